"""Changes to a routine on its own day: another one for one that hurt, an easier day."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from bot.domain.choosing import candidates_of, choose_routine
from bot.domain.diary import RoutineItem
from bot.domain.exercise import Category, Exercise, ExerciseId, Kind, Library, Place
from bot.domain.reasons import Reason
from bot.domain.state import Status, TrainingState

UNTRIED = frozenset({Reason.NEW, Reason.BACK_AFTER_HOLD})


def choose_instead(
    library: Library,
    state: TrainingState,
    *,
    of: ExerciseId,
    on: date,
    place: Place,
    taken: frozenset[ExerciseId],
) -> RoutineItem | None:
    """Another exercise for one that hurt: same category, another family, its lowest rung.

    None when nothing else of the category may be offered today.
    """
    hurt = library[of]
    other = [
        c
        for c in candidates_of(library, state, hurt.category, on=on, place=place)
        if c.exercise.family != hurt.family
        and c.exercise.id not in taken
        and not c.worked_yesterday(on)
    ]
    if not other:
        return None
    pick = min(other, key=lambda c: (c.exercise.kind is Kind.STRENGTH, c.exercise.first_rank))
    rung, position = pick.rungs[0]
    return RoutineItem(pick.exercise.id, rung.id, rung.dose, position, Reason.INSTEAD)


def replan(
    library: Library,
    state: TrainingState,
    items: Iterable[RoutineItem],
    *,
    on: date,
    place: Place,
    is_easy_day: bool,
) -> tuple[RoutineItem, ...]:
    """Today's items again after a worse morning.

    What rests or is held is replaced by something already known, and no step up stands
    (clinical 4.C: the next day must not be worse). On an easy day, when nobody knows what
    made it worse, nothing new is tried and breathing is always there (2.B P7).
    """
    chosen = choose_routine(library, state, on=on, place=place)
    fresh = {library[i.exercise].category: i for i in chosen if i.why not in UNTRIED}
    kept: list[RoutineItem] = []
    for item in items:
        exercise = library[item.exercise]
        stays = state.of(exercise).status is Status.ACTIVE
        if stays and not (is_easy_day and item.why in UNTRIED):
            kept.append(_without_step_up(exercise, item))
        elif exercise.category in fresh:
            kept.append(_without_step_up(exercise, fresh.pop(exercise.category)))
    return tuple(kept) or _only_breathing(library, state, on=on, place=place)


def _only_breathing(
    library: Library, state: TrainingState, *, on: date, place: Place
) -> tuple[RoutineItem, ...]:
    for candidate in candidates_of(library, state, Category.CORE, on=on, place=place):
        if candidate.exercise.kind is Kind.BREATHING:
            rung, position = candidate.rungs[0]
            item = RoutineItem(
                candidate.exercise.id, rung.id, rung.dose, position, Reason.CATEGORY_RESTS
            )
            return (item,)
    return ()


def _without_step_up(exercise: Exercise, item: RoutineItem) -> RoutineItem:
    if item.why is not Reason.STEP_UP:
        return item
    rung = exercise.ladder[max(exercise.index_of(item.rung) - 1, 0)]
    position = item.position if item.position in rung.positions else rung.positions[0]
    return replace(item, rung=rung.id, dose=rung.dose, position=position, why=Reason.ITS_TURN)
