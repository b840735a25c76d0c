"""Claim, prepare, complete: what no story on a phone can reach."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from uuid import UUID, uuid4

import pytest

from bot.domain.diary import Consented, LimitsSet, Reply, SignQuestion, SignsAnswered, UsualPainSet
from bot.usecases import accounts, showing
from bot.usecases.accounts import Sender
from bot.usecases.chart import Chart, Deed
from bot.usecases.chart_store import Source
from bot.usecases.media import CardMedia, MediaKind
from bot.usecases.person import PersonId
from bot.usecases.ports import Delivery, DeliveryState, Reminder, ReminderKind
from bot.usecases.receiving import receive
from bot.usecases.reminders import reminding
from bot.usecases.reminders.reminding import Outcome, Prepared, Result
from bot.usecases.routine import plan
from bot.usecases.toasts import Ending, Toast
from tests.domain.factories import real_library
from tests.memory_store import MemoryStore

NOW = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)
TOMORROW = NOW + timedelta(days=1)
OWNER = uuid4()
LIBRARY = real_library()


@pytest.fixture
async def store() -> MemoryStore:
    """One person who did a first routine and chose 08:00 in UTC."""
    store = MemoryStore(seconds=lambda: 0.0)
    await accounts.welcome(store, Sender(7, "en"), default_language="en", now=NOW)
    await change(store, begin)
    return store


def begin(chart: Chart) -> Ending:
    chart.person = replace(chart.person, tz="UTC", zone_known=True, local_time=time(8))
    chart.write(Consented(1))
    for question in SignQuestion:
        chart.write(SignsAnswered(question, Reply.NO, after_pain=False))
    chart.write(LimitsSet(frozenset()))
    chart.write(UsualPainSet(3))
    plan.plan_routine(chart, on=chart.today, opened=True)
    return Toast.NONE


async def change(store: MemoryStore, deed: Deed, *, at: datetime = NOW) -> None:
    received = await receive(store, LIBRARY, Source(7, str(uuid4())), deed, now=at)
    assert received is not None


async def claim(store: MemoryStore, now: datetime = TOMORROW) -> list[Delivery]:
    return list(await reminding.claim_due(store, LIBRARY, owner=OWNER, now=now, limit=5))


async def prepare(
    store: MemoryStore, delivery: Delivery, *, now: datetime = TOMORROW, owner: UUID = OWNER
) -> Prepared | None:
    return await reminding.prepare(store, LIBRARY, delivery, owner=owner, now=now)


async def complete(store: MemoryStore, prepared: Prepared, outcome: Outcome) -> Delivery | None:
    message_id = 99 if outcome is Outcome.SENT else None
    shows = CardMedia(MediaKind.PHOTO, "d" * 64) if outcome is Outcome.SENT else None
    result = Result(outcome, message_id=message_id, shows=shows)
    return await reminding.complete(store, prepared, result, owner=OWNER, now=TOMORROW)


def states(store: MemoryStore) -> list[DeliveryState]:
    return [row.delivery.state for row in store.tables.deliveries.values()]


async def test_nothing_is_claimed_before_it_is_due(store: MemoryStore) -> None:
    assert await claim(store, TOMORROW - timedelta(minutes=1)) == []


async def test_a_due_row_is_claimed_once_and_moves_to_the_next_day(store: MemoryStore) -> None:
    assert len(await claim(store)) == 1
    assert await claim(store) == []
    assert await reminding.next_due_at(store) == TOMORROW + timedelta(days=1)


async def test_a_sent_message_becomes_the_card(store: MemoryStore) -> None:
    (delivery,) = await claim(store)
    prepared = await prepare(store, delivery)
    assert prepared is not None
    assert await complete(store, prepared, Outcome.SENT) is not None
    (person,) = store.tables.people.values()
    assert (person.card_id, person.shown_revision) == (99, prepared.revision)
    assert person.card_shows == CardMedia(MediaKind.PHOTO, "d" * 64)
    assert await complete(store, prepared, Outcome.SENT) is None, "finished is finished"


async def test_another_owner_prepares_nothing(store: MemoryStore) -> None:
    (delivery,) = await claim(store)
    assert await prepare(store, delivery, owner=uuid4()) is None


async def test_a_worker_whose_lease_was_taken_over_completes_nothing(store: MemoryStore) -> None:
    (delivery,) = await claim(store)
    prepared = await prepare(store, delivery)
    assert prepared is not None
    await store.release_leases()
    (taken,) = await reminding.take_over(store, owner=uuid4(), limit=5)
    assert taken.state is DeliveryState.SENDING
    assert await complete(store, prepared, Outcome.SENT) is None


async def test_what_is_prepared_too_late_is_missed(store: MemoryStore) -> None:
    (delivery,) = await claim(store)
    late = delivery.until_at + timedelta(seconds=1)
    assert await prepare(store, delivery, now=late) is None
    assert states(store) == [DeliveryState.MISSED]


async def test_what_is_claimed_too_late_is_missed(store: MemoryStore) -> None:
    assert await claim(store, TOMORROW + timedelta(hours=6)) == []
    assert states(store) == [DeliveryState.MISSED]


async def test_a_routine_opened_by_hand_cancels_its_message(store: MemoryStore) -> None:
    (delivery,) = await claim(store)
    await change(store, plan.today, at=TOMORROW)
    assert await prepare(store, delivery) is None
    assert states(store) == [DeliveryState.CANCELLED]


@pytest.mark.parametrize("outcome", [Outcome.UNREACHABLE, Outcome.REFUSED])
async def test_a_refused_message_has_failed_for_good(store: MemoryStore, outcome: Outcome) -> None:
    (delivery,) = await claim(store)
    prepared = await prepare(store, delivery)
    assert prepared is not None
    await complete(store, prepared, outcome)
    (person,) = store.tables.people.values()
    assert states(store) == [DeliveryState.FAILED]
    assert person.reachable is (outcome is Outcome.REFUSED)


async def test_a_message_that_was_not_sent_is_tried_again(store: MemoryStore) -> None:
    (delivery,) = await claim(store)
    prepared = await prepare(store, delivery)
    assert prepared is not None
    again = await complete(store, prepared, Outcome.NOT_SENT)
    assert again is not None
    assert again.state is DeliveryState.CLAIMED


async def test_one_who_was_erased_gets_nothing(store: MemoryStore) -> None:
    (delivery,) = await claim(store)
    async with store.writing() as uow:
        await uow.people.erase(delivery.person_id, at=NOW)
    assert await prepare(store, delivery) is None


async def test_one_who_stopped_after_the_claim_gets_nothing(store: MemoryStore) -> None:
    (delivery,) = await claim(store)
    await change(store, accounts.stop, at=TOMORROW)
    assert await prepare(store, delivery) is None
    assert states(store) == [DeliveryState.CANCELLED]


async def test_a_follow_up_without_a_sign_is_dropped(store: MemoryStore) -> None:
    row = Reminder(PersonId(1), ReminderKind.FOLLOW_UP, TOMORROW, TOMORROW.date())
    async with store.writing() as uow:
        await uow.reminders.set(row)
    claimed = await claim(store)
    follow_up = next(d for d in claimed if d.kind is ReminderKind.FOLLOW_UP)
    assert await prepare(store, follow_up) is None
    assert (PersonId(1), ReminderKind.FOLLOW_UP) not in store.tables.reminders


async def test_an_old_erase_button_erases_nobody(store: MemoryStore) -> None:
    assert await accounts.erase(store, 7, now=NOW) is None
    assert await accounts.erase(store, 8, now=NOW) == {}
    await accounts.note_block(store, 8, is_blocked=True)
    assert len(store.tables.people) == 1


async def test_what_was_shown_to_one_who_was_erased_is_forgotten(store: MemoryStore) -> None:
    gone = PersonId(99)
    await showing.mark_shown(store, gone, revision=1, card_id=1, lines_sent=0)
    await showing.mark_unreachable(store, gone)
    assert await showing.read_showing(store, LIBRARY, gone, now=NOW) is None
    assert list(await showing.people_behind(store)) == [PersonId(1)]
