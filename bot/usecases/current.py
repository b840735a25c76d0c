"""Which screen is open: a function of the stored chart alone.

Safety comes first, then what is still to be asked before the first routine, then an open
question of the person's own, then the routine.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import time

from bot.domain import limits as limit_rules
from bot.domain.budget import routine_time, shown_minutes
from bot.domain.diary import Answer, Discomfort, Feel, SignQuestion
from bot.domain.exercise import ExerciseId, Limit, Place
from bot.domain.reasons import Reason
from bot.domain.safety import clearances, is_new_together
from bot.domain.schedule import local_time_of
from bot.domain.sign_list import is_lasting
from bot.domain.state import RoutineRecord, Status
from bot.domain.thresholds import MORNING_ASKED
from bot.domain.worsening import notes_of
from bot.domain.zones import ClockChoice, clock_choices, more_choices
from bot.usecases import screens as s
from bot.usecases.after_hinge import hinge_screen, ready_to_try, try_out_screen
from bot.usecases.after_pain import pain_screen
from bot.usecases.asking_again import ask_conditions, before_next, four_first
from bot.usecases.chart import Chart
from bot.usecases.day_screens import choices_of, day_off, day_question, gap_screen
from bot.usecases.due import next_daily
from bot.usecases.settling import is_settling
from bot.usecases.slips import can_take_back

EASED_BY = {Discomfort.TOO_HARD: Reason.TOO_HARD, Discomfort.WORSE: Reason.BACK_WORSE}


def current_screen(chart: Chart) -> s.Screen:
    """The screen the live card should show now."""
    steps: tuple[Callable[[Chart], s.Screen | None], ...] = (
        _deleting,
        _without_consent,
        _blocked,
        _stopped,
        _before_first_routine,
        four_first,
        _first_place,
        _own_question,
        _routine,
    )
    return next(found for step in steps if (found := step(chart)) is not None)


def _deleting(chart: Chart) -> s.Screen | None:
    return s.AskDelete() if chart.talk_of("delete") is not None else None


def _without_consent(chart: Chart) -> s.Screen | None:
    if chart.state.consent:
        return None
    talk = chart.talk_of("welcome") or {}
    return s.Welcome(more=bool(talk.get("more")), declined=bool(talk.get("declined")))


def _blocked(chart: Chart) -> s.Screen | None:
    block = chart.state.block
    if block is None:
        return None
    if is_settling(chart):
        return s.AskStable(block, chart.person.tz)
    talk = chart.talk_of("clearing")
    can_clear = chart.today > block.on
    if talk is not None and can_clear and talk.get("block") == block.seq:
        dates = clearances(block, chart.today)
        return s.AskCleared(block.seq, by=str(talk.get("by") or ""), dates=dates)
    return s.SignAdvice(
        block=block,
        tz=chart.person.tz,
        ask_which=not block.sign,
        can_take_back=can_take_back(chart),
        can_clear=can_clear,
        seen_somebody=chart.state.seen_somebody,
        is_follow_up=chart.talk_of("follow_up") is not None,
        together=is_lasting(block.sign) and is_new_together(chart.state, chart.today),
    )


def _stopped(chart: Chart) -> s.Screen | None:
    return _quiet(chart) if chart.person.stopped else None


def _quiet(chart: Chart) -> s.Quiet:
    person = chart.person
    return s.Quiet(next_daily(chart), person.tz, chart.today, stopped=person.stopped)


def _before_first_routine(chart: Chart) -> s.Screen | None:
    state = chart.state
    for question in SignQuestion:
        if question not in state.signs_passed:
            return s.AskSigns(question)
    if state.limits is None:
        return ask_conditions(chart)
    if limit_rules.must_ask_first(state):
        return s.AskFirst(
            tuple(sorted(state.limits & limit_rules.ASK_FIRST)),
            waiting=state.asked_first is False,
            usual_pain=limit_rules.is_strong(state.usual_pain),
        )
    return s.AskUsualPain() if state.usual_pain is None else None


def _first_place(chart: Chart) -> s.Screen | None:
    """The last question before the first routine, which it starts at once."""
    if chart.state.routine is not None:
        return None
    if chart.talk_of("no_exercises") is not None:
        return s.NoExercises(resting_of(chart))
    limits = chart.state.limits or frozenset[Limit]()
    return before_next(chart) or s.AskPlace(floor_possible=Limit.NO_FLOOR not in limits)


def resting_of(chart: Chart) -> tuple[ExerciseId, ...]:
    """What rests, in the order of the ids."""
    known = chart.state.exercises.items()
    return tuple(sorted(id_ for id_, e in known if e.status is Status.RESTING))


def _own_question(chart: Chart) -> s.Screen | None:
    talk = chart.person.talk
    if talk is None:
        return None
    if talk.kind == "hour":
        options = talk.data.get("options") or []
        assert isinstance(options, list)
        now = local_time_of(chart.now, chart.person.zone) if chart.person.zone_known else None
        times = tuple(time.fromisoformat(str(o)) for o in options)
        return s.AskHour(now, times, str(talk.data.get("refused") or ""))
    if talk.kind == "clock":
        return _clock(chart, talk.data)
    if talk.kind == "hour_set":
        return _hour_set(chart)
    if talk.kind == "answers" and chart.state.routine is not None:
        return _answers(chart.state.routine)
    if talk.kind == "no_exercises":
        return s.NoExercises(resting_of(chart))
    return day_question(chart) or try_out_screen(chart)


def _clock(chart: Chart, data: dict[str, object]) -> s.AskClock:
    page = int(str(data.get("page") or 0))
    found = data.get("found") or []
    assert isinstance(found, list)
    refused = str(data.get("refused") or "")
    likely: tuple[ClockChoice, ...] = clock_choices(chart.person.language, now=chart.now)
    pages = more_choices(now=chart.now)
    if found:
        choices = tuple((time.fromisoformat(at), str(tz)) for at, tz in found)
        return s.AskClock(choices, 0, len(pages) + 1, refused)
    shown = likely if page == 0 else pages[min(page, len(pages)) - 1]
    return s.AskClock(tuple((c.local_time, c.tz) for c in shown), page, len(pages) + 1, refused)


def _hour_set(chart: Chart) -> s.Screen | None:
    at, person = next_daily(chart), chart.person
    if at is None or person.local_time is None:
        return None
    return s.HourSet(person.local_time, at, person.tz, chart.today)


def _answers(routine: RoutineRecord) -> s.ChangeAnswer:
    given = [
        (r.item.exercise, r.answer, r.answer_seq) for r in routine.items if r.answer is not None
    ]
    return s.ChangeAnswer(routine.seq, tuple(given))


def _routine(chart: Chart) -> s.Screen:
    routine = chart.state.routine
    assert routine is not None
    question = before_next(chart)
    if question is not None:
        return question
    off = day_off(chart, routine)
    if off is not None:
        return off
    before = chart.state.before(routine)
    morning = before.morning if before else None
    if before and morning and morning.feel is Feel.WORSE and morning.why is None:
        done = tuple(r.item.exercise for r in before.done)
        return s.AskMorningCause(morning.seq, done, morning.score)
    if not any(map(chart.speaks_of, routine.items)):
        return _quiet(chart)
    if not routine.items:
        return s.NoExercises(resting_of(chart))
    if not routine.opened:
        return gap_screen(chart, routine) or _opening(chart, routine)
    asked = pain_screen(chart, routine) or hinge_screen(chart, routine)
    if asked is not None:
        return asked
    index = chart.next_item(routine)
    return _end(chart, routine) if index is None else _card(chart, routine, index)


def _opening(chart: Chart, routine: RoutineRecord) -> s.Opening:
    check = morning_due(chart, routine)
    in_order = (routine.items[i] for i in routine.order)
    items = tuple(r.item for r in in_order if chart.speaks_of(r))
    return s.Opening(
        routine=routine.seq,
        local_date=routine.local_date,
        items=items,
        minutes=shown_minutes(routine_time(items)),
        check_of=check.local_date if check else None,
        check_routine=check.seq if check else 0,
        resting=resting_of(chart),
        notes=notes_of(chart.library, chart.state, routine.local_date),
        choices=choices_of(chart, routine),
    )


def morning_due(chart: Chart, routine: RoutineRecord) -> RoutineRecord | None:
    """The routine whose morning after is asked before this one, if any.

    The morning after a bad day is asked even where nothing was done on it.
    """
    bad = chart.state.bad_day_on
    earlier = (r for r in chart.state.routines if r.seq < routine.seq)
    before = [r for r in earlier if r.done or r.local_date == bad]
    if not before or before[-1].morning is not None:
        return None
    recent = routine.local_date - before[-1].local_date <= MORNING_ASKED
    return before[-1] if recent else None


def _card(chart: Chart, routine: RoutineRecord, index: int) -> s.Card:
    item = routine.items[index].item
    talk = chart.talk_of("how_to")
    asked = None if talk is None or talk.get("item") != index else bool(talk.get("full"))
    known = chart.state.exercises.get(item.exercise)
    first_time = known is None or known.done_on is None
    return s.Card(
        routine=routine.seq,
        index=index,
        number=sum(r.answer is not None for r in routine.items) + 1,
        total=sum(map(chart.speaks_of, routine.items)),
        item=item,
        full=first_time if asked is None else asked,
        undo=last_answer(routine),
        changed=_just_eased(chart, routine),
        limits=_limits_on(chart, item.exercise),
    )


def _limits_on(chart: Chart, id_: ExerciseId) -> tuple[Limit, ...]:
    """The person's limits that this exercise has a line for."""
    exercise, own = chart.library.get(id_), chart.state.limits or frozenset()
    return tuple(sorted(own & exercise.limits.keys())) if exercise else ()


def _just_eased(chart: Chart, routine: RoutineRecord) -> tuple[Reason, ExerciseId] | None:
    """What the newest answer made easier: nobody's plan changes without a word."""
    newest = max(routine.items, key=lambda r: r.answer_seq)
    reason = EASED_BY.get(newest.discomfort) if newest.discomfort else None
    exercise = chart.library.get(newest.item.exercise)
    if reason is None or exercise is None:
        return None
    known = chart.state.of(exercise)
    is_lower = exercise.index_of(known.rung) < exercise.index_of(newest.item.rung)
    return (reason, exercise.id) if is_lower and known.status is Status.ACTIVE else None


def last_answer(routine: RoutineRecord) -> tuple[ExerciseId, Answer, int] | None:
    """The newest answer of a routine, which [Undo] takes back."""
    given = [r for r in routine.items if r.answer is not None]
    if not given:
        return None
    newest = max(given, key=lambda r: r.answer_seq)
    assert newest.answer is not None
    return newest.item.exercise, newest.answer, newest.answer_seq


def _end(chart: Chart, routine: RoutineRecord) -> s.End:
    person = chart.person
    in_order = [routine.items[i] for i in routine.order if chart.speaks_of(routine.items[i])]
    return s.End(
        routine=routine.seq,
        local_date=routine.local_date,
        answers=tuple((r.item.exercise, r.answer) for r in in_order),
        resting=resting_of(chart),
        ask_hour=person.local_time is None,
        next_at=next_daily(chart),
        tz=person.tz,
        today=chart.today,
        undo=last_answer(routine),
        try_out=ready_to_try(chart),
    )


def place_of(chart: Chart) -> Place:
    """Where the person exercises on most days; the floor unless limits or their choice say no."""
    if chart.state.limits and Limit.NO_FLOOR in chart.state.limits:
        return Place.CHAIR
    return chart.state.usual_place or Place.FLOOR
