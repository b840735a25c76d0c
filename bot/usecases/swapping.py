"""Another exercise in place of one that the person does not want today, or that came to rest."""

from __future__ import annotations

from bot.domain.diary import RoutineItem, Swapped
from bot.domain.planning.replacing import choose_swap
from bot.domain.state import RoutineRecord
from bot.usecases import screens as s
from bot.usecases.chart import Chart
from bot.usecases.current import current_screen

OLD = "toast-old"


def swap(chart: Chart, routine: int, item: int, swaps: int) -> str:
    """[Swap]: another of the same category, or a kind word on the card where there is none.

    `swaps` counts the exercises that stood there before, so that a second tap on the same
    card changes nothing.
    """
    screen = current_screen(chart)
    if not isinstance(screen, s.Card) or (screen.routine, screen.index) != (routine, item):
        return OLD
    record = chart.state.find_routine(routine)
    if record is None or screen.swaps != swaps:
        return OLD
    instead = another(chart, record, item)
    if instead is None:
        chart.ask("how_to", item=item, full=screen.full, no_swap=True)
        return ""
    chart.write(Swapped(routine, item, instead))
    chart.ask("how_to", item=item)
    return ""


def another(chart: Chart, routine: RoutineRecord, item: int) -> RoutineItem | None:
    """What may stand in for an item: nothing of this routine, nothing swapped away today."""
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


def fit_around_rest(chart: Chart) -> None:
    """What came to rest is replaced in today's open plan; where nothing fits, it is passed over."""
    routine = chart.state.routine
    if routine is None or routine.is_over or chart.state.safety.block is not None:
        return
    for index in routine.order:
        record = routine.items[index]
        if record.answer is not None or not chart.is_out(record):
            continue
        newest = chart.state.routine
        instead = another(chart, newest, index) if newest is not None else None
        if instead is not None:
            chart.write(Swapped(routine.seq, index, instead))
