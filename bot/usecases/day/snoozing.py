"""Putting today's routine off ([In 1 hour]); the hour of other days stays as it is."""

from __future__ import annotations

from datetime import timedelta

from bot.domain.diary import Opened, Snoozed, SnoozeEnded
from bot.domain.thresholds import MOST_SNOOZES, USUAL_SNOOZE
from bot.usecases import screens as s
from bot.usecases.chart import Chart
from bot.usecases.day.today import find_todays
from bot.usecases.toasts import Ending, Refused, Toast


def snooze(chart: Chart, minutes: int) -> Ending:
    """Put today's routine off by so many minutes, three times a day at most, not once begun."""
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


def tap_snooze(chart: Chart, routine: int, minutes: int) -> Ending:
    """Put the routine off by [In 1 hour], also on an older copy of the day's message; while it
    waits already, a second tap puts nothing off."""
    screen = chart.screen
    is_open = isinstance(screen, s.Opening) and screen.routine == routine
    return snooze(chart, minutes) if is_open and minutes == USUAL_SNOOZE else Refused.OLD


def start_now(chart: Chart, routine: int) -> Ending:
    """End the wait: show the first card at once, or the morning check if one is due."""
    chart.write(SnoozeEnded(routine))
    opening = chart.screen
    if isinstance(opening, s.Opening) and opening.check_of is None:
        chart.write(Opened(routine))
    return Toast.NONE
