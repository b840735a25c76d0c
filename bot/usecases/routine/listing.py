"""Answering the list of familiar exercises: all were fine, or one was not."""

from __future__ import annotations

from dataclasses import replace

from bot.domain.diary import Answer, Answered, Undone
from bot.usecases import questions as q
from bot.usecases import screens as s
from bot.usecases.chart import Chart
from bot.usecases.toasts import Ending, Refused, Toast


def all_fine(chart: Chart, routine: int) -> Ending:
    """Store OK as the answer to every exercise of the list."""
    listed = chart.showing(s.CardList).items
    chart.close_all()
    first = chart.state.last_seq + 1
    for index, _ in listed:
        chart.write(Answered(routine, index, Answer.OK, together=first))
    return Toast.NONE


def indexes_of(screen: s.CardList) -> str:
    """Return the indexes of the listed items as a button holds them, such as "0-2"."""
    return "-".join(str(index) for index, _ in screen.items)


def undo_all(chart: Chart, first: int) -> Ending:
    """Take back all answers of one tap; `first` is the seq of the first of them.

    The chart must have been opened with its past.
    """
    records = [r for routine in chart.state.routines for r in routine.items]
    given = [r.answer_seq for r in records if first and r.together == first]
    if not given or chart.state.safety.block is not None:
        return Refused.OLD
    chart.close_all()
    for answer in given:
        chart.write(Undone(answer))
    return Toast.UNDONE


def ask_which(chart: Chart, routine: int) -> Ending:
    """Ask which exercise of the list was not fine: [One was not]."""
    chart.ask(q.Which(routine))
    return Toast.NONE


def open_one(chart: Chart, item: int, *, full: bool) -> Ending:
    """Open the card of one listed exercise, with all answers to choose from."""
    chart.ask(q.OpenCard(item, full))
    return Toast.NONE


def back_to_list(chart: Chart) -> Ending:
    """Go back to the list from one of its exercises or a question about them: [Back]."""
    chart.close_all()
    timer = chart.person.timer
    if timer is not None and timer.is_over:  # its exercise is answered with the list
        chart.person = replace(chart.person, timer=None)
    return Toast.NONE
