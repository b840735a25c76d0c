"""Stored diaries and snapshots, read by a process that did not write them.

`python -m tests.domain.second_process FILE [--break-a-rule]` folds each diary in FILE from an
empty state, by the content in the same FILE, and prints the numbers of those whose snapshot
says something else.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

from bot.domain.diary import DiaryEntry
from bot.domain.exercise import Exercise, ExerciseId, Library
from bot.domain.rules.fold import replay
from bot.domain.state import TrainingState
from bot.usecases.codec import decode, decode_event, encode, encode_event
from tests.domain.factories import real_library


@dataclass(frozen=True, slots=True)
class Change:
    """What a later version of the content did: exercises retired, ladders cut to so many rungs."""

    retired: tuple[str, ...] = ()
    cut: Mapping[str, int] | None = None


@dataclass(frozen=True, slots=True)
class Stored:
    """One person as they lie in the database, and the content they were last folded with."""

    entries: tuple[DiaryEntry, ...]
    snapshot: TrainingState
    change: Change = Change()


def changed(library: Library, change: Change) -> Library:
    """The library after the change, under another hash."""
    cut = change.cut or {}

    def of(exercise: Exercise) -> Exercise:
        ladder = exercise.ladder[: cut.get(exercise.id, len(exercise.ladder))]
        return replace(exercise, retired=exercise.id in change.retired, ladder=ladder)

    exercises = {ExerciseId(e.id): of(e) for e in library}
    return Library(exercises, f"{library.content_hash}, changed")


def write(path: Path, people: Sequence[Stored]) -> None:
    path.write_text(json.dumps([_packed(person) for person in people]), encoding="utf-8")


def _packed(person: Stored) -> dict[str, Any]:
    entries = [
        [e.seq, e.at.isoformat(), e.local_date.isoformat(), encode_event(e.event)]
        for e in person.entries
    ]
    change = {"retired": list(person.change.retired), "cut": dict(person.change.cut or {})}
    return {"entries": entries, "snapshot": encode(person.snapshot), "change": change}


def differing(path: Path) -> list[int]:
    """The numbers of the people whose snapshot is not what their diary adds up to."""
    library = real_library()
    people = json.loads(path.read_text(encoding="utf-8"))
    return [number for number, packed in enumerate(people) if _differs(library, packed)]


def _differs(library: Library, packed: dict[str, Any]) -> bool:
    entries = [
        DiaryEntry(seq, datetime.fromisoformat(at), date.fromisoformat(day), decode_event(event))
        for seq, at, day, event in packed["entries"]
    ]
    change = Change(tuple(packed["change"]["retired"]), packed["change"]["cut"])
    folded = replay(changed(library, change), entries)
    return folded != decode(TrainingState, packed["snapshot"])


def break_a_rule() -> None:
    """In this process pain stops one exercise, and no relative of it."""

    def none_of(self: Library, exercise: Exercise) -> tuple[Exercise, ...]:
        return ()

    Library.relatives = none_of  # type: ignore[method-assign]


if __name__ == "__main__":
    if "--break-a-rule" in sys.argv:
        break_a_rule()
    sys.stdout.write(json.dumps(differing(Path(sys.argv[1]))))
