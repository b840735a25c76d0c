"""The store of the running bot: SQLite behind one writer and a few readers."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from sqlalchemy import insert, select

from bot.storage import migrate as migrations
from bot.storage.deliveries import SqlDeliveries
from bot.storage.diary import SqlDiary
from bot.storage.engine import READERS, Engines, open_sqlite, sqlite_path
from bot.storage.keys import explain_wrong_key, load_keys
from bot.storage.people import SqlPeople
from bot.storage.problems import KeyProblem
from bot.storage.receipts import SqlReceipts
from bot.storage.reminders import SqlReminders
from bot.storage.sealing import FernetSeal, Purpose, Seal
from bot.storage.tables import key_check, person
from bot.storage.transaction import Transaction, transaction
from bot.usecases.person import PersonId
from bot.usecases.ports import StorageUnavailable, Unreadable

NOBODY = PersonId(0)


class SqlUnitOfWork:
    """One transaction over every table."""

    def __init__(self, transaction: Transaction, seal: Seal) -> None:
        self.people = SqlPeople(transaction, seal)
        self.diary = SqlDiary(transaction, seal)
        self.receipts = SqlReceipts(transaction)
        self.reminders = SqlReminders(transaction)
        self.deliveries = SqlDeliveries(transaction)


class SqlStore:
    """Units of work: one writes at a time, first come first served; READERS read beside it.

    `key_file` is the key file that this start made, to be told to who runs the bot, else None.
    """

    def __init__(self, engines: Engines, seal: Seal, *, key_file: Path | None = None) -> None:
        self.key_file = key_file
        self.engines = engines
        self.seal = seal
        self._writer = asyncio.Lock()
        self._writing: asyncio.Task[object] | None = None
        self._readers = asyncio.Semaphore(READERS)
        self._closed = False

    @asynccontextmanager
    async def writing(self) -> AsyncIterator[SqlUnitOfWork]:
        """Waits its turn. Raises StorageError; nothing of the transaction is kept then.

        One inside another would wait for itself for ever: RuntimeError.
        """
        if self._writing is not None and self._writing is asyncio.current_task():
            raise RuntimeError("this task is writing already")
        async with self._writer:
            self._check_open()
            self._writing = asyncio.current_task()
            try:
                async with transaction(self.engines.write, writing=True) as begun:
                    yield SqlUnitOfWork(begun, self.seal)
            finally:
                self._writing = None

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[SqlUnitOfWork]:
        """One consistent view, never blocked by a writer. Raises StorageError, also on a write."""
        async with self._readers:
            self._check_open()
            async with transaction(self.engines.read, writing=False) as begun:
                yield SqlUnitOfWork(begun, self.seal)

    async def release_leases(self) -> int:
        """Frees what a dead process had in hand; returns how many deliveries.

        Call once at start, before the first tick: one process owns a SQLite file, so whoever
        holds a lease then is dead.
        """
        async with self.writing() as work:
            return await work.deliveries.release_leases()

    async def close(self) -> None:
        """Lets the running transaction end, then closes every connection."""
        async with self._writer:
            self._closed = True
            await self.engines.dispose()

    def _check_open(self) -> None:
        if self._closed:
            raise StorageUnavailable("closed")


@asynccontextmanager
async def open_store(database_url: str, data_keys: tuple[str, ...] = ()) -> AsyncIterator[SqlStore]:
    """Migrates, loads the keys, opens; closes at the end.

    Raises StartProblem (a key or the tables are wrong) or StorageUnavailable.
    """
    path = sqlite_path(database_url)
    await asyncio.to_thread(migrations.migrate, database_url)
    engines = open_sqlite(path)
    try:
        store = await _unlock(engines, data_keys, path)
    except BaseException:
        await engines.dispose()
        raise
    try:
        yield store
    finally:
        await store.close()


async def _unlock(engines: Engines, data_keys: tuple[str, ...], path: Path) -> SqlStore:
    """Finds the keys and proves that they open what is there. Raises KeyProblem."""
    async with transaction(engines.write, writing=True) as begun:
        has_people = (await begun.run(select(person.c.id).limit(1))).first() is not None
        token = (await begun.run(select(key_check.c.token))).scalar_one_or_none()
        keys = load_keys(data_keys, is_sqlite=True, database_path=path, has_sealed_rows=has_people)
        seal = FernetSeal(keys.values)
        if not _opens(seal, token):
            if has_people:
                raise KeyProblem(explain_wrong_key(data_keys, path))
            await begun.run(key_check.delete())
            fresh = seal.close(None, purpose=Purpose.KEY_CHECK, person_id=NOBODY)
            await begun.run(insert(key_check).values(id=1, token=fresh))
    return SqlStore(engines, seal, key_file=keys.made_at)


def _opens(seal: Seal, token: bytes | None) -> bool:
    if token is None:
        return False
    try:
        seal.open(token, purpose=Purpose.KEY_CHECK, person_id=NOBODY)
    except Unreadable:
        return False
    return True
