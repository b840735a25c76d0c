"""What the bot does and what the people see of it."""

from __future__ import annotations

import httpx
import pytest
from telegram import (
    Bot,
    BotCommandScopeAllPrivateChats,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputMediaAnimation,
    InputMediaDocument,
    InputMediaPhoto,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
    ReplyParameters,
)
from telegram.error import Forbidden

from bot.preview.telegram.images import picture_size
from bot.preview.telegram.people import NotOnThePhone, Person
from bot.preview.telegram.standin import StandIn
from tests.preview.driver import TOKEN
from tests.preview.samples import jpeg, png
from tests.waiting import PATIENCE

CHOICE = InlineKeyboardMarkup(
    [
        [
            InlineKeyboardButton("Fine", callback_data="a:1"),
            InlineKeyboardButton("Help", url="https://example.org"),
        ]
    ]
)


async def test_the_bot_knows_itself(bot: Bot) -> None:
    me = await bot.get_me()

    assert (me.id, me.first_name, me.is_bot) == (4242, "Back in Three", True)


async def test_a_person_reads_what_the_bot_wrote(bot: Bot, sam: Person) -> None:
    sent = await bot.send_message(1, "<b>Hi</b> &amp; welcome", "HTML", reply_markup=CHOICE)

    assert sent.text == sam.last.text == "Hi & welcome"
    assert sam.last.html == "<b>Hi</b> &amp; welcome"
    assert sam.last.labels == ["Fine", "Help"]
    assert sam.message(sent.message_id) == sam.last
    assert not sam.last.is_edited


async def test_a_reply_shows_what_it_answers(bot: Bot, sam: Person) -> None:
    sent = await bot.send_message(1, "x", reply_parameters=ReplyParameters(1))
    alone = await bot.send_message(
        1, "y", reply_parameters=ReplyParameters(77, allow_sending_without_reply=True)
    )

    assert sent.reply_to_message
    assert sent.reply_to_message.text == "/start"
    assert alone.reply_to_message is None


async def test_a_person_presses_by_words_or_by_data(bot: Bot, sam: Person) -> None:
    sent = await bot.send_message(1, "x", reply_markup=CHOICE)
    sam.press(sent.message_id, "Fine")
    sam.press(sent.message_id, "a:1")

    taps = [update.callback_query for update in await bot.get_updates() if update.callback_query]

    assert [tap.data for tap in taps] == ["a:1", "a:1"]
    assert taps[0].id != taps[1].id


@pytest.mark.parametrize("wanted", ["Gone", "Help"])
async def test_a_person_cannot_press_what_is_no_button(wanted: str, bot: Bot, sam: Person) -> None:
    sent = await bot.send_message(1, "x", reply_markup=CHOICE)

    with pytest.raises(NotOnThePhone):
        sam.press(sent.message_id, wanted)
    with pytest.raises(NotOnThePhone):
        sam.press(77, wanted)
    with pytest.raises(NotOnThePhone):
        sam.edit_text(sent.message_id, "mine")


async def test_before_the_first_word_there_is_no_last_message(standin: StandIn) -> None:
    with pytest.raises(NotOnThePhone):
        _ = standin.person(9).last


async def test_a_file_is_sent_once_and_used_again_by_its_id(
    bot: Bot, sam: Person, standin: StandIn
) -> None:
    first = await bot.send_animation(1, b"mp4", width=480, height=480, duration=3)
    assert first.animation
    again = await bot.send_animation(1, first.animation.file_id, caption="again")
    loaded = await (await bot.get_file(first.animation.file_id)).download_as_bytearray()

    assert again.animation == first.animation
    assert bytes(loaded) == b"mp4"
    assert standin.file(first.animation.file_id)[0].duration == 3
    assert sam.last.media
    assert (sam.last.media.kind, sam.last.text) == ("animation", "again")


async def test_files_are_for_the_owner_of_the_token(url: str, bot: Bot, sam: Person) -> None:
    sent = await bot.send_document(1, b"diary", filename="diary.csv")
    assert sent.document
    async with httpx.AsyncClient() as client:
        path = f"documents/{sent.document.file_id}"
        mine = await client.get(f"{url}/file/bot{TOKEN}/{path}")
        other = await client.get(f"{url}/file/bot4242:other/{path}")
        missing = await client.get(f"{url}/file/bot{TOKEN}/documents/none")

    assert mine.content == b"diary"
    assert (other.status_code, missing.status_code) == (404, 404)


async def test_audio_carries_its_title(bot: Bot, sam: Person) -> None:
    sent = await bot.send_audio(1, b"ID3", title="Plank, 20 s", filename="plank.mp3")

    assert sent.audio
    assert (sent.audio.title, sent.audio.file_name) == ("Plank, 20 s", "plank.mp3")


async def test_an_album_is_several_messages(bot: Bot, sam: Person) -> None:
    sent = await bot.send_media_group(
        1, [InputMediaPhoto(png(), caption="<b>one</b>", parse_mode="HTML"), InputMediaPhoto(png())]
    )

    assert len(sent) == 2
    assert len({message.media_group_id for message in sent}) == 1
    assert [message.html for message in sam.messages[1:]] == ["<b>one</b>", ""]


async def test_media_and_caption_change_in_place(bot: Bot, sam: Person) -> None:
    sent = await bot.send_photo(1, png(), caption="one", has_spoiler=True, reply_markup=CHOICE)
    media = InputMediaAnimation(b"mp4", caption="two")
    await bot.edit_message_media(media, 1, sent.message_id, reply_markup=CHOICE)
    await bot.edit_message_caption(1, sent.message_id, caption="<i>three</i>", parse_mode="HTML")

    assert sam.last.html == "<i>three</i>"
    assert sam.last.media
    assert sam.last.media.kind == "animation"
    await bot.edit_message_media(InputMediaDocument(b"%PDF"), 1, sent.message_id)
    assert sam.last.text == ""


async def test_a_deleted_message_is_gone(bot: Bot, sam: Person) -> None:
    sent = await bot.send_message(1, "x")
    await bot.delete_message(1, sent.message_id)

    assert [message.text for message in sam.messages] == ["/start"]
    with pytest.raises(NotOnThePhone):
        sam.message(sent.message_id)


async def test_reply_keyboards_come_and_go(bot: Bot, sam: Person) -> None:
    await bot.send_message(1, "Hour?", reply_markup=ReplyKeyboardMarkup([["07:00", "08:00"]]))
    shown = sam.reply_keyboard
    await bot.send_message(1, "Thanks", reply_markup=ReplyKeyboardRemove())

    assert shown == [["07:00", "08:00"]]
    assert sam.reply_keyboard == []


async def test_commands_and_description_follow_scope_and_language(
    bot: Bot, standin: StandIn
) -> None:
    await bot.set_my_commands([("today", "Today's three")])
    await bot.set_my_commands(
        [("today", "Die drei von heute")],
        scope=BotCommandScopeAllPrivateChats(),
        language_code="de",
    )
    await bot.set_my_description("Three exercises a day.")
    await bot.set_my_short_description("Three a day.")

    assert (await bot.get_my_commands())[0].description == "Today's three"
    assert standin.commands("de")[0]["description"] == "Die drei von heute"
    assert standin.commands("en")[0]["description"] == "Today's three"
    assert standin.description("de") == "Three exercises a day."
    await bot.delete_my_commands()
    assert standin.commands("en") == []


async def test_typing_is_shown_until_the_next_message(bot: Bot, sam: Person) -> None:
    await bot.send_chat_action(1, "typing")
    typing = sam.is_bot_typing
    await bot.send_message(1, "x")

    assert typing
    assert not sam.is_bot_typing


async def test_a_group_sees_one_line_and_the_bot_leaves(
    bot: Bot, sam: Person, standin: StandIn
) -> None:
    group = standin.group(-5, "Walkers")
    group.add_bot(sam)
    group.send_text(sam, "/start@back_in_three_bot")
    updates = await bot.get_updates()
    await bot.send_message(-5, "I write to one person at a time.")
    await bot.leave_chat(-5)

    assert updates[-1].message
    assert updates[-1].message.chat.type == "group"
    assert group.has_bot_left
    assert len(group.messages) == 2
    with pytest.raises(Forbidden, match="not a member of the group chat"):
        await bot.send_message(-5, "x")
    group.send_text(sam, "anyone?")
    assert len(standin.pending_updates) == len(updates)


async def test_calls_are_logged_with_their_parameters(
    bot: Bot, sam: Person, standin: StandIn
) -> None:
    await bot.send_message(1, "x", reply_markup=CHOICE)

    call = standin.calls_of("sendMessage")[0]

    assert call.params["reply_markup"]["inline_keyboard"][0][0]["text"] == "Fine"
    assert call.result["message_id"] == 2


async def test_waiting_ends_when_it_holds_or_its_time_is_over(
    bot: Bot, sam: Person, standin: StandIn
) -> None:
    updates = await bot.get_updates()
    await bot.get_updates(offset=updates[-1].update_id + 1)
    await bot.send_message(1, "x")

    await standin.until(lambda: sam.last.text == "x", within=PATIENCE)
    await standin.quiet(within=PATIENCE)
    with pytest.raises(TimeoutError):
        await standin.until(lambda: False, within=0.01)


@pytest.mark.parametrize("token", ["", "abc", "12:", ":secret", "x:y"])
def test_a_token_has_a_number_and_a_secret(token: str, standin: StandIn) -> None:
    with pytest.raises(ValueError, match="token"):
        StandIn(token, clock=standin.clock)


@pytest.mark.parametrize(
    ("data", "size"),
    [
        (png(12, 34), (12, 34)),
        (b"GIF89a\x0c\0\x22\0", (12, 34)),
        (jpeg(12, 34), (12, 34)),
        (b"RIFF....WEBPVP8 " + bytes(10) + b"\x0c\0\x22\0", (12, 34)),
        (b"\xff\xd8\0", None),
        (b"words", None),
    ],
)
def test_the_size_of_a_picture_is_in_its_first_bytes(
    data: bytes, size: tuple[int, int] | None
) -> None:
    assert picture_size(data) == size
