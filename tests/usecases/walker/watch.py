"""Looks at every card of a life and notes what is broken."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import chain
from random import Random

from bot.domain.diary import RoutineItem
from tests.domain.random_days.watch import Breach
from tests.usecases.walker.phone import Look
from tests.usecases.walker.promises import PROMISES
from tests.usecases.walker.promises.sight import Sight, offered
from tests.usecases.walker.somebody import Somebody

SHOWN = 3
LONGEST = 365
STORY = 14


@dataclass(slots=True)
class Tally:
    """What came of it all. `first` are examples of each kind, of different people."""

    days: int = 0
    people: int = 0
    looks: Counter[str] = field(default_factory=Counter)
    breaches: Counter[str] = field(default_factory=Counter)
    first: dict[str, list[tuple[Breach, tuple[str, ...]]]] = field(default_factory=dict)
    taps: Counter[str] = field(default_factory=Counter)

    def note(self, breach: Breach, story: Iterable[str]) -> None:
        self.breaches[breach.kind] += 1
        self._remember(breach, tuple(story))

    def _remember(self, breach: Breach, story: tuple[str, ...]) -> None:
        known = self.first.setdefault(breach.kind, [])
        if len(known) < SHOWN and all(b.seed != breach.seed for b, _ in known):
            known.append((breach, story))

    def add(self, other: Tally) -> None:
        """Takes in what another process counted."""
        self.days, self.people = self.days + other.days, self.people + other.people
        self.looks.update(other.looks)
        self.breaches.update(other.breaches)
        self.taps.update(other.taps)
        for breach, story in chain.from_iterable(other.first.values()):
            self._remember(breach, story)


def live(tally: Tally, *, seed: int, days: int) -> Somebody:
    """One person for so many days; what was broken is added to the tally."""
    person = Somebody(seed)
    story: deque[str] = deque(maxlen=STORY)
    before: object = None
    for look in person.live(days):
        story.append(told(look))
        tally.looks[type(look.screen).__name__] += 1
        found = [*broken(person, look)]
        for kind, detail in found:
            if (kind, detail) != before:
                tally.note(Breach(kind, seed, look.on, detail), story)
            before = (kind, detail)
    tally.days += days
    tally.people += 1
    return person


def broken(person: Somebody, look: Look) -> Iterable[tuple[str, str]]:
    sight = Sight.of(look, person.ear)
    for promise in PROMISES:
        for detail in promise(sight):
            yield promise.__name__, detail


def told(look: Look) -> str:
    """One line of a story."""
    items = " ".join(map(_short, offered(look.screen)))
    lines = " ".join(line.key for line in look.lines)
    shown = f"{type(look.screen).__name__} {items} {lines}".rstrip()
    return f"{look.at:%a %d %b %H:%M} {look.way} -> {shown}"


def _short(item: RoutineItem) -> str:
    return f"{item.exercise}/{item.rung}:{item.why}"


def live_many(*, seed: int, days: int) -> Tally:
    """People from `seed` on until so many person-days are lived; lives differ in length."""
    tally, left = Tally(), days
    while left > 0:
        length = min(left, Random(seed).randrange(20, LONGEST))
        live(tally, seed=seed, days=length)
        left -= length
        seed += 1
    return tally
