"""Buttons of the notes on a day."""

from __future__ import annotations

from bot.chat.buttons.core import Button, OfCard, button
from bot.usecases.routine import notes


@button("ln1", notes.ask_note)
class WriteNote(Button):
    """[Note] on the end card: asks for a note to be typed."""

    routine: int


@button("lc1", notes.leave_notes)
class LeaveNotes(Button):
    """[Back] from the notes to the end card."""

    routine: OfCard


@button("lx1", notes.delete_note, needs_past=True)
class DeleteNote(Button):
    """[Delete note 2]: takes back the note with this seq."""

    note: int
