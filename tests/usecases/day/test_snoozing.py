"""The due row of a snooze: set, moved, counted, taken away."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from functools import partial
from uuid import uuid4

import pytest

from bot.chat import buttons as b
from bot.chat.incoming.taps import deed_of_tap
from bot.domain.diary import (
    Consented,
    LimitsSet,
    Reply,
    RestWhy,
    SignQuestion,
    SignsAnswered,
    UsualPainSet,
)
from bot.usecases import accounts
from bot.usecases.accounts import Sender
from bot.usecases.chart import Chart, Deed
from bot.usecases.chart_store import Source
from bot.usecases.day.no_floor import no_floor_today
from bot.usecases.day.not_today import ask_why_not, say_why_not
from bot.usecases.day.snoozing import snooze
from bot.usecases.person import PersonId
from bot.usecases.ports import Delivery, DeliveryState, Reminder, ReminderKind
from bot.usecases.receiving import receive
from bot.usecases.reminders import reminding
from bot.usecases.reminders.reminding import Outcome, Result
from bot.usecases.routine import morning, plan
from bot.usecases.toasts import Ending, Refused, Toast
from tests.chat.incoming.typed_tables import CONTENT
from tests.domain.factories import real_library
from tests.memory_store import MemoryStore

NOW = datetime(2026, 11, 24, 8, 2, tzinfo=UTC)
AN_HOUR = timedelta(hours=1)
OWNER = uuid4()
LIBRARY = real_library()
SNOOZE = (PersonId(1), ReminderKind.SNOOZE)
ONE_HOUR: Deed = partial(snooze, minutes=60)


@pytest.fixture
async def store() -> MemoryStore:
    """One person with the day's message before them, at eight in UTC."""
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
    plan.plan_routine(chart, on=chart.today)
    return Toast.NONE


async def change(store: MemoryStore, deed: Deed, *, at: datetime = NOW) -> Ending:
    received = await receive(store, LIBRARY, Source(7, str(uuid4())), deed, now=at)
    assert received is not None
    return received.ending


async def claim(store: MemoryStore, at: datetime) -> Delivery:
    (found,) = await reminding.claim_due(store, LIBRARY, owner=OWNER, now=at, limit=5)
    return found


async def arrive(store: MemoryStore, at: datetime) -> Delivery | None:
    """Claims, sends and records what is due."""
    delivery = await claim(store, at)
    prepared = await reminding.prepare(store, LIBRARY, delivery, owner=OWNER, now=at)
    if prepared is None:
        return None
    sent = Result(Outcome.SENT, message_id=99)
    return await reminding.complete(store, prepared, sent, owner=OWNER, now=at)


def daily(store: MemoryStore) -> Reminder:
    return store.tables.reminders[(PersonId(1), ReminderKind.DAILY)]


def snoozes(store: MemoryStore) -> list[tuple[int, DeliveryState]]:
    rows = [row.delivery for row in store.tables.deliveries.values()]
    return [(d.ordinal, d.state) for d in rows if d.kind is ReminderKind.SNOOZE]


async def test_a_snooze_is_a_row_of_its_own_and_the_daily_one_stays(store: MemoryStore) -> None:
    before = daily(store)
    await change(store, ONE_HOUR)

    assert store.tables.reminders[SNOOZE].due_at == NOW + AN_HOUR
    assert store.tables.reminders[SNOOZE].local_date == NOW.date()
    assert daily(store) == before


async def test_the_ordinal_counts_the_snoozes_of_the_day(store: MemoryStore) -> None:
    at = NOW
    for _ in range(3):
        assert await change(store, ONE_HOUR, at=at) == ""
        at += AN_HOUR
        assert await arrive(store, at) is not None
    assert await change(store, ONE_HOUR, at=at) == "toast-snoozed-often"

    assert snoozes(store) == [(n, DeliveryState.SENT) for n in (1, 2, 3)]
    assert SNOOZE not in store.tables.reminders


async def test_a_snooze_put_off_once_more_moves_its_row(store: MemoryStore) -> None:
    await change(store, ONE_HOUR)
    await change(store, ONE_HOUR, at=NOW + AN_HOUR / 2)

    assert store.tables.reminders[SNOOZE].due_at == NOW + AN_HOUR * 1.5
    assert store.tables.reminders[SNOOZE].step == 2


def start_by_hand(chart: Chart) -> Ending:
    plan.today(chart)
    assert chart.state.routine is not None
    return morning.start_routine(chart, chart.state.routine.seq)


def leave_out(chart: Chart) -> Ending:
    return ask_why_not(chart) or say_why_not(chart, RestWhy.NO_TIME)


CANCELS: dict[str, Deed] = {
    "today": plan.today,
    "start": start_by_hand,
    "not today": leave_out,
    "stop": accounts.stop,
}


@pytest.mark.parametrize("deed", CANCELS.values(), ids=list(CANCELS))
async def test_going_on_or_leaving_takes_the_row_away(store: MemoryStore, deed: Deed) -> None:
    await change(store, ONE_HOUR)
    await change(store, deed, at=NOW + AN_HOUR / 2)

    assert SNOOZE not in store.tables.reminders


@pytest.mark.parametrize("deed", CANCELS.values(), ids=list(CANCELS))
async def test_what_comes_between_claim_and_send_cancels_it(store: MemoryStore, deed: Deed) -> None:
    await change(store, ONE_HOUR)
    delivery = await claim(store, NOW + AN_HOUR)
    await change(store, deed, at=NOW + AN_HOUR)
    at = NOW + AN_HOUR

    assert await reminding.prepare(store, LIBRARY, delivery, owner=OWNER, now=at) is None
    assert snoozes(store) == [(1, DeliveryState.CANCELLED)]


CHANGES: dict[str, Deed] = {
    "snooze": ONE_HOUR,
    "not today": leave_out,
    "no floor": no_floor_today,
}


@pytest.mark.parametrize("deed", CHANGES.values(), ids=list(CHANGES))
async def test_a_daily_message_that_was_answered_so_is_not_sent_a_second_time(
    store: MemoryStore, deed: Deed
) -> None:
    at = NOW.replace(minute=0) + timedelta(days=1)
    delivery = await claim(store, at)
    prepared = await reminding.prepare(store, LIBRARY, delivery, owner=OWNER, now=at)
    assert prepared is not None
    lost = Result(Outcome.UNKNOWN)
    again = await reminding.complete(store, prepared, lost, owner=OWNER, now=at)
    await change(store, deed, at=at)

    assert again is not None
    assert await reminding.prepare(store, LIBRARY, again, owner=OWNER, now=at) is None


async def test_a_snooze_found_too_late_is_missed(store: MemoryStore) -> None:
    await change(store, ONE_HOUR)
    late = NOW + timedelta(hours=5, seconds=1)

    assert not await reminding.claim_due(store, LIBRARY, owner=OWNER, now=late, limit=5)
    assert snoozes(store) == [(1, DeliveryState.MISSED)]


async def test_another_zone_leaves_the_instant(store: MemoryStore) -> None:
    def move(chart: Chart) -> Ending:
        chart.person = replace(chart.person, tz="Asia/Tokyo")
        return Toast.NONE

    await change(store, ONE_HOUR)
    await change(store, move)

    assert store.tables.reminders[SNOOZE].due_at == NOW + AN_HOUR
    assert await arrive(store, NOW + AN_HOUR) is not None


@pytest.mark.parametrize("minutes", [0, 5, 61, 1440])
async def test_a_span_that_nobody_was_offered_changes_nothing(
    store: MemoryStore, minutes: int
) -> None:
    (newest,) = store.tables.snapshots[PersonId(1)].state.routines
    button = b.Snooze(newest.seq, minutes)
    deed = deed_of_tap(button, CONTENT.language.words, LIBRARY)
    assert await change(store, deed) is Refused.OLD
    assert SNOOZE not in store.tables.reminders


async def test_a_routine_that_was_begun_is_not_put_off(store: MemoryStore) -> None:
    await change(store, start_by_hand)

    assert await change(store, ONE_HOUR) == "toast-day-begun"


async def test_up_late_the_routine_of_yesterday_is_still_todays(store: MemoryStore) -> None:
    late = NOW.replace(hour=3) + timedelta(days=1)
    await change(store, ONE_HOUR, at=late)
    assert store.tables.reminders[SNOOZE].local_date == NOW.date()


async def test_in_the_morning_today_means_the_new_day(store: MemoryStore) -> None:
    morning = NOW.replace(hour=5) + timedelta(days=1)
    await change(store, ONE_HOUR, at=morning)
    assert store.tables.reminders[SNOOZE].local_date == morning.date()
