"""Choice of the day's one new exercise (clinical 4.B): which, when, and where it fits."""

from __future__ import annotations

from datetime import date

from bot.domain import thresholds
from bot.domain.exercise import Category, Exercise, Kind, Library
from bot.domain.planning.candidates import Candidate
from bot.domain.reasons import Reason
from bot.domain.rules import active_sets
from bot.domain.rules.absence import comes_from_away
from bot.domain.rules.providers_word import adds_nothing_new
from bot.domain.state import Status, TrainingState

Pick = tuple[Candidate, Reason]
Pools = dict[Category, list[Candidate]]


def add_new(
    library: Library,
    picks: dict[Category, Pick | None],
    pools: Pools,
    state: TrainingState,
    on: date,
) -> None:
    """Add one new exercise: where nothing was ever done, where nothing known is ready, else where
    a set can grow; none after days away."""
    if comes_from_away(state, on):
        return
    unmet = [c for c in Category if picks[c] is None and all(k.is_new for k in pools[c])]
    lacking = [c for c in Category if picks[c] is None and c not in unmet]
    for category in [*unmet, *lacking, *_growing(library, pools, state)]:
        pick = _untried(library, pools[category], category, state, on)
        if pick is not None:
            picks[category] = pick
            return


def _growing(library: Library, pools: Pools, state: TrainingState) -> list[Category]:
    """Categories whose set may take another today.

    First that of an opened lock, then the smallest, then the one that has changed least of late,
    so that none waits for the others for good.
    """

    def order(category: Category) -> tuple[bool, int, date]:
        own = active_sets.taking_place(library, state, category)
        newest = active_sets.newest_entry(library, state, category) or date.min
        unlocked = [c for c in pools[category] if _is_unlocked(library, state, c)]
        return not unlocked, len(own), newest

    return sorted((Category.CORE, Category.HIP, Category.GLUTES), key=order)


def _is_unlocked(library: Library, state: TrainingState, candidate: Candidate) -> bool:
    """Whether it was behind a lock that the person has just opened, or keeps it open (1.C)."""
    if candidate.is_member:
        return False
    is_first = candidate.exercise.gate is not None and candidate.state.done_on is None
    return is_first or active_sets.keeps_a_lock_open(library, state, candidate.exercise)


def _untried(
    library: Library, pool: list[Candidate], category: Category, state: TrainingState, on: date
) -> Pick | None:
    """The next one to join the set of a category, if it may take one.

    What the person has unlocked comes before all else, room or not. Where one has reached its last
    step, its harder relative has its place, on a day that fits. Once there are two, an early one
    comes before others; else another muscle and another family come first, of those once met the
    one that left longest ago.
    """
    if adds_nothing_new(library, state, category):
        return None
    unlocked = [c for c in pool if _is_unlocked(library, state, c) and not c.worked_yesterday(on)]
    if unlocked:
        return unlocked[0], Reason.NEW
    if not active_sets.has_room(library, state, category, on):
        return None
    fresh = _fresh(library, pool, state, on)
    going = active_sets.leaver(library, state, category, on)
    climbed = going[0] if going and not active_sets.rungs_left(going[0], state) else None
    harder = [c for c in pool if climbed is not None and _follows(c, climbed)]
    if harder:
        fresh = [c for c in fresh if c in harder]
    if not fresh:
        return None
    own = active_sets.members(library, state, category)
    muscles, families = {e.muscle for e in own}, {e.family for e in own}

    has_first = len(active_sets.counted(own)) >= thresholds.FIRST_SET

    def order(candidate: Candidate) -> tuple[bool, bool, bool, bool, date, int]:
        e, was_met = candidate.exercise, candidate.state.done_on is not None
        is_late = not (has_first and e.early)
        left = candidate.state.left_on or date.min
        return was_met, is_late, e.muscle in muscles, e.family in families, left, e.first_rank

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
    """Exercises that may join today: never done, or away for a whole block.

    Once a set has two, strength and mobility join some days apart and not on the muscle of
    yesterday, unless nothing known is ready; breathing stays the core item of the first two days
    (4.B); light work joins where strength is scarce, or where others build on it.
    """
    known = [c for c in pool if not c.is_new]
    strong = [c for c in known if c.exercise.kind in active_sets.COUNTED]
    breathes = any(c.exercise.kind is Kind.BREATHING for c in known)
    begins = breathes and state.adherence.days_kept < thresholds.BREATHING_DAYS
    newest = active_sets.newest_entry(library, state)
    own = active_sets.counted([c.exercise for c in pool if c.is_member])
    is_small = len(own) < thresholds.FIRST_SET
    is_spaced = is_small or newest is None or on - newest >= thresholds.NEW_APART
    is_lacking = all(c.worked_yesterday(on) for c in known)

    def may_join(candidate: Candidate) -> bool:
        exercise = candidate.exercise
        if exercise.kind not in active_sets.COUNTED:
            return len(strong) < thresholds.FIRST_SET or _opens_others(library, candidate)
        if begins and exercise.kind is Kind.STRENGTH:
            return False
        return is_lacking or (is_spaced and not _waits_for_its_muscle(candidate, pool, on))

    return [c for c in pool if _is_fresh(c, on) and may_join(c)]


def _waits_for_its_muscle(candidate: Candidate, pool: list[Candidate], on: date) -> bool:
    """Whether its muscle worked yesterday, where another day will do.

    None will where all of the set works this muscle.
    """
    if candidate.worked_yesterday(on):
        return True
    muscle = candidate.exercise.muscle
    own = [c for c in pool if not c.is_new and c.exercise.kind is Kind.STRENGTH]
    is_tired = any(c.exercise.muscle == muscle and c.worked_yesterday(on) for c in own)
    others = [c for c in own if c.is_member and c.exercise.muscle != muscle]
    return is_tired and bool(others)


def _opens_others(library: Library, candidate: Candidate) -> bool:
    """Whether something else is met only after it."""
    return any(
        candidate.exercise.id in wanted.any_of for e in library for wanted in e.prerequisites
    )


def _is_fresh(candidate: Candidate, on: date) -> bool:
    """Whether it was never in the set, also where it stood in for another, or left it long ago."""
    known = candidate.state
    if candidate.is_back or candidate.worked_yesterday(on):
        return False
    was_never_in = known.entered_on is None and known.status is Status.ACTIVE
    return was_never_in or active_sets.may_join_again(known, on)
