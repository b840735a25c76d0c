"""What the check-ins of the weeks add to the state, and which of them is due when.

Week n is over 7n days after the person's first day. Its check-in is asked from then on, up to three
days late; what is told then belongs to that week.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from bot.domain import diary as d
from bot.domain import thresholds
from bot.domain.diary import CheckInQuestion, DiaryEntry, NextWeek, SignQuestion
from bot.domain.evolve import evolve
from bot.domain.exercise import Library, Limit, Place
from bot.domain.reasons import Action, Decision, Reason
from bot.domain.rules.active_sets import COUNTED, is_member
from bot.domain.rules.limits import allowed_rungs
from bot.domain.rules.progress import ease
from bot.domain.rules.streak import DAYS_OF_A_WEEK, is_paused
from bot.domain.rules.week_rules import makes_gentle, worse_because
from bot.domain.state import CheckIns, Status, ToldWeek, TrainingState

Step = tuple[TrainingState, tuple[Decision, ...]]


def weeks_over(state: TrainingState, on: date) -> int:
    """Return how many weeks since the person's first day are over."""
    started = state.adherence.started_on
    return 0 if started is None else max((on - started).days // DAYS_OF_A_WEEK, 0)


def ended_on(state: TrainingState, week: int) -> date:
    """Return the day on which the check-in of this week is first asked. Raises ValueError before
    the first routine."""
    started = state.adherence.started_on
    if started is None:
        raise ValueError("no week before the first day")
    return started + timedelta(days=DAYS_OF_A_WEEK * week)


def told_week(state: TrainingState, week: int) -> ToldWeek:
    """Return what is known of a week; empty where nothing was told."""
    found = (w for w in state.check_ins.weeks if w.number == week)
    return next(found, ToldWeek(week))


def due_week(state: TrainingState, on: date) -> int | None:
    """Return the week whose check-in is to be asked on this day, if there is one.

    Not one that was told whole or skipped, nor on a day on which it was put off; none in a pause,
    and none while a sign is open: that comes first.
    """
    if is_paused(state, on=on) or state.safety.block is not None:
        return None
    week = answerable_week(state, on)
    if week is None or not open_questions(state, week):
        return None
    told = told_week(state, week)
    return None if told.skipped or told.put_off_on == on else week


def answerable_week(state: TrainingState, on: date) -> int | None:
    """Return the week that is over and whose check-in may still be answered: up to three days
    after its end."""
    week = weeks_over(state, on)
    if week < 1 or on - ended_on(state, week) > thresholds.CHECK_IN_LATE:
        return None
    return week


def open_questions(state: TrainingState, week: int) -> tuple[CheckInQuestion, ...]:
    """Return the questions of a week without an answer, in the order they are asked."""
    told = told_week(state, week)
    answers = {
        CheckInQuestion.CHANGE: told.change,
        CheckInQuestion.PAIN: told.pain,
        CheckInQuestion.ACTIVITY: told.activity,
    }
    return tuple(q for q in CheckInQuestion if answers[q] is None)


def open_signs(state: TrainingState, week: int) -> tuple[SignQuestion, ...]:
    """Return the lists of signs that were not gone through since the week was over."""
    on, since = state.safety.signs_on, ended_on(state, week)
    return tuple(q for q in SignQuestion if q not in on or on[q] < since)


def told_weeks(state: TrainingState) -> tuple[ToldWeek, ...]:
    """Return the weeks of which at least one question was answered, the newest last."""
    return tuple(w for w in state.check_ins.weeks if w.told_on is not None)


def asks_about_inflammation(state: TrainingState, week: int) -> bool:
    """Whether the report of this week brings the questions of spondyloarthritis, as advice: once,
    in the first report from week 4 on (clinical 3.A)."""
    first = thresholds.INFLAMMATION_ASKED_FROM
    return week >= first and not any(first <= w.number < week for w in told_weeks(state))


def asks_about_diagnosis(state: TrainingState, week: int) -> bool:
    """Whether the report of this week asks for a new diagnosis: every 28 days (clinical 3.B)."""
    asked, every = 0, thresholds.DIAGNOSIS_ASKED_EVERY.days // DAYS_OF_A_WEEK
    for told in told_weeks(state):
        if told.number < week and told.number - asked >= every:
            asked = told.number
    return week - asked >= every


def check_in_answered(
    library: Library, state: TrainingState, entry: DiaryEntry, event: d.CheckInAnswered
) -> Step:
    """Note it; what says that it is worse asks for the provider and holds the next week."""
    before = told_week(state, event.week)
    changes: dict[str, Any] = {event.question.value: event.value}
    told_on = min(before.told_on or entry.local_date, entry.local_date)
    told = evolve(before, told_on=told_on, **changes)
    state = _with_week(state, told)
    because = set(worse_because(state, told))
    new = because - set(worse_because(state, before))
    if not new:
        return state, ()
    held = Reason.GENTLE_WEEK if makes_gentle(state, told) else Reason.HELD_WEEK
    advice = tuple(Decision(Action.SEEK_CARE, reason) for reason in sorted(new))
    return state, (*advice, Decision(Action.HOLD, held))


def put_off(
    library: Library, state: TrainingState, entry: DiaryEntry, event: d.CheckInPutOff
) -> Step:
    told = told_week(state, event.week)
    waits = evolve(told, put_off_on=entry.local_date, skipped=told.skipped or event.skip)
    return _with_week(state, waits), ()


def treatment_changed(
    library: Library, state: TrainingState, entry: DiaryEntry, event: d.TreatmentChanged
) -> Step:
    return _with_week(state, evolve(told_week(state, event.week), treatment_changed=True)), ()


def diagnosis_told(
    library: Library, state: TrainingState, entry: DiaryEntry, event: d.DiagnosisTold
) -> Step:
    return _with_week(state, evolve(told_week(state, event.week), diagnosis=True)), ()


def next_week_chosen(
    library: Library, state: TrainingState, entry: DiaryEntry, event: d.NextWeekChosen
) -> Step:
    told = told_week(state, event.week)
    if told.choice is not None:
        raise LookupError("another choice for the same week needs the past")
    state = _with_week(state, evolve(told, choice=event.choice, chosen_on=entry.local_date))
    if event.choice is not NextWeek.EASIER:
        return state, ()
    return _eased(library, state, entry.local_date)


def _eased(library: Library, state: TrainingState, on: date) -> Step:
    """All that trains now goes one rung down; at the easiest it is fewer repetitions.

    What rests, is suspended or on its way back stays as it is.
    """
    limits = state.health.limits or frozenset[Limit]()
    decisions: tuple[Decision, ...] = ()
    for exercise in library:
        known = state.of(exercise)
        if not is_member(known) or known.status is not Status.ACTIVE:
            continue
        allowed = allowed_rungs(exercise, limits, Place.FLOOR, without=known.not_in)
        easiest = exercise.index_of(allowed[0][0].id) if allowed else 0
        if exercise.index_of(known.rung) > easiest:
            eased, decision = ease(exercise, known, Reason.CHOSE_EASIER, on)
        elif exercise.kind in COUNTED and not known.short:
            eased = evolve(known, short=True, clean=0, changed_on=on)
            decision = Decision(Action.EASE, Reason.FEWER, exercise.id, known.rung)
        else:
            continue
        state = state.with_exercise(exercise.id, eased)
        decisions = (*decisions, decision)
    return state, decisions


def another_wanted(
    library: Library, state: TrainingState, entry: DiaryEntry, event: d.AnotherWanted
) -> Step:
    """It leaves its set, so that the next newcomer has its place; what rests stays as it is."""
    known = state.exercises.get(event.exercise)
    if known is None or not is_member(known) or known.status is not Status.ACTIVE:
        return state, ()
    left = evolve(known, left_on=entry.local_date, put_aside=0)
    decision = Decision(Action.ROTATE, Reason.ANOTHER_WANTED, event.exercise)
    return state.with_exercise(event.exercise, left), (decision,)


def _with_week(state: TrainingState, told: ToldWeek) -> TrainingState:
    others = [w for w in state.check_ins.weeks if w.number != told.number]
    weeks = tuple(sorted((*others, told), key=lambda w: w.number))
    return evolve(state, check_ins=CheckIns(weeks))
