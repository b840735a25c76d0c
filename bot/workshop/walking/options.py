"""Reads the options of `python -m bot walk`, and does one walk with them."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from random import Random
from typing import NoReturn

from bot.domain.exercise import Library, Limit, Place
from bot.workshop.walking.days import live_a_day
from bot.workshop.walking.habits import PEOPLE
from bot.workshop.walking.life import Life
from bot.workshop.walking.summary import Summary
from bot.workshop.walking.telling import Phrases, lines_of_day, written_date

LONGEST = 730
FIRST_DAY = date(2026, 3, 2)


class WrongOptions(Exception):
    """Tells in plain words what is wrong with the options of the command."""


@dataclass(frozen=True, slots=True)
class Options:
    """The person who walks, for how long, and from which day."""

    days: int
    limits: frozenset[Limit]
    seed: int
    person: str
    start: date
    place: Place


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise WrongOptions(message)


def read_options(words: Sequence[str]) -> Options:
    """Read the options from the words of a command. Raises WrongOptions."""
    parser = _Parser(prog="python -m bot walk", description=__doc__, allow_abbrev=False)
    parser.add_argument("--days", type=_days, default=30, help=f"1 to {LONGEST}")
    parser.add_argument("--limits", type=_limits, default=frozenset(), help=", ".join(Limit))
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--person", choices=PEOPLE, default="typical")
    parser.add_argument("--start", type=_day, default=FIRST_DAY, help="such as 2026-03-02")
    parser.add_argument("--place", choices=[p.value for p in Place], default=Place.FLOOR.value)
    found = parser.parse_args(words)
    off_the_floor = Limit.NO_FLOOR in found.limits
    return Options(
        days=found.days,
        limits=found.limits,
        seed=found.seed,
        person=found.person,
        start=found.start,
        place=Place.CHAIR if off_the_floor else Place(found.place),
    )


def _days(word: str) -> int:
    if not word.isdecimal() or not 1 <= int(word) <= LONGEST:
        raise argparse.ArgumentTypeError(f"{word} is not a number of days from 1 to {LONGEST}")
    return int(word)


def _day(word: str) -> date:
    try:
        return date.fromisoformat(word)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{word} is not a date such as 2026-03-02") from None


def _limits(word: str) -> frozenset[Limit]:
    names = [name.strip() for name in word.split(",") if name.strip()]
    unknown = [name for name in names if name not in set(Limit)]
    if unknown:
        known = ", ".join(Limit)
        raise argparse.ArgumentTypeError(f"{unknown[0]} is not known; there are: {known}")
    return frozenset(map(Limit, names))


def walk(options: Options, library: Library, phrases: Phrases) -> Iterator[str]:
    """Live the days one by one and yield their lines, then those of the summary."""
    habits, rng = PEOPLE[options.person], Random(options.seed)
    life = Life(library, habits, rng, options.start, options.place)
    summary = Summary(library)
    yield _told_person(options)
    yield ""
    life.begin(options.limits)
    for _ in range(options.days):
        day = live_a_day(life)
        summary.add(day, life.state)
        yield from lines_of_day(day, phrases, library)
    yield from summary.lines(phrases, life.state)


def _told_person(options: Options) -> str:
    limits = ", ".join(sorted(options.limits)) or "none"
    return (
        f"A made-up {options.person} person, seed {options.seed}; limits: {limits}; "
        f"{options.place}; {options.days} days from {written_date(options.start)}"
    )
