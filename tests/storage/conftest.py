"""Stores to hold the ports against: the in-memory twin and SQLite in a fresh folder."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.storage.sql_store import SqlStore, open_store
from tests.memory_store import MemoryStore

AnyStore = MemoryStore | SqlStore


@pytest.fixture
def database(tmp_path: Path) -> Path:
    """Where the bot keeps its database by default, in a folder of its own."""
    return tmp_path / "data" / "bot.db"


@pytest.fixture
def url(database: Path) -> str:
    return f"sqlite:///{database}"


@pytest.fixture
async def sqlite(url: str) -> AsyncIterator[SqlStore]:
    async with open_store(url) as opened:
        yield opened


@pytest.fixture(params=["memory", "sqlite"])
async def store(request: pytest.FixtureRequest, url: str) -> AsyncIterator[AnyStore]:
    if request.param == "memory":
        yield MemoryStore()
        return
    async with open_store(url) as opened:
        yield opened
