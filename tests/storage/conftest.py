"""Stores to hold the ports against: the in-memory twin, SQLite and PostgreSQL, each fresh."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from cryptography.fernet import Fernet

from bot.storage.sql_store import SqlStore, open_store
from tests.memory_store import MemoryStore

AnyStore = MemoryStore | SqlStore
KEYS = (Fernet.generate_key().decode(),)


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


@pytest.fixture
async def postgresql(postgres_url: str) -> AsyncIterator[SqlStore]:
    async with open_store(postgres_url, KEYS) as opened:
        yield opened


@pytest.fixture(params=["sqlite", "postgresql"])
def sql_url(request: pytest.FixtureRequest) -> str:
    """Either database, to be opened with KEYS."""
    name = "url" if request.param == "sqlite" else "postgres_url"
    url: str = request.getfixturevalue(name)
    return url


@pytest.fixture
async def sql(sql_url: str) -> AsyncIterator[SqlStore]:
    """The store over either database."""
    async with open_store(sql_url, KEYS) as opened:
        yield opened


@pytest.fixture(params=["memory", "sqlite", "postgresql"])
async def store(request: pytest.FixtureRequest) -> AsyncIterator[AnyStore]:
    """Whatever keeps the promises of the ports."""
    if request.param == "memory":
        yield MemoryStore()
        return
    url = request.getfixturevalue("url" if request.param == "sqlite" else "postgres_url")
    async with open_store(url, KEYS) as opened:
        yield opened
