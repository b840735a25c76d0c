"""The taps about the hip hinge and the exercise it opens (clinical 1.C)."""

from __future__ import annotations

from bot.domain.diary import HingeChecked, OptedIn
from bot.usecases import screens as s
from bot.usecases.chart import Chart
from bot.usecases.current import current_screen

OLD = "toast-old"


def check_hinge(chart: Chart, cause: int, *, good: bool) -> str:
    """Whether the hips went back first; `cause` is the answer to the hinge."""
    screen = current_screen(chart)
    if not isinstance(screen, s.AskHinge) or screen.cause != cause:
        return OLD
    chart.write(HingeChecked(good, cause))
    return ""


def show_try_out(chart: Chart, routine: int) -> str:
    """From the end card to what the locked exercise is."""
    screen = current_screen(chart)
    if not isinstance(screen, s.End) or screen.routine != routine or screen.try_out is None:
        return OLD
    chart.ask("try_out", routine=routine)
    return ""


def answer_try_out(chart: Chart, routine: int, *, wanted: bool) -> str:
    """Yes opens the lock; not now leaves the offer on the end card."""
    screen = current_screen(chart)
    if not isinstance(screen, s.AskTryOut) or screen.routine != routine:
        return OLD
    chart.close_talk()
    if not wanted:
        return ""
    chart.write(OptedIn(screen.exercise))
    return "toast-try-out"
