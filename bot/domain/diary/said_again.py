"""What is said once a week: the newest word counts, in the place and on the day of the first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from bot.domain.diary.entry import DiaryEntry, Event
from bot.domain.diary.week import CheckInAnswered, NextWeekChosen

Key = tuple[int, str]


def key_of(event: Event) -> Key | None:
    """Return the week and the question of an event that another of the same replaces."""
    if isinstance(event, CheckInAnswered):
        return event.week, event.question.value
    if isinstance(event, NextWeekChosen):
        return event.week, "next_week"
    return None


def is_said_again(event: Event, entries: Sequence[DiaryEntry]) -> bool:
    """Whether the diary before the event has said the same of the same week."""
    key = key_of(event)
    return key is not None and any(key_of(e.event) == key for e in entries)


def first_words(entries: Iterable[DiaryEntry]) -> dict[int, DiaryEntry]:
    """Return, of what was said more than once, the first entry for the seq of each later one."""
    firsts: dict[Key, DiaryEntry] = {}
    found = {}
    for entry in entries:
        key = key_of(entry.event)
        if key is not None:
            first = firsts.setdefault(key, entry)
            if first is not entry:
                found[entry.seq] = first
    return found


def replaced(entries: Iterable[DiaryEntry]) -> frozenset[int]:
    """Return the seqs of entries in whose place a later one counts."""
    newest: dict[Key, int] = {}
    found = set()
    for entry in entries:
        key = key_of(entry.event)
        if key is not None:
            if key in newest:
                found.add(newest[key])
            newest[key] = entry.seq
    return frozenset(found)
