"""`/history`: paging the months of the diary as a calendar, and opening their days.

The training state knows the last two weeks. So each deed reads the whole diary, and what the screen
is to show of it is kept with the open question until the look is over.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from bot.domain.rules.past_days import PastDay, past_days
from bot.usecases import accounts
from bot.usecases import questions as q
from bot.usecases import screens as s
from bot.usecases.chart import Chart
from bot.usecases.routine.changing import is_changeable
from bot.usecases.toasts import Ending, Refused, Toast


def history_screen(chart: Chart) -> s.Screen | None:
    """Build the open look back: a month, or one of its days; None if none is open."""
    look = chart.asked(q.History)
    if look is None:
        return None
    if look.day is not None:
        routine = chart.state.find_routine(look.day.routine)
        is_open = routine is not None and is_changeable(chart, routine)
        return replace(look.day, routine=look.day.routine if is_open else 0)
    return s.History(look.month, chart.today, look.days, look.earlier, look.later)


def open_history(chart: Chart) -> Ending:
    """Show the newest month: `/history`.

    Before the first routine, or with a question of safety open, only say that it is not possible.
    The chart must hold its whole diary.
    """
    accounts.keep_data(chart)
    before, days = chart.person, _days(chart)
    if days:
        chart.ask_over(_look(days, _first_of(chart.today)))
    if not isinstance(chart.screen, s.History):
        chart.person = before
        chart.say("line-not-now")
    return Toast.NONE


def show_month(chart: Chart, month: date) -> Ending:
    """Show another month: [Earlier], [Later], or [Back] from one of its days."""
    chart.ask_again(_look(_days(chart), _first_of(month)))
    return Toast.NONE


def show_past_day(chart: Chart, day: date, page: int) -> Ending:
    """Show a page of what there is to read about one day."""
    days = _days(chart)
    found = next((each for each in days if each.on == day and each.has_something), None)
    if found is None:
        return Refused.OLD
    chart.ask_again(replace(_look(days, _first_of(day)), day=_shown(found, page)))
    return Toast.NONE


def leave_history(chart: Chart) -> Ending:
    """Go back to the open card and its question: [Back to today]."""
    chart.close()
    return Toast.NONE


def _days(chart: Chart) -> tuple[PastDay, ...]:
    """Read the days of the diary. Raises LookupError if the chart was opened without its past."""
    entries = (*chart.past, *chart.entries)
    if len(entries) != chart.state.last_seq:
        raise LookupError("the chart was opened without its past")
    return past_days(chart.library, entries, today=chart.today)


def _look(days: tuple[PastDay, ...], month: date) -> q.History:
    first, last = _first_of(days[0].on), _first_of(days[-1].on)
    month = min(max(month, first), last)
    shown = (day for day in days if _first_of(day.on) == month)
    calendar = tuple(
        s.CalendarDay(day.on, day.kind, bool(day.notes), day.has_something) for day in shown
    )
    return q.History(month, calendar, earlier=month > first, later=month < last)


def _shown(day: PastDay, page: int) -> s.HistoryDay:
    routine = day.routine
    if routine is None:
        return s.HistoryDay(day.on, day.kind, notes=day.notes, page=page)
    records = (routine.items[index] for index in routine.order)
    return s.HistoryDay(
        day.on,
        day.kind,
        tuple(s.PastAnswer(record.item.exercise, record.answer) for record in records),
        morning=routine.morning.feel if routine.morning is not None else None,
        notes=day.notes,
        routine=routine.seq,
        page=page,
    )


def _first_of(day: date) -> date:
    return day.replace(day=1)


def month_before(month: date) -> date:
    """Return the first day of the month before."""
    return _first_of(month - timedelta(days=1))


def month_after(month: date) -> date:
    """Return the first day of the month after."""
    return _first_of(month + timedelta(days=31))
