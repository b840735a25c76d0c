"""Entries about a week: the check-in, its report, and what the person chose for the next.

Week n ends 7n days after the person's first day. What is said again about the same week counts in
place of what was said before (see `undoing`).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from bot.domain.exercise import ExerciseId

CHANGE_STEPS = (-5, -3, -1, 0, 1, 3, 5)
"""The overall change since the start, from very much worse to completely recovered.

Seven worded steps of the eleven points of the global rating of change: the middle, and to either
side one below what means anything (2 to 2.5 points), one above it, and the end (clinical 2.C).
"""


class CheckInQuestion(StrEnum):
    """Questions of a check-in besides the signs."""

    CHANGE = "change"
    """Overall change since the start, one of `CHANGE_STEPS`."""
    PAIN = "pain"
    """Average pain of the last seven days, 0-10."""
    ACTIVITY = "activity"
    """How well the person's own activity goes, from 0 for not at all to 10 for as before."""


class NextWeek(StrEnum):
    """What the person wants of the next week."""

    KEEP = "keep"
    EASIER = "easier"
    HARDER = "harder"


@dataclass(frozen=True, slots=True)
class CheckInAnswered:
    week: int
    question: CheckInQuestion
    value: int


@dataclass(frozen=True, slots=True)
class CheckInPutOff:
    """Not now: asked again the next day, or with `skip` not for this week."""

    week: int
    skip: bool = False


@dataclass(frozen=True, slots=True)
class TreatmentChanged:
    """Medicine or treatment changed in this week."""

    week: int


@dataclass(frozen=True, slots=True)
class DiagnosisTold:
    """A professional gave a new diagnosis since this was last asked about."""

    week: int


@dataclass(frozen=True, slots=True)
class NextWeekChosen:
    """The choice below the report of `week`, for the week that follows it."""

    week: int
    choice: NextWeek


@dataclass(frozen=True, slots=True)
class AnotherWanted:
    """One that was skipped again and again is to make room for another, as the report offered."""

    week: int
    exercise: ExerciseId
