"""The limits over all, by chat and by lane, and the pause, on a clock moved by hand."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass

import pytest

from bot.chat.outgoing.limiter import KNOWN_CHATS, Limiter
from bot.usecases.sending import SendLane
from tests.waiting import PATIENCE

REPLY, REMINDER = SendLane.REPLY, SendLane.REMINDER


@dataclass(eq=False)
class HandTimer:
    at: float
    ring: Callable[[], None]
    is_cancelled: bool = False

    def cancel(self) -> None:
        self.is_cancelled = True


class HandTime:
    """A monotonic clock with timers; only `pass_by` moves it."""

    def __init__(self) -> None:
        self.seconds = 100.0
        self.timers: list[HandTimer] = []

    def monotonic(self) -> float:
        return self.seconds

    def call_later(self, wait: float, ring: Callable[[], None]) -> HandTimer:
        self.timers.append(HandTimer(self.seconds + wait, ring))
        return self.timers[-1]

    async def pass_by(self, seconds: float) -> None:
        end = self.seconds + seconds
        await settle()
        while due := [t for t in self.timers if t.at <= end and not t.is_cancelled]:
            timer = min(due, key=lambda each: each.at)
            self.timers.remove(timer)
            self.seconds = max(self.seconds, timer.at)
            timer.ring()
            await settle()
        self.seconds = end


async def settle() -> None:
    for _ in range(5):
        await asyncio.sleep(0)


class Desk:
    """Asks for turns and notes which chat got one, and when."""

    def __init__(self, rate: float = 28.0) -> None:
        self.time = HandTime()
        self.limiter = Limiter(rate, monotonic=self.time.monotonic, call_later=self.time.call_later)
        self.got: list[tuple[float, int, SendLane]] = []
        self.tasks: list[asyncio.Task[None]] = []

    def ask(self, chat_id: int, lane: SendLane = REPLY) -> asyncio.Task[None]:
        self.tasks.append(asyncio.get_running_loop().create_task(self._ask(chat_id, lane)))
        return self.tasks[-1]

    async def _ask(self, chat_id: int, lane: SendLane) -> None:
        await self.limiter.acquire(chat_id, lane)
        self.got.append((self.time.seconds - 100.0, chat_id, lane))

    def within(self, start: float, end: float, lane: SendLane | None = None) -> int:
        return sum(1 for at, _, got in self.got if start <= at < end and lane in (None, got))

    async def close(self) -> None:
        for task in self.tasks:
            task.cancel()
        await asyncio.gather(*self.tasks, return_exceptions=True)


async def test_no_second_ever_holds_more_than_thirty_messages() -> None:
    desk = Desk()
    for chat_id in range(100):
        desk.ask(chat_id)

    await desk.time.pass_by(5)

    assert len(desk.got) == 100
    starts = [at for at, _, _ in desk.got]
    assert max(desk.within(start, start + 1.0) for start in starts) <= 30
    assert desk.got[-1][0] == pytest.approx(3.5, abs=0.1)


async def test_one_chat_gets_three_at_once_and_then_one_a_second() -> None:
    desk = Desk()
    for _ in range(5):
        desk.ask(1)
    await settle()
    assert len(desk.got) == 2  # the bucket over all holds two
    await desk.time.pass_by(3)

    assert [round(at) for at, _, _ in desk.got] == [0, 0, 0, 1, 2]


async def test_a_waiting_chat_does_not_hold_up_another() -> None:
    desk = Desk()
    for _ in range(4):
        desk.ask(1)
    desk.ask(2)

    await desk.time.pass_by(0.5)

    assert [chat_id for _, chat_id, _ in desk.got] == [1, 1, 1, 2]
    await desk.close()


async def test_replies_go_first_but_reminders_keep_five_a_second() -> None:
    desk = Desk()
    for number in range(200):
        desk.ask(1000 + number, REMINDER)
        desk.ask(5000 + number, REPLY)

    await desk.time.pass_by(5)

    reminders = desk.within(1, 5, REMINDER)
    assert reminders == pytest.approx(20, abs=1)
    assert desk.within(1, 5, REPLY) == pytest.approx(92, abs=2)
    await desk.close()


async def test_what_helps_along_waits_for_words_and_tidying_for_everything() -> None:
    desk = Desk()
    for number in range(40):
        for offset, lane in enumerate(reversed(SendLane)):
            desk.ask(1000 * offset + number, lane)

    await desk.time.pass_by(6)

    order = [lane for _, _, lane in desk.got[4:]]
    last = {lane: len(order) - order[::-1].index(lane) for lane in SendLane}
    first = {lane: order.index(lane) for lane in SendLane}
    assert len(order) == 156
    assert max(last[REPLY], last[REMINDER]) <= first[SendLane.HELPER] + 1
    assert last[SendLane.HELPER] <= first[SendLane.TIDY] + 1


async def test_reminders_alone_use_the_whole_rate() -> None:
    desk = Desk()
    for number in range(60):
        desk.ask(number, REMINDER)

    await desk.time.pass_by(1)

    assert desk.within(0, 1) == pytest.approx(30, abs=1)
    await desk.close()


async def test_a_pause_holds_everybody_and_a_shorter_one_does_not_end_it() -> None:
    desk = Desk()
    desk.limiter.pause(10)
    desk.limiter.pause(2)
    desk.ask(1)
    desk.ask(2, REMINDER)

    await desk.time.pass_by(9.5)
    assert desk.got == []
    assert desk.limiter.paused_for == pytest.approx(0.5)
    await desk.time.pass_by(1)

    assert len(desk.got) == 2
    assert desk.limiter.paused_for == 0


async def test_a_cancelled_waiter_takes_no_turn() -> None:
    desk = Desk(rate=1.0)
    first, second, third, fourth = (desk.ask(n) for n in range(4))
    await settle()
    assert first.done()
    assert second.done()
    third.cancel()
    await desk.time.pass_by(1.1)

    assert fourth.done()
    assert third.cancelled()


async def test_a_turn_given_in_the_moment_of_cancelling_is_given_back() -> None:
    desk = Desk(rate=1.0)
    for number in range(3):
        desk.ask(number)
    await settle()
    fourth = desk.ask(4)
    await settle()
    desk.time.seconds += 1.0
    desk.limiter.pause(0)  # gives the third its turn
    desk.tasks[2].cancel()  # before it woke up
    await settle()

    assert fourth.done()
    assert desk.tasks[2].cancelled()


async def test_chats_that_rest_are_forgotten() -> None:
    desk = Desk(rate=1e6)
    for number in range(KNOWN_CHATS + 10):
        desk.ask(number)
        await desk.time.pass_by(0.01)

    assert len(desk.got) == KNOWN_CHATS + 10
    assert len(desk.limiter._chats) <= KNOWN_CHATS


async def test_without_injected_time_the_loop_wakes_it() -> None:
    limiter = Limiter(200.0)

    async with asyncio.timeout(PATIENCE):
        for chat_id in range(6):
            await limiter.acquire(chat_id, REPLY)
