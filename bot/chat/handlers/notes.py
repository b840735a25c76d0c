"""Notes on a day, by taps."""

from __future__ import annotations

from functools import partial

from bot.chat import buttons as b
from bot.usecases import notes
from bot.usecases.receiving import Deed


def write(button: b.WriteNote) -> Deed:
    return partial(notes.ask_note, routine=button.routine)


def leave(button: b.LeaveNotes) -> Deed:
    return partial(notes.leave_notes, routine=button.routine)


def delete(button: b.DeleteNote) -> Deed:
    return partial(notes.delete_note, note=button.note)
