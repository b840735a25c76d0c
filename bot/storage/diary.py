"""The diary and the snapshot of what it adds up to, both sealed."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Row, delete, insert, select

from bot.domain.diary import DiaryEntry
from bot.domain.state import TrainingState
from bot.storage.sealing import Purpose, Seal
from bot.storage.tables import diary, snapshot
from bot.storage.transaction import Transaction
from bot.usecases.codec import UnreadableError, decode, decode_event, encode, encode_event
from bot.usecases.person import PersonId
from bot.usecases.ports import Snapshot, Unreadable

QUICK = 100
"""So many entries are opened or sealed in a few milliseconds; more are done in a thread."""


class SqlDiary:
    """Diary entries, which are added and never changed, and the snapshot of each person."""

    def __init__(self, transaction: Transaction, seal: Seal) -> None:
        self._transaction = transaction
        self._seal = seal

    async def entries(self, person_id: PersonId) -> Sequence[DiaryEntry]:
        """Return all entries in order. Raises Unreadable."""
        statement = select(diary).where(diary.c.person_id == person_id).order_by(diary.c.seq)
        rows = (await self._transaction.run(statement)).all()
        if len(rows) <= QUICK:
            return self._read(rows)
        return await asyncio.to_thread(self._read, rows)

    def _read(self, rows: Sequence[Row[Any]]) -> list[DiaryEntry]:
        return [self._read_one(row) for row in rows]

    def _read_one(self, row: Row[Any]) -> DiaryEntry:
        payload = self._seal.open(
            row.payload, purpose=Purpose.DIARY, person_id=row.person_id, seq=row.seq
        )
        try:
            event = decode_event(payload)
        except UnreadableError as error:
            raise Unreadable(str(error)) from None
        return DiaryEntry(seq=row.seq, at=row.at, local_date=row.local_date, event=event)

    async def append(
        self, person_id: PersonId, entries: Sequence[DiaryEntry], *, source_key: str
    ) -> None:
        """Add entries. Raises StorageError when one of their seqs is already taken."""
        if len(entries) <= QUICK:
            rows = self._rows(person_id, entries, source_key)
        else:
            rows = await asyncio.to_thread(self._rows, person_id, entries, source_key)
        if rows:
            await self._transaction.run(insert(diary), rows)

    def _rows(
        self, person_id: PersonId, entries: Sequence[DiaryEntry], source_key: str
    ) -> list[dict[str, Any]]:
        return [self._row(person_id, entry, source_key=source_key) for entry in entries]

    async def clear(self, person_id: PersonId) -> None:
        """Delete the person's entries and snapshot."""
        for table in (snapshot, diary):
            await self._transaction.run(delete(table).where(table.c.person_id == person_id))

    def _row(self, person_id: PersonId, entry: DiaryEntry, *, source_key: str) -> dict[str, Any]:
        payload = self._seal.close(
            encode_event(entry.event),
            purpose=Purpose.DIARY,
            person_id=person_id,
            seq=entry.seq,
        )
        return {
            "person_id": person_id,
            "seq": entry.seq,
            "at": entry.at,
            "local_date": entry.local_date,
            "source_key": source_key,
            "payload": payload,
        }

    async def snapshot(self, person_id: PersonId) -> Snapshot | None:
        """Return the snapshot; None where there is none, or none that this version can decode.

        Raises Unreadable when no key opens it.
        """
        statement = select(snapshot).where(snapshot.c.person_id == person_id)
        row = (await self._transaction.run(statement)).one_or_none()
        if row is None:
            return None
        stored = self._seal.open(
            row.state, purpose=Purpose.SNAPSHOT, person_id=person_id, seq=row.last_seq
        )
        try:
            state = decode(TrainingState, stored)
        except UnreadableError:
            return None  # the shape of an older version: the diary tells it anew
        return Snapshot(
            last_seq=row.last_seq,
            rules_version=row.rules_version,
            content_hash=row.content_hash,
            state=state,
        )

    async def save_snapshot(self, person_id: PersonId, snapshot_: Snapshot) -> None:
        values = {
            "last_seq": snapshot_.last_seq,
            "rules_version": snapshot_.rules_version,
            "content_hash": snapshot_.content_hash,
            "state": self._seal.close(
                encode(snapshot_.state),
                purpose=Purpose.SNAPSHOT,
                person_id=person_id,
                seq=snapshot_.last_seq,
            ),
        }
        statement = self._transaction.insert(snapshot).values(person_id=person_id, **values)
        await self._transaction.run(
            statement.on_conflict_do_update(index_elements=["person_id"], set_=values)
        )
