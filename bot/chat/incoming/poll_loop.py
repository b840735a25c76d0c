"""Our own poll loop: an update counts as handled only once it is committed.

Telegram forgets updates when the next `getUpdates` names a higher offset. So the offset rises only
after the whole batch is committed, and a crash before that brings the batch again. The start drops
no update and leaves a webhook as it is.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable, Coroutine, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from telegram import Bot, Update
from telegram.error import Conflict, InvalidToken, RetryAfter, TelegramError

from bot.chat.outgoing.failures import seconds_of
from bot.usecases.ports import StorageUnavailable
from bot.usecases.sending import TokenRejected

logger = logging.getLogger(__name__)
T = TypeVar("T")

ALLOWED = ["message", "edited_message", "callback_query", "my_chat_member"]
MOST_FAILURES = 3


@dataclass(frozen=True, slots=True)
class Poison:
    """An update that failed every time. `chat_id`: the chat to answer, None where none is named."""

    update_id: int
    chat_id: int | None
    error: Exception


@dataclass(frozen=True, slots=True)
class Pace:
    """Waits in seconds, and how many people's updates are handled at once."""

    poll: int = 25
    grace: float = 20.0  # beyond `poll`, until a poll without an answer is given up
    silent: float = 90.0  # without a completed poll, until the connection is made anew
    outage: float = 60.0  # without a completed poll, until it counts as an outage
    parallel: int = 16
    backoff: tuple[float, ...] = (0.5, 1.0, 2.0, 5.0, 10.0, 15.0)
    stop: float = 6.0  # for the updates in hand, once `stop` was called
    confirm: float = 2.0  # for the last call after that: 8 s in all

    def pause(self, failures: int) -> float:
        """Return the wait after so many failures in a row, 1 for the first."""
        return self.backoff[min(failures, len(self.backoff)) - 1]


Handle = Callable[[Update], Awaitable[bool]]


async def _no_outage() -> None:
    """Do nothing after an outage."""


async def _no_poison(_poison: Poison) -> None:
    """Leave it at the log line."""


class PollLoop:
    """Fetches batches of updates; handles people side by side, one person's updates in order.

    `handle` returns True once the update is committed. False or StorageUnavailable means "later":
    the same update is tried again until it goes through. After any other error three times
    `on_poison` is called, and the update counts as handled. `after_outage` is called after the
    first batch that follows `pace.outage` seconds without a completed poll.
    """

    def __init__(
        self,
        bot: Bot,
        handle: Handle,
        *,
        on_poison: Callable[[Poison], Awaitable[None]] = _no_poison,
        after_outage: Callable[[], Awaitable[None]] = _no_outage,
        rebuild: Callable[[], Awaitable[None]] | None = None,
        pace: Pace | None = None,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self._bot = bot
        self._handle = handle
        self._on_poison = on_poison
        self._after_outage = after_outage
        self._rebuild = rebuild or self._rebuild_polling
        self._pace = pace or Pace()
        self._monotonic = monotonic
        self._stopping = asyncio.Event()
        self._ended = asyncio.Event()
        self._ended.set()
        self._slots = asyncio.Semaphore(self._pace.parallel)
        self._offset: int | None = None
        self._failures = 0
        self._fresh_since = monotonic()
        self._had_outage = False
        self._in_conflict = False
        self.last_completed: float | None = None  # monotonic; None before the first poll

    async def run(self) -> None:
        """Poll until `stop` is called. Raises TokenRejected where Telegram rejects the token."""
        self._ended.clear()
        self._fresh_since = self._monotonic()
        try:
            while not self._stopping.is_set():
                await self._turn()
            await self._confirm()
        finally:
            self._ended.set()

    async def stop(self) -> None:
        """Finish the updates in hand and leave the rest to the next start; takes at most 8 s."""
        self._stopping.set()
        await self._ended.wait()

    async def _turn(self) -> None:
        batch = await self._fetch()
        if batch:
            taken = await self._unless_stopped(self._take(batch), grace=self._pace.stop)
            if taken:
                self._offset = batch[-1].update_id + 1
        if self._had_outage and not self._stopping.is_set():
            self._had_outage = False
            try:
                await self._after_outage()
            except Exception:
                logger.exception("Showing the open cards again failed")

    async def _fetch(self) -> Sequence[Update]:
        """Return the next batch, oldest first; empty on stop, and after waiting out a failure."""
        try:
            batch = await self._unless_stopped(self._poll())
        except InvalidToken:
            raise TokenRejected("Telegram does not know the token") from None
        except Conflict as error:
            await self._on_conflict(str(error).lower())
        except RetryAfter as error:
            await self._pause(seconds_of(error.retry_after))
        except (TelegramError, TimeoutError) as error:
            await self._on_failure(type(error).__name__)
        else:
            if batch is not None:
                self._completed()
            return sorted(batch or (), key=lambda update: update.update_id)
        return ()

    async def _poll(self) -> tuple[Update, ...]:
        # PTB's own time-outs are not trusted: a wedged pool never raises.
        async with asyncio.timeout(self._pace.poll + self._pace.grace):
            return await self._bot.get_updates(
                offset=self._offset, timeout=self._pace.poll, allowed_updates=ALLOWED
            )

    def _completed(self) -> None:
        now = self._monotonic()
        if self.last_completed is not None and now - self.last_completed > self._pace.outage:
            logger.warning("Receiving again after %.0f s", now - self.last_completed)
            self._had_outage = True
        self.last_completed = self._fresh_since = now
        self._failures = 0
        self._in_conflict = False

    async def _on_conflict(self, reason: str) -> None:
        if not self._in_conflict:
            if "webhook" in reason:
                logger.error(
                    "A webhook is set for this bot, so polling gets nothing. Delete it with"
                    " Telegram's deleteWebhook; trying again until then."
                )
            else:
                logger.error(
                    "Another program polls with the same token. Stop it, or use a token of its"
                    " own for each; trying again until then."
                )
        self._in_conflict = True
        await self._pause(2.0 * self._pace.poll)

    async def _on_failure(self, error: str) -> None:
        self._failures += 1
        log = logger.warning if self._failures == 1 else logger.debug
        log("Updates cannot be fetched: %s", error)
        if self._monotonic() - self._fresh_since > self._pace.silent:
            logger.warning("No completed poll for %.0f s: connecting anew", self._pace.silent)
            self._fresh_since = self._monotonic()
            try:
                await self._rebuild()
            except Exception:
                logger.exception("Connecting anew failed")
        await self._pause(self._pace.pause(self._failures))

    async def _rebuild_polling(self) -> None:
        """Open a new pool of connections for getUpdates; sends have a pool of their own."""
        request = self._bot._request[0]  # PTB has no public way to it
        await request.shutdown()
        await request.initialize()

    async def _take(self, batch: Sequence[Update]) -> bool:
        """Return True when every update of the batch is committed."""
        by_person: dict[int, list[Update]] = {}
        for update in batch:
            by_person.setdefault(_person_of(update) or 0, []).append(update)
        async with asyncio.TaskGroup() as group:
            tasks = [group.create_task(self._take_in_order(own)) for own in by_person.values()]
        return all(task.result() for task in tasks)

    async def _take_in_order(self, updates: Iterable[Update]) -> bool:
        async with self._slots:
            for update in updates:
                if self._stopping.is_set() or not await self._commit(update):
                    return False
        return True

    async def _commit(self, update: Update) -> bool:
        """Return True once the update is committed or given up; False only when the loop stops."""
        waits = failures = 0
        error: Exception | None = None
        while True:
            try:
                if error is not None and failures >= MOST_FAILURES:
                    await self._on_poison(Poison(update.update_id, _person_of(update), error))
                    return True
                if await self._handle(update):
                    return True
            except StorageUnavailable:
                logger.warning("Update %s waits for storage", update.update_id)
            except Exception as failure:
                if failures >= MOST_FAILURES:
                    logger.exception("Update %s could not even be recorded", update.update_id)
                    return True
                failures, error = failures + 1, failure
                logger.exception("Update %s failed (%s)", update.update_id, failures)
            waits += 1
            if await self._pause(self._pace.pause(waits)):
                return False

    async def _confirm(self) -> None:
        """Tell Telegram what was handled, so that the next start does not get it again."""
        if self._offset is None:
            return
        try:
            async with asyncio.timeout(self._pace.confirm):
                await self._bot.get_updates(
                    offset=self._offset, limit=1, timeout=0, allowed_updates=ALLOWED
                )
        except (TelegramError, TimeoutError) as error:
            logger.info("The last batch will come again: %s", type(error).__name__)

    async def _pause(self, seconds: float) -> bool:
        """Wait, but not beyond `stop`; return True when the loop stops."""
        try:
            async with asyncio.timeout(seconds):
                await self._stopping.wait()
        except TimeoutError:
            return False
        return True

    async def _unless_stopped(self, work: Coroutine[Any, Any, T], *, grace: float = 0) -> T | None:
        """Return the result of `work`; None when it was cut off `grace` seconds after `stop`."""
        # Both tasks are referenced here and awaited below, so that neither is collected early.
        loop = asyncio.get_running_loop()
        working = loop.create_task(work)
        stopping = loop.create_task(self._stopping.wait())
        try:
            await asyncio.wait({working, stopping}, return_when=asyncio.FIRST_COMPLETED)
            if not working.done():
                await asyncio.wait({working}, timeout=grace)
            return working.result() if working.done() else None
        finally:
            for task in (working, stopping):
                task.cancel()
            await asyncio.gather(working, stopping, return_exceptions=True)


def _person_of(update: Update) -> int | None:
    """Return the person of an update; in a private chat the chat has the person's id."""
    if update.effective_chat is not None:
        return update.effective_chat.id
    return update.effective_user.id if update.effective_user is not None else None
