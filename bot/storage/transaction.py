"""Runs one transaction on one connection, which is given back in order even when cancelled."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Coroutine, Iterator, Sequence
from contextlib import asynccontextmanager, contextmanager
from typing import Any, TypeVar

from sqlalchemy import CursorResult, Executable, Table, text
from sqlalchemy.dialects.sqlite import Insert
from sqlalchemy.exc import DBAPIError, SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from bot.storage.dialects import has_sqlstate, insert_into, is_passing, name_of
from bot.usecases.ports import StorageError, StorageUnavailable

T = TypeVar("T")

STARTS = 0xB3  # this bot's number among PostgreSQL's advisory locks
LOCK_STARTS = f"SELECT pg_advisory_xact_lock({STARTS})"


async def finish(work: Coroutine[Any, Any, T]) -> T:
    """Await `work` to its end, and pass on afterwards a cancellation that came meanwhile.

    A driver that is cancelled in the middle of a call loses track of its connection.
    """
    task = asyncio.ensure_future(work)
    cancelled: asyncio.CancelledError | None = None
    while not task.done():
        try:
            await asyncio.wait({task})
        except asyncio.CancelledError as error:
            cancelled = error
    if cancelled is None:
        return task.result()
    if not task.cancelled():
        task.exception()  # looked at, or the loop would complain about it
    raise cancelled


@contextmanager
def plain_errors() -> Iterator[None]:
    """Turn the library's errors into those of the ports.

    PostgreSQL's are named and not kept: their text quotes the row that was refused, and it would
    stand in a log.
    """
    try:
        yield
    except DBAPIError as error:
        kind = StorageUnavailable if is_passing(error) else StorageError
        raise kind(name_of(error)) from (None if has_sqlstate(error) else error)
    except SQLAlchemyError as error:
        raise StorageError(type(error).__name__) from error


class Transaction:
    """Runs the statements of the repositories. `writing` says whether it may change anything."""

    def __init__(self, connection: AsyncConnection, *, writing: bool) -> None:
        self.connection = connection
        self.writing = writing

    @property
    def locks_rows(self) -> bool:
        """Whether rows that are read are to be locked; SQLite has one writer and needs no locks."""
        return self.writing and self.connection.dialect.name != "sqlite"

    async def run(
        self, statement: Executable, rows: Sequence[dict[str, Any]] | None = None
    ) -> CursorResult[Any]:
        """Run one statement, or one for each of `rows`. Raises StorageError."""
        with plain_errors():
            return await finish(self.connection.execute(statement, rows))

    def insert(self, table: Table) -> Insert:
        """Return an INSERT that can be told what to do if the row is already there."""
        return insert_into(table, self.connection.dialect.name)


@asynccontextmanager
async def transaction(engine: AsyncEngine, *, writing: bool) -> AsyncIterator[Transaction]:
    """Begin a transaction; leaving it cleanly commits, an exception rolls back.

    Raises StorageError.
    """
    connection = engine.connect()
    try:
        with plain_errors():
            await finish(_begin(connection))
        yield Transaction(connection, writing=writing)
    except BaseException:
        await finish(_roll_back(connection))
        raise
    with plain_errors():
        await finish(_commit(connection))


async def _begin(connection: AsyncConnection) -> None:
    await connection.start()
    await connection.begin()


async def _commit(connection: AsyncConnection) -> None:
    try:
        await connection.commit()
    except BaseException:
        # The driver may still be inside the transaction: only a new connection is clean.
        await connection.invalidate()
        raise
    finally:
        await connection.close()


async def _roll_back(connection: AsyncConnection) -> None:
    if connection.sync_connection is None:
        return
    try:
        await connection.rollback()
    except SQLAlchemyError:
        # Whatever made us roll back is the news; a connection that cannot do so is dropped.
        await connection.invalidate()
    finally:
        await connection.close()


async def lock_all_starts(begun: Transaction) -> None:
    """Keep other processes from migrating, and from the keys, until the transaction ends."""
    if begun.locks_rows:
        await begun.run(text(LOCK_STARTS))
