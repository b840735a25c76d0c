"""[Not today]: a day is left out for a reason, and can be taken in again."""

from __future__ import annotations

from bot.domain.diary import RestDay, RestWhy, SnoozeEnded, Undone
from bot.usecases import screens as s
from bot.usecases.chart import Chart
from bot.usecases.current import current_screen
from bot.usecases.day_screens import NOT_TODAY
from bot.usecases.todays import OLD, find_todays, why_not_now


def ask_why_not(chart: Chart) -> str:
    refusal = why_not_now(chart)
    if refusal:
        return refusal
    routine, refusal = find_todays(chart)
    if routine is None:
        return refusal
    chart.ask(NOT_TODAY, routine=routine.seq)
    return ""


def say_why_not(chart: Chart, routine: int, why: RestWhy) -> str:
    screen = current_screen(chart)
    if not isinstance(screen, s.AskWhyNot) or screen.routine != routine:
        return OLD
    chart.close_talk()
    newest = chart.state.routine
    assert newest is not None
    chart.write(RestDay(why), on=newest.local_date)
    return ""


def leave_question(chart: Chart, routine: int) -> str:
    """Back from a question about today: nothing was said."""
    screen = current_screen(chart)
    if not isinstance(screen, s.AskWhyNot | s.AskBadDay) or screen.routine != routine:
        return OLD
    chart.close_talk()
    return ""


def not_today(chart: Chart, why: RestWhy) -> str:
    """Leaves today out; what was answered already stays."""
    refusal = why_not_now(chart)
    if refusal:
        return refusal
    routine, refusal = find_todays(chart)
    if routine is None:
        return refusal
    chart.close_talk()
    chart.write(RestDay(why), on=routine.local_date)
    return ""


def have_time(chart: Chart, rest: int) -> str:
    """Takes the rest day back. The chart must have been opened with its past."""
    screen = current_screen(chart)
    if not isinstance(screen, s.LeftOut) or screen.rest != rest:
        return OLD
    chart.write(Undone(rest))
    routine = chart.state.routine
    if routine is not None and routine.is_waiting:
        chart.write(SnoozeEnded(routine.seq))
    return ""
