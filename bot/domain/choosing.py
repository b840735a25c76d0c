"""Which three exercises today, and why (clinical 4.B).

Precedence: safety > limits > no strength exercise two days running (where only one is
allowed, its category rests with mobility) > one new > rotation > minutes. Deterministic
for a given state, library, date and place.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from itertools import pairwise

from bot.domain import active_sets, thresholds
from bot.domain.budget import trim
from bot.domain.candidates import Candidate, candidates_of
from bot.domain.diary import RoutineItem
from bot.domain.dosing import at_lowest, plan_item, stepped_up
from bot.domain.exercise import OFF_THE_FLOOR, Category, Exercise, Kind, Library, Place
from bot.domain.gaps import gap_before
from bot.domain.mornings import forget_unconfirmed
from bot.domain.providers_word import adds_nothing_new
from bot.domain.reasons import Reason
from bot.domain.state import Status, TrainingState
from bot.domain.worsening import is_gentle_day

Pick = tuple[Candidate, Reason]
Pools = dict[Category, list[Candidate]]


class BlockedBySign(Exception):
    """No exercises while a sign is open."""


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
    if is_gentle_day(state, on):
        return arrange(gentle_items(pools, is_newcomer=state.done_on is None))
    picks = _pick_each(library, pools, state, on)
    items = _with_rungs(picks, state, on)
    return arrange(items)


def arrange(items: list[RoutineItem]) -> tuple[RoutineItem, ...]:
    """In the order that saves getting up and down, and short enough for the day."""
    return trim(_one_change_of_position(items))


def gentle_items(pools: Pools, *, is_newcomer: bool) -> list[RoutineItem]:
    """A bad day: the easiest mobility and breathing, each at its lowest rung (4.C, P11).

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


def _pick_each(library: Library, pools: Pools, state: TrainingState, on: date) -> list[Pick]:
    """First every category without anything new, then the one new place of the day."""
    if state.done_on is None:
        return _fill([_first(pools[c]) for c in Category], pools)
    picks = {c: _known(pools[c], state, on) for c in Category}
    back = _coming_back(pools, state, on)
    if back is not None:
        picks[back[0].exercise.category] = back
    elif state.careful_on != on:
        _add_new(library, picks, pools, state, on)
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
    return (state.days_kept + 1) % thresholds.LIGHT_DAY_EVERY == 0


def _is_same_muscle(candidate: Candidate, pool: list[Candidate]) -> bool:
    """Families take turns: not the muscle this category worked last (4.B)."""
    done = [c for c in pool if c.state.done_on is not None]
    newest = max(done, key=lambda c: c.state.done_on or date.min, default=None)
    return newest is not None and newest.exercise.muscle == candidate.exercise.muscle


def _coming_back(pools: Pools, state: TrainingState, on: date) -> Pick | None:
    """What comes back comes alone, so that a worse morning can be traced to it (P7, 4.D)."""
    back = [c for p in pools.values() for c in p if c.is_back and not c.worked_yesterday(on)]
    if not back or state.careful_on == on:
        return None
    pick = min(
        back,
        key=lambda c: (c.state.status is Status.HELD, c.exercise.kind is Kind.STRENGTH, c.turn),
    )
    by_word = pick.state.status is Status.RETURNING
    return pick, Reason.BY_PROVIDER if by_word else Reason.BACK_AFTER_HOLD


def _add_new(
    library: Library,
    picks: dict[Category, Pick | None],
    pools: Pools,
    state: TrainingState,
    on: date,
) -> None:
    """One new exercise a day: where nothing known is ready, else where a set can grow.

    A category nothing was ever done of may always begin, as on a first day.
    """
    unmet = [c for c in Category if picks[c] is None and all(k.is_new for k in pools[c])]
    lacking = [c for c in Category if picks[c] is None and c not in unmet]
    for category in unmet:
        picks[category] = _untried(library, pools[category], category, state, on)
    if any(picks[c] is not None for c in unmet):
        return
    for category in [*lacking, *_growing(library, state, on)]:
        pick = _untried(library, pools[category], category, state, on)
        if pick is not None:
            picks[category] = pick
            return


def _growing(library: Library, state: TrainingState, on: date) -> list[Category]:
    """Categories whose set may take another today, the smallest first; none after days away."""
    if gap_before(state, on) >= thresholds.NO_PROGRESS_GAP:
        return []
    order = (Category.CORE, Category.HIP, Category.GLUTES)
    return sorted(
        order, key=lambda c: len(active_sets.counted(active_sets.members(library, state, c)))
    )


def _untried(
    library: Library, pool: list[Candidate], category: Category, state: TrainingState, on: date
) -> Pick | None:
    """The next one to join the set of a category, if it may take one.

    Another muscle and another family come first; where one has reached its last step, its
    harder relative has its place, on a day that fits.
    """
    if adds_nothing_new(library, state, category):
        return None
    if not active_sets.has_room(library, state, category, on):
        return None
    fresh = _fresh(library, pool, state, on)
    going = active_sets.leaver(library, state, category, on)
    climbed = going[0] if going and going[1] is Reason.TOPPED_OUT else None
    harder = [c for c in pool if climbed is not None and _follows(c, climbed)]
    if harder:
        fresh = [c for c in fresh if c in harder]
    if not fresh:
        return None
    own = active_sets.members(library, state, category)
    muscles, families = {e.muscle for e in own}, {e.family for e in own}

    def order(candidate: Candidate) -> tuple[bool, bool, bool, int]:
        e, was_met = candidate.exercise, candidate.state.done_on is not None
        return was_met, e.muscle in muscles, e.family in families, e.first_rank

    pick = min(fresh, key=order)
    return pick, Reason.NEW if pick.state.done_on is None else Reason.ITS_BLOCK


def _follows(candidate: Candidate, climbed: Exercise) -> bool:
    """Never done, and the same kind of movement, only harder."""
    e = candidate.exercise
    is_harder = e.family == climbed.family and e.difficulty > climbed.difficulty
    return is_harder and candidate.state.done_on is None


def _fresh(
    library: Library, pool: list[Candidate], state: TrainingState, on: date
) -> list[Candidate]:
    """What may join today: never done, or away for a whole block.

    Strength and mobility join some days apart and not on the muscle of yesterday, unless
    nothing known is ready; breathing stays the core item of the first two days (4.B); light
    work joins only where strength is scarce.
    """
    known = [c for c in pool if not c.is_new]
    tired = {c.exercise.muscle for c in known if c.worked_yesterday(on)}
    strong = [c for c in known if c.exercise.kind in active_sets.COUNTED]
    breathes = any(c.exercise.kind is Kind.BREATHING for c in known)
    begins = breathes and state.days_kept < thresholds.BREATHING_DAYS
    newest = active_sets.newest_entry(library, state)
    is_spaced = newest is None or on - newest >= thresholds.NEW_APART
    is_lacking = all(c.worked_yesterday(on) for c in known)

    def may_join(candidate: Candidate) -> bool:
        exercise = candidate.exercise
        if exercise.kind not in active_sets.COUNTED:
            return len(strong) < thresholds.FIRST_SET
        if begins and exercise.kind is Kind.STRENGTH:
            return False
        return is_lacking or (is_spaced and exercise.muscle not in tired)

    return [c for c in pool if _is_fresh(c, on) and may_join(c)]


def _is_fresh(candidate: Candidate, on: date) -> bool:
    if candidate.is_back or candidate.worked_yesterday(on):
        return False
    return candidate.state.done_on is None or active_sets.may_join_again(candidate.state, on)


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
    """Sets each item's rung; one steps up a day, none beside what comes back.

    The one whose rung has stood longest goes first, so that no group is left behind.
    """
    picks = list(picks)
    gap = gap_before(state, on)
    flare_over = state.flare_over_on
    items = [plan_item(c, why, gap=_own_gap(c, gap, on), flare_over=flare_over) for c, why in picks]
    is_careful = state.careful_on == on or gap >= thresholds.NO_PROGRESS_GAP
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
