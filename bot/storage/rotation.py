"""Seals everything anew with the newest key (`rotate-keys`), even while the bot is running.

With DATA_KEYS the new key is put in front by hand, and every process is restarted with both
before this runs; afterwards the old one is taken away. With a key file this makes the new key,
and takes the old one away itself. The order is what makes that safe:

1. the new key is put in front of the old one in the file, on the disk;
2. one writing transaction is waited for: by then everything sealed before step 1 is committed,
   and a running bot seals with the new key, as it looks at the file each time (`KeyFileSeal`);
3. every value that does not open with the new key is opened and sealed again;
4. the old key is removed, unless there is something that no key opens.

Wherever this is killed, either both keys are still in the file or nothing needs the old one. Run
again, it goes on with the key it made, and passes over what is sealed anew already.
"""

from __future__ import annotations

import asyncio
import time
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import islice

from sqlalchemy import Column, bindparam, select, update

from bot.storage.keys import begin_rotation, end_rotation
from bot.storage.sql_store import SqlStore, SqlUnitOfWork, open_store
from bot.storage.tables import diary, key_check, person, snapshot
from bot.usecases.person import PersonId
from bot.usecases.ports import StorageUnavailable, Unreadable

PEOPLE = 500  # ids fetched at once
AT_ONCE = 200  # values in one transaction, so that a running bot never waits for long
PAUSES = (0.2, 1.0, 5.0, 10.0)  # seconds, while the database is not available

SEALED = {
    "diary entries": diary.c.payload,
    "training states": snapshot.c.state,
    "open questions": person.c.talk,
    "owed lines": person.c.lines,
    "shown pictures": person.c.card_shows,
    "timers": person.c.timer,
}
CHECKS, TOMBSTONES = "key checks", "tombstones"


@dataclass(slots=True)
class Rotated:
    """Counts by kind of the values that were sealed anew, and of those that no key opens."""

    renewed: Counter[str] = field(default_factory=Counter)
    unreadable: Counter[str] = field(default_factory=Counter)
    is_single_key: bool = False


def report_of(rotated: Rotated) -> str:
    """Return the report for a terminal."""
    lines = [f"Sealed with the newest key: {_list(rotated.renewed) or 'all was already'}."]
    if rotated.unreadable:
        lines.append(
            f"No key opens: {_list(rotated.unreadable)}. Add the key they were sealed with, and "
            "run this again before you take any key away."
        )
    elif rotated.is_single_key:
        lines.append(
            "There is one key only. To change it, put a new one in front of it in DATA_KEYS, "
            "restart the bot, and run this again."
        )
    else:
        lines.append("Older keys are not needed any more, except for older backups.")
    return "\n".join(lines)


def _list(counts: Counter[str]) -> str:
    return ", ".join(f"{count} {kind}" for kind, count in sorted(counts.items()))


async def rotate_keys(database_url: str, data_keys: tuple[str, ...] = ()) -> Rotated:
    """Seal everything with the newest key. Raises StartProblem, StorageError."""
    async with open_store(database_url, data_keys) as store:
        file = store.keys.file
        if file is not None:
            begin_rotation(file)
            async with store.writing():
                pass  # step 2
        rotated = Rotated(is_single_key=file is None and len(data_keys) == 1)
        await _Rotation(store, rotated).run()
        if file is not None and not rotated.unreadable:
            end_rotation(file)
    return rotated


@dataclass(frozen=True, slots=True)
class _Swap:
    """A sealed value at its place, and the value that is to replace it."""

    column: Column[bytes]
    place: tuple[int, ...]
    old: bytes
    new: bytes


class _Rotation:
    """Replaces values that are still the same; whatever the bot has written meanwhile stays."""

    def __init__(self, store: SqlStore, rotated: Rotated) -> None:
        self._store = store
        self._rotated = rotated

    async def run(self) -> None:
        async for person_id in self._people():
            async with self._store.reading() as work:
                swaps = [
                    swap
                    for kind, column in SEALED.items()
                    for swap in await self._outdated(work, kind, column, person_id)
                ]
            for batch in _batches(swaps, AT_ONCE):
                await self._write(partial(_swap, swaps=batch, person_id=person_id))
        async with self._store.reading() as work:
            checks = await self._outdated(work, CHECKS, key_check.c.token, None)
            tokens = {each.token for each in await work.tombstones.all()}
        fresh = {token: new for token in tokens if (new := self._renewed(TOMBSTONES, token))}
        # Those of keys long gone stay as they are: they matter to nobody any more.
        del self._rotated.unreadable[TOMBSTONES]
        if fresh:
            await self._write(lambda work: work.tombstones.reseal(fresh))
        # Last: as long as this needs the older key, no start goes through without it.
        await self._write(partial(_swap, swaps=checks, person_id=None))

    async def _people(self) -> AsyncIterator[PersonId]:
        last = 0
        while True:
            following = select(person.c.id).where(person.c.id > last).order_by(person.c.id)
            async with self._store.reading() as work:
                rows = await work.transaction.run(following.limit(PEOPLE))
                found = list(rows.scalars())
            for person_id in found:
                yield PersonId(person_id)
            if len(found) < PEOPLE:
                return
            last = found[-1]

    async def _outdated(
        self, work: SqlUnitOfWork, kind: str, column: Column[bytes], person_id: PersonId | None
    ) -> Sequence[_Swap]:
        table = column.table
        query = select(*table.primary_key.columns, column).where(column.is_not(None))
        if person_id is not None:
            owner = table.c["person_id" if "person_id" in table.c else "id"]
            query = query.where(owner == person_id)
        swaps = []
        for row in await work.transaction.run(query):
            new = self._renewed(kind, row[-1])
            if new is not None:
                swaps.append(_Swap(column, tuple(row[:-1]), row[-1], new))
        return swaps

    def _renewed(self, kind: str, token: bytes) -> bytes | None:
        try:
            new = self._store.seal.renew(token)
        except Unreadable:
            self._rotated.unreadable[kind] += 1
            return None
        if new is not None:
            self._rotated.renewed[kind] += 1
        return new

    async def _write(self, change: Callable[[SqlUnitOfWork], Awaitable[None]]) -> None:
        """Change something in one transaction, tried again for a while.

        Then pause for as long as that took, so that the bot has its turn.
        """
        begun = time.monotonic()
        for pause in (*PAUSES, None):
            try:
                async with self._store.writing() as work:
                    await change(work)
                break
            except StorageUnavailable:
                if pause is None:
                    raise
                await asyncio.sleep(pause)
        await asyncio.sleep(time.monotonic() - begun)


async def _swap(work: SqlUnitOfWork, swaps: Sequence[_Swap], person_id: PersonId | None) -> None:
    if person_id is not None:
        await work.people.lock(person_id)
    for column in dict.fromkeys(each.column for each in swaps):
        keys = list(column.table.primary_key.columns)
        at = [key == bindparam(f"at_{key.name}") for key in keys]
        statement = update(column.table).where(*at, column == bindparam("old"))
        rows = [
            {f"at_{key.name}": part for key, part in zip(keys, each.place, strict=True)}
            | {"old": each.old, "new": each.new}
            for each in swaps
            if each.column is column
        ]
        await work.transaction.run(statement.values({column.name: bindparam("new")}), rows)


def _batches(swaps: Iterable[_Swap], size: int) -> Iterable[Sequence[_Swap]]:
    rest = iter(swaps)
    while batch := list(islice(rest, size)):
        yield batch
