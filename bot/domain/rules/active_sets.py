"""The few exercises of each category that a person meets in turn (clinical 4.B).

A small set is what lets an exercise come back often enough to progress. One leaves it when its
block of weeks is over, when its ladder has no step left, or when it was put aside twice; what
rests makes room by itself. Strength and mobility count; breathing and light work come on top.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from bot.domain import thresholds
from bot.domain.evolve import evolve
from bot.domain.exercise import Category, Exercise, ExerciseId, Kind, Library, Place
from bot.domain.reasons import Action, Decision, Reason
from bot.domain.rules.hinge import find_pair
from bot.domain.rules.limits import allowed_rungs
from bot.domain.state import ExerciseState, Status, TrainingState

COUNTED = frozenset({Kind.STRENGTH, Kind.MOBILITY})
OPENS_A_BLOCK = frozenset({Reason.NEW, Reason.ITS_BLOCK})


def is_member(state: ExerciseState) -> bool:
    """Whether it was met, not exchanged since, and does not rest."""
    in_set = state.entered_on is not None and state.left_on is None
    return in_set and state.status is not Status.RESTING


def members(library: Library, state: TrainingState, category: Category) -> list[Exercise]:
    """Return the exercises in the set of a category, in a newcomer's order."""
    return [e for e in library.of(category) if is_member(state.of(e))]


def counted(exercises: Iterable[Exercise]) -> list[Exercise]:
    return [e for e in exercises if e.kind in COUNTED]


def size_allowed(state: TrainingState, on: date) -> int:
    """Return how many a set may hold: two in the first week, then three (4.B)."""
    started = state.adherence.started_on or on
    is_first_week = on - started < thresholds.FIRST_WEEK
    return thresholds.FIRST_SET if is_first_week else thresholds.ACTIVE_SET


def has_room(library: Library, state: TrainingState, category: Category, on: date) -> bool:
    """Whether another may join: the set is small, or one of it may leave."""
    own = counted(members(library, state, category))
    if len(own) < size_allowed(state, on):
        return True
    entered = [state.of(e).entered_on or on for e in own]
    is_settled = all(on - day >= thresholds.EXCHANGES_APART for day in entered)
    return is_settled and leaver(library, state, category, on) is not None


def leaver(
    library: Library, state: TrainingState, category: Category, on: date
) -> tuple[Exercise, Reason] | None:
    """Return the exercise whose time in the set is over, and why; the longest in it first."""
    own = counted(members(library, state, category))
    own = [e for e in own if not _keeps_a_lock_open(library, state, e)]
    found = [(e, why) for e in own if (why := _why_leaving(e, state, on)) is not None]
    return min(found, key=lambda f: (_order(f[1]), _since(state, f[0])), default=None)


def _keeps_a_lock_open(library: Library, state: TrainingState, exercise: Exercise) -> bool:
    """The hinge stays while the deadlift is in use: it locks again without it (1.C)."""
    wanted = state.hinge.opted_in
    pair = find_pair(library) if wanted else None
    return pair is not None and pair.hinge.id == exercise.id and pair.locked.id in wanted


def _why_leaving(exercise: Exercise, state: TrainingState, on: date) -> Reason | None:
    known = state.of(exercise)
    if known.put_aside >= thresholds.PUT_ASIDE_OFTEN:
        return Reason.PUT_ASIDE
    if _is_topped_out(exercise, state):
        return Reason.TOPPED_OUT
    if on - (known.entered_on or on) >= thresholds.BLOCK:
        return Reason.BLOCK_OVER
    return None


def _is_topped_out(exercise: Exercise, state: TrainingState) -> bool:
    """On the highest rung that limits allow, and it went well there."""
    known = state.of(exercise)
    rungs = allowed_rungs(exercise, state.health.limits or frozenset(), Place.FLOOR)
    at_top = bool(rungs) and exercise.index_of(known.rung) >= exercise.index_of(rungs[-1][0].id)
    return at_top and known.clean >= thresholds.CLEAN_AT_TOP


def _order(why: Reason) -> int:
    return (Reason.PUT_ASIDE, Reason.TOPPED_OUT, Reason.BLOCK_OVER).index(why)


def _since(state: TrainingState, exercise: Exercise) -> tuple[date, ExerciseId]:
    return state.of(exercise).entered_on or date.min, exercise.id


def entered(
    library: Library, state: TrainingState, exercise: Exercise, *, why: Reason, on: date
) -> tuple[TrainingState, tuple[Decision, ...]]:
    """Take an exercise that was done into its set; from a full set another leaves.

    What was only done away from the floor for a day does not join.
    """
    known = state.of(exercise)
    if why is Reason.NO_FLOOR_TODAY or (known.entered_on is not None and known.left_on is None):
        return state, ()
    decisions: tuple[Decision, ...] = ()
    own = counted(members(library, state, exercise.category))
    is_full = len(own) >= size_allowed(state, on)
    going = leaver(library, state, exercise.category, on)
    if why in OPENS_A_BLOCK and exercise.kind in COUNTED and is_full and going is not None:
        old, reason = going
        state = state.with_exercise(old.id, evolve(state.of(old), left_on=on, put_aside=0))
        decisions = (Decision(Action.ROTATE, reason, old.id),)
    joined = evolve(state.of(exercise), entered_on=on, left_on=None)
    return state.with_exercise(exercise.id, joined), decisions


def newest_entry(library: Library, state: TrainingState) -> date | None:
    """Return the day on which strength or mobility last joined a set."""
    days = [
        known.entered_on
        for id_, known in state.exercises.items()
        if known.entered_on is not None
        and (exercise := library.get(id_)) is not None
        and exercise.kind in COUNTED
    ]
    return max(days, default=None)


def may_join_again(known: ExerciseState, on: date) -> bool:
    """Whether one that has left was away for a block, as it has to be."""
    return known.left_on is not None and on - known.left_on >= thresholds.BLOCK
