"""Looking exercises up, and a provider's word about one."""

from __future__ import annotations

from functools import partial

from bot.chat import buttons as b
from bot.usecases import browsing, telling_word
from bot.usecases.receiving import Deed


def show_shelf(button: b.ShowShelf) -> Deed:
    return partial(browsing.show_shelf, shelf=button.shelf, page=button.page)


def show_exercise(button: b.ShowExercise) -> Deed:
    return partial(
        browsing.show_exercise, exercise=button.exercise, part=button.part, page=button.page
    )


def leave(_button: b.LeaveExercises) -> Deed:
    return browsing.leave_exercises


def start_word(button: b.StartWord) -> Deed:
    return partial(telling_word.start_word, exercise=button.exercise)


def choose_word(button: b.ChooseWord) -> Deed:
    return partial(telling_word.choose_word, exercise=button.exercise, word=button.word)


def word_by(button: b.WordBy) -> Deed:
    return partial(telling_word.word_by, exercise=button.exercise, word=button.word, by=button.by)


def word_when(button: b.WordWhen) -> Deed:
    return partial(
        telling_word.tell_word,
        exercise=button.exercise,
        word=button.word,
        by=button.by,
        when=button.when,
    )


def take_back_word(button: b.TakeBackWord) -> Deed:
    return partial(telling_word.take_back_word, seq=button.word)
