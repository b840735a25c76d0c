"""Rung and dose of an exercise on a day: the one place that gives them (clinical 4.C, 4.D).

Planned, swapped, in place of one that hurt, away from the floor, fitted to new limits, on a bad day
or brought back: whatever leads to an exercise, what the days away, a flare, the way back and the
limits take from it is taken here. Only a step up is added afterwards, by the plan alone.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from bot.domain import thresholds
from bot.domain.diary import RoutineItem
from bot.domain.exercise import Dose, Exercise, Kind, Position, Rung
from bot.domain.planning.candidates import Candidate
from bot.domain.reasons import Reason
from bot.domain.rules.absence import gap_of
from bot.domain.rules.progress import fewer, half, rung_after_gap, steps_up
from bot.domain.rules.week_rules import is_gentle_week
from bot.domain.state import Status, TrainingState

LOWEST = 0


def plan_item(
    candidate: Candidate,
    state: TrainingState,
    why: Reason,
    *,
    on: date,
    at_most: int | None = None,
) -> RoutineItem:
    """Return the item at the person's rung, or the nearest easier one that limits allow.

    After days away it is lower, on the way back, for strength after a flare and in a gentle week
    half the dose, and
    where the easiest rung was too hard fewer repetitions. `at_most` is the place in the ladder
    that is not to be passed; where limits allow nothing so easy, their easiest rung it is.
    """
    exercise, known = candidate.exercise, candidate.state
    gap = gap_of(state, known, on)
    wanted = _rung_today(candidate, state, on)
    rung, position = nearest(candidate, wanted if at_most is None else min(wanted, at_most))
    is_lower = exercise.index_of(rung.id) < exercise.index_of(known.rung)
    if is_lower and at_most is None and gap >= thresholds.ONE_RUNG_GAP and why in OF_THE_PLAN:
        why = Reason.AFTER_GAP
    if not candidate.is_back:
        if is_first_after_flare(candidate, state):
            why = Reason.AFTER_FLARE
        elif is_of_gentle_week(candidate, state, on):
            why = Reason.GENTLE_WEEK
    dose = _dose_today(candidate, state, rung, on)
    return RoutineItem(exercise.id, rung.id, dose, position, why)


OF_THE_PLAN = frozenset(
    {
        Reason.ITS_TURN,
        Reason.RESTED_A_DAY,
        Reason.REPEATS,
        Reason.LIGHT_DAY,
        Reason.CATEGORY_RESTS,
        Reason.STILL_RETURNING,
    }
)
"""Reasons that say less than that days away have lowered it."""


def _rung_today(candidate: Candidate, state: TrainingState, on: date) -> int:
    exercise, known = candidate.exercise, candidate.state
    if known.status is not Status.ACTIVE:
        return LOWEST
    return exercise.index_of(rung_after_gap(exercise, known, gap_of(state, known, on)))


def _dose_today(candidate: Candidate, state: TrainingState, rung: Rung, on: date) -> Dose:
    is_back = candidate.state.status is Status.RETURNING
    is_careful = is_first_after_flare(candidate, state) or is_of_gentle_week(candidate, state, on)
    if is_back or is_careful:
        return half(rung.dose)
    is_short = candidate.state.short and rung is candidate.rungs[0][0]
    return fewer(rung.dose) if is_short else rung.dose


def is_first_after_flare(candidate: Candidate, state: TrainingState) -> bool:
    """Whether this is strength that was last done before the flare was over (4.C)."""
    done, over = candidate.state.done_on, state.worsening.flare_over_on
    if candidate.is_gentle or done is None or over is None:
        return False
    return done < over


def is_of_gentle_week(candidate: Candidate, state: TrainingState, on: date) -> bool:
    """Whether this is strength in a week that the check-in made gentle."""
    return candidate.exercise.kind is Kind.STRENGTH and is_gentle_week(state, on)


def nearest(candidate: Candidate, wanted: int) -> tuple[Rung, Position]:
    """Return the highest allowed rung not above `wanted`; else the easiest allowed.

    Where the person has none of what that rung needs, it is the one named in its place.
    """
    exercise = candidate.exercise
    if exercise.ladder[wanted] not in [rung for rung, _ in candidate.rungs]:
        wanted = instead_of(exercise, wanted)
    below = [r for r in candidate.rungs if candidate.exercise.index_of(r[0].id) <= wanted]
    return below[-1] if below else candidate.rungs[0]


def instead_of(exercise: Exercise, index: int) -> int:
    """Return the rung, by its index, for one who has none of what this one needs: an easier one
    that was well before it. What needs nothing stays."""
    rung = exercise.ladder[index]
    return index if rung.instead is None else exercise.index_of(rung.instead)


def stepped_up(candidate: Candidate, item: RoutineItem, on: date) -> RoutineItem | None:
    """Return the item a step higher, if it has earned one and limits allow it; none for one that
    was out of turn for weeks and begins lower (4.D).

    The step above fewer repetitions of the easiest rung is all of it.
    """
    exercise, known = candidate.exercise, candidate.state
    is_out_of_turn = known.done_on and on - known.done_on >= thresholds.START_AGAIN_GAP
    if (
        item.why in (Reason.AFTER_FLARE, Reason.GENTLE_WEEK)
        or item.rung != known.rung
        or is_out_of_turn
    ):
        return None
    steps = steps_up(exercise, known, on)
    if steps and known.short and item.rung == candidate.rungs[0][0].id:
        return replace(item, dose=candidate.rungs[0][0].dose, why=Reason.STEP_UP)
    now = exercise.index_of(item.rung)
    above = [r for r in candidate.rungs if now < exercise.index_of(r[0].id) <= now + steps]
    if not above:
        return None
    rung, position = above[-1]
    skipped = exercise.index_of(rung.id) > now + 1
    why = Reason.SKIPPED_A_STEP if skipped else Reason.STEP_UP
    return RoutineItem(exercise.id, rung.id, rung.dose, position, why)


def rungs_above(candidate: Candidate, item: RoutineItem) -> int:
    """Return how many rungs that limits allow are above that of an item."""
    exercise = candidate.exercise
    now = exercise.index_of(item.rung)
    return sum(exercise.index_of(rung.id) > now for rung, _ in candidate.rungs)
