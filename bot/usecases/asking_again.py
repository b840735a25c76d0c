"""What is asked again for safety: the four signs, both lists, the conditions (clinical 3.B)."""

from __future__ import annotations

from bot.domain.choosing import choose_routine
from bot.domain.diary import RoutineEnded, RoutineItem, RoutinePlanned, SignQuestion
from bot.domain.exercise import Limit, Place
from bot.domain.limits import allowed_rungs, limits_due
from bot.domain.safety import four_due, list_due
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


def ask_conditions(chart: Chart) -> s.AskConditions:
    """The list of conditions; what was told before is ticked already."""
    talk = chart.talk_of("conditions") or {"ticked": sorted(chart.state.limits or ())}
    ticked = talk.get("ticked", [])
    assert isinstance(ticked, list)
    return s.AskConditions(frozenset(map(Limit, ticked)))


def fit_plan(chart: Chart, *, cause: int) -> None:
    """Today's plan within new limits: planned anew, or ended where it was opened already.

    `cause` is the entry that changed the limits. A plan that still fits stays as it was sent.
    """
    routine = chart.state.routine
    if routine is None or routine.next_item is None:
        return
    if all(_fits(chart, r.item) for r in routine.items if r.answer is None and not r.gone):
        return
    no_floor = Limit.NO_FLOOR in (chart.state.limits or ())
    place = Place.CHAIR if no_floor else routine.place
    items: tuple[RoutineItem, ...] = ()
    if not routine.opened:
        items = choose_routine(chart.library, chart.state, on=routine.local_date, place=place)
    if items:
        chart.write(RoutinePlanned(routine.local_date, place, items))
        return
    chart.write(RoutineEnded(routine.seq, cause))
    if not routine.opened:
        chart.ask("no_exercises")


def _fits(chart: Chart, item: RoutineItem) -> bool:
    """Whether the item may still be done as it was planned."""
    exercise, routine = chart.library.get(item.exercise), chart.state.routine
    if exercise is None or routine is None:
        return False
    limits = chart.state.limits or frozenset[Limit]()
    allowed = allowed_rungs(exercise, limits, routine.place)
    return any((rung.id, position) == (item.rung, item.position) for rung, position in allowed)
