"""Another clock: never two routines for one local date, none lost, the local hour stays."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from tests.flows.driver import Phone, Stage, staged
from tests.flows.settled import settle_in


async def opened(stage: Stage, phone: Phone, tz: str) -> datetime:
    """The wall time at which the next message comes, which brings a routine."""
    before = len(phone.said)
    due = await stage.next_reminder()
    assert len(phone.said) == before + 1
    assert "Your routine" in phone.card.text
    if stage.restarts_between_steps:
        await stage.restart()
    return due.astimezone(ZoneInfo(tz))


@pytest.mark.parametrize("restarts", [False, True], ids=["running", "restarted"])
async def test_west_over_midnight_the_date_that_had_its_routine_has_no_second(
    phone: Phone, stage: Stage, restarts: bool
) -> None:
    await settle_in(phone, place="Auckland")
    stage.restarts_between_steps = restarts
    done = stage.clock.now().astimezone(ZoneInfo("Pacific/Auckland")).date()
    await phone.send("/timezone")
    await phone.send("Honolulu")
    first = await opened(stage, phone, "Pacific/Honolulu")
    second = await opened(stage, phone, "Pacific/Honolulu")
    assert [(at.date() - done).days for at in (first, second)] == [1, 2]
    assert f"{first:%H:%M}" == f"{second:%H:%M}" == "21:00"


@pytest.mark.parametrize("restarts", [False, True], ids=["running", "restarted"])
async def test_east_over_midnight_the_next_date_is_not_lost(
    phone: Phone, stage: Stage, restarts: bool
) -> None:
    await settle_in(phone, place="Honolulu")
    stage.restarts_between_steps = restarts
    done = (await opened(stage, phone, "Pacific/Honolulu")).date()
    await phone.send("/timezone")
    await phone.send("Auckland")
    first = await opened(stage, phone, "Pacific/Auckland")
    second = await opened(stage, phone, "Pacific/Auckland")
    assert [(at.date() - done).days for at in (first, second)] == [1, 2]
    assert f"{first:%H:%M}" == f"{second:%H:%M}" == "22:00"


async def test_there_and_back_again_on_one_day_brings_no_second_routine(
    phone: Phone, stage: Stage
) -> None:
    await settle_in(phone)
    for place in ("Auckland", "Honolulu", "London"):
        await phone.send("/timezone")
        await phone.send(place)
    assert "tomorrow at 08:00" in phone.card.text
    assert f"{await opened(stage, phone, 'Europe/London'):%d %H:%M}" == "24 08:00"


async def test_today_after_a_way_west_shows_the_routine_of_the_later_date(
    phone: Phone, stage: Stage
) -> None:
    await settle_in(phone, place="Auckland")
    await stage.next_reminder()
    opening = phone.card.text
    await phone.send("/timezone")
    await phone.send("Honolulu")
    await phone.send("/today")
    assert phone.card.text == opening


@pytest.mark.parametrize("restarts", [False, True], ids=["running", "restarted"])
@pytest.mark.parametrize(
    ("at", "utc"),
    [
        (datetime(2026, 10, 23, 6, 2, tzinfo=UTC), ["06:00", "07:00", "07:00"]),
        (datetime(2027, 3, 26, 7, 2, tzinfo=UTC), ["07:00", "06:00", "06:00"]),
    ],
    ids=["autumn", "spring"],
)
async def test_the_local_hour_stays_when_the_clocks_change(
    tmp_path: Path, at: datetime, utc: list[str], restarts: bool
) -> None:
    async with staged(tmp_path, at=at) as stage:
        phone = Phone(stage)
        await settle_in(phone, place="Berlin")
        stage.restarts_between_steps = restarts
        came = [await opened(stage, phone, "UTC") for _ in utc]
        assert [f"{each:%H:%M}" for each in came] == utc
        assert len({each.date() for each in came}) == len(utc)


async def test_a_name_of_several_cities_is_chosen_by_its_country(phone: Phone) -> None:
    await settle_in(phone)
    await phone.send("/timezone")
    assert "So far: 08:02 (London)" in phone.card.text
    await phone.send("Birmingham")
    assert phone.card.labels[:2] == [
        "08:02 · Birmingham, United Kingdom",
        "02:02 · Birmingham, United States",
    ]
    await phone.press("02:02")
    assert "at 08:00" in phone.card.text
    assert "The next one: today at 08:00" in phone.card.text or "tomorrow" in phone.card.text


async def test_a_kept_clock_says_when_the_next_routine_comes(phone: Phone) -> None:
    await settle_in(phone)
    await phone.send("/timezone")
    await phone.press("Keep 08:02")
    assert phone.card.text.endswith("The next one: tomorrow at 08:00.")
