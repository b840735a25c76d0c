"""What combinations of limits leave: `python -m tests.domain.planning.limit_combinations`.

Prints a review for whoever adds exercises: how many combinations get fewer than three, and the
smallest sets of limits that leave a category with one exercise or none. With `--table` only the
latter, as they are kept in `limit_combinations.txt`.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from itertools import combinations
from pathlib import Path
from random import Random

from bot.domain.diary import RoutineItem
from bot.domain.evolve import evolve
from bot.domain.exercise import Category, Exercise, ExerciseId, Library, Limit, Place, Thing
from bot.domain.planning.choosing import choose_routine
from bot.domain.state import Health, TrainingState
from bot.workshop.walking.days import live_a_day
from bot.workshop.walking.habits import STEADY
from bot.workshop.walking.life import Life
from tests.domain.factories import MONDAY, real_library
from tests.domain.random_days.facts import allowed_places

TABLE = Path(__file__).with_name("limit_combinations.txt")
LATER = timedelta(days=21)
FULL = 3
SMALL = 3
MANY = 3_000

Combination = frozenset[Limit]


def small_combinations() -> list[Combination]:
    """None, every single limit, every pair, every triple."""
    sizes = range(SMALL + 1)
    return [frozenset(c) for size in sizes for c in combinations(Limit, size)]


def larger_combinations(*, seed: int = 1, many: int = MANY) -> list[Combination]:
    """Random ones of four limits and more, none twice."""
    limits = tuple(Limit)
    masks = [mask for mask in range(2 ** len(limits)) if mask.bit_count() > SMALL]
    chosen = Random(seed).sample(masks, many)
    return [frozenset(x for n, x in enumerate(limits) if mask >> n & 1) for mask in chosen]


@dataclass(slots=True)
class Offers:
    """What the rules choose and what could be chosen, for every combination."""

    library: Library
    later: dict[Place, TrainingState] = field(init=False)
    known: dict[tuple[ExerciseId, Combination, Place], bool] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.later = {place: _after_three_weeks(self.library, place) for place in Place}

    def first_day(self, limits: Combination, place: Place) -> tuple[RoutineItem, ...]:
        state = TrainingState(health=Health(limits=limits))
        return choose_routine(self.library, state, on=MONDAY, place=place)

    def later_day(self, limits: Combination, place: Place) -> tuple[RoutineItem, ...]:
        """Three weeks lived without limits, then all of them are told."""
        lived = self.later[place]
        state = evolve(lived, health=evolve(lived.health, limits=limits))
        return choose_routine(self.library, state, on=MONDAY + LATER, place=place)

    def left(self, limits: Combination, place: Place) -> Counter[Category]:
        """How many exercises of each category fit and build on nothing out of reach."""
        return Counter(self.library[e].category for e in self.fitting(limits, place))

    def fitting(self, limits: Combination, place: Place) -> frozenset[ExerciseId]:
        """What fits, without what only comes after something that does not, or behind a lock."""
        found = {e.id for e in self.library if self._fits(e, limits, place) and e.gate is None}
        while lost := {e for e in found if not self._can_be_reached(e, found)}:
            found -= lost
        return frozenset(found)

    def _can_be_reached(self, id_: ExerciseId, found: set[ExerciseId]) -> bool:
        return all(any(o in found for o in n.any_of) for n in self.library[id_].prerequisites)

    def _fits(self, exercise: Exercise, limits: Combination, place: Place) -> bool:
        own = limits & {*exercise.limits, Limit.NO_FLOOR, *(x.lack for x in Thing)}
        key = (exercise.id, own, place)
        if key not in self.known:
            self.known[key] = not exercise.retired and bool(allowed_places(exercise, own, place))
        return self.known[key]

    def smallest(
        self, place: Place, category: Category, *, most_left: int, most_limits: int
    ) -> list[Combination]:
        """The smallest sets of limits that leave so few of a category.

        More limits never leave more, so what holds a smaller set is not looked at.
        """
        found: list[Combination] = []
        if self.left(frozenset(Limit), place)[category] > most_left:
            return found
        for size in range(most_limits + 1):
            for combination in map(frozenset, combinations(Limit, size)):
                if any(smaller <= combination for smaller in found):
                    continue
                if self.left(combination, place)[category] <= most_left:
                    found.append(combination)
        return found


def _after_three_weeks(library: Library, place: Place) -> TrainingState:
    life = Life(library, STEADY, Random(1), MONDAY, place)
    life.begin(frozenset())
    for _ in range(LATER.days):
        live_a_day(life)
    return life.state


def table(offers: Offers) -> Iterator[str]:
    """The smallest sets that leave little, one a line; all that leave none, up to three limits
    for those that leave one."""
    for place in Place:
        for category in Category:
            for limits in offers.smallest(place, category, most_left=0, most_limits=len(Limit)):
                yield f"{place}: no {category} exercise with {told(limits)}"
            for limits in offers.smallest(place, category, most_left=1, most_limits=SMALL):
                yield f"{place}: one {category} exercise with {told(limits)}"


def told(limits: Iterable[Limit]) -> str:
    return " + ".join(sorted(limits)) or "no limit at all"


def review(offers: Offers) -> Iterator[str]:
    """How many combinations get how many exercises, the small ones by name, then the table."""
    small, larger = small_combinations(), larger_combinations()
    days = {"first day": offers.first_day, "three weeks later": offers.later_day}
    for place in Place:
        for day, choose in days.items():
            counts = {limits: len(choose(limits, place)) for limits in (*small, *larger)}
            sizes = Counter(counts.values())
            line = ", ".join(f"{sizes[n]} get {n}" for n in sorted(sizes, reverse=True))
            yield f"{place}, {day}: {line}"
            for limits in small:
                if counts[limits] < FULL and len(limits) < SMALL:
                    yield f"  {counts[limits]} with {told(limits)}"
    yield ""
    yield "Smallest sets that leave a category with one or none:"
    yield from table(offers)


def main() -> None:
    offers = Offers(real_library())
    for line in table(offers) if "--table" in sys.argv else review(offers):
        print(line)


if __name__ == "__main__":
    main()
