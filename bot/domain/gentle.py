"""What is left of a day that turns out bad."""

from __future__ import annotations

from datetime import date

from bot.domain.diary import RoutineItem
from bot.domain.exercise import Category, ExerciseId, Library, Place
from bot.domain.planning.candidates import candidates_of
from bot.domain.planning.choosing import arrange, gentle_items
from bot.domain.state import TrainingState


def gentle_rest(
    library: Library,
    state: TrainingState,
    *,
    on: date,
    place: Place,
    taken: frozenset[ExerciseId] = frozenset(),
) -> tuple[RoutineItem, ...]:
    """What is left of a day that the person calls bad: gentle things it has not had yet (P11).

    On somebody's first day these may be new. Empty where nothing gentle is left.
    """
    pools = {c: candidates_of(library, state, c, on=on, place=place) for c in Category}
    is_first_day = state.done_on is None or (state.done_on == on and state.days_kept == 1)
    gentle = gentle_items(pools, is_newcomer=is_first_day)
    return arrange([i for i in gentle if i.exercise not in taken])
