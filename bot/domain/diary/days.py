"""Entries about mornings, bad days, days off, notes, and the provider's word."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from bot.domain.diary.answers import ClearedBy, ClearedWhen, Feel, ProviderWord, RestWhy, WorseCause
from bot.domain.diary.routine import RoutineItem
from bot.domain.exercise import ExerciseId, Place


@dataclass(frozen=True, slots=True)
class MorningChecked:
    """The morning after `routine`; `replaces` is the morning that this was changed from."""

    routine: int
    feel: Feel
    replaces: int = 0


@dataclass(frozen=True, slots=True)
class WorseExplained:
    why: WorseCause
    cause: int
    exercise: ExerciseId | None = None


@dataclass(frozen=True, slots=True)
class WorseScored:
    """Pain this morning, 0-10."""

    score: int
    cause: int


@dataclass(frozen=True, slots=True)
class ProviderSaid:
    """Dated word of the provider, with who said it and when, as the person tells it.

    `edition` as in `Cleared`.
    """

    exercise: ExerciseId
    word: ProviderWord
    by: ClearedBy | None = None
    when: ClearedWhen = ClearedWhen.TODAY
    edition: int = 1


@dataclass(frozen=True, slots=True)
class BadDay:
    """The back is bad today: one number 0-10, gentle things only."""

    score: int


@dataclass(frozen=True, slots=True)
class Noted:
    """Words of the person's own, beside `routine` (0 for none). No rule reads them."""

    text: str
    routine: int = 0


@dataclass(frozen=True, slots=True)
class RestDay:
    """Today is left out."""

    why: RestWhy


@dataclass(frozen=True, slots=True)
class DaysChosen:
    """The weekdays on which routines come from now on, Monday 0 to Sunday 6; at least one."""

    days: frozenset[int]


@dataclass(frozen=True, slots=True)
class Snoozed:
    """The routine waits until this UTC instant; the hour of other days stays."""

    routine: int
    until: datetime


@dataclass(frozen=True, slots=True)
class SnoozeEnded:
    """The person went on before the snooze was over."""

    routine: int


@dataclass(frozen=True, slots=True)
class NoFloorToday:
    """There is no floor to lie on, for today only."""


@dataclass(frozen=True, slots=True)
class Replanned:
    """The unanswered part of a routine gives way to `items`, for today.

    `cause` is the entry that asked for it: taken back, the routine is as it was.
    """

    routine: int
    place: Place
    items: tuple[RoutineItem, ...]
    cause: int


@dataclass(frozen=True, slots=True)
class MovedMeanwhile:
    """Whether the person kept moving a little during days without a routine."""

    moved: bool


@dataclass(frozen=True, slots=True)
class Paused:
    """No routines until this local date, or until the person comes back."""

    until: date | None = None


@dataclass(frozen=True, slots=True)
class Resumed:
    """The pause is over."""
