"""The store of the running bot, over SQLite or PostgreSQL."""

from __future__ import annotations

import asyncio
import logging
import sqlite3
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path

from sqlalchemy import insert, select
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.storage import migrate as migrations
from bot.storage.deliveries import SqlDeliveries
from bot.storage.diary import SqlDiary
from bot.storage.engine import is_postgresql, open_engines, sqlite_path
from bot.storage.engines import Engines
from bot.storage.keys import Keys, explain_wrong_key, load_keys, tombstone_file_of
from bot.storage.people import SqlPeople
from bot.storage.problems import KeyProblem
from bot.storage.receipts import SqlReceipts
from bot.storage.reminders import SqlReminders
from bot.storage.sealing import Purpose, Seal
from bot.storage.sent_files import SqlFiles
from bot.storage.tables import key_check, person
from bot.storage.tombstones import Erased, TombstoneFile, TombstoneTable
from bot.storage.transaction import Transaction, finish, lock_all_starts, transaction
from bot.usecases.person import PersonId
from bot.usecases.ports import StorageUnavailable, Unreadable

logger = logging.getLogger(__name__)

NOBODY = PersonId(0)
BATCH = 10_000


class SqlUnitOfWork:
    """One transaction over every table. `erased` is SQLite's file of tombstones, outside of it."""

    def __init__(self, transaction: Transaction, seal: Seal, erased: TombstoneFile | None) -> None:
        self.transaction = transaction
        self.tombstones = erased or TombstoneTable(transaction, seal)
        self.people = SqlPeople(transaction, seal, self.tombstones)
        self.diary = SqlDiary(transaction, seal)
        self.receipts = SqlReceipts(transaction)
        self.reminders = SqlReminders(transaction)
        self.deliveries = SqlDeliveries(transaction)
        self.files = SqlFiles(transaction)


class SqlStore:
    """Units of work. On SQLite one writes at a time, first come first served, in the only process;
    on PostgreSQL several do, in several processes. Some more read beside them.

    `keys` are those of the start; `seal` follows the key file. `path` is SQLite's file.
    """

    def __init__(self, engines: Engines, keys: Keys, path: Path | None) -> None:
        self.engines = engines
        self.keys = keys
        self.seal = keys.seal
        self.erased = TombstoneFile(tombstone_file_of(path), self.seal) if path else None
        self._writers = asyncio.Semaphore(engines.writers)
        self._writing: set[asyncio.Task[object] | None] = set()
        self._readers = asyncio.Semaphore(engines.readers)
        self._left_in_wal = False
        self._closed = False

    @property
    def key_file(self) -> Path | None:
        """The key file, if this start has made it: the operator must know of it."""
        return self.keys.made_at

    @asynccontextmanager
    async def writing(self) -> AsyncIterator[SqlUnitOfWork]:
        """Open a transaction that writes, in turn. Raises StorageError; then nothing of it is kept.

        Raises RuntimeError inside another one of the same task, which would wait for itself.
        """
        task = asyncio.current_task()
        if task in self._writing:
            raise RuntimeError("this task is writing already")
        async with self._writers:
            self._check_open()
            self._writing.add(task)
            try:
                async with transaction(self.engines.write, writing=True) as begun:
                    work = SqlUnitOfWork(begun, self.seal, self.erased)
                    yield work
                if work.people.has_erased or self._left_in_wal:
                    await self._empty_wal()
            finally:
                self._writing.discard(task)

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[SqlUnitOfWork]:
        """Open a consistent view that no writer blocks. Raises StorageError, also on a write."""
        async with self._readers:
            self._check_open()
            async with transaction(self.engines.read, writing=False) as begun:
                yield SqlUnitOfWork(begun, self.seal, self.erased)

    async def release_leases(self) -> int:
        """Free the deliveries of a process that died, and return how many.

        Call it once at start, before the first tick: one process owns a SQLite file, so the holder
        of any lease is dead by then. On PostgreSQL other processes may be alive, so nothing is
        freed: the leases of a dead one run out and are taken over.
        """
        if self.engines.is_shared:
            return 0
        async with self.writing() as work:
            return await work.deliveries.release_leases()

    async def erase_again(self) -> int:
        """Erase everybody who has a tombstone and came back with an older copy of the database.

        Returns how many. It goes through all persons, about 4 µs each, if anybody was ever erased.
        """
        async with self.reading() as work:
            erased = Erased(await work.tombstones.all(), self.seal)
            gone = [person_id async for person_id in _back_again(work.people, erased)]
        for person_id in gone:
            async with self.writing() as work:
                await work.people.erase_rows(person_id)
        if gone:
            logger.warning("%s persons who had been erased were erased again", len(gone))
        return len(gone)

    async def close(self) -> None:
        """Let the running transactions end, then close every connection."""
        async with AsyncExitStack() as all_writers:
            for _ in range(self.engines.writers):
                await all_writers.enter_async_context(self._writers)
            self._closed = True
            await self.engines.dispose()

    def _check_open(self) -> None:
        if self._closed:
            raise StorageUnavailable("closed")

    async def _empty_wal(self) -> None:
        """Remove erased bytes from SQLite's log too; in the file itself they are overwritten.

        If a reader holds the log for longer than the time-out, the next writer does it. Trouble
        here harms nobody: the transaction is committed already.
        """
        if self.engines.is_shared:
            return
        self._left_in_wal = True
        try:
            self._left_in_wal = not await finish(_checkpoint(self.engines.write))
        except (SQLAlchemyError, sqlite3.Error) as error:
            logger.warning("The log of the database was not emptied: %s", type(error).__name__)


async def _back_again(people: SqlPeople, erased: Erased) -> AsyncIterator[PersonId]:
    """Yield the persons who were erased after they had joined."""
    newest, last = erased.newest, NOBODY
    while newest is not None:
        batch = await people.joined_before(newest, after=last, limit=BATCH)
        for person_id, chat_id in batch:
            at = erased.last(chat_id)
            if at is not None and await people.joined_at(person_id) < at:
                yield person_id
        if len(batch) < BATCH:
            return
        last = batch[-1][0]


async def _checkpoint(engine: AsyncEngine) -> bool:
    """Empty SQLite's log, outside of any transaction; return False if a reader held it."""
    async with engine.connect() as connection:
        raw = (await connection.get_raw_connection()).driver_connection
        assert raw is not None
        asked = await raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        (is_busy, *_) = await asked.fetchone()
        await asked.close()
        return not is_busy


@asynccontextmanager
async def open_store(database_url: str, data_keys: tuple[str, ...] = ()) -> AsyncIterator[SqlStore]:
    """Open the store: migrate, load the keys, erase again those who were erased; close at the end.

    Raises StartProblem (a key, the address or the tables are wrong) or StorageUnavailable.
    """
    path = None if is_postgresql(database_url) else sqlite_path(database_url)
    await asyncio.to_thread(migrations.migrate, database_url)
    engines = open_engines(database_url)
    try:
        keys = await _unlock(engines, data_keys, path)
        store = SqlStore(engines, keys, path)
        if store.erased is not None:
            await store.erased.make()
        await store.erase_again()
    except BaseException:
        await engines.dispose()
        raise
    try:
        yield store
    finally:
        await store.close()


async def _unlock(engines: Engines, data_keys: tuple[str, ...], path: Path | None) -> Keys:
    """Find the keys and prove that they open what is stored. Raises KeyProblem.

    SQLite's keys may be replaced while nobody has joined. PostgreSQL's may not: another process
    may be about to seal with them.
    """
    async with transaction(engines.write, writing=True) as begun:
        await lock_all_starts(begun)
        has_people = (await begun.run(select(person.c.id).limit(1))).first() is not None
        token = (await begun.run(select(key_check.c.token))).scalar_one_or_none()
        is_sealed = has_people or (token is not None and path is None)
        keys = load_keys(data_keys, database_path=path, has_sealed_rows=is_sealed)
        if not _opens(keys.seal, token):
            if is_sealed:
                raise KeyProblem(explain_wrong_key(data_keys, path))
            await begun.run(key_check.delete())
            fresh = keys.seal.close(None, purpose=Purpose.KEY_CHECK, person_id=NOBODY)
            await begun.run(insert(key_check).values(id=1, token=fresh))
    return keys


def _opens(seal: Seal, token: bytes | None) -> bool:
    if token is None:
        return False
    try:
        seal.open(token, purpose=Purpose.KEY_CHECK, person_id=NOBODY)
    except Unreadable:
        return False
    return True
