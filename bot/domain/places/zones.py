"""Find a person's zone: by the clock on their phone, by a city, or by an offset.

A clock tells an offset, not a zone. So the likely zones of the person's language come first, and
places that keep the same time today but not all year are told apart where a person can choose.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from functools import cache
from importlib.resources import files
from zoneinfo import ZoneInfo

from bot.domain import thresholds
from bot.domain.characters import without_apostrophes
from bot.domain.places.zone_lists import ALIASES, BY_LANGUAGE, BY_REGION, POPULOUS, SPREAD
from bot.domain.schedule import all_zones, local_time_of

FEWEST_CHOICES, MOST_CHOICES, PAGE = 4, 6, 8

_DAY = timedelta(days=1)
_HOUR = timedelta(hours=1)
_FORTNIGHTS = tuple(timedelta(days=14 * n) for n in range(27))
_OFFSET = re.compile(r"(?:utc|gmt)?\s*([+-])\s*(\d{1,2})(?::?([0-5]\d))?")
_NOT_PLACES = frozenset({"Factory", "Greenwich", "Universal", "Zulu"})
# Folders of areas such as US/Pacific: found by the whole name only.
_AREAS = frozenset({"Brazil", "Canada", "Chile", "Etc", "Mexico", "US"})


@dataclass(frozen=True, slots=True)
class ClockChoice:
    """A zone, and what the clock shows there now, to the minute."""

    local_time: time
    tz: str


def guess_zone(language_code: str | None) -> str:
    """Return the likeliest zone for a language code of Telegram ("de", "pt-br"); "UTC" for none."""
    likely = _likely_zones(language_code)
    return likely[0] if likely else "UTC"


def clock_choices(language_code: str | None, *, now: datetime) -> tuple[ClockChoice, ...]:
    """Four to six likely local times, no two the same.

    From west to east; where most people with the language live in one zone, that one comes first.
    """
    likely = _likely_zones(language_code) or BY_LANGUAGE["en"]
    chosen = list(_one_per_clock(likely, now=now))[:MOST_CHOICES]
    if len(chosen) < FEWEST_CHOICES:
        near = _neighbours(chosen[0], now=now)
        chosen = list(_one_per_clock((*chosen, *near), now=now))[:FEWEST_CHOICES]
    home = [] if _is_spread(language_code) else chosen[:1]
    others = sorted((tz for tz in chosen if tz not in home), key=lambda tz: _offset(tz, now))
    return tuple(_choice(tz, now) for tz in (*home, *others))


def more_choices(*, now: datetime) -> tuple[tuple[ClockChoice, ...], ...]:
    """One populous zone for every offset in the world now, west to east, in pages.

    Up to three pairs show the same clock on two dates (Honolulu, Kiritimati): show the place too.
    """
    by_offset: dict[timedelta, str] = {}
    for tz in POPULOUS:
        by_offset.setdefault(_offset(tz, now), tz)
    choices = [_choice(by_offset[offset], now) for offset in sorted(by_offset)]
    return tuple(tuple(choices[i : i + PAGE]) for i in range(0, len(choices), PAGE))


def zones_for_clock(
    local_time: time, *, now: datetime, language_code: str | None
) -> tuple[ClockChoice, ...]:
    """Zones that show this time now, give or take two minutes.

    Likely ones first, then populous ones; only one of those that agree for the next year. Where the
    home zone of the language fits, it alone. Empty for a time that no clock shows.
    """
    likely = _likely_zones(language_code)
    fitting = [tz for tz in (*likely, *POPULOUS) if _shows(tz, local_time, now)]
    if likely and not _is_spread(language_code) and likely[0] in fitting:
        return (_choice(likely[0], now),)
    by_year: dict[tuple[timedelta, ...], str] = {}
    for tz in fitting:
        by_year.setdefault(tuple(_offset(tz, now + later) for later in _FORTNIGHTS), tz)
    return tuple(_choice(tz, now) for tz in by_year.values())


def find_places(text: str) -> tuple[tuple[str, str], ...]:
    """Places of the tz database with this name, as (name, zone): "new_york", "Asia/Tokyo".

    Case, accents and what follows a comma do not count. Empty where the database has no such place:
    it knows about 400 cities.
    """
    return _places().get(plain_name(text.split(",")[0]), ())


def zone_for_offset(text: str, *, now: datetime) -> str | None:
    """A zone for "UTC+2", "+05:30" or "GMT-3": a populous one that has this offset now.

    "UTC" and "GMT" alone are "UTC". None where the text is no offset, or nobody has it.
    """
    text = unicodedata.normalize("NFKC", text).strip().casefold().replace("−", "-")
    if text in {"utc", "gmt", "z"}:
        return "UTC"
    if not (match := _OFFSET.fullmatch(text)):
        return None
    offset = timedelta(hours=int(match[2]), minutes=int(match[3] or 0))
    offset = -offset if match[1] == "-" else offset
    return next((tz for tz in POPULOUS if _offset(tz, now) == offset), None)


def _likely_zones(language_code: str | None) -> tuple[str, ...]:
    language, *subtags = (language_code or "").casefold().replace("_", "-").split("-")
    region = [BY_REGION[subtag] for subtag in subtags if subtag in BY_REGION]
    return tuple(dict.fromkeys((*region, *BY_LANGUAGE.get(language, ()))))


def _is_spread(language_code: str | None) -> bool:
    return not _likely_zones(language_code) or (language_code or "").casefold() in SPREAD


def _one_per_clock(zones: Iterable[str], *, now: datetime) -> Iterator[str]:
    shown = set()
    for tz in zones:
        if (clock := _choice(tz, now).local_time) not in shown:
            shown.add(clock)
            yield tz


def _neighbours(home: str, *, now: datetime) -> list[str]:
    """Populous zones by their distance from home, in whole hours."""
    here = _offset(home, now)
    whole = [tz for tz in POPULOUS if not (_offset(tz, now) - here) % _HOUR]
    return sorted(whole, key=lambda tz: abs(_offset(tz, now) - here))


@cache
def _zone(tz: str) -> ZoneInfo:
    # ZoneInfo itself keeps eight zones and reads all others from their files again.
    return ZoneInfo(tz)


def _choice(tz: str, now: datetime) -> ClockChoice:
    return ClockChoice(local_time_of(now, _zone(tz)).replace(second=0, microsecond=0), tz)


def _offset(tz: str, now: datetime) -> timedelta:
    if now.utcoffset() is None:
        raise ValueError("an aware datetime is needed")
    offset = now.astimezone(_zone(tz)).utcoffset()
    assert offset is not None
    return offset


def _shows(tz: str, local_time: time, now: datetime) -> bool:
    shown = _choice(tz, now).local_time
    apart = abs(_since_midnight(shown) - _since_midnight(local_time))
    return min(apart, _DAY - apart) <= thresholds.CLOCK_TOLERANCE


def _since_midnight(local_time: time) -> timedelta:
    return timedelta(hours=local_time.hour, minutes=local_time.minute)


@cache
def _places() -> dict[str, tuple[tuple[str, str], ...]]:
    """Names with all that they may mean; names with the same data are the same place."""
    found: dict[str, dict[bytes, tuple[str, str]]] = {}
    folder = files("tzdata").joinpath("zoneinfo")
    for name, tz in _named_zones():
        data = folder.joinpath(*tz.split("/")).read_bytes()
        city = tz.rsplit("/", 1)[-1].replace("_", " ")
        found.setdefault(name, {}).setdefault(data, (city, tz))
    return {name: tuple(places.values()) for name, places in found.items()}


def _named_zones() -> Iterator[tuple[str, str]]:
    for tz in all_zones():
        area, slash, _ = tz.partition("/")
        is_place = any(map(str.islower, tz)) and tz not in _NOT_PLACES
        if is_place and area != "Etc":
            yield plain_name(tz), tz
        if slash and area not in _AREAS:
            yield plain_name(tz.rsplit("/", 1)[-1]), tz
    for alias, tz in ALIASES.items():
        yield alias, tz


def plain_name(name: str) -> str:
    """Return a name in lower case without accents, with spaces for marks that join or divide."""
    letters = without_apostrophes(name).casefold()
    if not letters.isascii():
        letters = unicodedata.normalize("NFKD", letters).casefold()
        letters = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return " ".join(re.sub(r"[_/-]", " ", letters).replace(".", "").split())
