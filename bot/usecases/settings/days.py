"""Choosing the weekdays on which the routine comes."""

from __future__ import annotations

from dataclasses import replace

from bot.domain.diary import DaysChosen
from bot.domain.schedule import EVERY_DAY
from bot.domain.thresholds import THREE_DAYS
from bot.usecases import questions as q
from bot.usecases import screens as s
from bot.usecases.chart import Chart
from bot.usecases.settings.hours import ask_setting, confirm
from bot.usecases.toasts import Ending, Toast


def ask(chart: Chart) -> Ending:
    """Ask for the weekdays: `/days`."""
    return ask_setting(chart, q.Days(chart.person.days))


def days_screen(chart: Chart) -> s.AskDays | None:
    days = chart.asked(q.Days)
    return None if days is None else s.AskDays(days.chosen)


def toggle(chart: Chart, day: int, *, on: bool) -> Ending:
    """Set or clear the tick of one weekday; a repeated tap changes nothing."""
    chosen = chart.showing(s.AskDays).chosen
    return _tick(chart, chosen | {day} if on else chosen - {day})


def tick_all(chart: Chart) -> Ending:
    """Tick [Every day]; nothing is stored before [Done]."""
    return _tick(chart, EVERY_DAY)


def tick_three(chart: Chart) -> Ending:
    """Tick [Three days a week]; nothing is stored before [Done]."""
    return _tick(chart, THREE_DAYS)


def _tick(chart: Chart, days: frozenset[int]) -> Ending:
    chart.ask_again(q.Days(days))
    return Toast.NONE


def finish(chart: Chart) -> Ending:
    """Store the chosen weekdays and say when the next routine comes: [Done].

    The button is there once a day is ticked.
    """
    chosen = chart.showing(s.AskDays).chosen
    if chosen != chart.person.days:
        chart.person = replace(chart.person, days=chosen)
        chart.write(DaysChosen(chosen))
    confirm(chart)
    return Toast.SAVED
