"""Dates and instants of the next messages, and the stored due rows that follow the chart."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta

from bot.domain.rules.streak import DAYS_OF_A_WEEK, is_paused
from bot.domain.schedule import Due, Schedule, local_date_of, local_time_of, next_due
from bot.domain.state import Block
from bot.domain.thresholds import FOLLOW_UP_DAYS, FOLLOW_UP_TIME, NIGHT_ENDS, WITHOUT_HOUR
from bot.usecases.chart import Chart
from bot.usecases.person import Person
from bot.usecases.ports import Reminder, ReminderKind, UnitOfWork


def wants_messages(chart: Chart) -> bool:
    """Whether the person is written to at all; a pause stops routines, but not other messages."""
    person = chart.person
    has_agreed = bool(chart.state.consent) or person.only_reminders
    return has_agreed and not person.stopped and person.reachable


def wants_daily(chart: Chart) -> bool:
    """Whether routines come, now or after a pause with an end date."""
    is_open_end = chart.state.pause.is_on and chart.state.pause.until is None
    return wants_messages(chart) and not is_open_end


def is_night_after(chart: Chart, day: date) -> bool:
    """Whether this date still goes on for those up late: until four in the morning after it."""
    is_night = local_time_of(chart.now, chart.person.zone) < NIGHT_ENDS
    return is_night and chart.today - day == timedelta(days=1)


def is_pause_on(chart: Chart, on: date) -> bool:
    """Whether this date falls into a pause."""
    return is_paused(chart.state, on=on)


def _pause_of(chart: Chart) -> date | None:
    """Return the day on which the pause ends; None without a pause or without an end date."""
    return chart.state.pause.until if chart.state.pause.is_on else None


def next_daily(chart: Chart) -> datetime | None:
    """Return the instant (UTC) of the next daily message; None if none comes or no hour is set."""
    schedule = chart.person.schedule
    if schedule is None or not wants_daily(chart):
        return None
    return next_due(replace(schedule, paused_until=_pause_of(chart)), after=chart.now).at


def daily_after(
    person: Person, *, last: date | None, now: datetime, paused_until: date | None = None
) -> Reminder:
    """Return the due row of the routine after `last`, the newest date claimed or fulfilled."""
    if person.local_time is None:
        due = _without_hour(person, now, paused_until)
    else:
        planned = Schedule(person.zone, person.local_time, last, person.days, paused_until)
        due = next_due(planned, now)
    return Reminder(person.id, ReminderKind.DAILY, due.at, due.local_date)


def _without_hour(person: Person, now: datetime, paused_until: date | None) -> Due:
    """Return a due time a day from now, or, if that is no wanted day, at the same wall time on the
    first wanted day after it."""
    at = now + WITHOUT_HOUR
    on = local_date_of(at, person.zone)
    if on.weekday() in person.days and (paused_until is None or on >= paused_until):
        return Due(at, on)
    wanted = Schedule(
        person.zone,
        local_time_of(now, person.zone),
        days=person.days,
        paused_until=paused_until,
    )
    return next_due(wanted, at)


def follow_up_after(person: Person, block: Block, *, step: int, now: datetime) -> Reminder | None:
    """Return the due row of a sign's follow-up of this step (0 or 1); None after the last."""
    if step >= len(FOLLOW_UP_DAYS):
        return None
    at = person.local_time or FOLLOW_UP_TIME
    before = block.on + timedelta(days=FOLLOW_UP_DAYS[step] - 1)
    due = next_due(Schedule(tz=person.zone, local_time=at, last_date=before), now)
    return Reminder(person.id, ReminderKind.FOLLOW_UP, due.at, due.local_date, step)


def snooze_row(chart: Chart) -> Reminder | None:
    """Return the due row of a snooze that has not ended; a change of zone leaves its instant."""
    routine = chart.state.routine
    if routine is None or not routine.is_waiting or chart.state.safety.block is not None:
        return None
    until = routine.snoozed_until
    if until is None or until <= chart.now or not wants_daily(chart):
        return None
    kind = ReminderKind.SNOOZE
    return Reminder(chart.person.id, kind, until, routine.local_date, routine.snoozes)


def timer_row(chart: Chart) -> Reminder | None:
    """Return the due row of the end of a running timer."""
    timer = chart.person.timer
    if timer is None or timer.is_over:
        return None
    on = local_date_of(timer.ends_at, chart.person.zone)
    return Reminder(chart.person.id, ReminderKind.TIMER, timer.ends_at, on, timer.number)


def weekly_row(chart: Chart) -> Reminder | None:
    """Return the due row that offers the check-in of the next week that ends on a day without a
    routine; on other days the end of the routine offers it."""
    person, started = chart.person, chart.state.adherence.started_on
    if started is None or person.local_time is None or not wants_daily(chart):
        return None
    if started.weekday() in person.days:
        return None
    first = Reminder(person.id, ReminderKind.WEEKLY, chart.now, started)
    return weekly_after(person, first, now=chart.now, paused_until=_pause_of(chart))


def weekly_after(
    person: Person, row: Reminder, *, now: datetime, paused_until: date | None = None
) -> Reminder | None:
    """Return the due row of the check-in after this one; None where no hour was chosen."""
    if person.local_time is None:
        return None
    weekday = frozenset({row.local_date.weekday()})
    planned = Schedule(person.zone, person.local_time, row.local_date, weekday, paused_until)
    due = next_due(planned, now)
    week = row.step + (due.local_date - row.local_date).days // DAYS_OF_A_WEEK
    return Reminder(person.id, ReminderKind.WEEKLY, due.at, due.local_date, week)


async def keep_due_rows(uow: UnitOfWork, before: Chart, chart: Chart) -> None:
    """Set or remove each due row whose grounds differ between the charts `before` and `chart`."""
    person = chart.person
    if _daily_key(before) != _daily_key(chart):
        if wants_daily(chart):
            await uow.reminders.set(
                daily_after(
                    person,
                    last=person.fulfilled_on,
                    now=chart.now,
                    paused_until=_pause_of(chart),
                )
            )
        else:
            await uow.reminders.remove(person.id, ReminderKind.DAILY)
    if _follow_up_key(before) != _follow_up_key(chart):
        block = chart.state.safety.block if wants_messages(chart) else None
        row = follow_up_after(person, block, step=0, now=chart.now) if block else None
        if row is None:
            await uow.reminders.remove(person.id, ReminderKind.FOLLOW_UP)
        else:
            await uow.reminders.set(row)
    for kind, row_of in ROWS.items():
        row = row_of(chart)
        if row == row_of(before):
            continue
        if row is None:
            await uow.reminders.remove(person.id, kind)
        else:
            await uow.reminders.set(row)


ROWS: Mapping[ReminderKind, Callable[[Chart], Reminder | None]] = {
    ReminderKind.SNOOZE: snooze_row,
    ReminderKind.TIMER: timer_row,
    ReminderKind.WEEKLY: weekly_row,
}
"""Kinds whose due row is a function of the chart alone."""


def _daily_key(chart: Chart) -> object:
    person = chart.person
    started = chart.state.adherence.started_on if person.local_time is None else None
    when = (person.local_time, person.tz, person.days, _pause_of(chart))
    return (wants_daily(chart), when, person.fulfilled_on, started)


def _follow_up_key(chart: Chart) -> object:
    block = chart.state.safety.block
    return (wants_messages(chart), block.seq if block else 0, chart.person.tz)
