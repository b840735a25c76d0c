"""Owed messages: once each, and only their owner moves them on."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.storage.sql_store import SqlStore
from bot.usecases.person import Person
from bot.usecases.ports import Delivery, DeliveryState, ReminderKind, Store
from tests.storage.conftest import AnyStore
from tests.storage.samples import MINUTE, OTHERS, RUN_OUT, TODAY, WE, join, owed

S = DeliveryState


async def claim(store: Store, person: Person, lease: timedelta = MINUTE) -> Delivery:
    async with store.writing() as work:
        claimed = await work.deliveries.add(owed(person), owner=WE, lease=lease)
    assert claimed is not None
    return claimed


async def found(store: Store, person: Person) -> Delivery | None:
    async with store.reading() as work:
        return await work.deliveries.find(person.id, TODAY, ReminderKind.DAILY)


async def take_over(store: Store, limit: int = 10) -> list[Delivery]:
    async with store.writing() as work:
        return list(await work.deliveries.take_over(owner=OTHERS, lease=MINUTE, limit=limit))


async def test_a_delivery_is_owed_once_per_date_kind_and_ordinal(store: Store) -> None:
    person = await join(store)
    claimed = await claim(store, person)

    async with store.writing() as work:
        again = await work.deliveries.add(owed(person), owner=OTHERS, lease=MINUTE)

    assert again is None
    assert await found(store, person) == claimed
    async with store.reading() as work:
        snoozed = await work.deliveries.find(person.id, TODAY, ReminderKind.DAILY, ordinal=1)
    assert snoozed is None


async def test_a_send_is_counted_and_its_message_kept(store: Store) -> None:
    person = await join(store)
    claimed = await claim(store, person)

    async with store.writing() as work:
        sending = await work.deliveries.mark(claimed, S.SENDING, owner=WE, lease=MINUTE)
        assert sending is not None
        sent = await work.deliveries.mark(sending, S.SENT, owner=WE, message_id=77)

    assert sent is not None
    assert (sent.state, sent.attempts, sent.message_id) == (S.SENT, 1, 77)
    assert await found(store, person) == sent


async def test_what_is_finished_moves_no_more(store: Store) -> None:
    person = await join(store)
    claimed = await claim(store, person)
    async with store.writing() as work:
        missed = await work.deliveries.mark(claimed, S.MISSED, owner=WE, error="late")
        assert missed is not None
        assert await work.deliveries.mark(missed, S.SENDING, owner=WE, lease=MINUTE) is None

    assert await found(store, person) == missed


async def test_another_owner_changes_nothing(store: Store) -> None:
    person = await join(store)
    claimed = await claim(store, person)

    async with store.writing() as work:
        assert await work.deliveries.mark(claimed, S.SENT, owner=OTHERS) is None

    assert await found(store, person) == claimed


async def test_an_outdated_attempt_changes_nothing(store: Store) -> None:
    person = await join(store)
    claimed = await claim(store, person)
    async with store.writing() as work:
        await work.deliveries.mark(claimed, S.SENDING, owner=WE, lease=MINUTE)

    async with store.writing() as work:
        assert await work.deliveries.mark(claimed, S.SENT, owner=WE) is None


async def test_a_lease_that_ran_out_is_taken_over_and_the_first_owner_is_fenced(
    store: Store,
) -> None:
    person = await join(store)
    claimed = await claim(store, person, lease=RUN_OUT)

    taken = await take_over(store)

    assert taken == [claimed]
    async with store.writing() as work:
        assert await work.deliveries.mark(claimed, S.SENT, owner=WE) is None
        assert await work.deliveries.mark(taken[0], S.SENT, owner=OTHERS)
    assert await take_over(store) == []


async def test_a_standing_lease_is_left_alone(store: Store) -> None:
    await claim(store, await join(store))

    assert await take_over(store) == []


async def test_no_more_are_taken_over_than_asked(store: Store) -> None:
    for chat in range(3):
        await claim(store, await join(store, chat), lease=RUN_OUT)

    assert len(await take_over(store, limit=2)) == 2
    assert len(await take_over(store, limit=2)) == 1


async def test_sending_without_a_new_lease_keeps_the_old_one(store: Store) -> None:
    claimed = await claim(store, await join(store), lease=RUN_OUT)

    async with store.writing() as work:
        await work.deliveries.mark(claimed, S.SENDING, owner=WE)

    assert [each.attempts for each in await take_over(store)] == [1]


async def test_an_unknown_send_is_left_or_looked_at_again_by_its_lease(store: Store) -> None:
    left, again = [await claim(store, await join(store, chat)) for chat in (1, 2)]

    async with store.writing() as work:
        await work.deliveries.mark(left, S.UNKNOWN, owner=WE)
        await work.deliveries.mark(again, S.UNKNOWN, owner=WE, lease=RUN_OUT)

    assert [each.id for each in await take_over(store)] == [again.id]


async def test_one_that_is_missed_at_once_has_no_lease(store: Store) -> None:
    person = await join(store)
    async with store.writing() as work:
        await work.deliveries.add(owed(person, S.MISSED), owner=WE, lease=RUN_OUT)

    assert await take_over(store) == []


@pytest.mark.parametrize("state", [S.CLAIMED, S.SENDING])
async def test_at_start_what_a_dead_process_held_is_free_where_no_other_can_be_alive(
    store: AnyStore, state: DeliveryState
) -> None:
    claimed = await claim(store, await join(store))
    async with store.writing() as work:
        await work.deliveries.mark(claimed, state, owner=WE, lease=MINUTE)

    freed = await store.release_leases()

    is_shared = isinstance(store, SqlStore) and store.engines.is_shared
    assert freed == (0 if is_shared else 1), "others may be alive where a database is shared"
    taken = [each.id for each in await take_over(store)]
    assert taken == ([] if is_shared else [claimed.id])
