"""A bad day, by `/flare` or [A bad day]: one number, then breathing and gentle mobility today."""

from __future__ import annotations

from bot.domain.diary import BadDay, Replanned, SnoozeEnded
from bot.domain.planning.choosing import gentle_rest
from bot.domain.rules.streak import routine_of
from bot.domain.state import RoutineRecord
from bot.domain.thresholds import STRONG_PAIN
from bot.usecases import questions as q
from bot.usecases.chart import Chart
from bot.usecases.day.today import answered_in, is_days_message, still_to_come, why_not_now
from bot.usecases.routine.pain import pain_screen
from bot.usecases.routine.plan import plan_routine
from bot.usecases.toasts import Ending, Refused, Toast


def ask_bad_day(chart: Chart) -> Ending:
    """Ask how strong the pain is now; if today cannot be changed, only say why."""
    refusal, routine = why_not_now(chart), chart.state.routine
    if refusal is None and routine is not None and pain_screen(chart, routine) is not None:
        refusal = Refused.DAY_QUESTION
    if refusal is not None:
        chart.say(refusal)
    else:
        chart.ask(q.BadDay())
    return Toast.NONE


def tap_bad_day(chart: Chart, routine: int) -> Ending:
    """Ask for the number by [A bad day], also on an older copy of the day's message."""
    return ask_bad_day(chart) if is_days_message(chart, routine) else Refused.OLD


def say_bad_day(chart: Chart, score: int) -> Ending:
    """Make today gentle; it counts as kept. `score` is the pain now, 0-10 (P11)."""
    chart.close_all()
    cause = chart.write(BadDay(score))
    today = routine_of(chart.state, chart.today)
    if today is None:
        plan_routine(chart, on=chart.today)
    elif chart.next_item(today) is None:
        chart.say("line-bad-day-done")
    else:
        _make_gentle(chart, today, cause=cause)
    if score >= STRONG_PAIN:
        chart.say("line-bad-day-strong")
    return Toast.NONE


def _make_gentle(chart: Chart, routine: RoutineRecord, *, cause: int) -> None:
    """Replace the exercises still to come by gentle ones; answers stay."""
    if routine.is_waiting:
        chart.write(SnoozeEnded(routine.seq))
    gentle = gentle_rest(
        chart.library,
        chart.state,
        on=routine.local_date,
        place=routine.place,
        taken=answered_in(routine),
    )
    if gentle != still_to_come(chart, routine):
        chart.write(Replanned(routine.seq, routine.place, gentle, cause))
    if not gentle:
        chart.say("line-bad-day-rest")
