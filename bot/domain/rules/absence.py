"""Time that somebody was away, as the rules for gaps count it (clinical 4.D)."""

from __future__ import annotations

from datetime import date, timedelta

from bot.domain import thresholds
from bot.domain.state import ExerciseState, RoutineRecord, TrainingState


def time_away(state: TrainingState, on: date) -> timedelta:
    """Return the time since the last session; zero before the first.

    Who planned one day a week was not away when a week has passed: that much is held, without a
    step up. Two planned days or more never lie seven days apart (judgement).
    """
    gap = on - state.adherence.done_on if state.adherence.done_on else timedelta()
    if gap == thresholds.ONE_RUNG_GAP and len(state.adherence.weekdays) == 1:
        return gap - timedelta(days=1)
    return gap


def gap_of(state: TrainingState, known: ExerciseState, on: date) -> timedelta:
    """Return the gap by which one exercise is lowered: the person's, or that of its own.

    Who went on with others while it was out of turn for weeks has lost less than who did nothing:
    one rung's worth (4.D, judgement). What was lowered today already is not lowered for its own
    gap again.
    """
    away = time_away(state, on)
    out_of_turn = on - known.done_on if known.done_on else timedelta()
    if out_of_turn >= thresholds.START_AGAIN_GAP and known.changed_on != on:
        return max(away, thresholds.ONE_RUNG_GAP)
    return away


def comes_from_away(state: TrainingState, on: date) -> bool:
    """Whether nothing new comes on this day, as four days or more lay before it (4.B).

    The whole day counts, also what follows its first exercise.
    """
    last = state.adherence.done_on
    if last is None or last < on:
        return time_away(state, on) >= thresholds.NO_PROGRESS_GAP
    earlier = [r.local_date for r in state.routines if r.done and r.local_date < on]
    return not earlier or on - max(earlier) >= thresholds.NO_PROGRESS_GAP


def is_first_day(state: TrainingState, on: date) -> bool:
    """Whether nothing was done before this date: on a first day all of it is new."""
    done_on = state.adherence.done_on
    return done_on is None or (done_on == on and state.adherence.days_kept <= 1)


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
