"""Buttons for changing what was said on one of the last days."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from bot.chat.buttons.core import Button
from bot.domain.diary import Answer, Feel


@dataclass(frozen=True, slots=True)
class DaysPage(Button):
    """The days with something to change; `page` counts from 0."""

    prefix: ClassVar[str] = "ld1"
    page: int


@dataclass(frozen=True, slots=True)
class ShowDay(Button):
    prefix: ClassVar[str] = "le1"
    routine: int


@dataclass(frozen=True, slots=True)
class PickOther(Button):
    """`said` is the seq of an answer or of a morning."""

    prefix: ClassVar[str] = "lf1"
    said: int


@dataclass(frozen=True, slots=True)
class ChangeTo(Button):
    """Another answer in place of the one with seq `said`."""

    prefix: ClassVar[str] = "lg1"
    said: int
    answer: Answer


@dataclass(frozen=True, slots=True)
class ChangeMorning(Button):
    """Another word about the morning with seq `said`."""

    prefix: ClassVar[str] = "lm1"
    said: int
    feel: Feel


@dataclass(frozen=True, slots=True)
class LeaveDays(Button):
    """Back from the days to where the person was; `page` is the one they left."""

    prefix: ClassVar[str] = "lh1"
    page: int
