"""Keys are changed while people go on, and killed at any point nothing is lost."""

from __future__ import annotations

import asyncio
import signal
import stat
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from cryptography.fernet import Fernet

from bot.domain.exercise import Limit
from bot.storage.keys import begin_rotation, key_file_of, read_keys
from bot.storage.problems import KeyProblem
from bot.storage.rotation import SEALED, report_of, rotate_keys
from bot.storage.sql_store import SqlStore, open_store
from bot.storage.tables import diary, metadata, person
from bot.storage.transaction import transaction
from bot.usecases import questions as q
from bot.usecases.media import CardMedia, MediaKind
from bot.usecases.person import Line, PersonId
from bot.usecases.ports import Unreadable
from tests.storage.conftest import KEYS
from tests.storage.samples import CHAT, NOW, TIMER, answer, entry, join, snapshot_at, stored

NEW = Fernet.generate_key().decode()
BOTH = (NEW, *KEYS)

KILLED_IN_THE_MIDDLE = """
import asyncio, os, signal, sys
from bot.storage import rotation
from bot.storage.keys import begin_rotation

name, url = sys.argv[1:]
swapped = 0
real = getattr(rotation, name)

def die(*args, **kwargs):
    global swapped
    swapped += 1
    if swapped == 2 or name != "_swap":
        os.kill(os.getpid(), signal.SIGKILL)
    return real(*args, **kwargs)

setattr(rotation, name, die)
asyncio.run(rotation.rotate_keys(url))
"""


async def tell(store: SqlStore, chat: int = CHAT) -> PersonId:
    """Something in every sealed column."""
    somebody = await join(store, chat)
    async with store.writing() as work:
        await work.diary.append(somebody.id, [entry(1), answer(2)], source_key="c:1")
        await work.diary.save_snapshot(somebody.id, snapshot_at(2))
        lines = (Line("rest", {"days": 2}),)
        shows = CardMedia(MediaKind.PHOTO, "d" * 64)
        asked = (q.Conditions(frozenset({Limit.BP_OR_HEART})),)
        talking = replace(somebody, questions=asked, lines=lines, card_shows=shows, timer=TIMER)
        await work.people.save(talking)
    return somebody.id


async def told_by(store: SqlStore, person_id: PersonId) -> tuple[object, ...]:
    async with store.reading() as work:
        return (
            await work.people.get(person_id),
            await work.diary.entries(person_id),
            await work.diary.snapshot(person_id),
        )


async def kill_a_rotation(url: str, place: str) -> None:
    command = [sys.executable, "-c", KILLED_IN_THE_MIDDLE, place, url]
    child = await asyncio.create_subprocess_exec(*command, stderr=asyncio.subprocess.PIPE)
    _, errors = await child.communicate()
    assert child.returncode == -signal.SIGKILL, errors.decode()


def test_every_sealed_column_of_a_person_is_rotated() -> None:
    of_a_person = {
        column
        for table in metadata.tables.values()
        if "person_id" in table.c or table is person
        for column in table.c
        if column.type.python_type is bytes
    }

    assert set(SEALED.values()) == of_a_person


async def test_everything_opens_with_the_new_key_alone_afterwards(sql_url: str) -> None:
    async with open_store(sql_url, KEYS) as store:
        people = [await tell(store, chat) for chat in (1, 2)]
        gone = await tell(store, 3)
        before = [await told_by(store, each) for each in people]
        async with store.writing() as work:
            await work.people.erase(gone, at=NOW)

    rotated = await rotate_keys(sql_url, BOTH)

    assert rotated.renewed == {
        "diary entries": 4,
        "training states": 2,
        "open questions": 2,
        "owed lines": 2,
        "shown pictures": 2,
        "timers": 2,
        "key checks": 1,
        "tombstones": 1,
    }
    async with open_store(sql_url, (NEW,)) as store:
        assert [await told_by(store, each) for each in people] == before


async def test_before_it_the_old_rows_are_read_and_new_ones_take_the_new_key(sql_url: str) -> None:
    async with open_store(sql_url, KEYS) as store:
        person_id = await tell(store)

    async with open_store(sql_url, BOTH) as store:
        async with store.writing() as work:
            await work.diary.append(person_id, [entry(3)], source_key="c:2")
        async with store.reading() as work:
            assert len(await work.diary.entries(person_id)) == 3

    assert (await rotate_keys(sql_url, BOTH)).renewed["diary entries"] == 2


async def test_a_second_time_there_is_nothing_to_do(sql_url: str) -> None:
    async with open_store(sql_url, KEYS) as store:
        await tell(store)
    await rotate_keys(sql_url, BOTH)

    again = await rotate_keys(sql_url, BOTH)

    assert not again.renewed
    assert "all was already" in report_of(again)


async def test_what_no_key_opens_is_told_and_left(sql_url: str) -> None:
    async with open_store(sql_url, KEYS) as store:
        await tell(store)
        async with transaction(store.engines.write, writing=True) as begun:
            await begun.run(diary.update().where(diary.c.seq == 1).values(payload=b"spoilt"))

    rotated = await rotate_keys(sql_url, BOTH)

    assert rotated.unreadable == {"diary entries": 1}
    assert rotated.renewed["diary entries"] == 1
    assert "No key opens: 1 diary entries" in report_of(rotated)


async def test_one_key_only_is_explained(sql_url: str) -> None:
    rotated = await rotate_keys(sql_url, KEYS)

    assert "put a new one in front" in report_of(rotated)


async def test_a_running_bot_goes_on_while_the_key_file_changes(url: str, database: Path) -> None:
    async with open_store(url) as store:
        person_id = await tell(store)
        [old] = read_keys(key_file_of(database))
        before = await told_by(store, person_id)
        async with asyncio.TaskGroup() as group:
            rotating = group.create_task(rotate_keys(url))
            for chat in range(1, 20):
                await tell(store, chat)
                await asyncio.sleep(0.005)

        assert rotating.result().renewed["key checks"] == 1
        assert await told_by(store, person_id) == before
        last = await tell(store, 99)
    [new] = read_keys(key_file_of(database))
    assert new != old
    async with open_store(url, (new,)) as store:
        for each in range(1, last + 1):
            await told_by(store, PersonId(each))


async def test_the_new_key_file_is_its_owners_only(url: str, database: Path) -> None:
    async with open_store(url) as store:
        await tell(store)

    await rotate_keys(url)

    path = key_file_of(database)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert [each.name for each in path.parent.iterdir() if each.suffix == ".new"] == []


@pytest.mark.parametrize("place", ["begin_rotation", "_swap", "end_rotation"])
async def test_killed_anywhere_it_goes_on_and_nothing_is_lost(
    url: str, database: Path, place: str
) -> None:
    async with open_store(url) as store:
        people = [await tell(store, chat) for chat in (1, 2, 3)]
        before = [await told_by(store, each) for each in people]
    await kill_a_rotation(url, place)
    async with open_store(url) as store:
        assert [await told_by(store, each) for each in people] == before
    started = read_keys(key_file_of(database))

    await rotate_keys(url)

    [left] = read_keys(key_file_of(database))
    assert place == "begin_rotation" or left == started[0], "it goes on with the key it made"
    async with open_store(url) as store:
        assert [await told_by(store, each) for each in people] == before


async def test_the_old_key_stays_in_the_file_while_something_needs_help(
    url: str, database: Path
) -> None:
    async with open_store(url) as store:
        await tell(store)
        async with transaction(store.engines.write, writing=True) as begun:
            await begun.run(diary.update().where(diary.c.seq == 1).values(payload=b"spoilt"))

    await rotate_keys(url)

    assert len(read_keys(key_file_of(database))) == 2


async def test_a_key_file_that_goes_or_is_spoilt_does_not_stop_a_running_bot(
    url: str, database: Path
) -> None:
    async with open_store(url) as store:
        person_id = await tell(store)
        key_file_of(database).write_text("not a key")
        assert (await stored(store, person_id)).questions
        key_file_of(database).unlink()
        await tell(store, CHAT + 1)
        with pytest.raises(KeyProblem):
            begin_rotation(key_file_of(database))
    assert not key_file_of(database).exists()


async def test_a_process_without_the_new_key_reads_nothing_new(postgres_url: str) -> None:
    async with open_store(postgres_url, KEYS) as behind:
        person_id = await tell(behind)
        await rotate_keys(postgres_url, BOTH)

        with pytest.raises(Unreadable):
            await told_by(behind, person_id)
