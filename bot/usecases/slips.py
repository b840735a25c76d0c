"""How long a sign can be taken back as a slip of the finger."""

from __future__ import annotations

from datetime import datetime, timedelta

from bot.usecases.chart import Chart

AT_ONCE = timedelta(minutes=15)
"""A slip is noticed at once; later only a professional's word opens the way (judgement)."""


def can_take_back(chart: Chart) -> bool:
    """Whether the open sign came from a tap within the last quarter of an hour."""
    talk = chart.talk_of("sign")
    if chart.state.block is None or talk is None or talk.get("block") != chart.state.block.seq:
        return False
    at = talk.get("at")
    return at is not None and chart.now - datetime.fromisoformat(str(at)) <= AT_ONCE
