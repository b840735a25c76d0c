"""The facts of the page for a clinician (clinical 5.C), counted from the diary."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from bot.domain import diary as d
from bot.domain.diary import Answer, CheckInAnswered, DiaryEntry, Feel
from bot.domain.diary.undoing import as_lived
from bot.domain.exercise import Dose, ExerciseId, Library
from bot.domain.reasons import Action
from bot.domain.rules.history import Decided, History, history_of
from bot.domain.safety.sign_list import tier_of
from bot.domain.state import ItemRecord, RoutineRecord, Status

MOST_EXERCISES, MOST_EVENTS, MOST_NOTES, MOST_WEEKS = 14, 8, 5, 10
"""So many rows of a kind fit on one page; the newest count, and the rest is in the export."""
NO_CHANGE = frozenset({Action.HOLD, Action.SEEK_CARE, Action.ROTATE})
IN_A_WEEK = 7


@dataclass(frozen=True, slots=True)
class SignEvent:
    """A warning sign, or an answer about one. `said` is the reply, or who cleared it."""

    on: date
    kind: str
    said: str = ""
    sign: str = ""
    tier: d.Tier | None = None


@dataclass(frozen=True, slots=True)
class Adherence:
    """Days with a routine, planned and kept, and exercises done of those that came up.

    `weeks` are (kept, planned) by week since the start; `longest_gap` is in days.
    """

    planned: int
    kept: int
    offered: int
    done: int
    minutes: int
    longest_gap: int
    weeks: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Tolerance:
    """Sessions of one exercise and how they felt. `highest` is the highest pain told, 0-10;
    `worse_after` counts worse mornings after a day with it."""

    exercise: ExerciseId
    sessions: int
    dose: Dose | None
    answers: Mapping[Answer, int]
    highest: int | None
    worse_after: int
    status: Status
    since: date | None
    reason: str


@dataclass(frozen=True, slots=True)
class Hurt:
    """Pain, or a discomfort that counts as pain, with what the rules did about it."""

    on: date
    record: ItemRecord
    next_day: Feel | None
    action: str


@dataclass(frozen=True, slots=True)
class ClinicianReport:
    """All figures of the page. `weekly` maps a week of the check-ins to its answers; `usual` are
    the usual pains as told, `scored` the numbers of single days."""

    first: date
    last: date
    history: History
    signs: tuple[SignEvent, ...]
    adherence: Adherence
    usual: tuple[tuple[date, int], ...]
    scored: tuple[int, ...]
    weekly: Mapping[int, Mapping[d.CheckInQuestion, int]]
    tolerance: tuple[Tolerance, ...]
    hurts: tuple[Hurt, ...]
    hurts_in_all: int
    changes: tuple[Decided, ...]
    sore_days: int
    notes: tuple[tuple[date, str], ...]
    cleared: tuple[SignEvent, ...]


def clinician_report(library: Library, entries: Sequence[DiaryEntry]) -> ClinicianReport | None:
    """Count the figures of a diary; None before the first routine."""
    history = history_of(library, entries)
    if not history.routines:
        return None
    lived = as_lived(list(entries)).entries
    signs = tuple(_signs(lived))
    hurts = _hurts(history)
    changes = _changes(history)
    notes = [(e.local_date, e.event.text) for e in lived if isinstance(e.event, d.Noted)]
    return ClinicianReport(
        first=history.routines[0].local_date,
        last=entries[-1].local_date,
        history=history,
        signs=signs[-MOST_EVENTS:],
        adherence=_adherence(history.routines),
        usual=tuple(
            (e.local_date, e.event.score) for e in lived if isinstance(e.event, d.UsualPainSet)
        ),
        scored=tuple(_scores(lived)),
        weekly=_weekly(lived),
        tolerance=_tolerances(library, history)[:MOST_EXERCISES],
        hurts=hurts[-MOST_EVENTS:],
        hurts_in_all=len(hurts),
        changes=tuple(changes[-MOST_EVENTS:]),
        sore_days=sum(_feel(r) is Feel.SORE for r in history.routines),
        notes=tuple(notes[-MOST_NOTES:]),
        cleared=tuple(sign for sign in signs if sign.kind == "cleared"),
    )


def _changes(history: History) -> list[Decided]:
    """Return what changed for an exercise; what two entries decided on one day stands once."""
    found = {
        (x.on, x.decision): x
        for x in history.decided
        if x.decision.exercise is not None and x.decision.action not in NO_CHANGE
    }
    return list(found.values())


def _feel(routine: RoutineRecord) -> Feel | None:
    return routine.morning.feel if routine.morning is not None else None


def _signs(entries: Iterable[DiaryEntry]) -> Iterable[SignEvent]:
    for entry in entries:
        on, event = entry.local_date, entry.event
        if isinstance(event, d.SignsAnswered) and event.reply is not d.Reply.NO:
            yield SignEvent(on, "list", event.reply)
        elif isinstance(event, d.OneLegAnswered) and event.reply is not d.Reply.NO:
            yield SignEvent(on, "one-leg", event.reply)
        elif isinstance(event, d.SignNamed | d.SignTold):
            yield SignEvent(on, "named", sign=event.sign, tier=tier_of(event.sign))
        elif isinstance(event, d.SignTakenBack):
            yield SignEvent(on, "taken-back")
        elif isinstance(event, d.Cleared):
            yield SignEvent(on, "cleared", event.by)


def _adherence(routines: Sequence[RoutineRecord]) -> Adherence:
    planned = [r for r in routines if r.left_out is None]
    kept = [r for r in planned if r.done]
    first = routines[0].local_date
    weeks = (routines[-1].local_date - first).days // IN_A_WEEK + 1
    days = [r.local_date for r in kept]
    time = sum((x.item.dose.duration for r in kept for x in r.done), timedelta())
    return Adherence(
        planned=len(planned),
        kept=len(kept),
        offered=sum(len(r.order) for r in planned),
        done=sum(len(r.done) for r in kept),
        minutes=round(time / timedelta(minutes=1)),
        longest_gap=max(((b - a).days - 1 for a, b in pairwise(days)), default=0),
        weeks=tuple((_in_week(kept, first, n), _in_week(planned, first, n)) for n in range(weeks)),
    )


def _in_week(routines: Iterable[RoutineRecord], first: date, number: int) -> int:
    return sum((r.local_date - first).days // IN_A_WEEK == number for r in routines)


def _scores(entries: Iterable[DiaryEntry]) -> Iterable[int]:
    for entry in entries:
        if isinstance(entry.event, d.PainScored | d.WorseScored | d.BadDay):
            yield entry.event.score


def _weekly(entries: Iterable[DiaryEntry]) -> dict[int, dict[d.CheckInQuestion, int]]:
    found: dict[int, dict[d.CheckInQuestion, int]] = {}
    for entry in entries:
        if isinstance(entry.event, CheckInAnswered):
            found.setdefault(entry.event.week, {})[entry.event.question] = entry.event.value
    return dict(sorted(found.items()))


def _tolerances(library: Library, history: History) -> tuple[Tolerance, ...]:
    """Return those that were done or answered, the one done last first."""
    newest: dict[ExerciseId, date] = {}
    records: dict[ExerciseId, list[tuple[RoutineRecord, ItemRecord]]] = {}
    for routine in history.routines:
        for record in routine.items:
            if record.answer is not None:
                records.setdefault(record.item.exercise, []).append((routine, record))
                newest[record.item.exercise] = routine.local_date
    found = [_tolerance(library, history, id_, rows) for id_, rows in records.items()]
    return tuple(sorted(found, key=lambda x: newest[x.exercise], reverse=True))


def _tolerance(
    library: Library,
    history: History,
    id_: ExerciseId,
    rows: Sequence[tuple[RoutineRecord, ItemRecord]],
) -> Tolerance:
    known, exercise = history.state.exercises.get(id_), library.get(id_)
    scores = [record.pain_score for _, record in rows if record.pain_score is not None]
    worse = {r.seq for r, record in rows if record.is_done and _feel(r) is Feel.WORSE}
    has_dose = known is not None and exercise is not None
    return Tolerance(
        exercise=id_,
        sessions=sum(record.is_done for _, record in rows),
        dose=exercise.rung(known.rung).dose if has_dose and exercise and known else None,
        answers={each: sum(x.answer is each for _, x in rows) for each in Answer},
        highest=max(scores, default=None),
        worse_after=len(worse),
        status=known.status if known is not None else Status.ACTIVE,
        since=known.since if known is not None else None,
        reason=known.reason.value if known is not None and known.reason is not None else "",
    )


def _hurts(history: History) -> tuple[Hurt, ...]:
    decided: dict[ExerciseId, list[Decided]] = {}
    for each in history.decided:
        if each.decision.exercise is not None:
            decided.setdefault(each.decision.exercise, []).append(each)
    found = []
    for routine in history.routines:
        for record in routine.items:
            if record.hurts:
                after = [x for x in decided.get(record.item.exercise, ()) if _follows(x, record)]
                action = after[0].decision.action.value if after else ""
                found.append(Hurt(routine.local_date, record, _feel(routine), action))
    return tuple(found)


def _follows(decided: Decided, record: ItemRecord) -> bool:
    return decided.seq >= record.answer_seq and decided.decision.action is not Action.ADVANCE
