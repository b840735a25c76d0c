"""One tree of migrations leads to the tables of the code, and back, on either database."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, create_engine, inspect, text

from bot.storage.engine import is_postgresql
from bot.storage.migrate import SCRIPTS, downgrade, head, migrate
from bot.storage.postgres import open_for_migrating
from bot.storage.problems import SchemaProblem
from bot.storage.sql_store import open_store
from bot.storage.tables import metadata
from bot.usecases.ports import StorageError
from tests.postgres import Postgres
from tests.storage.conftest import KEYS
from tests.storage.samples import CHAT, join

ONLY_WHERE_NEEDED = """
import asyncio, sys
from bot.storage.sql_store import open_store

async def main(url, key):
    async with open_store(url, (key,)):
        wanted = {"alembic", "psycopg", "sqlalchemy.dialects.postgresql", "bot.storage.postgres"}
        print(sorted(wanted & set(sys.modules)))

asyncio.run(main(*sys.argv[1:]))
"""
INDEX_WITH_CONDITION = "SELECT sql FROM sqlite_master WHERE name = 'ix_person_behind'"


@pytest.fixture(params=["sqlite", "postgresql"])
def empty(request: pytest.FixtureRequest, url: str) -> Iterator[str]:
    """The URL of a database without tables."""
    if request.param == "sqlite":
        yield url
        return
    server: Postgres = request.getfixturevalue("postgres")
    with server.empty() as made:
        yield made


@contextmanager
def looked_into(url: str) -> Iterator[Connection]:
    engine = open_for_migrating(url) if is_postgresql(url) else create_engine(url)
    with engine.begin() as connection:
        yield connection
    engine.dispose()


def tables(url: str) -> set[str]:
    with looked_into(url) as connection:
        return set(inspect(connection).get_table_names()) - {"alembic_version"}


def imported_at_start(url: str) -> str:
    command = [sys.executable, "-c", ONLY_WHERE_NEEDED, url, *KEYS]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()


def test_the_head_told_by_the_names_of_the_scripts_is_the_newest_revision() -> None:
    assert ScriptDirectory(str(SCRIPTS)).get_heads() == [head()]


def test_migrations_and_tables_agree(empty: str) -> None:
    migrate(empty)

    with looked_into(empty) as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, metadata) == []


def test_indexes_with_a_condition_agree_too(url: str, database: Path) -> None:
    migrate(url)
    from_code = create_engine("sqlite://")
    metadata.create_all(from_code)
    with from_code.connect() as connection:
        wanted = connection.exec_driver_sql(INDEX_WITH_CONDITION).scalar_one()
    from_code.dispose()

    with closing(sqlite3.connect(database)) as migrated:
        assert migrated.execute(INDEX_WITH_CONDITION).fetchone()[0] == wanted


def test_an_up_to_date_database_is_left_alone(url: str, database: Path) -> None:
    migrate(url)
    with closing(sqlite3.connect(database)) as connection:
        before = connection.execute("PRAGMA schema_version").fetchone()

    migrate(url)

    with closing(sqlite3.connect(database)) as connection:
        assert connection.execute("PRAGMA schema_version").fetchone() == before


def test_down_to_nothing_and_up_again(empty: str) -> None:
    migrate(empty)

    downgrade(empty, "base")
    assert tables(empty) == set()

    migrate(empty)
    assert tables(empty) == set(metadata.tables)


async def test_people_stay_while_tables_go_down_and_up(empty: str) -> None:
    async with open_store(empty, KEYS) as store:
        person = await join(store)

    downgrade(empty, "0001")
    assert "tombstone" not in tables(empty)

    async with open_store(empty, KEYS) as store, store.reading() as work:
        assert await work.people.find(CHAT) == person


def test_several_at_once_do_no_harm(empty: str) -> None:
    with ThreadPoolExecutor(4) as processes:
        assert list(processes.map(migrate, [empty] * 4)) == [None] * 4

    assert tables(empty) == set(metadata.tables)


def test_an_empty_file_that_another_process_has_begun_to_write_is_waited_for(
    database: Path,
) -> None:
    database.parent.mkdir()
    other = sqlite3.connect(database, isolation_level=None, check_same_thread=False)
    other.execute("CREATE TABLE first (id int)")
    other.execute("BEGIN IMMEDIATE")  # to a change of the journal, "locked" without waiting
    with ThreadPoolExecutor(1) as process:
        start = process.submit(migrate, f"sqlite:///{database}")
        with pytest.raises(TimeoutError):
            start.result(timeout=0.2)
        other.execute("COMMIT")
        start.result()
    other.close()


def test_tables_of_a_newer_version_are_not_touched(empty: str) -> None:
    migrate(empty)
    with looked_into(empty) as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))

    with pytest.raises(SchemaProblem, match="newer version"):
        migrate(empty)


def test_a_migration_that_fails_half_way_leaves_nothing(empty: str, database: Path) -> None:
    database.parent.mkdir()
    with looked_into(empty) as connection:
        connection.execute(text("CREATE TABLE delivery (in_the_way int)"))

    with pytest.raises(StorageError):
        migrate(empty)

    assert tables(empty) == {"delivery"}


def test_a_usual_start_imports_neither_alembic_nor_another_database(url: str) -> None:
    migrate(url)

    assert imported_at_start(url) == "[]"


def test_a_start_on_postgresql_imports_its_driver_and_no_alembic(postgres_url: str) -> None:
    assert imported_at_start(postgres_url) == (
        "['bot.storage.postgres', 'psycopg', 'sqlalchemy.dialects.postgresql']"
    )
