"""Who has long been silent is told, and erased two weeks later, and never before."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from bot.usecases.person import PersonId
from bot.usecases.record.retention import SOON, TOLD_BEFORE, ends_on, erase_lapsed, tell_lapsing
from tests.memory_store import MemoryStore

HEARD = date(2026, 3, 4)
END = date(2028, 3, 4)


def noon(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, 12, tzinfo=UTC)


async def somebody(*, stopped: bool = False, reachable: bool = True) -> MemoryStore:
    store = MemoryStore()
    async with store.writing() as uow:
        person = await uow.people.add(7, language="en", tz="UTC", created_at=noon(HEARD))
        await uow.people.save(replace(person, heard_on=HEARD, stopped=stopped, reachable=reachable))
    return store


async def lines_of(store: MemoryStore) -> list[str]:
    async with store.reading() as uow:
        return [line.key for line in (await uow.people.get(PersonId(1))).lines]


@pytest.mark.parametrize(
    ("heard", "months", "end"),
    [
        (date(2026, 3, 4), 24, date(2028, 3, 4)),
        (date(2026, 1, 31), 1, date(2026, 3, 1)),
        (date(2024, 2, 29), 24, date(2026, 3, 1)),
        (date(2024, 2, 29), 48, date(2028, 2, 29)),
        (date(2026, 12, 5), 1, date(2027, 1, 5)),
        (date(2026, 12, 31), 120, date(2036, 12, 31)),
    ],
)
def test_months_are_those_of_the_calendar(heard: date, months: int, end: date) -> None:
    assert ends_on(heard, months) == end


async def test_two_weeks_before_the_end_a_person_is_told_once() -> None:
    store = await somebody()
    early = noon(END - TOLD_BEFORE - timedelta(days=1))
    assert await tell_lapsing(store, months=24, now=early) == []

    day = noon(END - TOLD_BEFORE)
    assert await tell_lapsing(store, months=24, now=day) == [PersonId(1)]
    assert await tell_lapsing(store, months=24, now=day) == []
    assert await lines_of(store) == [SOON]


async def test_the_chat_of_who_was_told_is_drawn_by_any_process() -> None:
    store = await somebody()
    await tell_lapsing(store, months=24, now=noon(END - TOLD_BEFORE))
    async with store.reading() as uow:
        assert await uow.people.behind() == [PersonId(1)]


async def test_on_the_end_all_is_erased() -> None:
    store = await somebody()
    await tell_lapsing(store, months=24, now=noon(END - TOLD_BEFORE))
    assert await erase_lapsed(store, months=24, now=noon(END - timedelta(days=1))) == []

    (erased,) = await erase_lapsed(store, months=24, now=noon(END))
    assert (erased.chat_id, erased.can_be_told) == (7, True)
    async with store.reading() as uow:
        assert await uow.people.find(7) is None
    assert await erase_lapsed(store, months=24, now=noon(END)) == []


async def test_after_an_outage_of_months_two_weeks_are_given_all_the_same() -> None:
    store = await somebody()
    late = noon(END + timedelta(days=60))
    assert await erase_lapsed(store, months=24, now=late) == []
    await tell_lapsing(store, months=24, now=late)
    assert await erase_lapsed(store, months=24, now=late + timedelta(days=13)) == []
    assert len(await erase_lapsed(store, months=24, now=late + timedelta(days=14))) == 1


async def test_a_word_keeps_everything() -> None:
    store = await somebody()
    await tell_lapsing(store, months=24, now=noon(END - TOLD_BEFORE))
    async with store.writing() as uow:
        person = await uow.people.get(PersonId(1))
        await uow.people.save(replace(person, heard_on=END, lapse_told_on=None))
    assert await erase_lapsed(store, months=24, now=noon(END + timedelta(days=30))) == []


async def test_a_longer_time_set_by_the_operator_holds_for_who_was_told() -> None:
    store = await somebody()
    await tell_lapsing(store, months=24, now=noon(END - TOLD_BEFORE))
    assert await erase_lapsed(store, months=36, now=noon(END)) == []
    late = noon(date(2029, 3, 4) - TOLD_BEFORE)
    assert await tell_lapsing(store, months=36, now=late) == [PersonId(1)]


@pytest.mark.parametrize(("stopped", "reachable"), [(True, True), (False, False)])
async def test_who_turned_messages_off_is_not_written_to_and_erased_all_the_same(
    stopped: bool, reachable: bool
) -> None:
    store = await somebody(stopped=stopped, reachable=reachable)
    await tell_lapsing(store, months=24, now=noon(END - TOLD_BEFORE))
    if stopped:
        assert await lines_of(store) == []
    (erased,) = await erase_lapsed(store, months=24, now=noon(END))
    assert not erased.can_be_told
