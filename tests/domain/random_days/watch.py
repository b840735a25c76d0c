"""Listens to the diaries of made-up people and notes every promise that a plan breaks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from itertools import chain

from bot.domain import diary as d
from bot.domain.diary import DiaryEntry
from bot.domain.exercise import Gate, Library
from bot.domain.planning.choosing import BlockedBySign, choose_routine
from bot.domain.reasons import Decision, Reason
from bot.domain.state import Status
from bot.workshop.walking.life import Life
from tests.domain.random_days import promises
from tests.domain.random_days.facts import Facts, as_hard
from tests.domain.random_days.hinge import Hinge

SHOWN = 3
"""Seeds kept of each kind of breach."""


@dataclass(frozen=True, slots=True)
class Breach:
    """A broken promise, with what it takes to see it again."""

    kind: str
    seed: int
    on: date
    detail: str


@dataclass(slots=True)
class Tally:
    """What came of it all. `first` are examples of each kind, of different people."""

    days: int = 0
    people: int = 0
    plans: int = 0
    breaches: Counter[str] = field(default_factory=Counter)
    first: dict[str, list[Breach]] = field(default_factory=dict)
    items: Counter[str] = field(default_factory=Counter)
    decisions: Counter[str] = field(default_factory=Counter)

    def note(self, breach: Breach) -> None:
        self.breaches[breach.kind] += 1
        self._remember(breach)

    def _remember(self, breach: Breach) -> None:
        known = self.first.setdefault(breach.kind, [])
        if len(known) < SHOWN and all(b.seed != breach.seed for b in known):
            known.append(breach)

    def add(self, other: Tally) -> None:
        """Takes in what another process counted."""
        self.days, self.people = self.days + other.days, self.people + other.people
        self.plans += other.plans
        for own, more in (
            (self.breaches, other.breaches),
            (self.items, other.items),
            (self.decisions, other.decisions),
        ):
            own.update(more)
        for breach in chain.from_iterable(other.first.values()):
            self._remember(breach)


class Watch:
    """Hears one person's diary, looks at every plan in it, and adds to the tally."""

    def __init__(self, library: Library, tally: Tally, seed: int) -> None:
        self.tally, self.seed = tally, seed
        self.facts, self.hinge = Facts(library, as_hard(library)), Hinge()

    def hear(self, entry: DiaryEntry, decisions: tuple[Decision, ...]) -> None:
        """One more entry; what is offered is judged by what was known before it."""
        for decision in decisions:
            self.tally.decisions[f"{decision.action} {decision.reason}"] += 1
            id_ = decision.exercise
            if decision.reason is Reason.RETURNED and id_ and not self.facts.returned(id_):
                self._broken([("back in full too early", id_)], entry.local_date)
        event, on = entry.event, entry.local_date
        if isinstance(event, d.RoutinePlanned):
            self.tally.plans += 1
            self._offered(event.items, on)
            self._broken(promises.of_plan(self.facts, event.items, event.place, on), on)
        elif isinstance(event, d.Replanned):
            self._the_rest(event, on)
        elif isinstance(event, d.ItemAdded):
            self._one_more(event.routine, event.item, on)
        elif isinstance(event, d.Swapped):
            self._one_more(event.routine, event.instead, on)
        elif isinstance(event, d.Refitted):
            self._in_its_place(event, on)
        elif isinstance(event, d.Opened):
            for item in self.facts.left_of(event.routine):
                self._broken(promises.of_safety(self.facts, item, on), on)
        self.facts.hear(entry)
        self.hinge.hear(self.facts, entry)

    def _the_rest(self, event: d.Replanned, on: date) -> None:
        """Other exercises in place of those that were not answered: a plan of its own."""
        self.tally.plans += 1
        self._offered(event.items, on)
        self._broken(promises.of_plan(self.facts, event.items, event.place, on), on)

    def _in_its_place(self, event: d.Refitted, on: date) -> None:
        """The step up that only waited for the morning: the plan with it is as good as any."""
        place = self.facts.places[event.routine][1]
        items = self.facts.left_of(event.routine)
        now = [event.instead if i.exercise == event.was else i for i in items]
        self._offered((event.instead,), on)
        self._broken(promises.of_plan(self.facts, now, place, on), on)

    def _one_more(self, routine: int, item: d.RoutineItem, on: date) -> None:
        """Another exercise on the same day, for one that hurt or was not wanted."""
        place = self.facts.places[routine][1]
        self._offered((item,), on)
        self._broken(promises.of_list(self.facts, (*self.facts.left_of(routine), item)), on)
        self._broken(promises.of_item(self.facts, item, place, on), on)
        self._broken(promises.of_pool(self.facts, item), on)
        left = (*self.facts.left_of(routine), item)
        self._broken(promises.of_new(self.facts, left, on), on)

    def _offered(self, items: tuple[d.RoutineItem, ...], on: date) -> None:
        for item in items:
            self.tally.items[str(item.why)] += 1
            gate = self.facts.library[item.exercise].gate
            if gate is Gate.HINGE_MASTERY and (why := self.hinge.why_locked(self.facts, on)):
                self._broken([("the deadlift came before the hinge", why)], on)

    def look_at(self, life: Life) -> None:
        """At the end of a day: what rests by the state is what rests by the diary."""
        known = life.state.exercises.items()
        resting = {id_ for id_, e in known if e.status is Status.RESTING}
        if resting != self.facts.resting:
            odd = " ".join(sorted(resting ^ self.facts.resting))
            self._broken([("state and diary differ on what rests", odd)], life.today)
        if bool(self.facts.blocks) is not (life.state.safety.block is not None):
            self._broken([("state and diary differ on a sign", "")], life.today)
        if self.facts.blocks:
            self._must_refuse(life)

    def _must_refuse(self, life: Life) -> None:
        try:
            choose_routine(life.library, life.state, on=life.today, place=life.place)
        except BlockedBySign:
            return
        self._broken([("a routine is chosen while a sign blocks", "")], life.today)

    def _broken(self, found: Iterable[tuple[str, str]], on: date) -> None:
        for kind, detail in found:
            self.tally.note(Breach(kind, self.seed, on, detail))
