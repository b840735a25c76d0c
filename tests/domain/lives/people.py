"""The five people: how they answer, what they cannot do, and where they exercise."""

from __future__ import annotations

from dataclasses import dataclass, replace
from random import Random

from bot.domain.diary import Answer, Discomfort, Feel
from bot.domain.exercise import Library, Limit, Place
from bot.workshop.walking.days import live_a_day
from bot.workshop.walking.habits import STEADY, TYPICAL, Habits, Odds, always
from bot.workshop.walking.life import Life, LivedDay
from tests.domain.factories import MONDAY, real_library

A_YEAR = 365
ALL_EASY = replace(STEADY, answers=always(Answer.EASY), usual_pain=2)
MOSTLY_EASY = replace(
    ALL_EASY,
    answers=Odds({Answer.EASY: 80, Answer.OK: 20}),
    mornings=Odds({Feel.USUAL: 95, Feel.SORE: 5}),
)
AT_SEVENTY = replace(
    STEADY,
    answers=Odds({Answer.EASY: 15, Answer.OK: 70, Answer.DISCOMFORT: 10, Answer.SKIPPED: 5}),
    mornings=Odds({Feel.USUAL: 80, Feel.SORE: 12, None: 8}),
    discomforts=Odds({Discomfort.MUSCLE: 6, Discomfort.USUAL: 3, Discomfort.TOO_HARD: 2}),
    skips_day=0.1,
)


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody to live a year; the same seed gives the same year."""

    habits: Habits
    limits: frozenset[Limit] = frozenset()
    place: Place = Place.FLOOR
    seed: int = 1


PEOPLE = {
    "all easy": Person(ALL_EASY),
    "80 % easy": Person(MOSTLY_EASY),
    "typical": Person(TYPICAL),
    "chair only": Person(STEADY, frozenset({Limit.NO_FLOOR}), Place.CHAIR),
    "70, osteoporosis": Person(AT_SEVENTY, frozenset({Limit.OSTEOPOROSIS})),
}


@dataclass(frozen=True, slots=True)
class Year:
    """A life that was lived: its days in order, and the person at the end."""

    life: Life
    days: tuple[LivedDay, ...]

    @property
    def library(self) -> Library:
        return self.life.library


def live(person: Person, *, days: int = A_YEAR) -> Year:
    """Live from the first contact on."""
    life = Life(real_library(), person.habits, Random(person.seed), MONDAY, person.place)
    life.begin(person.limits)
    return Year(life, tuple(live_a_day(life) for _ in range(days)))
