"""Who is erased is gone from every table and every byte, and stays gone when a copy comes back."""

from __future__ import annotations

import shutil
import stat
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import psycopg
import pytest
from sqlalchemy import func, make_url, select, text

from bot.storage.keys import key_file_of, tombstone_file_of
from bot.storage.problems import StartProblem
from bot.storage.rotation import rotate_keys
from bot.storage.sql_store import SqlStore, open_store
from bot.storage.tables import diary, metadata, person, snapshot
from bot.storage.transaction import transaction
from bot.usecases import questions as q
from bot.usecases.person import Person, PersonId
from bot.usecases.ports import StorageUnavailable
from tests.postgres import Postgres
from tests.storage.conftest import KEYS
from tests.storage.samples import CHAT, MINUTE, NOW, WE, Trouble, entry, join, owed, snapshot_at
from tests.storage.test_rotation import NEW

LATER = NOW + timedelta(days=1)
SHOWY_CHAT = 0x1357_9BDF_ACE1  # six bytes, which stand like this in SQLite's file
AS_STORED = SHOWY_CHAT.to_bytes(6, "big")


class Shop:
    """A database that can be copied as it is, and put back."""

    def __init__(self, url: str, postgres: Postgres | None) -> None:
        self.url, self._postgres = url, postgres
        self._name = str(make_url(url).database)
        self._copy = f"{self._name}_copy"

    def copy(self) -> None:
        if self._postgres is None:
            shutil.copy(self._name, self._copy)
        else:
            self._postgres.run(f"CREATE DATABASE {self._copy} TEMPLATE {self._name}")

    def put_back(self) -> None:
        """On PostgreSQL the newest table of tombstones is put back after the rest."""
        if self._postgres is None:
            shutil.copy(self._copy, self._name)
            return
        kept = self._tombstones()
        self._postgres.run(f"DROP DATABASE {self._name}")
        self._postgres.run(f"ALTER DATABASE {self._copy} RENAME TO {self._name}")
        with psycopg.connect(self.url) as connection, connection.cursor() as cursor:
            cursor.execute("DELETE FROM tombstone")
            cursor.executemany("INSERT INTO tombstone VALUES (%s, %s, %s)", kept)

    def _tombstones(self) -> list[Any]:
        with psycopg.connect(self.url) as connection:
            return connection.execute("SELECT digest, at, token FROM tombstone").fetchall()

    def close(self) -> None:
        if self._postgres is not None:
            self._postgres.run(f"DROP DATABASE IF EXISTS {self._copy}")


@pytest.fixture
def shop(sql_url: str, request: pytest.FixtureRequest) -> Iterator[Shop]:
    is_file = sql_url.startswith("sqlite")
    shop = Shop(sql_url, None if is_file else request.getfixturevalue("postgres"))
    yield shop
    shop.close()


async def erase(store: SqlStore, somebody: Person) -> dict[str, int]:
    async with store.writing() as work:
        return await work.people.erase(somebody.id, at=LATER)


async def is_there(store: SqlStore, chat_id: int = CHAT) -> bool:
    async with store.reading() as work:
        return await work.people.find(chat_id) is not None


async def tell_much(store: SqlStore, chat_id: int) -> Person:
    """Rows in every table of a person."""
    somebody = await join(store, chat_id)
    async with store.writing() as work:
        await work.diary.append(somebody.id, [entry(seq) for seq in range(1, 9)], source_key="c:1")
        await work.diary.save_snapshot(somebody.id, snapshot_at(8))
        await work.receipts.is_first(somebody.id, "c:1", at=NOW)
        await work.deliveries.add(owed(somebody), owner=WE, lease=MINUTE)
        await work.people.save(replace(somebody, questions=(q.Hour(refused="x" * 300), q.Delete())))
    return somebody


async def test_an_older_copy_erases_again_who_was_erased_and_nobody_else(shop: Shop) -> None:
    async with open_store(shop.url, KEYS) as store:
        gone, other = await tell_much(store, CHAT), await tell_much(store, CHAT + 1)
    shop.copy()
    async with open_store(shop.url, KEYS) as store:
        await erase(store, gone)

    shop.put_back()

    async with open_store(shop.url, KEYS) as store:
        assert not await is_there(store, CHAT)
        assert await is_there(store, CHAT + 1)
        async with transaction(store.engines.read, writing=False) as begun:
            owners = (await begun.run(select(diary.c.person_id).distinct())).scalars().all()
        assert owners == [other.id]


async def test_an_older_copy_erases_again_also_after_the_keys_have_changed(shop: Shop) -> None:
    async with open_store(shop.url, KEYS) as store:
        gone = await tell_much(store, CHAT)
    shop.copy()
    async with open_store(shop.url, KEYS) as store:
        await erase(store, gone)
    await rotate_keys(shop.url, (NEW, *KEYS))

    shop.put_back()

    async with open_store(shop.url, (NEW, *KEYS)) as store:
        assert not await is_there(store)


async def test_who_came_back_after_erasing_everything_is_left_alone(sql_url: str) -> None:
    async with open_store(sql_url, KEYS) as store:
        await erase(store, await join(store))
        async with store.writing() as work:
            await work.people.add(CHAT, language="en", tz="UTC", created_at=LATER)

    async with open_store(sql_url, KEYS) as store:
        assert await is_there(store)
        assert await store.erase_again() == 0


async def test_the_last_erasure_counts(sql_url: str) -> None:
    async with open_store(sql_url, KEYS) as store:
        for days in (1, 3, 2):
            somebody = await join(store)
            async with store.writing() as work:
                await work.people.erase(somebody.id, at=NOW + timedelta(days=days))
        async with store.writing() as work:
            at = NOW + timedelta(days=2, hours=1)
            await work.people.add(CHAT, language="en", tz="UTC", created_at=at)

    async with open_store(sql_url, KEYS) as store:
        assert not await is_there(store)


async def test_many_people_are_looked_through_in_batches(
    sql: SqlStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.storage.sql_store.BATCH", 3)
    for chat in range(7):
        await join(sql, chat)
        async with sql.writing() as work:
            await work.tombstones.add(chat, at=LATER if chat % 2 else NOW)

    assert await sql.erase_again() == 3


async def test_a_tombstone_tells_nobody_who_it_was(url: str, database: Path) -> None:
    async with open_store(url) as store:
        await erase(store, await join(store, SHOWY_CHAT))

    path = tombstone_file_of(database)
    content = path.read_bytes()
    assert str(SHOWY_CHAT).encode() not in content
    assert path.parent == key_file_of(database).parent
    assert not path.is_relative_to(database.parent)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


async def test_a_tombstone_is_kept_before_the_erasing_commits(url: str) -> None:
    """Killed in between, the next start ends what was begun."""
    async with open_store(url, KEYS) as store:
        somebody = await join(store)
        with suppress(Trouble):
            async with store.writing() as work:
                await work.people.erase(somebody.id, at=LATER)
                raise Trouble
        assert await is_there(store)

    async with open_store(url, KEYS) as store:
        assert not await is_there(store)


async def test_a_tombstone_that_cannot_be_kept_erases_nobody(url: str, database: Path) -> None:
    async with open_store(url, KEYS) as store:
        somebody = await join(store)
        tombstone_file_of(database).unlink()
        tombstone_file_of(database).mkdir()

        with pytest.raises(StorageUnavailable, match="erased"):
            await erase(store, somebody)

        assert await is_there(store)


async def test_a_place_for_tombstones_that_cannot_be_written_is_told_at_start(
    url: str, database: Path
) -> None:
    database.parent.mkdir()
    tombstone_file_of(database).parent.symlink_to("nowhere/at/all")

    with pytest.raises(StartProblem, match="beside the folder of the database"):
        await open_store(url, KEYS).__aenter__()


async def test_a_line_that_was_cut_off_is_replaced(url: str, database: Path) -> None:
    async with open_store(url, KEYS) as store:
        await erase(store, await join(store))
    path = tombstone_file_of(database)
    whole = path.read_bytes()
    path.write_bytes(whole + whole[:50])

    async with open_store(url, KEYS) as store:
        await erase(store, await join(store, CHAT + 1))

    assert path.read_bytes().startswith(whole)
    assert len(path.read_bytes().splitlines()) == 2


async def test_a_damaged_file_of_tombstones_stops_the_start(url: str, database: Path) -> None:
    path = tombstone_file_of(database)
    path.parent.mkdir(parents=True)
    path.write_text("nothing of a tombstone\n")

    with pytest.raises(StartProblem, match="damaged"):
        await open_store(url, KEYS).__aenter__()


async def test_tombstones_of_keys_long_gone_are_passed_over(url: str) -> None:
    async with open_store(url, KEYS) as store:
        await erase(store, await join(store))

    async with open_store(url, (NEW,)) as store:
        somebody = await join(store)
        await erase(store, somebody)

    async with open_store(url, (NEW,)) as store:
        assert await store.erase_again() == 0
    assert not (await rotate_keys(url, (NEW,))).unreadable


def every_byte(database: Path) -> bytes:
    wal = database.with_name(f"{database.name}-wal")
    return database.read_bytes() + (wal.read_bytes() if wal.exists() else b"")


async def sealed_of(store: SqlStore, person_id: PersonId) -> list[bytes]:
    """A long piece from the middle of each sealed value of a person."""
    found = []
    for column, owner in (
        (diary.c.payload, diary.c.person_id),
        (snapshot.c.state, snapshot.c.person_id),
        (person.c.talk, person.c.id),
    ):
        async with transaction(store.engines.read, writing=False) as begun:
            tokens = await begun.run(select(column).where(owner == person_id))
            found += [token[20:80] for token in tokens.scalars()]
    return found


async def test_no_byte_of_an_erased_person_is_left_in_the_files(url: str, database: Path) -> None:
    async with open_store(url, KEYS) as store:
        for chat in range(120):
            await tell_much(store, SHOWY_CHAT if chat == 60 else chat)
        async with store.reading() as work:
            somebody = await work.people.find(SHOWY_CHAT)
        assert somebody is not None
        marks = [AS_STORED, *await sealed_of(store, somebody.id)]
        before = every_byte(database)
        assert all(mark in before for mark in marks)

        await erase(store, somebody)

        while_open = every_byte(database)
        assert len(marks) == 11
        assert [mark for mark in marks if mark in while_open] == []
    assert [mark for mark in marks if mark in every_byte(database)] == []


async def test_a_reader_in_the_way_is_waited_for_by_the_next_writer(
    sqlite: SqlStore, database: Path
) -> None:
    somebody = await tell_much(sqlite, SHOWY_CHAT)
    async with transaction(sqlite.engines.write, writing=True) as begun:
        await begun.run(text("PRAGMA busy_timeout = 20"))

    async with sqlite.reading() as work:
        await work.people.get(somebody.id)
        await erase(sqlite, somebody)
        assert AS_STORED in every_byte(database)

    await join(sqlite)
    assert AS_STORED not in every_byte(database)


async def test_every_table_of_a_person_is_emptied(sql: SqlStore) -> None:
    somebody = await tell_much(sql, CHAT)

    counts = await erase(sql, somebody)

    of_a_person = {t.name for t in metadata.tables.values() if "person_id" in t.c}
    assert set(counts) == of_a_person | {"person"}
    assert counts["diary"] == 8
    for name in counts:
        async with transaction(sql.engines.read, writing=False) as begun:
            left = select(func.count()).select_from(metadata.tables[name])
            assert (await begun.run(left)).scalar_one() == 0
