"""What only SQLite can get wrong: locks, cancelled tasks, lost connections, slow look-ups."""

from __future__ import annotations

import asyncio
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import insert, text
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.storage.engine import sqlite_path
from bot.storage.problems import StartProblem
from bot.storage.sql_store import SqlStore, open_store
from bot.storage.tables import diary
from bot.storage.transaction import Transaction, transaction
from bot.usecases.person import PersonId
from bot.usecases.ports import StorageError, StorageUnavailable
from tests.storage.samples import CHAT, NOW, TODAY, held, join, stored

KILLED_BETWEEN_STATEMENTS = """
import asyncio, os, signal, sys
from bot.storage.sql_store import open_store
from tests.storage.samples import NOW, entry

async def main(url):
    async with open_store(url) as store:
        async with store.writing() as work:
            kept = await work.people.add(1, language="en", tz="UTC", created_at=NOW)
        async with store.writing() as work:
            await work.people.add(2, language="en", tz="UTC", created_at=NOW)
            await work.diary.append(kept.id, [entry(1)], source_key="c:1")
            os.kill(os.getpid(), signal.SIGKILL)

asyncio.run(main(sys.argv[1]))
"""


@pytest.fixture
def shopping_list(tmp_path: Path) -> Path:
    path = tmp_path / "list.db"
    path.write_bytes(b"bread, butter, and nothing of a database " * 99)
    return path


async def pragma(engine: AsyncEngine, name: str) -> object:
    async with transaction(engine, writing=False) as begun:
        return (await begun.run(text(f"PRAGMA {name}"))).scalar_one()


async def close_underneath(begun: Transaction) -> None:
    """As if the file had gone: the driver's connection is closed while we hold it."""
    raw = await begun.connection.get_raw_connection()
    assert raw.driver_connection is not None
    await raw.driver_connection.close()


@contextmanager
def another_program_writing(database: Path) -> Iterator[None]:
    with closing(sqlite3.connect(database, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield
        other.execute("ROLLBACK")


async def test_the_writer_is_durable_and_the_readers_only_read(sqlite: SqlStore) -> None:
    write, read = sqlite.engines.write, sqlite.engines.read

    assert await pragma(write, "journal_mode") == "wal"
    assert await pragma(write, "synchronous") == 2
    assert await pragma(write, "foreign_keys") == 1
    assert await pragma(write, "secure_delete") == 1
    assert await pragma(read, "query_only") == 1


async def test_a_database_that_another_program_holds_is_unavailable_not_broken(
    sqlite: SqlStore, database: Path
) -> None:
    somebody = await join(sqlite)
    async with transaction(sqlite.engines.write, writing=True) as begun:
        await begun.run(text("PRAGMA busy_timeout = 20"))

    with another_program_writing(database), pytest.raises(StorageUnavailable):
        await join(sqlite, CHAT + 1)

    assert await stored(sqlite, somebody.id) == somebody
    await join(sqlite, CHAT + 1)


async def test_a_folder_that_cannot_be_made_is_unavailable(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("in the way")

    with pytest.raises(StorageUnavailable):
        await open_store(f"sqlite:///{tmp_path}/data/bot.db").__aenter__()


async def test_a_file_that_cannot_be_opened_is_unavailable(tmp_path: Path) -> None:
    with pytest.raises(StorageUnavailable):
        await open_store(f"sqlite:///{tmp_path}").__aenter__()


async def test_a_file_that_is_no_database_is_an_error(
    shopping_list: Path,
) -> None:
    with pytest.raises(StorageError):
        await open_store(f"sqlite:///{shopping_list}").__aenter__()


async def test_a_commit_that_fails_keeps_nothing_and_the_next_one_works(
    sqlite: SqlStore,
) -> None:
    somebody = await join(sqlite)
    of_nobody = {"person_id": 99, "seq": 1, "at": NOW, "local_date": TODAY}

    async def fail_at_commit() -> None:
        async with transaction(sqlite.engines.write, writing=True) as begun:
            await begun.run(text("PRAGMA defer_foreign_keys = ON"))
            await begun.run(insert(diary).values(**of_nobody, source_key="c", payload=b""))

    with pytest.raises(StorageError):
        await fail_at_commit()

    async with sqlite.writing() as work:
        await work.people.save(replace(somebody, last_seq=1))
    assert (await stored(sqlite, somebody.id)).last_seq == 1


async def test_a_connection_that_breaks_in_the_middle_is_replaced(sqlite: SqlStore) -> None:
    somebody = await join(sqlite)

    async def break_in_the_middle() -> None:
        async with transaction(sqlite.engines.write, writing=True) as begun:
            await close_underneath(begun)
            await begun.run(text("PRAGMA user_version"))

    with pytest.raises(StorageError):
        await break_in_the_middle()

    assert held(sqlite.engines.write) == 0
    assert (await stored(sqlite, somebody.id)) == somebody
    await join(sqlite, CHAT + 1)


async def test_a_closed_store_says_so(url: str) -> None:
    async with open_store(url) as store:
        pass

    with pytest.raises(StorageUnavailable):
        await join(store)
    with pytest.raises(StorageUnavailable):
        await stored(store, PersonId(1))


async def test_closing_waits_for_the_writer(sqlite: SqlStore) -> None:
    async with asyncio.TaskGroup() as group, sqlite.writing() as work:
        closing_task = group.create_task(sqlite.close())
        await asyncio.sleep(0.01)
        assert not closing_task.done()
        await work.people.add(CHAT, language="en", tz="UTC", created_at=NOW)


def test_a_kill_between_statements_keeps_nothing(url: str, database: Path) -> None:
    ended = subprocess.run(
        [sys.executable, "-c", KILLED_BETWEEN_STATEMENTS, url], capture_output=True, check=False
    )

    assert ended.returncode == -signal.SIGKILL, ended.stderr
    with closing(sqlite3.connect(database)) as connection:
        assert connection.execute("SELECT chat_id FROM person").fetchall() == [(1,)]
        assert connection.execute("SELECT count(*) FROM diary").fetchone() == (0,)


@pytest.mark.parametrize("url", ["sqlite://", "sqlite:///:memory:", "postgresql://u:p@host/db"])
def test_anything_but_a_file_is_told(url: str) -> None:
    with pytest.raises(StartProblem, match="must be a SQLite file") as problem:
        sqlite_path(url)

    assert "u:p" not in str(problem.value)


def test_a_relative_file_stays_relative() -> None:
    assert sqlite_path("sqlite:///data/bot.db") == Path("data/bot.db")
