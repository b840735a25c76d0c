"""Everything survives a restart of the preview."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, ReplyKeyboardMarkup

from bot.clock import SettableClock
from bot.preview.phone.serving import running
from bot.preview.telegram.api import build_api
from bot.preview.telegram.flood import Limits
from bot.preview.telegram.params import Params
from bot.preview.telegram.standin import StandIn
from bot.preview.telegram.store import Store
from tests.preview.driver import TOKEN, StillClock, bot_at
from tests.preview.samples import png

NOON = datetime(2026, 3, 3, 12, 0, tzinfo=UTC)


def opened(path: Path) -> StandIn:
    return StandIn(TOKEN, clock=SettableClock(base=StillClock(NOON)), store_path=path)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "deep" / "preview.db"


async def test_a_chat_is_there_after_a_restart(path: Path) -> None:
    before = opened(path)
    sam = before.person(1, "Sam", "de")
    sam.send_text("/start")
    async with running(build_api(before)) as url, bot_at(url) as bot:
        await _say_all(bot)
    shown, waiting = sam.messages, before.pending_updates
    before.close()

    after = opened(path)
    again = after.person(1)

    assert again.messages == shown
    assert after.pending_updates == waiting
    assert again.language_code == "de"
    assert again.reply_keyboard == [["07:00"]]
    assert after.commands() == [{"command": "today", "description": "Today"}]
    assert after.person(1).send_text("more").message_id == 6
    assert after.pending_updates[-1]["update_id"] == waiting[-1]["update_id"] + 1
    after.close()


async def _say_all(bot: Bot) -> None:
    await bot.set_my_commands([("today", "Today")])
    keyboard = InlineKeyboardMarkup([[InlineKeyboardButton("A", callback_data="a")]])
    sent = await bot.send_message(1, "one", reply_markup=keyboard)
    await bot.edit_message_text("<b>two</b>", 1, sent.message_id, parse_mode="HTML")
    await bot.send_photo(1, png())
    gone = await bot.send_message(1, "gone")
    await bot.delete_message(1, gone.message_id)
    await bot.send_message(1, "hour", reply_markup=ReplyKeyboardMarkup([["07:00"]]))


async def test_an_uploaded_file_keeps_its_id(path: Path) -> None:
    before = opened(path)
    before.person(1).send_text("/start")
    async with running(build_api(before)) as url, bot_at(url) as bot:
        sent = await bot.send_photo(1, png())
    before.close()

    after = opened(path)
    async with running(build_api(after)) as url, bot_at(url) as bot:
        again = await bot.send_photo(1, sent.photo[-1].file_id)

    assert again.photo == sent.photo
    assert after.file(sent.photo[-1].file_id)[1] == png()
    after.close()


async def test_confirmed_updates_stay_confirmed(path: Path) -> None:
    before = opened(path)
    before.person(1).send_text("/start")
    await before.get_updates(Params({"offset": 100_000_002}, {}))
    before.close()

    after = opened(path)

    assert after.pending_updates == []
    after.close()


def test_a_moved_clock_stays_moved(path: Path) -> None:
    before = opened(path)
    assert isinstance(before.clock, SettableClock)
    before.clock.move_to(NOON + timedelta(days=3))
    before.save_clock()
    before.close()

    after = opened(path)

    assert after.clock.now() == NOON + timedelta(days=3)
    after.close()


def test_what_was_answered_survives_a_kill(path: Path) -> None:
    killed = opened(path)
    killed.person(1).send_text("/start")
    killed.apply("sendMessage", Params({"chat_id": 1, "text": "hello"}, {}))

    after = opened(path)

    assert [message.text for message in after.person(1).messages] == ["/start", "hello"]
    after.close()
    killed.close()


def test_a_long_chat_keeps_its_order(path: Path) -> None:
    busy = opened(path)
    busy.limits = Limits.none()
    busy.person(1).send_text("/start")
    for number in range(300):
        busy.apply("sendMessage", Params({"chat_id": 1, "text": str(number)}, {}))
    busy.close()

    again = opened(path)

    assert [message.message_id for message in again.person(1).messages] == list(range(1, 302))
    again.close()


def test_a_blob_that_is_not_there_is_a_key_error(path: Path) -> None:
    store = Store(path)

    with pytest.raises(KeyError):
        store.blob("none")
    store.close()
