"""The days of a diary, one by one: what became of each, for who looks back at them.

No rule reads this; it says in one word what the routines, pauses and days off of the diary say.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from bot.domain import diary as d
from bot.domain.diary import DiaryEntry
from bot.domain.diary.undoing import without_undone
from bot.domain.exercise import Library
from bot.domain.rules.history import history_of
from bot.domain.schedule import EVERY_DAY
from bot.domain.state import RoutineRecord


class DayKind(StrEnum):
    """What became of a day."""

    DONE = "done"
    PART = "part"
    """At least one exercise was done, not all."""
    BAD_DAY = "bad_day"
    MISSED = "missed"
    LEFT_OUT = "left_out"
    """The person left it out, or it is none of their days."""
    PAUSED = "paused"
    NO_ROUTINE = "no_routine"
    """A day of theirs on which none came: a sign stood, or the bot did not run."""
    OPEN = "open"
    """Today, with nothing done yet."""


@dataclass(frozen=True, slots=True)
class PastDay:
    """A day, what became of it, and its routine if there was one.

    `notes` are the person's own words of that day, those beside its routine among them.
    """

    on: date
    kind: DayKind
    routine: RoutineRecord | None = None
    notes: tuple[str, ...] = ()

    @property
    def has_something(self) -> bool:
        """Whether there is anything to read about it."""
        return self.routine is not None or bool(self.notes)


def past_days(
    library: Library, entries: Sequence[DiaryEntry], *, today: date
) -> tuple[PastDay, ...]:
    """Return each day from that of the first routine to today; empty before the first routine."""
    routines = {r.local_date: r for r in history_of(library, entries).routines}
    if not routines:
        return ()
    lived = _Days(without_undone(entries), routines)
    first = min(routines)
    return tuple(lived.day(first + timedelta(n), today) for n in range((today - first).days + 1))


class _Days:
    """What a diary says of its days besides the routines."""

    def __init__(self, entries: Sequence[DiaryEntry], routines: dict[date, RoutineRecord]) -> None:
        self._routines = routines
        self._bad: set[date] = set()
        self._off: set[date] = set()
        self._notes: dict[date, list[str]] = {}
        self._weekdays: list[tuple[date, frozenset[int]]] = []
        self._pauses: list[tuple[date, date | None]] = []
        for entry in entries:
            self._take(entry.event, entry.local_date)

    def _take(self, event: d.Event, on: date) -> None:
        if isinstance(event, d.BadDay):
            self._bad.add(on)
        elif isinstance(event, d.RestDay):
            self._off.add(on)
        elif isinstance(event, d.Noted) and not event.routine:
            self._notes.setdefault(on, []).append(event.text)
        elif isinstance(event, d.DaysChosen):
            self._weekdays.append((on, event.days))
        elif isinstance(event, d.Paused):
            self._end_pause(on)
            self._pauses.append((on, event.until))
        elif isinstance(event, d.Resumed):
            self._end_pause(on)

    def _end_pause(self, on: date) -> None:
        if self._pauses:
            began, until = self._pauses[-1]
            self._pauses[-1] = (began, min(until or on, on))

    def day(self, on: date, today: date) -> PastDay:
        routine = self._routines.get(on)
        beside = routine.notes if routine is not None else ()
        notes = (*self._notes.get(on, ()), *(note.text for note in beside))
        return PastDay(on, self._kind(on, routine, today), routine, notes)

    def _kind(self, on: date, routine: RoutineRecord | None, today: date) -> DayKind:
        if on in self._bad:
            return DayKind.BAD_DAY
        if routine is not None and routine.done:
            is_whole = all(routine.items[index].is_done for index in routine.order)
            return DayKind.DONE if is_whole else DayKind.PART
        if on in self._off or (routine is not None and routine.left_out is not None):
            return DayKind.LEFT_OUT
        if on == today:
            return DayKind.OPEN
        if routine is not None:
            return DayKind.MISSED
        return self._without_routine(on)

    def _without_routine(self, on: date) -> DayKind:
        if any(began <= on and (until is None or on < until) for began, until in self._pauses):
            return DayKind.PAUSED
        chosen = next((days for since, days in self._newest_first() if since <= on), EVERY_DAY)
        return DayKind.NO_ROUTINE if on.weekday() in chosen else DayKind.LEFT_OUT

    def _newest_first(self) -> Iterator[tuple[date, frozenset[int]]]:
        return reversed(self._weekdays)
