"""The program as people start it: seconds to the first `getUpdates`, and memory at rest."""

from __future__ import annotations

import asyncio
import contextlib
import os
import statistics
import sys
import time
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from datetime import time as wall_time
from pathlib import Path
from typing import Any
from uuid import UUID

from sqlalchemy import insert

from bot.clock import SystemClock
from bot.preview.phone.serving import running
from bot.preview.telegram.api import build_api
from bot.preview.telegram.params import Params
from bot.preview.telegram.refusals import Json
from bot.preview.telegram.standin import StandIn
from bot.storage.sql_store import open_store
from bot.storage.tables import delivery, diary, person, reminder

ROOT = Path(__file__).parents[2]
TOKEN = "42424242:" + 35 * "x"
REST = 5.0  # seconds after the first poll
CHUNK = 5_000
_OWNER = UUID(int=1)
JOINED = datetime(2026, 1, 5, 7, tzinfo=UTC)
FAR = datetime(2100, 1, 1, 8, tzinfo=UTC)  # nothing is due while we measure


class Watched(StandIn):
    """Tells when it is first asked for updates."""

    def __init__(self) -> None:
        super().__init__(TOKEN, clock=SystemClock())
        self.asked = asyncio.Event()

    async def get_updates(self, params: Params) -> list[Json]:
        self.asked.set()
        return await super().get_updates(params)


@dataclass(frozen=True, slots=True)
class Start:
    """Seconds from the start of the process to the first poll, megabytes once at rest."""

    seconds: float
    megabytes: float = 0.0


async def fill(folder: Path, people: int) -> str:
    """A database of so many people, each with an hour, an entry and a message; its URL."""
    url = f"sqlite:///{folder / 'data' / 'bot.db'}"
    async with open_store(url) as store:
        for first in range(1, people + 1, CHUNK):
            numbers = range(first, min(first + CHUNK, people + 1))
            async with store.engines.write.begin() as connection:
                for table, row in ((person, _person), (diary, _entry), (reminder, _due)):
                    await connection.execute(insert(table), [row(number) for number in numbers])
                await connection.execute(insert(delivery), [_sent(number) for number in numbers])
    return url


def _person(number: int) -> dict[str, Any]:
    row: dict[str, Any] = dict.fromkeys(("fulfilled_on", "card_id", "wrote_id", "talk", "lines"))
    return row | {
        "id": number,
        "chat_id": number,
        "language": "en",
        "tz": "Europe/London",
        "created_at": JOINED,
        "zone_known": True,
        "local_time": wall_time(8),
        "reachable": True,
        "stopped": False,
        "last_seq": 1,
        "revision": 9,
        "shown_revision": 9,
    }


def _entry(number: int) -> dict[str, Any]:
    return {
        "person_id": number,
        "seq": 1,
        "at": JOINED,
        "local_date": JOINED.date(),
        "source_key": f"c:{number}",
        "payload": bytes(160),  # sealed entries are of this size; nobody opens one at start
    }


def _due(number: int) -> dict[str, Any]:
    at = FAR + timedelta(seconds=number)
    return {
        "person_id": number,
        "kind": "daily",
        "due_at": at,
        "local_date": at.date(),
        "step": 0,
    }


def _sent(number: int) -> dict[str, Any]:
    return {
        "person_id": number,
        "local_date": JOINED.date(),
        "kind": "daily",
        "ordinal": 0,
        "state": "sent",
        "due_at": JOINED,
        "until_at": JOINED + timedelta(hours=12),
        "attempts": 1,
        "step": 0,
        "message_id": number,
        "error": "",
        "owner": _OWNER,
        "lease_until": None,
    }


async def start_once(url: str, *, resting: bool = False) -> Start:
    """Starts `python -m bot`, waits for its first poll, and ends it."""
    standin = Watched()
    async with running(build_api(standin)) as api_url:
        begun = time.perf_counter()
        async with _bot(url, api_url) as process:
            async with asyncio.timeout(30):
                await standin.asked.wait()
            seconds = time.perf_counter() - begun
            if not resting:
                return Start(seconds)
            await asyncio.sleep(REST)
            return Start(seconds, await _megabytes_of(process.pid))


@contextlib.asynccontextmanager
async def _bot(url: str, api_url: str) -> AsyncIterator[asyncio.subprocess.Process]:
    env = os.environ | {
        "TELEGRAM_BOT_TOKEN": TOKEN,
        "TELEGRAM_API_URL": api_url,
        "DATABASE_URL": url,
        "LOG_LEVEL": "WARNING",
    }
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", "run", cwd=ROOT, env=env, stdout=asyncio.subprocess.DEVNULL
    )
    try:
        yield process
    finally:
        with contextlib.suppress(ProcessLookupError):  # it may have told why it cannot start
            process.terminate()
        await process.wait()


async def _megabytes_of(pid: int) -> float:
    """Resident memory, as `ps` tells it on Linux and macOS (kilobytes)."""
    asked = await asyncio.create_subprocess_exec(
        "ps", "-o", "rss=", "-p", str(pid), stdout=asyncio.subprocess.PIPE
    )
    told, _ = await asked.communicate()
    return int(told) / 1024


async def start_in_turn(urls: Sequence[str], *, times: int) -> list[float]:
    """Median seconds for each database; in turn, so that a busy moment strikes all alike."""
    taken: list[list[float]] = [[] for _ in urls]
    for _ in range(times):
        for found, url in zip(taken, urls, strict=True):
            found.append((await start_once(url)).seconds)
    return [statistics.median(found) for found in taken]
