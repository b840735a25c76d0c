"""Every combination of limits gets three exercises, or honestly fewer."""

from __future__ import annotations

import pytest

from bot.domain.diary import RoutineItem
from bot.domain.exercise import Category, Place
from tests.domain.factories import real_library
from tests.domain.planning.limit_combinations import (
    FULL,
    MANY,
    TABLE,
    Combination,
    Offers,
    larger_combinations,
    small_combinations,
    table,
    told,
)
from tests.domain.random_days.facts import allowed_places

pytestmark = pytest.mark.long

LIBRARY = real_library()
DAYS = ("first_day", "later_day")


@pytest.fixture(scope="module")
def offers() -> Offers:
    return Offers(LIBRARY)


def check(offers: Offers, limits: Combination, place: Place, day: str) -> None:
    """Everything fits; no category is left out that could give one; three where three can be."""
    items: tuple[RoutineItem, ...] = getattr(offers, day)(limits, place)
    for item in items:
        exercise = LIBRARY[item.exercise]
        index = exercise.index_of(item.rung)
        assert (index, item.position) in allowed_places(exercise, limits, place), told(limits)
    assert len({i.exercise for i in items}) == len(items) <= FULL
    possible = set(offers.left(limits, place))
    if day == "first_day":
        assert {LIBRARY[i.exercise].category for i in items} == startable(offers, limits, place)
    if possible == set(Category):
        assert len(items) == FULL, told(limits)
    else:
        assert len(items) >= min(FULL, len(possible)), told(limits)


def startable(offers: Offers, limits: Combination, place: Place) -> set[Category]:
    """Categories with something to begin with on a first day."""
    fitting = offers.fitting(limits, place)
    return {LIBRARY[e].category for e in fitting if not LIBRARY[e].prerequisites}


@pytest.mark.parametrize("day", DAYS)
@pytest.mark.parametrize("place", Place)
def test_every_limit_pair_and_triple_gets_three_or_honestly_fewer(
    offers: Offers, place: Place, day: str
) -> None:
    combinations = small_combinations()

    assert len(combinations) == 1 + 19 + 171 + 969
    for limits in combinations:
        check(offers, limits, place, day)


@pytest.mark.parametrize("day", DAYS)
@pytest.mark.parametrize("place", Place)
def test_thousands_of_larger_combinations_get_three_or_honestly_fewer(
    offers: Offers, place: Place, day: str
) -> None:
    combinations = larger_combinations()

    assert len(set(combinations)) == MANY
    assert min(map(len, combinations)) == FULL + 1
    for limits in combinations:
        check(offers, limits, place, day)


def test_the_table_tells_which_limits_leave_one_exercise_or_none(offers: Offers) -> None:
    """After a change of content: `python -m tests.domain.planning.limit_combinations --table`."""
    assert TABLE.read_text(encoding="utf-8").splitlines() == list(table(offers))


def test_each_place_offers_three_of_each_category_without_limits(offers: Offers) -> None:
    for place in Place:
        assert min(offers.left(frozenset(), place)[c] for c in Category) >= FULL
