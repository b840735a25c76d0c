"""The next due routine: calendar arithmetic in the person's zone, instants in UTC.

A due has a nominal date, the calendar day that it stands for, and an instant. Each nominal date has
at most one due, and each one that exists in the zone and is wanted has exactly one:

- a wall time in a gap is shifted by the length of the gap, and keeps its nominal date even where
  the shifted instant falls on the next one (Nuuk, every March);
- a wall time that comes twice is the first of the two;
- a date that the zone left out (Apia, 30 December 2011) has none.
"""

from __future__ import annotations

import zoneinfo
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from importlib.resources import files
from zoneinfo import ZoneInfo

from bot.domain import thresholds

EVERY_DAY = frozenset(range(7))

_ONE_DAY = timedelta(days=1)
_AUTUMN_2026 = datetime(2026, 12, 1, tzinfo=UTC)
# Rules that changed in 2026, releases 2026b and 2026c: older data is an hour off for these people.
_CANARIES = {
    "America/Vancouver": timedelta(hours=-7),
    "America/Edmonton": timedelta(hours=-6),
    "Africa/Casablanca": timedelta(0),
}


class ZonesTooOldError(RuntimeError):
    """The tzdata package is missing, or older than the rules that changed in 2026."""


@dataclass(frozen=True, slots=True)
class Schedule:
    """Settings that decide when somebody is written to.

    `last_date` is the last local date that was delivered, missed, or fulfilled by hand; it is never
    due again. `days` are weekdays, Monday 0 to Sunday 6. `paused_until` is the first date that is
    due again. Raises ValueError for no days, one outside 0-6, or a local time that carries a zone.
    """

    tz: ZoneInfo
    local_time: time
    last_date: date | None = None
    days: frozenset[int] = EVERY_DAY
    paused_until: date | None = None

    def __post_init__(self) -> None:
        if not self.days or not self.days <= EVERY_DAY:
            raise ValueError("days are weekdays from 0 to 6, at least one")
        if self.local_time.tzinfo is not None:
            raise ValueError("a local time carries no zone")


@dataclass(frozen=True, slots=True)
class Due:
    """One thing to deliver: the UTC instant, and the nominal date that it stands for."""

    at: datetime
    local_date: date

    def __post_init__(self) -> None:
        if self.at.utcoffset() != timedelta(0):
            raise ValueError("a due instant is aware and in UTC")


def next_due(schedule: Schedule, after: datetime) -> Due:
    """Return the first due strictly after an instant, on a wanted date later than `last_date`.

    Walk it with `after` = the last due's instant and `last_date` = its date to get every one; with
    `after` = now the dates that passed meanwhile are left out. After a change of zone or hour the
    same call holds: no date that had its routine comes again, the first later one is not left out
    unless its new hour is already over. Raises ValueError for a naive `after`.
    """
    after = _in_utc(after)
    nominal = _first_candidate(schedule, after)
    while True:
        if nominal.weekday() in schedule.days and date_exists(nominal, schedule.tz):
            at = instant_of(nominal, schedule.local_time, tz=schedule.tz)
            if at > after:
                return Due(at, nominal)
        nominal += _ONE_DAY


def catch_up_until(due: Due, tz: ZoneInfo) -> datetime:
    """Return the UTC instant after which a late due is missed.

    The earlier of four hours and nine in the evening of the nominal date, but never less than half
    an hour: an hour chosen at 23:50 is kept until 00:20, one at 02:00 until 06:00.
    """
    evening = instant_of(due.local_date, thresholds.CATCH_UP_ENDS, tz=tz)
    return min(due.at + thresholds.CATCH_UP, max(evening, due.at + thresholds.SHORTEST_CATCH_UP))


def instant_of(nominal: date, local_time: time, *, tz: ZoneInfo) -> datetime:
    """Return the UTC instant of a wall time: past a gap by its length, in an overlap the first."""
    # With fold 0 a time in a gap is read with the offset before the gap, which is that shift.
    return datetime.combine(nominal, local_time.replace(fold=0), tzinfo=tz).astimezone(UTC)


def date_exists(nominal: date, tz: ZoneInfo) -> bool:
    """Whether any instant of the zone falls on this date."""
    # Only a gap of a whole day moves midnight to another date; all known ones began at midnight.
    return local_date_of(instant_of(nominal, time.min, tz=tz), tz) == nominal


def local_date_of(instant: datetime, tz: ZoneInfo) -> date:
    """Return the calendar date in the zone. Raises ValueError for a naive instant."""
    return _in_utc(instant).astimezone(tz).date()


def local_time_of(instant: datetime, tz: ZoneInfo) -> time:
    """Return the wall time there, without zone or fold. Raises ValueError for a naive instant."""
    return _in_utc(instant).astimezone(tz).time().replace(fold=0)


def use_packaged_zones() -> None:
    """Read zones from the pinned tzdata package only. Call once, before any zone is made.

    Raises ZonesTooOldError where that package is missing or too old.
    """
    zoneinfo.reset_tzpath(())
    ZoneInfo.clear_cache()
    check_zones(ZoneInfo)


def check_zones(open_zone: Callable[[str], ZoneInfo]) -> None:
    """Hold the zone data against rules that changed in 2026. Raises ZonesTooOldError."""
    for key, expected in _CANARIES.items():
        try:
            offset = _AUTUMN_2026.astimezone(open_zone(key)).utcoffset()
        except zoneinfo.ZoneInfoNotFoundError as error:
            raise ZonesTooOldError("the tzdata package is missing: install tzdata") from error
        if offset != expected:
            raise ZonesTooOldError(f"tzdata is too old for {key}: install tzdata 2026.3 or later")


@cache
def all_zones() -> tuple[str, ...]:
    """Return every zone name of the tzdata package, old names included."""
    return tuple(files("tzdata").joinpath("zones").read_text(encoding="utf-8").split())


def _first_candidate(schedule: Schedule, after: datetime) -> date:
    # The day before: its time may have been shifted over midnight, to an instant still to come.
    candidates = [local_date_of(after, schedule.tz) - _ONE_DAY]
    if schedule.last_date is not None:
        candidates.append(schedule.last_date + _ONE_DAY)
    if schedule.paused_until is not None:
        candidates.append(schedule.paused_until)
    return max(candidates)


def _in_utc(instant: datetime) -> datetime:
    if instant.utcoffset() is None:
        raise ValueError("an aware datetime is needed")
    return instant.astimezone(UTC)
