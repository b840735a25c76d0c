"""Ids under which Telegram knows uploaded files, kept in storage."""

from __future__ import annotations

import logging
from dataclasses import dataclass

from bot.usecases.ports import StorageError, Store

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class StoredFileIds:
    """Stored file ids of one bot; another bot cannot use them (Bot API, "Sending files").

    Each call is a transaction of its own, so that none is open during a network call. Errors of
    storage are logged, not raised.
    """

    store: Store
    bot_id: int

    async def find(self, digest: str) -> str | None:
        try:
            async with self.store.reading() as uow:
                return await uow.files.find(self.bot_id, digest)
        except StorageError as error:
            logger.warning("An uploaded file was not looked up: %s", type(error).__name__)
            return None

    async def remember(self, digest: str, file_id: str) -> None:
        try:
            async with self.store.writing() as uow:
                await uow.files.remember(self.bot_id, digest, file_id)
        except StorageError as error:
            logger.warning("An uploaded file is not remembered: %s", type(error).__name__)

    async def forget(self, digest: str, file_id: str) -> None:
        try:
            async with self.store.writing() as uow:
                await uow.files.forget(self.bot_id, digest, file_id)
        except StorageError as error:
            logger.warning("An old file id stays: %s", type(error).__name__)
