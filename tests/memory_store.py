"""The in-memory twin of the store: the same ports and the same promises, no file.

Held to them by the contract tests in `tests/storage`. Every unit of work gets a copy of the
tables; a writing one that ends cleanly puts its copy in place.
"""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from typing import Any, TypeVar
from uuid import UUID

from bot.domain.diary import DiaryEntry
from bot.storage.questions import pack_questions, unpack_questions
from bot.usecases.person import Line, Person, PersonId
from bot.usecases.ports import (
    Delivery,
    DeliveryId,
    DeliveryState,
    Reminder,
    ReminderKind,
    Snapshot,
    StorageError,
)

UNDER_WAY = (DeliveryState.CLAIMED, DeliveryState.SENDING)
OPEN = (*UNDER_WAY, DeliveryState.UNKNOWN)
K = TypeVar("K")
V = TypeVar("V")
DeliveryKey = tuple[PersonId, date, ReminderKind, int]


@dataclass
class Leased:
    """A delivery with its owner and, while somebody has to look again, its lease's end."""

    delivery: Delivery
    owner: UUID
    until: float | None
    error: str = ""


@dataclass
class Tables:
    """Everything that is stored. Values are never changed in place, only replaced."""

    people: dict[PersonId, Person] = field(default_factory=dict)
    diary: dict[tuple[PersonId, int], tuple[DiaryEntry, str]] = field(default_factory=dict)
    snapshots: dict[PersonId, Snapshot] = field(default_factory=dict)
    receipts: dict[tuple[PersonId, str], datetime] = field(default_factory=dict)
    failures: dict[int, tuple[str, datetime]] = field(default_factory=dict)
    reminders: dict[tuple[PersonId, ReminderKind], Reminder] = field(default_factory=dict)
    deliveries: dict[DeliveryKey, Leased] = field(default_factory=dict)
    files: dict[tuple[int, str], str] = field(default_factory=dict)
    people_ever: int = 0
    deliveries_ever: int = 0
    writable: bool = True

    def copy(self, *, writable: bool) -> Tables:
        return Tables(
            people=dict(self.people),
            diary=dict(self.diary),
            snapshots=dict(self.snapshots),
            receipts=dict(self.receipts),
            failures=dict(self.failures),
            reminders=dict(self.reminders),
            deliveries=dict(self.deliveries),
            files=dict(self.files),
            people_ever=self.people_ever,
            deliveries_ever=self.deliveries_ever,
            writable=writable,
        )

    def to_write(self) -> Tables:
        if not self.writable:
            raise StorageError("a reading unit of work writes nothing")
        return self

    def need(self, person_id: PersonId) -> None:
        if person_id not in self.people:
            raise StorageError("no such person")


class MemoryPeople:
    def __init__(self, tables: Tables) -> None:
        self._tables = tables

    async def find(self, chat_id: int) -> Person | None:
        return next((p for p in self._tables.people.values() if p.chat_id == chat_id), None)

    async def get(self, person_id: PersonId) -> Person:
        try:
            return self._tables.people[person_id]
        except KeyError:
            raise LookupError("no such person") from None

    async def add(self, chat_id: int, *, language: str, tz: str, created_at: datetime) -> Person:
        tables = self._tables.to_write()
        there = await self.find(chat_id)
        if there is not None:
            return there
        _instant(created_at)
        tables.people_ever += 1
        id_, heard_on = PersonId(tables.people_ever), created_at.date()
        person = Person(id_, chat_id, language, tz, created_at, heard_on=heard_on)
        tables.people[person.id] = person
        return person

    async def save(self, person: Person) -> None:
        before = await self.get(person.id)
        asked = unpack_questions(_through_json(pack_questions(person.questions) or {"open": []}))
        self._tables.to_write().people[person.id] = replace(
            person,
            chat_id=before.chat_id,
            created_at=before.created_at,
            questions=asked,
            lines=tuple(Line(line.key, _through_json(line.args)) for line in person.lines),
        )

    async def behind(self) -> Sequence[PersonId]:
        people = self._tables.people.values()
        return [p.id for p in people if p.reachable and p.shown_revision < p.revision]

    async def lapsing(self, *, heard_by: date, limit: int) -> Sequence[PersonId]:
        people = (p for p in self._tables.people.values() if p.lapse_told_on is None)
        silent = [(p.heard_on, p.id) for p in people if p.heard_on and p.heard_on <= heard_by]
        return [found for _, found in sorted(silent)[:limit]]

    async def lapsed(self, *, told_by: date, limit: int) -> Sequence[PersonId]:
        people = self._tables.people.values()
        told = [(p.lapse_told_on, p.id) for p in people if p.lapse_told_on]
        return [found for on, found in sorted(told) if on <= told_by][:limit]

    async def erase(self, person_id: PersonId, *, at: datetime) -> dict[str, int]:
        _instant(at)
        tables = self._tables.to_write()
        return {
            "delivery": _drop(tables.deliveries, lambda key: key[0] == person_id),
            "reminder": _drop(tables.reminders, lambda key: key[0] == person_id),
            "receipt": _drop(tables.receipts, lambda key: key[0] == person_id),
            "snapshot": _drop(tables.snapshots, lambda key: key == person_id),
            "diary": _drop(tables.diary, lambda key: key[0] == person_id),
            "person": _drop(tables.people, lambda key: key == person_id),
        }


class MemoryDiary:
    def __init__(self, tables: Tables) -> None:
        self._tables = tables

    async def entries(self, person_id: PersonId) -> Sequence[DiaryEntry]:
        rows = self._tables.diary.items()
        found = [entry for (owner, _), (entry, _) in rows if owner == person_id]
        return sorted(found, key=lambda entry: entry.seq)

    async def append(
        self, person_id: PersonId, entries: Sequence[DiaryEntry], *, source_key: str
    ) -> None:
        tables = self._tables.to_write()
        tables.need(person_id)
        for entry in entries:
            if (person_id, entry.seq) in tables.diary:
                raise StorageError("this seq is taken")
            _instant(entry.at)
            tables.diary[person_id, entry.seq] = (entry, source_key)

    async def clear(self, person_id: PersonId) -> None:
        tables = self._tables.to_write()
        _drop(tables.diary, lambda key: key[0] == person_id)
        _drop(tables.snapshots, lambda key: key == person_id)

    async def snapshot(self, person_id: PersonId) -> Snapshot | None:
        return self._tables.snapshots.get(person_id)

    async def save_snapshot(self, person_id: PersonId, snapshot: Snapshot) -> None:
        self._tables.need(person_id)
        self._tables.to_write().snapshots[person_id] = snapshot


class MemoryReceipts:
    def __init__(self, tables: Tables) -> None:
        self._tables = tables

    async def is_first(self, person_id: PersonId, source_key: str, *, at: datetime) -> bool:
        tables = self._tables.to_write()
        tables.need(person_id)
        _instant(at)
        if (person_id, source_key) in tables.receipts:
            return False
        tables.receipts[person_id, source_key] = at
        return True

    async def forget(self, before: datetime) -> int:
        receipts = self._tables.to_write().receipts
        return _drop(receipts, lambda key: receipts[key] < before)

    async def note_failure(self, update_id: int, *, error: str, at: datetime) -> None:
        self._tables.to_write().failures[update_id] = (error[:200], at)


class MemoryReminders:
    def __init__(self, tables: Tables) -> None:
        self._tables = tables

    async def set(self, reminder: Reminder) -> None:
        _instant(reminder.due_at)
        self._tables.need(reminder.person_id)
        self._tables.to_write().reminders[reminder.person_id, reminder.kind] = reminder

    async def find(self, person_id: PersonId, kind: ReminderKind) -> Reminder | None:
        return self._tables.reminders.get((person_id, kind))

    async def remove(self, person_id: PersonId, kind: ReminderKind) -> None:
        self._tables.to_write().reminders.pop((person_id, kind), None)

    async def due(self, now: datetime, *, limit: int) -> Sequence[Reminder]:
        due = [r for r in self._tables.reminders.values() if r.due_at <= now]
        return sorted(due, key=lambda reminder: reminder.due_at)[:limit]

    async def next_due_at(self) -> datetime | None:
        return min((r.due_at for r in self._tables.reminders.values()), default=None)


class MemoryDeliveries:
    def __init__(self, tables: Tables, seconds: Callable[[], float]) -> None:
        self._tables = tables
        self._seconds = seconds

    async def add(self, delivery: Delivery, *, owner: UUID, lease: timedelta) -> Delivery | None:
        tables = self._tables.to_write()
        tables.need(delivery.person_id)
        key = _key(delivery)
        if key in tables.deliveries:
            return None
        tables.deliveries_ever += 1
        added = replace(delivery, id=DeliveryId(tables.deliveries_ever))
        until = self._ends_in(lease) if delivery.state in OPEN else None
        tables.deliveries[key] = Leased(added, owner, until)
        return added

    async def take_over(self, *, owner: UUID, lease: timedelta, limit: int) -> Sequence[Delivery]:
        rows, now = self._tables.to_write().deliveries, self._seconds()
        expired = [r for r in rows.values() if r.until is not None and r.until <= now]
        expired = sorted(expired, key=lambda row: row.until or 0)[:limit]
        for row in expired:
            rows[_key(row.delivery)] = replace(row, owner=owner, until=self._ends_in(lease))
        return sorted((r.delivery for r in expired), key=lambda d: (d.due_at, d.id))

    async def mark(
        self,
        delivery: Delivery,
        state: DeliveryState,
        *,
        owner: UUID,
        message_id: int | None = None,
        error: str = "",
        lease: timedelta | None = None,
    ) -> Delivery | None:
        rows = self._tables.to_write().deliveries
        row = rows.get(_key(delivery))
        if row is None or not _still_ours(row, delivery, owner=owner):
            return None
        moved = replace(
            row.delivery,
            state=state,
            attempts=row.delivery.attempts + _counted(delivery.state, state),
            message_id=row.delivery.message_id if message_id is None else message_id,
        )
        until = row.until if state in UNDER_WAY else None
        if lease is not None and state in OPEN:
            until = self._ends_in(lease)
        rows[_key(delivery)] = Leased(moved, owner, until, error[:200])
        return moved

    async def find(
        self, person_id: PersonId, local_date: date, kind: ReminderKind, *, ordinal: int = 0
    ) -> Delivery | None:
        row = self._tables.deliveries.get((person_id, local_date, kind, ordinal))
        return None if row is None else row.delivery

    def release_leases(self) -> int:
        rows = self._tables.to_write().deliveries
        leased = [row for row in rows.values() if row.until is not None]
        for row in leased:
            rows[_key(row.delivery)] = replace(row, until=0)
        return len(leased)

    def _ends_in(self, lease: timedelta) -> float:
        return self._seconds() + lease.total_seconds()


class MemoryFiles:
    def __init__(self, tables: Tables) -> None:
        self._tables = tables

    async def find(self, bot_id: int, digest: str) -> str | None:
        return self._tables.files.get((bot_id, digest))

    async def remember(self, bot_id: int, digest: str, file_id: str) -> None:
        self._tables.to_write().files[bot_id, digest] = file_id

    async def forget(self, bot_id: int, digest: str, file_id: str) -> None:
        files = self._tables.to_write().files
        if files.get((bot_id, digest)) == file_id:
            del files[bot_id, digest]


class MemoryUnitOfWork:
    def __init__(self, tables: Tables, seconds: Callable[[], float]) -> None:
        self.people = MemoryPeople(tables)
        self.diary = MemoryDiary(tables)
        self.receipts = MemoryReceipts(tables)
        self.reminders = MemoryReminders(tables)
        self.deliveries = MemoryDeliveries(tables, seconds)
        self.files = MemoryFiles(tables)


class MemoryStore:
    """`tables` is what was committed, for tests to look at; `seconds` is the leases' clock."""

    def __init__(self, *, seconds: Callable[[], float] = time.monotonic) -> None:
        self.tables = Tables()
        self._seconds = seconds
        self._writer = asyncio.Lock()
        self._writing: asyncio.Task[object] | None = None

    @asynccontextmanager
    async def writing(self) -> AsyncIterator[MemoryUnitOfWork]:
        if self._writing is not None and self._writing is asyncio.current_task():
            raise RuntimeError("this task is writing already")
        async with self._writer:
            self._writing = asyncio.current_task()
            copy = self.tables.copy(writable=True)
            try:
                yield MemoryUnitOfWork(copy, self._seconds)
            finally:
                self._writing = None
            self.tables = copy

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[MemoryUnitOfWork]:
        yield MemoryUnitOfWork(self.tables.copy(writable=False), self._seconds)

    async def release_leases(self) -> int:
        async with self.writing() as work:
            return work.deliveries.release_leases()


def _key(delivery: Delivery) -> DeliveryKey:
    return delivery.person_id, delivery.local_date, delivery.kind, delivery.ordinal


def _still_ours(row: Leased, delivery: Delivery, *, owner: UUID) -> bool:
    known = row.delivery
    same = (known.id, row.owner, known.attempts) == (delivery.id, owner, delivery.attempts)
    return same and known.state in OPEN


def _instant(at: datetime) -> None:
    if at.utcoffset() is None:
        raise ValueError("an aware datetime is needed")


def _through_json(data: dict[str, Any]) -> dict[str, Any]:
    """As it comes back from a real store: a copy, with lists for tuples."""
    copy: dict[str, Any] = json.loads(json.dumps(data))
    return copy


def _drop(rows: dict[K, V], is_gone: Callable[[K], bool]) -> int:
    gone = [key for key in rows if is_gone(key)]
    for key in gone:
        del rows[key]
    return len(gone)


def _counted(before: DeliveryState, state: DeliveryState) -> int:
    """Entering SENDING counts an attempt; going back to CLAIMED takes it back."""
    if state is DeliveryState.SENDING:
        return 1
    return -1 if (before, state) == (DeliveryState.SENDING, DeliveryState.CLAIMED) else 0
