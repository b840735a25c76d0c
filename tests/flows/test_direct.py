"""A call without a socket ends as it does over HTTP: the stories may choose either."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

import pytest
from telegram import Bot
from telegram.error import BadRequest, TelegramError

from bot.app import make_bot, over_http
from bot.clock import SettableClock
from bot.preview.phone.serving import running
from bot.preview.telegram.api import build_api
from bot.preview.telegram.standin import StandIn
from tests.flows.direct import HOST, Direct
from tests.flows.driver import MORNING, TOKEN
from tests.preview.driver import StillClock
from tests.waiting import PATIENCE

WAYS = {
    "a text with signs": lambda bot: bot.send_message(1, "5 < 6 & ü + 100 %"),
    "a file": lambda bot: bot.send_document(1, b"%PDF \x00\xff", filename="a.pdf"),
    "a text to nobody": lambda bot: bot.send_message(404, "hello"),
    "an empty text": lambda bot: bot.send_message(1, ""),
    "no call of Telegram": lambda bot: bot.do_api_request("singMeASong"),
}


@asynccontextmanager
async def bot_by(*, http: bool) -> AsyncIterator[tuple[StandIn, Bot]]:
    standin = StandIn(TOKEN, clock=SettableClock(base=StillClock(MORNING)))
    standin.person(1).send_text("hello")
    async with running(build_api(standin)) as url:
        connect = over_http if http else Direct(standin)
        async with make_bot(TOKEN, url if http else HOST, connect) as bot:
            yield standin, bot
    standin.close()


async def outcome(call: Callable[[Bot], Awaitable[object]], *, http: bool) -> list[object]:
    """What the bot is told, and what the stand-in understood."""
    async with bot_by(http=http) as (standin, bot):
        try:
            answer: object = await call(bot)
        except TelegramError as error:
            answer = repr(error)
        files = [standin.file(file_id)[1] for file_id in standin.core.state.files]
        return [answer, [(c.method, c.params, c.uploads) for c in standin.calls], files]


@pytest.mark.parametrize("way", WAYS)
async def test_a_call_ends_the_same_on_either_way(way: str) -> None:
    direct, by_http = [await outcome(WAYS[way], http=http) for http in (False, True)]
    assert direct == by_http


async def test_a_refusal_is_told_without_a_socket() -> None:
    async with bot_by(http=False) as (_, bot):
        with pytest.raises(BadRequest):
            await bot.send_message(1, "")


async def test_a_poll_waits_for_the_next_message() -> None:
    async with bot_by(http=False) as (standin, bot):
        (first,) = await bot.get_updates()
        async with asyncio.TaskGroup() as polls:
            waiting = polls.create_task(bot.get_updates(offset=first.update_id + 1, timeout=9))
            await standin.until(lambda: not standin.pending_updates, within=PATIENCE)
            standin.person(1).send_text("again")
        (second,) = waiting.result()
        assert second.message is not None
        assert second.message.text == "again"
