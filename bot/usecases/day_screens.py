"""Which screen shows what a person made of the day."""

from __future__ import annotations

from bot.domain.exercise import Limit, Place
from bot.domain.rules.absence import missed_days_due
from bot.domain.state import RoutineRecord
from bot.domain.thresholds import MOST_SNOOZES
from bot.usecases import screens as s
from bot.usecases.chart import Chart
from bot.usecases.due import next_daily

BAD_DAY = "bad_day"
NOT_TODAY = "not_today"


def day_question(chart: Chart) -> s.AskBadDay | s.AskWhyNot | None:
    """The open question about today."""
    routine = chart.state.routine
    if routine is None:
        return None
    if chart.talk_of(BAD_DAY) is not None:
        return s.AskBadDay(routine.seq)
    talk = chart.talk_of(NOT_TODAY)
    is_asked = talk is not None and talk.get("routine") == routine.seq and not routine.is_over
    return s.AskWhyNot(routine.seq) if is_asked else None


def day_off(chart: Chart, routine: RoutineRecord) -> s.LeftOut | s.Waiting | None:
    """A day that was left out, or put off until later."""
    person = chart.person
    if routine.left_out is not None:
        return s.LeftOut(
            routine=routine.seq,
            rest=routine.left_out_seq,
            why=routine.left_out,
            next_at=next_daily(chart),
            tz=person.tz,
            today=chart.today,
        )
    until = routine.snoozed_until
    if until is None or not routine.is_waiting or until <= chart.now:
        return None
    return s.Waiting(routine.seq, until, person.tz, is_last=routine.snoozes >= MOST_SNOOZES)


def gap_screen(chart: Chart, routine: RoutineRecord) -> s.AskMoved | None:
    """Asked once, before the first routine after some days without one."""
    if routine.opened or not missed_days_due(chart.state, routine.local_date):
        return None
    return s.AskMoved(routine.seq)


def choices_of(chart: Chart, routine: RoutineRecord) -> s.DayChoices:
    """What the opening message offers; of today's changes the newest can be taken back."""
    state, day = chart.state, routine.local_date
    floor = state.day_changes.no_floor_seq if state.day_changes.no_floor_on == day else 0
    bad = state.worsening.bad_day_seq if state.worsening.bad_day_on == day else 0
    return s.DayChoices(
        snooze=routine.snoozes < MOST_SNOOZES,
        no_floor=can_leave_floor(chart, routine),
        floor_back=floor if floor > bad else 0,
        bad_back=bad if bad > floor else 0,
    )


def can_leave_floor(chart: Chart, routine: RoutineRecord) -> bool:
    limits = chart.state.health.limits or frozenset[Limit]()
    return routine.place is Place.FLOOR and Limit.NO_FLOOR not in limits
