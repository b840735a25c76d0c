"""Revision 0006: whoever was there before counts as heard of by the newest line of the diary."""

from __future__ import annotations

from pathlib import Path

from bot.storage.migrate import migrate
from bot.storage.sql_store import open_store
from tests.storage.conftest import KEYS
from tests.storage.earlier import left_at, made_as


async def test_nobody_who_was_there_is_erased_too_early(sql_url: str) -> None:
    person = await left_at(sql_url, "0005")
    migrate(sql_url)
    async with open_store(sql_url, KEYS) as store, store.reading() as work:
        found = await work.people.find(person.chat_id)
    assert found is not None
    assert found.heard_on == person.created_at.date()
    assert (found.only_reminders, found.lapse_told_on) == (False, None)


async def test_ids_are_still_never_given_again(url: str, database: Path) -> None:
    await left_at(url, "0005")
    migrate(url)
    assert "AUTOINCREMENT" in made_as(database, "person")
