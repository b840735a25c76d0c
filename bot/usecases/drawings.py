"""Pictures that are drawn for one person: a week told back, a month of the calendar.

Plain facts with their words already chosen, so that whatever draws them knows no rules and no
language. Whoever makes one says the same in words beside it.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class DayLook(StrEnum):
    """Marks of a day."""

    KEPT = "kept"
    PART = "part"
    """Some of the routine was done."""
    MISSED = "missed"
    REST = "rest"
    """No routine was planned, or it was left out on purpose."""
    PAUSED = "paused"
    BAD_DAY = "bad_day"
    NOT_SENT = "not_sent"
    """The routine never reached the person."""
    AHEAD = "ahead"
    """Still to come, or before the first day."""


class AnswerLook(StrEnum):
    """Marks of an answer to one exercise."""

    EASY = "easy"
    FINE = "fine"
    UNCOMFORTABLE = "uncomfortable"
    PAIN = "pain"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class Day:
    """One day. `name` is what stands with its mark: "Mo" in a row, the number in a month.

    `is_today` frames it; `has_note` adds a corner that says something was written.
    """

    name: str
    look: DayLook
    is_today: bool = False
    has_note: bool = False


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """The answers to one exercise, the oldest first."""

    name: str
    answers: tuple[AnswerLook, ...]


@dataclass(frozen=True, slots=True)
class Key:
    """One entry of the legend: a mark and its word."""

    look: DayLook | AnswerLook
    word: str


@dataclass(frozen=True, slots=True)
class Curve:
    """A number from 0 to 10 for each week since the start; None where it was not told."""

    name: str
    values: tuple[int | None, ...]


@dataclass(frozen=True, slots=True)
class Curves:
    """Pain as bars and, where there is one, the own activity as a line over the same weeks.

    `weeks` says what the numbers below them count, such as "Weeks since the start".
    """

    title: str
    weeks: str
    pain: Curve
    activity: Curve | None = None


@dataclass(frozen=True, slots=True)
class WeekPicture:
    """A week told back. Whatever is empty is left out.

    `kept` says the row of days in words; `lines` are sentences at the end. `is_rtl`: the language
    is written from right to left, and so is the whole picture.
    """

    title: str
    dates: str
    days: tuple[Day, ...]
    kept: str = ""
    answers_title: str = ""
    answers: tuple[AnswerRow, ...] = ()
    keys: tuple[Key, ...] = ()
    curves: Curves | None = None
    lines: tuple[str, ...] = ()
    is_rtl: bool = False


@dataclass(frozen=True, slots=True)
class MonthPicture:
    """A month of the calendar: rows of seven days, None outside of the month.

    `note` says in the legend what the corner of a day with a note means.
    """

    title: str
    weekdays: tuple[str, ...]
    weeks: tuple[tuple[Day | None, ...], ...]
    kept: str = ""
    keys: tuple[Key, ...] = ()
    note: str = ""
    is_rtl: bool = False


Drawing = WeekPicture | MonthPicture
