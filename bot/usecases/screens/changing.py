"""Changing what was said on one of the last days."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from bot.domain.diary import Answer, Feel
from bot.domain.exercise import ExerciseId


@dataclass(frozen=True, slots=True)
class ChangeDays:
    """Days with something to change, newest first: routine and date. `page` counts from 0."""

    days: tuple[tuple[int, date], ...]
    page: int
    pages: int


@dataclass(frozen=True, slots=True)
class ChangeDay:
    """What was said about one routine; `morning` is the one after it, with its seq.

    `awake`: exercises that rested only because of what was changed just now.
    """

    routine: int
    local_date: date
    answers: tuple[tuple[ExerciseId, Answer, int], ...]
    morning: tuple[Feel, int] | None = None
    awake: tuple[ExerciseId, ...] = ()


@dataclass(frozen=True, slots=True)
class PickAnswer:
    """Another answer in place of the one with seq `answer`."""

    routine: int
    exercise: ExerciseId
    given: Answer
    answer: int


@dataclass(frozen=True, slots=True)
class PickMorning:
    """Another word about the morning with seq `morning`, after the routine of `local_date`."""

    routine: int
    local_date: date
    feel: Feel
    morning: int
