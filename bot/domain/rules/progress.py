"""Up, the same, down: effects of an answer or a morning on one exercise (clinical 4.C, 2.B)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from math import ceil

from bot.domain import thresholds
from bot.domain.diary import Answer, Discomfort, Owed, PainKind, PainPlace, RoutineItem
from bot.domain.evolve import evolve
from bot.domain.exercise import Category, Dose, Exercise, Kind, Limit, Place, RungId
from bot.domain.reasons import Action, Decision, Reason
from bot.domain.rules.limits import allowed_rungs
from bot.domain.state import ExerciseState, ItemRecord, Status

OWN_STOPS = frozenset(
    {
        Reason.PAIN,
        Reason.SHARP_DISCOMFORT,
        Reason.BACK_WORSE_TWICE,
        Reason.WORSE_MORNING_NAMED,
        Reason.WORSE_AGAIN_ON_RETURN,
    }
)
"""Stopped for itself, not because a relative hurt."""
FOR_PAIN = OWN_STOPS | {Reason.OUT_FOR_GOOD}
STEPS_UP = {Reason.STEP_UP: 1, Reason.SKIPPED_A_STEP: thresholds.EASY_START_STEPS}
"""Rungs that a planned step goes up, by its reason."""
STOPPING_KINDS = frozenset({PainKind.SPREADING, PainKind.NUMB})
FOUR_PLACES = frozenset({PainPlace.BACK, PainPlace.BUTTOCK, PainPlace.LEG, PainPlace.HIP})
"""Places where severe pain asks for the four signs: not a wrist. A numb groin is one of them."""
ONE_LEG_PLACES = frozenset({PainPlace.LEG, PainPlace.KNEE})
"""Places where numbness is that of one leg."""


def steps_up(exercise: Exercise, state: ExerciseState, on: date) -> int:
    """Return how many rungs the next session may go up: 0, 1, or 2 after an easy start.

    The last two sessions were done in full, neither discomfort of the wrong kind nor a worse
    morning followed, and the rung has not changed for five days, unless both were easy (clinical
    4.C). A first session that was easy skips a rung at once (1.B), but never a change of the
    movement. Without the morning of its last session nothing goes up. Where the easiest rung was
    too hard, one step up is all of that rung.
    """
    left = len(exercise.ladder) - 1 - exercise.index_of(state.rung) + state.short
    if left < 1 or state.status is not Status.ACTIVE or state.confirmed_on != state.done_on:
        return 0
    if state.was_easy and state.clean and _is_at_its_start(state):
        return _easy_start(exercise, state, left)
    is_due = days_stood(state, on) >= thresholds.BETWEEN_CHANGES
    is_easy = state.easy >= thresholds.EASY_TO_SKIP_WAIT
    return int((is_due or is_easy) and state.clean >= thresholds.CLEAN_TO_ADVANCE)


def days_stood(state: ExerciseState, on: date) -> timedelta:
    """Return for how long its dose has been the same: its first day counts as a change, also
    where it only stood in for another."""
    since = [day for day in (state.first_on, state.changed_on, state.entered_on) if day]
    return on - max(since) if since else thresholds.BETWEEN_CHANGES


def _is_at_its_start(state: ExerciseState) -> bool:
    """Nothing has changed since its first day. A routine is planned before its morning is told,
    so the word about the first session may come after the second."""
    return state.sessions <= thresholds.EASY_START_SESSIONS and state.changed_on is None


def _easy_start(exercise: Exercise, state: ExerciseState, left: int) -> int:
    index = exercise.index_of(state.rung)
    ahead = exercise.ladder[index : index + thresholds.EASY_START_STEPS + 1]
    same = [r.variant == ahead[0].variant for r in ahead]
    return min(left, thresholds.EASY_START_STEPS) if all(same) else 1


def rung_after_gap(exercise: Exercise, state: ExerciseState, gap: timedelta) -> RungId:
    """Return the rung after a gap: the same, one down, two down, or the lowest (clinical 4.D)."""
    index = exercise.index_of(state.rung)
    if gap >= thresholds.START_AGAIN_GAP:
        index = 0
    elif gap >= thresholds.TWO_RUNGS_GAP:
        index = _one_down(exercise, _one_down(exercise, index))
    elif gap >= thresholds.ONE_RUNG_GAP:
        index = _one_down(exercise, index)
    return exercise.ladder[index].id


def _one_down(exercise: Exercise, index: int) -> int:
    """Return the rung below, by its index; the lowest stays.

    From the first that needs a band or a weight it is the one named in its place: the rung between
    was not there for all who came so far.
    """
    rung, below = exercise.ladder[index], max(index - 1, 0)
    if rung.instead is None or exercise.ladder[below].needs is not None:
        return below
    return min(below, exercise.index_of(rung.instead))


def lower_after_gap(
    exercise: Exercise, state: ExerciseState, gap: timedelta, on: date
) -> ExerciseState:
    """Lower an exercise at the first session after a gap, done that day or not (4.D)."""
    rung = rung_after_gap(exercise, state, gap)
    changed = on if rung != state.rung else state.changed_on
    return evolve(state, rung=rung, clean=0, changed_on=changed)


def rung_after_doing(
    exercise: Exercise, state: ExerciseState, item: RoutineItem, limits: frozenset[Limit]
) -> RungId:
    """Return the rung a person stands on once `item` was done.

    A planned rung counts from then on only. What was easier for one day, on a chair or
    instead of one that hurt, leaves the rung as it was; what a limit forbids is given up.
    """
    if item.rung == state.rung:
        return state.rung
    now, done = exercise.index_of(state.rung), exercise.index_of(item.rung)
    is_step = done - now == STEPS_UP.get(item.why)
    is_return = item.why in (Reason.AFTER_GAP, Reason.ITS_BLOCK) and done < now
    allowed = {rung.id for rung, _ in allowed_rungs(exercise, limits, Place.FLOOR)}
    if state.done_on is None or is_step or is_return or state.rung not in allowed:
        return item.rung
    return state.rung


def ease(
    exercise: Exercise, state: ExerciseState, reason: Reason, on: date
) -> tuple[ExerciseState, Decision]:
    """Go one rung down, if there is one; the count of clean sessions starts anew."""
    rung = exercise.ladder[_one_down(exercise, exercise.index_of(state.rung))].id
    changed = on if rung != state.rung else state.changed_on
    eased = evolve(state, rung=rung, clean=0, changed_on=changed)
    return eased, Decision(Action.EASE, reason, exercise.id, rung)


def stop(
    exercise: Exercise, state: ExerciseState, reason: Reason, on: date
) -> tuple[ExerciseState, Decision]:
    """Take the exercise out until the provider's word; never comes back by itself.

    What rests already goes on resting; pain of its own is noted where it rested for something else.
    """
    is_first_pain = reason in OWN_STOPS and state.reason not in FOR_PAIN
    if state.status is Status.RESTING and not is_first_pain:
        return state, Decision(Action.STOP, state.reason or reason, exercise.id)
    stops = state.stops + (reason in OWN_STOPS)
    if stops >= thresholds.STOPS_FOR_GOOD and reason in OWN_STOPS:
        reason = Reason.OUT_FOR_GOOD
    resting = evolve(
        state, status=Status.RESTING, reason=reason, since=on, clean=0, stops=stops, sore_since=None
    )
    return resting, Decision(Action.STOP, reason, exercise.id)


def rest_since(state: ExerciseState, reason: Reason, on: date) -> ExerciseState:
    """Take the exercise out as of this day, whatever a provider said before.

    It was told on this day; that it stopped was counted where it happened.
    """
    if state.status is Status.RESTING:
        return evolve(state, since=max(state.since or on, on))
    return evolve(state, status=Status.RESTING, reason=reason, since=on, clean=0, sore_since=None)


def fewer(dose: Dose) -> Dose:
    """Return what is left where the easiest rung was too hard: one set of half the repetitions, but
    three at least; of fewer longer holds it is half, as elsewhere (4.C)."""
    if dose.reps <= thresholds.FEWEST_REPS:
        return half(dose)
    reps = max(thresholds.FEWEST_REPS, ceil(dose.reps * thresholds.HALF))
    return replace(dose, sets=1, reps=reps)


def half(dose: Dose) -> Dose:
    """Return half of a dose: one set, half the repetitions or half of a hold (4.C, 4.D)."""
    if dose.reps > 1:
        return replace(dose, sets=1, reps=ceil(dose.reps * thresholds.HALF))
    seconds = ceil(dose.hold.total_seconds() * thresholds.HALF)
    return replace(dose, sets=1, hold=timedelta(seconds=seconds))


def suspend(
    exercise: Exercise, state: ExerciseState, reason: Reason, on: date
) -> tuple[ExerciseState, Decision]:
    """Take the exercise out for now; it comes back by itself at its lowest rung (2.B P7).

    What was on its way back by the provider's word begins that way anew.
    """
    if state.status is Status.RESTING:
        return state, Decision(Action.SUSPEND, reason, exercise.id)
    lowest = exercise.ladder[0].id
    if state.status is Status.RETURNING:
        return evolve(state, since=on, clean=0), Decision(
            Action.SUSPEND, reason, exercise.id, lowest
        )
    suspended = evolve(
        state, status=Status.SUSPENDED, reason=reason, since=on, rung=lowest, clean=0, changed_on=on
    )
    return suspended, Decision(Action.SUSPEND, reason, exercise.id, lowest)


def is_opener(exercise: Exercise) -> bool:
    """Whether it is breathing or bracing: what the rest of the core builds on."""
    return exercise.category is Category.CORE and exercise.kind in (Kind.BREATHING, Kind.LIGHT)


def is_clean(record: ItemRecord) -> bool:
    """Whether it was done in full, with no more than muscle work or the usual ache."""
    if record.answer in (Answer.EASY, Answer.OK):
        return True
    kinds = (Discomfort.MUSCLE, Discomfort.USUAL)
    return record.answer is Answer.DISCOMFORT and record.discomfort in kinds


def is_severe(record: ItemRecord) -> bool:
    """Whether the pain asks for the four signs: strong, spreading, numb or weak."""
    strong = record.pain_score is not None and record.pain_score >= thresholds.STRONG_PAIN
    return strong or record.pain_kind in STOPPING_KINDS


def owed_after_pain(record: ItemRecord) -> frozenset[Owed]:
    """Return the questions of safety that severe pain at its place calls for (P3; 3.A, 3.B)."""
    is_numb = record.pain_kind is PainKind.NUMB
    found = {
        Owed.FOUR: is_severe(record) and record.pain_place in FOUR_PLACES,
        Owed.ONE_LEG: is_numb and record.pain_place in ONE_LEG_PLACES,
    }
    return frozenset(question for question, is_due in found.items() if is_due)
