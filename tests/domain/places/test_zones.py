"""The zone of a person: by language, by the clock, by a city, by an offset."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from functools import cache
from zoneinfo import ZoneInfo

import pytest

from bot.domain.places.zone_lists import ALIASES, BY_LANGUAGE, BY_REGION, POPULOUS, SPREAD
from bot.domain.places.zones import (
    ClockChoice,
    clock_choices,
    find_places,
    guess_zone,
    more_choices,
    zone_for_offset,
    zones_for_clock,
)
from bot.domain.schedule import all_zones, local_time_of, use_packaged_zones

use_packaged_zones()

SUMMER = datetime(2026, 7, 1, 12, 34, 56, tzinfo=UTC)
WINTER = datetime(2026, 12, 1, 12, 34, 56, tzinfo=UTC)
# Through two years, at all hours, and on the nights when America changes its clocks.
MOMENTS = [
    *(SUMMER + timedelta(days=26, hours=7, minutes=11) * n for n in range(28)),
    *(datetime(2026, 11, 1, hour, 30, tzinfo=UTC) for hour in range(4, 12)),
    *(datetime(2027, 3, 14, hour, 30, tzinfo=UTC) for hour in range(4, 12)),
]


@cache
def every_zone() -> tuple[ZoneInfo, ...]:
    return tuple(map(ZoneInfo, all_zones()))


def zones_of(choices: tuple[ClockChoice, ...]) -> list[str]:
    return [choice.tz for choice in choices]


def test_every_zone_in_the_lists_is_in_the_tz_database() -> None:
    lists = (POPULOUS, *BY_LANGUAGE.values(), BY_REGION.values(), ALIASES.values())
    assert {tz for zones in lists for tz in zones} <= set(all_zones())
    assert len(POPULOUS) == len(set(POPULOUS))
    assert set(BY_LANGUAGE) >= SPREAD


@pytest.mark.parametrize(
    ("code", "zone"),
    [
        ("en", "America/New_York"),
        ("en-US", "America/New_York"),
        ("en_GB", "Europe/London"),
        ("en-CA", "America/Toronto"),
        ("de", "Europe/Berlin"),
        ("de-AT", "Europe/Vienna"),
        ("pt-br", "America/Sao_Paulo"),
        ("pt-pt", "Europe/Lisbon"),
        ("fa", "Asia/Tehran"),
        ("zh-hans", "Asia/Shanghai"),
        ("zh-Hant-TW", "Asia/Taipei"),
        ("xx-au", "Australia/Sydney"),
        ("xx", "UTC"),
        ("", "UTC"),
        (None, "UTC"),
    ],
)
def test_the_language_tells_the_likeliest_zone(code: str | None, zone: str) -> None:
    assert guess_zone(code) == zone


@pytest.mark.parametrize("code", [*BY_LANGUAGE, "en-GB", "pt-pt", "xx", None])
def test_four_to_six_different_clocks_are_offered_at_any_moment(code: str | None) -> None:
    for now in MOMENTS:
        choices = clock_choices(code, now=now)
        assert 4 <= len(choices) == len({choice.local_time for choice in choices}) <= 6
        for choice in choices:
            shown = local_time_of(now, ZoneInfo(choice.tz))
            assert choice.local_time == shown.replace(second=0, microsecond=0)


def test_english_clocks_go_round_the_world_from_west_to_east() -> None:
    assert [(c.local_time.isoformat("minutes"), c.tz) for c in clock_choices("en", now=SUMMER)] == [
        ("05:34", "America/Los_Angeles"),
        ("07:34", "America/Chicago"),
        ("08:34", "America/New_York"),
        ("13:34", "Europe/London"),
        ("18:04", "Asia/Kolkata"),
        ("22:34", "Australia/Sydney"),
    ]


def test_the_home_of_a_language_comes_first_then_west_to_east() -> None:
    assert zones_of(clock_choices("de", now=SUMMER)) == [
        "Europe/Berlin",
        "America/New_York",
        "Europe/London",
        "Europe/Athens",
    ]


def test_the_named_country_comes_first() -> None:
    assert zones_of(clock_choices("en-AU", now=SUMMER))[0] == "Australia/Sydney"


def test_a_language_of_one_zone_is_filled_up_with_its_neighbours() -> None:
    clocks = [c.local_time.isoformat("minutes") for c in clock_choices("th", now=SUMMER)]
    assert clocks == ["19:34", "17:34", "18:34", "20:34"]


def test_without_a_known_language_the_english_clocks_are_offered() -> None:
    assert clock_choices(None, now=WINTER) == clock_choices("en", now=WINTER)


@pytest.mark.parametrize("now", MOMENTS[::5])
def test_more_clocks_hold_every_offset_of_the_world_once_west_to_east(now: datetime) -> None:
    pages = more_choices(now=now)
    shown = [now.astimezone(ZoneInfo(c.tz)).utcoffset() for page in pages for c in page]
    world = {now.astimezone(tz).utcoffset() for tz in every_zone()}
    assert shown == sorted(world, key=lambda offset: offset or timedelta())
    assert all(0 < len(page) <= 8 for page in pages)


def test_a_clock_that_fits_the_home_of_the_language_is_that_home() -> None:
    for minute in (33, 34, 36):
        found = zones_for_clock(time(14, minute), now=SUMMER, language_code="de")
        assert found == (ClockChoice(time(14, 34), "Europe/Berlin"),)


def test_a_clock_more_than_two_minutes_off_fits_nothing() -> None:
    assert zones_for_clock(time(14, 37), now=SUMMER, language_code="de") == ()
    assert zones_for_clock(time(14, 31), now=SUMMER, language_code=None) == ()


def test_places_that_agree_today_but_not_all_year_are_told_apart() -> None:
    found = zones_of(zones_for_clock(time(13, 34), now=SUMMER, language_code="en"))
    assert found[:2] == ["Europe/London", "Africa/Lagos"]
    assert "Europe/Lisbon" not in found


def test_a_clock_may_be_one_of_two_dates() -> None:
    found = zones_of(zones_for_clock(time(2, 34), now=WINTER, language_code=None))
    assert {"Pacific/Honolulu", "Pacific/Kiritimati"} <= set(found)


def test_a_clock_a_minute_off_is_found_across_midnight() -> None:
    midnight = datetime(2026, 7, 1, 22, 0, tzinfo=UTC)
    found = zones_for_clock(time(23, 59), now=midnight, language_code="de")
    assert found == (ClockChoice(time(0, 0), "Europe/Berlin"),)


@pytest.mark.parametrize(
    ("typed", "zones"),
    [
        ("berlin", ["Europe/Berlin"]),
        ("Europe/Berlin", ["Europe/Berlin"]),
        ("europe berlin", ["Europe/Berlin"]),
        ("  Berlin, Germany ", ["Europe/Berlin"]),
        ("new york", ["America/New_York"]),
        ("new_york", ["America/New_York"]),
        ("New York, NY", ["America/New_York"]),
        ("NYC", ["America/New_York"]),
        ("São Paulo", ["America/Sao_Paulo"]),
        ("st. john’s", ["America/St_Johns"]),
        ("Port-au-Prince", ["America/Port-au-Prince"]),
        ("Kiev", ["Europe/Kiev"]),
        ("KYIV", ["Europe/Kyiv"]),
        ("Mumbai", ["Asia/Kolkata"]),
        ("Buenos Aires", ["America/Argentina/Buenos_Aires"]),
        ("San Juan", ["America/Argentina/San_Juan", "America/Puerto_Rico"]),
        ("Cordoba", ["America/Argentina/Cordoba", "Europe/Madrid"]),
        ("Japan", ["Japan"]),
        ("US/Pacific", ["US/Pacific"]),
        ("Pacific", []),
        ("Munich", []),
        ("Greenwich", []),
        ("UTC", []),
        ("GMT+3", []),
        ("Etc/GMT-3", []),
        ("Factory", []),
        ("7", []),
        ("07:42", []),
        ("", []),
        (",", []),
    ],
)
def test_a_typed_place_is_looked_up_by_name(typed: str, zones: list[str]) -> None:
    assert [tz for _, tz in find_places(typed)] == zones


def test_a_place_comes_with_the_name_to_show() -> None:
    assert find_places("new_york") == (("New York", "America/New_York"),)


@pytest.mark.parametrize(
    ("typed", "zone"),
    [
        ("UTC+2", "Europe/Berlin"),
        ("utc +2", "Europe/Berlin"),
        ("+05:30", "Asia/Kolkata"),
        ("+0530", "Asia/Kolkata"),
        ("GMT+5:45", "Asia/Kathmandu"),
        ("GMT-3", "America/Sao_Paulo"),
        ("UTC−3", "America/Sao_Paulo"),
        ("＋２", "Europe/Berlin"),
        ("+14", "Pacific/Kiritimati"),
        ("-12", "Etc/GMT+12"),
        ("UTC", "UTC"),
        ("gmt", "UTC"),
        ("UTC+0", "Africa/Abidjan"),
        ("+15", None),
        ("+05:15", None),
        ("+2:75", None),
        ("2", None),
        ("UTC 2", None),
        ("07:42", None),
        ("berlin", None),
        ("", None),
    ],
)
def test_an_offset_is_a_populous_zone_that_has_it_now(typed: str, zone: str | None) -> None:
    assert zone_for_offset(typed, now=SUMMER) == zone


def test_naive_datetimes_are_refused() -> None:
    naive = datetime(2026, 7, 1)  # noqa: DTZ001
    with pytest.raises(ValueError, match="aware"):
        clock_choices("de", now=naive)
    with pytest.raises(ValueError, match="aware"):
        more_choices(now=naive)
    with pytest.raises(ValueError, match="aware"):
        zones_for_clock(time(7), now=naive, language_code="de")
