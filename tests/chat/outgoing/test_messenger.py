# ruff: noqa: F811 -- fixtures of the stand-in are taken in by name
"""A real bot over HTTP: the outcome for the message of each failure."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta

import httpx
import pytest
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup
from telegram.error import (
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    TelegramError,
    TimedOut,
)

from bot.chat.outgoing.failures import failure_of, seconds_of
from bot.chat.outgoing.limiter import Limiter
from bot.chat.outgoing.messenger import TelegramMessenger
from bot.chat.outgoing.plain_text import plain_text
from bot.preview.telegram import faults
from bot.preview.telegram.faults import Fault, When
from bot.preview.telegram.people import Person
from bot.preview.telegram.standin import StandIn
from bot.usecases.sending import (
    MaybeSent,
    Paused,
    Refused,
    SendError,
    TokenRejected,
    TryAgain,
    Unreachable,
)
from tests.chat.outgoing.files import Files
from tests.preview.conftest import (  # noqa: F401 -- fixtures
    _durations,
    bot,
    clock,
    sam,
    standin,
    time,
    url,
)
from tests.preview.driver import bot_at

YES = InlineKeyboardMarkup([[InlineKeyboardButton("Yes", callback_data="yes")]])
ROUGH: list[tuple[Fault, bool]] = [
    (faults.server_error(), False),
    (faults.server_error(when=When.AFTER), True),
    (faults.bad_gateway(when=When.AFTER), True),
    (faults.broken_json(), True),
    (faults.dropped(when=When.BEFORE), False),
    (faults.dropped(when=When.AFTER), True),
]


class Naps:
    """Sleeps that take no time and are noted."""

    def __init__(self) -> None:
        self.seconds: list[float] = []

    async def __call__(self, seconds: float) -> None:
        self.seconds.append(seconds)


@pytest.fixture
def naps() -> Naps:
    return Naps()


@pytest.fixture
def limiter() -> Limiter:
    return Limiter(1000.0, chat_rate=1000.0)


@pytest.fixture
async def messenger(bot: Bot, limiter: Limiter, naps: Naps) -> TelegramMessenger:
    return TelegramMessenger(bot, limiter, files=Files(), sleep=naps)


@pytest.fixture
async def nowhere(limiter: Limiter, naps: Naps) -> AsyncIterator[TelegramMessenger]:
    """Yield a messenger that cannot connect to Telegram."""
    bot = bot_at("http://127.0.0.1:9")
    for request in bot._request:
        await request.initialize()
    yield TelegramMessenger(bot, limiter, files=Files(), sleep=naps)
    for request in bot._request:
        await request.shutdown()


async def test_a_message_is_sent_edited_and_loses_its_buttons(
    messenger: TelegramMessenger,
    sam: Person,
) -> None:
    sent = await messenger.send(1, "<b>Hello</b>", YES)
    assert sam.last.text == "Hello"
    assert await messenger.edit(1, sent, html="Changed", markup=YES)
    assert await messenger.edit(1, sent, html="Changed", markup=YES)
    await messenger.strip_keyboard(1, sent)

    assert sam.last.text == "Changed"
    assert sam.last.find_button("Yes") is None
    assert await messenger.delete(1, sent)
    assert not await messenger.delete(1, sent)


@pytest.mark.parametrize(("fault", "arrives"), ROUGH, ids=str)
async def test_a_send_that_may_have_arrived_is_never_repeated(
    fault: Fault,
    arrives: bool,
    messenger: TelegramMessenger,
    sam: Person,
    standin: StandIn,
) -> None:
    standin.faults.add("sendMessage", fault)

    with pytest.raises(MaybeSent) as raised:
        await messenger.send(1, "a secret note")

    assert "secret" not in repr(raised.value)
    assert raised.value.__suppress_context__ or raised.value.__context__ is None
    assert len(sam.messages) == (2 if arrives else 1)
    assert standin.faults.is_empty


@pytest.mark.parametrize(("fault", "arrives"), ROUGH, ids=str)
async def test_an_edit_is_repeated_until_it_is_known(
    fault: Fault,
    arrives: bool,
    messenger: TelegramMessenger,
    sam: Person,
    standin: StandIn,
) -> None:
    sent = await messenger.send(1, "first")
    standin.faults.add("editMessageText", fault, times=2)

    assert await messenger.edit(1, sent, html="second", markup=None)
    assert sam.last.text == "second"


async def test_a_connection_refused_is_tried_five_times_and_told_as_not_sent(
    nowhere: TelegramMessenger, naps: Naps
) -> None:
    with pytest.raises(TryAgain):
        await nowhere.send(1, "x")

    assert naps.seconds == [0.5, 1.0, 2.0, 4.0]


async def test_a_short_flood_is_waited_out(
    messenger: TelegramMessenger,
    limiter: Limiter,
    sam: Person,
    standin: StandIn,
) -> None:
    standin.faults.add("sendMessage", faults.flooded(1))
    before = asyncio.get_running_loop().time()

    await messenger.send(1, "after the pause")

    assert sam.last.text == "after the pause"
    assert asyncio.get_running_loop().time() - before >= 0.9


async def test_a_long_flood_is_handed_on_and_stops_everybody(
    messenger: TelegramMessenger,
    sam: Person,
    standin: StandIn,
) -> None:
    standin.faults.add("sendMessage", faults.flooded(4000))

    for _ in range(2):
        with pytest.raises(Paused) as raised:
            await messenger.send(1, "x")

    assert raised.value.retry_after > 3900
    assert len(standin.calls_of("sendMessage")) == 1


async def test_a_person_who_blocked_the_bot_is_unreachable(
    messenger: TelegramMessenger,
    sam: Person,
    standin: StandIn,
) -> None:
    standin.faults.add("sendMessage", faults.refused(403, "Forbidden: bot was blocked by the user"))

    with pytest.raises(Unreachable):
        await messenger.send(1, "x")
    with pytest.raises(Unreachable):
        await messenger.send(777, "x")


async def test_html_that_telegram_refuses_goes_as_plain_text(
    messenger: TelegramMessenger,
    sam: Person,
) -> None:
    await messenger.send(1, "<b>3 < 5</b> &amp; so on")

    assert sam.last.text == "3 < 5 & so on"


async def test_a_message_that_is_gone_tells_so(
    messenger: TelegramMessenger,
    sam: Person,
) -> None:
    assert not await messenger.edit(1, 9999, html="x", markup=None)
    await messenger.strip_keyboard(1, 9999)


async def test_any_other_refusal_is_for_good(
    messenger: TelegramMessenger,
    sam: Person,
    standin: StandIn,
    naps: Naps,
) -> None:
    with pytest.raises(Refused):
        await messenger.send(1, "x" * 5000)

    assert naps.seconds == []


async def test_a_tap_is_answered_once_and_a_late_answer_is_no_error(
    messenger: TelegramMessenger,
    sam: Person,
    standin: StandIn,
) -> None:
    sent = await messenger.send(1, "Sure?", YES)
    query = sam.press(sent, "Yes")
    await messenger.answer_tap(query, "Saved" * 100)
    await messenger.answer_tap("99999", "too late")
    standin.faults.add("answerCallbackQuery", faults.server_error())
    await messenger.answer_tap(query)

    assert sam.toasts[0].text == ("Saved" * 100)[:200]


@pytest.mark.parametrize(
    ("error", "cause", "kind"),
    [
        (NetworkError("x"), httpx.ConnectError("x"), TryAgain),
        (TimedOut(), httpx.ConnectTimeout("x"), TryAgain),
        (TimedOut(), httpx.PoolTimeout("x"), TryAgain),
        (TimedOut(), httpx.ReadTimeout("x"), MaybeSent),
        (TimedOut(), httpx.WriteTimeout("x"), MaybeSent),
        (NetworkError("x"), httpx.ReadError("x"), MaybeSent),
        (NetworkError("x"), httpx.RemoteProtocolError("x"), MaybeSent),
        (NetworkError("x"), None, MaybeSent),
        (TelegramError("x"), ValueError("x"), MaybeSent),
        (InvalidToken("The token `1:s` was rejected"), None, TokenRejected),
        (Forbidden("x"), None, Unreachable),
        (ChatMigrated(5), None, Unreachable),
        (Conflict("x"), None, TryAgain),
    ],
    ids=str,
)
def test_every_error_says_whether_the_message_may_be_there(
    error: TelegramError, cause: Exception | None, kind: type[SendError]
) -> None:
    error.__cause__ = cause
    failure = failure_of(error)

    assert type(failure) is kind
    assert "1:s" not in str(failure)


def test_waits_are_read_in_both_forms() -> None:
    assert seconds_of(3) == seconds_of(timedelta(seconds=3)) == 3.0


def test_plain_text_keeps_every_word() -> None:
    assert plain_text("<b>3 < 5</b> &lt;now&gt; <i>x</i>") == "3 < 5 <now> x"
