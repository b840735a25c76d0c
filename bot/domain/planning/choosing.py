"""Choice of the day's three exercises, with a reason for each (clinical 4.B).

Precedence: safety > limits > no strength exercise two days running (where only one is
allowed, its category rests with mobility) > one new > rotation > minutes. Deterministic
for a given state, library, date and place.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from itertools import pairwise

from bot.domain import thresholds
from bot.domain.diary import RoutineItem
from bot.domain.exercise import OFF_THE_FLOOR, Category, ExerciseId, Kind, Library, Place
from bot.domain.planning.budget import trim
from bot.domain.planning.candidates import Candidate, candidates_of
from bot.domain.planning.dosing import LOWEST, plan_item, rungs_above, stepped_up
from bot.domain.planning.joining import Pick, Pools, add_new
from bot.domain.planning.novelty import begins_today, has_new
from bot.domain.reasons import Reason
from bot.domain.rules import active_sets
from bot.domain.rules.absence import time_away
from bot.domain.rules.mornings import forget_unconfirmed
from bot.domain.rules.progress import steps_up
from bot.domain.rules.week_rules import disliked, prefers_steps
from bot.domain.rules.worsening import adds_nothing, is_careful_day, is_gentle_day
from bot.domain.state import Status, TrainingState


class BlockedBySign(Exception):
    """A sign is open: there are no exercises."""


def choose_routine(
    library: Library, state: TrainingState, *, on: date, place: Place
) -> tuple[RoutineItem, ...]:
    """Choose the items of one local date, mobility first; fewer than three if limits leave less.

    Raises BlockedBySign. Each item tells its reason.
    """
    if state.safety.block is not None:
        raise BlockedBySign
    state = forget_unconfirmed(state)
    pools = {c: candidates_of(library, state, c, on=on, place=place) for c in Category}
    if is_gentle_day(state, on):
        return arrange(gentle_items(library, pools, state, on))
    picks = _pick_each(library, pools, state, on)
    items = _with_rungs(picks, state, on)
    return arrange(items)


def arrange(items: list[RoutineItem]) -> tuple[RoutineItem, ...]:
    """Put items into the order that saves getting up and down, and trim them."""
    return trim(_one_change_of_position(items))


def gentle_items(
    library: Library, pools: Pools, state: TrainingState, on: date
) -> list[RoutineItem]:
    """Return the easiest mobility and breathing for a bad day, at the lowest rungs (4.C, P11).

    Only what is known; on somebody's first day these may be new.
    """
    gentle = [
        c
        for category, pool in pools.items()
        for c in pool
        if c.is_gentle
        and not c.is_back
        and (not c.is_new or begins_today(library, state, category, on))
    ]
    found = []
    for kind in (Kind.MOBILITY, Kind.BREATHING):
        own = [c for c in gentle if c.exercise.kind is kind]
        if own:
            easiest = min(own, key=lambda c: (c.exercise.first_rank, c.exercise.id))
            gentlest = plan_item(easiest, state, Reason.GENTLE_DAY, on=on, at_most=LOWEST)
            found.append(gentlest)
    return found


def gentle_rest(
    library: Library,
    state: TrainingState,
    *,
    on: date,
    place: Place,
    taken: frozenset[ExerciseId] = frozenset(),
) -> tuple[RoutineItem, ...]:
    """Return the rest of a day called bad: gentle exercises it has not had yet (P11).

    Empty where nothing gentle is left.
    """
    pools = {c: candidates_of(library, state, c, on=on, place=place) for c in Category}
    return arrange([i for i in gentle_items(library, pools, state, on) if i.exercise not in taken])


def _pick_each(library: Library, pools: Pools, state: TrainingState, on: date) -> list[Pick]:
    """First every category without anything new, then the one new place of the day."""
    if state.adherence.done_on is None:
        return _fill([_first(pools[c]) for c in Category], pools)
    picks = {c: _known(library, pools[c], state, on) for c in Category}
    if has_new(state, on, done_only=True):
        return _fill([picks[c] for c in Category], pools)
    back = _coming_back(pools, state, on)
    if back is not None:
        picks[back[0].exercise.category] = back
    elif not adds_nothing(state, on):
        add_new(library, picks, pools, state, on)
    return _fill([picks[c] for c in Category], pools)


def _first(pool: list[Candidate]) -> Pick | None:
    return (pool[0], Reason.FIRST_DAY) if pool else None


def _known(library: Library, pool: list[Candidate], state: TrainingState, on: date) -> Pick | None:
    """The one whose turn it is, among those already met and rested.

    The active set comes before others once met; strength and mobility before breathing and
    light work, but for one lighter day in seven; another muscle before that of the last turn.
    What only keeps a lock open comes once a week. In a category that was never liked its other
    members come first; in a week that is to be harder what has earned a step up.
    """
    rested = [c for c in pool if not c.is_new and not c.worked_yesterday(on)]
    own = [c for c in rested if c.is_member]
    in_turn = [c for c in own if not can_wait(library, state, c, on)]
    ready = in_turn or own or rested
    if not ready:
        return None
    lighter = [c for c in ready if c.exercise.kind in (Kind.BREATHING, Kind.LIGHT)]
    heavier = [c for c in ready if c not in lighter]
    is_light_day = bool(lighter and heavier) and _is_light_day(state)
    if lighter and heavier:
        ready = lighter if is_light_day else heavier
    left = disliked(library, state, on)
    climbs = prefers_steps(state, on)

    def order(candidate: Candidate) -> tuple[int, bool, bool, tuple[date, int, str]]:
        may_climb = climbs and steps_up(candidate.exercise, candidate.state, on) > 0
        disliked_here = left.get(candidate.exercise.id, 0)
        return disliked_here, not may_climb, _is_same_muscle(candidate, pool), candidate.turn

    pick = min(ready, key=order)
    if is_light_day:
        return pick, Reason.LIGHT_DAY
    if pick.state.status is Status.RETURNING:
        return pick, Reason.STILL_RETURNING
    if not pick.exercise.repeats_daily:
        return pick, Reason.RESTED_A_DAY
    return pick, Reason.ITS_TURN if len(ready) > 1 else Reason.REPEATS


def can_wait(library: Library, state: TrainingState, candidate: Candidate, on: date) -> bool:
    """Whether it was done this week, and only keeps open the lock of another that is met (1.C)."""
    if not active_sets.keeps_a_lock_open(library, state, candidate.exercise):
        return False
    locked = [e for e in library.relatives(candidate.exercise) if e.gate is not None]
    is_met = any(state.of(e).done_on is not None for e in locked)
    done = candidate.state.done_on
    return is_met and done is not None and on - done < thresholds.HINGE_KEPT_OPEN


def _is_light_day(state: TrainingState) -> bool:
    """One day in seven the core exercise is breathing or bracing (4.B)."""
    return (state.adherence.days_kept + 1) % thresholds.LIGHT_DAY_EVERY == 0


def _is_same_muscle(candidate: Candidate, pool: list[Candidate]) -> bool:
    """Families take turns: not the muscle this category worked last (4.B)."""
    done = [c for c in pool if c.state.done_on is not None]
    newest = max(done, key=lambda c: c.state.done_on or date.min, default=None)
    return newest is not None and newest.exercise.muscle == candidate.exercise.muscle


def _coming_back(pools: Pools, state: TrainingState, on: date) -> Pick | None:
    """One that comes back comes alone, so that a worse morning can be traced to it (P7, 4.D)."""
    back = [c for p in pools.values() for c in p if c.is_back and not c.worked_yesterday(on)]
    if not back or is_careful_day(state, on):
        return None
    pick = min(
        back,
        key=lambda c: (
            c.state.status is Status.SUSPENDED,
            c.exercise.kind is Kind.STRENGTH,
            c.turn,
        ),
    )
    by_word = pick.state.status is Status.RETURNING
    return pick, Reason.BY_PROVIDER if by_word else Reason.BACK_AFTER_SUSPENSION


def _fill(picks: list[Pick | None], pools: Pools) -> list[Pick]:
    """A category with nothing to offer rests: mobility or breathing stands in for it."""
    found = [p for p in picks if p is not None]
    gentle = [c for pool in pools.values() for c in pool if c.is_gentle and not c.is_new]
    for stand_in in sorted(gentle, key=lambda c: (not c.is_member, c.turn)):
        if len(found) >= len(Category):
            break
        if all(stand_in.exercise.id != p.exercise.id for p, _ in found):
            found.append((stand_in, Reason.CATEGORY_RESTS))
    return sorted(found, key=lambda p: list(Category).index(p[0].exercise.category))


def _with_rungs(picks: Iterable[Pick], state: TrainingState, on: date) -> list[RoutineItem]:
    """Set each item's rung; one steps up a day, none beside what comes back."""
    picks = list(picks)
    items = [plan_item(c, state, why, on=on) for c, why in picks]
    if may_not_step(state, on) or any(c.is_back for c, _ in picks):
        return items
    planned = [(c, item) for (c, _), item in zip(picks, items, strict=True)]
    for _, lower, higher in steps_in_turn(planned, on)[: thresholds.PROGRESSED_PER_DAY]:
        items[items.index(lower)] = higher
    return items


def may_not_step(state: TrainingState, on: date) -> bool:
    """Whether nothing goes up on this day: it is a careful one, of a held week, or the first after
    days away."""
    is_away = time_away(state, on) >= thresholds.NO_PROGRESS_GAP
    return is_away or adds_nothing(state, on) or is_gentle_day(state, on)


def steps_in_turn(
    planned: Iterable[tuple[Candidate, RoutineItem]], on: date
) -> list[tuple[Candidate, RoutineItem, RoutineItem]]:
    """Return each item that has earned a step with the higher one, in the order they go up.

    The one with the longest way up goes first, then the one whose rung has stood longest.
    """
    able = [(c, i, higher) for c, i in planned if (higher := stepped_up(c, i, on)) is not None]
    return sorted(able, key=lambda a: (-rungs_above(a[0], a[1]), _stood_since(a[0])))


def _stood_since(candidate: Candidate) -> date:
    return candidate.state.changed_on or candidate.state.entered_on or date.min


def _one_change_of_position(items: list[RoutineItem]) -> list[RoutineItem]:
    """Mobility, glutes, core; but floor before chair where that saves getting up twice."""
    up = [i.position in OFF_THE_FLOOR for i in items]
    changes = sum(a != b for a, b in pairwise(up))
    if changes <= 1:
        return items
    return sorted(items, key=lambda i: i.position in OFF_THE_FLOOR)
