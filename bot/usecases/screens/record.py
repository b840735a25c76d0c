"""Screens of a diary that comes back from a file."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from bot.usecases.picturing import no_picture
from bot.usecases.screens.screen import Allows, Screen


@dataclass(frozen=True, slots=True)
class AskWithdraw(Screen):
    """Asks what is to stay once the agreement is taken back: the hour alone, or nothing.

    `can_remind`: an hour was chosen, so reminders can go on.
    """

    allows = Allows(
        what_hurt=True, hour=False, note=False, pause=False, cancel=True, picture=no_picture
    )

    can_remind: bool = True


@dataclass(frozen=True, slots=True)
class OnlyReminders(Screen):
    """A reminder without a routine, for somebody who took the agreement back.

    `next_at` (UTC) is the next one.
    """

    allows = Allows(
        what_hurt=False, hour=False, note=False, pause=False, cancel=False, picture=no_picture
    )

    next_at: datetime | None
    tz: str


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
