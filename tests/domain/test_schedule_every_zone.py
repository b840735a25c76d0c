"""Every zone of the tz database, 2024 to 2032, at every wall time in or beside a clock change.

The expected dues come from an oracle that shares nothing with the code under test: it cuts each
zone's time into stretches of one offset, and reads wall times as plain sums, without `fold`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from importlib.resources import files
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest

from bot.domain.schedule import Schedule, all_zones, next_due, use_packaged_zones

pytestmark = pytest.mark.long

use_packaged_zones()

FIRST, LAST = datetime(2024, 1, 1, tzinfo=UTC), datetime(2032, 12, 31, 23, 59, tzinfo=UTC)
DAY, MINUTE = timedelta(days=1), timedelta(minutes=1)
QUIET_TIMES = (time(0, 0), time(0, 1), time(12, 0), time(23, 59))
EARLY, LATE = datetime(2000, 1, 1), datetime(2060, 1, 1)  # noqa: DTZ001


@dataclass(frozen=True, slots=True)
class Stretch:
    """UTC from `start` until before `end`, both without zone, all with one offset."""

    start: datetime
    end: datetime
    offset: timedelta


@dataclass(frozen=True, slots=True)
class Expected:
    at: datetime
    local_date: date
    wall: datetime


def one_name_for_equal_data() -> list[str]:
    folder = files("tzdata").joinpath("zoneinfo")
    names: dict[bytes, str] = {}
    for name in all_zones():
        names.setdefault(folder.joinpath(*name.split("/")).read_bytes(), name)
    return sorted(names.values())


def offset_at(instant: datetime, tz: ZoneInfo) -> timedelta:
    offset = instant.astimezone(tz).utcoffset()
    assert offset is not None
    return offset


def change_between(low: datetime, high: datetime, tz: ZoneInfo) -> datetime:
    """The first second of the new offset, by halving."""
    while high - low > timedelta(seconds=1):
        middle = low + timedelta(seconds=(high - low) // timedelta(seconds=2))
        if offset_at(middle, tz) == offset_at(low, tz):
            low = middle
        else:
            high = middle
    return high


@cache
def stretches_of(zone: str) -> tuple[Stretch, ...]:
    tz, start, found = ZoneInfo(zone), EARLY, []
    # A month wider on both sides, so that every walk stays inside.
    instant, last = FIRST - 31 * DAY, LAST + 31 * DAY
    while instant < last:
        if offset_at(instant + DAY, tz) != (offset := offset_at(instant, tz)):
            change = change_between(instant, instant + DAY, tz).replace(tzinfo=None)
            found.append(Stretch(start, change, offset))
            start = change
        instant += DAY
    return (*found, Stretch(start, LATE, offset_at(last, tz)))


def oracle(zone: str, day: date, local_time: time) -> Expected | None:
    stretches = stretches_of(zone)
    midnight = datetime.combine(day, time())
    if not any(
        s.start + s.offset < midnight + DAY and midnight < s.end + s.offset for s in stretches
    ):
        return None
    wall = datetime.combine(day, local_time)
    for stretch in stretches:
        if stretch.start <= (utc := wall - stretch.offset) < stretch.end:
            return Expected(utc.replace(tzinfo=UTC), day, wall)
    for before, after in pairwise(stretches):
        if before.end + before.offset <= wall < after.start + after.offset:
            gap = after.offset - before.offset
            return Expected((wall - before.offset).replace(tzinfo=UTC), day, wall + gap)
    raise AssertionError(f"{zone}: {wall} is neither shown by the clock nor in a gap")


def wall_times_beside(before: Stretch, after: Stretch) -> Iterator[time]:
    low, high = sorted((before.end + before.offset, after.start + after.offset))
    middle = low + (high - low) / 2
    for wall in (low - MINUTE, low, low + MINUTE, middle, high - MINUTE, high, high + MINUTE):
        yield wall.time()
    yield from QUIET_TIMES


def walks_in(zone: str) -> Iterator[tuple[date, time]]:
    """The middle day and the wall time of each walk; a zone without changes has some as well."""
    yield from ((date(2028, 2, 29), wall_time) for wall_time in QUIET_TIMES)
    for before, after in pairwise(stretches_of(zone)):
        if FIRST.replace(tzinfo=None) <= before.end <= LAST.replace(tzinfo=None):
            change = (before.end + before.offset).date()
            for wall_time in sorted(set(wall_times_beside(before, after))):
                yield change, wall_time


def expected_walk(zone: str, middle: date, wall_time: time) -> list[Expected]:
    days = (middle + n * DAY for n in range(-2, 4))
    return [due for day in days if (due := oracle(zone, day, wall_time))]


def actual_walk(
    schedule: Schedule, after: datetime, times: int, *, remember: bool
) -> list[Expected]:
    found = []
    for _ in range(times):
        due = next_due(schedule, after)
        after = due.at
        shown = due.at.astimezone(schedule.tz)
        assert shown.fold == 0
        found.append(Expected(due.at, due.local_date, shown.replace(tzinfo=None)))
        if remember:
            schedule = Schedule(schedule.tz, schedule.local_time, due.local_date)
    return found


@pytest.mark.parametrize("zone", one_name_for_equal_data())
def test_each_date_that_exists_is_due_exactly_once_at_its_wall_time(zone: str) -> None:
    for middle, wall_time in walks_in(zone):
        expected = expected_walk(zone, middle, wall_time)
        schedule, after = Schedule(ZoneInfo(zone), wall_time), expected[0].at - MINUTE
        for remember in (True, False):
            actual = actual_walk(schedule, after, len(expected), remember=remember)
            assert actual == expected, (zone, middle, wall_time)
        assert all(a.at < b.at and a.local_date < b.local_date for a, b in pairwise(expected))


@pytest.mark.parametrize("zone", one_name_for_equal_data())
def test_asked_at_any_moment_the_answer_is_the_first_due_still_to_come(zone: str) -> None:
    for before, after in pairwise(stretches_of(zone)):
        wall_time = max(before.end + before.offset, after.start + after.offset).time()
        schedule = Schedule(ZoneInfo(zone), wall_time)
        due = expected_walk(zone, (before.end + before.offset).date(), wall_time)
        for hours in range(-26, 27, 2):
            asked = (before.end + timedelta(hours=hours)).replace(tzinfo=UTC)
            first = next(one for one in due if one.at > asked)
            assert next_due(schedule, asked).at == first.at, (zone, asked)


def test_the_proof_covers_every_zone_and_well_over_a_thousand_changes() -> None:
    assert len(all_zones()) > 590
    zones = one_name_for_equal_data()
    assert len(zones) > 300
    assert sum(len(stretches_of(zone)) - 1 for zone in zones) > 1500


def test_the_oracle_knows_gap_overlap_and_a_date_that_kept_its_name() -> None:
    gap = oracle("America/Nuuk", date(2026, 3, 28), time(23, 30))
    assert gap is not None
    assert gap.at.isoformat() == "2026-03-29T01:30:00+00:00"
    assert gap.wall.isoformat() == "2026-03-29T00:30:00"
    overlap = oracle("Europe/Berlin", date(2026, 10, 25), time(2, 30))
    assert overlap is not None
    assert overlap.at.isoformat() == "2026-10-25T00:30:00+00:00"
