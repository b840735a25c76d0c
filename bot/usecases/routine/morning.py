"""Asking on the morning after how the back is compared with usual, and what made it worse."""

from __future__ import annotations

from bot.domain.diary import (
    Feel,
    MorningChecked,
    Opened,
    WorseCause,
    WorseExplained,
    WorseScored,
)
from bot.domain.exercise import ExerciseId
from bot.domain.rules.worsening import is_gentle_day
from bot.domain.safety.owed import is_enough
from bot.domain.state import RoutineRecord
from bot.domain.thresholds import MORNING_ASKED
from bot.usecases import screens as s
from bot.usecases.asked_first import is_asked_first
from bot.usecases.chart import Chart
from bot.usecases.due import is_night_after
from bot.usecases.routine.answering import carry_out
from bot.usecases.routine.plan import plan_again, plan_anew, step_up_now
from bot.usecases.routine.refitting import fit_around_rest
from bot.usecases.toasts import Ending, Refused, Toast


def morning_due(chart: Chart, routine: RoutineRecord) -> RoutineRecord | None:
    """Return the earlier routine whose morning after is asked before this routine, if any.

    The morning after a bad day is asked even if nothing was done on that day.
    """
    bad = chart.state.worsening.bad_day_on
    earlier = (r for r in chart.state.routines if r.seq < routine.seq)
    before = [r for r in earlier if r.done or r.local_date == bad]
    if not before or before[-1].morning is not None or _is_told_after(chart, before[-1]):
        return None
    recent = routine.local_date - before[-1].local_date <= MORNING_ASKED
    return before[-1] if recent else None


def _is_told_after(chart: Chart, routine: RoutineRecord) -> bool:
    """Whether the morning after a later routine is told, so that this one's is long past."""
    later = (r for r in chart.state.routines if r.seq > routine.seq)
    return any(r.morning is not None for r in later)


def ask_cause(chart: Chart, routine: RoutineRecord) -> s.AskMorningCause | None:
    """Build the question about the cause of a worse morning, until the cause is named."""
    before = chart.state.before(routine)
    morning = before.morning if before else None
    if before is None or morning is None:
        return None
    if morning.feel is not Feel.WORSE or morning.why is not None:
        return None
    done = tuple(r.item.exercise for r in before.done)
    return s.AskMorningCause(morning.seq, done, morning.score)


def start_routine(chart: Chart, routine: int) -> Ending:
    """Open the first card on a day without a morning check: [Start]."""
    chart.write(Opened(routine))
    return Toast.NONE


def check_morning(chart: Chart, check: int, feel: Feel) -> Ending:
    """Store the morning after the routine `check`; unless it is worse, the first card opens.

    If sore muscles or the end of a bad day change the plan, the new plan is shown first. An old
    card counts too, as long as that morning is the one to be asked about. Until four in the morning
    it is still that of the day before.
    """
    routine = chart.state.routine
    if routine is None or chart.state.safety.block is not None:
        return Refused.OLD
    due = morning_due(chart, routine)
    if due is None or due.seq != check or routine.is_over:
        return Refused.OLD
    was_gentle = is_gentle_day(chart.state, routine.local_date)
    day = routine.local_date if is_night_after(chart, routine.local_date) else None
    chart.write(MorningChecked(check, feel), on=day)
    is_open = is_asked_first(chart) or is_enough(chart.state, chart.today)
    if feel is Feel.WORSE or routine.opened or is_open:
        return Toast.NONE
    if was_gentle and not is_gentle_day(chart.state, routine.local_date) and plan_anew(chart):
        return Toast.NONE
    if feel is Feel.SORE and plan_again(chart, is_easy_day=False, keeps_steps=True):
        return Toast.NONE
    step_up_now(chart, routine.seq)
    chart.write(Opened(routine.seq))
    return Toast.SORE if feel is Feel.SORE else Toast.NONE


def score_morning(chart: Chart, morning: int, score: int) -> Ending:
    """Store how strong a worse morning is, 0-10; it can be changed until the cause is named."""
    if chart.showing(s.AskMorningCause).score != score:
        chart.write(WorseScored(score, morning))
    return Toast.NONE


def explain_morning(chart: Chart, morning: int, why: WorseCause, exercise: int) -> Ending:
    """Store the cause of a worse morning and plan today's routine again around it.

    `exercise` is the index among the exercises offered; it is read only if `why` is an exercise.
    """
    named: ExerciseId | None = None
    if why is WorseCause.EXERCISE:
        named = chart.showing(s.AskMorningCause).exercises[exercise]
    seq, decisions = chart.decide(WorseExplained(why, morning, named))
    carry_out(chart, decisions, cause=seq)
    plan_again(chart, is_easy_day=why is WorseCause.NOT_SURE)
    fit_around_rest(chart)
    return Toast.NOT_THE_EXERCISES if why is WorseCause.SOMETHING_ELSE else Toast.NONE
