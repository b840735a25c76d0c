"""Choosing how long to get ready before a timer's first movement."""

from __future__ import annotations

from dataclasses import replace

from bot.usecases import questions as q
from bot.usecases import screens as s
from bot.usecases.chart import Chart
from bot.usecases.settings.hours import ask_setting
from bot.usecases.toasts import Ending, Toast


def ask_ready(chart: Chart) -> Ending:
    """Ask how long to get ready: `/timer`."""
    return ask_setting(chart, q.GetReady())


def ready_screen(chart: Chart) -> s.AskReady | None:
    return None if chart.asked(q.GetReady) is None else s.AskReady(chart.person.get_ready)


def set_ready(chart: Chart, seconds: int) -> Ending:
    """Store the seconds to get ready, which hold from the next timer on."""
    chart.person = replace(chart.person, get_ready=seconds)
    chart.close()
    return Toast.READY_SET
