"""How long a sign can be taken back as a slip of the finger."""

from __future__ import annotations

from datetime import datetime

from bot.domain.thresholds import SIGN_TAKEN_BACK_WITHIN
from bot.usecases.chart import Chart


def can_take_back(chart: Chart) -> bool:
    """Whether the open sign came from a tap within the last quarter of an hour."""
    talk = chart.talk_of("sign")
    if (
        chart.state.safety.block is None
        or talk is None
        or talk.get("block") != chart.state.safety.block.seq
    ):
        return False
    at = talk.get("at")
    return at is not None and chart.now - datetime.fromisoformat(str(at)) <= SIGN_TAKEN_BACK_WITHIN
