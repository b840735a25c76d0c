"""Databases as an earlier revision left them."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from bot.storage.migrate import downgrade
from bot.storage.sql_store import open_store
from bot.usecases import questions as q
from bot.usecases.person import Person
from tests.storage.conftest import KEYS
from tests.storage.samples import join


async def left_at(url: str, revision: str) -> Person:
    """Brings a new database with one person in it back to a revision."""
    async with open_store(url, KEYS) as store:
        person = replace(await join(store), card_id=7, questions=(q.Hour(),))
        async with store.writing() as work:
            await work.people.save(person)
    downgrade(url, revision)
    return person


def made_as(database: Path, table: str) -> str:
    """The statement in capital letters that made a table of a SQLite file."""
    with closing(sqlite3.connect(database)) as connection:
        (made,) = connection.execute(
            "SELECT sql FROM sqlite_master WHERE name = ?", (table,)
        ).fetchone()
    return str(made).upper()
