"""Questions of safety that are asked before exercise goes on: warning signs and conditions
(clinical 3.B)."""

from __future__ import annotations

from bot.domain.diary import SignQuestion
from bot.domain.exercise import Limit
from bot.domain.rules.limits import CONDITIONS, limits_due
from bot.domain.rules.passing import passing_due
from bot.domain.safety.signs import four_due, list_due
from bot.usecases import questions as q
from bot.usecases import screens as s
from bot.usecases.chart import Chart

SECOND_EDITION = 2
"""Version of the list of conditions from which the body needs were taken out: these are asked
before the first exercise that has them."""


def four_first(chart: Chart) -> s.AskSigns | None:
    """Return the question for the four signs, due after a run of worse mornings or a flare."""
    if not four_due(chart.state, chart.today):
        return None
    return s.AskSigns(SignQuestion.FOUR, after_pain=True)


def before_next(chart: Chart) -> s.AskSigns | s.AskPassing | s.AskConditions | None:
    """Return the question due before the next routine is opened, signs first, then conditions,
    those that pass before the whole list of them.

    None where nothing is due, and while today's routine is under way.
    """
    routine = chart.state.routine
    if routine is not None:
        is_under_way = routine.opened and routine.local_date == chart.today
        if is_under_way or routine.next_item is None:
            return None
    question = list_due(chart.state, chart.today)
    if question is not None:
        return s.AskSigns(question)
    passing = ask_passing(chart)
    if passing is not None:
        return passing
    return ask_conditions(chart) if limits_due(chart.state, chart.today) else None


def is_asked_first(chart: Chart) -> bool:
    """Whether a question of safety stands before the next card."""
    return four_first(chart) is not None or before_next(chart) is not None


def ask_passing(chart: Chart) -> s.AskPassing | None:
    """Build the question about a limit that passes, such as an operation, if one is due."""
    limit = passing_due(chart.state, chart.today)
    return None if limit is None else s.AskPassing(limit)


def ticked_conditions(chart: Chart) -> frozenset[Limit]:
    """Return every ticked condition, including those that the list does not show.

    While the list is not open these are the limits that are stored.
    """
    open_list = chart.asked(q.Conditions)
    return open_list.ticked if open_list is not None else chart.state.health.limits or frozenset()


def ask_conditions(chart: Chart) -> s.AskConditions:
    """Build the list of conditions, with those known already ticked."""
    return s.AskConditions(ticked_conditions(chart) & CONDITIONS)
