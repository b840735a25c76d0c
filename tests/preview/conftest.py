"""A stand-in on a random loopback port, and a real `telegram.Bot` that talks to it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, datetime

import pytest
from telegram import Bot

from bot.clock import SettableClock
from bot.preview.phone.serving import running
from bot.preview.telegram.api import build_api
from bot.preview.telegram.flood import Limits
from bot.preview.telegram.people import Person
from bot.preview.telegram.standin import StandIn
from tests.preview.driver import TOKEN, ManualTime, StillClock, bot_at

NOON = datetime(2026, 3, 3, 12, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _durations(monkeypatch: pytest.MonkeyPatch) -> None:
    """PTB warns at every 429 unless it may tell the wait as a timedelta."""
    monkeypatch.setenv("PTB_TIMEDELTA", "1")


@pytest.fixture
def time() -> ManualTime:
    return ManualTime()


@pytest.fixture
def clock() -> SettableClock:
    return SettableClock(base=StillClock(NOON))


@pytest.fixture
async def standin(clock: SettableClock, time: ManualTime) -> AsyncIterator[StandIn]:
    standin = StandIn(TOKEN, clock=clock, monotonic=time)
    standin.limits = Limits.none()
    yield standin
    standin.close()


@pytest.fixture
async def url(standin: StandIn) -> AsyncIterator[str]:
    async with running(build_api(standin)) as base:
        yield base


@pytest.fixture
async def bot(url: str) -> AsyncIterator[Bot]:
    async with bot_at(url) as bot:
        yield bot


@pytest.fixture
def sam(standin: StandIn) -> Person:
    """A person who has started the bot: message 1 is /start."""
    person = standin.person(1)
    person.send_text("/start")
    return person
