"""Which picture goes with which screen."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from bot.chat.screens.shared import DRAWINGS, dashed
from bot.domain.exercise import ExerciseId
from bot.usecases import screens as s
from bot.usecases.picturing import Demo, Other, Picture, Posters
from tests.cases import each_of
from tests.chat.screens.sample_exercises import PAGES
from tests.chat.screens.sample_screens import (
    DEADLIFT,
    ITEMS,
    LIBRARY,
    LISTED,
    ON_FOREARMS,
    ON_KNEES,
    SCREENS,
    TODAY,
    WORDS,
    read,
)
from tests.usecases.sample_charts import stranger

GONE = replace(ITEMS[0], exercise=ExerciseId("no_longer_there"))


IN_A_ROUTINE = (
    s.AskMorningCause,
    s.AskWhich,
    s.AskTimer,
    s.AskDiscomfort,
    s.AskHinge,
    s.AskPainPlace,
    s.AskPainKind,
    s.PainAdvice,
    s.End,
    s.AskNote,
    s.WhatHurt,
    s.AskWhyNot,
    s.EnoughToday,
    s.LeftOut,
    s.Waiting,
    s.AskMoved,
    s.AskProvidersWord,  # about the exercise of the page it was opened from
    s.HistoryDay,  # below the calendar it was opened from
)
"""Questions and answers about what the card shows already."""

WORDS_ALONE = (
    s.Welcome,
    s.AskSigns,
    s.AskTypedSigns,
    s.AskOneLeg,
    s.SignAdvice,
    s.AskStable,
    s.AskCleared,
    s.AskConditions,
    s.AskPassing,
    s.AskFirst,
    s.AskUsualPain,
    s.AskPlace,
    s.ChangeDays,
    s.ChangeDay,
    s.PickAnswer,
    s.PickMorning,
    s.AskHour,
    s.AskClock,
    s.HourSet,
    s.Quiet,
    s.NoExercises,
    s.OwnLimits,
    s.OwnTicks,
    s.OwnPain,
    s.OwnProfile,
    s.TypeGoal,
    s.AskDelete,
    s.ReadingFile,
    s.AskWithdraw,
    s.OnlyReminders,
    s.AskImport,
    s.OfferHour,
    s.ExerciseGroups,
    s.ExerciseShelf,
    s.Settings,
    s.AskDays,
    s.AskPause,
    s.AskReady,
    s.OnPause,
    s.AskBadDay,
    s.WeekOffer,
    s.AskWeekSigns,
    s.AskWeekChange,
    s.AskWeekPain,
    s.AskOwnActivity,
    s.AskWeekActivity,
    s.RunningWeek,
)
"""Safety, settings and what is looked up: never below the picture of an exercise."""


def picture_of(screen: s.Screen) -> Picture:
    return screen.picture(LIBRARY)


def test_a_question_inside_a_routine_is_none_of_safety_or_settings() -> None:
    assert not set(IN_A_ROUTINE) & set(WORDS_ALONE)


def test_a_card_shows_its_exercise_in_the_position_and_variant_of_its_rung() -> None:
    for exercise in LIBRARY:
        for rung in exercise.ladder:
            for position in rung.positions:
                item = replace(
                    ITEMS[0], exercise=exercise.id, rung=rung.id, dose=rung.dose, position=position
                )
                shown = picture_of(s.Card(7, 0, 1, 3, item, full=False))
                assert shown == Demo(exercise.id, position, rung.variant)


@pytest.mark.parametrize("screen", [s.Opening(7, TODAY, ITEMS, 4.5, None), s.CardList(7, LISTED)])
def test_the_day_and_the_list_show_their_exercises_side_by_side(screen: s.Screen) -> None:
    shown = picture_of(screen)

    assert isinstance(shown, Posters)
    assert [n for n, _ in shown.demos] == [1, 2, 3]
    assert [demo.exercise for _, demo in shown.demos] == [item.exercise for item in ITEMS]


def test_what_the_content_no_longer_has_leaves_the_numbers_of_the_others_alone() -> None:
    shown = picture_of(s.Opening(7, TODAY, (GONE, *ITEMS[1:]), 4.5, None))

    assert isinstance(shown, Posters)
    assert [n for n, _ in shown.demos] == [2, 3]
    assert picture_of(s.Opening(7, TODAY, (GONE,), 4.5, None)) is Other.NOTHING


def test_what_an_exercise_asks_of_the_body_is_seen() -> None:
    one, two = ((ON_KNEES,), (ON_KNEES, ON_FOREARMS))

    assert isinstance(picture_of(s.AskNeeds(7, 1, one, ())), Demo)
    assert isinstance(picture_of(s.AskNeeds(7, 1, two, ())), Posters)


def test_a_locked_exercise_to_try_shows_its_first_step() -> None:
    first = LIBRARY[DEADLIFT].ladder[0]

    assert picture_of(s.AskTryOut(7, DEADLIFT)) == Demo(DEADLIFT, first.positions[0], first.variant)
    assert picture_of(s.AskTryOut(7, ExerciseId("gone"))) is Other.NOTHING


@each_of("page", PAGES)
def test_the_page_of_an_exercise_shows_the_persons_own_rung(page: s.ExercisePage) -> None:
    own = page.own
    rung = LIBRARY[page.exercise].rung(own.rung)

    assert picture_of(page) == Demo(page.exercise, own.position, rung.variant)


@each_of("screen", SCREENS)
def test_safety_and_settings_are_words_and_questions_keep_what_is_there(screen: s.Screen) -> None:
    shown = picture_of(screen)

    asks_how_it_was = isinstance(screen, s.Card) and screen.timed and not screen.full
    assert (shown is Other.KEEP) == (isinstance(screen, IN_A_ROUTINE) or asks_how_it_was)
    assert (shown is Other.NOTHING) == isinstance(screen, WORDS_ALONE)
    assert (shown is Other.DRAWN) == (type(screen) in DRAWINGS)


def test_the_switch_holds_from_the_next_day_and_can_be_turned_back_on_the_same() -> None:
    today, tomorrow = date(2026, 3, 4), date(2026, 3, 5)
    person = stranger().person
    off = person.with_pictures(today, on=False)
    back = off.with_pictures(today, on=True)
    on_again = off.with_pictures(tomorrow, on=True)

    assert (off.has_pictures(today), off.has_pictures(tomorrow)) == (True, False)
    assert back == person
    assert not on_again.has_pictures(tomorrow)
    assert on_again.has_pictures(date(2026, 3, 6))
    assert off.with_pictures(today, on=False) == off


@each_of("screen", SCREENS)
def test_whatever_a_picture_shows_is_named_in_the_words_below_it(screen: s.Screen) -> None:
    shown = picture_of(screen)
    demos = [shown] if isinstance(shown, Demo) else []
    if isinstance(shown, Posters):
        demos = [demo for _, demo in shown.demos]

    for demo in demos:
        assert WORDS.plain(f"{dashed(demo.exercise)}-name") in read(screen)


def test_the_numbers_on_the_posters_are_those_in_the_words() -> None:
    opening = s.Opening(7, TODAY, ITEMS, 4.5, None)
    shown = picture_of(opening)

    assert isinstance(shown, Posters)
    for number, demo in shown.demos:
        assert f"{number}. {WORDS.plain(f'{dashed(demo.exercise)}-name')}" in read(opening)
