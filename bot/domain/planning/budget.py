"""The five-minute budget: the time of a routine, and the trimming of a long one (4.E)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise
from math import ceil

from bot.domain import thresholds
from bot.domain.diary import RoutineItem
from bot.domain.exercise import OFF_THE_FLOOR, Dose, Position

HALF_MINUTE = timedelta(seconds=30)


def routine_time(items: Sequence[RoutineItem]) -> timedelta:
    """Return the time of all doses and changes of position."""
    changes = (_change(a.position, b.position) for a, b in pairwise(items))
    return sum((i.dose.duration for i in items), sum(changes, timedelta()))


def _change(before: Position, after: Position) -> timedelta:
    if before is after:
        return timedelta()
    if (before in OFF_THE_FLOOR) != (after in OFF_THE_FLOOR):
        return thresholds.FLOOR_TO_STANDING
    return thresholds.CHANGE_OF_POSITION


def shown_minutes(duration: timedelta) -> float:
    """Return minutes, rounded up to the next half."""
    return ceil(duration / HALF_MINUTE) / 2


def trim(items: Sequence[RoutineItem]) -> tuple[RoutineItem, ...]:
    """Shorten the longest dose until the routine fits; never the set-up, never the rung.

    One set instead of two first, then fewer repetitions, down to half of the rung's.
    """
    kept = list(items)
    floors = [fewest_reps(i.dose) for i in items]
    while routine_time(kept) > thresholds.TARGET_TIME:
        able = [n for n, i in enumerate(kept) if i.dose.sets > 1 or i.dose.reps > floors[n]]
        if not able:
            break
        longest = max(able, key=lambda n: kept[n].dose.duration)
        kept[longest] = replace(kept[longest], dose=shorter(kept[longest].dose))
    return tuple(kept)


def fewest_reps(dose: Dose) -> int:
    """Return the fewest repetitions that trimming leaves."""
    return max(1, ceil(dose.reps * thresholds.SHORTEST_REPS))


def shorter(dose: Dose) -> Dose:
    """Take one set or one repetition away."""
    if dose.sets > 1:
        return replace(dose, sets=dose.sets - 1)
    return replace(dose, reps=dose.reps - 1)
