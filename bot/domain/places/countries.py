"""The country of a zone, by the tables of the tz database."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


def country_of(tz: str) -> str | None:
    """Return the ISO code of the one country of a zone; None where it has several or none.

    "Europe/Berlin" is "DE", "US/Pacific" is "US"; "UTC", "Etc/GMT-3" and "EST" are no place. Old
    names are followed to the zone they became, and say nothing where that one has more countries:
    "Europe/Belfast" became London's, which is Jersey's too.
    """
    if found := _by_zone().get(tz):
        return found
    if named := _by_name().get(tz.split("/")[0].replace("_", " ")):
        return named
    if not any(map(str.islower, tz)):
        return None  # CET or EST5EDT: a clock, not a place
    target = _links().get(tz, tz)
    countries = _sharing().get(target, ())
    return countries[0] if len(countries) == 1 else None


@cache
def _by_zone() -> dict[str, str]:
    return {row[2]: row[0] for row in _rows("zone.tab")}


@cache
def _sharing() -> dict[str, tuple[str, ...]]:
    """All countries that keep a zone's time, by name of the zone."""
    return {row[2]: tuple(row[0].split(",")) for row in _rows("zone1970.tab")}


@cache
def _by_name() -> dict[str, str]:
    """Old zones are called after countries: by name ("Japan") or by code ("NZ", "US/Arizona")."""
    rows = list(_rows("iso3166.tab"))
    return {name: row[0] for row in rows for name in (row[0], row[1])}


@cache
def _links() -> dict[str, str]:
    lines = (line.split() for line in _read("tzdata.zi").splitlines() if line.startswith("L "))
    return {alias: target for _, target, alias in lines}


def _rows(table: str) -> list[list[str]]:
    lines = _read(table).splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


def _read(name: str) -> str:
    return files("tzdata").joinpath("zoneinfo", name).read_text(encoding="utf-8")
