"""Who has the database file learns nothing of anybody's health."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from cryptography.fernet import Fernet
from sqlalchemy import text, update

from bot.domain.diary import SignTold, Stopped, Tier
from bot.domain.exercise import ExerciseId, Limit, RungId
from bot.domain.state import ExerciseState, TrainingState
from bot.storage.sealing import FernetSeal, Purpose
from bot.storage.sql_store import SqlStore, open_store
from bot.storage.tables import diary, person, snapshot
from bot.storage.transaction import transaction
from bot.usecases import questions as q
from bot.usecases.person import Line, PersonId
from bot.usecases.ports import Snapshot, Unreadable
from tests.storage.samples import CHAT, entry, join, snapshot_at

OLD, NEW = (Fernet.generate_key().decode() for _ in range(2))
WE, THEY = PersonId(1), PersonId(2)
HEALTH = b"zebrafish"


def every_byte(database: Path) -> bytes:
    return b"".join(path.read_bytes() for path in database.parent.glob(f"{database.name}*"))


async def tell_everything(store: SqlStore, word: str) -> PersonId:
    """Puts the word wherever something of health is stored."""
    told = await join(store)
    exercise = ExerciseId(word)
    state = TrainingState(exercises={exercise: ExerciseState(rung=RungId(word))})
    asked = (q.Hour(refused=word), q.Clock(refused=word), q.Pause(refused=word))
    async with store.writing() as work:
        await work.people.save(replace(told, questions=asked, lines=(Line(word, {word: word}),)))
        entries = [entry(1, Stopped((exercise,), cause=1)), entry(2, SignTold(word, Tier.URGENT))]
        await work.diary.append(told.id, entries, source_key="c:1")
        await work.diary.save_snapshot(told.id, Snapshot(2, 1, "abc", state))
    return told.id


async def test_no_word_about_health_is_in_the_files(url: str, database: Path) -> None:
    async with open_store(url) as store:
        told = await tell_everything(store, HEALTH.decode())
        while_open = every_byte(database)
        async with store.reading() as work:
            read_back = str(await work.diary.entries(told)) + str(await work.people.get(told))

    assert read_back.encode().count(HEALTH) == 8
    assert HEALTH not in while_open
    assert HEALTH not in every_byte(database)


def test_a_newer_key_seals_and_an_older_one_still_opens() -> None:
    before = FernetSeal([OLD]).close(["x"], purpose=Purpose.DIARY, person_id=WE, seq=1)
    both = FernetSeal([NEW, OLD])
    after = both.close(["y"], purpose=Purpose.DIARY, person_id=WE, seq=2)

    assert both.open(before, purpose=Purpose.DIARY, person_id=WE, seq=1) == ["x"]
    only_new = FernetSeal([NEW])
    assert only_new.open(after, purpose=Purpose.DIARY, person_id=WE, seq=2) == ["y"]
    with pytest.raises(Unreadable):
        only_new.open(before, purpose=Purpose.DIARY, person_id=WE, seq=1)


@pytest.mark.parametrize(
    ("purpose", "person_id", "seq"),
    [(Purpose.SNAPSHOT, WE, 1), (Purpose.DIARY, THEY, 1), (Purpose.DIARY, WE, 2)],
    ids=["another purpose", "another person", "another seq"],
)
def test_what_was_moved_does_not_open(purpose: Purpose, person_id: PersonId, seq: int) -> None:
    seal = FernetSeal([NEW])
    token = seal.close("x", purpose=Purpose.DIARY, person_id=WE, seq=1)

    with pytest.raises(Unreadable):
        seal.open(token, purpose=purpose, person_id=person_id, seq=seq)


def test_a_changed_byte_does_not_open() -> None:
    seal = FernetSeal([NEW])
    token = bytearray(seal.close("x", purpose=Purpose.DIARY, person_id=WE, seq=1))
    token[40] ^= 1

    with pytest.raises(Unreadable):
        seal.open(bytes(token), purpose=Purpose.DIARY, person_id=WE, seq=1)


async def test_a_row_moved_to_another_person_is_unreadable(sqlite: SqlStore) -> None:
    told, other = await join(sqlite), await join(sqlite, CHAT + 1)
    async with sqlite.writing() as work:
        await work.diary.append(told.id, [entry(1)], source_key="c:1")
        await work.diary.save_snapshot(told.id, snapshot_at(1))
        await work.people.save(
            replace(told, questions=(q.Conditions(frozenset({Limit.BP_OR_HEART})),))
        )

    async with transaction(sqlite.engines.write, writing=True) as begun:
        await begun.run(update(diary).values(person_id=other.id))
        await begun.run(update(snapshot).values(person_id=other.id))
        await begun.run(text("UPDATE person SET talk = (SELECT max(talk) FROM person)"))

    async with sqlite.reading() as work:
        for reading in (
            work.diary.entries(other.id),
            work.diary.snapshot(other.id),
            work.people.get(other.id),
        ):
            with pytest.raises(Unreadable):
                await reading


async def overwrite(store: SqlStore, person_id: PersonId, purpose: Purpose, value: object) -> None:
    """Replaces a sealed value by one that an unknown version might have written."""
    table, name = (diary, "payload") if purpose is Purpose.DIARY else (snapshot, "state")
    token = store.seal.close(value, purpose=purpose, person_id=person_id, seq=1)
    async with transaction(store.engines.write, writing=True) as begun:
        await begun.run(update(table).values({name: token}))


async def test_an_entry_of_an_unknown_kind_is_unreadable(sqlite: SqlStore) -> None:
    told = await join(sqlite)
    async with sqlite.writing() as work:
        await work.diary.append(told.id, [entry(1)], source_key="c:1")
    await overwrite(sqlite, told.id, Purpose.DIARY, {"type": "FromTheFuture"})

    async with sqlite.reading() as work:
        with pytest.raises(Unreadable):
            await work.diary.entries(told.id)


async def test_a_snapshot_of_another_shape_counts_as_none(sqlite: SqlStore) -> None:
    told = await join(sqlite)
    async with sqlite.writing() as work:
        await work.diary.save_snapshot(told.id, snapshot_at(1))
    await overwrite(sqlite, told.id, Purpose.SNAPSHOT, {"mood": "sunny"})

    async with sqlite.reading() as work:
        assert await work.diary.snapshot(told.id) is None


def test_sealed_values_are_as_plain_json_gives_them_back() -> None:
    seal = FernetSeal([NEW])
    value = {"text": "käse\ud83d\ude00", "list": (1, 2.5, None)}
    token = seal.close(value, purpose=Purpose.TALK, person_id=WE)

    opened = seal.open(token, purpose=Purpose.TALK, person_id=WE)

    assert opened == json.loads(json.dumps(value))


def test_the_sealed_columns_are_all_that_hold_bytes() -> None:
    holding = {
        f"{table.name}.{column.name}"
        for table in person.metadata.tables.values()
        for column in table.columns
        if column.type.python_type is bytes
    }

    assert holding == {
        "person.talk",
        "person.lines",
        "person.card_shows",
        "person.timer",
        "diary.payload",
        "snapshot.state",
        "key_check.token",
        "tombstone.token",
        "tombstone.digest",  # a keyed hash, not sealed
    }
