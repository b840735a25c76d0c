"""Storing answers to the cards with the stops they cause, and taking them back."""

from __future__ import annotations

from bot.domain.diary import Answer, Answered, Discomfort, DiscomfortNamed, Stopped, Swapped, Undone
from bot.domain.reasons import Action, Decision
from bot.domain.rules.limits import must_ask_first
from bot.domain.safety.owed import is_enough
from bot.domain.state import RoutineRecord
from bot.domain.thresholds import ENOUGH_MUSCLE_WORK
from bot.usecases import questions as q
from bot.usecases.asked_first import is_asked_first
from bot.usecases.chart import Chart
from bot.usecases.routine.body_needs import body_needs_screen
from bot.usecases.routine.cards import looked_at_item
from bot.usecases.routine.refitting import ease_open_items
from bot.usecases.toasts import Ending, Refused, Toast


def give_answer(chart: Chart, routine: int, item: int, answer: Answer, *, swaps: int = 0) -> Ending:
    """Store how an exercise felt. Pain is taken from any remembered card, whatever is open.

    `item` is the index in the routine. `swaps`, the number of swaps there before the card was
    drawn, tells which of the item's exercises of today it was about.
    """
    record = chart.state.find_routine(routine)
    if record is None or item >= len(record.items) or chart.state.safety.block is not None:
        return Refused.OLD
    if record.items[item].answer is not None or swaps > len(record.items[item].gone):
        return Refused.OLD
    is_shown = len(record.items[item].gone) == swaps and _is_open(chart, record, item)
    if not is_shown and answer is not Answer.PAIN:
        return Refused.OLD
    _bring_back(chart, record, item, swaps)
    if chart.asked(q.Delete) is None:
        chart.close_all()
    seq, decisions = chart.decide(Answered(routine, item, answer))
    carry_out(chart, decisions, cause=seq)
    if answer is Answer.DISCOMFORT:
        _skip_known_question(chart, record, item, cause=seq)
    return Toast.NONE


def _is_open(chart: Chart, routine: RoutineRecord, item: int) -> bool:
    """Whether the item is on the open card, in the list or opened from it, and no question stands
    before it."""
    shown = (*chart.open_items(routine), looked_at_item(chart, routine))
    is_asked = is_asked_first(chart) or must_ask_first(chart.state)
    is_over = is_enough(chart.state, chart.today)
    is_half_told = any(r.is_half_told for each in chart.state.routines for r in each.items)
    return (
        item in shown
        and routine.opened
        and not is_asked
        and not is_over
        and not is_half_told
        and body_needs_screen(chart, routine) is None
    )


def _bring_back(chart: Chart, routine: RoutineRecord, item: int, swaps: int) -> None:
    """Swap back to the exercise of an older card, if it was swapped away since."""
    gone = routine.items[item].gone
    if swaps < len(gone):
        chart.write(Swapped(routine.seq, item, gone[swaps]))


def _skip_known_question(chart: Chart, record: RoutineRecord, item: int, *, cause: int) -> None:
    """Store a discomfort as muscle work without asking, once this exercise's was so twice."""
    known = chart.state.exercises.get(record.items[item].item.exercise)
    if known is not None and known.muscle_work >= ENOUGH_MUSCLE_WORK:
        chart.write(DiscomfortNamed(Discomfort.MUSCLE, cause))


def carry_out(chart: Chart, decisions: tuple[Decision, ...], *, cause: int) -> None:
    """Store, in an entry of its own, which exercises the person is now told to rest, and take
    from today's open plan what has become too much.

    `cause` is the seq of the entry that decided it.
    """
    stopped = tuple(
        d.exercise for d in decisions if d.action is Action.STOP and d.exercise is not None
    )
    if stopped:
        chart.write(Stopped(stopped, cause))
    ease_open_items(chart)


def undo(chart: Chart, answer: int) -> Ending:
    """Take back one answer of the last 14 days; all that followed from it is worked out anew.

    `answer` is its seq. The chart must have been opened with its past.
    """
    found = chart.state.find_answer(answer) if answer else None
    if found is None or chart.state.safety.block is not None:
        return Refused.OLD
    chart.close_all()
    chart.write(Undone(answer))
    return Toast.UNDONE
