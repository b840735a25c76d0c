"""A line beside the card, and the file that it carries."""

from __future__ import annotations

from bot.chat.showing.line_sender import LineFile, LineSender
from bot.usecases.media import Media, MediaKind
from bot.usecases.person import Line, Person
from bot.usecases.sending import Refused
from tests.chat.showing.test_presenter import NEW, Phone


async def test_a_line_with_a_file_carries_it_and_says_so_where_there_is_none() -> None:
    media = Media(MediaKind.DOCUMENT, "d" * 64, "diary.zip", lambda: b"PK")
    found: list[Media | None] = [media, None]

    async def make(_person: Person) -> Media | None:
        return found.pop(0)

    phone = Phone()
    sender = LineSender(
        phone, lambda line, _person: (line.key, None), {"line-x": LineFile(make, "line-no-x")}
    )
    for _ in range(2):
        await sender.send(NEW, Line("line-x", {}))

    assert [what[2] for what in phone.did] == ["line-x", "line-no-x"]
    assert phone.media == [media, None]


async def test_a_file_that_telegram_refuses_is_said() -> None:
    async def make(_person: Person) -> Media | None:
        return Media(MediaKind.DOCUMENT, "d" * 64, "diary.zip", lambda: b"PK")

    phone = Phone()
    phone.troubles["send"] = [Refused("too large")]
    sender = LineSender(
        phone, lambda line, _person: (line.key, None), {"line-x": LineFile(make, "line-no-x")}
    )
    await sender.send(NEW, Line("line-x", {}))
    assert [what[2] for what in phone.did] == ["line-no-x"]
