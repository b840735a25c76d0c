"""Screens of a diary that comes back from a file."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from bot.usecases.picturing import no_picture
from bot.usecases.screens.screen import Allows, Screen


@dataclass(frozen=True, slots=True)
class ReadingFile(Screen):
    """A file that the person sent is being read or written."""

    allows = Allows(
        what_hurt=True, hour=False, note=False, pause=False, cancel=True, picture=no_picture
    )


@dataclass(frozen=True, slots=True)
class AskImport(Screen):
    """Asks whether to put in the diary of a file: `entries` lines, from `first` to `last`.

    `replaces`: a diary with routines is here already, and would go.
    """

    allows = Allows(
        what_hurt=True, hour=False, note=False, pause=False, cancel=True, picture=no_picture
    )

    entries: int
    first: date | None
    last: date | None
    replaces: bool
