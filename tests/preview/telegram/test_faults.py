"""Scripted trouble, as a real bot meets it."""

from __future__ import annotations

import asyncio

import pytest
from telegram import Bot
from telegram.error import BadRequest, NetworkError, RetryAfter, TelegramError, TimedOut

from bot.preview.telegram import faults
from bot.preview.telegram.faults import Fault, When
from bot.preview.telegram.people import Person
from bot.preview.telegram.standin import StandIn
from tests.waiting import until


@pytest.mark.parametrize(
    ("fault", "error", "arrives"),
    [
        (faults.refused(400, "Bad Request: no"), BadRequest, False),
        (faults.flooded(7), RetryAfter, False),
        (faults.server_error(), NetworkError, False),
        (faults.server_error(when=When.AFTER), NetworkError, True),
        (faults.bad_gateway(), NetworkError, False),
        (faults.bad_gateway(when=When.AFTER), NetworkError, True),
        (faults.broken_json(), TelegramError, True),
        (faults.dropped(when=When.BEFORE), NetworkError, False),
        (faults.dropped(when=When.AFTER), NetworkError, True),
    ],
    ids=str,
)
async def test_a_fault_strikes_once(
    fault: Fault, error: type[TelegramError], arrives: bool, bot: Bot, sam: Person, standin: StandIn
) -> None:
    standin.faults.add("sendMessage", fault)

    with pytest.raises(error):
        await bot.send_message(1, "first")
    await bot.send_message(1, "second")

    texts = [message.text for message in sam.messages[1:]]
    assert texts == (["first", "second"] if arrives else ["second"])
    assert standin.faults.is_empty


async def test_a_slow_answer_times_out_although_the_message_is_there(
    bot: Bot, sam: Person, standin: StandIn
) -> None:
    standin.faults.add("sendMessage", faults.slow(0.5))

    with pytest.raises(TimedOut):
        await bot.send_message(1, "late", read_timeout=0.1)

    await until(lambda: sam.last.text == "late")
    await asyncio.sleep(0.5)


async def test_a_call_can_be_held_up_before_it_is_done(
    bot: Bot, sam: Person, standin: StandIn
) -> None:
    standin.faults.add("sendMessage", faults.slow(0.1, when=When.BEFORE))

    await bot.send_message(1, "late")

    assert sam.last.text == "late"


async def test_a_fault_can_last_and_choose(bot: Bot, standin: StandIn, sam: Person) -> None:
    other = standin.person(2)
    other.send_text("/start")
    standin.faults.add(
        "*", faults.flooded(3), times=None, matches=lambda params: params.get("chat_id") == "2"
    )

    await bot.send_message(1, "x")
    for _ in range(2):
        with pytest.raises(RetryAfter):
            await bot.send_message(2, "x")
    standin.faults.clear()
    await bot.send_message(2, "x")

    assert [call.status for call in standin.calls_of("sendMessage")] == [200, 429, 429, 200]
