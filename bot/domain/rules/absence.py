"""Time that somebody was away, as the rules for gaps count it (clinical 4.D)."""

from __future__ import annotations

from datetime import date, timedelta

from bot.domain import thresholds
from bot.domain.state import RoutineRecord, TrainingState


def time_away(state: TrainingState, on: date) -> timedelta:
    """Return the time since the last session; zero before the first.

    Who planned one day a week was not away when a week has passed: that much is held, without a
    step up. Two planned days or more never lie seven days apart (judgement).
    """
    gap = on - state.adherence.done_on if state.adherence.done_on else timedelta()
    if gap == thresholds.ONE_RUNG_GAP and len(state.adherence.weekdays) == 1:
        return gap - timedelta(days=1)
    return gap


def missed_days_due(state: TrainingState, on: date) -> bool:
    """Whether routines were missed for days just before this date, and nobody asked yet.

    Three days without one, two planned ones missed at least (judgement). Rest days, bad days
    and pauses are no gap, and neither are days on which none was planned.
    """
    last = state.adherence.done_on
    if last is None or on - last < thresholds.GAP_ASKED:
        return False
    if state.day_changes.moved_on is not None and state.day_changes.moved_on > last:
        return False
    own = (last, state.day_changes.rest_day_on, state.worsening.bad_day_on, state.pause.began_on)
    since = max(day for day in own if day is not None)
    missed = [r for r in state.routines if since < r.local_date < on and _is_missed(r)]
    return len(missed) >= thresholds.GAP_MISSED


def _is_missed(routine: RoutineRecord) -> bool:
    return not routine.done and routine.left_out is None
