"""Planning the routine of a date once, and planning it again when something changes it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from bot.domain.diary import Opened, Refitted, RoutinePlanned, SnoozeEnded
from bot.domain.exercise import Limit, Place
from bot.domain.planning.choosing import choose_routine
from bot.domain.planning.replanning import replan, step_after_morning
from bot.domain.safety.owed import is_enough
from bot.usecases import questions as q
from bot.usecases.chart import Chart
from bot.usecases.due import is_pause_on
from bot.usecases.toasts import Ending, Toast


def place_of(chart: Chart) -> Place:
    """Return where the person usually exercises: the floor, unless limits or choice say no."""
    if chart.state.health.limits and Limit.NO_FLOOR in chart.state.health.limits:
        return Place.CHAIR
    routine, again = chart.state.routine, chart.state.health.floor_again_on
    if again is not None and (routine is None or again >= routine.local_date):
        return Place.FLOOR
    return chart.state.day_changes.usual_place or Place.FLOOR


def plan_routine(
    chart: Chart, *, on: date, place: Place | None = None, opened: bool = False
) -> int | None:
    """Plan the routine of a local date once; a second call changes nothing, unless none of its
    items still matters.

    Return its seq, or None if limits and resting exercises leave nothing, or if nothing more is
    offered on that day (P3).
    """
    if is_enough(chart.state, on):
        chart.person = replace(chart.person, fulfilled_on=max(on, chart.person.fulfilled_on or on))
        return None
    planned = next((r for r in chart.state.routines if r.local_date == on), None)
    if planned is not None and any(map(chart.still_matters, planned.items)):
        return planned.seq
    is_off_the_floor = chart.state.day_changes.no_floor_on == on
    place = place or (Place.CHAIR if is_off_the_floor else place_of(chart))
    items = choose_routine(chart.library, chart.state, on=on, place=place)
    chart.person = replace(chart.person, fulfilled_on=max(on, chart.person.fulfilled_on or on))
    if not items:
        chart.ask(q.NoExercises())
        return None
    chart.close_all()
    seq = chart.write(RoutinePlanned(on, place, items))
    if opened:
        chart.write(Opened(seq))
    return seq


def plan_again(chart: Chart, *, is_easy_day: bool, keeps_steps: bool = False) -> bool:
    """Plan today's routine again; return whether it changed, never once a card was answered."""
    routine = chart.state.routine
    if routine is None or any(r.answer for r in routine.items):
        return False
    items = tuple(routine.items[i].item for i in routine.order)
    if not any(map(chart.still_matters, routine.items)):
        return False
    again = replan(
        chart.library,
        chart.state,
        items,
        on=routine.local_date,
        place=routine.place,
        is_easy_day=is_easy_day,
        keeps_steps=keeps_steps,
    )
    if again != items:
        chart.write(RoutinePlanned(routine.local_date, routine.place, again))
    return again != items


def plan_anew(chart: Chart) -> bool:
    """Plan today as an ordinary day once the gentle days are over; return whether it changed."""
    routine = chart.state.routine
    if routine is None or any(r.answer for r in routine.items):
        return False
    place, day = routine.place, routine.local_date
    items = choose_routine(chart.library, chart.state, on=day, place=place)
    is_new = bool(items) and items != tuple(routine.items[i].item for i in routine.order)
    if is_new:
        chart.write(RoutinePlanned(day, place, items))
    return is_new


def step_up_now(chart: Chart, seq: int) -> None:
    """Take in the step up that only waited for the morning just told, before the first card."""
    routine = chart.state.find_routine(seq)
    found = step_after_morning(chart.library, chart.state, routine) if routine else None
    if found is not None:
        chart.write(Refitted(seq, *found))


def today(chart: Chart) -> Ending:
    """Show today's routine: `/today`. It is planned now if the reminder has not come yet.

    In a pause nothing is planned: a routine under way goes on, else the screen of the pause shows.
    """
    chart.person = replace(chart.person, stopped=False)
    if chart.state.safety.block is None and chart.state.routine is not None:
        chart.close_all()
        newest = chart.state.routine.local_date
        if not is_pause_on(chart, chart.today):
            # After a move west over midnight the newest routine may be of tomorrow's date.
            plan_routine(chart, on=max(chart.today, newest))
        planned = chart.state.routine
        if planned is not None and planned.is_waiting:
            chart.write(SnoozeEnded(planned.seq))
    return Toast.NONE
