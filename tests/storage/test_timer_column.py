"""Revision 0005: whoever was there before has no timer running and the usual time to get ready."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from bot.storage.migrate import migrate
from bot.storage.sql_store import open_store
from bot.usecases.person import Person, TrackMessage
from tests.storage.conftest import KEYS
from tests.storage.earlier import left_at, made_as
from tests.storage.samples import TIMER, join, stored


@pytest.fixture
async def before(sql_url: str) -> tuple[str, Person]:
    """A database of the revision before, with a person in it."""
    return sql_url, await left_at(sql_url, "0004")


async def test_whoever_was_there_has_the_usual_time_and_keeps_everything(
    before: tuple[str, Person],
) -> None:
    url, person = before
    migrate(url)
    async with open_store(url, KEYS) as store:
        found = await stored(store, person.id)
    assert found == person
    assert (found.get_ready, found.timer, found.track) == (10, None, None)


async def test_ids_are_still_never_given_again(url: str, database: Path) -> None:
    await left_at(url, "0004")
    migrate(url)
    assert "AUTOINCREMENT" in made_as(database, "person")


@pytest.mark.parametrize("track", [None, TrackMessage(4, None), TrackMessage(3, 77)])
async def test_a_timer_and_its_message_come_back_each_by_itself(
    sql_url: str, track: TrackMessage | None
) -> None:
    async with open_store(sql_url, KEYS) as store:
        person = await join(store)
        for timer in (TIMER, replace(TIMER, is_over=True), None):
            async with store.writing() as work:
                await work.people.save(replace(person, timer=timer, track=track))
            found = await stored(store, person.id)
            assert (found.timer, found.track) == (timer, track)
