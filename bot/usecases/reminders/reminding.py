"""Sending what is due in three steps, one transaction each: claim, prepare, complete.

No message is lost and none is sent twice, except for one duplicate at most after a crash or an
ambiguous send; a duplicate carries the same routine.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from uuid import UUID

from bot.domain.exercise import Library
from bot.usecases import questions as q
from bot.usecases.chart import Chart
from bot.usecases.chart_store import read_chart, store_chart
from bot.usecases.current import current_screen
from bot.usecases.due import (
    daily_after,
    follow_up_after,
    keep_due_rows,
    weekly_after,
    weekly_row,
)
from bot.usecases.media import CardMedia
from bot.usecases.person import Person
from bot.usecases.ports import (
    Delivery,
    DeliveryId,
    DeliveryState,
    Reminder,
    ReminderKind,
    Store,
    UnitOfWork,
)
from bot.usecases.reminders.verdicts import MOST_ATTEMPTS as MOST_ATTEMPTS
from bot.usecases.reminders.verdicts import until_when, verdict_on
from bot.usecases.routine.plan import plan_routine
from bot.usecases.screens import Screen
from bot.usecases.timers import drop_undelivered_timer, drop_unneeded_timer, end_timer
from bot.usecases.week.checking_in import offer_check_in

LEASE = timedelta(seconds=180)
"""Lease of a delivery, longer than one send can take: 30 s after a 429, and every retry."""


RETRY = timedelta(seconds=30)
"""Shortest wait before a delivery that was certainly not sent is tried again."""


NUMBERED = frozenset({ReminderKind.SNOOZE, ReminderKind.TIMER})
"""Kinds that may come several times on one date; none of their due rows is followed by another."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """A message to send now. `delivery` is as stored, in SENDING, with its new count of attempts.

    `person` is as stored after preparing; its `card_id` is the card that the message replaces.
    `revision` is the one that the chat shows once the message is there.
    """

    delivery: Delivery
    person: Person
    screen: Screen
    revision: int


class Outcome(StrEnum):
    """Ways in which one attempt to send can end."""

    SENT = "sent"
    UNKNOWN = "unknown"
    UNREACHABLE = "unreachable"
    REFUSED = "refused"
    NOT_SENT = "not_sent"


@dataclass(frozen=True, slots=True)
class Result:
    """Result of one attempt. `message_id` and the media it `shows` are set with SENT only.

    `error` is the name of an error's type, never its text. `retry_after`, with NOT_SENT: seconds
    before which it makes no sense to try again; 0 if not known.
    """

    outcome: Outcome
    message_id: int | None = None
    error: str = ""
    retry_after: float = 0.0
    shows: CardMedia | None = None


async def claim_due(
    store: Store, library: Library, *, owner: UUID, now: datetime, limit: int
) -> Sequence[Delivery]:
    """Claim up to `limit` due rows at a time until some are to be sent or none is due.

    One transaction inserts the delivery, unique on (person, local date, kind, ordinal), and moves
    the row on to its next date. A delivery that is too late is stored as missed, not returned.
    """
    while True:
        async with store.writing() as uow:
            rows = await uow.reminders.due(now, limit=limit)
            found = [await _claim(uow, library, row, owner=owner, now=now) for row in rows]
        claimed = [d for d in found if d is not None and d.state is DeliveryState.CLAIMED]
        if claimed or not rows:
            return claimed


async def _claim(
    uow: UnitOfWork, library: Library, row: Reminder, *, owner: UUID, now: datetime
) -> Delivery | None:
    try:
        person = await uow.people.get(row.person_id)
    except LookupError:
        await uow.reminders.remove(row.person_id, row.kind)
        return None
    until = until_when(row, person)
    state = DeliveryState.CLAIMED if now <= until else DeliveryState.MISSED
    wanted = Delivery(
        id=DeliveryId(0),
        person_id=person.id,
        local_date=row.local_date,
        kind=row.kind,
        ordinal=row.step if row.kind in NUMBERED else 0,
        state=state,
        due_at=row.due_at,
        until_at=until,
        step=row.step,
    )
    added = await uow.deliveries.add(wanted, owner=owner, lease=LEASE)
    await _move_on(uow, library, person, row, now=now)
    if state is DeliveryState.MISSED:
        await drop_undelivered_timer(uow, person, row.kind, row.step)
    return added


async def _move_on(
    uow: UnitOfWork, library: Library, person: Person, row: Reminder, *, now: datetime
) -> None:
    following: Reminder | None
    if row.kind is ReminderKind.DAILY:
        following = daily_after(person, last=row.local_date, now=now)
    elif row.kind in NUMBERED:
        following = None
    elif row.kind is ReminderKind.WEEKLY:
        following = weekly_after(person, row, now=now)
    else:
        block = (await _read(uow, library, person, now)).state.safety.block
        step = row.step + 1
        following = follow_up_after(person, block, step=step, now=now) if block else None
    if following is None:
        await uow.reminders.remove(person.id, row.kind)
    else:
        await uow.reminders.set(following)


async def take_over(store: Store, *, owner: UUID, limit: int) -> Sequence[Delivery]:
    """Lease up to `limit` unfinished deliveries whose lease has run out."""
    async with store.writing() as uow:
        return await uow.deliveries.take_over(owner=owner, lease=LEASE, limit=limit)


async def prepare(
    store: Store, library: Library, delivery: Delivery, *, owner: UUID, now: datetime
) -> Prepared | None:
    """Plan the message and commit SENDING, before any network call.

    None if nothing is to be sent: the delivery is no longer ours, too late, not wanted, done by
    hand, or was tried twice already.
    """
    async with store.writing() as uow:
        try:
            person = await uow.people.get(delivery.person_id)
        except LookupError:
            return None
        chart = await _read(uow, library, person, now)
        verdict = verdict_on(chart, delivery, now)
        if verdict is not DeliveryState.SENDING:
            await uow.deliveries.mark(delivery, verdict, owner=owner)
            await drop_undelivered_timer(uow, person, delivery.kind, delivery.step)
            return None
        sending = await uow.deliveries.mark(delivery, verdict, owner=owner, lease=LEASE)
        if sending is None:
            return None
        await _plan(uow, chart, delivery)
        return Prepared(sending, chart.person, chart.screen, chart.person.revision)


async def _read(uow: UnitOfWork, library: Library, person: Person, now: datetime) -> Chart:
    return await read_chart(uow, library, person, now, find_screen=current_screen)


async def _plan(uow: UnitOfWork, chart: Chart, delivery: Delivery) -> None:
    """Change the chart for the message and store it: plan the day's routine, end a snooze or timer,
    ask about a sign, or offer a check-in.

    Before the first routine the open question is sent again.
    """
    before = chart.fresh()
    if delivery.kind is ReminderKind.FOLLOW_UP:
        chart.ask(q.FollowUp())
    elif delivery.kind is ReminderKind.SNOOZE:
        chart.close_all()
    elif delivery.kind is ReminderKind.TIMER:
        end_timer(chart)
    elif delivery.kind is ReminderKind.WEEKLY:
        offer_check_in(chart, week=delivery.step)
    elif chart.state.routine is not None:
        plan_routine(chart, on=delivery.local_date)
        coming = weekly_row(chart)
        if coming is not None:  # whoever came before there were weekly messages has no row yet
            await uow.reminders.set(coming)
    drop_unneeded_timer(chart)
    await keep_due_rows(uow, before, chart)
    await store_chart(uow, chart, source_key=f"d:{delivery.id}")


async def complete(
    store: Store, prepared: Prepared, result: Result, *, owner: UUID, now: datetime
) -> Delivery | None:
    """Record how an attempt ended; return the delivery, or None if it is no longer ours."""
    del now  # leases run by the database's own clock
    delivery = prepared.delivery
    async with store.writing() as uow:
        try:  # the person before the delivery, as everywhere: one order of locks cannot deadlock
            person = await uow.people.get(delivery.person_id)
        except LookupError:
            return None  # erased, and the delivery with them
        done = await _mark(uow, delivery, result, owner=owner)
        if done is None or result.outcome not in (Outcome.SENT, Outcome.UNREACHABLE):
            return done
        if result.outcome is Outcome.UNREACHABLE:
            await uow.people.save(replace(person, reachable=False))
            return done
        seen = prepared.revision - is_left_to_tidy(prepared)
        shown = max(person.shown_revision, seen)
        card, shows = result.message_id, result.shows
        await uow.people.save(replace(person, card_id=card, card_shows=shows, shown_revision=shown))
        return done


def is_left_to_tidy(prepared: Prepared) -> bool:
    """Whether a timer's track is still to be removed after this message; until that is done a
    restart draws the chat again."""
    return prepared.delivery.kind is ReminderKind.TIMER and prepared.person.track is not None


async def _mark(
    uow: UnitOfWork, delivery: Delivery, result: Result, *, owner: UUID
) -> Delivery | None:
    if result.outcome is Outcome.NOT_SENT:
        wait = max(RETRY, timedelta(seconds=result.retry_after))
        return await uow.deliveries.mark(
            delivery, DeliveryState.CLAIMED, owner=owner, error=result.error, lease=wait
        )
    state = {
        Outcome.SENT: DeliveryState.SENT,
        Outcome.UNKNOWN: DeliveryState.UNKNOWN,
        Outcome.UNREACHABLE: DeliveryState.FAILED,
        Outcome.REFUSED: DeliveryState.FAILED,
    }[result.outcome]
    again = result.outcome is Outcome.UNKNOWN and delivery.attempts < MOST_ATTEMPTS
    return await uow.deliveries.mark(
        delivery,
        state,
        owner=owner,
        message_id=result.message_id,
        error=result.error,
        lease=LEASE if again else None,
    )


async def next_due_at(store: Store) -> datetime | None:
    """Return the earliest due instant (UTC) of all people, for the preview's clock."""
    async with store.reading() as uow:
        return await uow.reminders.next_due_at()
