"""Asking about kneeling, wrists, a band and the like before the first card that needs them."""

from __future__ import annotations

from bot.domain.diary import NeedsAsked, RoutineItem
from bot.domain.exercise import Limit, Thing
from bot.domain.rules.body_needs import NEEDS, unasked_needs
from bot.domain.rules.limits import THINGS
from bot.domain.state import RoutineRecord
from bot.usecases import questions as q
from bot.usecases import screens as s
from bot.usecases.chart import Chart
from bot.usecases.routine.cards import looked_at_item
from bot.usecases.routine.refitting import fit_plan
from bot.usecases.toasts import Ending, Toast


def body_needs_screen(chart: Chart, routine: RoutineRecord) -> s.AskNeeds | s.AskThings | None:
    """Build the question before the next card if one of its exercises has an unasked need.

    The next card is the one of an exercise, the list, or one that the person opened. The question
    asks at once for all open exercises of the routine: one question a day. Where the body is asked
    about, things at hand wait for another day. None if it is not due.
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
    open_items = [r.item for r in in_order if r.answer is None and chart.still_matters(r)]
    asking = {i.exercise: unasked_needs(chart.library, chart.state, i) for i in open_items}
    needs = tuple(n for n in NEEDS if any(n in asked for asked in asking.values()))
    if not needs:
        return _ask_things(
            chart, routine, index, tuple(i for i in open_items if asking[i.exercise])
        )
    open_list = chart.asked(q.BodyNeeds)
    is_of_this = open_list is not None and open_list.routine == routine.seq
    ticked = open_list.ticked if open_list is not None and is_of_this else frozenset[Limit]()
    return s.AskNeeds(
        routine=routine.seq,
        index=index,
        items=tuple(i for i in open_items if asking[i.exercise]),
        needs=needs,
        ticked=ticked & frozenset(needs),
    )


def _ask_things(
    chart: Chart, routine: RoutineRecord, index: int, items: tuple[RoutineItem, ...]
) -> s.AskThings:
    open_list = chart.asked(q.AtHand)
    is_of_this = open_list is not None and open_list.routine == routine.seq
    ticked = open_list.ticked if open_list is not None and is_of_this else frozenset[Thing]()
    return s.AskThings(routine=routine.seq, index=index, items=items, ticked=ticked)


def tick_thing(chart: Chart, thing: Thing, *, on: bool) -> Ending:
    """Tick a thing that is at hand, or clear it."""
    screen = chart.showing(s.AskThings)
    ticked = screen.ticked | {thing} if on else screen.ticked - {thing}
    chart.ask(q.AtHand(screen.routine, ticked))
    return Toast.NONE


def answer_things(chart: Chart) -> Ending:
    """Store what is at hand: [Neither] if nothing is ticked, else [Done]."""
    screen = chart.showing(s.AskThings)
    chart.close_all()
    lacks = frozenset(thing.lack for thing in Thing if thing not in screen.ticked)
    cause = chart.write(NeedsAsked(THINGS, lacks))
    return Toast.FITTED if fit_plan(chart, cause=cause) else Toast.NONE


def tick_need(chart: Chart, need: Limit, *, on: bool) -> Ending:
    """Tick a need that is not fine, or clear it; if only one is asked about, that answers all."""
    screen = chart.showing(s.AskNeeds)
    ticked = screen.ticked | {need} if on else screen.ticked - {need}
    if len(screen.needs) == 1 and on:
        return _store_answer(chart, screen, ticked)
    chart.ask(q.BodyNeeds(screen.routine, ticked))
    return Toast.NONE


def answer_needs(chart: Chart) -> Ending:
    """Store the ticks: [Yes] if nothing is ticked, else [Done]."""
    screen = chart.showing(s.AskNeeds)
    return _store_answer(chart, screen, screen.ticked)


def _store_answer(chart: Chart, screen: s.AskNeeds, not_ok: frozenset[Limit]) -> Ending:
    chart.close_all()
    cause = chart.write(NeedsAsked(frozenset(screen.needs), not_ok))
    return Toast.FITTED if fit_plan(chart, cause=cause) else Toast.NONE
