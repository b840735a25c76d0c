"""Revision 0004: whoever was there before gets pictures from now on, and loses nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.storage.migrate import migrate
from bot.storage.sql_store import open_store
from bot.usecases.person import Person
from tests.storage.conftest import KEYS
from tests.storage.earlier import left_at, made_as


@pytest.fixture
async def before(sql_url: str) -> tuple[str, Person]:
    """A database of the revision before, with a person in it."""
    return sql_url, await left_at(sql_url, "0003")


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
    await left_at(url, "0003")
    migrate(url)
    assert "AUTOINCREMENT" in made_as(database, "person")
