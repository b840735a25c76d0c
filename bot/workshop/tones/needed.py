"""Lists the timings that the doses of the content can need, however the rules shorten them."""

from __future__ import annotations

from collections.abc import Iterator

from bot.domain.exercise import Dose, Library
from bot.domain.planning.budget import fewest_reps, shorter
from bot.domain.rules.progress import half
from bot.domain.timing import Timing, in_intervals, timing_of


def planned_doses(library: Library) -> Iterator[Dose]:
    """Yield every dose that a routine can hold: each rung, half of it, and both trimmed."""
    for exercise in library:
        for rung in exercise.ladder:
            for dose in (rung.dose, half(rung.dose)):
                yield from trimmed(dose)


def trimmed(dose: Dose) -> Iterator[Dose]:
    """Yield the dose, then the shorter ones to which a routine of five minutes may trim it.

    How much is trimmed depends on the other two exercises: beside long holds, which have nothing to
    trim, a short dose may be cut to the fewest repetitions.
    """
    floor = fewest_reps(dose)
    yield dose
    while dose.sets > 1 or dose.reps > floor:
        dose = shorter(dose)
        yield dose


def needed_timings(library: Library) -> frozenset[Timing]:
    """Return one timing for each way the doses can sound, those in intervals among them."""
    doses = set(planned_doses(library))
    doses |= {parts for dose in doses if (parts := in_intervals(dose)) is not None}
    return frozenset(map(timing_of, doses))
