"""Changes to a routine on its own day: another one for one that hurt, an easier day."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from bot.domain.choosing import GENTLE, arrange, candidates_of, choose_routine, plan_item
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

    None when nothing else of the category may be offered today. What is held stays out: it
    comes back alone, on a day of its own.
    """
    if state.block is not None:
        return None
    hurt = library[of]
    other = [
        c
        for c in candidates_of(library, state, hurt.category, on=on, place=place)
        if c.exercise.family != hurt.family
        and c.exercise.id not in taken
        and c.state.status is Status.ACTIVE
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
    """Today's items again after a worse morning. Raises BlockedBySign.

    What rests or is held is replaced by something already known, and no step up stands
    (clinical 4.C: the next day must not be worse). On an easy day, when nobody knows what
    made it worse, nothing new is tried, strength waits and breathing is always there (2.B P7).
    """
    today = [i for i in items if i.exercise in library.exercises]
    kept = [i for i in today if _stays(library, state, i, on)]
    chosen = choose_routine(library, state, on=on, place=place)
    spare = [i for i in chosen if i.why not in UNTRIED]
    if is_easy_day:
        kept = [i for i in kept if not _loads(library, i)]
        spare = [i for i in spare if not _loads(library, i)]
    spare += _stand_ins(library, state, on=on, place=place)
    for item in today:
        if item not in kept and (other := _spare_for(library, item, spare, kept)) is not None:
            kept.append(other)
    if is_easy_day or not kept:
        kept += _breathing(library, state, kept, on=on, place=place)
    plain = [_without_step_up(library[i.exercise], i) for i in kept]
    return arrange(sorted(plain, key=lambda i: list(Category).index(library[i.exercise].category)))


def _stays(library: Library, state: TrainingState, item: RoutineItem, on: date) -> bool:
    known = state.of(library[item.exercise])
    if known.status is Status.HELD:
        return item.why is Reason.BACK_AFTER_HOLD and known.since != on
    return known.status is Status.ACTIVE


def _loads(library: Library, item: RoutineItem) -> bool:
    """What an easy day leaves out: strength, and whatever is not known yet."""
    return item.why in UNTRIED or library[item.exercise].kind is Kind.STRENGTH


def _spare_for(
    library: Library, item: RoutineItem, spare: list[RoutineItem], kept: list[RoutineItem]
) -> RoutineItem | None:
    """Another of the same category, or mobility or breathing where the category rests."""
    category = library[item.exercise].category
    left = [s for s in spare if s.exercise not in {i.exercise for i in kept}]
    for other in left:
        if library[other.exercise].category is category:
            return other
    gentle = [s for s in left if library[s.exercise].kind in GENTLE]
    return replace(gentle[0], why=Reason.CATEGORY_RESTS) if gentle else None


def _stand_ins(
    library: Library, state: TrainingState, *, on: date, place: Place
) -> list[RoutineItem]:
    """All known mobility and breathing, the one whose turn it is first."""
    known = [
        c
        for category in Category
        for c in candidates_of(library, state, category, on=on, place=place)
        if c.exercise.kind in GENTLE and not c.is_new
    ]
    return [plan_item(c, Reason.CATEGORY_RESTS) for c in sorted(known, key=lambda c: c.turn)]


def _breathing(
    library: Library,
    state: TrainingState,
    kept: list[RoutineItem],
    *,
    on: date,
    place: Place,
) -> list[RoutineItem]:
    """Breathing at its lowest rung, unless it is there already or may not be offered."""
    if any(library[i.exercise].kind is Kind.BREATHING for i in kept):
        return []
    for candidate in candidates_of(library, state, Category.CORE, on=on, place=place):
        if candidate.exercise.kind is Kind.BREATHING:
            rung, position = candidate.rungs[0]
            why = Reason.CATEGORY_RESTS
            return [RoutineItem(candidate.exercise.id, rung.id, rung.dose, position, why)]
    return []


def _without_step_up(exercise: Exercise, item: RoutineItem) -> RoutineItem:
    if item.why is not Reason.STEP_UP:
        return item
    rung = exercise.ladder[max(exercise.index_of(item.rung) - 1, 0)]
    position = item.position if item.position in rung.positions else rung.positions[0]
    return replace(item, rung=rung.id, dose=rung.dose, position=position, why=Reason.ITS_TURN)
