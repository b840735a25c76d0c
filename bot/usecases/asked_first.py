"""Questions of safety that are asked before exercise goes on: warning signs and conditions
(clinical 3.B).

Those that are owed stand in the state (`bot.domain.safety.owed`), so that every way to the card
leads to them, until they are answered.
"""

from __future__ import annotations

from collections.abc import Iterable

from bot.domain.diary import Owed, SignQuestion
from bot.domain.exercise import Limit
from bot.domain.rules.limits import CONDITIONS, limits_due
from bot.domain.rules.passing import passing_due
from bot.domain.safety.owed import first_owed
from bot.domain.safety.signs import list_due
from bot.domain.state import ItemRecord, RoutineRecord
from bot.usecases import questions as q
from bot.usecases import screens as s
from bot.usecases.chart import Chart

SECOND_EDITION = 2
"""Version of the list of conditions from which the body needs were taken out: these are asked
before the first exercise that has them."""


def owed_screen(chart: Chart) -> s.Screen | None:
    """Build the question that is owed first, if any.

    Pain of today is told to its end before it is asked what it calls for; where it calls for
    nothing yet, its own questions are those of the open routine. What was left half told on another
    day is asked about last.
    """
    newest, owed = chart.state.routine, first_owed(chart.state)
    if owed is Owed.TYPED:
        return s.AskTypedSigns()
    if owed is not None:
        is_today = newest is not None and newest.local_date == chart.today
        telling = _half_told([newest]) if newest is not None and is_today else None
        return telling or _question(chart, owed)
    return _half_told(r for r in chart.state.routines if r.local_date != chart.today)


def _question(chart: Chart, owed: Owed) -> s.Screen:
    if owed is Owed.FOUR:
        return s.AskSigns(SignQuestion.FOUR, after_pain=chart.state.routine is not None)
    return s.AskOneLeg()


def _half_told(routines: Iterable[RoutineRecord]) -> s.Screen | None:
    """Build the question where or how it hurt, asked until it is answered."""
    records = (record for routine in routines for record in routine.items)
    return next((half_told_screen(record) for record in records if record.is_half_told), None)


def half_told_screen(record: ItemRecord) -> s.AskPainPlace | s.AskPainKind:
    """Build the question where it hurt, then how."""
    cause, exercise = record.answer_seq, record.item.exercise
    if record.pain_place is None:
        return s.AskPainPlace(cause, exercise)
    return s.AskPainKind(cause, exercise, record.pain_place, record.pain_score)


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
    return owed_screen(chart) is not None or before_next(chart) is not None


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
