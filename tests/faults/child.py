"""The real application in a process of its own that kills itself at one named point.

Nothing of the product knows of these points: the functions are wrapped before it is built. The
processes are forked from one that has imported and read everything, and started nothing.
"""

from __future__ import annotations

import asyncio
import functools
import multiprocessing
import os
import signal
import traceback
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from bot.app import open_app
from bot.chat.incoming import updates
from bot.chat.incoming.poll_loop import PollLoop
from bot.chat.outgoing.messenger import TelegramMessenger
from bot.clock import SettableClock
from bot.usecases import chart_store, showing
from bot.usecases.reminders import reminding
from tests.flows.driver import TOKEN, Stage
from tests.flows.films import small_films
from tests.preview.driver import StillClock, patient
from tests.shipped import shipped_content
from tests.waiting import PATIENCE

CONTENT = shipped_content()
NURSERY = multiprocessing.get_context("forkserver")
NURSERY.set_forkserver_preload([__name__])
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
    "before the transaction": Point(updates, "receive", is_after=False),
    "before the commit": Point(chart_store, "store_chart", is_after=True),
    "after the commit": Point(updates, "receive", is_after=True),
    "after the edit": Point(showing, "mark_shown", is_after=False),
    "before the next poll": Point(PollLoop, "_take", is_after=True),
}


async def live(url: str, database: str, data_keys: tuple[str, ...], instant: datetime) -> None:
    clock = SettableClock(base=StillClock(instant))
    async with open_app(
        token=TOKEN,
        api_url=url,
        database_url=database,
        data_keys=data_keys,
        clock=clock,
        send_rate=1000.0,
        chat_rate=1000.0,
        connect=patient,
        content=CONTENT._replace(find_media=small_films),
    ):
        await asyncio.sleep(LIVES)


def run(point: str, told: Path, *where: Any) -> None:
    """Live until the point is reached; whatever else ends it is written down."""
    (REMINDER_POINTS | UPDATE_POINTS)[point].arm()
    try:
        asyncio.run(live(*where))
    except BaseException:
        told.write_text(traceback.format_exc(), encoding="utf-8")
        raise


async def die_at(stage: Stage, point: str) -> None:
    """Let the same bot live in a process of its own until it is killed there."""
    told = stage.folder / "ended.txt"
    where = (stage.url, stage.database_url, stage.data_keys, stage.clock.now())
    child = NURSERY.Process(target=run, args=(point, told, *where))
    child.start()
    await asyncio.to_thread(child.join)
    assert child.exitcode == -signal.SIGKILL, told.read_text() if told.exists() else "it lived"
    child.close()
