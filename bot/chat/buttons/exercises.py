"""Buttons of the exercises that are looked up, and of a provider's word about one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from bot.chat.buttons.core import Button
from bot.domain.diary import ClearedBy, ClearedWhen, ProviderWord
from bot.domain.exercise import ExerciseId
from bot.usecases.screens import PagePart, Shelf


@dataclass(frozen=True, slots=True)
class ShowShelf(Button):
    """A page of a shelf, from 0."""

    prefix: ClassVar[str] = "eg1"
    shelf: Shelf
    page: int


@dataclass(frozen=True, slots=True)
class ShowExercise(Button):
    """A part of what there is to know about one exercise; its pages count from 0."""

    prefix: ClassVar[str] = "ex1"
    exercise: ExerciseId
    part: PagePart
    page: int


@dataclass(frozen=True, slots=True)
class LeaveExercises(Button):
    """[Back to today]."""

    prefix: ClassVar[str] = "el1"


@dataclass(frozen=True, slots=True)
class StartWord(Button):
    """[My doctor or physio says]."""

    prefix: ClassVar[str] = "ew1"
    exercise: ExerciseId


@dataclass(frozen=True, slots=True)
class ChooseWord(Button):
    prefix: ClassVar[str] = "ec1"
    exercise: ExerciseId
    word: ProviderWord


@dataclass(frozen=True, slots=True)
class WordBy(Button):
    prefix: ClassVar[str] = "eb1"
    exercise: ExerciseId
    word: ProviderWord
    by: ClearedBy


@dataclass(frozen=True, slots=True)
class WordWhen(Button):
    prefix: ClassVar[str] = "ed1"
    exercise: ExerciseId
    word: ProviderWord
    by: ClearedBy
    when: ClearedWhen


@dataclass(frozen=True, slots=True)
class TakeBackWord(Button):
    """Takes back the word with this seq."""

    prefix: ClassVar[str] = "es1"
    word: int
