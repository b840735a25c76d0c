"""What an exercise needs of the body is asked before its card comes for the first time."""

from __future__ import annotations

from bot.domain.exercise import Limit
from bot.domain.first_needed import NEEDS, unasked
from bot.domain.state import RoutineRecord
from bot.usecases import screens as s
from bot.usecases.chart import Chart


def needs_screen(chart: Chart, routine: RoutineRecord) -> s.AskNeeds | None:
    """The question before the next card, where that card needs what nobody asked about yet.

    It asks at once for all that is still open in the routine: one question a day.
    """
    index = chart.next_item(routine)
    if index is None or not unasked(chart.library, chart.state, routine.items[index].item):
        return None
    in_order = (routine.items[i] for i in routine.order)
    open_items = [r.item for r in in_order if r.answer is None and chart.speaks_of(r)]
    asking = {i.exercise: unasked(chart.library, chart.state, i) for i in open_items}
    needs = tuple(n for n in NEEDS if any(n in asked for asked in asking.values()))
    talk = chart.talk_of("needs") or {}
    ticked = talk.get("ticked", []) if talk.get("routine") == routine.seq else []
    assert isinstance(ticked, list)
    return s.AskNeeds(
        routine=routine.seq,
        index=index,
        items=tuple(i for i in open_items if asking[i.exercise]),
        needs=needs,
        ticked=frozenset(map(Limit, ticked)) & frozenset(needs),
    )
