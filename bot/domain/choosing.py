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
    ExerciseId,
    Kind,
    Library,
    Limit,
    Need,
    Place,
    Position,
    Rung,
)
from bot.domain.limits import allowed_rungs
from bot.domain.mornings import forget_unconfirmed
from bot.domain.progress import can_advance, rung_after_gap
from bot.domain.reasons import Reason
from bot.domain.state import ExerciseState, Status, TrainingState

A_DAY = timedelta(days=1)
GENTLE = frozenset({Kind.MOBILITY, Kind.BREATHING})
"""What stands in where a category rests."""


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
    state = forget_unconfirmed(state)
    pools = {c: candidates_of(library, state, c, on=on, place=place) for c in Category}
    picks = _pick_each(pools, state, on)
    items = _with_rungs(picks, state, on)
    return arrange(items)


def arrange(items: list[RoutineItem]) -> tuple[RoutineItem, ...]:
    """In the order that saves getting up and down, and short enough for the day."""
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
        if known.status is Status.RESTING or held_today or not _is_ready(library, exercise, state):
            continue
        rungs = allowed_rungs(exercise, limits, place)
        if rungs:
            found.append(Candidate(exercise, known, rungs))
    return found


def _is_ready(library: Library, exercise: Exercise, state: TrainingState) -> bool:
    """Prerequisites: for each need, one of its exercises was clean on enough days."""
    return all(any(_meets(library, state, i, need) for i in need.any_of) for need in exercise.needs)


def _meets(library: Library, state: TrainingState, id_: ExerciseId, need: Need) -> bool:
    """Enough clean days, and standing on the needed rung or a higher one."""
    exercise, known = library.get(id_), state.exercises.get(id_)
    if exercise is None or known is None or known.clean_days < need.days:
        return False
    return need.rung is None or exercise.index_of(known.rung) >= exercise.index_of(need.rung)


Pick = tuple[Candidate, Reason]


def _pick_each(
    pools: dict[Category, list[Candidate]], state: TrainingState, on: date
) -> list[Pick]:
    """First every category without anything new, then the one new place of the day."""
    if state.done_on is None:
        return _fill([_first(pools[c]) for c in Category], pools)
    picks: dict[Category, Pick | None] = {c: _known(pools[c], on) for c in Category}
    lacking = [c for c in Category if picks[c] is None]
    picks.update(_untried(pools, lacking, on))
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


def _untried(
    pools: dict[Category, list[Candidate]], lacking: list[Category], on: date
) -> dict[Category, Pick]:
    """Something untried where nothing known may be offered.

    What comes back from a hold comes alone, so that a worse morning can be traced to it
    (2.B P7): the other such categories rest that day.
    """
    found = {c: pick for c in lacking if (pick := _unknown(pools[c], on)) is not None}
    back = [c for c, (_, why) in found.items() if why is Reason.BACK_AFTER_HOLD]
    if back:
        first = min(back, key=lambda c: found[c][0].turn[0])
        return {first: found[first]}
    return found


def _unknown(pool: list[Candidate], on: date) -> Pick | None:
    """The next new one: an exercise back from a hold first, then the newcomer's order."""
    new = [c for c in pool if c.is_new and not c.worked_yesterday(on)]
    held = [c for c in new if c.state.status is Status.HELD]
    if held:
        return min(held, key=lambda c: c.turn), Reason.BACK_AFTER_HOLD
    if new:
        return min(new, key=lambda c: c.exercise.first_rank), Reason.NEW
    return None


def _category_to_grow(
    pools: dict[Category, list[Candidate]], state: TrainingState, on: date
) -> Category | None:
    """Where today's one new exercise goes: the smallest active set that can still grow.

    Breathing stays the core item of the first two days wherever another can grow (4.B).
    """
    sizes = {
        c: sum(not k.is_new for k in pools[c])
        for c in Category
        if any(k.is_new and not k.worked_yesterday(on) for k in pools[c])
    }
    open_sets = [c for c, size in sizes.items() if size < thresholds.ACTIVE_SET]
    if not open_sets or state.started_on is None:
        return None
    order = [Category.CORE, Category.HIP, Category.GLUTES]
    if state.days_kept < thresholds.BREATHING_DAYS:
        order.append(order.pop(0))
    held = [c for c in open_sets if any(k.state.status is Status.HELD for k in pools[c])]
    return min(held or open_sets, key=lambda c: (sizes[c], order.index(c)))


def _fill(picks: list[Pick | None], pools: dict[Category, list[Candidate]]) -> list[Pick]:
    """A category with nothing to offer rests: mobility or breathing stands in for it."""
    found = [p for p in picks if p is not None]
    gentle = [
        c for pool in pools.values() for c in pool if c.exercise.kind in GENTLE and not c.is_new
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
        item = plan_item(candidate, why, gap=_own_gap(candidate, gap, on))
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


def _own_gap(candidate: Candidate, gap: timedelta, on: date) -> timedelta:
    """The person's gap; the exercise's own where it was out for so long that it starts again."""
    done = candidate.state.done_on
    own = on - done if done else timedelta()
    return max(gap, own) if own >= thresholds.START_AGAIN_GAP else gap


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
