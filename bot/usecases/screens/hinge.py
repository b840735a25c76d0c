"""Questions about the hip hinge and the exercise it opens."""

from __future__ import annotations

from dataclasses import dataclass

from bot.domain.exercise import ExerciseId, Library
from bot.usecases.picturing import Demo, Other, Picture, keep
from bot.usecases.screens.screen import Allows, Screen


@dataclass(frozen=True, slots=True)
class AskHinge(Screen):
    """Asks whether the hips went back first, with a long back; `stick`: and its contacts stayed.

    `cause` is the seq of the answer to the hinge.
    """

    allows = Allows(
        what_hurt=False, hour=False, note=False, pause=False, cancel=False, picture=keep
    )

    cause: int
    exercise: ExerciseId
    stick: bool


def _first_step(screen: AskTryOut, library: Library) -> Picture:
    exercise = library.get(screen.exercise)
    if exercise is None:
        return Other.NOTHING
    first = exercise.ladder[0]
    return Demo(exercise.id, first.positions[0], first.variant)


@dataclass(frozen=True, slots=True)
class AskTryOut(Screen):
    """Asks whether to try the locked exercise, and says what it is."""

    allows = Allows(
        what_hurt=True, hour=False, note=False, pause=False, cancel=True, picture=_first_step
    )

    routine: int
    exercise: ExerciseId
