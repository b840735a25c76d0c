"""Fetches a file that a person sent and goes on with the diary in it, once its update is committed.

It runs in the person's own lane, in no transaction, and holds no other person up: files are checked
one after another, in a thread.
"""

from __future__ import annotations

import asyncio
import hashlib
import logging
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

import telegram
from telegram.error import TelegramError

from bot.domain.exercise import Library
from bot.usecases.chart import FindScreen
from bot.usecases.person import PersonId
from bot.usecases.ports import Store
from bot.usecases.record import importing
from bot.usecases.record.archive import LARGEST_FILE, Fault, NotTaken
from bot.usecases.record.checking import Checked, check

logger = logging.getLogger(__name__)

FETCHED_WITHIN = 30.0  # seconds
ENDINGS = (".zip", ".json")
KINDS = ("application/zip", "application/x-zip-compressed", "application/json")


def could_be_diary(document: telegram.Document) -> bool:
    """Whether it is worth to be fetched: by its name or its kind it is a zip or JSON."""
    name = (document.file_name or "").lower()
    return name.endswith(ENDINGS) or document.mime_type in KINDS


class Fetch(Protocol):
    """Fetches a file by its id. Raises TelegramError, TimeoutError, or NotTaken if too large."""

    async def __call__(self, file_id: str) -> bytes: ...


async def fetch_from_telegram(bot: telegram.Bot, file_id: str) -> bytes:
    """Fetch a file of at most 4 MB."""
    async with asyncio.timeout(FETCHED_WITHIN):
        file = await bot.get_file(file_id)
        if (file.file_size or 0) > LARGEST_FILE:
            raise NotTaken(Fault.TOO_LARGE)
        return bytes(await file.download_as_bytearray(read_timeout=FETCHED_WITHIN))


@dataclass(frozen=True, slots=True)
class FileReader:
    """Reads and writes the diaries that people send."""

    store: Store
    library: Library
    fetch: Fetch
    now: Callable[[], datetime]
    find_screen: FindScreen
    _turn: asyncio.Lock = field(default_factory=asyncio.Lock)

    async def go_on(self, person_id: PersonId) -> None:
        """Do the next step with the file that waits, if one does. Raises StorageError."""
        wanted = await importing.find_waiting(self.store, person_id)
        if wanted is None:
            return
        async with self._turn:
            found, digest = await self._read(wanted.file_id)
            await importing.take_in(
                self.store,
                self.library,
                person_id,
                wanted,
                found,
                digest=digest,
                now=self.now(),
                find_screen=self.find_screen,
            )

    async def _read(self, file_id: str) -> tuple[Checked | Fault, str]:
        try:
            data = await self.fetch(file_id)
            digest = hashlib.sha256(data).hexdigest()
            return await asyncio.to_thread(check, data, self.library, now=self.now()), digest
        except NotTaken as refusal:
            return refusal.fault, ""
        except (TelegramError, TimeoutError) as error:
            logger.info("A file could not be fetched: %s", type(error).__name__)
            return Fault.NOT_FETCHED, ""
