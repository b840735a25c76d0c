"""The taps on the list of familiar exercises: all fine, or one was not."""

from __future__ import annotations

from dataclasses import replace

from bot.domain.diary import Answer, Answered, Undone
from bot.usecases import screens as s
from bot.usecases.chart import Chart
from bot.usecases.current import current_screen

OLD = "toast-old"


def all_fine(chart: Chart, routine: int, items: str) -> str:
    """Stores fine for every exercise of the list; `items` are those the person saw."""
    screen = current_screen(chart)
    if not isinstance(screen, s.CardList) or screen.routine != routine:
        return OLD
    if items != indexes_of(screen):
        return OLD
    chart.close_talk()
    first = chart.state.last_seq + 1
    for index, _ in screen.items:
        chart.write(Answered(routine, index, Answer.OK, together=first))
    return ""


def indexes_of(screen: s.CardList) -> str:
    """The listed items as a button names them, such as "0-2"."""
    return "-".join(str(index) for index, _ in screen.items)


def undo_all(chart: Chart, first: int) -> str:
    """Takes back all answers of one tap; the chart must have been opened with its past."""
    records = [r for routine in chart.state.routines for r in routine.items]
    given = [r.answer_seq for r in records if first and r.together == first]
    if not given or chart.state.safety.block is not None:
        return OLD
    chart.close_talk()
    for answer in given:
        chart.write(Undone(answer))
    return "toast-undone"


def ask_which(chart: Chart, routine: int) -> str:
    """[One was not]: the names, and a way back."""
    screen = current_screen(chart)
    if not isinstance(screen, s.CardList) or screen.routine != routine:
        return OLD
    chart.ask("which", routine=routine)
    return ""


def open_one(chart: Chart, routine: int, item: int, *, full: bool) -> str:
    """The own card of a listed exercise, with all its answers."""
    screen = current_screen(chart)
    if not isinstance(screen, s.CardList | s.AskWhich) or screen.routine != routine:
        return OLD
    if item not in [index for index, _ in screen.items]:
        return OLD
    chart.ask("how_to", item=item, full=full)
    return ""


def back_to_list(chart: Chart, routine: int) -> str:
    screen = current_screen(chart)
    asks = isinstance(screen, s.AskWhich | s.AskTimer)
    is_beside = asks or (isinstance(screen, s.Card) and screen.in_list)
    if not is_beside or screen.routine != routine:  # type: ignore[union-attr]
        return OLD
    chart.close_talk()
    timer = chart.person.timer
    if timer is not None and timer.is_over:  # how it was is told with the others
        chart.person = replace(chart.person, timer=None)
    return ""
