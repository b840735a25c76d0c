"""Buttons of the settings, the days and the pause."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from bot.chat.buttons.core import Button


class SettingsMove(StrEnum):
    """Plain moves that carry nothing."""

    BACK = "back"
    DAYS_ALL = "all"
    DAYS_THREE = "three"
    DAYS_DONE = "done"
    PAUSE_ASK = "ask"
    PAUSE_DATE = "date"
    PAUSE_OPEN = "open"
    RESUME = "resume"
    ONLY_TODAY = "today"
    PICTURES_ON = "pictures"
    PICTURES_OFF = "words"


@dataclass(frozen=True, slots=True)
class MoveSettings(Button):
    prefix: ClassVar[str] = "zg1"
    to: SettingsMove


@dataclass(frozen=True, slots=True)
class OpenSetting(Button):
    """`name` is that of the command which does the same."""

    prefix: ClassVar[str] = "zs1"
    name: str


@dataclass(frozen=True, slots=True)
class ToggleDay(Button):
    """Sets one tick to `on` (1 or 0); `day` is 0 for Monday."""

    prefix: ClassVar[str] = "zd1"
    day: int
    on: int


@dataclass(frozen=True, slots=True)
class PauseWeeks(Button):
    prefix: ClassVar[str] = "zw1"
    weeks: int


@dataclass(frozen=True, slots=True)
class PauseUntil(Button):
    """`day` is the day on which routines come again, as a proleptic ordinal."""

    prefix: ClassVar[str] = "zu1"
    day: int
