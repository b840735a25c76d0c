"""The question for a note about a day, in the person's own words."""

from __future__ import annotations

from dataclasses import dataclass

from bot.domain.state import Note
from bot.usecases.picturing import keep
from bot.usecases.screens.screen import Allows, Screen


@dataclass(frozen=True, slots=True)
class AskNote(Screen):
    """Asks for a note, to be typed in one message; `notes` are those kept already."""

    allows = Allows(what_hurt=True, hour=False, note=False, pause=False, cancel=True, picture=keep)

    routine: int
    notes: tuple[Note, ...]
