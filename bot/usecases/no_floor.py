"""[No floor today]: chair and standing for this day only; and taking a day's change back."""

from __future__ import annotations

from bot.domain.diary import NoFloorToday, Replanned, RoutinePlanned, Undone
from bot.domain.exercise import Place
from bot.domain.planning.choosing import choose_routine
from bot.domain.planning.replanning import away_from_floor
from bot.usecases import screens as s
from bot.usecases.chart import Chart
from bot.usecases.current import current_screen
from bot.usecases.day_screens import can_leave_floor
from bot.usecases.todays import OLD, find_todays, left_of, taken_of, why_not_now


def no_floor_today(chart: Chart) -> str:
    """What is still to come, off the floor; tomorrow is as before."""
    refusal = why_not_now(chart)
    if refusal:
        return refusal
    routine, refusal = find_todays(chart)
    if routine is None:
        return refusal
    if not can_leave_floor(chart, routine):
        return "toast-no-floor-already"
    day, left = routine.local_date, left_of(chart, routine)
    items = away_from_floor(chart.library, chart.state, left, on=day, taken=taken_of(routine))
    if not items:
        return "toast-no-floor-none"
    chart.close_talk()
    cause = chart.write(NoFloorToday(), on=day)
    chart.write(Replanned(routine.seq, Place.CHAIR, items, cause))
    return ""


def take_back_change(chart: Chart, cause: int) -> str:
    """[Floor is fine after all], or a bad day that was a slip: the day as it was planned.

    The chart must have been opened with its past.
    """
    screen = current_screen(chart)
    if not isinstance(screen, s.Opening) or screen.choices is None or not cause:
        return OLD
    choices = screen.choices
    if cause not in (choices.floor_back, choices.bad_back):
        return OLD
    chart.write(Undone(cause))
    _plan_again(chart, cause, is_floor=cause == choices.floor_back)
    return "toast-undone"


def _plan_again(chart: Chart, cause: int, *, is_floor: bool) -> None:
    """A plan that was made under what is taken back does not stand."""
    routine = chart.state.routine
    if routine is None or routine.seq < cause:
        return
    place = Place.FLOOR if is_floor else routine.place
    items = choose_routine(chart.library, chart.state, on=routine.local_date, place=place)
    if items:
        chart.write(RoutinePlanned(routine.local_date, place, items))
