"""Owed messages in the table `delivery`, whose leases run by the database's own clock."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Row, select, update

from bot.storage.dialects import database_seconds
from bot.storage.tables import delivery as table
from bot.storage.transaction import Transaction
from bot.usecases.person import PersonId
from bot.usecases.ports import Delivery, DeliveryId, DeliveryState, ReminderKind

FINISHED = frozenset(
    {
        DeliveryState.SENT,
        DeliveryState.FAILED,
        DeliveryState.MISSED,
        DeliveryState.CANCELLED,
    }
)
UNDER_WAY = frozenset({DeliveryState.CLAIMED, DeliveryState.SENDING})
LONGEST_ERROR = 200


class SqlDeliveries:
    """Deliveries and their leases.

    A delivery has a lease while a worker is busy with it or somebody has to look at it again, and
    none once it is finished.
    """

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    async def add(self, delivery: Delivery, *, owner: UUID, lease: timedelta) -> Delivery | None:
        """Add a delivery; one that is finished already gets no lease."""
        statement = (
            self._transaction.insert(table)
            .values(
                person_id=delivery.person_id,
                local_date=delivery.local_date,
                kind=delivery.kind.value,
                ordinal=delivery.ordinal,
                state=delivery.state.value,
                due_at=delivery.due_at,
                until_at=delivery.until_at,
                attempts=delivery.attempts,
                step=delivery.step,
                message_id=delivery.message_id,
                error="",
                owner=owner,
                lease_until=None if delivery.state in FINISHED else _ends_in(lease),
            )
            .on_conflict_do_nothing()
            .returning(*table.c)
        )
        row = (await self._transaction.run(statement)).one_or_none()
        return None if row is None else _read(row)

    async def take_over(self, *, owner: UUID, lease: timedelta, limit: int) -> Sequence[Delivery]:
        """Lease deliveries whose lease has run out, the earliest first.

        One that is marked unknown is among them if it kept a lease.
        """
        expired = (
            select(table.c.id)
            .where(table.c.lease_until <= database_seconds())
            .order_by(table.c.lease_until)
            .limit(limit)
            .with_for_update(skip_locked=True)
            .cte("expired")  # looked up once: a subquery might run again and lock more
        )
        statement = (
            update(table)
            .where(table.c.id.in_(select(expired.c.id)))
            .values(owner=owner, lease_until=_ends_in(lease))
            .returning(*table.c)
        )
        taken = [_read(row) for row in await self._transaction.run(statement)]
        return sorted(taken, key=lambda each: (each.due_at, each.id))

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
        """Move a delivery to another state.

        Without `lease`, claimed and sending ones keep the lease they have; others lose theirs.
        """
        values: dict[str, Any] = {"state": state.value, "error": error[:LONGEST_ERROR]}
        if state is DeliveryState.SENDING:
            values["attempts"] = table.c.attempts + 1
        elif state is DeliveryState.CLAIMED and delivery.state is DeliveryState.SENDING:
            values["attempts"] = table.c.attempts - 1
        if message_id is not None:
            values["message_id"] = message_id
        if state in FINISHED or (lease is None and state not in UNDER_WAY):
            values["lease_until"] = None
        elif lease is not None:
            values["lease_until"] = _ends_in(lease)
        statement = update(table).where(*_still_ours(delivery, owner)).values(values)
        row = (await self._transaction.run(statement.returning(*table.c))).one_or_none()
        return None if row is None else _read(row)

    async def find(
        self, person_id: PersonId, local_date: date, kind: ReminderKind, *, ordinal: int = 0
    ) -> Delivery | None:
        statement = select(table).where(
            table.c.person_id == person_id,
            table.c.local_date == local_date,
            table.c.kind == kind.value,
            table.c.ordinal == ordinal,
        )
        row = (await self._transaction.run(statement)).one_or_none()
        return None if row is None else _read(row)

    async def release_leases(self) -> int:
        """End every lease now and return how many; right only where no other process holds any."""
        leased = table.c.lease_until.is_not(None)
        result = await self._transaction.run(update(table).where(leased).values(lease_until=0.0))
        return result.rowcount


def _ends_in(lease: timedelta) -> ColumnElement[float]:
    return database_seconds() + lease.total_seconds()


def _still_ours(delivery: Delivery, owner: UUID) -> tuple[ColumnElement[bool], ...]:
    return (
        table.c.id == delivery.id,
        table.c.owner == owner,
        table.c.attempts == delivery.attempts,
        table.c.state.not_in(sorted(FINISHED)),
    )


def _read(row: Row[Any]) -> Delivery:
    return Delivery(
        id=DeliveryId(row.id),
        person_id=PersonId(row.person_id),
        local_date=row.local_date,
        kind=ReminderKind(row.kind),
        ordinal=row.ordinal,
        state=DeliveryState(row.state),
        due_at=row.due_at,
        until_at=row.until_at,
        attempts=row.attempts,
        step=row.step,
        message_id=row.message_id,
    )
