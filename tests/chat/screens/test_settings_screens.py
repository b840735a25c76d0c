"""The screens of the settings, the days and the pause."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.chat.buttons import PauseUntil
from bot.chat.commands import COMMANDS
from bot.chat.screens.shared import Voice
from bot.chat.words import Words
from bot.usecases import screens as s
from tests.chat.screens.sample_screens import (
    LATER,
    LIBRARY,
    NOW,
    SCREENS,
    TOMORROW_0740,
    TZ,
    keys,
    read,
    show,
)

LISTED = next(x for x in SCREENS if isinstance(x, s.Settings))
US = Words("en", ["locale = en_US"])


def test_the_list_has_a_button_for_every_command_that_is_there() -> None:
    assert keys(LISTED) == [
        ["Hour", "Days"],
        ["Your clock", "Pause"],
        ["Timer", "What you told me"],
        ["Exercises", "Change an answer"],
        ["Look back", "What I keep"],
        ["Turn pictures off"],
        ["Erase everything"],
        ["Back"],
    ]


def test_the_menu_stays_short_and_help_lists_everything() -> None:
    own = {"today", "week", "flare", "time", "warning", "help"}
    assert own == {c.name for c in COMMANDS if c.in_menu}
    assert not {"settings", "days", "timezone", "pause", "resume", "cancel"} & {
        c.name for c in COMMANDS if c.in_menu
    }


@pytest.mark.parametrize(
    ("stands", "today", "said", "switch"),
    [
        (True, True, "Pictures: on\n", "Turn pictures off"),
        (True, False, "Pictures: on from tomorrow", "Turn pictures off"),
        (False, True, "Pictures: off from tomorrow", "Turn pictures on"),
        (False, False, "Pictures: off\n", "Turn pictures on"),
    ],
)
def test_pictures_are_told_as_they_will_be_and_can_be_turned(
    stands: bool, today: bool, said: str, switch: str
) -> None:
    screen = replace(LISTED, pictures=stands, pictures_today=today)

    assert said in read(screen)
    assert switch in [label for row in keys(screen) for label in row]


@pytest.mark.parametrize(
    ("paused", "said"),
    [
        ({}, "Pause: none"),
        ({"is_paused": True}, "Pause: until you come back"),
        ({"is_paused": True, "paused_until": LATER}, "Pause: until Monday 9 March"),
    ],
)
def test_a_pause_is_told_in_words(paused: dict[str, object], said: str) -> None:
    assert said in read(replace(LISTED, **paused))  # type: ignore[arg-type]


def test_the_days_stand_in_the_order_of_the_languages_week() -> None:
    assert [row[0] for row in keys(s.AskDays(frozenset({0})))[:4]] == [
        "✓ Monday",
        "Wednesday",
        "Friday",
        "Sunday",
    ]
    assert Voice(US, LIBRARY, NOW).week == (6, 0, 1, 2, 3, 4, 5)


def test_without_a_day_there_is_no_done_and_one_day_says_what_it_is_good_for() -> None:
    assert ["Done"] not in keys(s.AskDays(frozenset()))
    assert "use /pause" in read(s.AskDays(frozenset()))
    assert "keeps what you have" in read(s.AskDays(frozenset({2})))


def test_a_pause_can_be_a_week_two_until_a_day_or_open() -> None:
    assert keys(s.AskPause()) == [
        ["A week", "Two weeks"],
        ["Until a date"],
        ["Until I come back"],
        ["Back"],
    ]
    assert ["End the pause"] in keys(s.AskPause(is_paused=True))


def test_days_to_tap_name_their_weekday() -> None:
    dates = s.AskPause(dates=(LATER, LATER + timedelta(weeks=1)))
    assert keys(dates)[0] == ["Mon 9 March", "Mon 16 March"]
    assert show(dates).rows[0][0].button == PauseUntil(LATER)


def test_a_pause_says_when_the_routine_comes_by_itself() -> None:
    said = read(s.OnPause(LATER, TOMORROW_0740 + timedelta(days=4), TZ, can_do_today=True))
    assert said.endswith("The routine comes by itself on Monday at 07:40.")


def test_what_was_done_today_is_not_offered_again() -> None:
    assert keys(s.OnPause(None, None, TZ, can_do_today=False)) == [
        ["End the pause"],
        ["Change the pause"],
    ]


def test_cities_of_one_country_are_told_apart_by_their_clock() -> None:
    clocks = [x for x in SCREENS if isinstance(x, s.AskClock) and x.places]
    assert [keys(x)[:2] for x in clocks] == [
        [["23:42 · Portland, Los Angeles time"], ["02:42 · Portland, New York time"]],
        [["06:42 · United Kingdom"], ["08:42 · St Vincent & the Grenadines"]],
    ]
