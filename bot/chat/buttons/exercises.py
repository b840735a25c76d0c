"""Buttons of the exercises that are looked up, and of a provider's word about one."""

from __future__ import annotations

from bot.chat.buttons.core import Button, OfCardText, button
from bot.domain.diary import ClearedBy, ClearedWhen, ProviderWord
from bot.domain.exercise import ExerciseId
from bot.usecases.exercises import browsing, providers_word
from bot.usecases.screens import PagePart, Shelf


@button("eg1", browsing.show_shelf)
class ShowShelf(Button):
    """A page of a shelf, from 0."""

    shelf: Shelf
    page: int


@button("ex1", browsing.show_exercise)
class ShowExercise(Button):
    """A part of what there is to know about one exercise; its pages count from 0."""

    exercise: ExerciseId
    part: PagePart
    page: int


@button("el1", browsing.leave_exercises)
class LeaveExercises(Button):
    """[Back to today]."""


@button("ew1", providers_word.start_word)
class StartWord(Button):
    """[My doctor or physio says]."""

    exercise: OfCardText


@button("ec1", providers_word.choose_word)
class ChooseWord(Button):
    exercise: OfCardText
    word: ProviderWord


@button("eb1", providers_word.word_by)
class WordBy(Button):
    exercise: OfCardText
    word: ProviderWord
    by: ClearedBy


@button("ed1", providers_word.tell_word)
class WordWhen(Button):
    exercise: ExerciseId
    word: ProviderWord
    by: ClearedBy
    when: ClearedWhen


@button("es1", providers_word.take_back_word, needs_past=True)
class TakeBackWord(Button):
    """Takes back the word with this seq."""

    word: int
