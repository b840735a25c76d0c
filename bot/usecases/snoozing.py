"""[In 1 hour]: the same routine comes later, the hour of other days stays as it is."""

from __future__ import annotations

from datetime import timedelta

from bot.domain.diary import Opened, Snoozed, SnoozeEnded
from bot.domain.thresholds import LONGEST_SNOOZE, MOST_SNOOZES
from bot.usecases import screens as s
from bot.usecases.chart import Chart
from bot.usecases.current import current_screen
from bot.usecases.todays import OLD, find_todays, why_not_now


def snooze(chart: Chart, minutes: int) -> str:
    """Puts today's routine off, three times a day at most; not one that was begun."""
    refusal = why_not_now(chart)
    if refusal or not 0 < minutes <= LONGEST_SNOOZE:
        return refusal or OLD
    routine, refusal = find_todays(chart)
    if routine is None:
        return refusal
    if routine.opened:
        return "toast-day-begun"
    if routine.snoozes >= MOST_SNOOZES:
        return "toast-snoozed-often"
    chart.close_talk()
    chart.write(Snoozed(routine.seq, chart.now + timedelta(minutes=minutes)))
    return ""


def tap_snooze(chart: Chart, routine: int, minutes: int) -> str:
    """[In 1 hour] of the opening message. While it waits already a second tap puts nothing off."""
    screen = current_screen(chart)
    if not isinstance(screen, s.Opening) or screen.routine != routine:
        return OLD
    return snooze(chart, minutes)


def start_now(chart: Chart, routine: int) -> str:
    """The wait is over: the first card at once, or the morning check where one is due."""
    screen = current_screen(chart)
    if not isinstance(screen, s.Waiting) or screen.routine != routine:
        return OLD
    chart.write(SnoozeEnded(routine))
    opening = current_screen(chart)
    if isinstance(opening, s.Opening) and opening.check_of is None:
        chart.write(Opened(routine))
    return ""
