"""Weeks kept in a row, counted from the person's first day (docs/rules.md, Streaks).

Week n is the days 7n to 7n+6 after the start. Three kept days make it a kept week, or as many as
the person planned where that is fewer. A week with a rest day or a pause in it that has fewer
neither adds nor breaks: rest is part of the plan.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from bot.domain import diary as d
from bot.domain import thresholds
from bot.domain.diary import DiaryEntry
from bot.domain.evolve import evolve
from bot.domain.exercise import Library
from bot.domain.reasons import Decision
from bot.domain.state import Pause, RoutineRecord, TrainingState, Weeks

Step = tuple[TrainingState, tuple[Decision, ...]]
DAYS_OF_A_WEEK = 7
A_DAY = timedelta(days=1)


def week_of(state: TrainingState, on: date) -> int:
    """Return the number of the week a date lies in, from 0; 0 before the first routine."""
    started = state.adherence.started_on or on
    return max((on - started).days // DAYS_OF_A_WEEK, 0)


def kept_day(state: TrainingState, on: date) -> TrainingState:
    """Count a day as kept; the same date counts once, and in its own week however late."""
    state = _closed(state, on)
    if on in state.adherence.kept_on or week_of(state, on) < state.adherence.weeks.number:
        return state
    kept_on = tuple(sorted((*state.adherence.kept_on, on)))
    return evolve(state, adherence=evolve(state.adherence, kept_on=kept_on))


def rest_day(_library: Library, state: TrainingState, entry: DiaryEntry, event: d.RestDay) -> Step:
    """Leave today out: its routine is over, and its week cannot break the streak."""
    on = entry.local_date
    state = _closed(state, on)
    state = evolve(state, day_changes=evolve(state.day_changes, rest_day_on=on))
    routine = routine_of(state, on)
    if routine is not None:
        left_out = evolve(routine, left_out=event.why, left_out_seq=entry.seq)
        state = state.with_routine(left_out)
    return _excuse(state, (week_of(state, on),)), ()


def days_chosen(
    _library: Library, state: TrainingState, entry: DiaryEntry, event: d.DaysChosen
) -> Step:
    """Set other weekdays; in the week of the change the smaller number of days counts."""
    state = _closed(state, entry.local_date)
    week, needs = (
        week_of(state, entry.local_date),
        min(thresholds.KEPT_DAYS_OF_WEEK, len(event.days)),
    )
    before = tuple(n for n in state.adherence.weeks.days_needed if n[0] < week)
    changed = (*before, (week, min(_needed(state, week), needs)), (week + 1, needs))
    weeks = evolve(state.adherence.weeks, days_needed=changed)
    return evolve(state, adherence=evolve(state.adherence, weekdays=event.days, weeks=weeks)), ()


def routine_of(state: TrainingState, on: date) -> RoutineRecord | None:
    """Return the routine of a date, if one was planned and is still remembered."""
    return next((r for r in state.routines if r.local_date == on), None)


def paused(_library: Library, state: TrainingState, entry: DiaryEntry, event: d.Paused) -> Step:
    """Begin a pause. Only one with an end date excuses its weeks.

    `until` is the day the routines come again.
    """
    on = entry.local_date
    pause = Pause(is_on=True, until=event.until, began_on=on, seq=entry.seq)
    state = evolve(_cut(_closed(state, on), on), pause=pause)
    if event.until is None:
        return state, ()
    last = min(max(event.until - A_DAY, on), on + thresholds.LONGEST_PAUSE)
    return _excuse(state, range(week_of(state, on), week_of(state, last) + 1)), ()


def resumed(_library: Library, state: TrainingState, entry: DiaryEntry, _event: d.Resumed) -> Step:
    """End a pause: the weeks that it would still have lasted count as usual."""
    on = entry.local_date
    state = _cut(_closed(state, on), on)
    return evolve(state, pause=evolve(state.pause, is_on=False, until=None)), ()


def is_paused(state: TrainingState, *, on: date) -> bool:
    """Whether a pause lies over this date; one with an end date ends by itself."""
    return state.pause.is_on and (state.pause.until is None or on < state.pause.until)


def streak(state: TrainingState, *, on: date) -> int:
    """Return the kept weeks in a row, with the running one once it is kept.

    Weeks in which nothing was written count as empty.
    """
    running = week_of(state, on)
    return _streak_before(state, running) + int(_is_kept(state, running))


def _excuse(state: TrainingState, weeks: Iterable[int]) -> TrainingState:
    if state.adherence.started_on is None:
        return state
    return _with_excused(state, tuple(sorted({*state.adherence.weeks.excused, *weeks})))


def _cut(state: TrainingState, on: date) -> TrainingState:
    """A pause that was to go on ends here: later weeks are no longer excused by it."""
    now = week_of(state, on)
    return _with_excused(state, tuple(n for n in state.adherence.weeks.excused if n <= now))


def _with_excused(state: TrainingState, excused: tuple[int, ...]) -> TrainingState:
    weeks = evolve(state.adherence.weeks, excused=excused)
    return evolve(state, adherence=evolve(state.adherence, weeks=weeks))


def _closed(state: TrainingState, on: date) -> TrainingState:
    """Count the weeks that no late answer can change any more, and forget their days."""
    first = week_of(state, on) - thresholds.OPEN_WEEKS
    if first <= state.adherence.weeks.number:
        return state
    weeks = Weeks(
        number=first,
        streak=_streak_before(state, first),
        excused=tuple(n for n in state.adherence.weeks.excused if n >= first),
        days_needed=_needs_from(state, first),
    )
    kept = tuple(day for day in state.adherence.kept_on if week_of(state, day) >= first)
    return evolve(state, adherence=evolve(state.adherence, weeks=weeks, kept_on=kept))


def _streak_before(state: TrainingState, number: int) -> int:
    """Kept weeks in a row up to the week before `number`."""
    count = state.adherence.weeks.streak
    for week in range(state.adherence.weeks.number, number):
        if _is_kept(state, week):
            count += 1
        elif week not in state.adherence.weeks.excused:
            count = 0
    return count


def _is_kept(state: TrainingState, week: int) -> bool:
    days = sum(week_of(state, day) == week for day in state.adherence.kept_on)
    return days >= _needed(state, week)


def _needed(state: TrainingState, week: int) -> int:
    """Return how many days make this week a kept one."""
    told = [days for since, days in state.adherence.weeks.days_needed if since <= week]
    return told[-1] if told else thresholds.KEPT_DAYS_OF_WEEK


def _needs_from(state: TrainingState, first: int) -> tuple[tuple[int, int], ...]:
    """Return the numbers that hold from this week on; earlier changes are forgotten."""
    needs = state.adherence.weeks.days_needed
    if not needs or needs[0][0] > first:
        return needs
    return ((first, _needed(state, first)), *(n for n in needs if n[0] > first))
