"""The ids of uploaded files: each bot has its own, and trouble with storage stops no message."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from bot.usecases.file_ids import StoredFileIds
from bot.usecases.ports import StorageUnavailable, UnitOfWork
from tests.memory_store import MemoryStore


class Down:
    """A store that cannot be reached."""

    @asynccontextmanager
    async def writing(self) -> AsyncIterator[UnitOfWork]:
        raise StorageUnavailable("down")
        yield

    reading = writing


async def test_an_id_is_kept_for_its_bot_alone() -> None:
    store = MemoryStore()
    await StoredFileIds(store, 1).remember("d", "CgAC")

    assert await StoredFileIds(store, 1).find("d") == "CgAC"
    assert await StoredFileIds(store, 2).find("d") is None


async def test_a_refused_id_is_forgotten_and_a_newer_one_stays() -> None:
    ids = StoredFileIds(MemoryStore(), 1)
    await ids.remember("d", "new")
    await ids.forget("d", "old")
    assert await ids.find("d") == "new"

    await ids.forget("d", "new")
    assert await ids.find("d") is None


async def test_without_storage_nothing_is_known_and_nothing_raises() -> None:
    ids = StoredFileIds(Down(), 1)

    await ids.remember("d", "CgAC")
    await ids.forget("d", "CgAC")

    assert await ids.find("d") is None
