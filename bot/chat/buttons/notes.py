"""Buttons of the notes on a day."""

from __future__ import annotations

from bot.chat.buttons.core import Button, OfCard, button
from bot.usecases.routine import notes


@button("ln1", notes.ask_note)
class WriteNote(Button):
    """[Note] on the end card."""

    routine: int


@button("lc1", notes.leave_notes)
class LeaveNotes(Button):
    routine: OfCard


@button("lx1", notes.delete_note, needs_past=True)
class DeleteNote(Button):
    """Takes back the note with this seq."""

    note: int
