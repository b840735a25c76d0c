"""The hip hinge: how it looked, and the offer of what it opens (clinical 1.C)."""

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
    """How the hinge of this routine looked, once after each that went well."""
    if routine.ended:
        return None
    asked = (ask_technique(chart, record) for record in routine.items)
    return next((screen for screen in asked if screen is not None), None)


def ask_technique(chart: Chart, record: ItemRecord) -> s.AskHinge | None:
    """How this hinge looked, where it was done and not asked about yet."""
    if not record.is_done or not asks_technique(chart.library, chart.state, record):
        return None
    stick = uses_stick(chart.library, record)
    return s.AskHinge(record.answer_seq, record.item.exercise, stick)


def ready_to_try(chart: Chart) -> ExerciseId | None:
    """The locked exercise for which only the person's own wish is missing."""
    locked = lacks_only_the_wish(chart.library, chart.state, on=chart.today)
    return locked.id if locked else None


def try_out_screen(chart: Chart) -> s.AskTryOut | None:
    """What the locked exercise is, if the person asked for it and may still have it."""
    routine, locked = chart.state.routine, ready_to_try(chart)
    if routine is None or locked is None or chart.question != q.TryOut(routine.seq):
        return None
    return s.AskTryOut(routine.seq, locked)


def check_hinge(chart: Chart, cause: int, *, good: bool) -> Ending:
    """Whether the hips went back first; `cause` is the answer to the hinge."""
    chart.write(HingeChecked(good, cause))
    return Toast.NONE


def show_try_out(chart: Chart, routine: int) -> Ending:
    """From the end card to what the locked exercise is."""
    chart.ask(q.TryOut(routine))
    return Toast.NONE


def answer_try_out(chart: Chart, *, wanted: bool) -> Ending:
    """Yes opens the lock; not now leaves the offer on the end card."""
    exercise = chart.showing(s.AskTryOut).exercise
    chart.close_all()
    if not wanted:
        return Toast.NONE
    chart.write(OptedIn(exercise))
    return Toast.TRY_OUT
