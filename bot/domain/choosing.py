"""Which three exercises today, at which rung, and why (clinical 4.B).

Precedence: safety > limits > no strength exercise two days running (where only one is
allowed, its category rests with mobility) > one new > rotation > minutes. Deterministic
for a given state, library, date and place.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from bot.domain import thresholds
from bot.domain.budget import trim
from bot.domain.diary import RoutineItem
from bot.domain.exercise import (
    OFF_THE_FLOOR,
    Category,
    Exercise,
    Kind,
    Library,
    Limit,
    Place,
    Position,
    Rung,
)
from bot.domain.limits import allowed_rungs
from bot.domain.progress import can_advance, rung_after_gap
from bot.domain.reasons import Reason
from bot.domain.state import ExerciseState, Status, TrainingState

A_DAY = timedelta(days=1)


class BlockedBySign(Exception):
    """No exercises while a sign is open."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """An exercise that may be offered today and how."""

    exercise: Exercise
    state: ExerciseState
    rungs: tuple[tuple[Rung, Position], ...]

    @property
    def is_new(self) -> bool:
        """Never done, or coming back from a hold: both are the day's one new thing."""
        return self.state.done_on is None or self.state.status is Status.HELD

    def worked_yesterday(self, on: date) -> bool:
        done = self.state.done_on
        return not self.exercise.repeats_daily and done is not None and done >= on - A_DAY

    @property
    def turn(self) -> tuple[date, int, str]:
        """Rotation: the one planned longest ago comes first."""
        return (self.state.planned_on or date.min, self.exercise.first_rank, self.exercise.id)


def choose_routine(
    library: Library, state: TrainingState, *, on: date, place: Place
) -> tuple[RoutineItem, ...]:
    """The items for one local date, mobility first; fewer than three only if limits leave less.

    Raises BlockedBySign. Each item tells its reason.
    """
    if state.block is not None:
        raise BlockedBySign
    pools = {c: candidates_of(library, state, c, on=on, place=place) for c in Category}
    picks = _pick_each(pools, state, on)
    items = _with_rungs(picks, state, on)
    return trim(_one_change_of_position(items))


def candidates_of(
    library: Library, state: TrainingState, category: Category, *, on: date, place: Place
) -> list[Candidate]:
    """The exercises of a category that safety and limits leave for today."""
    limits = state.limits or frozenset[Limit]()
    found = []
    for exercise in library.of(category):
        known = state.of(exercise)
        held_today = known.status is Status.HELD and (known.since or on) >= on
        if known.status is Status.RESTING or held_today or not _is_ready(exercise, state):
            continue
        rungs = allowed_rungs(exercise, limits, place)
        if rungs:
            found.append(Candidate(exercise, known, rungs))
    return found


def _is_ready(exercise: Exercise, state: TrainingState) -> bool:
    """Prerequisites: for each need, one of its exercises was clean on enough days."""
    return all(
        any(_meets(state.exercises.get(id_), need.days) for id_ in need.any_of)
        for need in exercise.needs
    )


def _meets(known: ExerciseState | None, days: int) -> bool:
    return known is not None and known.clean_days >= days


Pick = tuple[Candidate, Reason]


def _pick_each(
    pools: dict[Category, list[Candidate]], state: TrainingState, on: date
) -> list[Pick]:
    """First every category without anything new, then the one new place of the day."""
    if state.done_on is None:
        return _fill([_first(pools[c]) for c in Category], pools)
    picks: dict[Category, Pick | None] = {c: _known(pools[c], on) for c in Category}
    lacking = [c for c in Category if picks[c] is None]
    for category in lacking:
        picks[category] = _unknown(pools[category], on)
    if not lacking and (grown := _category_to_grow(pools, state, on)) is not None:
        picks[grown] = _unknown(pools[grown], on) or picks[grown]
    return _fill([picks[c] for c in Category], pools)


def _first(pool: list[Candidate]) -> Pick | None:
    return (pool[0], Reason.FIRST_DAY) if pool else None


def _known(pool: list[Candidate], on: date) -> Pick | None:
    """The one whose turn it is, among those already met and rested."""
    ready = [c for c in pool if not c.is_new and not c.worked_yesterday(on)]
    if not ready:
        return None
    pick = min(ready, key=lambda c: c.turn)
    if not pick.exercise.repeats_daily:
        return pick, Reason.RESTED_A_DAY
    return pick, Reason.ITS_TURN if len(ready) > 1 else Reason.REPEATS


def _unknown(pool: list[Candidate], on: date) -> Pick | None:
    """The next new one: an exercise back from a hold first, then the newcomer's order."""
    new = [c for c in pool if c.is_new and not c.worked_yesterday(on)]
    if not new:
        return None
    pick = min(new, key=lambda c: (c.state.status is not Status.HELD, c.exercise.first_rank))
    held = pick.state.status is Status.HELD
    return pick, Reason.BACK_AFTER_HOLD if held else Reason.NEW


def _category_to_grow(
    pools: dict[Category, list[Candidate]], state: TrainingState, on: date
) -> Category | None:
    """Where today's one new exercise goes: the smallest active set that can still grow."""
    sizes = {
        c: sum(not k.is_new for k in pools[c])
        for c in Category
        if any(k.is_new and not k.worked_yesterday(on) for k in pools[c])
    }
    open_sets = [c for c, size in sizes.items() if size < thresholds.ACTIVE_SET]
    if not open_sets or state.started_on is None:
        return None
    order = (Category.CORE, Category.HIP, Category.GLUTES)
    held = [c for c in open_sets if any(k.state.status is Status.HELD for k in pools[c])]
    return min(held or open_sets, key=lambda c: (sizes[c], order.index(c)))


def _fill(picks: list[Pick | None], pools: dict[Category, list[Candidate]]) -> list[Pick]:
    """A category with nothing to offer rests: mobility or breathing stands in for it."""
    found = [p for p in picks if p is not None]
    gentle = [
        c
        for pool in pools.values()
        for c in pool
        if c.exercise.kind in (Kind.MOBILITY, Kind.BREATHING) and not c.is_new
    ]
    for stand_in in sorted(gentle, key=lambda c: c.turn):
        if len(found) >= len(Category):
            break
        if all(stand_in.exercise.id != p.exercise.id for p, _ in found):
            found.append((stand_in, Reason.CATEGORY_RESTS))
    return sorted(found, key=lambda p: list(Category).index(p[0].exercise.category))


def _with_rungs(picks: Iterable[Pick], state: TrainingState, on: date) -> list[RoutineItem]:
    """Sets each item's rung; at most one steps up a day."""
    gap = on - state.done_on if state.done_on else timedelta()
    items: list[RoutineItem] = []
    progressed = 0
    for candidate, why in picks:
        item = plan_item(candidate, why, gap=gap)
        may = progressed < thresholds.PROGRESSED_PER_DAY and gap < thresholds.NO_PROGRESS_GAP
        if (
            may
            and why is not Reason.BACK_AFTER_HOLD
            and can_advance(candidate.exercise, candidate.state, on)
        ):
            higher = _one_up(candidate, item)
            progressed += higher is not item
            item = higher
        items.append(item)
    return items


def plan_item(candidate: Candidate, why: Reason, *, gap: timedelta = timedelta()) -> RoutineItem:
    """The item at the person's rung, or the nearest easier one that limits allow."""
    exercise = candidate.exercise
    wanted = exercise.index_of(rung_after_gap(exercise, candidate.state, gap))
    if candidate.state.status is Status.HELD:
        wanted = 0
    below = [r for r in candidate.rungs if exercise.index_of(r[0].id) <= wanted]
    rung, position = below[-1] if below else candidate.rungs[0]
    stepped_back = exercise.index_of(rung.id) < exercise.index_of(candidate.state.rung)
    if stepped_back and gap >= thresholds.ONE_RUNG_GAP:
        why = Reason.AFTER_GAP
    return RoutineItem(exercise.id, rung.id, rung.dose, position, why)


def _one_up(candidate: Candidate, item: RoutineItem) -> RoutineItem:
    exercise = candidate.exercise
    index = exercise.index_of(item.rung)
    above = [r for r in candidate.rungs if exercise.index_of(r[0].id) == index + 1]
    if not above:
        return item
    rung, position = above[0]
    return RoutineItem(exercise.id, rung.id, rung.dose, position, Reason.STEP_UP)


def _one_change_of_position(items: list[RoutineItem]) -> list[RoutineItem]:
    """Mobility, glutes, core; but floor before chair where that saves getting up twice."""
    up = [i.position in OFF_THE_FLOOR for i in items]
    changes = sum(a != b for a, b in pairwise(up))
    if changes <= 1:
        return items
    return sorted(items, key=lambda i: i.position in OFF_THE_FLOOR)
