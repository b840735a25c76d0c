"""A professional's word after a sign: exercise goes on, and open reports from before are closed."""

from __future__ import annotations

from bot.domain.diary import Cleared, ClearedBy, ClearedWhen, RoutineEnded, WentOn
from bot.domain.safety.signs import CHECK_EDITION
from bot.domain.state import RoutineRecord
from bot.usecases.chart import Chart
from bot.usecases.due import is_pause_on
from bot.usecases.routine.plan import plan_routine
from bot.usecases.toasts import Ending, Toast


def clear(chart: Chart, block: int, by: ClearedBy, when: ClearedWhen) -> Ending:
    """Store the word with its date, then plan today's routine if today is a day of routines.

    It is taken only from the open screen: "today" on a card of last week was another day.
    """
    chart.close_all()
    chart.write(Cleared(by, when, block, edition=CHECK_EDITION))
    for routine in chart.state.routines:
        _close_reports(chart, routine, block)
    _open_today(chart)
    return Toast.NONE


def _close_reports(chart: Chart, routine: RoutineRecord, block: int) -> None:
    """Close the questions about pain told before the sign: somebody has looked at it."""
    reports = [r for r in routine.items if r.hurts and not r.settled and r.answer_seq < block]
    for record in reports:
        chart.write(WentOn(record.answer_seq))
    if reports and not routine.ended:
        chart.write(RoutineEnded(routine.seq, reports[-1].answer_seq))


def _open_today(chart: Chart) -> None:
    """Plan today's routine, which the reminder left out; questions about signs may still come
    before it."""
    routine, is_planned_day = chart.state.routine, chart.today.weekday() in chart.person.days
    if routine is None or routine.local_date >= chart.today:
        return
    if is_planned_day and not is_pause_on(chart, chart.today):
        plan_routine(chart, on=chart.today)
