"""Fitting today's plan: swapping an exercise, around resting ones, and within new limits."""

from __future__ import annotations

from bot.domain.diary import Refitted, RoutineEnded, RoutineItem, RoutinePlanned, Swapped
from bot.domain.exercise import Limit, Place
from bot.domain.planning.choosing import choose_routine
from bot.domain.planning.fitting import fits_today, refits
from bot.domain.planning.lowering import lowered_items
from bot.domain.planning.replacing import choose_swap
from bot.domain.state import RoutineRecord
from bot.usecases import questions as q
from bot.usecases import screens as s
from bot.usecases.chart import Chart
from bot.usecases.toasts import Ending, Toast


def swap(chart: Chart, routine: int, item: int) -> Ending:
    """Swap an exercise for another of its category; if there is none, the card says so: [Swap]."""
    record = chart.state.find_routine(routine)
    assert record is not None
    replacement = find_swap(chart, record, item)
    if replacement is None:
        full = chart.showing(s.Card).full
        chart.ask(q.OpenCard(item, full, no_swap=True))
        return Toast.NONE
    chart.write(Swapped(routine, item, replacement))
    chart.ask(q.OpenCard(item))
    return Toast.NONE


def find_swap(chart: Chart, routine: RoutineRecord, item: int) -> RoutineItem | None:
    """Return an item to replace this one, neither in the routine nor swapped away today, if any."""
    of = routine.items[item].item.exercise
    if of not in chart.library.exercises:
        return None
    there = {r.item.exercise for r in routine.items}
    gone = {i.exercise for r in routine.items for i in r.gone}
    return choose_swap(
        chart.library,
        chart.state,
        of=of,
        on=routine.local_date,
        place=routine.place,
        taken=frozenset(there | gone),
    )


def ease_open_items(chart: Chart) -> None:
    """Bring what is planned too high for today down to what the person's answers now give."""
    routine = chart.state.routine
    if routine is None or routine.is_over or chart.state.safety.block is not None:
        return
    for exercise, lower in tuple(lowered_items(chart.library, chart.state, routine)):
        chart.write(Refitted(routine.seq, exercise, lower))


def fit_around_rest(chart: Chart) -> None:
    """Replace the resting and suspended exercises in today's open plan.

    One that nothing can replace stays and is passed over (see `Chart.still_matters`).
    """
    routine = chart.state.routine
    if routine is None or routine.is_over or chart.state.safety.block is not None:
        return
    for index in routine.order:
        record = routine.items[index]
        if record.answer is not None or not chart.is_out(record):
            continue
        newest = chart.state.routine
        replacement = find_swap(chart, newest, index) if newest is not None else None
        if replacement is not None:
            chart.write(Swapped(routine.seq, index, replacement))


def fit_plan(chart: Chart, *, cause: int) -> bool:
    """Fit today's plan to new limits: plan it anew, or, once it is under way, replace items.

    `cause` is the seq of the entry that changed the limits. A plan that still fits stays as it was
    sent. Return whether the plan changed and goes on.
    """
    routine = chart.state.routine
    if routine is None or routine.next_item is None:
        return False
    open_items = (routine.items[i].item for i in routine.order if routine.items[i].answer is None)
    if all(_fits(chart, item) for item in open_items):
        return False
    if routine.opened and routine.local_date == chart.today:
        return _refit_under_way(chart, routine, cause=cause)
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
        chart.ask(q.NoExercises())
    return False


def refit(chart: Chart) -> bool:
    """Replace each open exercise that no longer fits; return whether each has a replacement."""
    routine = chart.state.routine
    if routine is None or routine.ended:
        return True
    found = tuple(refits(chart.library, chart.state, routine))
    for was, replacement in found:
        if replacement is not None:
            chart.write(Refitted(routine.seq, was, replacement))
    return all(replacement is not None for _, replacement in found)


def _refit_under_way(chart: Chart, routine: RoutineRecord, *, cause: int) -> bool:
    """Fit the rest of a routine under way, and say so if it became shorter.

    It ends if nothing is left. Return whether it goes on.
    """
    is_whole = refit(chart)
    now = chart.state.find_routine(routine.seq)
    if now is None or chart.next_item(now) is None:
        chart.write(RoutineEnded(routine.seq, cause))
        if not routine.done:
            chart.ask(q.NoExercises())
        return False
    if not is_whole:
        chart.say("line-fewer-today")
    return True


def _fits(chart: Chart, item: RoutineItem) -> bool:
    routine = chart.state.routine
    return routine is not None and fits_today(chart.library, chart.state, routine, item)
