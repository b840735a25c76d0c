"""Plain moves, and the buttons of the first contact."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from bot.chat.buttons.core import Button
from bot.domain.exercise import Limit, Place


class ScreenName(StrEnum):
    """Plain moves between screens that carry nothing."""

    WELCOME_MORE = "more"
    WELCOME_LESS = "less"
    AGREE = "agree"
    DECLINE = "no"
    COME_BACK = "back"
    CONDITIONS_DONE = "cdone"
    CONDITIONS_NONE = "cnone"
    ASK_HOUR = "hour"
    SAME_TIME = "same"
    CLOCK_BACK = "clock"
    DELETE_YES = "delyes"
    DELETE_NO = "delno"
    TODAY = "today"
    SHOW_WARNING = "warn"
    BACK = "bk"


@dataclass(frozen=True, slots=True)
class Go(Button):
    prefix: ClassVar[str] = "go1"
    to: ScreenName


@dataclass(frozen=True, slots=True)
class TickLimit(Button):
    """Sets one tick to `on` (1 or 0), so that a repeat changes nothing."""

    prefix: ClassVar[str] = "tl1"
    limit: Limit
    on: int


@dataclass(frozen=True, slots=True)
class FirstAsked(Button):
    """`agreed` is 1 when a professional already agreed, 0 to ask first."""

    prefix: ClassVar[str] = "fa1"
    agreed: int


@dataclass(frozen=True, slots=True)
class UsualPain(Button):
    prefix: ClassVar[str] = "up1"
    score: int


@dataclass(frozen=True, slots=True)
class ChoosePlace(Button):
    prefix: ClassVar[str] = "pl1"
    place: Place
