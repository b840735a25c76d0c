# ruff: noqa: F811 -- fixtures are taken in by name
"""Messages with pictures, films and tracks are sent, edited, and sent again by their file id."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup

from bot.chat.outgoing.failures import STALE_FILES
from bot.chat.outgoing.limiter import Limiter
from bot.chat.outgoing.messenger import TelegramMessenger
from bot.preview.telegram import faults
from bot.preview.telegram.people import Person
from bot.preview.telegram.standin import StandIn
from bot.usecases.media import Media
from bot.usecases.sending import MaybeSent
from tests.chat.outgoing.files import Files, film, poster, track
from tests.chat.outgoing.test_messenger import Naps
from tests.preview.conftest import (  # noqa: F401 -- fixtures
    _durations,
    bot,
    clock,
    sam,
    standin,
    time,
    url,
)

YES = InlineKeyboardMarkup([[InlineKeyboardButton("Yes", callback_data="yes")]])
SENDS = {"animation": film(), "photo": poster(), "audio": track()}


@pytest.fixture
def files() -> Files:
    return Files()


@pytest.fixture
async def messenger(bot: Bot, files: Files) -> TelegramMessenger:
    return TelegramMessenger(bot, Limiter(1000.0, chat_rate=1000.0), files=files, sleep=Naps())


def uploads(standin: StandIn) -> int:
    return sum(bool(call.uploads) for call in standin.calls)


@pytest.mark.parametrize("kind", SENDS)
async def test_media_is_uploaded_once_and_then_sent_by_its_id(
    kind: str, messenger: TelegramMessenger, sam: Person, standin: StandIn
) -> None:
    for _ in range(2):
        await messenger.send(1, "<b>Bridge</b>", YES, media=SENDS[kind])

    first, second = sam.messages[-2:]
    assert first.media is not None
    assert (first.media.kind, first.text, first.labels) == (kind, "Bridge", ["Yes"])
    assert second.media == first.media
    assert uploads(standin) == 1


async def test_what_is_drawn_for_one_person_is_uploaded_each_time_and_its_id_not_kept(
    messenger: TelegramMessenger, files: Files, sam: Person, standin: StandIn
) -> None:
    drawn = replace(poster(), is_shared=False)

    for words in ("first", "second"):
        await messenger.send(1, words, media=drawn)

    assert sam.last.text == "second"
    assert uploads(standin) == 2
    assert files.ids == {}


async def test_a_film_tells_its_size_and_a_track_its_title(
    messenger: TelegramMessenger, sam: Person, standin: StandIn
) -> None:
    for media in (film(), track()):
        await messenger.send(1, "words", media=media)

    shown, heard = standin.calls_of("sendAnimation", "sendAudio")
    assert [shown.params[name] for name in ("width", "height", "duration")] == ["480", "480", "4"]
    assert (heard.params["title"], heard.params["duration"]) == ("Plank, 3 x 20 s", "90")
    assert heard.params["performer"] == "Back in Three"
    assert sam.last.media is not None
    assert sam.last.media.name == "plank.mp3"


@pytest.mark.parametrize("words", STALE_FILES)
async def test_an_id_that_is_refused_is_forgotten_and_the_file_uploaded_again(
    words: str, messenger: TelegramMessenger, files: Files, sam: Person, standin: StandIn
) -> None:
    await messenger.send(1, "first", media=film())
    old = files.ids[film().digest]
    standin.faults.add("sendAnimation", faults.refused(400, f"Bad Request: {words.upper()} said"))

    await messenger.send(1, "second", media=film())

    assert sam.last.text == "second"
    assert uploads(standin) == 2
    assert files.ids[film().digest] != old


async def test_an_id_of_another_bot_is_renewed_on_an_edit_too(
    messenger: TelegramMessenger, files: Files, sam: Person
) -> None:
    sent = await messenger.send(1, "a text")
    files.ids[film().digest] = "CgAC-of-another-bot"

    assert await messenger.edit(1, sent, html="a card", markup=YES, media=film())

    assert sam.last.media is not None
    assert sam.last.media.file_id == files.ids[film().digest]


async def test_two_first_uploads_at_once_do_no_harm(
    messenger: TelegramMessenger, files: Files, sam: Person
) -> None:
    await asyncio.gather(*(messenger.send(1, "both", media=film()) for _ in range(2)))
    await messenger.send(1, "after", media=film())

    assert sam.last.media is not None
    assert sam.last.media.file_id == files.ids[film().digest]


async def test_a_text_becomes_a_photo_and_a_photo_a_film_in_place(
    messenger: TelegramMessenger, sam: Person
) -> None:
    sent = await messenger.send(1, "a text", YES)

    for media, kind in ((poster(), "photo"), (film(), "animation"), (film("b" * 64), "animation")):
        assert await messenger.edit(1, sent, html=kind, markup=YES, media=media)
        assert sam.last.message_id == sent
        assert sam.last.media is not None
        assert (sam.last.media.kind, sam.last.text, sam.last.labels) == (kind, kind, ["Yes"])


async def test_the_words_change_below_a_film_that_stays(
    messenger: TelegramMessenger, sam: Person, standin: StandIn
) -> None:
    sent = await messenger.send(1, "first", YES, media=film())
    shown = sam.last.media

    for _ in range(2):
        assert await messenger.edit(1, sent, html="second", markup=None, keeps_media=True)

    assert (sam.last.text, sam.last.media, sam.last.rows) == ("second", shown, ())
    assert standin.calls_of("editMessageMedia") == []


@pytest.mark.parametrize("media", [None, film()])
async def test_where_nothing_was_there_to_keep_the_message_is_edited_as_without(
    media: Media | None, messenger: TelegramMessenger, sam: Person
) -> None:
    sent = await messenger.send(1, "a text after all")

    assert await messenger.edit(1, sent, html="new", markup=None, media=media, keeps_media=True)

    assert sam.last.text == "new"
    assert (sam.last.media is None) == (media is None)


async def test_a_message_with_media_never_becomes_a_text(
    messenger: TelegramMessenger, sam: Person
) -> None:
    sent = await messenger.send(1, "a card", media=film())

    assert not await messenger.edit(1, sent, html="settings", markup=None)

    assert sam.last.text == "a card"


async def test_the_same_film_with_the_same_words_is_shown_already(
    messenger: TelegramMessenger, sam: Person
) -> None:
    sent = await messenger.send(1, "a card", media=film())

    assert await messenger.edit(1, sent, html="a card", markup=None, media=film())


async def test_a_picture_telegram_refuses_lets_its_words_through(
    messenger: TelegramMessenger, sam: Person
) -> None:
    broken = replace(poster(), read=lambda: b"no picture")

    sent = await messenger.send(1, "the day", YES, media=broken)

    assert (sam.last.text, sam.last.media, sam.last.labels) == ("the day", None, ["Yes"])
    assert not await messenger.edit(1, sent, html="later", markup=YES, media=broken)


async def test_a_file_that_cannot_be_read_lets_its_words_through(
    messenger: TelegramMessenger, sam: Person
) -> None:
    def read() -> bytes:
        raise FileNotFoundError("content/media")

    await messenger.send(1, "the day", media=replace(film(), read=read))

    assert (sam.last.text, sam.last.media) == ("the day", None)


async def test_html_that_telegram_refuses_goes_plainly_below_a_film(
    messenger: TelegramMessenger, sam: Person
) -> None:
    await messenger.send(1, "<b>3 < 5</b>", media=film())

    assert sam.last.text == "3 < 5"
    assert sam.last.media is not None


async def test_an_upload_that_may_have_arrived_is_not_repeated(
    messenger: TelegramMessenger, files: Files, sam: Person, standin: StandIn
) -> None:
    standin.faults.add("sendAnimation", faults.dropped(when=faults.When.AFTER))

    with pytest.raises(MaybeSent):
        await messenger.send(1, "once", media=film())

    assert uploads(standin) == 1
    assert files.ids == {}


async def test_an_edit_to_a_film_is_repeated_until_it_is_known(
    messenger: TelegramMessenger, sam: Person, standin: StandIn
) -> None:
    sent = await messenger.send(1, "a text")
    standin.faults.add("editMessageMedia", faults.server_error(), times=2)

    assert await messenger.edit(1, sent, html="a card", markup=None, media=film())
    assert sam.last.media is not None
