"""A tap as an update does it: through the one check, with the past only where it is needed."""

from __future__ import annotations

from bot.chat.buttons import Button
from bot.chat.incoming.taps import deed_of_tap
from bot.usecases.chart import Chart
from bot.usecases.toasts import Ending
from tests.chat.incoming.typed_tables import CONTENT


def tap(chart: Chart, button: Button) -> Ending:
    """One update with this button on a chart that holds its whole diary."""
    whole = (*chart.past, *chart.entries)
    chart.past, chart.entries = (whole if button.about.needs_past else ()), []
    ending = deed_of_tap(button, CONTENT.language.words, chart.library)(chart)
    chart.past = whole
    return ending
