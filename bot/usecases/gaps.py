"""After days without a routine: whether the person kept moving all the same."""

from __future__ import annotations

from bot.domain.diary import MovedMeanwhile
from bot.usecases import screens as s
from bot.usecases.chart import Chart
from bot.usecases.current import current_screen

OLD = "toast-old"


def tell_moving(chart: Chart, routine: int, *, moved: bool) -> str:
    """Noted; the doses go by the days alone (clinical 4.D)."""
    screen = current_screen(chart)
    if not isinstance(screen, s.AskMoved) or screen.routine != routine:
        return OLD
    chart.write(MovedMeanwhile(moved))
    return ""
