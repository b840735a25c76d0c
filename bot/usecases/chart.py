"""One person's chart: settings, training state and open question, inside one transaction.

Every tap, text and reminder goes through `open_chart`: it locks the person, reads the
snapshot (or folds the diary when its key differs), lets one deed change the chart, and
stores everything together. An update that was taken in before changes nothing.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import TypeVar

from bot.domain.diary import Answered, DiaryEntry, Event, MorningChecked, Undone
from bot.domain.diary.undoing import needs_past
from bot.domain.exercise import Exercise, ExerciseId, Library
from bot.domain.planning.candidates import GENTLE
from bot.domain.planning.list_mode import turns
from bot.domain.reasons import Action, Decision, Reason
from bot.domain.rules import providers_word
from bot.domain.rules.fold import RULES_VERSION, apply, replay
from bot.domain.rules.limits import is_allowed
from bot.domain.rules.worsening import leaves_out_strength
from bot.domain.state import ItemRecord, RoutineRecord, Status, TrainingState
from bot.usecases.person import Line, Person
from bot.usecases.ports import Snapshot, Store, UnitOfWork
from bot.usecases.questions import Question
from bot.usecases.screens import Screen
from bot.usecases.toasts import Ending

Q = TypeVar("Q", bound=Question)
S = TypeVar("S", bound=Screen)

BACK_FROM_SUSPENSION = frozenset({Reason.BACK_AFTER_SUSPENSION, Reason.AFTER_FLARE})
"""Why something that is held may have been planned: it is the day it comes back."""


@dataclass(slots=True)
class Chart:
    """The mutable side of a use case. `entries` are new and not yet stored.

    `find_screen` tells which screen is open: it is handed in, so that a feature can ask for it
    without knowing all others (see `bot.usecases.current`).
    """

    person: Person
    state: TrainingState
    library: Library
    now: datetime
    find_screen: FindScreen
    past: tuple[DiaryEntry, ...] = ()
    entries: list[DiaryEntry] = field(default_factory=list)
    _found: tuple[Person, TrainingState, datetime, Screen] | None = None

    @property
    def screen(self) -> Screen:
        """The screen that is open now; found once for as long as nothing changes."""
        found = self._found
        if found is None or not (
            found[0] is self.person and found[1] is self.state and found[2] == self.now
        ):
            self._found = found = (self.person, self.state, self.now, self.find_screen(self))
        return found[3]

    def showing(self, kind: type[S]) -> S:
        """The open screen, which is of this kind: the tap was on one of its buttons."""
        screen = self.screen
        if not isinstance(screen, kind):
            raise LookupError(f"{type(screen).__name__} is open, not {kind.__name__}")
        return screen

    def fresh(self) -> Chart:
        """The same person and state with nothing written yet, to compare with or to try on."""
        return Chart(self.person, self.state, self.library, self.now, self.find_screen)

    @property
    def today(self) -> date:
        return self.person.today(self.now)

    def still_matters(self, record: ItemRecord) -> bool:
        """Whether an item of a routine still matters. One that nobody answered is passed over
        when it gave way to others or is out by now, the content no longer has its exercise in
        this position, the person's limits have come to leave it out, or strength pauses since."""
        exercise = self.library.get(record.item.exercise)
        if record.answer is not None or exercise is None or record.gave_way:
            return record.answer is not None
        item, limits = record.item, self.state.health.limits or frozenset()
        known = item.position in exercise.rung(item.rung).positions
        fits = known and is_allowed(exercise, limits, item.rung, item.position)
        return fits and not self.is_out(record) and not self._is_strength_left_out(exercise)

    def _is_strength_left_out(self, exercise: Exercise) -> bool:
        """Whether it is not gentle, and a flare, a bad day or worse mornings came since."""
        return exercise.kind not in GENTLE and leaves_out_strength(self.state, self.today)

    def is_out(self, record: ItemRecord) -> bool:
        """Whether an exercise came to rest or pause after it was planned."""
        known = self.state.exercises.get(record.item.exercise)
        if known is not None and known.status is Status.SUSPENDED:
            return record.item.why not in BACK_FROM_SUSPENSION
        return known is not None and providers_word.is_out(known)

    def next_item(self, routine: RoutineRecord) -> int | None:
        """Index of the item that is open next; None when there is nothing left to do."""
        return next(iter(self.open_items(routine)), None)

    def open_items(self, routine: RoutineRecord) -> tuple[int, ...]:
        """Indexes of what the next card is about, several where it is the list.

        Passes over what the content no longer has.
        """
        if routine.is_over:
            return ()
        for turn in turns(self.library, self.state, routine):
            items = ((i, routine.items[i]) for i in turn)
            left = tuple(i for i, r in items if r.answer is None and self.still_matters(r))
            if left:
                return left
        return ()

    def write(self, event: Event, *, on: date | None = None) -> int:
        """Adds an entry to the diary and folds it in; returns its seq."""
        seq, _ = self.decide(event, on=on)
        return seq

    def decide(self, event: Event, *, on: date | None = None) -> tuple[int, tuple[Decision, ...]]:
        """As `write`, with what the rules decided. `on` is the local date, today if None.

        What changes something told before needs the past; then only new stops are told.
        """
        entry = DiaryEntry(self.state.last_seq + 1, self.now, on or self.today, event)
        is_changing = needs_past(event, (*self.past, *self.entries))
        self.entries.append(entry)
        if is_changing:
            return entry.seq, self._replay()
        self.state, decisions = apply(self.library, self.state, entry)
        return entry.seq, decisions

    def change(self, target: int, event: Answered | MorningChecked) -> int:
        """Takes an answer or a morning back and writes another in its place; returns its seq."""
        seq = self.state.last_seq + 1
        for event_ in (replace(event, replaces=target), Undone(target)):
            number = seq + isinstance(event_, Undone)
            self.entries.append(DiaryEntry(number, self.now, self.today, event_))
        self._replay()
        return seq

    def _replay(self) -> tuple[Decision, ...]:
        """Folds the whole diary; what rests now and did not before. Raises LookupError where
        the chart was opened without its past."""
        entries = (*self.past, *self.entries)
        if len(entries) != entries[-1].seq:
            raise LookupError("the chart was opened without its past")
        before, self.state = self.state, replay(self.library, entries)
        return tuple(
            Decision(Action.STOP, known.reason or Reason.TOLD_TO_REST, id_)
            for id_, known in self.state.exercises.items()
            if known.status is Status.RESTING and not _rests(before, id_)
        )

    @property
    def question(self) -> Question | None:
        """The open question, the topmost where several lie over each other."""
        return self.person.questions[-1] if self.person.questions else None

    def asked(self, kind: type[Q]) -> Q | None:
        """The open question if it is of this kind."""
        question = self.question
        return question if isinstance(question, kind) else None

    def ask(self, question: Question) -> None:
        """Opens a question in place of all that were open."""
        self.person = replace(self.person, questions=(question,))

    def ask_again(self, question: Question) -> None:
        """The open question in another form: what lies beneath it stays there. One of another
        kind is asked in place of all that were open."""
        if type(self.question) is not type(question):
            self.ask(question)
        else:
            below = self.person.questions[:-1]
            self.person = replace(self.person, questions=(*below, question))

    def ask_over(self, question: Question) -> None:
        """Lays a question over the open one, which is asked again once this one is closed. Of each
        kind there is one at most."""
        below = tuple(q for q in self.person.questions if type(q) is not type(question))
        self.person = replace(self.person, questions=(*below, question))

    def close(self) -> None:
        """Closes the open question; the one beneath is asked again."""
        self.person = replace(self.person, questions=self.person.questions[:-1])

    def close_all(self) -> None:
        """Closes every open question."""
        if self.person.questions:
            self.person = replace(self.person, questions=())

    def say(self, key: str, /, **args: str | int) -> None:
        """Owes the person a line beside the card."""
        self.person = replace(self.person, lines=(*self.person.lines, Line(key, args)))


FindScreen = Callable[[Chart], Screen]
"""Tells which screen is open."""

Deed = Callable[[Chart], Ending]
"""Changes a chart, and tells what to say over the button that was tapped."""


def _rests(state: TrainingState, exercise: ExerciseId) -> bool:
    known = state.exercises.get(exercise)
    return known is not None and known.status is Status.RESTING


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
    uow: UnitOfWork,
    library: Library,
    person: Person,
    now: datetime,
    *,
    find_screen: FindScreen,
    with_past: bool = False,
) -> Chart:
    """A chart to look at or to change. `with_past` is needed to take anything back."""
    past = tuple(await uow.diary.entries(person.id)) if with_past else ()
    state = await read_state(uow, library, person)
    return Chart(person, state, library, now, find_screen, past)


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
    store: Store,
    library: Library,
    source: Source,
    *,
    now: datetime,
    find_screen: FindScreen,
    with_past: bool = False,
) -> AsyncIterator[tuple[UnitOfWork, Chart] | None]:
    """The chart of the person behind an update, to be changed; stored on clean exit.

    None for a stranger and for an update that was taken in before.
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
