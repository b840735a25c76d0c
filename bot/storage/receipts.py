"""Records of the updates that were taken in, and of those that could not be."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import delete, select, tuple_

from bot.storage.tables import failed_update, receipt
from bot.storage.transaction import Transaction
from bot.usecases.person import PersonId

LONGEST_ERROR = 200


class SqlReceipts:
    """Receipts, each written in the same transaction as whatever its update changed."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    async def is_first(self, person_id: PersonId, source_key: str, *, at: datetime) -> bool:
        statement = self._transaction.insert(receipt).values(
            person_id=person_id, source_key=source_key, at=at
        )
        noting = statement.on_conflict_do_nothing().returning(receipt.c.source_key)
        return (await self._transaction.run(noting)).first() is not None

    async def forget(self, before: datetime) -> int:
        """Drop receipts older than `before` and return how many."""
        old = receipt.c.at < before
        if self._transaction.locks_rows:
            # Those of a person who is being erased just now are not waited for.
            keys = select(receipt.c.person_id, receipt.c.source_key).where(old)
            keys = keys.with_for_update(skip_locked=True)
            old = tuple_(receipt.c.person_id, receipt.c.source_key).in_(keys)
        result = await self._transaction.run(delete(receipt).where(old))
        return result.rowcount

    async def note_failure(self, update_id: int, *, error: str, at: datetime) -> None:
        """Record an update that failed; if it fails again, the record is replaced."""
        values = {"error": error[:LONGEST_ERROR], "at": at}
        statement = self._transaction.insert(failed_update).values(update_id=update_id, **values)
        await self._transaction.run(
            statement.on_conflict_do_update(index_elements=["update_id"], set_=values)
        )
