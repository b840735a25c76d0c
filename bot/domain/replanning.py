"""Changes to a routine on its own day: another one for one that hurt, an easier day, no floor."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from bot.domain.candidates import GENTLE, Candidate, candidates_of
from bot.domain.choosing import arrange, choose_routine, gentle_items
from bot.domain.diary import RoutineItem
from bot.domain.dosing import nearest, plan_item
from bot.domain.exercise import Category, Exercise, ExerciseId, Kind, Library, Place
from bot.domain.progress import STEPS_UP
from bot.domain.providers_word import adds_nothing_new
from bot.domain.reasons import Reason
from bot.domain.state import Status, TrainingState
from bot.domain.worsening import is_gentle_day

BACK = frozenset({Reason.BACK_AFTER_HOLD, Reason.BY_PROVIDER})
FRESH = frozenset({Reason.NEW, Reason.ITS_BLOCK})
UNTRIED = FRESH | BACK


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
    comes back alone, on a day of its own. Where two of a category rest for pain, nothing new
    is tried in it (2.B P10).
    """
    if state.block is not None:
        return None
    hurt = library[of]
    only_known = adds_nothing_new(library, state, hurt.category) or state.careful_on == on
    other = [
        c
        for c in _free(library, state, hurt.category, on=on, place=place, taken=taken)
        if c.exercise.family != hurt.family and not (only_known and c.is_new)
    ]
    if not other:
        return None
    pick = min(other, key=lambda c: (c.exercise.kind is Kind.STRENGTH, c.exercise.first_rank))
    rung, position = pick.rungs[0]
    return RoutineItem(pick.exercise.id, rung.id, rung.dose, position, Reason.INSTEAD)


def choose_swap(
    library: Library,
    state: TrainingState,
    *,
    of: ExerciseId,
    on: date,
    place: Place,
    taken: frozenset[ExerciseId],
) -> RoutineItem | None:
    """Another exercise of the same category because the person wants another; known ones first.

    None where there is none. A new one is only met where none is new today anyway.
    """
    if state.block is not None:
        return None
    category = library[of].category
    free = _free(library, state, category, on=on, place=place, taken=taken | {of})
    routine = state.routine
    is_new_taken = routine is not None and any(r.item.why in UNTRIED for r in routine.items)
    no_new = is_new_taken or state.careful_on == on or adds_nothing_new(library, state, category)
    ready = [c for c in free if not (c.is_new and no_new)]
    if not ready:
        return None
    pick = min(ready, key=lambda c: (c.is_new, not c.is_member, c.turn))
    return plan_item(pick, Reason.SWAPPED, flare_over=state.flare_over_on)


def _free(
    library: Library,
    state: TrainingState,
    category: Category,
    *,
    on: date,
    place: Place,
    taken: frozenset[ExerciseId],
) -> list[Candidate]:
    """What may be offered today beside what is taken; nothing that is held or on its way back."""
    return [
        c
        for c in candidates_of(library, state, category, on=on, place=place)
        if c.exercise.id not in taken
        and c.state.status is Status.ACTIVE
        and not c.worked_yesterday(on)
    ]


def away_from_floor(
    library: Library, state: TrainingState, items: Iterable[RoutineItem], *, on: date
) -> tuple[RoutineItem, ...]:
    """The same day without the floor: the same exercise where it has a chair or standing rung.

    Else another of its category, one already met first, else the easiest of all. It is for
    today only.
    """
    today = [i for i in items if i.exercise in library.exercises]
    kept: list[RoutineItem] = []
    taken = frozenset(i.exercise for i in today)
    for item in today:
        category = library[item.exercise].category
        pool = candidates_of(library, state, category, on=on, place=Place.CHAIR)
        same = next((c for c in pool if c.exercise.id == item.exercise), None)
        found = _moved(same, item) if same is not None else None
        found = found or _seated_other(pool, taken, on)
        if found is not None:
            kept.append(found)
            taken |= {found.exercise}
    return arrange(kept)


def _moved(same: Candidate, item: RoutineItem) -> RoutineItem | None:
    """The same exercise at the nearest rung that needs no floor."""
    rung, position = nearest(same, same.exercise.index_of(item.rung))
    if rung.id == item.rung:
        return replace(item, position=position)
    if same.exercise.index_of(rung.id) > same.exercise.index_of(item.rung):
        return None
    why = item.why if item.why in UNTRIED else Reason.NO_FLOOR_TODAY
    return RoutineItem(item.exercise, rung.id, rung.dose, position, why)


def _seated_other(
    pool: list[Candidate], taken: frozenset[ExerciseId], on: date
) -> RoutineItem | None:
    free = [
        c
        for c in pool
        if c.exercise.id not in taken
        and c.state.status is Status.ACTIVE
        and not c.worked_yesterday(on)
    ]
    if not free:
        return None
    pick = min(free, key=lambda c: (c.is_new, c.exercise.kind is Kind.STRENGTH, c.turn))
    return plan_item(pick, Reason.NO_FLOOR_TODAY)


def replan(
    library: Library,
    state: TrainingState,
    items: Iterable[RoutineItem],
    *,
    on: date,
    place: Place,
    is_easy_day: bool,
    keeps_steps: bool = False,
) -> tuple[RoutineItem, ...]:
    """Today's items again after a worse or sore morning. Raises BlockedBySign.

    What rests, is held, sore or paused is replaced by something already known, and no step up
    stands unless `keeps_steps` (clinical 4.C: the next day must not be worse). On an easy day,
    when nobody knows what made it worse, nothing new is tried, strength waits and breathing is
    always there (2.B P7). A flare leaves gentle things only (P11).
    """
    pools = {c: candidates_of(library, state, c, on=on, place=place) for c in Category}
    if is_gentle_day(state, on):
        return arrange(gentle_items(pools))
    offered = {c.exercise.id for pool in pools.values() for c in pool}
    today = [i for i in items if i.exercise in library.exercises]
    no_new = is_easy_day or state.careful_on == on
    kept = [i for i in today if i.exercise in offered and not (no_new and i.why in UNTRIED)]
    spare = [
        i
        for i in choose_routine(library, state, on=on, place=place)
        if i.why not in UNTRIED and i.why not in STEPS_UP
    ]
    if is_easy_day:
        kept = [i for i in kept if library[i.exercise].kind is not Kind.STRENGTH]
        spare = [i for i in spare if library[i.exercise].kind is not Kind.STRENGTH]
    spare += _stand_ins(pools)
    for item in today:
        if item not in kept and (other := _spare_for(library, item, spare, kept)) is not None:
            kept.append(other)
    if is_easy_day or not kept:
        kept += _breathing(library, pools, kept)
    if not keeps_steps:
        kept = [_without_step_up(library[i.exercise], i) for i in kept]
    return arrange(sorted(kept, key=lambda i: list(Category).index(library[i.exercise].category)))


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


def _stand_ins(pools: dict[Category, list[Candidate]]) -> list[RoutineItem]:
    """All known mobility and breathing, the one whose turn it is first."""
    known = [c for pool in pools.values() for c in pool if c.is_gentle and not c.is_new]
    return [plan_item(c, Reason.CATEGORY_RESTS) for c in sorted(known, key=lambda c: c.turn)]


def _breathing(
    library: Library, pools: dict[Category, list[Candidate]], kept: list[RoutineItem]
) -> list[RoutineItem]:
    """Breathing at its lowest rung, unless it is there already or may not be offered."""
    if any(library[i.exercise].kind is Kind.BREATHING for i in kept):
        return []
    for candidate in pools[Category.CORE]:
        if candidate.exercise.kind is Kind.BREATHING:
            rung, position = candidate.rungs[0]
            why = Reason.CATEGORY_RESTS
            return [RoutineItem(candidate.exercise.id, rung.id, rung.dose, position, why)]
    return []


def _without_step_up(exercise: Exercise, item: RoutineItem) -> RoutineItem:
    """At the rung before; what an easy start had skipped is not skipped now."""
    if item.why not in STEPS_UP:
        return item
    rung = exercise.ladder[max(exercise.index_of(item.rung) - STEPS_UP[item.why], 0)]
    position = item.position if item.position in rung.positions else rung.positions[0]
    return replace(item, rung=rung.id, dose=rung.dose, position=position, why=Reason.ITS_TURN)
