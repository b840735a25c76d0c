"""Deciding whether a claimed delivery is still to be sent."""

from __future__ import annotations

from datetime import datetime

from bot.domain.rules.limits import must_ask_first
from bot.domain.safety.owed import is_enough
from bot.domain.schedule import Due, catch_up_until, local_date_of
from bot.domain.state import RoutineRecord
from bot.domain.thresholds import QUIET_QUESTION_EVERY, TIMER_CATCH_UP
from bot.usecases.accounts import ABOVE_ALL
from bot.usecases.asked_first import owed_screen
from bot.usecases.chart import Chart
from bot.usecases.due import is_pause_on, wants_messages
from bot.usecases.person import Person
from bot.usecases.ports import Delivery, DeliveryState, Reminder, ReminderKind
from bot.usecases.week.checking_in import offered_week

MOST_ATTEMPTS = 2
OFFERS = frozenset({ReminderKind.DAILY, ReminderKind.SNOOZE})
"""Kinds of messages that offer exercises."""


def until_when(row: Reminder, person: Person) -> datetime:
    """Return until when (UTC) the message of a due row may still be sent."""
    if row.kind is ReminderKind.TIMER:
        return row.due_at + TIMER_CATCH_UP
    return catch_up_until(Due(row.due_at, row.local_date), person.zone)


def verdict_on(chart: Chart, delivery: Delivery, now: datetime) -> DeliveryState:
    """Return SENDING, or the state in which the delivery ends without a send.

    UNKNOWN after too many attempts, MISSED when too late, CANCELLED when not wanted or when the
    person went on by hand, SENT when a message that may have arrived plainly did.
    """
    if delivery.attempts >= MOST_ATTEMPTS:
        return DeliveryState.UNKNOWN
    if now > delivery.until_at:
        return DeliveryState.MISSED
    if not wants_messages(chart):
        return DeliveryState.CANCELLED
    is_blocked = chart.state.safety.block is not None
    if delivery.kind in OFFERS and _is_day_over(chart):
        return DeliveryState.SENT if delivery.attempts else DeliveryState.CANCELLED
    if delivery.kind is ReminderKind.FOLLOW_UP:
        wanted = is_blocked and not chart.state.safety.seen_somebody
        return DeliveryState.SENDING if wanted else DeliveryState.CANCELLED
    if delivery.kind is ReminderKind.SNOOZE:
        return _on_snooze(chart, delivery)
    if delivery.kind is ReminderKind.TIMER:
        return _on_timer(chart, delivery)
    if delivery.kind is ReminderKind.WEEKLY:
        return _on_week(chart, delivery)
    routine = next((r for r in chart.state.routines if r.local_date == delivery.local_date), None)
    if delivery.attempts and routine is not None and _is_touched(routine):
        return DeliveryState.SENT
    if is_pause_on(chart, delivery.local_date):
        return DeliveryState.CANCELLED
    if delivery.attempts == 0 and _waits_quietly(chart, delivery):
        return DeliveryState.CANCELLED
    by_hand = routine is not None and delivery.attempts == 0
    return DeliveryState.CANCELLED if is_blocked or by_hand else DeliveryState.SENDING


def _is_day_over(chart: Chart) -> bool:
    """Whether nothing more is offered today after severe pain, and nothing is to be asked."""
    return is_enough(chart.state, chart.today) and owed_screen(chart) is None


def _waits_quietly(chart: Chart, delivery: Delivery) -> bool:
    """Whether this message is left out, as it would only repeat a question that waits.

    A person who is to ask a professional first, or who left before the first routine, is written
    to once a week; one who left also on the day after (judgement).
    """
    state, person = chart.state, chart.person
    if person.only_reminders:
        return False
    waits = must_ask_first(state) and state.health.limits_on is not None
    if not waits and state.routine is not None:
        return False
    since = state.health.limits_on if waits else local_date_of(person.created_at, person.zone)
    days = (delivery.local_date - (since or delivery.local_date)).days
    return days % QUIET_QUESTION_EVERY != 0 and (waits or days != 1)


def _is_touched(routine: RoutineRecord) -> bool:
    """Whether the person did anything with the routine: then its message plainly arrived."""
    signs_of_use = (routine.opened, routine.morning, routine.left_out, routine.snoozes)
    return any(signs_of_use) or any(record.gave_way for record in routine.items)


def _on_timer(chart: Chart, delivery: Delivery) -> DeliveryState:
    """Return SENDING for the end of a timer unless it was dropped or replaced, a sign stands, or
    the person is asked whether to erase everything or what is to stay."""
    timer = chart.person.timer
    is_this = timer is not None and timer.number == delivery.step
    if is_this and chart.state.safety.block is None and not isinstance(chart.question, ABOVE_ALL):
        return DeliveryState.SENDING
    return DeliveryState.SENT if delivery.attempts else DeliveryState.CANCELLED


def _on_snooze(chart: Chart, delivery: Delivery) -> DeliveryState:
    """Return SENDING for a snoozed routine unless the person went on, or a sign or pause came."""
    routine = chart.state.routine
    is_off = chart.state.safety.block is not None or is_pause_on(chart, delivery.local_date)
    if routine is not None and routine.is_waiting and not is_off:
        newest = (routine.local_date, routine.snoozes)
        if newest == (delivery.local_date, delivery.step):
            return DeliveryState.SENDING
    return DeliveryState.SENT if delivery.attempts else DeliveryState.CANCELLED


def _on_week(chart: Chart, delivery: Delivery) -> DeliveryState:
    """Return SENDING for the offer of a check-in unless it was answered or put off, a sign or a
    pause came, or a routine of that day offers it."""
    has_routine = any(r.local_date == delivery.local_date for r in chart.state.routines)
    if offered_week(chart) == delivery.step and not has_routine:
        return DeliveryState.SENDING
    return DeliveryState.SENT if delivery.attempts else DeliveryState.CANCELLED
