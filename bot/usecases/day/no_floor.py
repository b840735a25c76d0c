"""A day off the floor ([No floor today]): chair and standing for this day only, and undoing it."""

from __future__ import annotations

from bot.domain.diary import NoFloorToday, Replanned, RoutinePlanned, Undone
from bot.domain.exercise import Place
from bot.domain.planning.choosing import choose_routine
from bot.domain.planning.replanning import away_from_floor
from bot.usecases import screens as s
from bot.usecases.chart import Chart
from bot.usecases.day.today import (
    answered_in,
    can_leave_floor,
    find_todays,
    is_days_message,
    still_to_come,
)
from bot.usecases.toasts import Ending, Refused, Toast


def no_floor_today(chart: Chart) -> Ending:
    """Replan today's remaining exercises off the floor; tomorrow stays as it was."""
    routine = find_todays(chart)
    if isinstance(routine, Refused):
        return routine
    if not can_leave_floor(chart, routine):
        return Refused.NO_FLOOR_ALREADY
    day, left = routine.local_date, still_to_come(chart, routine)
    items = away_from_floor(chart.library, chart.state, left, on=day, taken=answered_in(routine))
    if not items:
        return Refused.NO_FLOOR_NONE
    chart.close_all()
    cause = chart.write(NoFloorToday(), on=day)
    chart.write(Replanned(routine.seq, Place.CHAIR, items, cause))
    return Toast.NONE


def tap_no_floor(chart: Chart, routine: int) -> Ending:
    """Leave the floor by [No floor today], also on an older copy of the day's message."""
    return no_floor_today(chart) if is_days_message(chart, routine) else Refused.OLD


def take_back_change(chart: Chart, cause: int) -> Ending:
    """Undo a change of today and plan the day as before: [Floor is fine after all], or a bad day
    tapped by mistake. `cause` is the seq of the change.

    The chart must have been opened with its past.
    """
    choices = chart.showing(s.Opening).choices
    is_floor = choices is not None and cause == choices.floor_back
    chart.write(Undone(cause))
    _plan_again(chart, cause, is_floor=is_floor)
    return Toast.UNDONE


def _plan_again(chart: Chart, cause: int, *, is_floor: bool) -> None:
    """Plan again a routine that was planned after the change `cause`, which is undone now."""
    routine = chart.state.routine
    if routine is None or routine.seq < cause:
        return
    place = Place.FLOOR if is_floor else routine.place
    items = choose_routine(chart.library, chart.state, on=routine.local_date, place=place)
    if items:
        chart.write(RoutinePlanned(routine.local_date, place, items))
