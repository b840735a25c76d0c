"""Changing what was said on one of the last days."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from bot.domain.diary import Answer, Feel
from bot.domain.exercise import ExerciseId
from bot.usecases.picturing import no_picture
from bot.usecases.screens.screen import Allows, Screen


@dataclass(frozen=True, slots=True)
class ChangeDays(Screen):
    """Days with something to change, newest first: routine and date. `page` counts from 0."""

    allows = Allows(
        what_hurt=True, hour=False, note=False, pause=False, cancel=True, picture=no_picture
    )

    days: tuple[tuple[int, date], ...]
    page: int
    pages: int


@dataclass(frozen=True, slots=True)
class ChangeDay(Screen):
    """What was said about one routine; `morning` is the one after it, with its seq.

    `awake`: exercises that rested only because of what was changed just now.
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
    """Another answer in place of the one with seq `answer`."""

    allows = Allows(
        what_hurt=True, hour=False, note=False, pause=False, cancel=True, picture=no_picture
    )

    routine: int
    exercise: ExerciseId
    given: Answer
    answer: int


@dataclass(frozen=True, slots=True)
class PickMorning(Screen):
    """Another word about the morning with seq `morning`, after the routine of `local_date`."""

    allows = Allows(
        what_hurt=True, hour=False, note=False, pause=False, cancel=True, picture=no_picture
    )

    routine: int
    local_date: date
    feel: Feel
    morning: int
