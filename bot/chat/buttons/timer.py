"""Buttons of the timer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from bot.chat.buttons.core import Button


@dataclass(frozen=True, slots=True)
class StartTimer(Button):
    """[Timer] of one exercise; `swaps`: so many stood there before, today."""

    prefix: ClassVar[str] = "ti1"
    routine: int
    item: int
    swaps: int


@dataclass(frozen=True, slots=True)
class AskTimer(Button):
    """[Timer] on the list: which one?"""

    prefix: ClassVar[str] = "tq1"
    routine: int


@dataclass(frozen=True, slots=True)
class StopTimer(Button):
    """Below the track of the timer with this number."""

    prefix: ClassVar[str] = "tx1"
    number: int


@dataclass(frozen=True, slots=True)
class PartTimer(Button):
    """A long hold in short ones (1), or in one go (0)."""

    prefix: ClassVar[str] = "tp1"
    number: int
    in_parts: int


@dataclass(frozen=True, slots=True)
class SetReady(Button):
    """Seconds to get ready."""

    prefix: ClassVar[str] = "tg1"
    seconds: int
