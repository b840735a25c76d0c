"""Instants at which something is due, in the table `reminder`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Row, and_, delete, func, select

from bot.storage.tables import person, reminder
from bot.storage.transaction import Transaction
from bot.usecases.person import PersonId
from bot.usecases.ports import Reminder, ReminderKind


class SqlReminders:
    """Due instants: one row for each person and kind of reminder."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    async def set(self, wanted: Reminder) -> None:
        values = {"due_at": wanted.due_at, "local_date": wanted.local_date, "step": wanted.step}
        statement = self._transaction.insert(reminder).values(
            person_id=wanted.person_id, kind=wanted.kind.value, **values
        )
        await self._transaction.run(
            statement.on_conflict_do_update(index_elements=["person_id", "kind"], set_=values)
        )

    async def find(self, person_id: PersonId, kind: ReminderKind) -> Reminder | None:
        result = await self._transaction.run(select(reminder).where(_is(person_id, kind)))
        row = result.one_or_none()
        return None if row is None else _read(row)

    async def remove(self, person_id: PersonId, kind: ReminderKind) -> None:
        await self._transaction.run(delete(reminder).where(_is(person_id, kind)))

    async def due(self, now: datetime, *, limit: int) -> Sequence[Reminder]:
        statement = (
            select(reminder)
            .where(reminder.c.due_at <= now)
            .order_by(reminder.c.due_at)  # a tie is not sorted: that would read all of it
            .limit(limit)
        )
        if self._transaction.locks_rows:
            # The persons too, as they come first in the order of locks. Whoever is busy just
            # now is left to the next tick.
            statement = statement.join(person, person.c.id == reminder.c.person_id)
            statement = statement.with_for_update(of=[person, reminder], skip_locked=True)
        rows = [_read(row) for row in await self._transaction.run(statement)]
        return sorted(rows, key=lambda each: each.due_at)

    async def next_due_at(self) -> datetime | None:
        result = await self._transaction.run(select(func.min(reminder.c.due_at)))
        earliest: datetime | None = result.scalar_one()
        return earliest


def _is(person_id: PersonId, kind: ReminderKind) -> Any:
    return and_(reminder.c.person_id == person_id, reminder.c.kind == kind.value)


def _read(row: Row[Any]) -> Reminder:
    return Reminder(
        person_id=PersonId(row.person_id),
        kind=ReminderKind(row.kind),
        due_at=row.due_at,
        local_date=row.local_date,
        step=row.step,
    )
