"""A routine planned again on its own day: a worse or sore morning, a day without the floor."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from bot.domain.diary import RoutineItem
from bot.domain.exercise import Category, Exercise, ExerciseId, Kind, Library, Place
from bot.domain.planning.candidates import GENTLE, Candidate, candidates_of
from bot.domain.planning.choosing import arrange, choose_routine, gentle_items
from bot.domain.planning.dosing import at_lowest, nearest, plan_item
from bot.domain.planning.replacing import UNTRIED, is_free
from bot.domain.reasons import Reason
from bot.domain.rules.progress import STEPS_UP
from bot.domain.rules.providers_word import adds_nothing_new
from bot.domain.rules.worsening import is_gentle_day
from bot.domain.state import TrainingState


def away_from_floor(
    library: Library,
    state: TrainingState,
    items: Iterable[RoutineItem],
    *,
    on: date,
    taken: frozenset[ExerciseId] = frozenset(),
) -> tuple[RoutineItem, ...]:
    """Plan the same day off the floor, with the same exercises where a chair or standing will do.

    Else another of its category that is known. Where none is known the easiest may be new, as
    on a first day, and then nothing else of the day is. It is for today only. `taken` are
    exercises that the day had already.
    """
    today = [i for i in items if i.exercise in library.exercises]
    pools = {c: candidates_of(library, state, c, on=on, place=Place.CHAIR) for c in Category}
    free = _FreeToday(pools, {i.exercise for i in today} | taken, on)
    found: list[RoutineItem | None] = []
    for item in today:
        pool = pools[library[item.exercise].category]
        same = next((c for c in pool if c.exercise.id == item.exercise), None)
        moved = _moved(same, item) if same is not None else None
        found.append(moved or free.take(library[item.exercise].category, is_new=False))
    for n, item in enumerate(today):
        category = library[item.exercise].category
        no_new = adds_nothing_new(library, state, category) or state.worsening.careful_on == on
        if found[n] is None and not no_new:
            found[n] = free.take(category, is_new=True)
            found = [free.known_for(library, f) if k != n else f for k, f in enumerate(found)]
    return arrange([f for f in found if f is not None])


@dataclass(slots=True)
class _FreeToday:
    """Exercises still free off the floor; none suspended, on its way back or of yesterday."""

    pools: dict[Category, list[Candidate]]
    taken: set[ExerciseId]
    on: date

    def take(self, category: Category, *, is_new: bool) -> RoutineItem | None:
        """Take the next of a category, gentle ones first."""
        free = [c for c in self.pools[category] if is_free(c, self.taken, self.on)]
        free = [c for c in free if c.is_new is is_new]
        if not free:
            return None
        pick = min(free, key=lambda c: (c.exercise.kind is Kind.STRENGTH, c.turn))
        self.taken.add(pick.exercise.id)
        return plan_item(pick, Reason.NO_FLOOR_TODAY)

    def known_for(self, library: Library, item: RoutineItem | None) -> RoutineItem | None:
        """Return something known in place of what would be a second new thing."""
        if item is None or item.why not in UNTRIED:
            return item
        return self.take(library[item.exercise].category, is_new=False) or item


def _moved(same: Candidate, item: RoutineItem) -> RoutineItem | None:
    """The same exercise at the nearest rung that needs no floor."""
    rung, position = nearest(same, same.exercise.index_of(item.rung))
    if rung.id == item.rung:
        return replace(item, position=position)
    if same.exercise.index_of(rung.id) > same.exercise.index_of(item.rung):
        return None
    why = item.why if item.why in UNTRIED else Reason.NO_FLOOR_TODAY
    return RoutineItem(item.exercise, rung.id, rung.dose, position, why)


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
    """Plan today's items again after a worse or sore morning. Raises BlockedBySign.

    What rests, is suspended, sore or paused is replaced by something already known, and no step up
    stands unless `keeps_steps` (clinical 4.C: the next day must not be worse). On an easy day,
    when nobody knows what made it worse, nothing new is tried, strength waits and breathing is
    always there (2.B P7). A flare leaves gentle things only (P11).
    """
    pools = {c: candidates_of(library, state, c, on=on, place=place) for c in Category}
    if is_gentle_day(state, on):
        return arrange(gentle_items(pools, is_newcomer=state.adherence.done_on is None))
    today = [i for i in items if i.exercise in library.exercises]
    is_careful = is_easy_day or state.worsening.careful_on == on
    kept = _kept(library, state, pools, today, is_careful=is_careful)
    spare = _spare(library, state, on=on, place=place)
    if is_easy_day:
        kept = [i for i in kept if library[i.exercise].kind is not Kind.STRENGTH]
        spare = [i for i in spare if library[i.exercise].kind is not Kind.STRENGTH]
    spare += _stand_ins(pools)
    for item in today:
        if item not in kept and (other := _spare_for(library, item, spare, kept)) is not None:
            kept.append(other)
    if is_easy_day or not kept:
        kept = _with_breathing(library, pools, kept)
    if not keeps_steps:
        kept = [_without_step_up(library[i.exercise], i) for i in kept]
    return arrange(sorted(kept, key=lambda i: list(Category).index(library[i.exercise].category)))


def _kept(
    library: Library,
    state: TrainingState,
    pools: dict[Category, list[Candidate]],
    today: Iterable[RoutineItem],
    *,
    is_careful: bool,
) -> list[RoutineItem]:
    """Items that may still be offered; none new on a careful day or where a category takes none."""
    offered = {c.exercise.id for pool in pools.values() for c in pool}

    def no_new(item: RoutineItem) -> bool:
        return is_careful or adds_nothing_new(library, state, library[item.exercise].category)

    return [i for i in today if i.exercise in offered and not (i.why in UNTRIED and no_new(i))]


def _spare(library: Library, state: TrainingState, *, on: date, place: Place) -> list[RoutineItem]:
    """Items that would be chosen today, without anything new or a step up."""
    chosen = choose_routine(library, state, on=on, place=place)
    return [i for i in chosen if i.why not in UNTRIED and i.why not in STEPS_UP]


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


def _with_breathing(
    library: Library, pools: dict[Category, list[Candidate]], kept: list[RoutineItem]
) -> list[RoutineItem]:
    """Breathing at its lowest rung, unless it is there already or may not be offered.

    It is one of three: where the day is full, the last stand-in makes room, else the last item.
    """
    if any(library[i.exercise].kind is Kind.BREATHING for i in kept):
        return kept
    breaths = [
        c for c in pools[Category.CORE] if c.exercise.kind is Kind.BREATHING and not c.is_back
    ]
    if not breaths:
        return kept
    if len(kept) >= len(Category):
        stand_ins = [i for i in kept if i.why is Reason.CATEGORY_RESTS]
        goes = (stand_ins or kept)[-1]
        kept = [i for i in kept if i is not goes]
    return [*kept, at_lowest(breaths[0], Reason.CATEGORY_RESTS)]


def _without_step_up(exercise: Exercise, item: RoutineItem) -> RoutineItem:
    """At the rung before; what an easy start had skipped is not skipped now."""
    if item.why not in STEPS_UP:
        return item
    rung = exercise.ladder[max(exercise.index_of(item.rung) - STEPS_UP[item.why], 0)]
    position = item.position if item.position in rung.positions else rung.positions[0]
    return replace(item, rung=rung.id, dose=rung.dose, position=position, why=Reason.ITS_TURN)
