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
from bot.domain.exercise import (
    Category,
    Exercise,
    ExerciseId,
    Kind,
    Library,
    Limit,
    Place,
    RungId,
)
from bot.domain.reasons import Action, Decision, Reason
from bot.domain.rules.hinge import find_pair
from bot.domain.rules.limits import allowed_rungs
from bot.domain.rules.week_rules import disliked
from bot.domain.state import ExerciseState, Status, TrainingState

COUNTED = frozenset({Kind.STRENGTH, Kind.MOBILITY})
OPENS_A_BLOCK = frozenset({Reason.NEW, Reason.ITS_BLOCK})


def is_member(state: ExerciseState) -> bool:
    """Whether it was met, not exchanged since, and does not rest."""
    return is_in_set(state) and state.status is not Status.RESTING


def is_in_set(state: ExerciseState) -> bool:
    """Whether it joined a set and has not left it since, resting or not."""
    return state.entered_on is not None and state.left_on is None


def members(library: Library, state: TrainingState, category: Category) -> list[Exercise]:
    """Return the exercises in the set of a category, in a newcomer's order.

    What limits or the usual place leave nothing of takes nobody's place.
    """
    own = [e for e in library.of(category) if is_member(state.of(e))]
    return [e for e in own if _rungs(e, state)]


def _rungs(exercise: Exercise, state: TrainingState) -> tuple[RungId, ...]:
    """The rungs that limits and the usual place leave."""
    limits = state.health.limits or frozenset[Limit]()
    place = state.day_changes.usual_place or Place.FLOOR
    return tuple(rung.id for rung, _ in allowed_rungs(exercise, limits, place))


def counted(exercises: Iterable[Exercise]) -> list[Exercise]:
    return [e for e in exercises if e.kind in COUNTED]


def size_allowed(state: TrainingState, on: date) -> int:
    """Return how many a set may hold: two in the first week, then three (4.B)."""
    started = state.adherence.started_on or on
    is_first_week = on - started < thresholds.FIRST_WEEK
    return thresholds.FIRST_SET if is_first_week else thresholds.ACTIVE_SET


def has_room(library: Library, state: TrainingState, category: Category, on: date) -> bool:
    """Whether another may join: the set is small, or one of it may leave."""
    own = taking_place(library, state, category)
    if len(own) < size_allowed(state, on):
        return True
    entered = [state.of(e).entered_on or on for e in own]
    is_settled = all(on - day >= thresholds.EXCHANGES_APART for day in entered)
    return is_settled and leaver(library, state, category, on) is not None


def leaver(
    library: Library, state: TrainingState, category: Category, on: date
) -> tuple[Exercise, Reason] | None:
    """Return the exercise whose time in the set is over, and why; the longest in it first."""
    own = taking_place(library, state, category)
    newest = newest_entry(library, state, category) or on
    has_changed = on - newest < thresholds.BLOCK
    stays = _climber(own, state, on) if has_changed else None
    left = disliked(library, state, on)
    found = [
        (e, why)
        for e in own
        if (why := _why_leaving(e, state, on, disliked=left.get(e.id, 0))) is not None
    ]
    found = [(e, why) for e, why in found if why is not Reason.BLOCK_OVER or e is not stays]
    return min(found, key=lambda f: (_order(f[1]), _since(state, f[0])), default=None)


def _climber(own: list[Exercise], state: TrainingState, on: date) -> Exercise | None:
    """The one with the longest ladder of a set, while it goes up.

    It keeps its place after its block, as long as others of its set change: else a long ladder
    would be left half-way and begun again.
    """
    if not own:
        return None
    longest = max(own, key=lambda e: len(e.ladder))
    risen = state.of(longest).risen_on
    is_alone = sum(len(e.ladder) == len(longest.ladder) for e in own) == 1
    is_rising = risen is not None and on - risen <= thresholds.STILL_CLIMBS
    return longest if is_alone and is_rising else None


def taking_place(library: Library, state: TrainingState, category: Category) -> list[Exercise]:
    """Return the members that count for the size of a set; the hinge beside the deadlift does
    not."""
    own = counted(members(library, state, category))
    return [e for e in own if not keeps_a_lock_open(library, state, e)]


def keeps_a_lock_open(library: Library, state: TrainingState, exercise: Exercise) -> bool:
    """Whether it is the hinge and the deadlift is in use, which locks again without it (1.C)."""
    wanted = state.hinge.opted_in
    pair = find_pair(library) if wanted else None
    return pair is not None and pair.hinge.id == exercise.id and pair.locked.id in wanted


def _why_leaving(
    exercise: Exercise, state: TrainingState, on: date, *, disliked: int
) -> Reason | None:
    known = state.of(exercise)
    if known.put_aside >= thresholds.PUT_ASIDE_OFTEN:
        return Reason.PUT_ASIDE
    if disliked >= thresholds.PUT_ASIDE_OFTEN:
        return Reason.NEVER_LIKED
    if _is_topped_out(exercise, state):
        return Reason.TOPPED_OUT
    if on - (known.entered_on or on) >= thresholds.BLOCK:
        return Reason.BLOCK_OVER
    return None


def _is_topped_out(exercise: Exercise, state: TrainingState) -> bool:
    """On the highest rung that limits allow, and it went well there."""
    known = state.of(exercise)
    return not rungs_left(exercise, state) and known.clean >= thresholds.CLEAN_AT_TOP


def rungs_left(exercise: Exercise, state: TrainingState) -> int:
    """Return how many rungs that limits allow are above the person's own."""
    now = exercise.index_of(state.of(exercise).rung)
    return sum(exercise.index_of(rung) > now for rung in _rungs(exercise, state))


def _order(why: Reason) -> int:
    order = (Reason.PUT_ASIDE, Reason.NEVER_LIKED, Reason.TOPPED_OUT, Reason.BLOCK_OVER)
    return order.index(why)


def _since(state: TrainingState, exercise: Exercise) -> tuple[date, ExerciseId]:
    return state.of(exercise).entered_on or date.min, exercise.id


def entered(
    library: Library, state: TrainingState, exercise: Exercise, *, why: Reason, on: date
) -> tuple[TrainingState, tuple[Decision, ...]]:
    """Take an exercise that was done into its set; from a full set another leaves.

    What was only done away from the floor for a day does not join. What the person has unlocked
    joins also where nobody's time in the set is over: then the longest in it makes room.
    """
    known = state.of(exercise)
    stands_in = state.day_changes.no_floor_on == on and why not in OPENS_A_BLOCK
    if stands_in or why is Reason.NO_FLOOR_TODAY or is_in_set(known):
        return state, ()
    decisions: tuple[Decision, ...] = ()
    own = taking_place(library, state, exercise.category)
    is_full = len(own) >= size_allowed(state, on)
    going = leaver(library, state, exercise.category, on)
    if going is None and exercise.gate is not None:
        going = _first_to_go(own, state, on)
    if why in OPENS_A_BLOCK and exercise.kind in COUNTED and is_full and going is not None:
        old, reason = going
        state = state.with_exercise(old.id, evolve(state.of(old), left_on=on, put_aside=0))
        decisions = (Decision(Action.ROTATE, reason, old.id),)
    joined = evolve(state.of(exercise), entered_on=on, left_on=None)
    return state.with_exercise(exercise.id, joined), decisions


def _first_to_go(
    own: list[Exercise], state: TrainingState, on: date
) -> tuple[Exercise, Reason] | None:
    """The longest in the set, but the one that keeps its place."""
    stays = _climber(own, state, on)
    others = [e for e in own if e is not stays] or own
    found = min(others, key=lambda e: _since(state, e), default=None)
    return None if found is None else (found, Reason.BLOCK_OVER)


def newest_entry(
    library: Library, state: TrainingState, category: Category | None = None
) -> date | None:
    """Return the day on which strength or mobility last joined a set, or that of a category."""
    days = [
        known.entered_on
        for id_, known in state.exercises.items()
        if known.entered_on is not None
        and (exercise := library.get(id_)) is not None
        and exercise.kind in COUNTED
        and category in (None, exercise.category)
    ]
    return max(days, default=None)


def may_join_again(known: ExerciseState, on: date) -> bool:
    """Whether one that has left was away for a block, as it has to be."""
    return known.left_on is not None and on - known.left_on >= thresholds.BLOCK
