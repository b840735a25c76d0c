"""Choice of the day's one new exercise (clinical 4.B): which, when, and where it fits."""

from __future__ import annotations

from datetime import date

from bot.domain import thresholds
from bot.domain.exercise import Category, Exercise, Kind, Library
from bot.domain.planning.candidates import Candidate
from bot.domain.reasons import Reason
from bot.domain.rules import active_sets
from bot.domain.rules.absence import time_away
from bot.domain.rules.providers_word import adds_nothing_new
from bot.domain.state import TrainingState

Pick = tuple[Candidate, Reason]
Pools = dict[Category, list[Candidate]]


def add_new(
    library: Library,
    picks: dict[Category, Pick | None],
    pools: Pools,
    state: TrainingState,
    on: date,
) -> None:
    """Add one new exercise: where nothing known is ready, else where a set can grow.

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
    if time_away(state, on) >= thresholds.NO_PROGRESS_GAP:
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
    """Exercises that may join today: never done, or away for a whole block.

    Strength and mobility join some days apart and not on the muscle of yesterday, unless
    nothing known is ready; breathing stays the core item of the first two days (4.B); light
    work joins only where strength is scarce.
    """
    known = [c for c in pool if not c.is_new]
    tired = {c.exercise.muscle for c in known if c.worked_yesterday(on)}
    strong = [c for c in known if c.exercise.kind in active_sets.COUNTED]
    breathes = any(c.exercise.kind is Kind.BREATHING for c in known)
    begins = breathes and state.adherence.days_kept < thresholds.BREATHING_DAYS
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
