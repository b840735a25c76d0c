"""Buttons for what else a day can be. `routine` is the one they stand under."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from bot.chat.buttons.core import Button
from bot.domain.diary import RestWhy


@dataclass(frozen=True, slots=True)
class Snooze(Button):
    """[In 1 hour]."""

    prefix: ClassVar[str] = "ds1"
    routine: int
    minutes: int


@dataclass(frozen=True, slots=True)
class StartNow(Button):
    """Ends the wait of a snooze."""

    prefix: ClassVar[str] = "dt1"
    routine: int


@dataclass(frozen=True, slots=True)
class NotToday(Button):
    """Asks why; nothing is left out yet."""

    prefix: ClassVar[str] = "dn1"
    routine: int


@dataclass(frozen=True, slots=True)
class SayWhyNot(Button):
    prefix: ClassVar[str] = "dw1"
    routine: int
    why: RestWhy


@dataclass(frozen=True, slots=True)
class HaveTime(Button):
    """Takes back the rest day that the entry `rest` made."""

    prefix: ClassVar[str] = "du1"
    rest: int


@dataclass(frozen=True, slots=True)
class LeaveFloor(Button):
    """[No floor today]."""

    prefix: ClassVar[str] = "df1"
    routine: int


@dataclass(frozen=True, slots=True)
class TakeBackChange(Button):
    """[Floor is fine after all], or a bad day that was a slip; `cause` is what goes."""

    prefix: ClassVar[str] = "dc1"
    cause: int


@dataclass(frozen=True, slots=True)
class CallBadDay(Button):
    prefix: ClassVar[str] = "da1"
    routine: int


@dataclass(frozen=True, slots=True)
class ScoreBadDay(Button):
    prefix: ClassVar[str] = "db1"
    routine: int
    score: int


@dataclass(frozen=True, slots=True)
class LeaveDayQuestion(Button):
    """Back from a question about the day."""

    prefix: ClassVar[str] = "dl1"
    routine: int


@dataclass(frozen=True, slots=True)
class TellMoving(Button):
    """`moved` is 1 for a little, 0 for not much."""

    prefix: ClassVar[str] = "dm1"
    routine: int
    moved: int
