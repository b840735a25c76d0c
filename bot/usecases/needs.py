"""Answers about kneeling, wrists, shoulders and knees."""

from __future__ import annotations

from bot.domain.diary import NeedsAsked
from bot.domain.exercise import Limit
from bot.usecases import screens as s
from bot.usecases.asking_again import fit_plan
from bot.usecases.chart import Chart
from bot.usecases.current import current_screen

OLD = "toast-old"


def _asked(chart: Chart, routine: int, item: int) -> s.AskNeeds | None:
    screen = current_screen(chart)
    if isinstance(screen, s.AskNeeds) and (screen.routine, screen.index) == (routine, item):
        return screen
    return None


def tick_need(chart: Chart, routine: int, item: int, need: Limit, *, on: bool) -> str:
    """One that is not fine; where only one is asked about, that is the answer."""
    screen = _asked(chart, routine, item)
    if screen is None or need not in screen.needs:
        return OLD
    ticked = screen.ticked | {need} if on else screen.ticked - {need}
    if len(screen.needs) == 1 and on:
        return _told(chart, screen, ticked)
    chart.ask("needs", routine=routine, ticked=sorted(ticked))
    return ""


def answer_needs(chart: Chart, routine: int, item: int, *, all_fine: bool) -> str:
    """[Yes] counts only where nothing is ticked, [Done] only where something is."""
    screen = _asked(chart, routine, item)
    if screen is None or all_fine != (not screen.ticked):
        return OLD
    return _told(chart, screen, screen.ticked)


def _told(chart: Chart, screen: s.AskNeeds, not_ok: frozenset[Limit]) -> str:
    chart.close_talk()
    cause = chart.write(NeedsAsked(frozenset(screen.needs), not_ok))
    return "toast-fitted" if fit_plan(chart, cause=cause) else ""
