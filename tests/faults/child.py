"""The real application in a process of its own that kills itself at one named point.

    python -m tests.faults.child URL DATABASE INSTANT POINT

Nothing of the product knows of these points: the functions are wrapped before it is built.
"""

from __future__ import annotations

import asyncio
import functools
import os
import signal
import sys
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.app import open_app
from bot.chat import receiver
from bot.chat.messenger import TelegramMessenger
from bot.chat.receive import PollLoop
from bot.clock import SettableClock
from bot.content import load_content
from bot.usecases import chart, reminding, showing
from tests.flows.driver import TOKEN
from tests.flows.films import small_films
from tests.preview.driver import StillClock, patient
from tests.waiting import PATIENCE

LIVES = PATIENCE  # seconds, should the point never come


@dataclass(frozen=True, slots=True)
class Point:
    """Death before the call of `owner.name`, or after it gave back something."""

    owner: Any
    name: str
    is_after: bool

    def arm(self) -> None:
        real: Callable[..., Awaitable[Any]] = getattr(self.owner, self.name)

        @functools.wraps(real)
        async def deadly(*args: Any, **kwargs: Any) -> Any:
            if not self.is_after:
                die()
            result = await real(*args, **kwargs)
            if result != []:  # a claim that found nothing is no point of its own
                die()
            return result

        setattr(self.owner, self.name, deadly)


def die() -> None:
    """As by `kill -9`: no handler, no finally, no flush."""
    os.kill(os.getpid(), signal.SIGKILL)


REMINDER_POINTS = {
    "before the claim": Point(reminding, "claim_due", is_after=False),
    "after the claim": Point(reminding, "claim_due", is_after=True),
    "before the send": Point(reminding, "prepare", is_after=True),
    "between send and record": Point(TelegramMessenger, "send", is_after=True),
    "after the record": Point(reminding, "complete", is_after=True),
}
UPDATE_POINTS = {
    "before the transaction": Point(receiver, "receive", is_after=False),
    "before the commit": Point(chart, "store_chart", is_after=True),
    "after the commit": Point(receiver, "receive", is_after=True),
    "after the edit": Point(showing, "mark_shown", is_after=False),
    "before the next poll": Point(PollLoop, "_take", is_after=True),
}


async def live(url: str, database: str, instant: str) -> None:
    clock = SettableClock(base=StillClock(datetime.fromisoformat(instant)))
    async with open_app(
        token=TOKEN,
        api_url=url,
        database_url=database,
        data_keys=tuple(filter(None, os.environ["DATA_KEYS"].split(","))),
        clock=clock,
        send_rate=1000.0,
        chat_rate=1000.0,
        line=patient,
        content=load_content()._replace(find_media=small_films),
    ):
        await asyncio.sleep(LIVES)


if __name__ == "__main__":
    url, database, instant, name = sys.argv[1:]
    (REMINDER_POINTS | UPDATE_POINTS)[name].arm()
    asyncio.run(live(url, database, instant))
