"""The timer of an exercise: started by a tap, ended by the clock, dropped when no longer needed.

A person has one timer at most. The chat draws it from the chart, as it draws the card.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from bot.domain.diary import RoutineItem
from bot.domain.thresholds import DOUBLE_TAP, TIME_TO_PLAY
from bot.domain.timing import in_intervals, timing_of
from bot.usecases import questions as q
from bot.usecases import screens as s
from bot.usecases.chart import Chart
from bot.usecases.person import Person, Timer
from bot.usecases.ports import ReminderKind, UnitOfWork
from bot.usecases.toasts import Ending, Refused, Toast


def start_timer(chart: Chart, routine: int, item: int) -> Ending:
    """Start the timer of an exercise: [Timer] on its card, or its name in the list.

    A timer that runs is replaced, unless it is the same one and has just begun (a double tap).
    """
    if chart.asked(q.WhichTimer) is not None:
        chart.close_all()
    _start(chart, routine, item, in_parts=False)
    return Toast.NONE


def _shows(screen: s.Screen, routine: int, item: int) -> bool:
    """Whether the exercise stands on the open card, alone, in the list or among those to choose."""
    if isinstance(screen, s.Card):
        return (screen.routine, screen.index) == (routine, item)
    if isinstance(screen, s.CardList | s.AskTimer):
        return screen.routine == routine and item in [each[0] for each in screen.items]
    return False


def _start(chart: Chart, routine: int, item: int, *, in_parts: bool) -> None:
    record = chart.state.find_routine(routine)
    assert record is not None
    planned = record.items[item].item
    ready = chart.person.get_ready
    timer = Timer(
        number=chart.person.revision + 1,  # grows with every change: never used twice
        routine=routine,
        item=item,
        exercise=planned.exercise,
        in_parts=in_parts,
        get_ready=ready,
        ends_at=chart.now + track_length(planned, ready, in_parts=in_parts) + TIME_TO_PLAY,
    )
    if not _has_just_begun(chart.person.timer, timer):
        chart.person = replace(chart.person, timer=timer)


def _has_just_begun(running: Timer | None, wanted: Timer) -> bool:
    if running is None or wanted.ends_at - running.ends_at >= DOUBLE_TAP:
        return False
    return replace(running, number=wanted.number, ends_at=wanted.ends_at) == wanted


def track_length(item: RoutineItem, get_ready: int, *, in_parts: bool) -> timedelta:
    """Return the time from the start of a track to its last tone."""
    parts = in_intervals(item.dose) if in_parts else None
    return timedelta(seconds=get_ready) + timing_of(parts or item.dose).work


def ask_which(chart: Chart, routine: int) -> Ending:
    """Ask which exercise of the list is to be timed: [Timer] on the list."""
    chart.ask(q.WhichTimer(routine))
    return Toast.NONE


def split_timer(chart: Chart, number: int, *, in_parts: bool) -> Ending:
    """Start the timer again with the other track: a long hold in intervals, or in one go."""
    timer = chart.person.timer
    if timer is None or timer.number != number or timer.is_over or timer.in_parts == in_parts:
        return Refused.OLD
    if in_parts and in_intervals(timed_item(chart, timer).dose) is None:
        return Refused.OLD
    _start(chart, timer.routine, timer.item, in_parts=in_parts)
    return Toast.NONE


def stop_timer(chart: Chart, number: int) -> Ending:
    """Stop the timer with this number, without an answer: [Stop timer]."""
    timer = chart.person.timer
    if timer is None or timer.number != number or timer.is_over:
        return Refused.OLD
    chart.person = replace(chart.person, timer=None)
    return Toast.TIMER_STOPPED


def stop_running_timer(chart: Chart) -> bool:
    """Stop the timer that runs, for a typed "stop"; False if none does.

    Only without a timer does "stop" mean all messages.
    """
    timer = chart.person.timer
    return timer is not None and stop_timer(chart, timer.number) is Toast.TIMER_STOPPED


def timed_item(chart: Chart, timer: Timer) -> RoutineItem:
    record = chart.state.find_routine(timer.routine)
    assert record is not None
    return record.items[timer.item].item


def drop_unneeded_timer(chart: Chart) -> None:
    """Drop the timer once its exercise is answered, swapped, skipped, or no longer to be done.

    A look at something else meanwhile leaves it running.
    """
    timer = chart.person.timer
    if timer is not None and not _is_wanted(chart, timer):
        chart.person = replace(chart.person, timer=None)


def _is_wanted(chart: Chart, timer: Timer) -> bool:
    record = chart.state.find_routine(timer.routine)
    if record is None or timer.item >= len(record.items):
        return False
    if isinstance(chart.question, q.Delete | q.Withdraw):
        return False  # once all is erased nobody knows its message
    if record.items[timer.item].item.exercise != timer.exercise:
        return False
    if _shows(chart.screen, timer.routine, timer.item):
        return True
    beneath = chart.fresh()
    beneath.close_all()
    return _shows(beneath.screen, timer.routine, timer.item)


def end_timer(chart: Chart) -> None:
    """Mark the timer as over, so that a new card asks how the exercise was."""
    assert chart.person.timer is not None
    if chart.asked(q.OpenCard) is None:
        chart.close_all()
    chart.person = replace(chart.person, timer=replace(chart.person.timer, is_over=True))


async def drop_undelivered_timer(
    uow: UnitOfWork, person: Person, kind: ReminderKind, number: int
) -> None:
    """Drop timer `number`, whose end is not told any more; the chat is drawn again without it.

    Other kinds of deliveries change nothing.
    """
    if kind is ReminderKind.TIMER and person.timer is not None and person.timer.number == number:
        changed = replace(person, timer=None, revision=person.revision + 1)
        await uow.people.save(changed)


def track_of(chart: Chart) -> s.Track | None:
    """Return what the chat has to play of a running timer; None if none runs."""
    timer = chart.person.timer
    if timer is None or timer.is_over:
        return None
    item = timed_item(chart, timer)
    parts = in_intervals(item.dose)
    dose = parts if timer.in_parts and parts is not None else item.dose
    return s.Track(
        timer.number,
        item,
        dose,
        timer.get_ready,
        in_parts=timer.in_parts,
        can_part=parts is not None,
    )
