"""Figures of a week, counted from what the state remembers of its days.

The state holds the routines of 14 days, so these are of the running week or the one before it.
"""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta

from bot.domain.diary import Answer, Discomfort, WorseCause
from bot.domain.exercise import Dose, Exercise, ExerciseId, Position, RungId
from bot.domain.reasons import Reason
from bot.domain.rules.check_ins import ended_on
from bot.domain.rules.streak import DAYS_OF_A_WEEK, routine_of
from bot.domain.state import ExerciseState, ItemRecord, RoutineRecord, Status
from bot.usecases import screens as s
from bot.usecases.chart import Chart

A_DAY = timedelta(days=1)
FOR_A_DAY = frozenset(
    {Reason.AFTER_FLARE, Reason.GENTLE_WEEK, Reason.BY_PROVIDER, Reason.BACK_AFTER_SUSPENSION}
)
"""Reasons for which a dose of a day is less than its step."""


def days_of(chart: Chart, week: int) -> s.Days:
    """Return the seven days of a week; days to come are among them."""
    first = ended_on(chart.state, week - 1)
    days = [first + n * A_DAY for n in range(DAYS_OF_A_WEEK)]
    marked = tuple((day, _mark(chart, day)) for day in days)
    done = sum(mark is s.DayMark.DONE for _, mark in marked)
    left = sum(mark in (s.DayMark.OPEN, s.DayMark.REST, s.DayMark.NOT_SENT) for _, mark in marked)
    ahead = sum(mark is s.DayMark.AHEAD and _is_planned(chart, day) for day, mark in marked)
    return s.Days(marked, done, done + left + ahead)


def _is_planned(chart: Chart, day: date) -> bool:
    return day.weekday() in chart.state.adherence.weekdays


def _mark(chart: Chart, day: date) -> s.DayMark:
    routine = routine_of(chart.state, day)
    is_kept = day in chart.state.adherence.kept_on
    if is_kept or (routine is not None and routine.done):
        return s.DayMark.DONE
    if routine is not None and routine.left_out is not None:
        return s.DayMark.REST
    if day >= chart.today:
        return s.DayMark.AHEAD
    if _was_paused(chart, day):
        return s.DayMark.PAUSED
    if routine is None and not _is_planned(chart, day):
        return s.DayMark.FREE
    return s.DayMark.OPEN


def _was_paused(chart: Chart, day: date) -> bool:
    """Whether the last pause lay over this day."""
    pause = chart.state.pause
    if pause.began_on is None or day < pause.began_on:
        return False
    return pause.is_on and (pause.until is None or day < pause.until)


def routines_of(chart: Chart, week: int) -> list[RoutineRecord]:
    """Return the routines of a week, the oldest first."""
    first, end = ended_on(chart.state, week - 1), ended_on(chart.state, week)
    return [r for r in chart.state.routines if first <= r.local_date < end]


def answers_of(chart: Chart, week: int) -> tuple[tuple[Answer, int], ...]:
    """Return how often each answer was given in a week."""
    records = [r for routine in routines_of(chart, week) for r in routine.items]
    counts = Counter(r.answer for r in records if r.answer is not None)
    return tuple((answer, counts[answer]) for answer in Answer if counts[answer])


def felt_each(chart: Chart, week: int) -> tuple[tuple[ExerciseId, tuple[Answer, ...]], ...]:
    """Return the answers to each exercise in a week, the oldest first."""
    found: dict[ExerciseId, list[Answer]] = {}
    for routine in routines_of(chart, week):
        for record in (routine.items[index] for index in routine.order):
            if record.answer is not None:
                found.setdefault(record.item.exercise, []).append(record.answer)
    return tuple((exercise, tuple(answers)) for exercise, answers in found.items())


def steps_of(chart: Chart, week: int) -> tuple[s.Step, ...]:
    """Return the exercises that were done on a higher rung by the end of a week.

    Compared are the last session of the week and the last one before it, else the first in it.
    """
    first, end = ended_on(chart.state, week - 1), ended_on(chart.state, week)
    rungs: dict[ExerciseId, list[tuple[date, RungId]]] = {}
    for routine in chart.state.routines:
        for record in routine.done:
            if routine.local_date < end and record.item.why not in FOR_A_DAY:
                told = rungs.setdefault(record.item.exercise, [])
                told.append((routine.local_date, record.item.rung))
    found = []
    for id_, told in rungs.items():
        exercise = chart.library.get(id_)
        if exercise is None or told[-1][0] < first:
            continue
        earlier = [rung for on, rung in told if on < first]
        before, now = (earlier or [told[0][1]])[-1], told[-1][1]
        if exercise.index_of(before) < exercise.index_of(now):
            found.append(s.Step(id_, _at(exercise, before), _at(exercise, now)))
    return tuple(found)


def _at(exercise: Exercise, rung: RungId) -> tuple[RungId, Position, Dose]:
    found = exercise.rung(rung)
    return found.id, found.positions[0], found.dose


def taken_back_in(chart: Chart, week: int) -> tuple[s.TakenBack, ...]:
    """Return what came to rest or was eased in a week, each with the answer that caused it."""
    first, end = ended_on(chart.state, week - 1), ended_on(chart.state, week)
    found: list[s.TakenBack] = []
    for id_, known in chart.state.exercises.items():
        if known.status in (Status.RESTING, Status.SUSPENDED):
            if known.since is not None and first <= known.since <= end:
                found.append(_rests(chart, id_, known, week))
        elif (eased := _eased(chart, id_, week)) is not None:
            found.append(eased)
    return tuple(sorted(found, key=lambda each: (list(s.Effect).index(each.effect), each.exercise)))


def _rests(chart: Chart, id_: ExerciseId, known: ExerciseState, week: int) -> s.TakenBack:
    effect = s.Effect.RESTS if known.status is Status.RESTING else s.Effect.PAUSES
    hurt = next((x for x in _told(chart, id_, week) if x[1].hurts), None)
    if hurt is not None:
        on, record = hurt
        cause = s.Cause.PAIN if record.answer is Answer.PAIN else s.Cause.SHARP
        return s.TakenBack(id_, effect, cause, on, record.pain_kind)
    worse = [on for on, r in _told(chart, id_, week) if r.discomfort is Discomfort.WORSE]
    if worse and effect is s.Effect.RESTS:
        return s.TakenBack(id_, effect, s.Cause.WORSE, worse[-1])
    morning = _worse_morning(chart, id_)
    if morning is not None:
        return s.TakenBack(id_, effect, s.Cause.MORNING, morning)
    return s.TakenBack(id_, effect, _CAUSES.get(known.reason, s.Cause.OTHER), known.since)


_CAUSES: dict[Reason | None, s.Cause] = {
    Reason.RELATIVE_PAIN: s.Cause.RELATIVE,
    Reason.TOLD_TO_REST: s.Cause.OTHER,
}


def _told(chart: Chart, id_: ExerciseId, week: int) -> list[tuple[date, ItemRecord]]:
    """Return the days of a week, and of the one after it so far, on which it was answered."""
    first = ended_on(chart.state, week - 1)
    return [
        (routine.local_date, r)
        for routine in chart.state.routines
        for r in routine.items
        if routine.local_date >= first and r.item.exercise == id_ and r.answer is not None
    ]


def _worse_morning(chart: Chart, id_: ExerciseId) -> date | None:
    """Return the last worse morning that named this exercise, or was not sure about its day."""
    found = [
        routine.morning.on
        for routine in chart.state.routines
        if routine.morning is not None
        and (
            routine.morning.exercise == id_
            or (routine.morning.why is WorseCause.NOT_SURE and routine.has_done(id_))
        )
    ]
    return found[-1] if found else None


def _eased(chart: Chart, id_: ExerciseId, week: int) -> s.TakenBack | None:
    """Return that it was eased, where an answer of the week called for that."""
    end = ended_on(chart.state, week)
    for on, record in _told(chart, id_, week):
        if on < end and record.discomfort in _EASES:
            return s.TakenBack(id_, s.Effect.EASED, _EASES[record.discomfort], on)
    return None


_EASES = {Discomfort.TOO_HARD: s.Cause.TOO_HARD, Discomfort.WORSE: s.Cause.WORSE}
