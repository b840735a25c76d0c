"""The diary without its undone entries, and without what falls with them.

A changed answer or morning counts on the day of the one that it replaces, with what was
then said about it; what the person was told because of it was told on its own day.

Three things do not simply fall with what they hang on. A sign is never undone. Another
exercise that was given instead of one that hurt, or for today, and was done, stays: what was
said about it was meant. And an added item that goes closes the gap it leaves, so that answers
to the items behind it move up with them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date

from bot.domain import diary as d
from bot.domain.diary import DiaryEntry, Event

Slot = tuple[int, int]
"""Origin of an item of a routine: the seq of the entry that added it, and its place in it."""

PLANNED: Slot = (0, 0)
SIGNS = (d.SignsAnswered, d.SignNamed, d.SignTold)
REPLACING = (d.Answered, d.MorningChecked)
EXPLAINING = (d.DiscomfortNamed, d.WorseExplained, d.WorseScored)
"""Entries about an answer or a morning, which count on the same day."""


def needs_past(event: Event, entries: Iterable[DiaryEntry]) -> bool:
    """Whether a new event changes what was folded already, so that only a replay tells.

    `entries` is the diary before it.
    """
    if isinstance(event, d.Undone):
        return True
    if isinstance(event, REPLACING):
        return bool(event.replaces)
    if not isinstance(event, EXPLAINING):
        return False
    explained = next((e.event for e in entries if e.seq == event.cause), None)
    return isinstance(explained, REPLACING) and bool(explained.replaces)


def without_undone(entries: Iterable[DiaryEntry]) -> list[DiaryEntry]:
    """Return the entries that still hold, answers numbered by the items that still stand."""
    entries = list(entries)
    sieve = _Sieve()
    for entry in entries:
        sieve.take(entry)
    left = [e for e in entries if e.seq not in sieve.gone]
    if sieve.homes:
        left.sort(key=lambda e: (sieve.homes.get(e.seq, e.seq), e.seq))
    return [sieve.renumbered(e) for e in left]


@dataclass(slots=True)
class _Sieve:
    """Reading of a diary from its start; `gone` are the entries that no longer stand.

    `places` holds, per routine, where each item comes from; `about` maps an answer or a swap to
    the added item it is about, `hanging` an entry to what falls with it. `homes` maps what counts
    on an earlier day to the entry in whose place it stands, `days` an entry to its local date.
    """

    gone: set[int] = field(default_factory=set)
    signs: set[int] = field(default_factory=set)
    places: dict[int, list[Slot]] = field(default_factory=dict)
    added: dict[int, d.ItemAdded | d.Replanned] = field(default_factory=dict)
    about: dict[int, Slot] = field(default_factory=dict)
    homes: dict[int, int] = field(default_factory=dict)
    days: dict[int, date] = field(default_factory=dict)
    done: defaultdict[int, set[int]] = field(default_factory=lambda: defaultdict(set))
    hanging: defaultdict[int, list[int]] = field(default_factory=lambda: defaultdict(list))

    def take(self, entry: DiaryEntry) -> None:
        event = entry.event
        cause: int | None = getattr(event, "cause", None)
        if cause in self.gone:
            self.gone.add(entry.seq)
            return
        if cause is not None:
            self.hanging[cause].append(entry.seq)
        self._find_home(entry)
        if isinstance(event, SIGNS):
            self.signs.add(entry.seq)
        elif isinstance(event, d.RoutinePlanned):
            self.places[entry.seq] = [PLANNED] * len(event.items)
        elif isinstance(event, d.ItemAdded | d.Replanned):
            self._add(entry.seq, event)
        elif isinstance(event, d.Answered | d.Swapped):
            self._answer(entry.seq, event)
        elif isinstance(event, d.Undone):
            self.gone.add(entry.seq)
            self._drop(event.target)

    def _find_home(self, entry: DiaryEntry) -> None:
        """A changed one that is changed again goes where the first one was."""
        event = entry.event
        if isinstance(event, REPLACING):
            self.days[entry.seq] = entry.local_date
            if event.replaces:
                self.homes[entry.seq] = self.homes.get(event.replaces, event.replaces)
        elif isinstance(event, EXPLAINING) and event.cause in self.homes:
            self.homes[entry.seq] = self.homes[event.cause]

    def _add(self, seq: int, event: d.ItemAdded | d.Replanned) -> None:
        if event.routine in self.places:
            count = len(event.items) if isinstance(event, d.Replanned) else 1
            self.places[event.routine] += [(seq, n) for n in range(count)]
            self.added[seq] = event

    def _answer(self, seq: int, event: d.Answered | d.Swapped) -> None:
        items = self.places.get(event.routine, [])
        about = items[event.item] if 0 <= event.item < len(items) else PLANNED
        if about != PLANNED:
            self.about[seq] = about
            self.hanging[about[0]].append(seq)
            if isinstance(event, d.Answered) and event.answer is not d.Answer.SKIPPED:
                self.done[about[0]].add(seq)

    def _drop(self, seq: int) -> None:
        if seq in self.gone or seq in self.signs:
            return
        self.gone.add(seq)
        if seq in self.added:
            routine = self.added[seq].routine
            self.places[routine] = [p for p in self.places[routine] if p[0] != seq]
        for hung in self.hanging[seq]:
            if not self.done[hung] - self.gone:
                self._drop(hung)
        about, _ = self.about.get(seq, PLANNED)
        if about and self.added[about].cause in self.gone and not self.done[about] - self.gone:
            self._drop(about)

    def renumbered(self, entry: DiaryEntry) -> DiaryEntry:
        home = self.homes.get(entry.seq)
        if home is not None:
            entry = replace(entry, local_date=self.days.get(home, entry.local_date))
        about, event = self.about.get(entry.seq), entry.event
        if about is None or not isinstance(event, d.Answered | d.Swapped):
            return entry
        item = self.places[event.routine].index(about)
        return entry if item == event.item else replace(entry, event=replace(event, item=item))
