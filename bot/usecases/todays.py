"""Today's routine for those who change something about it, and why nobody may just now."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from bot.domain.diary import RoutineItem
from bot.domain.exercise import ExerciseId
from bot.domain.rules.streak import is_paused
from bot.domain.schedule import local_time_of
from bot.domain.state import RoutineRecord
from bot.domain.thresholds import NIGHT_ENDS
from bot.usecases import screens as s
from bot.usecases.after_pain import pain_screen
from bot.usecases.chart import Chart
from bot.usecases.current import current_screen
from bot.usecases.routines import plan_routine

OLD = "toast-old"
A_DAY = timedelta(days=1)


def why_not_now(chart: Chart) -> str:
    """The key of a kind line where today cannot be changed; "" where it can."""
    state = chart.state
    if not state.consent:
        return "line-no-consent"
    if state.safety.block is not None:
        return "line-day-sign"
    if chart.person.stopped:
        return "line-day-stopped"
    if is_paused(state, on=chart.today):
        return "line-day-paused"
    return "" if state.routine is not None else "line-day-not-begun"


def find_todays(chart: Chart) -> tuple[RoutineRecord | None, str]:
    """The routine that is meant by "today", planned if need be; else None and why.

    What was asked about it comes first.
    """
    if not _is_todays(chart):
        plan_routine(chart, on=chart.today)
    routine = chart.state.routine
    if routine is None or not any(map(chart.speaks_of, routine.items)):
        return None, "toast-day-nothing"
    if routine.left_out is not None:
        return None, "toast-day-left-out"
    if pain_screen(chart, routine) is not None:
        return None, "toast-day-question"
    if chart.next_item(routine) is None:
        return None, "toast-day-done"
    return routine, ""


def _is_todays(chart: Chart) -> bool:
    """Whether the newest routine is today's: for those up late, until four in the morning."""
    newest = chart.state.routine
    if newest is None or newest.local_date >= chart.today:
        return newest is not None
    is_night = local_time_of(chart.now, chart.person.zone) < NIGHT_ENDS
    return is_night and chart.today - newest.local_date == A_DAY


def on_opening(chart: Chart, routine: int, deed: Callable[[Chart], str]) -> str:
    """A button of the opening message, as long as that message is the one open."""
    screen = current_screen(chart)
    if not isinstance(screen, s.Opening | s.Waiting | s.LeftOut) or screen.routine != routine:
        return OLD
    return deed(chart)


def taken_of(routine: RoutineRecord) -> frozenset[ExerciseId]:
    """What was answered already stays, and does not come a second time."""
    return frozenset(r.item.exercise for r in routine.items if r.answer is not None)


def left_of(chart: Chart, routine: RoutineRecord) -> tuple[RoutineItem, ...]:
    """What is still to come."""
    records = (routine.items[i] for i in routine.order)
    return tuple(r.item for r in records if r.answer is None and chart.speaks_of(r))
