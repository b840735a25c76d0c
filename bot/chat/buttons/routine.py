"""Buttons of the day's routine."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from bot.chat.buttons.core import Button
from bot.domain.diary import Answer, Feel, WorseCause


@dataclass(frozen=True, slots=True)
class StartRoutine(Button):
    """[Start] on a day whose morning is not asked."""

    prefix: ClassVar[str] = "st1"
    routine: int


@dataclass(frozen=True, slots=True)
class MorningFeel(Button):
    """`routine` is today's; the morning belongs to `check`, the routine before."""

    prefix: ClassVar[str] = "mf1"
    routine: int
    check: int
    feel: Feel


@dataclass(frozen=True, slots=True)
class MorningCause(Button):
    """`exercise` is the index among those offered, 0 where the cause is not an exercise."""

    prefix: ClassVar[str] = "mc1"
    morning: int
    why: WorseCause
    exercise: int


@dataclass(frozen=True, slots=True)
class MorningScore(Button):
    prefix: ClassVar[str] = "ms1"
    morning: int
    score: int


@dataclass(frozen=True, slots=True)
class GiveAnswer(Button):
    prefix: ClassVar[str] = "an1"
    routine: int
    item: int
    answer: Answer


@dataclass(frozen=True, slots=True)
class HowTo(Button):
    """Shows the card in full (1) or short (0)."""

    prefix: ClassVar[str] = "ht1"
    routine: int
    item: int
    full: int


@dataclass(frozen=True, slots=True)
class Undo(Button):
    """Takes back the answer with this seq."""

    prefix: ClassVar[str] = "un1"
    answer: int


@dataclass(frozen=True, slots=True)
class ShowAnswers(Button):
    """[Change an answer] on end cards of before; `open` 0 goes back."""

    prefix: ClassVar[str] = "ca1"
    routine: int
    open: int


@dataclass(frozen=True, slots=True)
class CheckHinge(Button):
    """Whether the hinge looked right: `good` is 1, or 0 for not sure."""

    prefix: ClassVar[str] = "hc1"
    cause: int
    good: int


@dataclass(frozen=True, slots=True)
class ShowTryOut(Button):
    """[Try the deadlift?] on the end card."""

    prefix: ClassVar[str] = "to1"
    routine: int


@dataclass(frozen=True, slots=True)
class AnswerTryOut(Button):
    """`wanted` is 1, or 0 for not now."""

    prefix: ClassVar[str] = "ta1"
    routine: int
    wanted: int
