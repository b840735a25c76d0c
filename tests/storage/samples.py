"""A person, entries and deliveries to store."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncEngine
from sqlalchemy.pool import QueuePool

from bot.domain.diary import Answer, Answered, DiaryEntry, Event, UsualPainSet
from bot.domain.exercise import ExerciseId, Limit
from bot.domain.state import Health, TrainingState
from bot.usecases.person import Person, PersonId
from bot.usecases.ports import (
    Delivery,
    DeliveryId,
    DeliveryState,
    ReminderKind,
    Snapshot,
    Store,
    UnitOfWork,
)
from bot.usecases.running_timer import Timer

NOW = datetime(2026, 3, 3, 6, 40, tzinfo=UTC)
TODAY = date(2026, 3, 3)
WE = UUID(int=1)
OTHERS = UUID(int=2)
MINUTE = timedelta(minutes=1)
RUN_OUT = timedelta(seconds=-1)
CHAT = 700
TIMER = Timer(4, 7, 1, ExerciseId("plank"), True, 15, NOW + MINUTE)


async def join(store: Store, chat_id: int = CHAT) -> Person:
    async with store.writing() as work:
        return await work.people.add(chat_id, language="en", tz="Europe/Berlin", created_at=NOW)


class Trouble(Exception):
    """Something in the bot that has nothing to do with storage."""


@asynccontextmanager
async def roll_back(store: Store) -> AsyncIterator[UnitOfWork]:
    """A writing unit of work that runs into trouble at its end."""
    with suppress(Trouble):
        async with store.writing() as work:
            yield work
            raise Trouble


async def stored(store: Store, person_id: PersonId) -> Person:
    async with store.reading() as work:
        return await work.people.get(person_id)


def held(engine: AsyncEngine) -> int:
    """How many connections are out of the pool."""
    pool = engine.sync_engine.pool
    assert isinstance(pool, QueuePool)
    return pool.checkedout()


def entry(seq: int, event: Event | None = None) -> DiaryEntry:
    return DiaryEntry(seq=seq, at=NOW, local_date=TODAY, event=event or UsualPainSet(score=4))


def answer(seq: int) -> DiaryEntry:
    return entry(seq, Answered(routine=1, item=0, answer=Answer.PAIN))


def snapshot_at(seq: int) -> Snapshot:
    state = TrainingState(last_seq=seq, health=Health(usual_pain=4, limits=frozenset(Limit)))
    return Snapshot(last_seq=seq, rules_version=2, content_hash="abc", state=state)


def owed(person: Person, state: DeliveryState = DeliveryState.CLAIMED) -> Delivery:
    return Delivery(
        id=DeliveryId(0),
        person_id=person.id,
        local_date=TODAY,
        kind=ReminderKind.DAILY,
        ordinal=0,
        state=state,
        due_at=NOW,
        until_at=NOW + timedelta(hours=4),
        step=1,
    )
