"""The table `attempts.csv`: one row for each exercise that came up on a day (clinical 5.C)."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from bot.domain.diary import DiaryEntry, UsualPainSet
from bot.domain.exercise import Dose, Library
from bot.domain.reasons import Action
from bot.domain.rules.history import History, history_of
from bot.domain.state import ItemRecord, RoutineRecord

COLUMNS = (
    *("date", "exercise_id", "family", "rung", "planned_dose", "done", "answer", "pain_0_10"),
    *("base_0_10", "location", "quality", "side", "next_day", "action_code"),
)
BOM = "\ufeff"
"""Without it, spreadsheets take UTF-8 for the code page of their country."""
FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r", "\0")
"""A cell that begins so may be run as a formula by a spreadsheet [ASVS 1.2.10, CWE-1236]."""
SIDE_NOT_ASKED = ""
"""The chat never asks on which side it hurt; the column stays, so that tables of others fit."""


def write_attempts(library: Library, entries: Sequence[DiaryEntry]) -> bytes:
    """Return the table in UTF-8 with a byte order mark, quoted as in RFC 4180."""
    history = history_of(library, entries)
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for row in _rows(library, history, _usual_pains(entries)):
        writer.writerow([_harmless(cell) for cell in row])
    return f"{BOM}{out.getvalue()}".encode()


def _rows(
    library: Library, history: History, usual: Sequence[tuple[date, int]]
) -> Iterator[Iterable[str]]:
    actions = _actions(history)
    for routine in history.routines:
        base = next((str(score) for on, score in reversed(usual) if on <= routine.local_date), "")
        for index in routine.order:
            record = routine.items[index]
            found = actions.get((record.item.exercise, record.answer_seq), ())
            yield _row(library, routine, record, base=base, action="; ".join(found))


def _row(
    library: Library, routine: RoutineRecord, record: ItemRecord, *, base: str, action: str
) -> Iterable[str]:
    item, exercise = record.item, library.get(record.item.exercise)
    quality = record.pain_kind or record.discomfort
    return (
        routine.local_date.isoformat(),
        item.exercise,
        exercise.family if exercise is not None else "",
        item.rung,
        dose_in_figures(item.dose),
        "yes" if record.is_done else "no",
        record.answer.value if record.answer is not None else "",
        str(record.pain_score) if record.pain_score is not None else "",
        base,
        record.pain_place.value if record.pain_place is not None else "",
        quality.value if quality is not None else "",
        SIDE_NOT_ASKED,
        routine.morning.feel.value if routine.morning is not None else "",
        action,
    )


def dose_in_figures(dose: Dose) -> str:
    """Return a dose in figures: "2 sides x 1 set x 5 reps x 10 s hold"."""
    parts = [f"{dose.sides} sides"] if dose.sides > 1 else []
    parts += [f"{dose.sets} {'sets' if dose.sets > 1 else 'set'}", f"{dose.reps} {dose.count}"]
    if dose.hold:
        parts.append(f"{dose.hold.total_seconds():g} s hold")
    return " x ".join(parts)


def _usual_pains(entries: Sequence[DiaryEntry]) -> list[tuple[date, int]]:
    events = ((entry.local_date, entry.event) for entry in entries)
    return [(on, event.score) for on, event in events if isinstance(event, UsualPainSet)]


def _actions(history: History) -> dict[tuple[str, int], list[str]]:
    """Return the rules that fired about an exercise, by the answer that was its last before."""
    newest: dict[str, int] = {}
    found: dict[tuple[str, int], list[str]] = {}
    answers = sorted(
        (record.answer_seq, record.item.exercise)
        for routine in history.routines
        for record in routine.items
        if record.answer_seq
    )
    turn = 0
    for each in history.decided:
        while turn < len(answers) and answers[turn][0] <= each.seq:
            newest[answers[turn][1]] = answers[turn][0]
            turn += 1
        exercise, action = each.decision.exercise, each.decision.action
        if exercise is not None and exercise in newest and action is not Action.SEEK_CARE:
            codes = found.setdefault((exercise, newest[exercise]), [])
            codes.append(f"{action}: {each.decision.reason}")
    return found


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell.startswith(FORMULA_SIGNS) else cell
