"""How long somebody was away, as the rules for gaps see it (clinical 4.D)."""

from __future__ import annotations

from datetime import date, timedelta

from bot.domain import thresholds
from bot.domain.state import TrainingState


def gap_before(state: TrainingState, on: date) -> timedelta:
    """Time since the last session; zero before the first.

    Who planned one day a week was not away when a week has passed: that much is held, without a
    step up. Two planned days or more never lie seven days apart (judgement).
    """
    gap = on - state.done_on if state.done_on else timedelta()
    if gap == thresholds.ONE_RUNG_GAP and len(state.days) == 1:
        return gap - timedelta(days=1)
    return gap
