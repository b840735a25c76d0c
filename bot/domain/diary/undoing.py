"""The diary as it was lived: without what was undone, and each thing at the place it belongs to.

A changed answer or morning counts in the place of the one that it replaces, with what was then
said about it. What is said about an answer once another day has begun counts with the answer, and
a morning told after that of a later day counts before it. What is said of a week once more counts
in place of the first (see `said_again`). Such an entry is called late: what the
person was told because of it was told on the day they said it (see `Lived.late`).

Three things do not simply fall with what they hang on. A sign is never undone. Another
exercise that was given instead of one that hurt, or for today, and was done, stays: what was
said about it was meant. And an added item that goes closes the gap it leaves, so that answers
to the items behind it move up with them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from bot.domain import diary as d
from bot.domain.diary import DiaryEntry, Event
from bot.domain.diary.said_again import first_words, is_said_again, replaced

Slot = tuple[int, int]
"""Origin of an item of a routine: the seq of the entry that added it, and its place in it."""

PLANNED: Slot = (0, 0)
SIGNS = (
    *(d.SignsAnswered, d.SignNamed, d.SignTold),
    *(d.OneLegAnswered, d.SignWordsTyped, d.SignWordsAnswered, d.StaysOwed),
)
REPLACING = (d.Answered, d.MorningChecked)
EXPLAINING = (d.DiscomfortNamed, d.HingeChecked, d.WorseExplained, d.WorseScored)
"""Entries about an answer or a morning, which count on the same day."""


@dataclass(frozen=True, slots=True)
class Late:
    """Where an entry counts that was said later: after the entry `place`; said on `told_on`."""

    place: int
    told_on: date


@dataclass(frozen=True, slots=True)
class Lived:
    """What still stands of a diary, in the order in which it counts, each entry with its own day.

    `late` are those that stand before their own place, by their seq.
    """

    entries: list[DiaryEntry]
    late: Mapping[int, Late]


def needs_past(event: Event, entries: Sequence[DiaryEntry]) -> bool:
    """Whether a new event changes what was folded already, so that only a replay tells.

    `entries` is the diary before it.
    """
    if isinstance(event, d.Undone):
        return True
    if isinstance(event, d.Answered):
        return bool(event.replaces)
    if isinstance(event, d.MorningChecked):
        return bool(event.replaces) or _is_told_after_later(event, entries)
    if isinstance(event, d.Stopped):
        return _is_late(event.cause, entries)
    if is_said_again(event, entries):
        return True
    return isinstance(event, EXPLAINING) and _is_about_earlier(event.cause, entries)


def _is_told_after_later(event: d.MorningChecked, entries: Sequence[DiaryEntry]) -> bool:
    """Whether the morning after a later routine was told before this one."""
    for entry in reversed(entries):
        if entry.seq <= event.routine:
            return False
        if isinstance(entry.event, d.MorningChecked) and entry.event.routine > event.routine:
            return True
    return False


def _is_about_earlier(cause: int, entries: Sequence[DiaryEntry]) -> bool:
    """Whether this is about an answer or a morning that was changed, or of a day that is over."""
    for entry in reversed(entries):
        if entry.seq == cause:
            return isinstance(entry.event, REPLACING) and _is_late(cause, entries)
        if _begins_another_day(entry.event):
            return True
    return False


def _is_late(seq: int, entries: Sequence[DiaryEntry]) -> bool:
    """Whether the entry with this seq counts at an earlier place than its own."""
    for number, entry in enumerate(reversed(entries), start=1):
        if entry.seq == seq:
            return needs_past(entry.event, entries[:-number])
    return False


def _begins_another_day(event: Event) -> bool:
    """Whether what is said from here on about an answer before it is said late."""
    is_morning = isinstance(event, d.MorningChecked) and not event.replaces
    return is_morning or isinstance(event, d.RoutinePlanned)


def without_undone(entries: Iterable[DiaryEntry]) -> list[DiaryEntry]:
    """Return the entries that still hold, answers numbered by the items that still stand."""
    return as_lived(entries).entries


def as_lived(entries: Iterable[DiaryEntry]) -> Lived:
    """Read a diary from its start, and put each entry that still holds at its place."""
    entries = list(entries)
    sieve = _Sieve()
    for entry in entries:
        sieve.take(entry)
    left = [e for e in entries if e.seq not in sieve.gone]
    sieve.say_once(left)
    left = [e for e in left if e.seq not in sieve.gone]
    if sieve.late:
        left.sort(key=lambda e: (sieve.place_of(e.seq), e.seq))
    return Lived([sieve.dated(e) for e in left], sieve.late)


@dataclass(slots=True)
class _Sieve:
    """Reading of a diary from its start; `gone` are the entries that no longer stand.

    `places` holds, per routine, where each item comes from; `about` maps an answer or a swap to
    the added item it is about, `hanging` an entry to what falls with it. `days` maps an answer or a
    morning to the local date that it counts on, `mornings` a routine to its morning, `planned` a
    routine to its date; `turned` is the entry with which the newest day began.
    """

    gone: set[int] = field(default_factory=set)
    signs: set[int] = field(default_factory=set)
    places: dict[int, list[Slot]] = field(default_factory=dict)
    added: dict[int, d.ItemAdded | d.Replanned] = field(default_factory=dict)
    about: dict[int, Slot] = field(default_factory=dict)
    late: dict[int, Late] = field(default_factory=dict)
    days: dict[int, date] = field(default_factory=dict)
    mornings: dict[int, int] = field(default_factory=dict)
    planned: dict[int, date] = field(default_factory=dict)
    turned: int = 0
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
        self._find_place(entry)
        if isinstance(event, SIGNS):
            self.signs.add(entry.seq)
        elif isinstance(event, d.RoutinePlanned):
            self.places[entry.seq] = [PLANNED] * len(event.items)
            self.planned[entry.seq] = event.local_date
        elif isinstance(event, d.ItemAdded | d.Replanned):
            self._add(entry.seq, event)
        elif isinstance(event, d.Answered | d.Swapped):
            self._answer(entry.seq, event)
        elif isinstance(event, d.Undone):
            self.gone.add(entry.seq)
            self._drop(event.target)
        if _begins_another_day(event):
            self.turned = entry.seq

    def say_once(self, left: list[DiaryEntry]) -> None:
        """Of what was said of a week more than once, and not undone, keep the newest."""
        firsts = first_words(left)
        self.gone |= replaced(left)
        for entry in left:
            if entry.seq in firsts and entry.seq not in self.gone:
                first = firsts[entry.seq]
                self._put(entry, first.seq, first.local_date)

    def place_of(self, seq: int) -> int:
        late = self.late.get(seq)
        return seq if late is None else late.place

    def _find_place(self, entry: DiaryEntry) -> None:
        """Where and on which day it counts; what is changed again goes where the first one was."""
        event, seq = entry.event, entry.seq
        if isinstance(event, REPLACING):
            self.days[seq] = entry.local_date
            if event.replaces:
                self._put(entry, self.place_of(event.replaces), self.days.get(event.replaces))
            elif isinstance(event, d.MorningChecked) and self._is_after_later(event.routine):
                self._put(entry, *self._asked_before(event.routine))
            if isinstance(event, d.MorningChecked):
                self.mornings[event.routine] = seq
        elif isinstance(event, EXPLAINING) and event.cause in self.days:
            is_late = event.cause in self.late or self.turned > event.cause
            if is_late:
                self._put(entry, self.place_of(event.cause), self.days[event.cause])

    def _put(self, entry: DiaryEntry, place: int, day: date | None) -> None:
        self.late[entry.seq] = Late(place, entry.local_date)
        self.days[entry.seq] = min(day or entry.local_date, entry.local_date)

    def _is_after_later(self, routine: int) -> bool:
        """Whether the morning after a later routine stands already."""
        return any(r > routine and seq not in self.gone for r, seq in self.mornings.items())

    def _asked_before(self, routine: int) -> tuple[int, date | None]:
        """Return where the morning after this routine was asked: before that of the next day."""
        day = self.planned.get(routine, date.max)
        after = ((seq, on) for seq, on in self.planned.items() if on > day)
        return next(after, (routine, self.planned.get(routine)))

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

    def dated(self, entry: DiaryEntry) -> DiaryEntry:
        """Return the entry with the day it counts on, and its item's number of now."""
        if entry.seq in self.late:
            entry = replace(entry, local_date=self.days[entry.seq])
        about, event = self.about.get(entry.seq), entry.event
        if about is None or not isinstance(event, d.Answered | d.Swapped):
            return entry
        item = self.places[event.routine].index(about)
        return entry if item == event.item else replace(entry, event=replace(event, item=item))
