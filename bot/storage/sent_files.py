"""The files that Telegram has already, with the ids by which each bot may send them again."""

from __future__ import annotations

from sqlalchemy import delete, select

from bot.storage.tables import sent_file
from bot.storage.transaction import Transaction


class SqlFiles:
    """Ids of uploaded files. None belongs to a person: the films are the same for everybody."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    async def find(self, bot_id: int, digest: str) -> str | None:
        statement = select(sent_file.c.file_id).where(
            sent_file.c.bot_id == bot_id, sent_file.c.digest == digest
        )
        found: str | None = (await self._transaction.run(statement)).scalar_one_or_none()
        return found

    async def remember(self, bot_id: int, digest: str, file_id: str) -> None:
        """Keep the newest id, so that two first uploads at once do no harm."""
        statement = self._transaction.insert(sent_file).values(
            bot_id=bot_id, digest=digest, file_id=file_id
        )
        await self._transaction.run(
            statement.on_conflict_do_update(
                index_elements=["bot_id", "digest"], set_={"file_id": file_id}
            )
        )

    async def forget(self, bot_id: int, digest: str, file_id: str) -> None:
        await self._transaction.run(
            delete(sent_file).where(
                sent_file.c.bot_id == bot_id,
                sent_file.c.digest == digest,
                sent_file.c.file_id == file_id,
            )
        )
