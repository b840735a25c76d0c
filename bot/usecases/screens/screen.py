"""The base of all screens: each says of itself what may happen while it is open."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto
from typing import Any, ClassVar

from bot.domain.exercise import Library
from bot.usecases.picturing import Picture


class Match(Enum):
    """How much of a button's label has to be typed to tap it."""

    WHOLE = auto()
    """All of it, since other words are read as an hour or a place."""
    START = auto()
    PART = auto()
    """Any part, since the labels are names: "bridge" will do where only one has it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Allows:
    """What may happen while a screen is open. What safety hangs on has no default.

    `what_hurt`: typed words of pain open the question which exercise it was; where it is False,
    the question on the screen is answered first, and the words are kept as a note.
    `hour`: a typed hour changes the reminder, since the screen asks nothing it could answer.
    `note`: other words become a note without more ado; where it is False, a line says that the
    screen waits for a tap.
    `pause`: a pause over today stands in its place.
    `cancel`: /cancel may leave it; False for safety and the first contact.
    `picture`: what the live card shows with it, given the screen and the library.
    """

    what_hurt: bool
    hour: bool
    note: bool
    pause: bool
    cancel: bool
    picture: Callable[[Any, Library], Picture]
    label: Match = Match.START


class Screen:
    """What the live card can show: plain facts that `chat` turns into words and buttons."""

    __slots__ = ()
    allows: ClassVar[Allows]

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        if "allows" not in vars(cls):
            raise TypeError(f"the screen {cls.__name__} does not say what it allows")

    def picture(self, library: Library) -> Picture:
        """The picture of this screen; what the content no longer has shows nothing."""
        return self.allows.picture(self, library)
