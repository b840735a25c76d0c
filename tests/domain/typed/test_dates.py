"""A typed day: read where it says one, asked where it may be two, else refused."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
import yaml

from bot.domain.thresholds import FARTHEST_DAY
from bot.domain.typed.date_words import DateWords
from bot.domain.typed.dates import (
    AmbiguousDates,
    DateReading,
    DateRefusal,
    ExactDate,
    RefusedDate,
    read_date,
)
from tests.cases import each_of

HERE = Path(__file__).parent
WORDS = DateWords.from_mapping(
    yaml.safe_load((HERE.parents[2] / "content/en/dates.yaml").read_text(encoding="utf-8"))
)
TODAY = date(2026, 3, 4)  # a Wednesday

# One line per case: what is typed = the day read. Several are asked; so is one with a mark.
TABLE = [
    tuple(line.rsplit(" = ", 1))
    for line in (HERE / "typed_dates.txt").read_text(encoding="utf-8").splitlines()
]


def reading_of(said: str) -> DateReading:
    if said in set(DateRefusal):
        return RefusedDate(DateRefusal(said))
    days = tuple(date.fromisoformat(day) for day in said.removesuffix(" ?").split())
    is_asked = len(days) > 1 or said.endswith("?")
    return AmbiguousDates(days) if is_asked else ExactDate(days[0])


@each_of("typed, read", TABLE)
def test_a_typed_day_is_read_asked_or_refused(typed: str, read: str) -> None:
    assert read_date(typed, WORDS, today=TODAY) == reading_of(read)


def test_the_table_is_long_enough_and_says_nothing_twice() -> None:
    assert len(TABLE) == len({typed for typed, _ in TABLE}) >= 60


@pytest.mark.parametrize("typed", ["", " ", "\n", "…", "½", "\u200f", "7" * 4096, "1/" * 2048])
def test_nothing_odd_or_endless_is_read(typed: str) -> None:
    assert isinstance(read_date(typed, WORDS, today=TODAY), RefusedDate)


def test_at_the_end_of_a_year_the_next_one_is_meant() -> None:
    today = date(2026, 12, 28)
    assert read_date("3 January", WORDS, today=today) == ExactDate(date(2027, 1, 3))
    assert read_date("the 31st", WORDS, today=today) == ExactDate(date(2026, 12, 31))
    assert read_date("in 2 months", WORDS, today=today) == ExactDate(date(2027, 2, 28))


@pytest.mark.parametrize("weekday", range(7))
def test_next_weekday_is_asked_only_while_this_week_has_one(weekday: int) -> None:
    names = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
    for start in range(7):
        today = TODAY + timedelta(days=start)
        read = read_date(f"next {names[weekday]}", WORDS, today=today)
        assert isinstance(read, AmbiguousDates) == (today.weekday() < weekday)


@pytest.mark.parametrize("start", range(0, 730, 37))
def test_whatever_is_read_lies_ahead_and_not_too_far(start: int) -> None:
    today = TODAY + timedelta(days=start)
    for typed, _ in TABLE:
        read = read_date(typed, WORDS, today=today)
        if not isinstance(read, RefusedDate):
            days = (read.day,) if isinstance(read, ExactDate) else read.days
            assert all(today < day <= today + FARTHEST_DAY for day in days)


@pytest.mark.parametrize(
    ("mapping", "complaint"),
    [
        ({"months": ["may"]}, "months"),
        ({"months": {"may": "5"}}, "months"),
        ({"fillers": "on"}, "fillers"),
        ({"next": ["!"]}, "next"),
        ({"next": ["may"], "months": {"may": 5}}, "may"),
        ({"seasons": {"spring": 3}}, "seasons"),
        ({"ordinal_endings": {"st": 1}}, "ordinal_endings"),
    ],
)
def test_words_of_the_wrong_shape_are_refused_by_name(
    mapping: dict[str, object], complaint: str
) -> None:
    with pytest.raises(ValueError, match=complaint):
        DateWords.from_mapping(mapping)
