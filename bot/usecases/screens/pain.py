"""What follows an answer that hurt or was uncomfortable."""

from __future__ import annotations

from dataclasses import dataclass

from bot.domain.diary import PainPlace
from bot.domain.exercise import ExerciseId, Limit
from bot.usecases.picturing import keep
from bot.usecases.screens.screen import Allows, Screen


@dataclass(frozen=True, slots=True)
class AskDiscomfort(Screen):
    """What the discomfort was; `cause` is the answer it explains."""

    allows = Allows(
        what_hurt=False, hour=False, note=False, pause=False, cancel=False, picture=keep
    )

    cause: int
    exercise: ExerciseId


@dataclass(frozen=True, slots=True)
class AskPainPlace(Screen):
    """Stop that one and rest: where did it hurt?"""

    allows = Allows(
        what_hurt=False, hour=False, note=False, pause=False, cancel=False, picture=keep
    )

    cause: int
    exercise: ExerciseId


@dataclass(frozen=True, slots=True)
class AskPainKind(Screen):
    """What was the pain like; the 0-10 row is optional."""

    allows = Allows(
        what_hurt=False, hour=False, note=False, pause=False, cancel=False, picture=keep
    )

    cause: int
    exercise: ExerciseId
    place: PainPlace
    score: int | None


@dataclass(frozen=True, slots=True)
class PainAdvice(Screen):
    """That one rests; speak to the healthcare provider; stop for today or another instead.

    `offer`: another exercise may be offered today. `limit`: a matching limit to note.
    `stronger`: so many rest now that the provider should see the person soon (P10).
    """

    allows = Allows(what_hurt=False, hour=False, note=False, pause=False, cancel=True, picture=keep)

    routine: int
    cause: int
    exercise: ExerciseId
    resting: tuple[ExerciseId, ...]
    place: PainPlace
    offer: bool
    replacement: ExerciseId | None
    goes_on: bool
    limit: Limit | None = None
    stronger: bool = False
