"""A routine planned again on its own day: a worse or sore morning, a day without the floor."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from bot.domain import thresholds
from bot.domain.diary import RoutineItem
from bot.domain.exercise import Category, Exercise, ExerciseId, Kind, Library, Place
from bot.domain.planning.budget import routine_time
from bot.domain.planning.candidates import GENTLE, Candidate, candidates_of
from bot.domain.planning.choosing import (
    arrange,
    choose_routine,
    gentle_items,
    may_not_step,
    steps_in_turn,
)
from bot.domain.planning.dosing import LOWEST, plan_item
from bot.domain.planning.novelty import BACK, UNTRIED, has_new, is_new_today, takes_new
from bot.domain.planning.replacing import is_free
from bot.domain.reasons import Reason
from bot.domain.rules.absence import is_first_day
from bot.domain.rules.progress import STEPS_UP, steps_up
from bot.domain.rules.providers_word import adds_nothing_new
from bot.domain.rules.worsening import adds_nothing, is_gentle_day
from bot.domain.state import RoutineRecord, TrainingState


def away_from_floor(
    library: Library,
    state: TrainingState,
    items: Iterable[RoutineItem],
    *,
    on: date,
    taken: frozenset[ExerciseId] = frozenset(),
) -> tuple[RoutineItem, ...]:
    """Plan the same day off the floor, with the same exercises where a chair or standing will do.

    Else another of its category that is known. Where none is known one may be new, at its easiest,
    and then nothing else of the day is; whoever is left goes on with something gentle. It is for
    today only. `taken` are exercises that the day had already.
    """
    today = [i for i in items if i.exercise in library.exercises]
    pools = {c: candidates_of(library, state, c, on=on, place=Place.CHAIR) for c in Category}
    free = _FreeToday(library, state, pools, {i.exercise for i in today} | taken, on)
    found = [free.same(item) or free.known(library[item.exercise].category) for item in today]
    for n, item in enumerate(today):
        category = library[item.exercise].category
        if found[n] is None and takes_new(library, state, category, on):
            found = free.with_room_for_new(found)
            if free.has_room_for_new(found):
                found[n] = free.take(category, is_new=True)
    return arrange([i for f in found if (i := f or free.gentle()) is not None])


@dataclass(slots=True)
class _FreeToday:
    """Exercises still free off the floor; none suspended, on its way back or of yesterday."""

    library: Library
    state: TrainingState
    pools: dict[Category, list[Candidate]]
    taken: set[ExerciseId]
    on: date

    def same(self, item: RoutineItem) -> RoutineItem | None:
        """The same exercise at the nearest rung that needs no floor, never a higher one."""
        exercise = self.library[item.exercise]
        found = (c for c in self.pools[exercise.category] if c.exercise.id == item.exercise)
        same = next(found, None)
        if same is None:
            return None
        wanted = exercise.index_of(item.rung)
        if (kept := next((p for r, p in same.rungs if r.id == item.rung), None)) is not None:
            return replace(item, position=kept)
        why = item.why if item.why in UNTRIED else Reason.NO_FLOOR_TODAY
        moved = plan_item(same, self.state, why, on=self.on, at_most=wanted)
        return None if exercise.index_of(moved.rung) > wanted else moved

    def known(self, category: Category) -> RoutineItem | None:
        return self.take(category, is_new=False)

    def take(self, category: Category, *, is_new: bool) -> RoutineItem | None:
        """Take the next of a category, gentle ones first; what is new at its easiest."""
        free = [c for c in self._free(category) if c.is_new is is_new]
        return self._taken(min(free, key=_gentle_first, default=None))

    def gentle(self) -> RoutineItem | None:
        """Take something known that is no strength, of any category."""
        free = [c for own in Category for c in self._free(own) if not c.is_new]
        free = [c for c in free if c.exercise.repeats_daily]
        return self._taken(min(free, key=_gentle_first, default=None))

    def _free(self, category: Category) -> list[Candidate]:
        return [c for c in self.pools[category] if is_free(c, self.taken, self.on)]

    def _taken(self, candidate: Candidate | None) -> RoutineItem | None:
        if candidate is None:
            return None
        self.taken.add(candidate.exercise.id)
        at_most = LOWEST if candidate.is_new else None
        return plan_item(candidate, self.state, Reason.NO_FLOOR_TODAY, on=self.on, at_most=at_most)

    def has_room_for_new(self, found: Iterable[RoutineItem | None]) -> bool:
        """Whether nothing new stands here, nor was done today; on a first day all is new."""
        if is_first_day(self.state, self.on):
            return True
        if has_new(self.state, self.on, done_only=True):
            return False
        return not any(f is not None and is_new_today(self.state, f, self.on) for f in found)

    def with_room_for_new(self, found: list[RoutineItem | None]) -> list[RoutineItem | None]:
        """The same with something known in place of what was to be new, where there is any."""
        if self.has_room_for_new(found):
            return found
        return [
            (self.known(self.library[f.exercise].category) or f)
            if f is not None and is_new_today(self.state, f, self.on)
            else f
            for f in found
        ]


def _gentle_first(candidate: Candidate) -> tuple[bool, tuple[date, int, str]]:
    return candidate.exercise.kind is Kind.STRENGTH, candidate.turn


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
        return arrange(gentle_items(library, pools, state, on))
    today = [i for i in items if i.exercise in library.exercises]
    is_careful = is_easy_day or adds_nothing(state, on)
    kept = _kept(library, state, pools, today, on=on, is_careful=is_careful)
    spare = _spare(library, state, on=on, place=place)
    if is_easy_day:
        kept = [i for i in kept if library[i.exercise].kind is not Kind.STRENGTH]
        spare = [i for i in spare if library[i.exercise].kind is not Kind.STRENGTH]
    spare += _stand_ins(pools, state, on)
    for item in today:
        if item not in kept and (other := _spare_for(library, item, spare, kept)) is not None:
            kept.append(other)
    if is_easy_day or not kept:
        kept = _with_breathing(library, state, pools, kept, on=on)
    if not keeps_steps:
        kept = [_without_step_up(state, pools, library[i.exercise], i, on=on) for i in kept]
    return arrange(sorted(kept, key=lambda i: list(Category).index(library[i.exercise].category)))


def step_after_morning(
    library: Library, state: TrainingState, routine: RoutineRecord
) -> tuple[ExerciseId, RoutineItem] | None:
    """Return the step up that only waited for the morning just told, if there is one.

    A routine is planned before its morning is told, so what comes daily would never have one
    told in time. Only before anything was answered, under the rules of every step up, and where the
    routine stays in its order and its minutes.
    """
    on, items = routine.local_date, [routine.items[i].item for i in routine.order]
    if any(r.answer is not None for r in routine.items):
        return None
    if any(i.why in STEPS_UP or i.why in BACK for i in items) or may_not_step(state, on):
        return None
    known = [e for i in items if (e := library.get(i.exercise)) is not None]
    if not any(steps_up(e, state.of(e), on) for e in known):
        return None
    pools = {c: candidates_of(library, state, c, on=on, place=routine.place) for c in Category}
    offered = {c.exercise.id: c for pool in pools.values() for c in pool}
    planned = [(offered[i.exercise], i) for i in items if i.exercise in offered]
    for _, lower, higher in steps_in_turn(planned, on):
        again = [higher if item is lower else item for item in items]
        fits = routine_time(again) <= thresholds.TARGET_TIME
        if fits and arrange(again) == tuple(again):
            return lower.exercise, higher
    return None


def _kept(
    library: Library,
    state: TrainingState,
    pools: dict[Category, list[Candidate]],
    today: Iterable[RoutineItem],
    *,
    on: date,
    is_careful: bool,
) -> list[RoutineItem]:
    """Items that may still be offered; none new on a careful day or where a category takes none."""
    offered = {c.exercise.id for pool in pools.values() for c in pool}

    def may_stay(item: RoutineItem) -> bool:
        if is_first_day(state, on) or not is_new_today(state, item, on):
            return True
        return not (is_careful or adds_nothing_new(library, state, library[item.exercise].category))

    return [i for i in today if i.exercise in offered and may_stay(i)]


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


def _stand_ins(
    pools: dict[Category, list[Candidate]], state: TrainingState, on: date
) -> list[RoutineItem]:
    """All known mobility and breathing, the one whose turn it is first."""
    known = [c for pool in pools.values() for c in pool if c.is_gentle and not c.is_new]
    in_turn = sorted(known, key=lambda c: c.turn)
    return [plan_item(c, state, Reason.CATEGORY_RESTS, on=on) for c in in_turn]


def _with_breathing(
    library: Library,
    state: TrainingState,
    pools: dict[Category, list[Candidate]],
    kept: list[RoutineItem],
    *,
    on: date,
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
    breath = plan_item(breaths[0], state, Reason.CATEGORY_RESTS, on=on, at_most=LOWEST)
    return [*kept, breath]


def _without_step_up(
    state: TrainingState,
    pools: dict[Category, list[Candidate]],
    exercise: Exercise,
    item: RoutineItem,
    *,
    on: date,
) -> RoutineItem:
    """At the rung of the days before; what an easy start had skipped is not skipped now."""
    own = next((c for c in pools[exercise.category] if c.exercise.id == exercise.id), None)
    if item.why not in STEPS_UP or own is None:
        return item
    return plan_item(own, state, Reason.ITS_TURN, on=on)
