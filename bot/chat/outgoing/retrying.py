"""Retries calls of the Bot API at the limiter's pace; no other layer retries.

A send is repeated only when it certainly did not arrive (`bot.chat.outgoing.failures`); an edit may
be repeated at any time. The original errors are not chained: their texts can hold the token or a
message.
"""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable
from typing import TypeVar

from telegram.error import TelegramError

from bot.chat.outgoing.failures import failure_of
from bot.chat.outgoing.limiter import Limiter
from bot.usecases.sending import MaybeSent, Paused, SendLane, TryAgain

logger = logging.getLogger(__name__)
T = TypeVar("T")

PAUSES = (0.5, 1.0, 2.0, 4.0)  # seconds between tries
LONGEST_PAUSE = 30.0  # seconds that a 429 may ask for; after a longer one the call fails


class Retrying:
    """Makes calls of the Bot API, each up to five times. Raises SendError."""

    def __init__(self, limiter: Limiter, sleep: Callable[[float], Awaitable[None]]) -> None:
        self._limiter = limiter
        self._sleep = sleep

    async def repeatable(
        self, chat_id: int, call: Callable[[], Awaitable[T]], *, lane: SendLane = SendLane.REPLY
    ) -> T:
        """Make a call that does no harm twice, such as an edit."""
        return await self.call(chat_id, call, lane=lane, again_after_maybe=True)

    async def call(
        self,
        chat_id: int,
        call: Callable[[], Awaitable[T]],
        *,
        lane: SendLane = SendLane.REPLY,
        again_after_maybe: bool = False,
    ) -> T:
        again = (TryAgain, MaybeSent, Paused) if again_after_maybe else (TryAgain, Paused)
        for pause in PAUSES:
            try:
                return await self._once(chat_id, call, lane)
            except again as failure:
                logger.info("Trying again in %s s: %s", pause, type(failure).__name__)
                if self._limiter.paused_for > LONGEST_PAUSE:
                    raise
            await self._sleep(pause)
        return await self._once(chat_id, call, lane)

    async def _once(self, chat_id: int, call: Callable[[], Awaitable[T]], lane: SendLane) -> T:
        if self._limiter.paused_for > LONGEST_PAUSE:
            raise Paused(self._limiter.paused_for)
        await self._limiter.acquire(chat_id, lane)
        try:
            return await call()
        except TelegramError as error:
            failure = failure_of(error)
        if isinstance(failure, Paused):
            logger.warning("Telegram asks for a pause of %.0f s", failure.retry_after)
            self._limiter.pause(failure.retry_after)
        raise failure
