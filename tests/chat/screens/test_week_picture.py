"""The picture of a report: its figures are those of the week, and its words say them too."""

from __future__ import annotations

from dataclasses import replace

from bot.chat.screens.shared import Voice
from bot.chat.screens.week_picture import week_picture
from bot.media.drawn import drawn
from bot.usecases.drawings import AnswerLook, DayLook
from tests.chat.screens.sample_screens import GOOD_WEEK, LIBRARY, NOW, WORDS, read

VOICE = Voice(WORDS, LIBRARY, NOW)


def whole() -> str:
    return " ".join(read(replace(GOOD_WEEK, page=page)) for page in range(3))


def test_the_picture_has_the_figures_of_the_week() -> None:
    picture = week_picture(GOOD_WEEK, VOICE)

    assert len(picture.days) == 7
    assert sum(d.look is DayLook.KEPT for d in picture.days) == GOOD_WEEK.days.done
    assert [(row.name, row.answers) for row in picture.answers] == [
        ("Plank", (AnswerLook.FINE, AnswerLook.EASY)),
        ("Glute bridge", (AnswerLook.SKIPPED, AnswerLook.FINE)),
    ]
    assert picture.curves is not None
    assert picture.curves.activity is not None
    assert (picture.curves.pain.values, picture.curves.activity.values) == ((5, 2), (None, 7))
    assert drawn(picture) is not None


def test_each_mark_of_the_picture_is_named_once() -> None:
    picture = week_picture(GOOD_WEEK, VOICE)
    named = [key.look for key in picture.keys]
    shown = {day.look for day in picture.days} | {a for row in picture.answers for a in row.answers}

    assert len(named) == len(set(named))
    assert set(named) == shown - {DayLook.AHEAD}


def test_the_words_say_what_the_picture_shows() -> None:
    text = whole()

    assert "• Plank: 1 fine and 1 easy" in text
    assert "Pain so far: week 1: 5, week 2: 2." in text
    assert week_picture(GOOD_WEEK, VOICE).kept in text


def test_a_week_of_which_nothing_was_told_has_no_curves() -> None:
    untold = replace(GOOD_WEEK, pains=(None, None), activities=(None, None), felt_each=())
    picture = week_picture(untold, VOICE)

    assert picture.curves is None
    assert picture.answers == ()
    assert picture.answers_title == ""
