"""The one exercise of a day that is new or comes back, whatever way led to it (clinical 4.B).

A worse morning can be traced to one change only. The first day is excepted: all of it is new.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from bot.domain.diary import RoutineItem
from bot.domain.exercise import Category, Library
from bot.domain.reasons import Reason
from bot.domain.rules.absence import comes_from_away, is_first_day
from bot.domain.rules.providers_word import adds_nothing_new
from bot.domain.rules.worsening import adds_nothing, is_gentle_day
from bot.domain.state import TrainingState

BACK = frozenset({Reason.BACK_AFTER_SUSPENSION, Reason.BY_PROVIDER})
FRESH = frozenset({Reason.NEW, Reason.ITS_BLOCK})
UNTRIED = FRESH | BACK


def is_new_today(state: TrainingState, item: RoutineItem, on: date) -> bool:
    """Whether an item is met for the first time on this day, comes back, or opens a block."""
    known = state.exercises.get(item.exercise)
    is_unmet = known is None or known.done_on is None or known.first_on == on
    return is_unmet or item.why in UNTRIED


def has_new(
    state: TrainingState, on: date, *, but: Collection[RoutineItem] = (), done_only: bool = False
) -> bool:
    """Whether the routines of a day hold something new already, other than what gives way.

    `done_only`: all that was not done yet gives way.
    """
    records = (
        routine.items[index]
        for routine in state.routines
        if routine.local_date == on
        for index in routine.order
    )
    return any(
        is_new_today(state, record.item, on)
        for record in records
        if record.item not in but and (record.is_done or not done_only)
    )


def takes_new(library: Library, state: TrainingState, category: Category, on: date) -> bool:
    """Whether a day and a category take something new at all: no careful or gentle day and no held
    week, none after days away, and fewer than two stopped for pain there (4.B, P10, P11)."""
    if adds_nothing(state, on) or adds_nothing_new(library, state, category):
        return False
    if is_first_day(state, on):
        return True
    return not (is_gentle_day(state, on) or comes_from_away(state, on))


def begins_today(library: Library, state: TrainingState, category: Category, on: date) -> bool:
    """Whether anything gentle of a category may be new, as it is somebody's first day (P10)."""
    return is_first_day(state, on) and not adds_nothing_new(library, state, category)


def may_be_new(
    library: Library,
    state: TrainingState,
    category: Category,
    *,
    on: date,
    but: Collection[RoutineItem] = (),
) -> bool:
    """Whether something new may be added to a day that is planned already."""
    if not takes_new(library, state, category, on):
        return False
    return is_first_day(state, on) or not has_new(state, on, but=but)
