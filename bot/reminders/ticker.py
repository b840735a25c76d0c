"""Makes the dispatcher tick: one APScheduler job, and a watch that needs no wall clock."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Protocol

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.interval import IntervalTrigger

logger = logging.getLogger(__name__)

JOB = "tick"


class Ticks(Protocol):
    """Ticks when it is asked to; the dispatcher, as the ticker sees it."""

    async def tick(self, now: datetime) -> int: ...


class Ticker:
    """Calls `dispatcher.tick(now())` every `every` seconds, never two at once.

    The scheduler only rings; a task of our own answers. APScheduler plans by the wall clock, so if
    that is set back by an hour, it sleeps for an hour. When it has not rung for `silence` seconds
    (monotonic), the job is planned anew and the tick runs anyway.
    """

    def __init__(
        self,
        dispatcher: Ticks,
        *,
        now: Callable[[], datetime],
        every: float = 1.0,
        silence: float = 15.0,
    ) -> None:
        self._dispatcher = dispatcher
        self._now = now
        self._every = every
        self._silence = silence
        self._bell = asyncio.Event()
        self._is_stopping = False
        self._task: asyncio.Task[None] | None = None
        self.scheduler = AsyncIOScheduler(timezone=UTC)

    async def start(self) -> None:
        self.scheduler.add_job(
            self._ring,
            self._interval(),
            id=JOB,
            misfire_grace_time=None,
            coalesce=True,
            max_instances=1,
        )
        self.scheduler.start()
        # Held here until `stop` has awaited it.
        self._task = asyncio.get_running_loop().create_task(self._answer())

    async def stop(self, *, within: float = 4.0) -> None:
        """Stop; a tick under way may finish within `within` seconds."""
        self._is_stopping = True
        self._bell.set()
        if self._task is None:
            return
        self.scheduler.shutdown(wait=False)
        _, late = await asyncio.wait({self._task}, timeout=within)
        for task in late:
            task.cancel()
        await asyncio.gather(*late, return_exceptions=True)

    def _interval(self) -> IntervalTrigger:
        return IntervalTrigger(seconds=self._every, timezone=UTC)

    async def _ring(self) -> None:
        self._bell.set()

    async def _answer(self) -> None:
        while not self._is_stopping:
            await self._wait_for_bell()
            self._bell.clear()
            if self._is_stopping:
                return
            try:
                await self._dispatcher.tick(self._now())
            except Exception:
                logger.exception("A tick failed; the next one follows")

    async def _wait_for_bell(self) -> None:
        try:
            async with asyncio.timeout(self._silence):
                await self._bell.wait()
        except TimeoutError:
            logger.warning("No tick for %s s: was the clock set back? Arming anew", self._silence)
            self.scheduler.reschedule_job(JOB, trigger=self._interval())
