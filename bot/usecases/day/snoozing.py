"""[In 1 hour]: the same routine comes later, the hour of other days stays as it is."""

from __future__ import annotations

from datetime import timedelta

from bot.domain.diary import Opened, Snoozed, SnoozeEnded
from bot.domain.thresholds import MOST_SNOOZES
from bot.usecases import screens as s
from bot.usecases.chart import Chart
from bot.usecases.day.today import find_todays
from bot.usecases.toasts import Ending, Refused, Toast


def snooze(chart: Chart, minutes: int) -> Ending:
    """Puts today's routine off, three times a day at most; not one that was begun."""
    routine = find_todays(chart)
    if isinstance(routine, Refused):
        return routine
    if routine.opened:
        return Refused.DAY_BEGUN
    if routine.snoozes >= MOST_SNOOZES:
        return Refused.SNOOZED_OFTEN
    chart.close_all()
    chart.write(Snoozed(routine.seq, chart.now + timedelta(minutes=minutes)))
    return Toast.NONE


def start_now(chart: Chart, routine: int) -> Ending:
    """The wait is over: the first card at once, or the morning check where one is due."""
    chart.write(SnoozeEnded(routine))
    opening = chart.screen
    if isinstance(opening, s.Opening) and opening.check_of is None:
        chart.write(Opened(routine))
    return Toast.NONE
