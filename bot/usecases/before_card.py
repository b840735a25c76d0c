"""What an exercise needs of the body is asked before its card comes for the first time."""

from __future__ import annotations

from bot.domain.exercise import Limit
from bot.domain.rules.body_needs import NEEDS, unasked_needs
from bot.domain.state import RoutineRecord
from bot.usecases import screens as s
from bot.usecases.cards import looked_at_item
from bot.usecases.chart import Chart


def needs_screen(chart: Chart, routine: RoutineRecord) -> s.AskNeeds | None:
    """The question before the next card, where it needs what nobody asked about yet: the card of
    one exercise, all on the list, or one that is looked at.

    It asks at once for all that is still open in the routine: one question a day.
    """
    shown = {*chart.open_items(routine), looked_at_item(chart, routine)} - {None}
    asking_now = [
        i
        for i in routine.order
        if i in shown and unasked_needs(chart.library, chart.state, routine.items[i].item)
    ]
    if not asking_now:
        return None
    index = asking_now[0]
    in_order = (routine.items[i] for i in routine.order)
    open_items = [r.item for r in in_order if r.answer is None and chart.speaks_of(r)]
    asking = {i.exercise: unasked_needs(chart.library, chart.state, i) for i in open_items}
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
