"""Exercises that may be offered on a date: safety and limits come before choice."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from bot.domain import thresholds
from bot.domain.exercise import (
    Category,
    Exercise,
    Kind,
    Library,
    Place,
    Position,
    Prerequisite,
    Rung,
)
from bot.domain.rules import hinge_gate
from bot.domain.rules.active_sets import is_member
from bot.domain.rules.limits import rungs_left
from bot.domain.rules.progress import is_opener
from bot.domain.rules.worsening import leaves_out_strength, tired_muscles
from bot.domain.state import ExerciseState, Status, TrainingState

GENTLE = frozenset({Kind.MOBILITY, Kind.BREATHING})
"""Kinds that stand in where a category rests, and all there is on a gentle day."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """An exercise that may be offered today, with the rungs and positions that are allowed."""

    exercise: Exercise
    state: ExerciseState
    rungs: tuple[tuple[Rung, Position], ...]

    @property
    def is_back(self) -> bool:
        """Whether it comes back, suspended or by the provider's word: the day's only new thing."""
        if self.state.status is Status.RETURNING:
            since, done = self.state.since, self.state.done_on
            return done is None or since is None or done <= since
        return self.state.status is Status.SUSPENDED

    @property
    def is_new(self) -> bool:
        """Whether it was never done or comes back: either is the day's one new thing."""
        return self.state.done_on is None or self.is_back

    @property
    def is_member(self) -> bool:
        """Whether it is in the active set of its category."""
        return is_member(self.state)

    @property
    def is_gentle(self) -> bool:
        return self.exercise.kind in GENTLE

    def worked_yesterday(self, on: date) -> bool:
        done = self.state.done_on
        if self.exercise.repeats_daily or done is None:
            return False
        return on - done <= thresholds.STRENGTH_WAITS

    @property
    def turn(self) -> tuple[date, int, str]:
        """Sort key of the rotation: the one planned longest ago comes first."""
        return (self.state.planned_on or date.min, self.exercise.first_rank, self.exercise.id)


def candidates_of(
    library: Library, state: TrainingState, category: Category, *, on: date, place: Place
) -> list[Candidate]:
    """Return the exercises of a category that safety and limits leave for today."""
    tired = tired_muscles(library, state, on)
    found = []
    for exercise in library.of(category):
        known = state.of(exercise)
        if not may_be_offered(library, state, exercise, on=on, tired=tired):
            continue
        rungs = rungs_left(state, exercise, place)
        if rungs:
            found.append(Candidate(exercise, known, rungs))
    return found


def may_be_offered(
    library: Library,
    state: TrainingState,
    exercise: Exercise,
    *,
    on: date,
    tired: frozenset[str],
) -> bool:
    """Whether safety allows it: it does not rest or wait, suits the day, and is learned."""
    known = state.of(exercise)
    if known.status is Status.RESTING or (_came_out_today(known, on)):
        return False
    if exercise.kind not in GENTLE and leaves_out_strength(state, on):
        return False
    if exercise.kind is Kind.STRENGTH and exercise.muscle in tired:
        return False
    is_open = hinge_gate.is_open(library, state, exercise, on=on)
    return is_open and _is_ready(library, exercise, state)


def _came_out_today(known: ExerciseState, on: date) -> bool:
    """A hold, or a word about a way back, counts from the next day."""
    waits = known.status in (Status.SUSPENDED, Status.RETURNING)
    return waits and (known.since or on) >= on


def _is_ready(library: Library, exercise: Exercise, state: TrainingState) -> bool:
    """Whether, for each prerequisite, one of its exercises was clean on enough days.

    What was met once stays ready: a gap lowers its rung, not its permission. A lock reads
    the prerequisites of its exercise itself.
    """
    return not unmet_prerequisites(library, exercise, state)


def unmet_prerequisites(
    library: Library, exercise: Exercise, state: TrainingState
) -> tuple[Prerequisite, ...]:
    """Return the prerequisites that still stand between a person and an exercise without a lock."""
    if state.of(exercise).done_on is not None or exercise.gate is not None:
        return ()
    return tuple(
        wanted
        for wanted in exercise.prerequisites
        if not any(_meets(library, state, i, wanted) for i in wanted.any_of)
        and not _is_replaced(library, state, wanted, exercise)
    )


def _is_replaced(
    library: Library, state: TrainingState, wanted: Prerequisite, of: Exercise
) -> bool:
    """Whether other core exercises stand in for a prerequisite that nothing can meet any more.

    Breathing and bracing teach the rest of the core; where they rest, or limits leave none of
    them, clean days with other core exercises do, so that they never lock it.
    """
    found = [e for i in wanted.any_of if (e := library.get(i)) is not None]
    if not found or not all(is_opener(e) and _is_shut(state, e) for e in found):
        return False
    others = [e for e in library.of(of.category) if not is_opener(e) and e.id != of.id]
    days = sum(state.of(e).clean_days for e in others)
    return days >= thresholds.CORE_DAYS_INSTEAD


def _is_shut(state: TrainingState, exercise: Exercise) -> bool:
    is_resting = state.of(exercise).status is Status.RESTING
    return is_resting or not rungs_left(state, exercise, Place.FLOOR)


def _meets(library: Library, state: TrainingState, id_: str, wanted: Prerequisite) -> bool:
    """Enough clean days, and standing on the wanted rung or a higher one."""
    exercise = next((e for e in library if e.id == id_), None)
    known = state.exercises.get(exercise.id) if exercise else None
    if exercise is None or known is None or known.clean_days < wanted.days:
        return False
    return wanted.rung is None or exercise.index_of(known.rung) >= exercise.index_of(wanted.rung)
