"""Another exercise in the place of one: after pain, or because the person wants another."""

from __future__ import annotations

from collections.abc import Sequence, Set
from datetime import date

from bot.domain.diary import RoutineItem
from bot.domain.exercise import Category, ExerciseId, Kind, Library, Place
from bot.domain.planning.candidates import Candidate, candidates_of
from bot.domain.planning.dosing import LOWEST, plan_item
from bot.domain.planning.novelty import may_be_new
from bot.domain.reasons import Reason
from bot.domain.rules.body_needs import unasked_needs
from bot.domain.state import Status, TrainingState


def choose_after_pain(
    library: Library,
    state: TrainingState,
    *,
    of: ExerciseId,
    on: date,
    place: Place,
    taken: frozenset[ExerciseId],
) -> RoutineItem | None:
    """Choose another for one that hurt: same category, another family, its lowest rung.

    None when nothing else of the category may be offered today. What is suspended stays out: it
    comes back alone, on a day of its own. Something new only where the day may have it: not
    beside another that is new or comes back, and not where two of a category rest for pain
    (2.B P10).
    """
    if state.safety.block is not None:
        return None
    hurt = library[of]
    only_known = not may_be_new(library, state, hurt.category, on=on)
    other = [
        c
        for c in _free(library, state, hurt.category, on=on, place=place, taken=taken)
        if c.exercise.family != hurt.family and not (only_known and c.is_new)
    ]
    if not other:
        return None
    in_order = sorted(
        other, key=lambda c: (c.exercise.kind is Kind.STRENGTH, c.exercise.first_rank)
    )
    instead = [plan_item(c, state, Reason.AFTER_PAIN, on=on, at_most=LOWEST) for c in in_order]
    return _asked_first(library, state, instead)


def choose_swap(
    library: Library,
    state: TrainingState,
    *,
    of: ExerciseId,
    on: date,
    place: Place,
    taken: frozenset[ExerciseId],
) -> RoutineItem | None:
    """Choose another of the same category for a person who wants one; known ones first.

    None where there is none. A new one is only met where none is new today anyway, and no
    relative of one that rests. What was swapped away today is to be among the `taken`.
    """
    if state.safety.block is not None:
        return None
    category = library[of].category
    free = _free(library, state, category, on=on, place=place, taken=taken | {of})
    no_new = not may_be_new(library, state, category, on=on)
    sore = {library[id_].family for id_ in _resting(library, state)}
    ready = [c for c in free if c.exercise.family not in sore and not (c.is_new and no_new)]
    if not ready:
        return None
    in_order = sorted(ready, key=lambda c: (c.is_new, not c.is_member, c.turn))
    return _asked_first(
        library, state, [plan_item(c, state, Reason.SWAPPED, on=on) for c in in_order]
    )


def _asked_first(
    library: Library, state: TrainingState, items: Sequence[RoutineItem]
) -> RoutineItem:
    """The first that needs nothing still to be asked about: a day has one question at most."""
    return next((i for i in items if not unasked_needs(library, state, i)), items[0])


def _resting(library: Library, state: TrainingState) -> list[ExerciseId]:
    known = state.exercises.items()
    return [i for i, k in known if k.status is Status.RESTING and i in library.exercises]


def _free(
    library: Library,
    state: TrainingState,
    category: Category,
    *,
    on: date,
    place: Place,
    taken: frozenset[ExerciseId],
) -> list[Candidate]:
    """Exercises that may be offered and are not taken; none suspended or on its way back."""
    pool = candidates_of(library, state, category, on=on, place=place)
    return [c for c in pool if is_free(c, taken, on)]


def is_free(candidate: Candidate, taken: Set[ExerciseId], on: date) -> bool:
    """Whether it is neither taken nor of yesterday, nor on a way back that it goes alone."""
    if candidate.is_back or candidate.exercise.id in taken:
        return False
    return not candidate.worked_yesterday(on)
