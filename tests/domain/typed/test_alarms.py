"""The grammar of alarming phrases, what harmless words may hide, and which alarm comes first."""

from __future__ import annotations

from datetime import date, time

import pytest

from bot.domain.characters import APOSTROPHES, folded
from bot.domain.typed.alarms import Alarm, AlarmWords, find_alarms
from bot.domain.typed.date_words import DateWords
from bot.domain.typed.dates import ExactDate, read_date
from bot.domain.typed.hour_words import TimeWords
from bot.domain.typed.hours import Exact, read_time
from bot.domain.typed.phrases import plain

WORDS = AlarmWords.from_mapping(
    {
        "sets": {"leg": ["leg", "legs", "lower limb"], "limb": ["@leg", "arm", "left hand?"]},
        "despair": ["no way out"],
        "emergency": ["@leg ... blue", "took ## pills", "# fits", "seizure*"],
        "signs": ["weak @limb", "@limb very? weak", "tingl*", "chest"],
        "alone": {"signs": ["fall"]},
        "harmless": ["weak coffee", "chest day", "tingling with joy"],
        "endings": ["ing", "s"],
        "others": ["cheat"],
    }
)


def alarms(text: str) -> tuple[Alarm, ...]:
    return find_alarms(text, WORDS)


@pytest.mark.parametrize(
    "text",
    [
        "weak legs",
        "my lower limb weak",
        "weak left hand",
        "weak left now",
        "arm very weak",
        "not tingling at all",
        "CHEST!",
        "tnigling",
        "cheest",
        "fall",
        "Fall!",
    ],
)
def test_a_phrase_is_found_in_each_of_its_wordings(text: str) -> None:
    assert alarms(text) == (Alarm.SIGNS,)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("legs are a bit too blue", True),
        ("legs are a bit too very blue", False),
        ("took 12 pills", True),
        ("took 2 pills", False),
        ("3 fits", True),
        ("three fits", False),
        ("12 fits", True),
        ("seizures", True),
    ],
)
def test_a_gap_has_room_for_four_words_and_a_number_has_figures(text: str, found: bool) -> None:
    assert alarms(text) == ((Alarm.EMERGENCY,) if found else ())


@pytest.mark.parametrize(
    "text",
    ["weak coffee", "chest day", "tingling with joy", "cheat", "a fall of snow", "leg weekly", ""],
)
def test_what_is_harmless_is_left_alone(text: str) -> None:
    assert alarms(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "weak coffee, weak legs",
        "chest day and my chest",
        "chest. day",
        "weak cofee leg weak",
        "chesst dayy",
        "tingling wiht joy",
    ],
)
def test_harmless_words_hide_nothing_else_cross_no_clause_and_are_spelled_right(text: str) -> None:
    assert alarms(text) == (Alarm.SIGNS,)


def test_the_most_pressing_alarm_comes_first_and_none_is_lost() -> None:
    found = alarms("weak leg, leg is blue, no way out")

    assert found == (Alarm.DESPAIR, Alarm.EMERGENCY, Alarm.SIGNS)


@pytest.mark.parametrize(
    ("mapping", "said"),
    [
        ({"tea": []}, "signs: tea: unknown key"),
        ({"sets": {"a": ["..."]}}, "signs: sets: '...' is empty"),
        ({"sets": {"a": ["b ... c"]}}, "signs: sets: 'b ... c' of a set has a gap"),
        ({"signs": ["a? ... b"]}, "signs: signs: 'a. ... b' begins with a gap"),
        ({"signs": ["a?"]}, "signs: signs: 'a.' is empty"),
        ({"signs": "numb"}, "signs: signs: a list of phrases is needed"),
        ({"alone": []}, "signs: alone: names with their phrases are needed"),
        ({"harmless": ["@x"]}, "signs: harmless: '@x' holds '@x', and there is no such set"),
    ],
)
def test_what_cannot_be_read_is_told_with_its_place(mapping: dict[str, object], said: str) -> None:
    with pytest.raises(ValueError, match=said.replace("...", r"\.\.\.")):
        AlarmWords.from_mapping(mapping)


@pytest.mark.parametrize("mark", APOSTROPHES, ids=lambda mark: f"U+{ord(mark):04X}")
def test_every_reader_leaves_out_every_apostrophe(mark: str) -> None:
    hours = TimeWords.from_mapping({"hour_marks": ["o'clock"]})
    dates = DateWords.from_mapping({"fillers": ["i'm away"], "months": {"march": 3}})

    assert folded(f"Can{mark}T") == "cant"
    assert plain(f"can{mark}t") == " cant "
    assert read_time(f"18 o{mark}clock", hours) == Exact(time(18))
    assert read_date(f"I{mark}m away 3 March", dates, today=date(2026, 3, 1)) == ExactDate(
        date(2026, 3, 3)
    )
