"""Limits how fast the bot sends: Telegram allows about 30 messages a second, one in each chat.

Each send waits in a lane for its turn. Turns are given whenever something changes; nothing polls.
"""

from __future__ import annotations

import asyncio
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from bot.usecases.sending import SendLane

BURST = 2.0  # with 28 a second: never more than 30 within one
KNOWN_CHATS = 1_000


class Timer(Protocol):
    """A call to come, as `loop.call_later` returns it."""

    def cancel(self) -> None: ...


CallLater = Callable[[float, Callable[[], None]], Timer]


class Bucket:
    """A token bucket: refilled at `rate` tokens a second up to `size`, one token for a send."""

    def __init__(self, rate: float, size: float, now: float) -> None:
        self.rate = rate
        self.size = size
        self.level = size
        self._since = now

    def refill(self, now: float) -> None:
        self.level = min(self.size, self.level + (now - self._since) * self.rate)
        self._since = now

    def until_one(self) -> float:
        """Return the seconds until the bucket has a whole token."""
        return max(0.0, (1.0 - self.level) / self.rate)

    @property
    def has_one(self) -> bool:
        return self.level > 1.0 - 1e-9  # sums of floats may end just below 1


@dataclass(frozen=True, slots=True, eq=False)
class _Turn:
    chat_id: int
    given: asyncio.Future[None]


class Limiter:
    """Limits all sends and edits together, and those of each chat; replies go before reminders.

    `rate`: messages a second over all chats. `chat_rate`: messages a second in one chat, after
    `chat_burst` at once. `reminder_rate`: messages a second that reminders get even while replies
    wait. `monotonic` and `call_later` are for tests.
    """

    def __init__(
        self,
        rate: float = 28.0,
        *,
        chat_rate: float = 1.0,
        chat_burst: float = 3.0,
        reminder_rate: float = 5.0,
        monotonic: Callable[[], float] = time.monotonic,
        call_later: CallLater | None = None,
    ) -> None:
        self._monotonic = monotonic
        self._call_later = call_later
        self._chat_rate, self._chat_burst = chat_rate, chat_burst
        now = monotonic()
        self._all = Bucket(rate, BURST, now)
        self._reminders = Bucket(min(reminder_rate, rate), BURST, now)
        self._chats: dict[int, Bucket] = {}
        self._waiting: dict[SendLane, deque[_Turn]] = {lane: deque() for lane in SendLane}
        self._paused_until = now
        self._timer: Timer | None = None

    async def acquire(self, chat_id: int, lane: SendLane) -> None:
        """Wait until one message may go to this chat. Cancelling gives the turn back."""
        turn = _Turn(chat_id, asyncio.get_running_loop().create_future())
        self._waiting[lane].append(turn)
        self._give_turns()
        try:
            await turn.given
        except asyncio.CancelledError:
            self._give_back(turn, lane)
            raise

    def pause(self, seconds: float) -> None:
        """Send nothing for so long, as a 429 asks; a shorter pause never ends a longer one."""
        self._paused_until = max(self._paused_until, self._monotonic() + seconds)
        self._give_turns()

    @property
    def paused_for(self) -> float:
        """The seconds left of a pause, 0 when there is none."""
        return max(0.0, self._paused_until - self._monotonic())

    def _give_back(self, turn: _Turn, lane: SendLane) -> None:
        if turn.given.cancelled():
            if turn in self._waiting[lane]:
                self._waiting[lane].remove(turn)
            return
        self._all.level += 1.0
        self._chat(turn.chat_id).level += 1.0
        self._give_turns()

    def _give_turns(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        now = self._monotonic()
        self._all.refill(now)
        self._reminders.refill(now)
        while self.paused_for == 0 and self._all.has_one:
            turn = self._next_turn(now)
            if turn is None:
                break
            self._all.level -= 1.0
            self._chat(turn.chat_id).level -= 1.0
            turn.given.set_result(None)
        self._wake_later(now)

    def _next_turn(self, now: float) -> _Turn | None:
        """Take the next turn out of its lane; None when no waiting chat may send yet."""
        reminders_first = self._reminders.has_one
        order = list(SendLane)
        if reminders_first:
            order.sort(key=lambda lane: lane is not SendLane.REMINDER)
        for lane in order:
            turn = self._first_ready(self._waiting[lane], now)
            if turn is not None:
                if lane is SendLane.REMINDER and reminders_first:
                    self._reminders.level -= 1.0
                return turn
        return None

    def _first_ready(self, waiting: deque[_Turn], now: float) -> _Turn | None:
        while waiting and waiting[0].given.cancelled():
            waiting.popleft()
        for turn in waiting:
            bucket = self._chat(turn.chat_id)
            bucket.refill(now)
            if bucket.has_one and not turn.given.cancelled():
                waiting.remove(turn)
                return turn
        return None

    def _chat(self, chat_id: int) -> Bucket:
        if chat_id not in self._chats:
            if len(self._chats) >= KNOWN_CHATS:
                self._forget_rested()
            self._chats[chat_id] = Bucket(self._chat_rate, self._chat_burst, self._monotonic())
        return self._chats[chat_id]

    def _forget_rested(self) -> None:
        now = self._monotonic()
        for bucket in self._chats.values():
            bucket.refill(now)
        self._chats = {
            chat_id: bucket for chat_id, bucket in self._chats.items() if bucket.level < bucket.size
        }

    def _wake_later(self, now: float) -> None:
        turns = [turn for waiting in self._waiting.values() for turn in waiting]
        if not turns:
            return
        soonest_chat = min(self._chat(turn.chat_id).until_one() for turn in turns)
        wait = max(self._paused_until - now, self._all.until_one(), soonest_chat, 0.001)
        call_later = self._call_later or asyncio.get_running_loop().call_later
        self._timer = call_later(wait, self._give_turns)
