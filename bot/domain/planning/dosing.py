"""Rung and dose of a chosen exercise for today (clinical 4.C, 4.D)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from bot.domain import thresholds
from bot.domain.diary import RoutineItem
from bot.domain.exercise import Exercise, Position, Rung
from bot.domain.planning.candidates import Candidate
from bot.domain.reasons import Reason
from bot.domain.rules.progress import half, rung_after_gap, steps_up
from bot.domain.state import Status


def plan_item(
    candidate: Candidate,
    why: Reason,
    *,
    gap: timedelta = timedelta(),
    flare_over: date | None = None,
) -> RoutineItem:
    """Return the item at the person's rung, or the nearest easier one that limits allow.

    On the way back by the provider's word, and strength for the first time after a flare, it
    is half the dose.
    """
    known, wanted = candidate.state, _wanted(candidate, gap)
    rung, position = nearest(candidate, wanted)
    stepped_back = candidate.exercise.index_of(rung.id) < candidate.exercise.index_of(known.rung)
    if stepped_back and gap >= thresholds.ONE_RUNG_GAP and why is not Reason.ITS_BLOCK:
        why = Reason.AFTER_GAP
    item = RoutineItem(candidate.exercise.id, rung.id, rung.dose, position, why)
    if known.status is Status.RETURNING:
        return replace(item, dose=half(rung.dose))
    if _is_first_after_flare(candidate, flare_over):
        return replace(item, dose=half(rung.dose), why=Reason.AFTER_FLARE)
    return item


def at_lowest(candidate: Candidate, why: Reason) -> RoutineItem:
    """Return the item at the lowest rung that limits allow; half of it on the way back."""
    rung, position = candidate.rungs[0]
    returning = candidate.state.status is Status.RETURNING
    dose = half(rung.dose) if returning else rung.dose
    return RoutineItem(candidate.exercise.id, rung.id, dose, position, why)


def _is_first_after_flare(candidate: Candidate, flare_over: date | None) -> bool:
    """Strength that was last done before the flare was over (4.C)."""
    done = candidate.state.done_on
    if candidate.is_gentle or candidate.is_back or done is None or flare_over is None:
        return False
    return done < flare_over


def _wanted(candidate: Candidate, gap: timedelta) -> int:
    exercise, known = candidate.exercise, candidate.state
    if known.status is not Status.ACTIVE:
        return 0
    return exercise.index_of(rung_after_gap(exercise, known, gap))


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
    """Return the item a step higher, if it has earned one and limits allow it."""
    exercise, known = candidate.exercise, candidate.state
    if item.why is Reason.AFTER_FLARE or item.rung != known.rung:
        return None
    steps = steps_up(exercise, known, on)
    now = exercise.index_of(item.rung)
    above = [r for r in candidate.rungs if now < exercise.index_of(r[0].id) <= now + steps]
    if not above:
        return None
    rung, position = above[-1]
    skipped = exercise.index_of(rung.id) > now + 1
    why = Reason.SKIPPED_A_STEP if skipped else Reason.STEP_UP
    return RoutineItem(exercise.id, rung.id, rung.dose, position, why)
