"""The taps on the list of familiar exercises: all fine, or one was not."""

from __future__ import annotations

from dataclasses import replace

from bot.domain.diary import Answer, Answered, Undone
from bot.usecases import questions as q
from bot.usecases import screens as s
from bot.usecases.chart import Chart
from bot.usecases.toasts import Ending, Refused, Toast


def all_fine(chart: Chart, routine: int) -> Ending:
    """Stores fine for every exercise of the list."""
    listed = chart.showing(s.CardList).items
    chart.close_all()
    first = chart.state.last_seq + 1
    for index, _ in listed:
        chart.write(Answered(routine, index, Answer.OK, together=first))
    return Toast.NONE


def indexes_of(screen: s.CardList) -> str:
    """The listed items as a button names them, such as "0-2"."""
    return "-".join(str(index) for index, _ in screen.items)


def undo_all(chart: Chart, first: int) -> Ending:
    """Takes back all answers of one tap, the first of which has the seq `first`; the chart must
    have been opened with its past."""
    records = [r for routine in chart.state.routines for r in routine.items]
    given = [r.answer_seq for r in records if first and r.together == first]
    if not given or chart.state.safety.block is not None:
        return Refused.OLD
    chart.close_all()
    for answer in given:
        chart.write(Undone(answer))
    return Toast.UNDONE


def ask_which(chart: Chart, routine: int) -> Ending:
    """[One was not]: the names, and a way back."""
    chart.ask(q.Which(routine))
    return Toast.NONE


def open_one(chart: Chart, item: int, *, full: bool) -> Ending:
    """The own card of a listed exercise, with all its answers."""
    chart.ask(q.OpenCard(item, full))
    return Toast.NONE


def back_to_list(chart: Chart) -> Ending:
    """[Back] from one exercise of the list, or from a question about it."""
    chart.close_all()
    timer = chart.person.timer
    if timer is not None and timer.is_over:  # how it was is told with the others
        chart.person = replace(chart.person, timer=None)
    return Toast.NONE
