"""What is asked at every tick and start is answered by an index, however many people there are."""

from __future__ import annotations

import sqlite3
from collections.abc import Awaitable, Callable, Iterator
from contextlib import closing, contextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any

import psycopg
import pytest
from sqlalchemy import event
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.storage.sql_store import SqlStore, SqlUnitOfWork
from tests.storage.samples import MINUTE, NOW, WE, join


@contextmanager
def asked(engine: AsyncEngine) -> Iterator[list[tuple[str, Any]]]:
    """The statements that reach the database, with their parameters."""
    seen: list[tuple[str, Any]] = []

    def note(_connection: Any, _cursor: Any, sql: str, values: Any, *_rest: Any) -> None:
        seen.append((sql, values))

    event.listen(engine.sync_engine, "before_cursor_execute", note)
    yield seen
    event.remove(engine.sync_engine, "before_cursor_execute", note)


def explain(database: Path, statements: list[tuple[str, Any]]) -> str:
    with closing(sqlite3.connect(database)) as connection:
        plans = [
            row[3]
            for sql, values in statements
            if not sql.startswith("BEGIN")
            for row in connection.execute(f"EXPLAIN QUERY PLAN {sql}", values)
        ]
    return "\n".join(plans)


async def test_who_is_behind_is_found_by_an_index(sqlite: SqlStore, database: Path) -> None:
    with asked(sqlite.engines.read) as statements:
        async with sqlite.reading() as work:
            await work.people.behind()

    assert explain(database, statements) == "SCAN person USING INDEX ix_person_behind"


async def test_what_is_due_is_one_probe_of_an_index(sqlite: SqlStore, database: Path) -> None:
    with asked(sqlite.engines.write) as statements:
        async with sqlite.writing() as work:
            await work.reminders.due(NOW, limit=500)

    assert explain(database, statements) == (
        "SEARCH reminder USING INDEX ix_reminder_due_at (due_at<?)"
    )


async def test_the_next_due_is_the_first_of_an_index(sqlite: SqlStore, database: Path) -> None:
    with asked(sqlite.engines.read) as statements:
        async with sqlite.reading() as work:
            await work.reminders.next_due_at()

    assert explain(database, statements).startswith(
        "SEARCH reminder USING COVERING INDEX ix_reminder_due_at"
    )


async def test_expired_leases_are_found_by_an_index(sqlite: SqlStore, database: Path) -> None:
    with asked(sqlite.engines.write) as statements:
        async with sqlite.writing() as work:
            await work.deliveries.take_over(owner=WE, lease=MINUTE, limit=5)

    answered_by = explain(database, statements)
    assert "ix_delivery_lease_until (lease_until<?)" in answered_by
    assert "SCAN delivery" not in answered_by
    assert "TEMP B-TREE" not in answered_by


async def test_old_receipts_are_found_by_an_index(sqlite: SqlStore, database: Path) -> None:
    await join(sqlite)
    with asked(sqlite.engines.write) as statements:
        async with sqlite.writing() as work:
            await work.receipts.forget(NOW - timedelta(days=3))

    assert "ix_receipt_at (at<?)" in explain(database, statements)


LOOK_UPS: dict[str, Callable[[SqlUnitOfWork], Awaitable[object]]] = {
    "ix_person_behind": lambda work: work.people.behind(),
    "ix_reminder_due_at": lambda work: work.reminders.due(NOW, limit=500),
    "ix_delivery_lease_until": lambda work: work.deliveries.take_over(
        owner=WE, lease=MINUTE, limit=5
    ),
    "ix_receipt_at": lambda work: work.receipts.forget(NOW - timedelta(days=3)),
}


@pytest.mark.parametrize("index", LOOK_UPS)
async def test_on_postgresql_the_same_indexes_can_answer(
    postgresql: SqlStore, postgres_url: str, index: str
) -> None:
    """Ending not to read whole tables: nearly empty ones are read whole by any planner."""
    with asked(postgresql.engines.write) as statements:
        async with postgresql.writing() as work:
            await LOOK_UPS[index](work)

    [(sql, values)] = [each for each in statements if "set_config" not in each[0]]
    with psycopg.connect(postgres_url) as connection:
        connection.execute("SET enable_seqscan = off")
        plan = connection.execute(f"EXPLAIN {sql}".encode(), values).fetchall()
    lines = "\n".join(line for (line,) in plan)
    assert f"using {index}" in lines or f"on {index}" in lines, lines
