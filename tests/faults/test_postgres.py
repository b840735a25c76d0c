"""`kill -9` of the bot, and a server that loses every connection, on PostgreSQL.

A lease of the dead runs out by the server's clock, which no test moves: it is ended by hand.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path
from typing import Any

import psycopg
import pytest
from sqlalchemy import make_url

from bot import app
from bot.domain.diary import Answered, RoutinePlanned
from bot.usecases import chart_store, showing
from bot.usecases.ports import DeliveryState, StorageUnavailable
from bot.usecases.showing import people_behind
from tests.faults.child import die_at
from tests.faults.test_kill import (
    AMBIGUOUS,
    delivery_of,
    diary_of,
    sleep_until_due,
    tap,
    wake,
    wake_twice,
)
from tests.flows.driver import Phone, staged
from tests.postgres import Postgres
from tests.waiting import PATIENCE

Call = Callable[..., Awaitable[Any]]


@pytest.fixture(autouse=True)
def _durations(monkeypatch: pytest.MonkeyPatch) -> None:
    """PTB warns at every 429 unless it may tell the wait as a timedelta."""
    monkeypatch.setenv("PTB_TIMEDELTA", "1")


@pytest.fixture
async def phone(tmp_path: Path, postgres_url: str) -> AsyncIterator[Phone]:
    """Somebody who has the first card before them."""
    async with staged(tmp_path, database_url=postgres_url, by_http=True) as stage:
        phone = Phone(stage)
        await phone.begin()
        yield phone


def end_the_leases_of_the_dead(phone: Phone) -> None:
    with psycopg.connect(phone.stage.database_url) as connection:
        connection.execute("UPDATE delivery SET lease_until = 0 WHERE lease_until IS NOT NULL")


async def answers_of(phone: Phone) -> list[int]:
    _, entries = await diary_of(phone)
    return [each.event.item for each in entries if isinstance(each.event, Answered)]


@pytest.mark.parametrize("point", ["after the claim", AMBIGUOUS])
async def test_a_reminder_killed_on_its_way_arrives_once_its_lease_has_run_out(
    phone: Phone, point: str
) -> None:
    for _ in range(3):
        await phone.press("Fine")
    await sleep_until_due(phone)
    before = len(phone.said)

    await die_at(phone.stage, point)
    await wake(phone.stage)
    assert len(phone.said) - before == (point == AMBIGUOUS), "the dead one's lease still stands"
    await phone.stage.stop()
    end_the_leases_of_the_dead(phone)
    await wake_twice(phone.stage)

    arrived = phone.said[before:]
    assert len(arrived) == (2 if point == AMBIGUOUS else 1)
    assert len({message.text for message in arrived}) == 1, "a duplicate has the same routine"
    delivery = await delivery_of(phone)
    assert delivery.state is DeliveryState.SENT
    _, entries = await diary_of(phone)
    planned = [e.event for e in entries if isinstance(e.event, RoutinePlanned)]
    assert [plan.local_date for plan in planned].count(delivery.local_date) == 1


@pytest.mark.parametrize("point", ["before the commit", "after the commit"])
async def test_an_answer_killed_on_its_way_is_kept_once_and_shown(phone: Phone, point: str) -> None:
    first = phone.card
    await phone.stage.stop()
    tap(phone, "Fine")

    await die_at(phone.stage, point)
    assert phone.stage.standin.pending_updates, "nothing was acknowledged before the death"
    await wake_twice(phone.stage)

    assert await answers_of(phone) == [0]
    assert phone.card.text != first.text, "the card shows the next exercise"
    await phone.press("Fine")
    assert await answers_of(phone) == [0, 1]


class Outage:
    """Ends every connection to the database before the first, fourth ... call of what it wraps."""

    def __init__(self, postgres: Postgres, url: str) -> None:
        self._postgres, self._name = postgres, make_url(url).database
        self.times = 0
        self.is_over = False

    def before(self, real: Call) -> Call:
        calls = 0

        async def wrapped(*args: Any, **kwargs: Any) -> Any:
            nonlocal calls
            calls += 1
            if calls % 3 == 1 and not self.is_over:
                self.times += 1
                self._postgres.run(
                    "SELECT pg_terminate_backend(pid, 2000) FROM pg_stat_activity"
                    f" WHERE datname = '{self._name}'"
                )
            return await real(*args, **kwargs)

        return wrapped


@pytest.fixture
def outage(postgres: Postgres, postgres_url: str, monkeypatch: pytest.MonkeyPatch) -> Outage:
    """In the middle of an update's transaction, before it is noted what was shown, and while what
    is to be shown is read."""
    outage = Outage(postgres, postgres_url)
    monkeypatch.setattr(app, "REDRAW_EVERY", 0.1)
    monkeypatch.setattr(chart_store, "store_chart", outage.before(chart_store.store_chart))
    monkeypatch.setattr(showing, "mark_shown", outage.before(showing.mark_shown))
    monkeypatch.setattr(showing, "read_chart", outage.before(chart_store.read_chart))
    return outage


async def is_behind(phone: Phone) -> bool:
    """Asked of the database itself, past what is wrapped; not known while it is away."""
    try:
        return bool(await people_behind(phone.stage.running.store))
    except StorageUnavailable:
        return True


async def until_shown(phone: Phone) -> None:
    standin = phone.stage.standin
    await standin.until(lambda: not standin.pending_updates, within=PATIENCE)
    async with asyncio.timeout(PATIENCE):
        while await is_behind(phone):  # noqa: ASYNC110 -- no bell in a database
            await asyncio.sleep(0.02)
    await phone.stage.running.lanes.wait_until_idle()


async def test_a_database_that_goes_away_again_and_again_loses_nothing(
    tmp_path: Path, postgres_url: str, outage: Outage
) -> None:
    async with staged(tmp_path, database_url=postgres_url, by_http=True) as stage:
        phone = Phone(stage)
        for what in ("/start", "I am 18", "No", None, "Nothing", "4", "Floor"):
            await say_or_tap(phone, what or phone.none_of_these)
        for _ in range(3):
            await say_or_tap(phone, "Fine")

        outage.is_over = True
        assert await answers_of(phone) == [0, 1, 2]
        assert outage.times >= 10
        person, _ = await diary_of(phone)
        assert person.shown_revision == person.revision


async def say_or_tap(phone: Phone, what: str) -> None:
    if what.startswith("/"):
        phone.person.send_text(what)
    else:
        tap(phone, what)
    await until_shown(phone)
