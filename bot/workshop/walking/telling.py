"""Puts a made-up life into words: each day as it was given, and why."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Protocol

from bot.domain.diary import Answer, RoutineItem
from bot.domain.exercise import ExerciseId, Library, RungId
from bot.domain.planning.budget import routine_time, shown_minutes
from bot.domain.reasons import Decision, Reason
from bot.domain.state import ItemRecord
from bot.workshop.walking.life import LivedDay

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
DEEP = "     "


class Phrases(Protocol):
    """The words of the chat, as plain text."""

    def name(self, exercise: ExerciseId) -> str: ...

    def dose(self, item: RoutineItem) -> str: ...

    def why(self, reason: Reason, exercise: ExerciseId | None) -> str: ...

    def feel(self, feel: str) -> str: ...


def lines_of_day(day: LivedDay, phrases: Phrases, library: Library) -> Iterator[str]:
    """Yield the lines of one day, the empty line after it included."""
    yield _head(day)
    if day.feel is not None:
        because = f", because of: {spaced(day.cause)}" if day.cause is not None else ""
        yield f"  This morning: {phrases.feel(day.feel)}{because}"
    for said in day.said:
        yield f"  Said: {spaced(said)}."
    for number, record in enumerate(day.items, 1):
        yield from _told_item(number, record, phrases)
    for decision in day.decisions:
        yield f"  * {_line_of_decision(decision, phrases, library)}"
    yield ""


def _head(day: LivedDay) -> str:
    date_line = f"{written_date(day.on)}, day {day.number}"
    if day.left_out:
        return f"{date_line}: no routine ({day.left_out})"
    minutes = shown_minutes(routine_time([r.item for r in day.items]))
    return f"{date_line}: {day.place}, about {minutes:g} minutes"


def written_date(on: date) -> str:
    return f"{WEEKDAYS[on.weekday()]} {on.isoformat()}"


def _told_item(number: int, record: ItemRecord, phrases: Phrases) -> Iterator[str]:
    item = record.item
    yield f"  {number}. {phrases.name(item.exercise)}: {phrases.dose(item)}"
    yield f"{DEEP}Why: {phrases.why(item.why, item.exercise)}"
    yield f"{DEEP}Answer: {_told_answer(record)}"


def _told_answer(record: ItemRecord) -> str:
    if record.answer is None:
        return "none"
    score = None if record.pain_score is None else f"{record.pain_score} of 10"
    more = (record.discomfort, record.pain_place, record.pain_kind, score)
    words = [spaced(word) for word in more if word is not None]
    answer = "fine" if record.answer is Answer.OK else spaced(record.answer)
    return f"{answer} ({', '.join(words)})" if words else answer


def _line_of_decision(decision: Decision, phrases: Phrases, library: Library) -> str:
    """Say what a rule did (advance, ease, hold, stop, seek care), and which rule it was."""
    said = (
        f"{spaced(decision.action).capitalize()}: {phrases.why(decision.reason, decision.exercise)}"
    )
    if decision.exercise is None or decision.rung is None:
        return said
    return f"{said} Now at step {step(library, decision.exercise, decision.rung)}."


def step(library: Library, exercise: ExerciseId, rung: RungId) -> str:
    """Return the place of a rung, such as "2 of 6"."""
    ladder = library[exercise]
    return f"{ladder.index_of(rung) + 1} of {len(ladder.ladder)}"


def spaced(word: str) -> str:
    """Return a code of the rules as words."""
    return word.replace("_", " ")
