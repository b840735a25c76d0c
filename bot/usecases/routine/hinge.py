"""The hip hinge: asking how it looked, and offering the exercise it opens (clinical 1.C)."""

from __future__ import annotations

from bot.domain.diary import HingeChecked, OptedIn
from bot.domain.exercise import ExerciseId
from bot.domain.rules.hinge import uses_stick
from bot.domain.rules.hinge_gate import asks_technique, lacks_only_the_wish
from bot.domain.state import ItemRecord, RoutineRecord
from bot.usecases import questions as q
from bot.usecases import screens as s
from bot.usecases.chart import Chart
from bot.usecases.toasts import Ending, Toast


def hinge_screen(chart: Chart, routine: RoutineRecord) -> s.AskHinge | None:
    """Build the question how the hinge of this routine looked; None if it is not due."""
    if routine.ended:
        return None
    asked = (ask_technique(chart, record) for record in routine.items)
    return next((screen for screen in asked if screen is not None), None)


def ask_technique(chart: Chart, record: ItemRecord) -> s.AskHinge | None:
    """Build the question how this hinge looked, if it was done and not asked about yet."""
    if not record.is_done or not asks_technique(chart.library, chart.state, record):
        return None
    stick = uses_stick(chart.library, record)
    return s.AskHinge(record.answer_seq, record.item.exercise, stick)


def ready_to_try(chart: Chart) -> ExerciseId | None:
    """Return the locked exercise for which only the person's own wish is missing, if any."""
    locked = lacks_only_the_wish(chart.library, chart.state, on=chart.today)
    return locked.id if locked else None


def try_out_screen(chart: Chart) -> s.AskTryOut | None:
    """Build the offer of the locked exercise, if the person opened it and may still have it."""
    routine, locked = chart.state.routine, ready_to_try(chart)
    if routine is None or locked is None or chart.question != q.TryOut(routine.seq):
        return None
    return s.AskTryOut(routine.seq, locked)


def check_hinge(chart: Chart, cause: int, *, good: bool) -> Ending:
    """Store whether the hips went back first; `cause` is the seq of the answer to the hinge."""
    chart.write(HingeChecked(good, cause))
    return Toast.NONE


def show_try_out(chart: Chart, routine: int) -> Ending:
    """Show the offer of the locked exercise, from the end card."""
    chart.ask(q.TryOut(routine))
    return Toast.NONE


def answer_try_out(chart: Chart, *, wanted: bool) -> Ending:
    """Unlock the exercise if it is wanted; otherwise the offer stays on the end card."""
    exercise = chart.showing(s.AskTryOut).exercise
    chart.close_all()
    if not wanted:
        return Toast.NONE
    chart.write(OptedIn(exercise))
    return Toast.TRY_OUT
