"""Questions and advice after an answer of pain or discomfort."""

from __future__ import annotations

from dataclasses import dataclass

from bot.domain.diary import PainPlace
from bot.domain.exercise import ExerciseId, Limit
from bot.usecases.picturing import keep
from bot.usecases.screens.screen import Allows, Screen


@dataclass(frozen=True, slots=True)
class AskDiscomfort(Screen):
    """Asks what the discomfort was like; `cause` is the seq of the answer that it explains."""

    allows = Allows(
        what_hurt=False, hour=False, note=False, pause=False, cancel=False, picture=keep
    )

    cause: int
    exercise: ExerciseId


@dataclass(frozen=True, slots=True)
class AskPainPlace(Screen):
    """Tells to stop the exercise that hurt and rest, and asks where it hurt."""

    allows = Allows(
        what_hurt=False, hour=False, note=False, pause=False, cancel=False, picture=keep
    )

    cause: int
    exercise: ExerciseId


@dataclass(frozen=True, slots=True)
class AskPainKind(Screen):
    """Asks what the pain was like; `score` is how strong it was, 0-10, which is optional."""

    allows = Allows(
        what_hurt=False, hour=False, note=False, pause=False, cancel=False, picture=keep
    )

    cause: int
    exercise: ExerciseId
    place: PainPlace
    score: int | None


@dataclass(frozen=True, slots=True)
class PainAdvice(Screen):
    """Advice: the exercise rests, speak to the healthcare provider, stop for today or go on.

    `offer`: another exercise may be offered today, which is `replacement` if there is one.
    `goes_on`: the routine has items left. `limit`: a limit that matches the place, to be noted.
    `stronger`: so many exercises rest now that a provider should see the person soon (P10).
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
