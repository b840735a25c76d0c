"""The little that differs between databases."""

from __future__ import annotations

import asyncio
import sqlite3
import time

import pytest
from sqlalchemy import make_url, select
from sqlalchemy.exc import DBAPIError, IntegrityError, OperationalError

from bot.storage.dialects import database_seconds, insert_into, is_passing
from bot.storage.sql_store import SqlStore
from bot.storage.tables import receipt
from bot.storage.transaction import transaction

POSTGRESQL = make_url("postgresql+psycopg://host/db").get_dialect()()


async def test_the_database_tells_its_own_time_in_seconds(sql: SqlStore) -> None:
    before = time.time()  # noqa: TID251  (the database's clock is real)
    async with transaction(sql.engines.read, writing=False) as begun:
        told = (await begun.run(select(database_seconds()))).scalar_one()

    assert before - 5 < told < time.time() + 5  # noqa: TID251


async def test_time_goes_on_inside_a_transaction(sql: SqlStore) -> None:
    async with transaction(sql.engines.read, writing=False) as begun:
        first = (await begun.run(select(database_seconds()))).scalar_one()
        await asyncio.sleep(0.02)
        assert (await begun.run(select(database_seconds()))).scalar_one() > first


def test_postgresql_spells_an_upsert_the_same() -> None:
    statement = insert_into(receipt, "postgresql").on_conflict_do_nothing()

    assert "ON CONFLICT DO NOTHING" in str(statement.compile(dialect=POSTGRESQL))


def failed(code: int) -> DBAPIError:
    cause = sqlite3.OperationalError()
    cause.sqlite_errorcode = code
    return OperationalError(None, None, cause)


@pytest.mark.parametrize(
    "code",
    [
        sqlite3.SQLITE_BUSY,
        sqlite3.SQLITE_BUSY_SNAPSHOT,
        sqlite3.SQLITE_LOCKED,
        sqlite3.SQLITE_IOERR_WRITE,
        sqlite3.SQLITE_FULL,
        sqlite3.SQLITE_CANTOPEN,
    ],
)
def test_busy_full_and_disk_errors_pass(code: int) -> None:
    assert is_passing(failed(code))


@pytest.mark.parametrize(
    "code", [sqlite3.SQLITE_ERROR, sqlite3.SQLITE_CONSTRAINT, sqlite3.SQLITE_CORRUPT]
)
def test_wrong_statements_and_broken_files_do_not_pass(code: int) -> None:
    assert not is_passing(failed(code))


def told(state: str) -> DBAPIError:
    class Ending(Exception):
        sqlstate = state

    return OperationalError(None, None, Ending())


@pytest.mark.parametrize(
    "state", ["40001", "40P01", "55P03", "57P01", "57P02", "57P03", "08006", "53300", "25P03"]
)
def test_postgresql_that_is_busy_restarting_or_gone_passes(state: str) -> None:
    assert is_passing(told(state))


@pytest.mark.parametrize("state", ["23505", "23503", "42P01", "42601", "22001", "XX001"])
def test_what_postgresql_will_never_take_does_not_pass(state: str) -> None:
    assert not is_passing(told(state))


def test_without_a_code_a_lost_connection_passes_and_a_broken_rule_does_not() -> None:
    assert is_passing(OperationalError(None, None, Exception()))
    assert not is_passing(IntegrityError(None, None, Exception()))
