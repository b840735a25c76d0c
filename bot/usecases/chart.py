"""One person's chart: settings, training state and open question, inside one transaction.

Every tap, text and reminder goes through `open_chart`: it locks the person, reads the
snapshot (or folds the diary when its key differs), lets one deed change the chart, and
stores everything together. An update that was taken in before changes nothing.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from bot.domain.diary import DiaryEntry, Event, Undone
from bot.domain.exercise import Library
from bot.domain.reasons import Decision
from bot.domain.state import ItemRecord, RoutineRecord, TrainingState
from bot.domain.training import RULES_VERSION, apply, replay
from bot.usecases.person import Line, Person, Talk
from bot.usecases.ports import Snapshot, Store, UnitOfWork


@dataclass(slots=True)
class Chart:
    """The mutable side of a use case. `entries` are new and not yet stored."""

    person: Person
    state: TrainingState
    library: Library
    now: datetime
    past: tuple[DiaryEntry, ...] = ()
    entries: list[DiaryEntry] = field(default_factory=list)

    @property
    def today(self) -> date:
        return self.person.today(self.now)

    def speaks_of(self, record: ItemRecord) -> bool:
        """Whether an item of a routine still matters. One that nobody answered is passed over
        when it gave way to others, or the content no longer has its exercise so."""
        exercise = self.library.get(record.item.exercise)
        if record.answer is not None or exercise is None or record.gone:
            return record.answer is not None
        return record.item.position in exercise.rung(record.item.rung).positions

    def next_item(self, routine: RoutineRecord) -> int | None:
        """As `RoutineRecord.next_item`, passing over what the content no longer has."""
        if routine.is_over:
            return None
        open_items = (i for i in routine.order if routine.items[i].answer is None)
        return next((i for i in open_items if self.speaks_of(routine.items[i])), None)

    def write(self, event: Event, *, on: date | None = None) -> int:
        """Adds an entry to the diary and folds it in; returns its seq."""
        seq, _ = self.decide(event, on=on)
        return seq

    def decide(self, event: Event, *, on: date | None = None) -> tuple[int, tuple[Decision, ...]]:
        """As `write`, with what the rules decided. `on` is the local date, today if None."""
        entry = DiaryEntry(self.state.last_seq + 1, self.now, on or self.today, event)
        self.entries.append(entry)
        if isinstance(event, Undone):
            self.state = replay(self.library, (*self.past, *self.entries))
            return entry.seq, ()
        self.state, decisions = apply(self.library, self.state, entry)
        return entry.seq, decisions

    def ask(self, kind: str, /, **data: object) -> None:
        """Opens a question that is not part of the diary."""
        self.person = replace(self.person, talk=Talk(kind, data))

    def close_talk(self) -> None:
        self.person = replace(self.person, talk=None)

    def talk_of(self, kind: str) -> dict[str, object] | None:
        """The data of the open question if it is of this kind."""
        talk = self.person.talk
        return talk.data if talk is not None and talk.kind == kind else None

    def say(self, key: str, /, **args: str | int) -> None:
        """Owes the person a line beside the card."""
        self.person = replace(self.person, lines=(*self.person.lines, Line(key, args)))


async def read_state(uow: UnitOfWork, library: Library, person: Person) -> TrainingState:
    """The snapshot if its key still holds, else a fold of the whole diary."""
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
    uow: UnitOfWork, library: Library, person: Person, now: datetime, *, with_past: bool = False
) -> Chart:
    """A chart to look at or to change. `with_past` is needed to take anything back."""
    past = tuple(await uow.diary.entries(person.id)) if with_past else ()
    state = await read_state(uow, library, person)
    return Chart(person, state, library, now, past)


async def store_chart(uow: UnitOfWork, chart: Chart, *, source_key: str) -> None:
    """Writes new entries, the snapshot and the person, whose revision grows by one."""
    state = chart.state
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
    """Where an update came from. `key` makes it idempotent; `message_id` is what the person
    wrote, None for a tap."""

    chat_id: int
    key: str
    message_id: int | None = None


@asynccontextmanager
async def open_chart(
    store: Store, library: Library, source: Source, *, now: datetime, with_past: bool = False
) -> AsyncIterator[tuple[UnitOfWork, Chart] | None]:
    """The chart of the person behind an update, to be changed; stored on clean exit.

    None for a stranger and for an update that was taken in before.
    """
    async with store.writing() as uow:
        person = await uow.people.find(source.chat_id)
        if person is None or not await uow.receipts.is_first(person.id, source.key, at=now):
            yield None
            return
        chart = await read_chart(uow, library, person, now, with_past=with_past)
        if source.message_id is not None:
            newest = max(source.message_id, person.wrote_id or 0)
            chart.person = replace(chart.person, wrote_id=newest)
        chart.person = replace(chart.person, reachable=True)
        yield uow, chart
        await store_chart(uow, chart, source_key=source.key)
