"""A look at the week that is running: `/week`."""

from __future__ import annotations

from bot.domain.rules.check_ins import answerable_week, ended_on, weeks_over
from bot.domain.rules.streak import streak
from bot.usecases import accounts
from bot.usecases import questions as q
from bot.usecases import screens as s
from bot.usecases.chart import Chart
from bot.usecases.due import next_daily
from bot.usecases.routine.cards import resting_of
from bot.usecases.toasts import Ending, Toast
from bot.usecases.week import figures
from bot.usecases.week.checking_in import first_open


def running_screen(chart: Chart) -> s.RunningWeek | None:
    """Build the look at the running week; None if it is not open."""
    if chart.asked(q.RunningWeek) is None:
        return None
    state, today = chart.state, chart.today
    over = weeks_over(state, today)
    week, due = over + 1, answerable_week(state, today)
    is_open = due is not None and first_open(chart, due) is not None
    return s.RunningWeek(
        week=week,
        begins=ended_on(state, week - 1),
        days=figures.days_of(chart, week),
        streak=streak(state, on=today),
        resting=resting_of(chart),
        asks_on=ended_on(state, week),
        next_at=next_daily(chart),
        tz=chart.person.tz,
        due=due if is_open else None,
        report=over or None,
    )


def show(chart: Chart) -> Ending:
    """Show the running week: `/week`. Before the first routine, only say that it begins then.

    Under a question of safety a line says that it does not fit now.
    """
    accounts.keep_data(chart)
    if not chart.state.consent or chart.state.adherence.started_on is None:
        chart.say("line-week-not-begun" if chart.state.consent else "line-no-consent")
        return Toast.NONE
    before = chart.person
    chart.ask(q.RunningWeek())
    if not isinstance(chart.screen, s.RunningWeek):
        chart.person = before
        chart.say("line-not-now")
    return Toast.NONE
