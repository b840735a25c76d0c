"""Leaving a day out for a reason ([Not today]), and doing it after all."""

from __future__ import annotations

from bot.domain.diary import RestDay, RestWhy, SnoozeEnded, Undone
from bot.usecases import questions as q
from bot.usecases.chart import Chart
from bot.usecases.day.today import find_todays, is_days_message
from bot.usecases.toasts import Ending, Refused, Toast


def ask_why_not(chart: Chart) -> Ending:
    """Ask for the reason; nothing is left out before it is given."""
    routine = find_todays(chart)
    if isinstance(routine, Refused):
        return routine
    chart.ask(q.WhyNot(routine.seq))
    return Toast.NONE


def tap_not_today(chart: Chart, routine: int) -> Ending:
    """Ask for the reason by [Not today], also on an older copy of the day's message."""
    return ask_why_not(chart) if is_days_message(chart, routine) else Refused.OLD


def say_why_not(chart: Chart, why: RestWhy) -> Ending:
    """Leave the day out for this reason; answers given before stay."""
    chart.close_all()
    newest = chart.state.routine
    assert newest is not None
    chart.write(RestDay(why), on=newest.local_date)
    return Toast.NONE


def have_time(chart: Chart, rest: int) -> Ending:
    """Undo a day left out; `rest` is the seq of its entry.

    The chart must have been opened with its past.
    """
    chart.write(Undone(rest))
    routine = chart.state.routine
    if routine is not None and routine.is_waiting:
        chart.write(SnoozeEnded(routine.seq))
    return Toast.NONE
