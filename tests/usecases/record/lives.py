"""Random lives as they are stored, and the way of a diary through a file into an empty store."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import datetime
from functools import cache

from bot.domain.diary import DiaryEntry
from bot.domain.state import TrainingState
from bot.usecases import questions as q
from bot.usecases.chart_store import read_state
from bot.usecases.current import current_screen
from bot.usecases.person import Person, PersonId
from bot.usecases.ports import Reminder, ReminderKind
from bot.usecases.record.archive import Fault, NotTaken
from bot.usecases.record.checking import Checked, check
from bot.usecases.record.exporting import make_export
from bot.usecases.record.importing import take_in
from tests.chat.incoming.typed_tables import CONTENT
from tests.memory_store import MemoryStore
from tests.usecases.monkey import Monkey

LIBRARY = CONTENT.library
Kept = tuple[Person, TrainingState, list[DiaryEntry], dict[ReminderKind, Reminder]]


@cache
def life(seed: int, steps: int = 250) -> Monkey:
    """A random life with a diary in it: the last moment at which a routine was known."""
    monkey = Monkey(seed)
    for _ in range(steps):
        monkey.step()
    for _ in range(steps):
        if monkey.chart.state.routine is not None and monkey.chart.state.consent:
            return monkey
        monkey.step()
    raise AssertionError(f"nothing came of life {seed}")


async def settled(monkey: Monkey) -> MemoryStore:
    """The life in a store, with its due rows."""
    store, chart = MemoryStore(), monkey.chart
    async with store.writing() as uow:
        person = await uow.people.add(
            7, language="en", tz="UTC", created_at=chart.person.created_at
        )
        heard_on = person.heard_on
        await uow.people.save(replace(chart.person, id=person.id, lines=(), heard_on=heard_on))
        await uow.diary.append(person.id, monkey.diary, source_key="")
        for row in monkey.due.values():
            await uow.reminders.set(replace(row, person_id=person.id))
    return store


async def kept(store: MemoryStore, person_id: PersonId) -> Kept:
    async with store.reading() as uow:
        person = await uow.people.get(person_id)
        entries = list(await uow.diary.entries(person_id))
        rows = [await uow.reminders.find(person_id, kind) for kind in ReminderKind]
        state = await read_state(uow, LIBRARY, person)
    return person, state, entries, {row.kind: row for row in rows if row is not None}


async def file_of(monkey: Monkey) -> bytes:
    media = await make_export(await settled(monkey), LIBRARY, PersonId(1), now=monkey.chart.now)
    assert media is not None
    return media.read()


def looked_at(data: bytes, now: datetime) -> Checked | Fault:
    try:
        return check(data, LIBRARY, now=now)
    except NotTaken as refusal:
        return refusal.fault


async def empty_store(now: datetime, *, tz: str = "Asia/Tokyo") -> MemoryStore:
    """A store with one stranger, who has another id and chat than anybody before."""
    store = MemoryStore()
    async with store.writing() as uow:
        for chat_id in (1, 99):
            await uow.people.add(chat_id, language="fr", tz=tz, created_at=now)
    return store


NEWCOMER = PersonId(2)


async def bring_in(
    store: MemoryStore, person_id: PersonId, data: bytes, *, now: datetime
) -> Person:
    """Both steps of a file: it is read, then, after the yes, written."""
    found, digest = looked_at(data, now), hashlib.sha256(data).hexdigest()
    for step in (q.FileStep.READ, q.FileStep.WRITE):
        async with store.writing() as uow:
            person = await uow.people.get(person_id)
            open_ = person.questions[-1] if person.questions else None
            if step is q.FileStep.READ:
                asking = q.FromFile("file")
            elif isinstance(open_, q.FromFile):
                asking = replace(open_, step=step)
            else:
                return person
            await uow.people.save(replace(person, questions=(asking,)))
        await take_in(
            store,
            LIBRARY,
            person_id,
            asking,
            found,
            digest=digest,
            now=now,
            find_screen=current_screen,
        )
    async with store.reading() as uow:
        return await uow.people.get(person_id)
