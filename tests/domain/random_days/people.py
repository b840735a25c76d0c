"""Made-up people one after the other, each from its own seed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from random import Random

from bot.domain.diary import Answer, Feel
from bot.domain.exercise import Library, Limit, Place
from bot.workshop.walking.days import live_a_day
from bot.workshop.walking.habits import FLARING, PEOPLE, STEADY, Habits, Odds
from bot.workshop.walking.life import Life, LivedDay
from tests.domain.random_days.watch import Tally, Watch

MONDAY = date(2026, 3, 2)
LONGEST = 365
WILD = replace(
    FLARING,
    answers=Odds(
        {
            Answer.EASY: 4,
            Answer.OK: 5,
            Answer.DISCOMFORT: 4,
            Answer.PAIN: 0.5,
            Answer.SKIPPED: 1,
        }
    ),
    mornings=Odds({Feel.USUAL: 6, Feel.BETTER: 1, Feel.SORE: 2, Feel.WORSE: 1.5, None: 2}),
    goes_away=0.03,
    sign=0.01,
    sees_provider=0.3,
    provider_minds=0.02,
    new_limit=0.004,
    swaps=0.08,
    no_floor_day=0.1,
    checks_in=0.7,
)
"""Somebody to whom everything happens."""

LIFTER = replace(
    STEADY,
    answers=Odds({Answer.EASY: 30, Answer.OK: 70, Answer.PAIN: 0.4}),
    usual_pain=2,
    sees_provider=0.3,
    checks_in=0.7,
)
"""Somebody steady enough to reach the deadlift, whom it may hurt there."""

ALL_HABITS: tuple[Habits, ...] = (*PEOPLE.values(), LIFTER, WILD, WILD)


def live(library: Library, tally: Tally, *, seed: int, days: int) -> Life:
    """One person for so many days; what the watch saw is added to the tally."""
    for life, _ in lived_days(library, tally, seed=seed, days=days):
        last = life
    return last


def lived_days(
    library: Library, tally: Tally, *, seed: int, days: int
) -> Iterator[tuple[Life, LivedDay]]:
    """The same, day by day."""
    rng = Random(seed)
    place = Place.CHAIR if rng.random() < 0.15 else Place.FLOOR
    watch = Watch(library, tally, seed)
    life = Life(library, rng.choice(ALL_HABITS), rng, MONDAY, place, watch.hear)
    many = rng.choice((0, 0, 0, 1, 1, 2, 3, 5))
    life.begin(frozenset(rng.sample(tuple(Limit), many)))
    for _ in range(days):
        day = live_a_day(life)
        watch.look_at(life)
        yield life, day
    tally.days += days
    tally.people += 1


def live_many(library: Library, *, seed: int, days: int) -> Tally:
    """People from `seed` on until so many person-days are lived; lives differ in length."""
    tally, left = Tally(), days
    while left > 0:
        length = min(left, Random(seed).randrange(20, LONGEST))
        live(library, tally, seed=seed, days=length)
        left -= length
        seed += 1
    return tally
