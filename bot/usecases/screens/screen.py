"""Base of all screens: each says of itself what may happen while it is open."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto
from typing import Any, ClassVar

from bot.domain.exercise import Library
from bot.usecases.picturing import Picture


class Match(Enum):
    """Parts of a button's label that have to be typed to tap the button."""

    WHOLE = auto()
    """The whole label, since other words are read as an hour or a place."""
    START = auto()
    PART = auto()
    """Any part of it, since labels are names: "bridge" will do if only one label has it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Allows:
    """Permissions of a screen while it is open. Fields that matter to safety have no default.

    `what_hurt`: typed words of pain open the question which exercise it was; if False, the question
    on the screen is to be answered first, and the words are kept as a note.
    `hour`: a typed hour sets the reminder, since the screen asks nothing that it could answer.
    `note`: other words become a note and that is all; if False, a line says that the screen waits
    for a tap.
    `pause`: during a pause, the screen of the pause is shown instead.
    `cancel`: /cancel may leave it; False for safety and the first contact.
    `picture`: returns the picture that the live card shows with it.
    `label`: how much of a button's label has to be typed to tap it.
    """

    what_hurt: bool
    hour: bool
    note: bool
    pause: bool
    cancel: bool
    picture: Callable[[Any, Library], Picture]
    label: Match = Match.START


class Screen:
    """Base of the live card's screens: plain facts that `chat` turns into words and buttons."""

    __slots__ = ()
    allows: ClassVar[Allows]

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        if "allows" not in vars(cls):
            raise TypeError(f"the screen {cls.__name__} does not say what it allows")

    def picture(self, library: Library) -> Picture:
        """Return the picture of this screen; none for an exercise the content no longer has."""
        return self.allows.picture(self, library)
