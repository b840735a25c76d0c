"""A unit of work is kept whole or not at all, and no writer overwrites another."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest

from bot.storage.sql_store import SqlStore
from bot.usecases.ports import StorageError, Store
from tests.storage.samples import entry, join, roll_back, stored
from tests.waiting import PATIENCE


async def test_an_exception_keeps_nothing(store: Store) -> None:
    person = await join(store)

    async with roll_back(store) as work:
        await work.people.save(replace(person, last_seq=1))
        await work.diary.append(person.id, [entry(1)], source_key="c:1")

    assert await stored(store, person.id) == person
    async with store.reading() as work:
        assert list(await work.diary.entries(person.id)) == []


async def test_a_reader_beside_a_writer_sees_what_was_before(store: Store) -> None:
    person = await join(store)

    async with store.writing() as work:
        await work.people.save(replace(person, last_seq=1))
        seen = await asyncio.wait_for(stored(store, person.id), timeout=PATIENCE)

    assert seen.last_seq == 0
    assert (await stored(store, person.id)).last_seq == 1


async def test_no_writer_overwrites_another(store: Store) -> None:
    person = await join(store)

    async def write() -> None:
        async with store.writing() as work:
            now_at = await work.people.get(person.id)
            await asyncio.sleep(0)
            await work.people.save(replace(now_at, last_seq=now_at.last_seq + 1))

    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(write()) for _ in range(20)]

    assert len(tasks) == (await stored(store, person.id)).last_seq


async def test_on_sqlite_writers_are_served_in_the_order_they_came(sqlite: SqlStore) -> None:
    served = []

    async def write(number: int) -> None:
        async with sqlite.writing():
            await asyncio.sleep(0)
            served.append(number)

    async with asyncio.TaskGroup() as group:
        for number in range(10):
            group.create_task(write(number))

    assert served == list(range(10))


async def test_one_inside_another_is_refused_instead_of_waiting_for_ever(
    store: Store,
) -> None:
    async with store.writing():
        with pytest.raises(RuntimeError):
            await join(store)

    await join(store)


async def test_a_reader_cannot_write(store: Store) -> None:
    person = await join(store)

    with pytest.raises(StorageError):
        async with store.reading() as work:
            await work.people.save(replace(person, last_seq=1))
