"""In a made-up language no screen says an English word: every word comes from content or Babel."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from bot.chat.commands import describe_commands
from bot.chat.screens.clock import city
from bot.chat.screens.shared import Voice
from bot.chat.screens.timer import track
from bot.chat.showing.renderers import render, render_line
from bot.chat.words import Words
from bot.domain.diary import RoutineItem
from bot.domain.places.emergency import LocalNumbers
from bot.domain.reasons import Reason
from bot.library import load_cities
from bot.usecases import screens as s
from bot.usecases.person import Line
from tests.chat.screens.sample_screens import (
    BRIDGE,
    LIBRARY,
    NOW,
    PLANK,
    SCREENS,
    WORDS,
    visible,
)
from tests.content.another_language import CODE, leaks, make_another_language
from tests.shipped import FOLDER as CONTENT

SPAIN = LocalNumbers("ES", ("112", "061"))


@pytest.fixture(scope="module")
def words(tmp_path_factory: pytest.TempPathFactory) -> Words:
    return Words.from_folder(make_another_language(tmp_path_factory.mktemp("content")) / CODE)


def own_words(screen: s.Screen) -> Iterator[str]:
    """Yield the words of the person and the names of typed cities, which are never translated."""
    if isinstance(screen, s.AskNote):
        yield from (note.text for note in screen.notes)
    elif isinstance(screen, s.AskClock):
        yield from (name for name, _ in screen.places)
    elif isinstance(screen, s.AskWeekActivity) and screen.goal:
        yield screen.goal
    elif isinstance(screen, s.WeekReport) and screen.felt.goal:
        yield screen.felt.goal
    elif isinstance(screen, s.OwnLimits) and screen.profile.goal:
        yield screen.profile.goal


@pytest.mark.parametrize("local", [None, SPAIN], ids=["anywhere", "in Spain"])
def test_no_screen_says_a_word_that_is_not_of_the_language(
    words: Words, local: LocalNumbers | None
) -> None:
    found: list[str] = []
    for screen in SCREENS:
        drawn = render(screen, words=words, library=LIBRARY, now=NOW, local=local)
        said = [visible(drawn.html), *(label.text for row in drawn.rows for label in row)]
        for own in own_words(screen):
            said = [text.replace(own, "") for text in said]
        found += leaks(said)

    assert found == []


def test_no_timer_of_any_rung_does(words: Words) -> None:
    voice = Voice(words, LIBRARY, NOW)
    said: list[str] = []
    for exercise in LIBRARY:
        for rung in exercise.ladder:
            item = RoutineItem(exercise.id, rung.id, rung.dose, rung.positions[0], Reason.NEW)
            for has_sound in (True, False):
                drawn = track(s.Track(4, item, rung.dose, 10), voice, has_sound=has_sound)
                said += [visible(drawn.html), *(each.text for row in drawn.rows for each in row)]

    assert len(said) > 2 * len(LIBRARY.exercises)
    assert leaks(said) == []


def test_neither_help_nor_the_list_of_signs_does(words: Words) -> None:
    lines = [
        render_line(Line("line-help", {"commands": describe_commands(words)}), words=words),
        render_line(Line("line-warning", {}), words=words, local=SPAIN),
    ]

    assert leaks(map(visible, lines)) == []


NOT_IN_BABEL = {"America/Coyhaique", "America/Lower_Princes"}
"""Zones that are too new for Babel, or have the same name in every language."""


def test_every_zone_has_its_city_in_the_language_though_it_was_named_anew(words: Words) -> None:
    voice = Voice(words, LIBRARY, NOW)
    zones = {found.tz for found in load_cities(CONTENT).known}

    assert {tz for tz in zones if leaks([city(tz, voice)])} == NOT_IN_BABEL
    assert city("Asia/Kolkata", voice) == "Καλκούτα"
    assert city("Asia/Kolkata", Voice(WORDS, LIBRARY, NOW)) == "Kolkata"


def test_numbers_plurals_and_lists_follow_the_locale(words: Words) -> None:
    voice = Voice(words, LIBRARY, NOW)

    assert words.plain("timer-bout-holds", reps=1, hold=7.5) == "[hold] 7,5 [s]"
    assert words.plain("end-notes", count=1) == "[Your note is kept.]"
    assert voice.listed(["1", "2", "3"]) == "1, 2 και 3"
    assert voice.either([PLANK, BRIDGE]) == "[Plank] ή [Glute bridge]"
    assert voice.country("DE") == "Γερμανία"
