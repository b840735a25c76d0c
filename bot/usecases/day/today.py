"""Today's routine for the deeds that change it, or the reason why it cannot be changed now."""

from __future__ import annotations

from bot.domain.diary import MovedMeanwhile, RoutineItem
from bot.domain.exercise import ExerciseId, Limit, Place
from bot.domain.rules.absence import missed_days_due
from bot.domain.rules.streak import is_paused
from bot.domain.safety.owed import is_enough
from bot.domain.state import RoutineRecord
from bot.domain.thresholds import MOST_SNOOZES
from bot.usecases import questions as q
from bot.usecases import screens as s
from bot.usecases.asked_first import owed_screen
from bot.usecases.chart import Chart
from bot.usecases.due import is_night_after, next_daily
from bot.usecases.routine.pain import pain_screen
from bot.usecases.routine.plan import plan_routine
from bot.usecases.toasts import Ending, Refused, Toast


def day_question(chart: Chart) -> s.AskBadDay | s.AskWhyNot | None:
    """Build the screen of the open question about today, if there is one."""
    routine = chart.state.routine
    if routine is None:
        return None
    if chart.asked(q.BadDay) is not None:
        return s.AskBadDay(routine.seq)
    is_asked = chart.question == q.WhyNot(routine.seq) and not routine.is_over
    return s.AskWhyNot(routine.seq) if is_asked else None


def leave_question(chart: Chart) -> Ending:
    """Leave a question about today unanswered."""
    chart.close_all()
    return Toast.NONE


def day_off(chart: Chart, routine: RoutineRecord) -> s.LeftOut | s.Waiting | None:
    """Build the screen of a day that is left out or put off; None for any other day."""
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
    """Build the question asked once before the first routine after some days without one."""
    if routine.opened or not missed_days_due(chart.state, routine.local_date):
        return None
    return s.AskMoved(routine.seq)


def tell_moving(chart: Chart, *, moved: bool) -> Ending:
    """Note whether the person kept moving in the gap; the doses go by the number of days alone
    (clinical 4.D)."""
    chart.write(MovedMeanwhile(moved))
    return Toast.NONE


def is_days_message(chart: Chart, routine: int) -> bool:
    """Whether the message of this routine's day is open, so that a button on an older copy of it
    still means this day; the deed then says why it can no longer be done."""
    screen = chart.screen
    return isinstance(screen, s.Opening | s.Waiting | s.LeftOut) and screen.routine == routine


def choices_of(chart: Chart, routine: RoutineRecord) -> s.DayChoices:
    """Return what the opening message offers; only the newest change of today can be undone."""
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


def why_not_now(chart: Chart) -> Refused | None:
    """Return why today cannot be changed; None if it can."""
    state = chart.state
    if not state.consent:
        return Refused.NO_CONSENT
    if state.safety.block is not None:
        return Refused.SIGN
    if chart.person.stopped:
        return Refused.STOPPED
    if is_paused(state, on=chart.today):
        return Refused.PAUSED
    if owed_screen(chart) is not None:
        return Refused.DAY_QUESTION
    if is_enough(state, chart.today):
        return Refused.DAY_ENOUGH
    return None if state.routine is not None else Refused.NOT_BEGUN


def find_todays(chart: Chart) -> RoutineRecord | Refused:
    """Return the routine meant by "today", planned if need be, or why there is none to change.

    A routine with an open question about pain cannot be changed before that is answered.
    """
    refusal = why_not_now(chart)
    if refusal is not None:
        return refusal
    if not _is_todays(chart):
        plan_routine(chart, on=chart.today)
        if not _is_todays(chart):  # nothing could be planned, and an old one is not today's
            return Refused.DAY_NOTHING
    routine = chart.state.routine
    if routine is None or not any(map(chart.still_matters, routine.items)):
        return Refused.DAY_NOTHING
    if routine.left_out is not None:
        return Refused.DAY_LEFT_OUT
    if pain_screen(chart, routine) is not None:
        return Refused.DAY_QUESTION
    if chart.next_item(routine) is None:
        return Refused.DAY_DONE
    return routine


def _is_todays(chart: Chart) -> bool:
    """Whether the newest routine is today's; yesterday's counts until four in the morning."""
    newest = chart.state.routine
    if newest is None or newest.local_date >= chart.today:
        return newest is not None
    return is_night_after(chart, newest.local_date)


def answered_in(routine: RoutineRecord) -> frozenset[ExerciseId]:
    """Return the exercises answered already, which must not come a second time."""
    return frozenset(r.item.exercise for r in routine.items if r.answer is not None)


def still_to_come(chart: Chart, routine: RoutineRecord) -> tuple[RoutineItem, ...]:
    """Return the items without an answer that still matter, in order."""
    records = (routine.items[i] for i in routine.order)
    return tuple(r.item for r in records if r.answer is None and chart.still_matters(r))
