"""Due rows follow the weekdays and the pause; what was claimed before a pause is not sent."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from functools import partial
from uuid import uuid4

import pytest

from bot.domain.diary import Reply, SignQuestion
from bot.usecases import accounts
from bot.usecases.accounts import Sender
from bot.usecases.chart import Chart, Deed
from bot.usecases.chart_store import Source
from bot.usecases.person import PersonId
from bot.usecases.ports import DeliveryState, Reminder, ReminderKind
from bot.usecases.receiving import receive
from bot.usecases.reminders import reminding
from bot.usecases.routine import plan
from bot.usecases.safety import signs
from bot.usecases.settings import days, pausing
from bot.usecases.toasts import Ending, Toast
from tests.memory_store import MemoryStore
from tests.usecases.sample_charts import LIBRARY, choose_hour, first_card

WEDNESDAY = datetime(2026, 3, 4, 6, 0, tzinfo=UTC)
DAY = timedelta(days=1)
OWNER = uuid4()


async def joined(begin: Deed) -> MemoryStore:
    store = MemoryStore(seconds=lambda: 0.0)
    await accounts.welcome(store, Sender(7, "en-gb"), default_language="en", now=WEDNESDAY)
    await change(store, begin)
    return store


async def change(store: MemoryStore, *deeds: Deed, at: datetime = WEDNESDAY) -> None:
    for deed in deeds:
        assert await receive(store, LIBRARY, Source(7, str(uuid4())), deed, now=at)


def with_hour(chart: Chart) -> Ending:
    choose_hour(chart)
    chart.person = replace(chart.person, tz="UTC", local_time=time(6))
    return Toast.NONE


def without_hour(chart: Chart) -> Ending:
    first_card(chart)
    chart.person = replace(chart.person, tz="UTC")
    return Toast.NONE


def choose(*weekdays: int) -> list[Deed]:
    ticks = [partial(days.toggle, day=day, on=day in weekdays) for day in range(7)]
    return [days.ask, *ticks, days.finish]


def pause(weeks: int) -> list[Deed]:
    return [pausing.ask, lambda c: pausing.for_weeks(c, weeks)]


def row(store: MemoryStore, kind: ReminderKind = ReminderKind.DAILY) -> Reminder | None:
    return store.tables.reminders.get((PersonId(1), kind))


@pytest.mark.parametrize("begin", [with_hour, without_hour], ids=["hour", "no hour"])
async def test_the_next_message_waits_for_a_chosen_day(begin: Deed) -> None:
    store = await joined(begin)
    await change(store, *choose(0, 4))
    assert row(store) == Reminder(
        PersonId(1), ReminderKind.DAILY, WEDNESDAY + 2 * DAY, (WEDNESDAY + 2 * DAY).date()
    )


@pytest.mark.parametrize("begin", [with_hour, without_hour], ids=["hour", "no hour"])
async def test_the_next_message_waits_for_the_end_of_a_pause(begin: Deed) -> None:
    store = await joined(begin)
    await change(store, *pause(2))
    found = row(store)
    assert found is not None
    assert found.due_at == WEDNESDAY + 14 * DAY


async def test_after_a_claim_the_row_moves_to_the_next_chosen_day() -> None:
    store = await joined(with_hour)
    await change(store, *choose(3, 6))
    claimed = await reminding.claim_due(store, LIBRARY, owner=OWNER, now=WEDNESDAY + DAY, limit=5)
    assert [delivery.local_date.weekday() for delivery in claimed] == [3]
    found = row(store)
    assert found is not None
    assert found.local_date.weekday() == 6


async def test_a_pause_after_the_claim_cancels_the_message() -> None:
    store = await joined(with_hour)
    (claimed,) = await reminding.claim_due(
        store, LIBRARY, owner=OWNER, now=WEDNESDAY + DAY, limit=5
    )
    await change(store, *pause(1), at=WEDNESDAY + DAY)
    sent = await reminding.prepare(store, LIBRARY, claimed, owner=OWNER, now=WEDNESDAY + DAY)
    assert sent is None
    (leased,) = store.tables.deliveries.values()
    assert leased.delivery.state is DeliveryState.CANCELLED


async def test_an_open_pause_ends_the_routine_but_not_the_question_after_a_sign() -> None:
    store = await joined(with_hour)
    await change(store, pausing.ask, pausing.open_end)
    assert row(store) is None
    await change(store, lambda c: signs.answer_signs(c, SignQuestion.FOUR, Reply.YES))
    assert row(store, ReminderKind.FOLLOW_UP) is not None
    await change(store, pausing.resume)
    assert row(store) is None, "a sign comes first"


async def test_resuming_brings_the_next_hour_back() -> None:
    store = await joined(with_hour)
    await change(store, pausing.ask, pausing.open_end)
    await change(store, pausing.resume, at=WEDNESDAY + 5 * DAY - timedelta(hours=1))
    found = row(store)
    assert found is not None
    assert found.due_at == WEDNESDAY + 5 * DAY


async def test_only_today_leaves_the_day_of_coming_back() -> None:
    store = await joined(with_hour)
    await change(store, *pause(1))
    later = WEDNESDAY + 3 * DAY
    await change(store, plan.today, pausing.only_today, at=later)
    found = row(store)
    assert found is not None
    assert found.due_at == WEDNESDAY + 7 * DAY
