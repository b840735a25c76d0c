"""Revision 0003: people who were there before get their routine every day, as before."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import time
from pathlib import Path

import pytest

from bot.storage.migrate import downgrade, migrate
from bot.storage.sql_store import open_store
from bot.usecases import questions as q
from tests.storage.samples import answer, join, stored


@pytest.fixture
async def before(url: str) -> str:
    """A database of the revision before, with a person in it."""
    async with open_store(url) as store:
        person = await join(store)
        talking = replace(person, local_time=time(7, 30), last_seq=1, questions=(q.Hour(),))
        async with store.writing() as work:
            await work.people.save(talking)
            await work.diary.append(person.id, [answer(1)], source_key="c:1")
    downgrade(url, "0001")
    return url


async def test_whoever_was_there_keeps_every_day_and_everything_else(before: str) -> None:
    migrate(before)
    async with open_store(before) as store:
        async with store.reading() as work:
            person = await work.people.find(700)
            assert person is not None
            assert list(await work.diary.entries(person.id)) == [answer(1)]
        assert await stored(store, person.id) == person
    assert person.days == frozenset(range(7))
    assert (person.local_time, person.questions) == (time(7, 30), (q.Hour(),))


def test_the_revision_before_knows_no_days(before: str, database: Path) -> None:
    with closing(sqlite3.connect(database)) as connection:
        columns = [row[1] for row in connection.execute("PRAGMA table_info(person)")]
        assert connection.execute("SELECT chat_id FROM person").fetchall() == [(700,)]
    assert "days" not in columns


def test_ids_are_still_never_given_again(before: str, database: Path) -> None:
    migrate(before)
    with closing(sqlite3.connect(database)) as connection:
        (made,) = connection.execute(
            "SELECT sql FROM sqlite_master WHERE name = 'person'"
        ).fetchone()
    assert "AUTOINCREMENT" in made.upper()
