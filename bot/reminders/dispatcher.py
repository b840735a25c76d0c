"""Sees reminders through: due, claimed, sent, recorded."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from bot.reminders.ports import Lanes, Messenger, PictureFor, Ports, Render, Tidy
from bot.usecases.person import PersonId
from bot.usecases.ports import Delivery, DeliveryId, ReminderKind, StorageUnavailable
from bot.usecases.reminders.reminding import MOST_ATTEMPTS, Outcome, Prepared, Result
from bot.usecases.sending import MaybeSent, Paused, Refused, SendError, SendLane, Unreachable

logger = logging.getLogger(__name__)

GIVES_WAY = {ReminderKind.TIMER: SendLane.HELPER}
"""Kinds that let reminders go first; every other kind is sent in the reminders' own lane."""


@dataclass(frozen=True, slots=True)
class Pace:
    """How many deliveries at once, and how many seconds between tries."""

    in_hand: int = 100  # claimed and not finished, so that each is begun well within its lease
    parallel: int = 16
    again_after: float = 5.0  # before an unknown one is sent again; less than its lease
    take_over_every: float = 10.0
    record_pauses: tuple[float, ...] = (0.2, 0.5, 1.0, 2.0, 4.0)


class Dispatcher:
    """Claims all that is due and sees each delivery through, many persons side by side.

    `owner` is a new id in every process. Instants come in as `now`; waits are in real time.
    """

    def __init__(
        self,
        *,
        owner: UUID,
        ports: Ports,
        messenger: Messenger,
        render: Render,
        picture: PictureFor,
        lanes: Lanes,
        tidy: Tidy,
        pace: Pace | None = None,
        monotonic: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._owner = owner
        self._ports = ports
        self._messenger = messenger
        self._render = render
        self._picture = picture
        self._lanes = lanes
        self._tidy = tidy
        self._tidying: set[asyncio.Task[None]] = set()
        self._pace = pace or Pace()
        self._monotonic = monotonic
        self._sleep = sleep
        self._slots = asyncio.Semaphore(self._pace.parallel)
        self._in_hand: dict[asyncio.Task[None], DeliveryId] = {}
        self._claiming = asyncio.Lock()
        self._looked_at: float | None = None
        self._is_open = True

    async def tick(self, now: datetime) -> int:
        """Claim all that is due now, start it, and return how much that was.

        How each send ended is known after `rest`. If storage is down, the tick ends early.
        """
        async with self._claiming:
            total = 0
            while self._is_open:
                await self._wait_for_room()
                batch = await self._claim(now)
                if not batch:
                    break
                total += len(batch)
                for delivery in batch:
                    self._start(delivery, now)
            return total

    async def rest(self) -> None:
        """Wait until every claimed delivery has been seen through."""
        while self._in_hand or self._tidying:
            await asyncio.wait({*self._in_hand, *self._tidying})

    async def run_to_rest(self, now: datetime) -> int:
        """Tick until nothing is due or in hand at `now`; return how much was claimed."""
        total = 0
        while True:
            self._looked_at = None
            claimed = await self.tick(now)
            await self.rest()
            total += claimed
            if not claimed:
                return total

    async def stop(self, *, within: float) -> None:
        """Claim nothing new; leave to their leases the deliveries not finished in time."""
        self._is_open = False
        if not self._in_hand and not self._tidying:
            return
        _, late = await asyncio.wait({*self._in_hand, *self._tidying}, timeout=within)
        for task in late:
            task.cancel()
        await asyncio.gather(*late, return_exceptions=True)

    async def _wait_for_room(self) -> None:
        while len(self._in_hand) > self._pace.in_hand // 2:
            await asyncio.wait(self._in_hand, return_when=asyncio.FIRST_COMPLETED)

    async def _claim(self, now: datetime) -> Sequence[Delivery]:
        limit = self._pace.in_hand - len(self._in_hand)
        try:
            left = await self._left_behind(limit)
            if left:
                return left
            return await self._ports.claim_due(owner=self._owner, now=now, limit=limit)
        except StorageUnavailable:
            logger.warning("Storage is not available; reminders wait")
            return ()

    async def _left_behind(self, limit: int) -> Sequence[Delivery]:
        """Return deliveries whose worker died or gave up, looked for now and then.

        One of ours that merely takes long keeps its worker; being found renews its lease.
        """
        looked = self._looked_at
        if looked is not None and self._monotonic() - looked < self._pace.take_over_every:
            return ()
        found = await self._ports.take_over(owner=self._owner, limit=limit)
        self._looked_at = None if len(found) == limit else self._monotonic()
        ours = set(self._in_hand.values())
        return [delivery for delivery in found if delivery.id not in ours]

    def _start(self, delivery: Delivery, now: datetime) -> None:
        # Held in the dict until it is done, awaited by `rest` and `stop`.
        task = asyncio.get_running_loop().create_task(self._see_through(delivery, now))
        self._in_hand[task] = delivery.id
        task.add_done_callback(self._in_hand.pop)

    async def _see_through(self, delivery: Delivery, now: datetime) -> None:
        try:
            again = await self._attempt(delivery, now)
            if again is not None:
                await self._sleep(self._pace.again_after)
                await self._attempt(again, now)
        except StorageUnavailable:
            logger.warning("Delivery %s waits for its lease: no storage", delivery.id)
        except Exception:
            logger.exception("Delivery %s failed", delivery.id)

    async def _attempt(self, delivery: Delivery, now: datetime) -> Delivery | None:
        """Send once. Return the delivery if its fate is unknown and it may be sent again."""
        async with self._slots:
            prepared = await self._ports.prepare(delivery, owner=self._owner, now=now)
            if prepared is None:
                return None
            return await self._lanes.run(
                prepared.person.chat_id, lambda: self._send_and_record(prepared, now)
            )

    async def _send_and_record(self, prepared: Prepared, now: datetime) -> Delivery | None:
        result = await self._send(prepared)
        done = await self._record(prepared, result, now)
        old = prepared.person.card_id
        if result.outcome is Outcome.SENT and old not in (None, result.message_id):
            assert old is not None
            if prepared.delivery.kind is not ReminderKind.TIMER:
                await self._messenger.strip_keyboard(prepared.person.chat_id, old)
        if result.outcome is Outcome.SENT and prepared.delivery.kind is ReminderKind.TIMER:
            self._tidy_later(prepared)
        if result.outcome is not Outcome.UNKNOWN or done is None:
            return None
        return done if done.attempts < MOST_ATTEMPTS else None

    def _tidy_later(self, prepared: Prepared) -> None:
        """Tidy up beside other work: many timers may be over at once, and each would take three
        calls of the few that Telegram allows before the next one's end is told."""
        person = prepared.person
        job = self._see_tidied(person.id, person.card_id, prepared.revision)
        # Held in the set until it is done, awaited by `rest` and `stop`.
        task = asyncio.get_running_loop().create_task(job)
        self._tidying.add(task)
        task.add_done_callback(self._tidying.discard)

    async def _see_tidied(self, person_id: PersonId, old_card: int | None, revision: int) -> None:
        try:
            await self._tidy(person_id, old_card=old_card, revision=revision)
        except Exception:
            logger.exception("What a timer left in the chat stays there")

    async def _send(self, prepared: Prepared) -> Result:
        person = prepared.person
        try:
            html, markup = self._render(prepared.screen, person)
            picture = self._picture(prepared.screen, person)
        except Exception as error:
            logger.exception("Delivery %s cannot be drawn", prepared.delivery.id)
            return Result(Outcome.REFUSED, error=type(error).__name__)
        try:
            lane = GIVES_WAY.get(prepared.delivery.kind, SendLane.REMINDER)
            sent = await self._messenger.send(
                person.chat_id, html, markup, lane=lane, media=picture.media
            )
        except SendError as failure:
            return result_of(failure)
        return Result(Outcome.SENT, message_id=sent, shows=picture.shown)

    async def _record(self, prepared: Prepared, result: Result, now: datetime) -> Delivery | None:
        """Try for a while: a message that was sent and is not recorded is sent twice."""
        complete = self._ports.complete
        for pause in self._pace.record_pauses:
            try:
                return await complete(prepared, result, owner=self._owner, now=now)
            except StorageUnavailable:
                await self._sleep(pause)
        return await complete(prepared, result, owner=self._owner, now=now)


def result_of(failure: SendError) -> Result:
    """Return the result to record for a failed send; unreachable and refused are final."""
    name = type(failure).__name__
    if isinstance(failure, MaybeSent):
        return Result(Outcome.UNKNOWN, error=name)
    if isinstance(failure, Unreachable):
        return Result(Outcome.UNREACHABLE, error=name)
    if isinstance(failure, Refused):
        return Result(Outcome.REFUSED, error=name)
    wait = failure.retry_after if isinstance(failure, Paused) else 0.0
    return Result(Outcome.NOT_SENT, error=name, retry_after=wait)
