"""Questions of safety that come before anything else: signs and conditions (clinical 3.B)."""

from __future__ import annotations

from bot.domain.diary import SignQuestion
from bot.domain.exercise import Limit
from bot.domain.rules.limits import CONDITIONS, limits_due
from bot.domain.safety.signs import four_due, list_due
from bot.usecases import questions as q
from bot.usecases import screens as s
from bot.usecases.chart import Chart

SECOND_EDITION = 2
"""The list of conditions without what is asked when it is first needed."""


def four_first(chart: Chart) -> s.AskSigns | None:
    """The four signs before anything else: after a run of worse mornings and after a flare."""
    if not four_due(chart.state, chart.today):
        return None
    return s.AskSigns(SignQuestion.FOUR, after_pain=True)


def before_next(chart: Chart) -> s.AskSigns | s.AskConditions | None:
    """What comes before the next routine is opened; never in the middle of today's."""
    routine = chart.state.routine
    if routine is not None:
        is_under_way = routine.opened and routine.local_date == chart.today
        if is_under_way or routine.next_item is None:
            return None
    question = list_due(chart.state, chart.today)
    if question is not None:
        return s.AskSigns(question)
    return ask_conditions(chart) if limits_due(chart.state, chart.today) else None


def is_asked_first(chart: Chart) -> bool:
    """Whether a question of safety stands before the next card."""
    return four_first(chart) is not None or before_next(chart) is not None


def ticked_conditions(chart: Chart) -> frozenset[Limit]:
    """All that is ticked in the open list, what it does not show included."""
    open_list = chart.asked(q.Conditions)
    return open_list.ticked if open_list is not None else chart.state.health.limits or frozenset()


def ask_conditions(chart: Chart) -> s.AskConditions:
    """The list of conditions; what was told before is ticked already."""
    return s.AskConditions(ticked_conditions(chart) & CONDITIONS)
