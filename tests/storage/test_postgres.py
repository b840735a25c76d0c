"""What only PostgreSQL can get wrong: several processes at once, and a server that goes away.

Two stores over one database are two processes as far as the database can tell.
"""

from __future__ import annotations

import asyncio
import traceback
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from random import Random
from typing import Any
from uuid import UUID

import psycopg
import pytest
from sqlalchemy import text

from bot.storage.postgres import postgres_url as with_driver
from bot.storage.problems import KeyProblem
from bot.storage.sql_store import SqlStore, open_store
from bot.storage.transaction import transaction
from bot.usecases.person import Person, PersonId
from bot.usecases.ports import Reminder, ReminderKind, StorageError, StorageUnavailable
from tests.postgres import Postgres
from tests.storage.conftest import KEYS
from tests.storage.samples import (
    CHAT,
    MINUTE,
    NOW,
    OTHERS,
    RUN_OUT,
    TODAY,
    WE,
    entry,
    held,
    join,
    owed,
    stored,
)
from tests.waiting import PATIENCE

DAILY, FOLLOW_UP = ReminderKind.DAILY, ReminderKind.FOLLOW_UP
MOST_RUNS = 60


@pytest.fixture
async def other(postgresql: SqlStore, postgres_url: str) -> AsyncIterator[SqlStore]:
    """A second process beside the first."""
    async with open_store(postgres_url, KEYS) as opened:
        yield opened


async def end_all(store: SqlStore, postgres: Postgres) -> None:
    """The server ends every connection to this database, as when it restarts."""
    name = store.engines.write.url.database
    postgres.run(f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'")


async def set_due(store: SqlStore, *people: Person, kind: ReminderKind = DAILY) -> None:
    async with store.writing() as work:
        for number, person in enumerate(people):
            at = NOW + timedelta(seconds=number)
            await work.reminders.set(Reminder(person.id, kind, at, TODAY))


async def setting(store: SqlStore, name: str, *, writing: bool) -> Any:
    engine = store.engines.write if writing else store.engines.read
    async with transaction(engine, writing=writing) as begun:
        return (await begun.run(text(f"SHOW {name}"))).scalar_one()


async def test_readers_only_read_and_nobody_waits_for_ever(postgresql: SqlStore) -> None:
    assert await setting(postgresql, "transaction_read_only", writing=False) == "on"
    assert await setting(postgresql, "transaction_isolation", writing=False) == "repeatable read"
    assert await setting(postgresql, "transaction_read_only", writing=True) == "off"
    assert await setting(postgresql, "lock_timeout", writing=True) == "10s"
    assert await setting(postgresql, "idle_in_transaction_session_timeout", writing=True) == "1min"


async def test_a_reader_sees_one_instant(postgresql: SqlStore, other: SqlStore) -> None:
    person = await join(postgresql)

    async with postgresql.reading() as work:
        before = await work.people.get(person.id)
        async with other.writing() as writing:
            await writing.people.save(replace(person, last_seq=7))
        assert await work.people.get(person.id) == before


@pytest.mark.parametrize("round_", range(3))
async def test_two_first_messages_of_one_stranger_make_one_person(
    postgresql: SqlStore, other: SqlStore, round_: int
) -> None:
    chats = [CHAT + number for number in range(20)]

    async with asyncio.TaskGroup() as group:
        ours = [group.create_task(join(postgresql, chat)) for chat in chats]
        theirs = [group.create_task(join(other, chat)) for chat in chats]

    assert [task.result().id for task in ours] == [task.result().id for task in theirs]


async def test_of_two_that_take_in_one_update_the_second_sees_the_repeat(
    postgresql: SqlStore, other: SqlStore
) -> None:
    person = await join(postgresql)

    async def take(store: SqlStore) -> bool:
        async with store.writing() as work:
            found = await work.people.get(person.id)
            is_first = await work.receipts.is_first(person.id, "c:1", at=NOW)
            if is_first:
                await asyncio.sleep(0.05)
                await work.people.save(replace(found, last_seq=found.last_seq + 1))
            return is_first

    taken = await asyncio.gather(take(postgresql), take(other), take(other))

    assert sorted(taken) == [False, False, True]
    assert (await stored(other, person.id)).last_seq == 1


async def test_what_is_due_is_handed_to_one_process_only(
    postgresql: SqlStore, other: SqlStore
) -> None:
    people = [await join(postgresql, chat) for chat in range(4)]
    await set_due(postgresql, *people)

    async with postgresql.writing() as work:
        first = await work.reminders.due(NOW + MINUTE, limit=3)
        async with other.writing() as beside:
            second = await beside.reminders.due(NOW + MINUTE, limit=3)

    assert [each.person_id for each in first] == [each.id for each in people[:3]]
    assert [each.person_id for each in second] == [people[3].id]


async def test_whoever_taps_just_now_is_left_to_the_next_tick(
    postgresql: SqlStore, other: SqlStore
) -> None:
    person = await join(postgresql)
    await set_due(postgresql, person)

    async with postgresql.writing() as tap:
        await tap.people.get(person.id)
        async with other.writing() as tick:
            assert list(await tick.reminders.due(NOW, limit=5)) == []
        moved = Reminder(person.id, DAILY, NOW + timedelta(days=1), TODAY)
        await tap.reminders.set(moved)

    async with other.writing() as tick:
        assert list(await tick.reminders.due(NOW, limit=5)) == [], "the newest row counts"


async def test_an_expired_lease_is_taken_over_by_one_process_only(
    postgresql: SqlStore, other: SqlStore
) -> None:
    person = await join(postgresql)
    async with postgresql.writing() as work:
        await work.deliveries.add(owed(person), owner=UUID(int=9), lease=RUN_OUT)

    async with postgresql.writing() as work:
        ours = await work.deliveries.take_over(owner=WE, lease=MINUTE, limit=5)
        async with other.writing() as beside:
            theirs = await beside.deliveries.take_over(owner=OTHERS, lease=MINUTE, limit=5)

    assert (len(ours), len(theirs)) == (1, 0)


async def test_a_start_leaves_the_leases_of_others_alone(
    postgresql: SqlStore, other: SqlStore
) -> None:
    person = await join(postgresql)
    async with postgresql.writing() as work:
        await work.deliveries.add(owed(person), owner=WE, lease=MINUTE)

    assert await other.release_leases() == 0

    async with other.writing() as work:
        assert list(await work.deliveries.take_over(owner=OTHERS, lease=MINUTE, limit=5)) == []


async def test_many_taps_ticks_and_erasures_at_once_never_wait_in_a_ring(
    postgresql: SqlStore, other: SqlStore
) -> None:
    """A deadlock would raise StorageUnavailable after a second."""
    people = [await join(postgresql, chat) for chat in range(6)]
    for kind in (DAILY, FOLLOW_UP):
        await set_due(postgresql, *people, kind=kind)
    chance = Random(5)

    async def live(store: SqlStore, owner: UUID) -> None:
        for number in range(MOST_RUNS):
            person_id = chance.choice(people).id
            match number % 4:
                case 0:
                    await _tap(store, person_id, key=f"{owner}{number}")
                case 1:
                    await _tick(store, owner)
                case 2:
                    await _send(store, owner)
                case _:
                    await _forget(store, person_id if number == MOST_RUNS - 1 else None)

    async with asyncio.timeout(PATIENCE), asyncio.TaskGroup() as group:
        for number in range(6):
            group.create_task(live((postgresql, other)[number % 2], UUID(int=number)))

    assert held(postgresql.engines.write) == held(other.engines.write) == 0


async def _tap(store: SqlStore, person_id: PersonId, *, key: str) -> None:
    async with store.writing() as work:
        try:
            person = await work.people.get(person_id)
        except LookupError:
            return
        await work.receipts.is_first(person_id, key, at=NOW)
        await work.reminders.set(Reminder(person_id, DAILY, NOW, TODAY))
        await work.diary.append(person_id, [entry(person.last_seq + 1)], source_key=key)
        await work.people.save(replace(person, last_seq=person.last_seq + 1))


async def _tick(store: SqlStore, owner: UUID) -> None:
    async with store.writing() as work:
        for row in await work.reminders.due(NOW + MINUTE, limit=4):
            person = await work.people.get(row.person_id)
            await work.deliveries.add(owed(person), owner=owner, lease=RUN_OUT)
            await work.reminders.set(replace(row, due_at=NOW + MINUTE))


async def _send(store: SqlStore, owner: UUID) -> None:
    async with store.writing() as work:
        taken = await work.deliveries.take_over(owner=owner, lease=RUN_OUT, limit=3)
    for delivery in taken:
        async with store.writing() as work:
            try:
                await work.people.get(delivery.person_id)
            except LookupError:
                continue
            await work.deliveries.mark(delivery, delivery.state, owner=owner, lease=RUN_OUT)


async def _forget(store: SqlStore, person_id: PersonId | None) -> None:
    async with store.writing() as work:
        if person_id is None:
            await work.receipts.forget(NOW + MINUTE)
            return
        await work.people.lock(person_id)
        await work.people.erase(person_id, at=NOW)


async def test_a_restarted_server_is_met_again_without_a_failed_call(
    postgresql: SqlStore, postgres: Postgres
) -> None:
    person = await join(postgresql)

    await end_all(postgresql, postgres)

    assert await stored(postgresql, person.id) == person
    await join(postgresql, CHAT + 1)


async def test_a_connection_lost_inside_a_transaction_passes_and_keeps_nothing(
    postgresql: SqlStore, postgres: Postgres
) -> None:
    person = await join(postgresql)

    async def lose() -> None:
        async with postgresql.writing() as work:
            await work.people.save(replace(person, last_seq=5))
            await end_all(postgresql, postgres)
            await work.people.get(person.id)

    with pytest.raises(StorageUnavailable):
        await lose()

    assert held(postgresql.engines.write) == 0
    assert (await stored(postgresql, person.id)).last_seq == 0


async def test_a_connection_lost_before_the_commit_keeps_nothing(
    postgresql: SqlStore, postgres: Postgres
) -> None:
    person = await join(postgresql)

    async def lose() -> None:
        async with postgresql.writing() as work:
            await work.people.save(replace(person, last_seq=5))
            await end_all(postgresql, postgres)

    with pytest.raises(StorageUnavailable):
        await lose()

    assert (await stored(postgresql, person.id)).last_seq == 0


async def test_a_row_that_stays_locked_passes(postgresql: SqlStore, other: SqlStore) -> None:
    person = await join(postgresql)

    async def wait_for_it() -> None:
        async with other.writing() as work:
            await work.transaction.run(text("SET LOCAL lock_timeout = '20ms'"))
            await work.people.get(person.id)

    async with postgresql.writing() as work:
        await work.people.get(person.id)
        with pytest.raises(StorageUnavailable):
            await wait_for_it()


async def test_a_broken_rule_does_not_pass(postgresql: SqlStore) -> None:
    with pytest.raises(StorageError) as failure:
        async with postgresql.writing() as work:
            await work.diary.append(PersonId(99), [entry(1)], source_key="c:1")

    assert not isinstance(failure.value, StorageUnavailable)
    assert str(failure.value) == "ForeignKeyViolation 23503 fk_diary_person_id"


async def test_an_error_does_not_quote_the_row_that_was_refused(postgresql: SqlStore) -> None:
    nobody = PersonId(990_066_224_411)
    with pytest.raises(StorageError) as failure:
        async with postgresql.writing() as work:
            await work.diary.append(nobody, [entry(1)], source_key="c:1")

    assert str(nobody) not in "".join(traceback.format_exception(failure.value))


async def test_another_key_stops_the_start_even_before_anybody_joined(postgres_url: str) -> None:
    async with open_store(postgres_url, KEYS):
        pass

    with pytest.raises(KeyProblem, match="Add the key used before"):
        await open_store(postgres_url, ("A" * 43 + "=",)).__aenter__()
    with pytest.raises(KeyProblem, match="DATA_KEYS is missing"):
        await open_store(postgres_url).__aenter__()


@pytest.mark.parametrize("name", ["postgres", "postgresql", "postgresql+psycopg"])
async def test_every_name_of_postgresql_opens(postgres_url: str, name: str) -> None:
    url = f"{name}://{postgres_url.partition('://')[2]}&application_name=ours&connect_timeout=600"

    async with open_store(url, KEYS) as store:
        assert await setting(store, "application_name", writing=True) == "ours"


def test_what_the_address_says_wins_over_what_we_would_say() -> None:
    query = with_driver("postgres://u:p@host/db?sslmode=require&connect_timeout=9").query

    assert (query["sslmode"], query["connect_timeout"]) == ("require", "9")
    assert query["application_name"] == "back-in-three"


async def test_two_stores_that_start_at_once_agree_on_the_key(postgres: Postgres) -> None:
    async def start(url: str) -> int:
        async with open_store(url, KEYS) as store:
            return (await join(store)).id

    with postgres.empty() as url:
        assert len(set(await asyncio.gather(*(start(url) for _ in range(3))))) == 1
        with psycopg.connect(url) as connection:
            [(checks,)] = connection.execute("SELECT count(*) FROM key_check").fetchall()
    assert checks == 1
