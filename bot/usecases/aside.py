"""A question beside the open one: the open one waits, and comes back when this is answered."""

from __future__ import annotations

from dataclasses import replace

from bot.usecases.chart import Chart
from bot.usecases.person import Talk

WAITING = "waiting"


def ask_aside(chart: Chart, kind: str, /, **data: object) -> None:
    """Opens a question and remembers the one it interrupts; a second one waits for no first."""
    talk = chart.person.talk
    if talk is not None and WAITING in talk.data:
        waiting = talk.data[WAITING]
    else:
        waiting = None if talk is None else {"kind": talk.kind, "data": talk.data}
    chart.ask(kind, **data, **{WAITING: waiting})


def close_aside(chart: Chart) -> None:
    """The question that waited is open again."""
    talk = chart.person.talk
    waiting = talk.data.get(WAITING) if talk is not None else None
    chart.close_talk()
    if isinstance(waiting, dict):
        chart.person = replace(chart.person, talk=Talk(str(waiting["kind"]), waiting["data"]))
