"""One job that rings, one task that answers, and a watch without the wall clock."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime

import pytest

from bot.reminders.ticker import JOB, Ticker
from tests.waiting import PATIENCE, until

NOON = datetime(2026, 3, 3, 12, tzinfo=UTC)


class Counting:
    """A dispatcher that counts; `slow` and `fails` are its moods."""

    def __init__(self, *, slow: float = 0.0, fails: int = 0) -> None:
        self.instants: list[datetime] = []
        self.at_once = self.most_at_once = 0
        self.finished = 0
        self._slow = slow
        self._fails = fails

    async def tick(self, now: datetime) -> int:
        self.instants.append(now)
        self.at_once += 1
        self.most_at_once = max(self.most_at_once, self.at_once)
        await asyncio.sleep(self._slow)
        self.at_once -= 1
        if self._fails:
            self._fails -= 1
            raise ValueError("on purpose")
        self.finished += 1
        return 0


def ticker_of(counting: Counting, *, every: float = 0.02, silence: float = 15.0) -> Ticker:
    return Ticker(counting, now=lambda: NOON, every=every, silence=silence)


async def test_it_ticks_with_the_clock_it_was_given() -> None:
    counting = Counting()
    ticker = ticker_of(counting)
    await ticker.start()
    await until(lambda: len(counting.instants) >= 3)
    await ticker.stop()

    assert set(counting.instants) == {NOON}


async def test_there_is_one_job_and_it_is_never_dropped_for_being_late() -> None:
    ticker = ticker_of(Counting())
    await ticker.start()
    (job,) = ticker.scheduler.get_jobs()
    await ticker.stop()

    assert (job.id, job.misfire_grace_time, job.coalesce, job.max_instances) == (JOB, None, True, 1)


async def test_a_slow_tick_is_never_doubled(caplog: pytest.LogCaptureFixture) -> None:
    counting = Counting(slow=0.1)
    ticker = ticker_of(counting)
    await ticker.start()
    await until(lambda: counting.finished >= 2)
    await ticker.stop()

    assert counting.most_at_once == 1
    assert "maximum number" not in caplog.text


async def test_a_failed_tick_is_logged_and_the_next_one_comes(
    caplog: pytest.LogCaptureFixture,
) -> None:
    counting = Counting(fails=1)
    ticker = ticker_of(counting)
    await ticker.start()
    await until(lambda: counting.finished >= 1)
    await ticker.stop()

    assert "A tick failed" in caplog.text


async def test_a_scheduler_that_sleeps_through_a_clock_set_back_is_armed_anew() -> None:
    counting = Counting()
    ticker = ticker_of(counting, every=0.02, silence=0.1)
    await ticker.start()
    ticker.scheduler.modify_job(JOB, next_run_time=datetime(2999, 1, 1, tzinfo=UTC))
    await asyncio.sleep(0.02)
    counting.instants.clear()
    await until(lambda: len(counting.instants) >= 3)
    next_run = ticker.scheduler.get_job(JOB).next_run_time
    await ticker.stop()

    assert next_run.year < 2999


async def test_stop_lets_the_tick_under_way_finish() -> None:
    counting = Counting(slow=0.1)
    ticker = ticker_of(counting)
    await ticker.start()
    await until(lambda: counting.instants)
    await ticker.stop(within=PATIENCE)

    assert counting.finished == 1


async def test_stop_does_not_wait_for_ever() -> None:
    counting = Counting(slow=PATIENCE)
    ticker = ticker_of(counting)
    await ticker.start()
    await until(lambda: counting.instants)
    await ticker.stop(within=0.05)

    assert counting.finished == 0


async def test_stopping_what_never_started_is_fine() -> None:
    await ticker_of(Counting()).stop()
