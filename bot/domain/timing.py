"""The timer of a dose: its cues and phases.

Seconds count from the start of the track. Tones, no words: a low one to get ready and for a
rest, one at the start of a hold, one at half, two at its end, one for each repetition, and a
chord for the other side.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from enum import StrEnum

from bot.domain import thresholds
from bot.domain.exercise import Dose


class Cue(StrEnum):
    """Meaning of a tone."""

    READY = "ready"
    REPEAT = "repeat"
    START = "start"
    HALF = "half"
    END = "end"
    REST = "rest"
    OTHER_SIDE = "other_side"


class Phase(StrEnum):
    """Activity of the person between two moments."""

    READY = "ready"
    MOVE = "move"
    HOLD = "hold"
    REST = "rest"


@dataclass(frozen=True, slots=True)
class Tone:
    """One cue, `at` so long after the start of the track."""

    cue: Cue
    at: timedelta


@dataclass(frozen=True, slots=True)
class Span:
    """One phase from `start` to `end`."""

    phase: Phase
    start: timedelta
    end: timedelta


@dataclass(frozen=True, slots=True)
class Timing:
    """Facts that decide the tones of a dose; doses that sound alike have the same timing.

    `bouts` of `reps` repetitions with `rest` between; `move` comes before each `hold`, and is the
    whole repetition where nothing is held for long. `changes_side`: each bout is on the other side.
    """

    bouts: int
    reps: int
    move: timedelta
    hold: timedelta = timedelta()
    rest: timedelta = timedelta()
    changes_side: bool = False

    @property
    def work(self) -> timedelta:
        """Time of everything after getting ready."""
        return self.bouts * self.reps * (self.move + self.hold) + self.rest * (self.bouts - 1)


def takes_turns(dose: Dose) -> bool:
    """Whether the sides take turns, one repetition each: they have no rest between them."""
    return dose.sides > 1 and not dose.rest


def timing_of(dose: Dose) -> Timing:
    """Return the timing of a dose. Sides that take turns follow the tones of repetitions."""
    bouts = dose.sets * dose.sides
    move, hold = dose.move, dose.hold
    if hold < thresholds.SHORTEST_TIMED_HOLD:
        move, hold = move + hold, timedelta()
    if not dose.rest or bouts == 1:
        return Timing(1, bouts * dose.reps, move, hold)
    return Timing(bouts, dose.reps, move, hold, dose.rest, changes_side=dose.sides > 1)


def in_intervals(dose: Dose) -> Dose | None:
    """Split a long hold into shorter ones with short rests; None for other doses."""
    if dose.reps * dose.sets * dose.sides > 1 or dose.hold < thresholds.LONG_HOLD:
        return None
    for seconds in thresholds.INTERVALS:
        one = timedelta(seconds=seconds)
        if not dose.hold % one:
            return replace(
                dose,
                sets=dose.hold // one,
                move=timedelta(),
                hold=one,
                rest=thresholds.BETWEEN_INTERVALS,
            )
    return None


def spans(timing: Timing, get_ready: timedelta) -> tuple[Span, ...]:
    """Return the phases one after the other, without gaps."""
    found: list[Span] = []
    for phase, length in _phases(timing, get_ready):
        start = found[-1].end if found else timedelta()
        if length:
            found.append(Span(phase, start, start + length))
    return tuple(found)


def _phases(timing: Timing, get_ready: timedelta) -> Iterator[tuple[Phase, timedelta]]:
    yield Phase.READY, get_ready
    for bout in range(timing.bouts):
        if bout:
            yield Phase.REST, timing.rest
        for _ in range(timing.reps):
            yield Phase.MOVE, timing.move
            yield Phase.HOLD, timing.hold


def tones(timing: Timing, get_ready: timedelta) -> tuple[Tone, ...]:
    """Return every tone in its order. The last one is the end, at the last second of the work."""
    told = [Tone(Cue.READY, timedelta())]
    for span in spans(timing, get_ready):
        told += _of(span, timing)
    if not timing.hold:
        told.append(Tone(Cue.END, get_ready + timing.work))
    return tuple(told)


def _of(span: Span, timing: Timing) -> Iterator[Tone]:
    if span.phase is Phase.HOLD:
        yield Tone(Cue.START, span.start)
        if timing.hold >= thresholds.HALF_TOLD_FROM:
            yield Tone(Cue.HALF, span.start + timing.hold / 2)
        yield Tone(Cue.END, span.end)
    elif span.phase is Phase.REST:
        cue = Cue.OTHER_SIDE if timing.changes_side else Cue.REST
        yield Tone(cue, span.start + (thresholds.PAUSE_TOLD_AFTER if timing.hold else timedelta()))
    elif span.phase is Phase.MOVE and not timing.hold:
        yield Tone(Cue.REPEAT, span.start)
