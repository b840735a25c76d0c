"""Buttons of the hour and the clock."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time
from typing import ClassVar

from bot.chat.buttons.core import Button


@dataclass(frozen=True, slots=True)
class PickHour(Button):
    prefix: ClassVar[str] = "ph1"
    at: time


@dataclass(frozen=True, slots=True)
class PickClock(Button):
    """`tz` is an IANA name; the wall time shown is for the eye only."""

    prefix: ClassVar[str] = "pc1"
    tz: str


@dataclass(frozen=True, slots=True)
class ClockPage(Button):
    prefix: ClassVar[str] = "cp1"
    page: int
