"""What a person makes of one day: it waits, leaves the floor, goes on with other exercises.

A rest day is in `streak`, a bad day in `mornings`. None of these changes a rung, and an
exercise that gives way is not put aside by it.
"""

from __future__ import annotations

from datetime import date

from bot.domain import diary as d
from bot.domain import thresholds
from bot.domain.diary import DiaryEntry
from bot.domain.evolve import evolve
from bot.domain.exercise import Library
from bot.domain.reasons import Decision
from bot.domain.state import ItemRecord, RoutineRecord, TrainingState

Step = tuple[TrainingState, tuple[Decision, ...]]


def snoozed(library: Library, state: TrainingState, entry: DiaryEntry, event: d.Snoozed) -> Step:
    routine = state.find_routine(event.routine)
    if routine is None:
        return state, ()
    waiting = evolve(routine, snoozes=routine.snoozes + 1, snoozed_until=event.until)
    return state.with_routine(waiting), ()


def snooze_ended(
    library: Library, state: TrainingState, entry: DiaryEntry, event: d.SnoozeEnded
) -> Step:
    routine = state.find_routine(event.routine)
    if routine is None:
        return state, ()
    return state.with_routine(evolve(routine, snoozed_until=None)), ()


def no_floor(
    library: Library, state: TrainingState, entry: DiaryEntry, event: d.NoFloorToday
) -> Step:
    """For this date only: the usual place of the person stays as it was."""
    return evolve(state, no_floor_on=entry.local_date, no_floor_seq=entry.seq), ()


def replanned(
    library: Library, state: TrainingState, entry: DiaryEntry, event: d.Replanned
) -> Step:
    """Answers stay; their items keep their places, the others come after them."""
    routine = state.find_routine(event.routine)
    if routine is None:
        return state, ()
    before = tuple(r if r.answer is not None else evolve(r, gave_way=True) for r in routine.items)
    items = (*before, *map(ItemRecord, event.items))
    state = state.with_routine(evolve(routine, items=items, place=event.place))
    for item in event.items:
        exercise = library.get(item.exercise)
        if exercise is not None:
            known = evolve(state.of(exercise), planned_on=routine.local_date)
            state = state.with_exercise(exercise.id, known)
    return state, ()


def moved_meanwhile(
    library: Library, state: TrainingState, entry: DiaryEntry, event: d.MovedMeanwhile
) -> Step:
    """Noted, and no more: the doses go by the days since the last session (clinical 4.D)."""
    return evolve(state, moved_on=entry.local_date), ()


def is_after_gap(state: TrainingState, on: date) -> bool:
    """Whether routines were missed for days just before this date, and nobody asked yet.

    Three days without one, two planned ones missed at least (judgement). Rest days, bad days
    and pauses are no gap, and neither are days on which none was planned.
    """
    last = state.done_on
    if last is None or on - last < thresholds.GAP_ASKED:
        return False
    if state.moved_on is not None and state.moved_on > last:
        return False
    own = (last, state.rest_day_on, state.bad_day_on, state.paused_on)
    since = max(day for day in own if day is not None)
    missed = [r for r in state.routines if since < r.local_date < on and _is_missed(r)]
    return len(missed) >= thresholds.GAP_MISSED


def _is_missed(routine: RoutineRecord) -> bool:
    return not routine.done and routine.left_out is None
