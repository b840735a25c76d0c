"""Reading a person's chart from storage, and storing it, inside one transaction.

Every tap and every text goes through `open_chart`: it locks the person, reads the snapshot (or
folds the diary when the snapshot's key differs), lets one deed change the chart, and stores
everything together. An update that was handled before changes nothing. A reminder reads and
stores a chart by `read_chart` and `store_chart`.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import datetime

from bot.domain.exercise import Library
from bot.domain.rules.fold import RULES_VERSION, replay
from bot.domain.state import TrainingState
from bot.usecases.chart import Chart, FindScreen
from bot.usecases.person import Person
from bot.usecases.ports import Snapshot, Store, UnitOfWork


async def read_state(uow: UnitOfWork, library: Library, person: Person) -> TrainingState:
    """Return the stored snapshot if its key still holds, else fold the whole diary."""
    snapshot = await uow.diary.snapshot(person.id)
    wanted = (person.last_seq, RULES_VERSION, library.content_hash)
    if snapshot is not None:
        key = (snapshot.last_seq, snapshot.rules_version, snapshot.content_hash)
        if key == wanted:
            return snapshot.state
    if person.last_seq == 0:
        return TrainingState()
    return replay(library, await uow.diary.entries(person.id))


async def read_chart(
    uow: UnitOfWork,
    library: Library,
    person: Person,
    now: datetime,
    *,
    find_screen: FindScreen,
    with_past: bool = False,
) -> Chart:
    """Read a person's chart. `with_past` reads the whole diary too, to take anything back."""
    past = tuple(await uow.diary.entries(person.id)) if with_past else ()
    state = await read_state(uow, library, person)
    return Chart(person, state, library, now, find_screen, past)


async def store_chart(uow: UnitOfWork, chart: Chart, *, source_key: str) -> None:
    """Store the new entries, the snapshot and the person, whose revision grows by one."""
    state = chart.state
    if chart.is_forgotten:
        await uow.diary.clear(chart.person.id)
    if chart.entries:
        await uow.diary.append(chart.person.id, chart.entries, source_key=source_key)
        key = (state.last_seq, RULES_VERSION, chart.library.content_hash)
        await uow.diary.save_snapshot(chart.person.id, Snapshot(*key, state))
    chart.person = replace(
        chart.person, last_seq=state.last_seq, revision=chart.person.revision + 1
    )
    await uow.people.save(chart.person)


@dataclass(frozen=True, slots=True)
class Source:
    """Origin of an update. `key` is the same when the update is repeated; `message_id` is the
    message that the person wrote, None for a tap."""

    chat_id: int
    key: str
    message_id: int | None = None


@asynccontextmanager
async def open_chart(
    store: Store,
    library: Library,
    source: Source,
    *,
    now: datetime,
    find_screen: FindScreen,
    with_past: bool = False,
) -> AsyncIterator[tuple[UnitOfWork, Chart] | None]:
    """Open the chart of the person behind an update to change it; it is stored on clean exit.

    Yields None for a stranger and for an update that was handled before.
    """
    async with store.writing() as uow:
        person = await uow.people.find(source.chat_id)
        if person is None or not await uow.receipts.is_first(person.id, source.key, at=now):
            yield None
            return
        chart = await read_chart(
            uow, library, person, now, find_screen=find_screen, with_past=with_past
        )
        if source.message_id is not None:
            newest = max(source.message_id, person.wrote_id or 0)
            chart.person = replace(chart.person, wrote_id=newest)
        chart.person = replace(chart.person, reachable=True)
        yield uow, chart
        await store_chart(uow, chart, source_key=source.key)
