"""The offer of a check-in: below the routine of its day, or by a message where there is none."""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import partial
from uuid import uuid4

import pytest

from bot.domain.diary import CheckInQuestion, Reply, SignQuestion, SignWordsTyped
from bot.usecases import questions as q
from bot.usecases import screens as s
from bot.usecases.chart import Chart, Deed
from bot.usecases.chart_store import Source
from bot.usecases.person import PersonId
from bot.usecases.ports import Delivery, DeliveryState, Reminder, ReminderKind
from bot.usecases.receiving import receive
from bot.usecases.reminders import reminding
from bot.usecases.reminders.reminding import Outcome, Result
from bot.usecases.routine import plan
from bot.usecases.safety import signs
from bot.usecases.settings import hours, pausing
from bot.usecases.toasts import Ending, Toast
from bot.usecases.week import checking_in
from tests.memory_store import MemoryStore
from tests.usecases.reminders.test_due_days_and_pauses import (
    DAY,
    WEDNESDAY,
    change,
    choose,
    joined,
    pause,
    row,
    with_hour,
)
from tests.usecases.sample_charts import LIBRARY

A_WEEK = 7 * DAY
NEXT = WEDNESDAY + A_WEEK
OWNER = uuid4()


@pytest.fixture
async def store() -> MemoryStore:
    """Somebody who began on a Wednesday and from then on comes on Mondays and Fridays."""
    store = await joined(with_hour)
    await change(store, *choose(0, 4))
    return store


def weekly(store: MemoryStore) -> Reminder | None:
    return row(store, ReminderKind.WEEKLY)


async def claim(store: MemoryStore, at: datetime = NEXT) -> Delivery:
    found = await reminding.claim_due(store, LIBRARY, owner=OWNER, now=at, limit=9)
    return next(d for d in found if d.kind is ReminderKind.WEEKLY)


async def test_a_week_that_ends_on_a_day_without_a_routine_is_offered_at_the_hour(
    store: MemoryStore,
) -> None:
    expected = Reminder(PersonId(1), ReminderKind.WEEKLY, NEXT, NEXT.date(), 1)
    assert weekly(store) == expected

    prepared = await reminding.prepare(store, LIBRARY, await claim(store), owner=OWNER, now=NEXT)

    assert prepared is not None
    assert prepared.screen == s.WeekOffer(1)
    assert weekly(store) == Reminder(
        PersonId(1), ReminderKind.WEEKLY, NEXT + A_WEEK, (NEXT + A_WEEK).date(), 2
    )


async def test_a_week_that_ends_on_a_day_with_a_routine_needs_no_message_of_its_own() -> None:
    store = await joined(with_hour)
    assert weekly(store) is None
    await change(store, *choose(0, 2))
    assert weekly(store) is None
    await change(store, *choose(0, 4))
    await change(store, *choose(0, 2))
    assert weekly(store) is None


async def test_another_hour_moves_it(store: MemoryStore) -> None:
    await change(
        store, hours.ask_hour, partial(hours.pick_hour, at=WEDNESDAY.replace(hour=9).time())
    )
    found = weekly(store)
    assert found is not None
    assert found.due_at == NEXT.replace(hour=9)


async def test_nothing_is_pushed_in_a_pause(store: MemoryStore) -> None:
    await change(store, *pause(2))
    found = weekly(store)
    assert found is not None
    assert (found.local_date, found.step) == ((WEDNESDAY + 2 * A_WEEK).date(), 2)

    await change(store, pausing.ask, pausing.open_end)
    assert weekly(store) is None


def states(store: MemoryStore) -> list[DeliveryState]:
    kept = (leased.delivery for leased in store.tables.deliveries.values())
    return [each.state for each in kept if each.kind is ReminderKind.WEEKLY]


def put_off(chart: Chart) -> Ending:
    return checking_in.put_off(chart, 1)


def skip(chart: Chart) -> Ending:
    return checking_in.skip(chart, 1)


def sign(chart: Chart) -> Ending:
    return signs.answer_signs(chart, SignQuestion.FOUR, Reply.YES)


def a_routine_by_hand(chart: Chart) -> Ending:
    return plan.today(chart)


def a_pause(chart: Chart) -> Ending:
    pausing.ask(chart)
    return pausing.for_weeks(chart, 1)


CANCELS: dict[str, Deed] = {
    "put off": put_off,
    "skipped": skip,
    "a sign stands": sign,
    "a routine of that day offers it": a_routine_by_hand,
    "a pause": a_pause,
}


@pytest.mark.parametrize("why", CANCELS)
async def test_it_is_cancelled_where(store: MemoryStore, why: str) -> None:
    delivery = await claim(store)
    assert await receive(store, LIBRARY, Source(7, why), CANCELS[why], now=NEXT)

    prepared = await reminding.prepare(store, LIBRARY, delivery, owner=OWNER, now=NEXT)

    assert prepared is None
    assert states(store) == [DeliveryState.CANCELLED]


async def test_one_that_may_have_arrived_and_was_answered_did_arrive(store: MemoryStore) -> None:
    delivery = await claim(store)
    prepared = await reminding.prepare(store, LIBRARY, delivery, owner=OWNER, now=NEXT)
    assert prepared is not None
    unknown = await reminding.complete(
        store, prepared, Result(Outcome.UNKNOWN), owner=OWNER, now=NEXT
    )
    assert unknown is not None
    assert await receive(store, LIBRARY, Source(7, "later"), put_off, now=NEXT)

    assert await reminding.prepare(store, LIBRARY, unknown, owner=OWNER, now=NEXT) is None
    assert states(store) == [DeliveryState.SENT]


async def test_a_check_in_under_way_goes_on_where_it_is(store: MemoryStore) -> None:
    delivery = await claim(store)

    def begin(chart: Chart) -> Ending:
        checking_in.start(chart, 1)
        checking_in.no_signs(chart)
        return checking_in.answer(chart, 1, CheckInQuestion.CHANGE, 1)

    assert await receive(store, LIBRARY, Source(7, "begun"), begin, now=NEXT)

    prepared = await reminding.prepare(store, LIBRARY, delivery, owner=OWNER, now=NEXT)

    assert prepared is not None
    assert prepared.screen == s.AskWeekPain(1)


async def test_a_question_of_safety_comes_first_in_the_same_message(store: MemoryStore) -> None:
    delivery = await claim(store)

    def words(chart: Chart) -> Ending:
        chart.write(SignWordsTyped())
        return Toast.NONE

    assert await receive(store, LIBRARY, Source(7, "words"), words, now=NEXT)

    prepared = await reminding.prepare(store, LIBRARY, delivery, owner=OWNER, now=NEXT)

    assert prepared is not None
    assert isinstance(prepared.screen, s.AskTypedSigns)
    assert q.WeekOffer(1) in prepared.person.questions


async def test_who_came_before_there_were_weekly_messages_gets_them_with_the_next_routine(
    store: MemoryStore,
) -> None:
    del store.tables.reminders[PersonId(1), ReminderKind.WEEKLY]
    friday = WEDNESDAY + 2 * DAY
    (delivery,) = await reminding.claim_due(store, LIBRARY, owner=OWNER, now=friday, limit=9)

    assert await reminding.prepare(store, LIBRARY, delivery, owner=OWNER, now=friday)

    found = weekly(store)
    assert found is not None
    assert (found.due_at, found.step) == (NEXT, 1)


async def test_a_message_four_hours_late_is_missed(store: MemoryStore) -> None:
    late = NEXT + timedelta(hours=4, minutes=1)
    found = await reminding.claim_due(store, LIBRARY, owner=OWNER, now=late, limit=9)

    assert [d for d in found if d.kind is ReminderKind.WEEKLY] == []
    assert states(store) == [DeliveryState.MISSED]
