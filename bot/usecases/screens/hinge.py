"""The hip hinge and what it opens."""

from __future__ import annotations

from dataclasses import dataclass

from bot.domain.exercise import ExerciseId


@dataclass(frozen=True, slots=True)
class AskHinge:
    """Did the hips go back first, with a long back? `stick`: and did it keep its contacts?"""

    cause: int
    exercise: ExerciseId
    stick: bool


@dataclass(frozen=True, slots=True)
class AskTryOut:
    """What the locked exercise is, and whether the person wants to try it."""

    routine: int
    exercise: ExerciseId
