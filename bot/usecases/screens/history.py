"""Screens of a look back: a month as a calendar, and one of its days."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from bot.domain.diary import Answer, Feel
from bot.domain.exercise import ExerciseId
from bot.domain.rules.past_days import DayKind
from bot.usecases.picturing import drawn_from_screen, keep
from bot.usecases.screens.screen import Allows, Screen


@dataclass(frozen=True, slots=True)
class CalendarDay:
    """A day of the calendar. `opens`: there is something to read about it.

    Stored with the open look, as `HistoryDay` is: their fields are never renamed.
    """

    on: date
    kind: DayKind
    has_note: bool = False
    opens: bool = False


@dataclass(frozen=True, slots=True)
class PastAnswer:
    """The answer to one exercise of a day, None where it has none."""

    exercise: ExerciseId
    answer: Answer | None = None


@dataclass(frozen=True, slots=True)
class History(Screen):
    """The days of one month, from the first routine to today.

    `month` is its first day. `earlier` and `later`: there are months before and after it.
    """

    allows = Allows(
        what_hurt=True, hour=False, note=False, pause=False, cancel=True, picture=drawn_from_screen
    )

    month: date
    today: date
    days: tuple[CalendarDay, ...]
    earlier: bool = False
    later: bool = False


@dataclass(frozen=True, slots=True)
class HistoryDay(Screen):
    """One day: its answers in the order of the routine, the morning after, and its notes.

    `routine` is the seq of its routine while answers can be changed, else 0. `page` is from 0.
    """

    allows = Allows(what_hurt=True, hour=False, note=False, pause=False, cancel=True, picture=keep)

    on: date
    kind: DayKind
    answers: tuple[PastAnswer, ...] = ()
    morning: Feel | None = None
    notes: tuple[str, ...] = ()
    routine: int = 0
    page: int = 0
