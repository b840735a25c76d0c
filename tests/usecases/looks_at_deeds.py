"""Looks at what use cases do by the thresholds: each yields what it sees, without chance.

See `tests.domain.looks_at_rules`; these are the numbers that no rule of the domain reads.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

from bot.domain.diary import Answer
from bot.domain.evolve import evolve
from bot.domain.typed.intents import Intent
from bot.usecases import due, pausing, routines, snoozing, timers, todays, verdicts
from bot.usecases import screens as s
from bot.usecases.chart import Chart
from bot.usecases.current import current_screen
from bot.usecases.ports import Delivery, DeliveryId, DeliveryState, Reminder, ReminderKind
from bot.usecases.slips import can_take_back
from bot.usecases.understanding import INTENT_DEEDS
from tests.chat.sample_screens import keys
from tests.usecases.sample_charts import chart_at

A_MINUTE = timedelta(minutes=1)
TIMER_STEPS = range(25)


def each_message() -> Iterator[object]:
    """When a person is written to: after a sign, without an hour, while a question waits."""
    chart = chart_at("sign in a routine")
    assert chart.state.safety.block is not None
    for at in (None, time(7, 40)):
        person = replace(chart.person, local_time=at)
        yield due.daily_after(person, last=None, now=chart.now)
        for step in range(4):
            yield due.follow_up_after(person, chart.state.safety.block, step=step, now=chart.now)
    for kind in ReminderKind:
        row = Reminder(chart.person.id, kind, chart.now, chart.today)
        yield verdicts.until_when(row, chart.person)
    waiting = chart_at("ask first")
    for days in range(30):
        yield verdicts.verdict_on(waiting, _daily(waiting, days), waiting.now)


def _daily(chart: Chart, days: int) -> Delivery:
    at, on = chart.now + timedelta(days=days), chart.today + timedelta(days=days)
    kind, state = ReminderKind.DAILY, DeliveryState.CLAIMED
    return Delivery(DeliveryId(1), chart.person.id, on, kind, 0, state, at, at)


def each_slip() -> Iterator[object]:
    """Until when a sign can be taken back."""
    chart = chart_at("sign in a routine")
    for _ in range(40):
        yield can_take_back(chart)
        chart.now += A_MINUTE


def each_night() -> Iterator[object]:
    """At which hour of the night the routine of the evening is no longer today's."""
    for hour in range(9):
        chart = chart_at("card")
        tomorrow = chart.today + timedelta(days=1)
        chart.now = datetime.combine(tomorrow, time(hour), chart.person.zone).astimezone(UTC)
        routine, _ = todays.find_todays(chart)
        yield routine and routine.local_date


def each_snooze() -> Iterator[object]:
    """How long a routine may wait, how often, and how long it does where nobody says."""
    for minutes in range(30, 500, 30):
        chart = chart_at("opening")
        yield snoozing.snooze(chart, minutes)
    chart = chart_at("opening")
    yield [snoozing.snooze(chart, 10) for _ in range(6)]
    chart = chart_at("opening")
    INTENT_DEEDS[Intent.LATER](chart)
    yield chart.state.routine


def each_timer() -> Iterator[object]:
    """When a timer ends, and when a second tap begins it anew."""
    for seconds in range(30):
        chart = chart_at("first card")
        assert chart.state.routine is not None
        for _ in range(2):
            timers.start_timer(chart, chart.state.routine.seq, 0, 0)
            chart.now += timedelta(seconds=seconds)
        yield chart.person.timer, chart.person.get_ready


def each_offer() -> Iterator[object]:
    """What there is to tap for the pause, the days and the timer."""
    screens: tuple[s.Screen, ...] = (s.AskPause(), s.AskDays(frozenset({2})), s.AskReady(10))
    yield from map(keys, screens)
    for weeks in range(6):
        chart = chart_at("pause")
        yield pausing.for_weeks(chart, weeks)


def each_question() -> Iterator[object]:
    """From how many times on muscle work is not asked about again."""
    for many in range(5):
        chart = chart_at("first card")
        routine = chart.state.routine
        assert routine is not None
        exercise = chart.library[routine.items[0].item.exercise]
        known = evolve(chart.state.of(exercise), muscle_work=many)
        chart.state = chart.state.with_exercise(exercise.id, known)
        routines.answer(chart, routine.seq, 0, Answer.DISCOMFORT)
        yield type(current_screen(chart))


LOOKS: tuple[Callable[[], Iterator[object]], ...] = (
    each_message,
    each_slip,
    each_night,
    each_snooze,
    each_timer,
    each_offer,
    each_question,
)
