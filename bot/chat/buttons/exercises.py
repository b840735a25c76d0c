"""Buttons of looking up exercises, and of a provider's word about one."""

from __future__ import annotations

from bot.chat.buttons.core import Button, OfCardText, button
from bot.domain.diary import ClearedBy, ClearedWhen, ProviderWord
from bot.domain.exercise import ExerciseId
from bot.usecases.exercises import browsing, providers_word
from bot.usecases.screens import PagePart, Shelf


@button("eg1", browsing.show_shelf)
class ShowShelf(Button):
    """[Hips (4)] and the like, [More of them], [The ones before]: a page of a shelf, from 0."""

    shelf: Shelf
    page: int


@button("ex1", browsing.show_exercise)
class ShowExercise(Button):
    """[How to], [Next page] and so on: one part about an exercise; its pages count from 0."""

    exercise: ExerciseId
    part: PagePart
    page: int


@button("el1", browsing.leave_exercises)
class LeaveExercises(Button):
    """[Back to today]."""


@button("ew1", providers_word.start_word)
class StartWord(Button):
    """[My doctor or physio says]: asks what was said about this exercise."""

    exercise: OfCardText


@button("ec1", providers_word.choose_word)
class ChooseWord(Button):
    """[I may try it again], [Avoid it], [Make it easier]: asks next who said it."""

    exercise: OfCardText
    word: ProviderWord


@button("eb1", providers_word.word_by)
class WordBy(Button):
    """[A doctor], [A physio] and so on: asks next when it was said."""

    exercise: OfCardText
    word: ProviderWord
    by: ClearedBy


@button("ed1", providers_word.tell_word)
class WordWhen(Button):
    """[Today], [Yesterday], [Before that]: stores the word."""

    exercise: ExerciseId
    word: ProviderWord
    by: ClearedBy
    when: ClearedWhen


@button("es1", providers_word.take_back_word, needs_past=True)
class TakeBackWord(Button):
    """[That was a slip]: takes back the word with this seq."""

    word: int
