"""Choice of the day's three exercises, with a reason for each (clinical 4.B).

Precedence: safety > limits > no strength exercise two days running (where only one is
allowed, its category rests with mobility) > one new > rotation > minutes. Deterministic
for a given state, library, date and place.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from itertools import pairwise

from bot.domain import thresholds
from bot.domain.diary import RoutineItem
from bot.domain.exercise import OFF_THE_FLOOR, Category, ExerciseId, Kind, Library, Place
from bot.domain.planning.budget import trim
from bot.domain.planning.candidates import Candidate, candidates_of
from bot.domain.planning.dosing import at_lowest, plan_item, stepped_up
from bot.domain.planning.joining import Pick, Pools, add_new
from bot.domain.reasons import Reason
from bot.domain.rules.absence import time_away
from bot.domain.rules.mornings import forget_unconfirmed
from bot.domain.rules.worsening import is_gentle_day
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
        return arrange(gentle_items(pools, is_newcomer=state.adherence.done_on is None))
    picks = _pick_each(library, pools, state, on)
    items = _with_rungs(picks, state, on)
    return arrange(items)


def arrange(items: list[RoutineItem]) -> tuple[RoutineItem, ...]:
    """Put items into the order that saves getting up and down, and trim them."""
    return trim(_one_change_of_position(items))


def gentle_items(pools: Pools, *, is_newcomer: bool) -> list[RoutineItem]:
    """Return the easiest mobility and breathing for a bad day, at the lowest rungs (4.C, P11).

    Only what is known; somebody new to all of it may begin with these.
    """
    gentle = [c for pool in pools.values() for c in pool if c.is_gentle and not c.is_back]
    found = []
    for kind in (Kind.MOBILITY, Kind.BREATHING):
        own = [c for c in gentle if c.exercise.kind is kind and (is_newcomer or not c.is_new)]
        if own:
            easiest = min(own, key=lambda c: (c.exercise.first_rank, c.exercise.id))
            found.append(at_lowest(easiest, Reason.GENTLE_DAY))
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

    On somebody's first day these may be new. Empty where nothing gentle is left.
    """
    pools = {c: candidates_of(library, state, c, on=on, place=place) for c in Category}
    done_on, days_kept = state.adherence.done_on, state.adherence.days_kept
    is_first_day = done_on is None or (done_on == on and days_kept == 1)
    gentle = gentle_items(pools, is_newcomer=is_first_day)
    return arrange([i for i in gentle if i.exercise not in taken])


def _pick_each(library: Library, pools: Pools, state: TrainingState, on: date) -> list[Pick]:
    """First every category without anything new, then the one new place of the day."""
    if state.adherence.done_on is None:
        return _fill([_first(pools[c]) for c in Category], pools)
    picks = {c: _known(pools[c], state, on) for c in Category}
    back = _coming_back(pools, state, on)
    if back is not None:
        picks[back[0].exercise.category] = back
    elif state.worsening.careful_on != on:
        add_new(library, picks, pools, state, on)
    return _fill([picks[c] for c in Category], pools)


def _first(pool: list[Candidate]) -> Pick | None:
    return (pool[0], Reason.FIRST_DAY) if pool else None


def _known(pool: list[Candidate], state: TrainingState, on: date) -> Pick | None:
    """The one whose turn it is, among those already met and rested.

    The active set comes before others once met; strength and mobility before breathing and
    light work, but for one lighter day in seven; another muscle before that of the last turn.
    """
    rested = [c for c in pool if not c.is_new and not c.worked_yesterday(on)]
    ready = [c for c in rested if c.is_member] or rested
    if not ready:
        return None
    lighter = [c for c in ready if c.exercise.kind in (Kind.BREATHING, Kind.LIGHT)]
    heavier = [c for c in ready if c not in lighter]
    is_light_day = bool(lighter and heavier) and _is_light_day(state)
    if lighter and heavier:
        ready = lighter if is_light_day else heavier
    pick = min(ready, key=lambda c: (_is_same_muscle(c, pool), c.turn))
    if is_light_day:
        return pick, Reason.LIGHT_DAY
    if pick.state.status is Status.RETURNING:
        return pick, Reason.STILL_RETURNING
    if not pick.exercise.repeats_daily:
        return pick, Reason.RESTED_A_DAY
    return pick, Reason.ITS_TURN if len(ready) > 1 else Reason.REPEATS


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
    if not back or state.worsening.careful_on == on:
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
    """Set each item's rung; one steps up a day, none beside what comes back.

    The one whose rung has stood longest goes first, so that no group is left behind.
    """
    picks = list(picks)
    gap = time_away(state, on)
    flare_over = state.worsening.flare_over_on
    items = [plan_item(c, why, gap=_own_gap(c, gap, on), flare_over=flare_over) for c, why in picks]
    is_careful = state.worsening.careful_on == on or gap >= thresholds.NO_PROGRESS_GAP
    if is_careful or any(c.is_back for c, _ in picks):
        return items
    able = [
        (_stood_since(c), n, higher)
        for n, (c, _) in enumerate(picks)
        if (higher := stepped_up(c, items[n], on)) is not None
    ]
    for _, n, higher in sorted(able, key=lambda a: a[:2])[: thresholds.PROGRESSED_PER_DAY]:
        items[n] = higher
    return items


def _stood_since(candidate: Candidate) -> date:
    return candidate.state.changed_on or candidate.state.entered_on or date.min


def _own_gap(candidate: Candidate, gap: timedelta, on: date) -> timedelta:
    """The person's gap; for one that was out of turn for weeks, two rungs' worth at least.

    Who went on with others has lost less than who did nothing (4.D, judgement).
    """
    done = candidate.state.done_on
    own = on - done if done else timedelta()
    return max(gap, thresholds.TWO_RUNGS_GAP) if own >= thresholds.START_AGAIN_GAP else gap


def _one_change_of_position(items: list[RoutineItem]) -> list[RoutineItem]:
    """Mobility, glutes, core; but floor before chair where that saves getting up twice."""
    up = [i.position in OFF_THE_FLOOR for i in items]
    changes = sum(a != b for a, b in pairwise(up))
    if changes <= 1:
        return items
    return sorted(items, key=lambda i: i.position in OFF_THE_FLOOR)
