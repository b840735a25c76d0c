"""Find cities by a typed name: any spelling in Latin letters, with or without accents."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from bot.domain.places.zones import plain_name

CLEARLY_LARGER = 10

_SPELLED_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa", "æ": "ae"})


@dataclass(frozen=True, slots=True)
class City:
    """A city, its country (ISO code), its zone, and how many people live there."""

    name: str
    country: str
    tz: str
    population: int
    other_names: tuple[str, ...] = ()


@dataclass(frozen=True)
class Cities:
    """All known cities. The index of names is made at the first question."""

    known: tuple[City, ...]

    def find(self, text: str) -> tuple[City, ...]:
        """Return every city of this name, the largest first; text behind a comma does not count."""
        return self._by_name.get(plain_name(text.split(",")[0]), ())

    def __len__(self) -> int:
        return len(self.known)

    @cached_property
    def _by_name(self) -> dict[str, tuple[City, ...]]:
        found: dict[str, dict[City, None]] = {}
        for city in sorted(self.known, key=lambda city: -city.population):
            for name in (city.name, *city.other_names):
                for spelling in _spellings(name):
                    found.setdefault(spelling, {})[city] = None
        return {name: tuple(cities) for name, cities in found.items()}


def spelled_out(name: str) -> str:
    """Return the plain name, two letters for one with an accent: "muenchen", "koebenhavn"."""
    return plain_name(name.casefold().translate(_SPELLED_OUT))


def likely_zones(cities: Iterable[City]) -> tuple[str, ...]:
    """Return the zones that a name may mean, that of the largest city first.

    One only where all are in it, or where its city is ten times larger than any in another zone.
    """
    largest: dict[str, int] = {}
    for city in cities:
        largest[city.tz] = max(city.population, largest.get(city.tz, 0))
    zones = sorted(largest, key=lambda tz: -largest[tz])
    if len(zones) > 1 and largest[zones[0]] >= CLEARLY_LARGER * largest[zones[1]]:
        return (zones[0],)
    return tuple(zones)


def _spellings(name: str) -> set[str]:
    """München is typed as Munchen and as Muenchen."""
    return {plain_name(name)} if name.isascii() else {plain_name(name), spelled_out(name)}
