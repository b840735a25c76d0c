"""The stand-in refuses what Telegram refuses, in its words, to a real bot over real HTTP."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Any

import httpx
import pytest
from telegram import (
    Bot,
    BotCommand,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputMediaAnimation,
    InputMediaPhoto,
    ReplyKeyboardMarkup,
    ReplyParameters,
)
from telegram.error import BadRequest, Forbidden, InvalidToken, RetryAfter

from bot.clock import SettableClock
from bot.preview.telegram.flood import Limits
from bot.preview.telegram.people import Person
from bot.preview.telegram.standin import StandIn
from tests.preview.driver import TOKEN, ManualTime, bot_at
from tests.preview.samples import png

Attempt = Callable[[Bot], Awaitable[Any]]


def button(data: str = "x", text: str = "Fine") -> InlineKeyboardButton:
    return InlineKeyboardButton(text, callback_data=data)


def keyboard(rows: int, columns: int) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup([[button()] * columns] * rows)


def to_copy(text: str) -> InlineKeyboardMarkup:
    copied = {"inline_keyboard": [[{"text": "Copy", "copy_text": {"text": text}}]]}
    return InlineKeyboardMarkup.de_json(copied)


ATTEMPTS: dict[str, tuple[Attempt, str]] = {
    "no text": (lambda bot: bot.send_message(1, ""), "message text is empty"),
    "only space": (lambda bot: bot.send_message(1, " \n "), "message text is empty"),
    "only tags": (
        lambda bot: bot.send_message(1, "<b> </b>", parse_mode="HTML"),
        "message text is empty",
    ),
    "4097 units": (lambda bot: bot.send_message(1, "a" * 4097), "message is too long"),
    "2049 emoji": (lambda bot: bot.send_message(1, "👍" * 2049), "message is too long"),
    "bare less-than": (
        lambda bot: bot.send_message(1, "3 < 5", parse_mode="HTML"),
        'can\'t parse entities: unsupported start tag "" at byte offset 2',
    ),
    "markdown": (
        lambda bot: bot.send_message(1, "*x*", parse_mode="MarkdownV2"),
        "unsupported parse_mode",
    ),
    "65 bytes of data": (
        lambda bot: bot.send_message(
            1, "x", reply_markup=InlineKeyboardMarkup([[button("é" * 32 + "x")]])
        ),
        "BUTTON_DATA_INVALID",
    ),
    "101 buttons": (
        lambda bot: bot.send_message(1, "x", reply_markup=keyboard(101, 1)),
        "reply markup is too long",
    ),
    "9 in a row": (
        lambda bot: bot.send_message(1, "x", reply_markup=keyboard(1, 9)),
        "reply markup is too long",
    ),
    "a button that does nothing": (
        lambda bot: bot.send_message(
            1, "x", reply_markup=InlineKeyboardMarkup([[InlineKeyboardButton("x")]])
        ),
        "text buttons are unallowed in the inline keyboard",
    ),
    "a link that is none": (
        lambda bot: bot.send_message(
            1, "x", reply_markup=InlineKeyboardMarkup([[InlineKeyboardButton("x", url="nope")]])
        ),
        "BUTTON_URL_INVALID",
    ),
    "257 characters to copy": (
        lambda bot: bot.send_message(1, "x", reply_markup=to_copy("a" * 257)),
        "BUTTON_COPY_TEXT_INVALID",
    ),
    "nothing to copy": (
        lambda bot: bot.send_message(1, "x", reply_markup=to_copy("")),
        "BUTTON_COPY_TEXT_INVALID",
    ),
    "a stranger": (lambda bot: bot.send_message(99, "x"), "chat not found"),
    "a name": (lambda bot: bot.send_message("@nobody", "x"), "chat not found"),
    "an edit of nothing": (
        lambda bot: bot.edit_message_text("x", 1, 77),
        "message to edit not found",
    ),
    "an edit of the person's words": (
        lambda bot: bot.edit_message_text("x", 1, 1),
        "message can't be edited",
    ),
    "a reply to nothing": (
        lambda bot: bot.send_message(1, "x", reply_parameters=ReplyParameters(77)),
        "message to be replied not found",
    ),
    "deleting nothing": (lambda bot: bot.delete_message(1, 77), "message to delete not found"),
    "an unknown tap": (
        lambda bot: bot.answer_callback_query("1"),
        "query is too old and response timeout expired or query id is invalid",
    ),
    "a long toast": (lambda bot: bot.answer_callback_query("1", "a" * 201), "MESSAGE_TOO_LONG"),
    "an unknown file": (
        lambda bot: bot.send_photo(1, "AgACnope"),
        "wrong file identifier/http url specified",
    ),
    "a file from the web": (
        lambda bot: bot.send_photo(1, "https://example.org/a.png"),
        "failed to get HTTP URL content",
    ),
    "an empty file": (lambda bot: bot.send_document(1, b""), "file must be non-empty"),
    "no picture": (lambda bot: bot.send_photo(1, b"words"), "IMAGE_PROCESS_FAILED"),
    "a picture too large": (
        lambda bot: bot.send_photo(1, png(9000, 1001)),
        "PHOTO_INVALID_DIMENSIONS",
    ),
    "a picture too narrow": (
        lambda bot: bot.send_photo(1, png(2100, 100)),
        "PHOTO_INVALID_DIMENSIONS",
    ),
    "a long caption": (
        lambda bot: bot.send_photo(1, png(), caption="a" * 1025),
        "message caption is too long",
    ),
    "an album of one": (
        lambda bot: bot.send_media_group(1, [InputMediaPhoto(png())]),
        "wrong number of messages in the album: 2-10 expected",
    ),
    "an animation in an album": (
        lambda bot: bot.send_media_group(
            1,
            [InputMediaAnimation(b"mp4"), InputMediaPhoto(png())],  # type: ignore[list-item]
        ),
        'type "animation" can\'t be used in an album',
    ),
    "a command in capitals": (
        lambda bot: bot.set_my_commands([BotCommand("Start", "x")]),
        "BOT_COMMAND_INVALID",
    ),
    "a command without words": (
        lambda bot: bot.set_my_commands([("start", "")]),
        "BOT_COMMAND_DESCRIPTION_INVALID",
    ),
    "101 commands": (
        lambda bot: bot.set_my_commands([(f"c{n}", "x") for n in range(101)]),
        "BOT_COMMANDS_TOO_MUCH",
    ),
    "a long description": (
        lambda bot: bot.set_my_description("a" * 513),
        "bot description is too long",
    ),
    "leaving a person": (lambda bot: bot.leave_chat(1), "can't leave a private chat"),
    "a file nobody has": (lambda bot: bot.get_file("nope"), "invalid file_id"),
}


@pytest.mark.parametrize("case", ATTEMPTS)
async def test_a_bad_request_is_refused(case: str, bot: Bot, sam: Person) -> None:
    attempt, words = ATTEMPTS[case]

    with pytest.raises(BadRequest) as caught:
        await attempt(bot)

    assert words.lower() in caught.value.message.lower()


async def test_texts_at_the_limit_pass(bot: Bot, sam: Person) -> None:
    await bot.send_message(1, "<b>" + "👍" * 2048 + "</b>", parse_mode="HTML")
    await bot.send_photo(1, png(), caption="<i>" + "a" * 1024 + "</i>", parse_mode="HTML")
    full = InlineKeyboardMarkup([[button("é" * 32)]] * 100)
    await bot.send_message(1, "x", reply_markup=full)

    assert [len(message.text) for message in sam.messages[1:]] == [2048, 1024, 1]


@pytest.mark.parametrize("token", ["4242:another-secret", "nonsense"])
async def test_a_wrong_token_is_turned_away(url: str, token: str) -> None:
    stranger = bot_at(url, token=token)

    with pytest.raises(InvalidToken):
        await stranger.get_me()

    await stranger.request.shutdown()


@pytest.mark.parametrize(
    ("path", "status"),
    [("bot4242:no/getMe", 401), ("botno/getMe", 404), (f"bot{TOKEN}/dance", 404)],
)
async def test_an_unknown_token_or_method_has_its_status(url: str, path: str, status: int) -> None:
    async with httpx.AsyncClient() as client:
        answer = await client.get(f"{url}/{path}")

    assert answer.status_code == status
    assert answer.json()["error_code"] == status


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("{", "can't parse request body as JSON"),
        ("[]", "object expected as request body"),
        ('{"chat_id": 1, "text": "x", "reply_markup": "{"}', "can't parse JSON"),
        ('{"chat_id": 1, "text": "x", "reply_markup": "[1]"}', "object expected as reply markup"),
        ('{"chat_id": 1, "text": "x", "reply_markup": {"inline_keyboard": [1]}}', "array of"),
        ('{"chat_id": 1, "text": "x", "reply_markup": {"keyboard": [[{"text": ""}]]}}', "empty"),
        ('{"chat_id": 1, "text": "x", "reply_markup": {"inline_keyboard": [[{}]]}}', "empty"),
        ('{"text": "x"}', "chat_id is empty"),
    ],
)
async def test_a_malformed_body_is_refused(url: str, sam: Person, body: str, words: str) -> None:
    async with httpx.AsyncClient() as client:
        answer = await client.post(
            f"{url}/bot{TOKEN}/sendMessage",
            content=body,
            headers={"content-type": "application/json"},
        )

    assert answer.status_code == 400
    assert words in answer.json()["description"]


@pytest.mark.parametrize("name", ["message_id", "chat_id"])
async def test_a_number_that_is_none_is_refused(url: str, sam: Person, name: str) -> None:
    params = {"chat_id": "1", "message_id": "1", name: "many"}
    async with httpx.AsyncClient() as client:
        answer = await client.post(f"{url}/bot{TOKEN}/deleteMessage", data=params)

    assert answer.status_code == 400


async def test_an_unmodified_edit_is_refused(bot: Bot, sam: Person) -> None:
    sent = await bot.send_message(1, "<b>x</b>", parse_mode="HTML", reply_markup=keyboard(1, 1))

    with pytest.raises(BadRequest, match="are exactly the same as a current content"):
        await bot.edit_message_text(
            " <b>x</b> ", 1, sent.message_id, parse_mode="HTML", reply_markup=keyboard(1, 1)
        )
    with pytest.raises(BadRequest, match="not modified"):
        await bot.edit_message_reply_markup(1, sent.message_id, reply_markup=keyboard(1, 1))


async def test_an_edit_without_a_keyboard_drops_it(bot: Bot, sam: Person) -> None:
    sent = await bot.send_message(1, "x", reply_markup=keyboard(2, 2))

    await bot.edit_message_text("y", 1, sent.message_id)

    assert sam.last.text == "y"
    assert sam.last.buttons == []
    assert sam.last.is_edited


async def test_an_edit_takes_no_reply_keyboard(bot: Bot, sam: Person) -> None:
    sent = await bot.send_message(1, "x")

    with pytest.raises(BadRequest, match=r"[Ii]nline keyboard expected"):
        await bot.edit_message_text(
            "y",
            1,
            sent.message_id,
            reply_markup=ReplyKeyboardMarkup([["A"]]),  # type: ignore[arg-type]
        )


async def test_a_message_with_a_reply_keyboard_cannot_be_edited(bot: Bot, sam: Person) -> None:
    sent = await bot.send_message(1, "x", reply_markup=ReplyKeyboardMarkup([["A"]]))

    with pytest.raises(BadRequest, match="can't be edited"):
        await bot.edit_message_text("y", 1, sent.message_id)


async def test_text_can_become_media_but_never_text_again(bot: Bot, sam: Person) -> None:
    sent = await bot.send_message(1, "x")
    with pytest.raises(BadRequest, match="no caption in the message"):
        await bot.edit_message_caption(1, sent.message_id, caption="y")
    await bot.edit_message_media(InputMediaPhoto(png(), caption="look"), 1, sent.message_id)

    with pytest.raises(BadRequest, match="no text in the message"):
        await bot.edit_message_text("y", 1, sent.message_id)
    with pytest.raises(BadRequest, match="media type is unsupported"):
        await bot._post(
            "editMessageMedia",
            {"chat_id": 1, "message_id": sent.message_id, "media": {"type": "text"}},
        )
    assert (sam.last.text, sam.last.media and sam.last.media.kind) == ("look", "photo")


async def test_an_old_message_can_no_longer_be_deleted(
    bot: Bot, sam: Person, clock: SettableClock
) -> None:
    sent = await bot.send_message(1, "x")
    clock.move_to(clock.now() + timedelta(hours=49))

    with pytest.raises(BadRequest, match="can't be deleted"):
        await bot.delete_message(1, sent.message_id)


async def test_a_tap_can_be_answered_once_and_for_15_seconds(
    bot: Bot, sam: Person, time: ManualTime
) -> None:
    sent = await bot.send_message(1, "x", reply_markup=keyboard(1, 1))
    query = sam.press(sent.message_id, "Fine")
    await bot.answer_callback_query(query, "noted", show_alert=True)
    late = sam.press(sent.message_id, "Fine")
    time.pass_by(15.5)

    for query_id in (query, late):
        with pytest.raises(BadRequest, match="too old"):
            await bot.answer_callback_query(query_id)
    assert [(toast.text, toast.is_alert) for toast in sam.toasts] == [("noted", True)]


async def test_a_person_who_never_wrote_is_not_found(bot: Bot, standin: StandIn) -> None:
    standin.person(5)

    with pytest.raises(BadRequest, match=r"[Cc]hat not found"):
        await bot.send_message(5, "x")


async def test_a_person_who_blocks_the_bot_is_out_of_reach(bot: Bot, sam: Person) -> None:
    sam.block()

    with pytest.raises(Forbidden, match="bot was blocked by the user"):
        await bot.send_message(1, "x")


async def test_a_deleted_account_is_out_of_reach(bot: Bot, sam: Person) -> None:
    sam.deactivate()

    with pytest.raises(Forbidden, match="user is deactivated"):
        await bot.send_message(1, "x")


async def test_one_chat_takes_a_short_burst_and_then_one_message_a_second(
    bot: Bot, sam: Person, standin: StandIn, time: ManualTime
) -> None:
    standin.limits = Limits(chat_per_second=1, chat_burst=3)
    for number in range(3):
        await bot.send_message(1, str(number))
    with pytest.raises(RetryAfter) as caught:
        await bot.send_message(1, "one too many")
    time.pass_by(1)

    await bot.send_message(1, "in time")

    assert caught.value.retry_after == timedelta(seconds=1)
    assert [message.text for message in sam.messages[1:]] == ["0", "1", "2", "in time"]


async def test_all_chats_together_have_a_limit(bot: Bot, standin: StandIn) -> None:
    standin.limits = Limits(per_second=2, burst=2)
    for chat_id in (1, 2, 3):
        standin.person(chat_id).send_text("/start")
    await bot.send_message(1, "x")
    await bot.send_message(2, "x")

    with pytest.raises(RetryAfter):
        await bot.send_message(3, "x")


async def test_a_file_has_the_type_it_was_sent_as(bot: Bot, sam: Person) -> None:
    sent = await bot.send_photo(1, png())

    with pytest.raises(BadRequest, match="file of type photo as animation"):
        await bot.send_animation(1, sent.photo[-1].file_id)
