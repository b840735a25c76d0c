"""Buttons of the notes on a day."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from bot.chat.buttons.core import Button


@dataclass(frozen=True, slots=True)
class WriteNote(Button):
    """[Note] on the end card."""

    prefix: ClassVar[str] = "ln1"
    routine: int


@dataclass(frozen=True, slots=True)
class LeaveNotes(Button):
    prefix: ClassVar[str] = "lc1"
    routine: int


@dataclass(frozen=True, slots=True)
class DeleteNote(Button):
    """Takes back the note with this seq."""

    prefix: ClassVar[str] = "lx1"
    note: int
