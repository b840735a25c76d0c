"""No fact to live by comes twice within three weeks, whatever days a person keeps."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

import pytest

from bot.domain.daily_fact import fact_of_day
from bot.domain.thresholds import FACT_STAYS_AWAY_DAYS

FIRST = date(2026, 3, 1)
SHIPPED = 53


def days(*, apart: list[int]) -> list[date]:
    """Dates with these steps between them."""
    found = [FIRST]
    for step in apart:
        found.append(found[-1] + timedelta(days=step))
    return found


def soonest_return(kept: list[date], *, count: int) -> int:
    """The fewest days after which a fact was met again."""
    last: dict[int, date] = {}
    soonest = 10_000
    for on in kept:
        fact = fact_of_day(on, count=count)
        if fact in last:
            soonest = min(soonest, (on - last[fact]).days)
        last[fact] = on
    return soonest


@pytest.mark.parametrize("count", [FACT_STAYS_AWAY_DAYS + 1, 44, SHIPPED])
def test_over_400_days_in_a_row_a_fact_rests_until_all_have_come(count: int) -> None:
    every_day = days(apart=[1] * 399)

    assert soonest_return(every_day, count=count) == count
    assert {fact_of_day(on, count=count) for on in every_day} == set(range(count))


@pytest.mark.parametrize("seed", range(20))
def test_with_gaps_of_any_length_no_fact_comes_twice_within_21_days(seed: int) -> None:
    random = Random(seed)
    gappy = days(apart=random.choices([1, 2, 3, 7, 20, 30], [9, 4, 2, 2, 1, 1], k=400))

    assert soonest_return(gappy, count=SHIPPED) > FACT_STAYS_AWAY_DAYS


@pytest.mark.parametrize("step", [2, 3, 7, 14])
def test_one_who_comes_at_a_steady_rhythm_meets_every_fact(step: int) -> None:
    kept = days(apart=[step] * (SHIPPED - 1))

    assert {fact_of_day(on, count=SHIPPED) for on in kept} == set(range(SHIPPED))


def test_the_same_date_gives_the_same_fact_however_often_it_is_shown() -> None:
    assert {fact_of_day(FIRST, count=SHIPPED) for _ in range(3)} == {
        fact_of_day(FIRST, count=SHIPPED)
    }
    assert fact_of_day(FIRST, count=SHIPPED) != fact_of_day(
        FIRST + timedelta(days=1), count=SHIPPED
    )


def test_too_few_facts_are_refused() -> None:
    with pytest.raises(ValueError, match="21 facts come round within 21 days"):
        fact_of_day(FIRST, count=FACT_STAYS_AWAY_DAYS)
