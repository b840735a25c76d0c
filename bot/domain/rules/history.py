"""All that a diary tells of its routines and decisions, from the first day on.

The training state remembers the routines of two weeks; whoever takes the record along or shows it
to a clinician wants all of them.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from bot.domain.diary import DiaryEntry
from bot.domain.exercise import ExerciseId, Library, RungId
from bot.domain.reasons import Decision
from bot.domain.rules.fold import steps
from bot.domain.state import RoutineRecord, TrainingState


@dataclass(frozen=True, slots=True)
class Decided:
    """A decision of the rules: because of the entry `seq`, which counts on the date `on`.

    `before` and `after` are the exercise's rungs around it; None where none is known.
    """

    seq: int
    on: date
    decision: Decision
    before: RungId | None = None
    after: RungId | None = None


@dataclass(frozen=True, slots=True)
class History:
    """The state that a diary adds up to, with all its routines and decisions in order."""

    state: TrainingState
    routines: tuple[RoutineRecord, ...]
    decided: tuple[Decided, ...]


def history_of(library: Library, entries: Iterable[DiaryEntry]) -> History:
    """Fold a diary and keep what the state forgets. Raises ValueError for entries out of order."""
    state, routines, decided = TrainingState(), dict[int, RoutineRecord](), list[Decided]()
    for after, entry, decisions in steps(library, entries):
        if after.routines is not state.routines:
            routines.update((routine.seq, routine) for routine in after.routines)
        if entry is not None:
            decided += [
                Decided(
                    *(entry.seq, entry.local_date, decision),
                    before=_rung(state, decision.exercise),
                    after=_rung(after, decision.exercise),
                )
                for decision in decisions
            ]
        state = after
    return History(state, tuple(routines[seq] for seq in sorted(routines)), tuple(decided))


def _rung(state: TrainingState, exercise: ExerciseId | None) -> RungId | None:
    known = state.exercises.get(exercise) if exercise is not None else None
    return known.rung if known is not None else None
