"""An open question that waits while the person looks something up.

The one slot for open questions holds what is looked at now, and beneath it the question that
was open before.
"""

from __future__ import annotations

from dataclasses import replace

from bot.usecases.chart import Chart
from bot.usecases.person import Talk


def set_aside(chart: Chart, kind: str, /, **data: str | int) -> None:
    """Opens a look of this kind or changes where it is, keeping the question beneath it."""
    looked_at, below = chart.talk_of(kind), chart.person.talk
    if looked_at is not None:
        chart.ask(kind, **{**looked_at, **data})
    elif below is not None:
        chart.ask(kind, **data, was={"kind": below.kind, "data": below.data})
    else:
        chart.ask(kind, **data)


def take_up(chart: Chart, kind: str) -> None:
    """Ends a look of this kind; the question beneath it is open again."""
    looked_at = chart.talk_of(kind)
    if looked_at is None:
        return
    chart.close_talk()
    was = looked_at.get("was")
    if isinstance(was, dict):
        chart.person = replace(chart.person, talk=Talk(str(was["kind"]), was["data"]))
