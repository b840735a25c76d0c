"""Items of today's plan that have become too much since it was sent.

An answer or a morning that is changed, a word, pain of a relative, a check-in: each may take a
rung, a step up or half a dose. A plan that was sent stays as it was, but nobody does more than is
right for today.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from bot.domain.diary import RoutineItem
from bot.domain.exercise import Exercise, ExerciseId, Library
from bot.domain.planning.candidates import Candidate
from bot.domain.planning.dosing import plan_item, stepped_up
from bot.domain.planning.novelty import UNTRIED
from bot.domain.reasons import Reason
from bot.domain.rules.limits import rungs_left
from bot.domain.rules.progress import STEPS_UP
from bot.domain.rules.week_rules import is_held_week
from bot.domain.state import RoutineRecord, Status, TrainingState


def lowered_items(
    library: Library, state: TrainingState, routine: RoutineRecord
) -> Iterator[tuple[ExerciseId, RoutineItem]]:
    """Yield each open exercise of a routine that is planned too high, with what today gives."""
    for record in (routine.items[i] for i in routine.order):
        exercise = library.get(record.item.exercise)
        if record.answer is not None or exercise is None:
            continue
        lower = lowered(state, routine, record.item, exercise)
        if lower is not None:
            yield exercise.id, lower


def lowered(
    state: TrainingState, routine: RoutineRecord, item: RoutineItem, exercise: Exercise
) -> RoutineItem | None:
    """Return the item at the rung and dose of today; None where it is planned no higher."""
    known = state.of(exercise)
    rungs = rungs_left(state, exercise, routine.place)
    if known.done_on is None or known.status is Status.RESTING or not rungs:
        return None
    candidate, planned = Candidate(exercise, known, rungs), exercise.index_of(item.rung)
    own = plan_item(candidate, state, Reason.EASED, on=routine.local_date, at_most=planned)
    if item.why in STEPS_UP and not is_held_week(state, routine.local_date):
        full = plan_item(candidate, state, Reason.ITS_TURN, on=routine.local_date)
        step = stepped_up(candidate, full, routine.local_date)
        if step is not None and exercise.index_of(step.rung) >= planned:
            return None
    rung, is_less = exercise.index_of(own.rung), own.dose.duration < item.dose.duration
    hurts_so = item.position in known.not_in
    if rung > planned or (rung == planned and not is_less and not hurts_so):
        return None
    position = own.position if rung < planned or hurts_so else item.position
    why = item.why if item.why in UNTRIED else own.why
    return replace(own, position=position, why=why)
