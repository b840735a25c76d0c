"""On which weekdays the routine comes."""

from __future__ import annotations

from dataclasses import replace

from bot.domain.diary import DaysChosen
from bot.domain.schedule import EVERY_DAY
from bot.usecases import screens as s
from bot.usecases.chart import Chart
from bot.usecases.current import current_screen
from bot.usecases.hours import OLD, SAVED, ask_setting, confirm


def ask(chart: Chart) -> str:
    """`/days`."""
    return ask_setting(chart, "days", chosen=sorted(chart.person.days))


def toggle(chart: Chart, day: int, *, on: bool) -> str:
    """Sets one tick, so that a repeat changes nothing."""
    screen = current_screen(chart)
    if not isinstance(screen, s.AskDays) or day not in EVERY_DAY:
        return OLD
    return _tick(chart, screen.chosen | {day} if on else screen.chosen - {day})


def tick_all(chart: Chart, days: frozenset[int]) -> str:
    """A preset; nothing is set before [Done]."""
    return _tick(chart, days) if isinstance(current_screen(chart), s.AskDays) else OLD


def _tick(chart: Chart, days: frozenset[int]) -> str:
    data = chart.talk_of("days") or {}
    chart.ask("days", **{**data, "chosen": sorted(days)})
    return ""


def finish(chart: Chart) -> str:
    """[Done], which needs a day; says when the next routine comes."""
    screen = current_screen(chart)
    if not isinstance(screen, s.AskDays) or not screen.chosen:
        return OLD
    if screen.chosen != chart.person.days:
        chart.person = replace(chart.person, days=screen.chosen)
        chart.write(DaysChosen(screen.chosen))
    confirm(chart)
    return SAVED
