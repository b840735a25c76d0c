"""A task may be cancelled anywhere; the connections stay whole and in their pool."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from random import Random

from bot.storage.sql_store import SqlStore
from tests.storage.samples import CHAT, NOW, Trouble, entry, held, join, stored
from tests.waiting import PATIENCE


async def test_a_thousand_cancels_leave_every_connection_whole(sql: SqlStore) -> None:
    somebody = await join(sql)
    chance = Random(7)

    async def write_and_read() -> None:
        async with sql.writing() as work:
            await work.diary.append(somebody.id, [entry(1), entry(2)], source_key="c:1")
            await work.people.save(replace(somebody, last_seq=2))
            raise Trouble  # never committed, so that the next one may write the same

    async def read() -> None:
        async with sql.reading() as work:
            assert list(await work.diary.entries(somebody.id)) == []

    for number in range(1000):
        task = asyncio.ensure_future(read() if number % 3 else write_and_read())
        await asyncio.sleep(chance.uniform(0, 0.003))
        task.cancel()
        [outcome] = await asyncio.gather(task, return_exceptions=True)
        assert outcome is None or isinstance(outcome, asyncio.CancelledError | Trouble)

    assert held(sql.engines.write) == held(sql.engines.read) == 0
    assert await stored(sql, somebody.id) == somebody
    await join(sql, CHAT + 1)


async def test_who_is_cancelled_while_waiting_gives_up_the_place(sql: SqlStore) -> None:
    await join(sql)
    has_one_writer = sql.engines.write.dialect.name == "sqlite"

    async def wait_for_the_person() -> None:
        async with sql.writing() as work:
            await work.people.find(CHAT)

    async with sql.writing() as mine:
        await mine.people.find(CHAT)
        waiting = asyncio.ensure_future(wait_for_the_person())
        await asyncio.sleep(0.01)
        waiting.cancel()
        if has_one_writer:  # elsewhere it waits inside the database, and no call is torn
            await asyncio.wait({waiting}, timeout=PATIENCE)
            assert waiting.cancelled()

    await asyncio.wait({waiting}, timeout=PATIENCE)
    assert waiting.cancelled()
    await join(sql, CHAT + 1)


async def test_a_commit_under_way_is_not_torn_by_a_cancel(sql: SqlStore) -> None:
    about_to_commit = asyncio.Event()

    async def write() -> None:
        async with sql.writing() as work:
            await work.people.add(CHAT, language="en", tz="UTC", created_at=NOW)
            about_to_commit.set()

    task = asyncio.ensure_future(write())
    await about_to_commit.wait()
    task.cancel()
    await asyncio.wait({task})

    # Whichever came first, the connection is whole and what was told is true.
    async with sql.reading() as work:
        there = await work.people.find(CHAT) is not None
    assert there or task.cancelled()
    assert held(sql.engines.write) == 0
