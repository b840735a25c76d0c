"""When the next routine is due, told by the clocks of real places."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta, timezone
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import pytest

from bot.domain.schedule import (
    Due,
    Schedule,
    ZonesTooOldError,
    all_zones,
    catch_up_until,
    check_zones,
    date_exists,
    local_date_of,
    local_time_of,
    next_due,
    use_packaged_zones,
)

use_packaged_zones()


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).astimezone(UTC)


def due_in(zone: str, hour: str, *, after: str, last: str | None = None) -> tuple[str, str]:
    """The next due as the wall clock shows it, with its offset, and the nominal date."""
    tz = ZoneInfo(zone)
    last_date = None if last is None else date.fromisoformat(last)
    due = next_due(Schedule(tz, time.fromisoformat(hour), last_date), at(after))
    return due.at.astimezone(tz).isoformat(), due.local_date.isoformat()


def walk(zone: str, hour: str, *, after: str, times: int) -> list[tuple[str, str]]:
    """So many dues in a row, each as UTC and nominal date."""
    tz, last, instant = ZoneInfo(zone), None, at(after)
    found = []
    for _ in range(times):
        due = next_due(Schedule(tz, time.fromisoformat(hour), last), instant)
        instant, last = due.at, due.local_date
        found.append((due.at.strftime("%Y-%m-%d %H:%M"), due.local_date.isoformat()))
    return found


def test_the_hour_is_due_today_while_it_is_still_to_come() -> None:
    assert due_in("Europe/Berlin", "07:30", after="2026-06-10T05:29Z") == (
        "2026-06-10T07:30:00+02:00",
        "2026-06-10",
    )


def test_the_due_comes_strictly_after_the_instant_asked_about() -> None:
    assert due_in("Europe/Berlin", "07:30", after="2026-06-10T05:30Z") == (
        "2026-06-11T07:30:00+02:00",
        "2026-06-11",
    )


def test_seconds_before_the_hour_still_count_as_before() -> None:
    assert due_in("Europe/Berlin", "07:30", after="2026-06-10T05:29:59.999999Z")[1] == "2026-06-10"


@pytest.mark.parametrize(
    ("zone", "hour", "after", "wall", "nominal"),
    [
        # Gaps: shifted by the gap.
        ("Europe/Berlin", "02:30", "2026-03-28T12:00Z", "2026-03-29T03:30:00+02:00", "2026-03-29"),
        ("Europe/Berlin", "02:00", "2026-03-28T12:00Z", "2026-03-29T03:00:00+02:00", "2026-03-29"),
        ("Europe/Berlin", "01:59", "2026-03-28T12:00Z", "2026-03-29T01:59:00+01:00", "2026-03-29"),
        (
            "Australia/Lord_Howe",
            "02:15",
            "2026-10-03T00:00Z",
            "2026-10-04T02:45:00+11:00",
            "2026-10-04",
        ),
        (
            "Antarctica/Troll",
            "01:30",
            "2026-03-28T12:00Z",
            "2026-03-29T03:30:00+02:00",
            "2026-03-29",
        ),
        (
            "America/Santiago",
            "00:00",
            "2026-09-05T12:00Z",
            "2026-09-06T01:00:00-03:00",
            "2026-09-06",
        ),
        (
            "America/Santiago",
            "23:59",
            "2026-09-05T12:00Z",
            "2026-09-05T23:59:00-04:00",
            "2026-09-05",
        ),
        ("Africa/Cairo", "00:30", "2026-04-23T12:00Z", "2026-04-24T01:30:00+03:00", "2026-04-24"),
        # The shifted instant falls on Sunday, the date stays Saturday.
        ("America/Nuuk", "23:30", "2026-03-28T12:00Z", "2026-03-29T00:30:00-01:00", "2026-03-28"),
        # Overlaps: the first of the two.
        ("Europe/Berlin", "02:30", "2026-10-24T12:00Z", "2026-10-25T02:30:00+02:00", "2026-10-25"),
        ("Europe/Berlin", "03:00", "2026-10-24T12:00Z", "2026-10-25T03:00:00+01:00", "2026-10-25"),
        (
            "Australia/Lord_Howe",
            "01:45",
            "2026-04-04T00:00Z",
            "2026-04-05T01:45:00+11:00",
            "2026-04-05",
        ),
        (
            "Antarctica/Troll",
            "02:30",
            "2026-10-24T12:00Z",
            "2026-10-25T02:30:00+02:00",
            "2026-10-25",
        ),
        (
            "America/Santiago",
            "23:30",
            "2026-04-04T12:00Z",
            "2026-04-04T23:30:00-03:00",
            "2026-04-04",
        ),
        ("Africa/Cairo", "23:30", "2026-10-29T12:00Z", "2026-10-29T23:30:00+03:00", "2026-10-29"),
    ],
    ids=[
        "Berlin 2026-03-29, in the gap",
        "Berlin 2026-03-29, first minute of the gap",
        "Berlin 2026-03-29, last minute before the gap",
        "Lord Howe 2026-10-04, half an hour",
        "Troll 2026-03-29, two hours",
        "Santiago 2026-09-06, a day without midnight",
        "Santiago 2026-09-05, the minute before",
        "Cairo 2026-04-24, a day without midnight",
        "Nuuk 2026-03-28, over midnight",
        "Berlin 2026-10-25, twice",
        "Berlin 2026-10-25, once again",
        "Lord Howe 2026-04-05, twice",
        "Troll 2026-10-25, twice",
        "Santiago 2026-04-04, the evening twice",
        "Cairo 2026-10-29, the evening twice",
    ],
)
def test_around_a_clock_change(zone: str, hour: str, after: str, wall: str, nominal: str) -> None:
    assert due_in(zone, hour, after=after) == (wall, nominal)


def test_the_second_of_two_equal_hours_on_2026_10_25_in_berlin_is_no_second_due() -> None:
    # 00:30Z is the first 02:30; 01:15Z lies between the two.
    assert due_in("Europe/Berlin", "02:30", after="2026-10-25T01:15Z", last="2026-10-25") == (
        "2026-10-26T02:30:00+01:00",
        "2026-10-26",
    )


def test_nuuk_2026_03_28_is_still_due_when_sunday_has_begun() -> None:
    # The wall clock stands at 00:10 on Sunday; Saturday's 23:30 became 00:30.
    assert due_in("America/Nuuk", "23:30", after="2026-03-29T01:10Z", last="2026-03-27") == (
        "2026-03-29T00:30:00-01:00",
        "2026-03-28",
    )


def test_nuuk_2026_03_29_has_its_own_due_after_the_shifted_one() -> None:
    assert walk("America/Nuuk", "23:30", after="2026-03-27T12:00Z", times=4) == [
        ("2026-03-28 01:30", "2026-03-27"),
        ("2026-03-29 01:30", "2026-03-28"),
        ("2026-03-30 00:30", "2026-03-29"),
        ("2026-03-31 00:30", "2026-03-30"),
    ]


def test_vancouver_2026_11_01_no_longer_puts_the_clock_back() -> None:
    assert walk("America/Vancouver", "01:30", after="2026-10-31T12:00Z", times=2) == [
        ("2026-11-01 08:30", "2026-11-01"),
        ("2026-11-02 08:30", "2026-11-02"),
    ]


def test_apia_2011_12_30_never_was_and_has_no_due() -> None:
    assert not date_exists(date(2011, 12, 30), ZoneInfo("Pacific/Apia"))
    assert walk("Pacific/Apia", "07:00", after="2011-12-28T12:00Z", times=3) == [
        ("2011-12-28 17:00", "2011-12-28"),
        ("2011-12-29 17:00", "2011-12-29"),
        ("2011-12-30 17:00", "2011-12-31"),
    ]


def test_kwajalein_1993_08_21_never_was_and_has_no_due() -> None:
    nominal = [day for _, day in walk("Kwajalein", "12:00", after="1993-08-20T12:00Z", times=3)]
    assert nominal == ["1993-08-20", "1993-08-22", "1993-08-23"]


def test_a_move_east_over_midnight_gives_the_new_date_its_own_due() -> None:
    # Delivered on the 10th at 08:00 in Honolulu; two hours later it is 08:00 on the 11th there.
    assert due_in("Pacific/Auckland", "08:00", after="2026-06-10T18:05Z", last="2026-06-10") == (
        "2026-06-11T08:00:00+12:00",
        "2026-06-11",
    )


def test_a_move_west_over_midnight_does_not_repeat_the_date() -> None:
    # Delivered on the 11th in Auckland, where it is still the 10th in Honolulu.
    assert due_in("Pacific/Honolulu", "08:00", after="2026-06-10T20:05Z", last="2026-06-11") == (
        "2026-06-12T08:00:00-10:00",
        "2026-06-12",
    )


def test_a_move_west_before_the_hour_waits_for_the_new_place() -> None:
    assert due_in("America/New_York", "07:00", after="2026-06-10T04:30Z", last="2026-06-09") == (
        "2026-06-10T07:00:00-04:00",
        "2026-06-10",
    )


def test_a_later_hour_chosen_after_todays_delivery_begins_tomorrow() -> None:
    assert due_in("Europe/Berlin", "20:00", after="2026-06-10T06:00Z", last="2026-06-10") == (
        "2026-06-11T20:00:00+02:00",
        "2026-06-11",
    )


def test_a_later_hour_chosen_before_todays_delivery_is_due_today() -> None:
    assert due_in("Europe/Berlin", "20:00", after="2026-06-10T05:00Z", last="2026-06-09") == (
        "2026-06-10T20:00:00+02:00",
        "2026-06-10",
    )


def test_an_earlier_hour_that_is_already_over_begins_tomorrow() -> None:
    assert due_in("Europe/Berlin", "06:00", after="2026-06-10T05:00Z", last="2026-06-09") == (
        "2026-06-11T06:00:00+02:00",
        "2026-06-11",
    )


def test_a_routine_started_by_hand_fulfils_its_date() -> None:
    # Started at 06:50 local, the reminder would have come at 07:30.
    assert due_in("Europe/Berlin", "07:30", after="2026-06-10T04:50Z", last="2026-06-10") == (
        "2026-06-11T07:30:00+02:00",
        "2026-06-11",
    )


def test_dates_that_passed_during_an_outage_are_left_out_when_asked_from_now() -> None:
    assert due_in("Europe/Berlin", "07:30", after="2026-06-14T12:00Z", last="2026-06-10")[1] == (
        "2026-06-15"
    )


def test_only_the_chosen_weekdays_are_due() -> None:
    schedule = Schedule(ZoneInfo("Europe/Berlin"), time(7), days=frozenset({0, 4}))
    friday = next_due(schedule, at("2026-06-09T12:00Z"))
    assert friday.local_date == date(2026, 6, 12)
    assert next_due(schedule, friday.at).local_date == date(2026, 6, 15)


def test_a_pause_ends_on_the_date_it_names() -> None:
    schedule = Schedule(ZoneInfo("Europe/Berlin"), time(7), paused_until=date(2026, 6, 20))
    assert next_due(schedule, at("2026-06-09T12:00Z")).local_date == date(2026, 6, 20)
    assert next_due(schedule, at("2026-06-25T12:00Z")).local_date == date(2026, 6, 26)


def test_an_instant_in_another_zone_is_the_same_instant() -> None:
    schedule = Schedule(ZoneInfo("Europe/Berlin"), time(7, 30))
    elsewhere = datetime(2026, 6, 10, 12, 29, tzinfo=timezone(timedelta(hours=7)))
    assert next_due(schedule, elsewhere) == Due(at("2026-06-10T05:30Z"), date(2026, 6, 10))


def test_naive_datetimes_are_refused() -> None:
    tz, naive = ZoneInfo("Europe/Berlin"), datetime(2026, 6, 10)  # noqa: DTZ001
    with pytest.raises(ValueError, match="aware"):
        next_due(Schedule(tz, time(7)), naive)
    with pytest.raises(ValueError, match="aware"):
        local_date_of(naive, tz)
    with pytest.raises(ValueError, match="aware"):
        local_time_of(naive, tz)
    with pytest.raises(ValueError, match="UTC"):
        Due(naive, date(2026, 6, 10))


def test_a_due_in_local_time_is_refused() -> None:
    with pytest.raises(ValueError, match="UTC"):
        Due(datetime(2026, 6, 10, tzinfo=ZoneInfo("Europe/Berlin")), date(2026, 6, 10))


@pytest.mark.parametrize("days", [frozenset(), frozenset({7}), frozenset({-1, 2})])
def test_a_schedule_without_usable_days_is_refused(days: frozenset[int]) -> None:
    with pytest.raises(ValueError, match="weekdays"):
        Schedule(ZoneInfo("UTC"), time(7), days=days)


def test_a_local_time_that_carries_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="no zone"):
        Schedule(ZoneInfo("UTC"), time(7, tzinfo=UTC))


def test_the_local_date_and_time_are_those_of_the_place() -> None:
    instant = at("2026-06-10T18:15Z")
    assert local_date_of(instant, ZoneInfo("Pacific/Auckland")) == date(2026, 6, 11)
    assert local_time_of(instant, ZoneInfo("Asia/Kolkata")) == time(23, 45)


def test_the_second_of_two_equal_hours_reads_like_the_first() -> None:
    assert local_time_of(at("2026-10-25T01:30Z"), ZoneInfo("Europe/Berlin")).fold == 0


@pytest.mark.parametrize(
    ("zone", "hour", "after", "until"),
    [
        ("Europe/Berlin", "07:30", "2026-06-10T00:00Z", "2026-06-10T11:30:00+02:00"),
        ("Europe/Berlin", "02:00", "2026-06-09T22:00Z", "2026-06-10T06:00:00+02:00"),
        ("Europe/Berlin", "17:30", "2026-06-10T00:00Z", "2026-06-10T21:00:00+02:00"),
        ("Europe/Berlin", "20:30", "2026-06-10T00:00Z", "2026-06-10T21:00:00+02:00"),
        ("Europe/Berlin", "20:45", "2026-06-10T00:00Z", "2026-06-10T21:15:00+02:00"),
        ("Europe/Berlin", "23:50", "2026-06-10T00:00Z", "2026-06-11T00:20:00+02:00"),
        # Four hours are hours that pass, whatever the clock does meanwhile.
        ("Europe/Berlin", "01:30", "2026-03-28T12:00Z", "2026-03-29T06:30:00+02:00"),
        ("Europe/Berlin", "01:30", "2026-10-24T12:00Z", "2026-10-25T04:30:00+01:00"),
        # Saturday's due falls on Sunday: Saturday's evening is over, half an hour stays.
        ("America/Nuuk", "23:30", "2026-03-28T12:00Z", "2026-03-29T01:00:00-01:00"),
        # Nine in the evening comes twice on Easter Island: the first is the end.
        ("Pacific/Easter", "18:00", "2027-04-03T12:00Z", "2027-04-03T21:00:00-05:00"),
    ],
)
def test_a_late_due_is_caught_up_until(zone: str, hour: str, after: str, until: str) -> None:
    tz = ZoneInfo(zone)
    due = next_due(Schedule(tz, time.fromisoformat(hour)), at(after))
    caught = catch_up_until(due, tz)
    assert caught.tzinfo is UTC
    assert caught.astimezone(tz).isoformat() == until


def test_the_data_is_that_of_the_package_and_new_enough() -> None:
    use_packaged_zones()
    december = datetime(2026, 12, 1, tzinfo=UTC)
    offset = december.astimezone(ZoneInfo("America/Vancouver")).utcoffset()
    assert offset == timedelta(hours=-7)


def test_older_zone_data_is_refused_with_the_cure() -> None:
    with pytest.raises(ZonesTooOldError, match=r"too old for America/Vancouver.*2026\.3"):
        check_zones(lambda _: ZoneInfo("America/Los_Angeles"))


def test_missing_zone_data_is_refused_with_the_cure() -> None:
    def nowhere(key: str) -> ZoneInfo:
        raise ZoneInfoNotFoundError(key)

    with pytest.raises(ZonesTooOldError, match="install tzdata"):
        check_zones(nowhere)


def test_every_zone_name_of_the_package_can_be_opened() -> None:
    names = all_zones()
    assert len(names) == len(set(names)) > 590
    assert all(ZoneInfo(name).key == name for name in names)
