"""One tree of migrations leads to the tables of the code, and back."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine

from bot.storage.migrate import SCRIPTS, downgrade, head, migrate
from bot.storage.problems import SchemaProblem
from bot.storage.tables import metadata

ONLY_WHERE_NEEDED = """
import asyncio, sys
from bot.storage.sql_store import open_store

async def main(url):
    async with open_store(url):
        print(sorted({"alembic", "sqlalchemy.dialects.postgresql"} & set(sys.modules)))

asyncio.run(main(sys.argv[1]))
"""


def tables(database: Path) -> set[str]:
    with closing(sqlite3.connect(database)) as connection:
        rows = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        return {name for (name,) in rows} - {"sqlite_sequence", "alembic_version"}


def test_the_head_in_the_code_is_the_newest_revision() -> None:
    assert ScriptDirectory(str(SCRIPTS)).get_heads() == [head()]


def test_migrations_and_tables_agree(url: str) -> None:
    migrate(url)

    engine = create_engine(url)
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, metadata) == []
    engine.dispose()


def test_indexes_with_a_condition_agree_too(url: str, database: Path) -> None:
    migrate(url)
    from_code = create_engine("sqlite://")
    metadata.create_all(from_code)
    with from_code.connect() as connection:
        wanted = connection.exec_driver_sql(INDEX_WITH_CONDITION).scalar_one()
    from_code.dispose()

    with closing(sqlite3.connect(database)) as migrated:
        assert migrated.execute(INDEX_WITH_CONDITION).fetchone()[0] == wanted


INDEX_WITH_CONDITION = "SELECT sql FROM sqlite_master WHERE name = 'ix_person_behind'"


def test_an_up_to_date_database_is_left_alone(url: str, database: Path) -> None:
    migrate(url)
    with closing(sqlite3.connect(database)) as connection:
        before = connection.execute("PRAGMA schema_version").fetchone()

    migrate(url)

    with closing(sqlite3.connect(database)) as connection:
        assert connection.execute("PRAGMA schema_version").fetchone() == before


def test_down_to_nothing_and_up_again(url: str, database: Path) -> None:
    migrate(url)

    downgrade(url, "base")
    assert tables(database) == set()

    migrate(url)
    assert tables(database) == set(metadata.tables)


def test_tables_of_a_newer_version_are_not_touched(url: str, database: Path) -> None:
    migrate(url)
    with closing(sqlite3.connect(database)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
        connection.commit()

    with pytest.raises(SchemaProblem, match="newer version"):
        migrate(url)


def test_a_migration_that_fails_half_way_leaves_nothing(url: str, database: Path) -> None:
    database.parent.mkdir()
    with closing(sqlite3.connect(database)) as connection:
        connection.execute("CREATE TABLE delivery (in_the_way)")

    with pytest.raises(Exception, match="OperationalError"):
        migrate(url)

    assert tables(database) == {"delivery"}


def test_a_usual_start_imports_neither_alembic_nor_another_database(url: str) -> None:
    migrate(url)

    ended = subprocess.run(
        [sys.executable, "-c", ONLY_WHERE_NEEDED, url], capture_output=True, text=True, check=True
    )

    assert ended.stdout.strip() == "[]"
