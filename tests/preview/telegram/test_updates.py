"""getUpdates: offsets, long polls, rivals, lives, repeats."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

import httpx
import pytest
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.error import Conflict

from bot.preview.telegram.people import Person
from bot.preview.telegram.standin import StandIn
from tests.preview.driver import TOKEN, ManualTime
from tests.waiting import PATIENCE, until

YES = InlineKeyboardMarkup([[InlineKeyboardButton("Yes", callback_data="yes")]])


def texts(updates: tuple[Update, ...]) -> list[str | None]:
    return [update.message.text for update in updates if update.message]


async def test_updates_stay_until_an_offset_confirms_them(bot: Bot, sam: Person) -> None:
    sam.send_text("a")
    first = await bot.get_updates()
    again = await bot.get_updates()
    rest = await bot.get_updates(offset=first[0].update_id + 1)

    assert texts(first) == texts(again) == ["/start", "a"]
    assert texts(rest) == ["a"]
    assert await bot.get_updates(offset=first[1].update_id + 1) == ()


async def test_a_negative_offset_keeps_only_the_newest(bot: Bot, sam: Person) -> None:
    sam.send_text("a")
    sam.send_text("b")

    assert texts(await bot.get_updates(offset=-1)) == ["b"]
    assert texts(await bot.get_updates()) == ["b"]


async def test_a_batch_has_at_most_100_and_at_least_one(bot: Bot, sam: Person) -> None:
    for number in range(150):
        sam.send_text(str(number))

    assert len(await bot.get_updates(limit=1000)) == 100
    assert len(await bot.get_updates(limit=3)) == 3


async def test_update_ids_and_message_ids_rise(bot: Bot, sam: Person, standin: StandIn) -> None:
    standin.person(2).send_text("/start")
    sam.send_text("a")
    updates = await bot.get_updates()

    assert [update.update_id for update in updates] == [100_000_001, 100_000_002, 100_000_003]
    assert [message.message_id for message in sam.messages] == [1, 2]
    assert [message.message_id for message in standin.person(2).messages] == [1]


async def test_a_long_poll_answers_as_soon_as_something_comes(bot: Bot, standin: StandIn) -> None:
    async with asyncio.TaskGroup() as group:
        polling = group.create_task(bot.get_updates(timeout=30))
        await asyncio.sleep(0.1)
        standin.person(1).send_text("hello")

    assert texts(polling.result()) == ["hello"]


async def test_a_long_poll_ends_empty_when_its_time_is_over(bot: Bot) -> None:
    assert await bot.get_updates(timeout=1) == ()


async def test_the_newer_of_two_polls_wins(bot: Bot, standin: StandIn) -> None:
    async def older() -> None:
        with pytest.raises(Conflict, match="terminated by other getUpdates request"):
            await bot.get_updates(timeout=30)

    async with asyncio.TaskGroup() as group:
        first = group.create_task(older())
        await until(lambda: standin.core.inbox._poll == 1)
        newer = group.create_task(bot.get_updates(timeout=30))
        await until(first.done)
        standin.person(1).send_text("hello")

    assert texts(newer.result()) == ["hello"]


async def test_a_poller_that_hung_up_is_no_rival(bot: Bot, url: str, standin: StandIn) -> None:
    async with httpx.AsyncClient(timeout=httpx.Timeout(PATIENCE, read=0.1)) as client:
        with pytest.raises(httpx.ReadTimeout):
            await client.get(f"{url}/bot{TOKEN}/getUpdates?timeout=30")
    await until(lambda: standin.calls_of("getUpdates"))
    standin.person(1).send_text("hello")

    assert texts(await bot.get_updates(timeout=30)) == ["hello"]
    assert [call.status for call in standin.calls_of("getUpdates")] == [200, 200]


async def test_a_tap_waits_150_seconds_and_a_text_24_hours(
    bot: Bot, sam: Person, time: ManualTime
) -> None:
    sent = await bot.send_message(1, "Ready?", reply_markup=YES)
    sam.press(sent.message_id, "Yes")
    time.pass_by(150)
    in_time = await bot.get_updates()
    time.pass_by(1)
    too_late = await bot.get_updates()
    time.pass_by(24 * 3600)

    assert [bool(update.callback_query) for update in in_time] == [False, True]
    assert texts(too_late) == ["/start"]
    assert await bot.get_updates() == ()


async def test_only_wanted_kinds_of_updates_are_queued(bot: Bot, sam: Person) -> None:
    await bot.get_updates(allowed_updates=["message"])
    sent = await bot.send_message(1, "Ready?", reply_markup=YES)
    sam.press(sent.message_id, "Yes")
    sam.edit_text(1, "/help")
    sam.send_text("a")

    assert texts(await bot.get_updates()) == ["/start", "a"]


async def test_every_update_can_come_twice(bot: Bot, sam: Person, standin: StandIn) -> None:
    standin.repeat_updates = True
    first = await bot.get_updates()
    second = await bot.get_updates(offset=first[-1].update_id + 1)
    third = await bot.get_updates(offset=first[-1].update_id + 1)

    assert [update.update_id for update in first] == [update.update_id for update in second]
    assert third == ()


async def test_waiting_updates_can_be_dropped_and_counted(bot: Bot, sam: Person) -> None:
    assert (await bot.get_webhook_info()).pending_update_count == 1

    await bot.delete_webhook(drop_pending_updates=True)

    assert (await bot.get_webhook_info()).pending_update_count == 0


@pytest.mark.parametrize(
    ("act", "kind"),
    [
        (lambda sam: sam.send_text("hi"), "text"),
        (lambda sam: sam.send_location(52.5, 13.4), "location"),
        (lambda sam: sam.send_voice(), "voice"),
        (lambda sam: sam.send_photo(caption="my back"), "photo"),
        (lambda sam: sam.send_sticker(), "sticker"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
async def test_what_a_person_sends_arrives(
    act: Callable[[Person], object], kind: str, bot: Bot, sam: Person
) -> None:
    act(sam)

    message = (await bot.get_updates())[-1].message

    assert message is not None
    assert getattr(message, kind)
    assert message.from_user
    assert message.from_user.language_code == "en"


async def test_an_edit_arrives_as_edited_message(bot: Bot, sam: Person) -> None:
    sam.edit_text(1, "/help me")

    update = (await bot.get_updates())[-1]

    assert update.message is None
    assert update.edited_message
    assert update.edited_message.text == "/help me"


async def test_a_tap_on_a_message_that_is_gone_is_inaccessible(bot: Bot, sam: Person) -> None:
    sam.send_callback(77, "old:1")

    query = (await bot.get_updates())[-1].callback_query

    assert query
    assert query.message
    assert not query.message.is_accessible
    assert query.data == "old:1"


async def test_blocking_and_coming_back_are_told(bot: Bot, sam: Person) -> None:
    sam.block()
    sam.send_text("/start")

    updates = await bot.get_updates()
    changes = [update.my_chat_member for update in updates if update.my_chat_member]

    assert [change.new_chat_member.status for change in changes] == ["kicked", "member"]
    assert texts(updates)[-1] == "/start"
