"""`/flare` and [A bad day]: one number, then breathing and gentle mobility for today."""

from __future__ import annotations

from bot.domain.diary import BadDay, Replanned, SnoozeEnded
from bot.domain.planning.choosing import gentle_rest
from bot.domain.rules.streak import routine_of
from bot.domain.state import RoutineRecord
from bot.domain.thresholds import STRONG_PAIN, STRONGEST
from bot.usecases import screens as s
from bot.usecases.after_pain import pain_screen
from bot.usecases.chart import Chart
from bot.usecases.current import current_screen
from bot.usecases.day_screens import BAD_DAY
from bot.usecases.routines import plan_routine
from bot.usecases.todays import OLD, left_of, taken_of, why_not_now


def ask_bad_day(chart: Chart) -> str:
    """Asks how strong it is now. Where nothing can be done it says why, and starts nothing."""
    refusal, routine = why_not_now(chart), chart.state.routine
    if not refusal and routine is not None and pain_screen(chart, routine) is not None:
        refusal = "toast-day-question"
    if refusal:
        chart.say(refusal)
    else:
        chart.ask(BAD_DAY)
    return ""


def say_bad_day(chart: Chart, routine: int, score: int) -> str:
    """Today becomes gentle and counts as kept; the rules look at the number (P11)."""
    screen = current_screen(chart)
    if not isinstance(screen, s.AskBadDay) or screen.routine != routine or score > STRONGEST:
        return OLD
    chart.close_talk()
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
    return ""


def _make_gentle(chart: Chart, routine: RoutineRecord, *, cause: int) -> None:
    """What is still to come gives way to gentle things; answers stay."""
    if routine.is_waiting:
        chart.write(SnoozeEnded(routine.seq))
    gentle = gentle_rest(
        chart.library,
        chart.state,
        on=routine.local_date,
        place=routine.place,
        taken=taken_of(routine),
    )
    if gentle != left_of(chart, routine):
        chart.write(Replanned(routine.seq, routine.place, gentle, cause))
    if not gentle:
        chart.say("line-bad-day-rest")
