"""Questions about the timer, and the track that is played for it."""

from __future__ import annotations

from dataclasses import dataclass

from bot.domain.diary import RoutineItem
from bot.domain.exercise import Dose, ExerciseId
from bot.usecases.picturing import keep, no_picture
from bot.usecases.screens.screen import Allows, Match, Screen


@dataclass(frozen=True, slots=True)
class AskTimer(Screen):
    """Asks which exercise of the list is to be timed."""

    allows = Allows(
        what_hurt=True,
        hour=False,
        note=False,
        pause=False,
        cancel=True,
        picture=keep,
        label=Match.PART,
    )

    routine: int
    items: tuple[tuple[int, ExerciseId, int], ...]
    """Index in the routine, exercise, and the number of swaps there before it today."""


@dataclass(frozen=True, slots=True)
class AskReady(Screen):
    """Asks how many seconds to get ready; `seconds` is what is set."""

    allows = Allows(
        what_hurt=True, hour=False, note=False, pause=False, cancel=True, picture=no_picture
    )

    seconds: int


@dataclass(frozen=True, slots=True)
class Track:
    """The sound track of the running timer `number`: no screen, but a message beside the card.

    `dose` is what is timed, split into intervals if `in_parts`; `can_part`: the hold can be timed
    in intervals or in one go. `get_ready`: seconds before the first movement.
    """

    number: int
    item: RoutineItem
    dose: Dose
    get_ready: int
    in_parts: bool = False
    can_part: bool = False
