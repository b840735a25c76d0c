"""Buttons of the list of familiar exercises, and of swapping one for another."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from bot.chat.buttons.core import Button
from bot.domain.diary import Answer


@dataclass(frozen=True, slots=True)
class AllFine(Button):
    """`items` are the indexes that the person saw, such as "0-2"."""

    prefix: ClassVar[str] = "la1"
    routine: int
    items: str


@dataclass(frozen=True, slots=True)
class AskWhich(Button):
    """[One was not]"""

    prefix: ClassVar[str] = "lo1"
    routine: int


@dataclass(frozen=True, slots=True)
class OpenOne(Button):
    """The own card of a listed exercise, in full (1) or short (0)."""

    prefix: ClassVar[str] = "lp1"
    routine: int
    item: int
    full: int


@dataclass(frozen=True, slots=True)
class BackToList(Button):
    prefix: ClassVar[str] = "lb1"
    routine: int


@dataclass(frozen=True, slots=True)
class UndoAll(Button):
    """Takes back all answers of one tap; `first` is the seq of the first of them."""

    prefix: ClassVar[str] = "lu1"
    first: int


@dataclass(frozen=True, slots=True)
class Swap(Button):
    """`swaps`: so many exercises stood there before, today."""

    prefix: ClassVar[str] = "ls1"
    routine: int
    item: int
    swaps: int


@dataclass(frozen=True, slots=True)
class AnswerSwapped(Button):
    """As `GiveAnswer`, on the card of an exercise that came by a swap."""

    prefix: ClassVar[str] = "lw1"
    routine: int
    item: int
    swaps: int
    answer: Answer
