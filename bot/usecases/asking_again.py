"""What is asked again for safety: the four signs, both lists, the conditions (clinical 3.B)."""

from __future__ import annotations

from bot.domain.diary import (
    Refitted,
    RoutineEnded,
    RoutineItem,
    RoutinePlanned,
    SignQuestion,
)
from bot.domain.exercise import Limit, Place
from bot.domain.planning.choosing import choose_routine
from bot.domain.planning.fitting import fits_today, refits
from bot.domain.rules.limits import CONDITIONS, limits_due
from bot.domain.safety.signs import four_due, list_due
from bot.domain.state import RoutineRecord
from bot.usecases import screens as s
from bot.usecases.chart import Chart


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


SECOND_EDITION = 2
"""The list of conditions without what is asked when it is first needed."""


def ticked_conditions(chart: Chart) -> frozenset[Limit]:
    """All that is ticked in the open list, what it does not show included."""
    talk = chart.talk_of("conditions") or {"ticked": sorted(chart.state.health.limits or ())}
    ticked = talk.get("ticked", [])
    assert isinstance(ticked, list)
    return frozenset(map(Limit, ticked))


def ask_conditions(chart: Chart) -> s.AskConditions:
    """The list of conditions; what was told before is ticked already."""
    return s.AskConditions(ticked_conditions(chart) & CONDITIONS)


def fit_plan(chart: Chart, *, cause: int) -> bool:
    """Today's plan within new limits: planned anew, or made to fit where it is under way.

    `cause` is the entry that changed the limits. A plan that still fits stays as it was sent.
    Returns whether something else is open now.
    """
    routine = chart.state.routine
    if routine is None or routine.next_item is None:
        return False
    open_items = (routine.items[i].item for i in routine.order if routine.items[i].answer is None)
    if all(_fits(chart, item) for item in open_items):
        return False
    if routine.opened and routine.local_date == chart.today:
        return _go_on(chart, routine, cause=cause)
    no_floor = Limit.NO_FLOOR in (chart.state.health.limits or ())
    place = Place.CHAIR if no_floor else routine.place
    items: tuple[RoutineItem, ...] = ()
    if not routine.opened:
        items = choose_routine(chart.library, chart.state, on=routine.local_date, place=place)
    if items:
        chart.write(RoutinePlanned(routine.local_date, place, items))
        return True
    chart.write(RoutineEnded(routine.seq, cause))
    if not routine.opened:
        chart.ask("no_exercises")
    return False


def refit(chart: Chart) -> bool:
    """Another for each open exercise that no longer fits; whether there was one for all."""
    routine = chart.state.routine
    if routine is None or routine.ended:
        return True
    found = tuple(refits(chart.library, chart.state, routine))
    for was, instead in found:
        if instead is not None:
            chart.write(Refitted(routine.seq, was, instead))
    return all(instead is not None for _, instead in found)


def _go_on(chart: Chart, routine: RoutineRecord, *, cause: int) -> bool:
    """The rest of a routine under way; where it became less, that is said."""
    is_whole = refit(chart)
    now = chart.state.find_routine(routine.seq)
    if now is None or chart.next_item(now) is None:
        chart.write(RoutineEnded(routine.seq, cause))
        if not routine.done:
            chart.ask("no_exercises")
        return False
    if not is_whole:
        chart.say("line-fewer-today")
    return True


def _fits(chart: Chart, item: RoutineItem) -> bool:
    routine = chart.state.routine
    return routine is not None and fits_today(chart.library, chart.state, routine, item)
