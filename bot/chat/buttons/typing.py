"""Buttons of the questions that a typed text opens, and of the lines that answer one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time
from typing import ClassVar

from bot.chat.buttons.core import Button
from bot.domain.diary import Reply, SignQuestion


@dataclass(frozen=True, slots=True)
class NameHurt(Button):
    """This exercise is what hurt."""

    prefix: ClassVar[str] = "yh1"
    routine: int
    item: int


@dataclass(frozen=True, slots=True)
class HurtElsewhere(Button):
    """`hurts` is 1 when it was something else, 0 when the words meant something else."""

    prefix: ClassVar[str] = "ye1"
    hurts: int


@dataclass(frozen=True, slots=True)
class TakeOffer(Button):
    """Yes, let the routine come then."""

    prefix: ClassVar[str] = "yt1"
    at: time


@dataclass(frozen=True, slots=True)
class LeaveOffer(Button):
    """No, the hour was about something else."""

    prefix: ClassVar[str] = "yl1"


@dataclass(frozen=True, slots=True)
class TakeBackNote(Button):
    """Below the line that says a note was kept; `note` is its entry."""

    prefix: ClassVar[str] = "yn1"
    note: int


@dataclass(frozen=True, slots=True)
class TellSign(Button):
    """Below the list of signs: one of these, without being asked."""

    prefix: ClassVar[str] = "ys1"
    question: SignQuestion
    reply: Reply
