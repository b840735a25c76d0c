"""Revision 0004: whoever was there before gets pictures from now on, and loses nothing."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from bot.storage.migrate import downgrade, migrate
from bot.storage.sql_store import open_store
from bot.usecases.person import Person, Talk
from tests.storage.conftest import KEYS
from tests.storage.samples import join


@pytest.fixture
async def before(sql_url: str) -> tuple[str, Person]:
    """A database of the revision before, with a person in it."""
    async with open_store(sql_url, KEYS) as store:
        person = replace(await join(store), card_id=7, talk=Talk("hour", {}))
        async with store.writing() as work:
            await work.people.save(person)
    downgrade(sql_url, "0003")
    return sql_url, person


async def test_whoever_was_there_gets_pictures_and_keeps_everything(
    before: tuple[str, Person],
) -> None:
    url, person = before
    migrate(url)
    async with open_store(url, KEYS) as store, store.reading() as work:
        found = await work.people.find(person.chat_id)
    assert found == person
    assert found is not None
    assert (found.pictures, found.pictures_set_on, found.card_shows) == (True, None, None)


async def test_ids_are_still_never_given_again(url: str, database: Path) -> None:
    async with open_store(url):
        pass
    downgrade(url, "0003")
    migrate(url)
    with closing(sqlite3.connect(database)) as connection:
        (made,) = connection.execute(
            "SELECT sql FROM sqlite_master WHERE name = 'person'"
        ).fetchone()
    assert "AUTOINCREMENT" in made.upper()
