"""Changes of one day by the person: it waits, leaves the floor, goes on with others.

A rest day is in `streak`, a bad day in `mornings`. None of these changes a rung, and an
exercise that gives way is not put aside by it.
"""

from __future__ import annotations

from datetime import date

from bot.domain import diary as d
from bot.domain.diary import DiaryEntry, RoutineItem
from bot.domain.evolve import evolve
from bot.domain.exercise import Library
from bot.domain.reasons import Decision
from bot.domain.state import ItemRecord, TrainingState

Step = tuple[TrainingState, tuple[Decision, ...]]


def with_planned(
    library: Library, state: TrainingState, item: RoutineItem, on: date
) -> TrainingState:
    """Note that an exercise was planned. Its rung and its status change once it is done."""
    exercise = library.get(item.exercise)
    if exercise is None:
        return state
    return state.with_exercise(exercise.id, evolve(state.of(exercise), planned_on=on))


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
    """Leave the floor for this date only; the usual place stays as it was."""
    changes = evolve(state.day_changes, no_floor_on=entry.local_date, no_floor_seq=entry.seq)
    return evolve(state, day_changes=changes), ()


def replanned(
    library: Library, state: TrainingState, entry: DiaryEntry, event: d.Replanned
) -> Step:
    """Add the new items after the old; answers stay, and their items keep their places."""
    routine = state.find_routine(event.routine)
    if routine is None:
        return state, ()
    before = tuple(r if r.answer is not None else evolve(r, gave_way=True) for r in routine.items)
    items = (*before, *map(ItemRecord, event.items))
    state = state.with_routine(evolve(routine, items=items, place=event.place))
    for item in event.items:
        state = with_planned(library, state, item, routine.local_date)
    return state, ()


def moved_meanwhile(
    library: Library, state: TrainingState, entry: DiaryEntry, event: d.MovedMeanwhile
) -> Step:
    """Note it, and no more: doses go by the days since the last session (clinical 4.D)."""
    return evolve(state, day_changes=evolve(state.day_changes, moved_on=entry.local_date)), ()


def refitted(library: Library, state: TrainingState, entry: DiaryEntry, event: d.Refitted) -> Step:
    """Put another in its place; the old one is not put aside, since nobody chose that."""
    routine = state.find_routine(event.routine)
    if routine is None:
        return state, ()
    for index in routine.order:
        record = routine.items[index]
        if record.item.exercise == event.was and record.answer is None:
            # An older card of what went may still be answered: it is told apart by `gone`.
            gone = (*record.gone, record.item)
            changed = ItemRecord(event.instead, cause=record.cause, gone=gone)
            state = state.with_routine(routine.with_item(index, changed))
            return with_planned(library, state, event.instead, routine.local_date), ()
    return state, ()
