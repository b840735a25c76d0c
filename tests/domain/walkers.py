"""Made-up people who have begun, for tests."""

from __future__ import annotations

from random import Random

from bot.domain.exercise import Limit, Place
from bot.workshop.walking.habits import PEOPLE, Habits
from bot.workshop.walking.life import Life
from tests.domain.factories import MONDAY, real_library


def life_of(
    habits: Habits | str,
    limits: frozenset[Limit],
    *,
    place: Place = Place.FLOOR,
    seed: int = 1,
) -> Life:
    """Somebody past the first contact, on the morning of the first day."""
    own = PEOPLE[habits] if isinstance(habits, str) else habits
    life = Life(real_library(), own, Random(seed), MONDAY, place)
    life.begin(limits)
    return life
