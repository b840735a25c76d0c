"""Cities with their zones: `content/cities.tsv`.

A head `[DE Europe/Berlin]` holds for the cities below it; a city is its population, its name and
its other names (`|` between), divided by tabs. Lines that begin with `#` are not read.
"""

from __future__ import annotations

import re
from pathlib import Path

from bot.domain.places.cities import Cities, City
from bot.domain.schedule import all_zones
from bot.library.files import WHOLE_FILE, ContentError, Problem, read_text

FILE = "cities.tsv"
_HEAD = re.compile(r"\[([A-Z]{2}) (\S+)\]")
_ROW = re.compile(r"([0-9]{1,9})\t([^\t|]+)\t([^\t]*)")


def load_cities(root: Path) -> Cities:
    """Read every city of the file. Raises ContentError with every line that is wrong."""
    text = read_text(root / FILE, file=FILE)
    zones, place = set(all_zones()), ("", "")
    cities: list[City] = []
    problems: list[Problem] = []
    for number, line in enumerate(text.splitlines(), start=1):
        if row := _ROW.fullmatch(line):
            names = tuple(filter(None, row[3].split("|")))
            cities.append(City(row[2], *place, int(row[1]), names))
        elif head := _HEAD.fullmatch(line):
            place = (head[1], head[2])
        if (reason := _wrong(line, place, zones)) is not None:
            problems.append(Problem(FILE, line.split("\t")[0][:40] or WHOLE_FILE, reason, number))
    if not cities and not problems:
        problems.append(Problem(FILE, WHOLE_FILE, "has no city"))
    if problems:
        raise ContentError(tuple(problems))
    return Cities(tuple(cities))


def _wrong(line: str, place: tuple[str, str], zones: set[str]) -> str | None:
    if line.startswith("#"):
        return None
    if head := _HEAD.fullmatch(line):
        return None if head[2] in zones else f"{head[2]} is no zone of the tz database"
    if not _ROW.fullmatch(line):
        return "should be [country zone], or population, name and other names with tabs between"
    return None if all(place) else "stands before the first [country zone]"
