"""Changing an answer or a morning of the last days."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from bot.domain.diary import Answer, Feel
from bot.domain.exercise import ExerciseId
from bot.usecases.picturing import no_picture
from bot.usecases.screens.screen import Allows, Screen


@dataclass(frozen=True, slots=True)
class ChangeDays(Screen):
    """Days with something to change, newest first: seq of the routine, date. `page` is from 0."""

    allows = Allows(
        what_hurt=True, hour=False, note=False, pause=False, cancel=True, picture=no_picture
    )

    days: tuple[tuple[int, date], ...]
    page: int
    pages: int


@dataclass(frozen=True, slots=True)
class ChangeDay(Screen):
    """The answers to one routine, each with its seq, and the `morning` after it, with its seq.

    `awake`: exercises that no longer rest after the last change.
    """

    allows = Allows(
        what_hurt=True, hour=False, note=False, pause=False, cancel=True, picture=no_picture
    )

    routine: int
    local_date: date
    answers: tuple[tuple[ExerciseId, Answer, int], ...]
    morning: tuple[Feel, int] | None = None
    awake: tuple[ExerciseId, ...] = ()


@dataclass(frozen=True, slots=True)
class PickAnswer(Screen):
    """Asks for another answer in place of the `given` one, whose seq is `answer`."""

    allows = Allows(
        what_hurt=True, hour=False, note=False, pause=False, cancel=True, picture=no_picture
    )

    routine: int
    exercise: ExerciseId
    given: Answer
    answer: int


@dataclass(frozen=True, slots=True)
class PickMorning(Screen):
    """Asks again about the morning after the routine of `local_date`; its seq is `morning`."""

    allows = Allows(
        what_hurt=True, hour=False, note=False, pause=False, cancel=True, picture=no_picture
    )

    routine: int
    local_date: date
    feel: Feel
    morning: int
