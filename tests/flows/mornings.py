"""What the stories about a day share: the way to its message, and taps that come too late."""

from __future__ import annotations

import sqlite3

from bot.preview.telegram.seen import SeenMessage
from tests.flows.driver import Phone, Stage


async def first_day(phone: Phone, *, place: str = "Floor") -> None:
    """A first routine that went well, and eight in the morning from now on."""
    await phone.send("/start")
    await phone.press("I am 18")
    await phone.press("No")
    await phone.press(phone.none_of_these)
    await phone.press("Nothing")
    await phone.press("4")
    await phone.press(place)
    for _ in range(3):
        await phone.press("Fine")
    await phone.press("Yes")
    await phone.press("08:02")


async def second_morning(phone: Phone, *, place: str = "Floor") -> SeenMessage:
    """The message of the second day, at eight."""
    await first_day(phone, place=place)
    await phone.stage.next_reminder()
    return phone.card


async def to_the_end(phone: Phone) -> None:
    await phone.answer_all()


def names(message: SeenMessage) -> list[str]:
    """The exercises of a day's message."""
    return [line[3:] for line in message.text.splitlines() if line[:2] in ("1.", "2.", "3.")]


def data(message: SeenMessage, label: str) -> str:
    found = next(b.data for b in message.buttons if b.text.startswith(label))
    assert found is not None
    return found


async def tap_late(phone: Phone, data: str) -> None:
    """Presses a button that the card had before."""
    phone.person.send_callback(phone.card.message_id, data)
    await phone.stage.settle()


async def assert_stale(phone: Phone, data: str) -> None:
    """It changes nothing and is answered kindly."""
    card, before = phone.card.text, diary_entries(phone.stage)
    await tap_late(phone, data)
    assert "from before" in phone.toast
    assert phone.card.text == card
    assert diary_entries(phone.stage) == before


def diary_entries(stage: Stage) -> int:
    with sqlite3.connect(stage.folder / "data" / "bot.db") as database:
        return int(database.execute("select count(*) from diary").fetchone()[0])


def rows(stage: Stage, kind: str) -> int:
    """How many due rows of this kind there are."""
    with sqlite3.connect(stage.folder / "data" / "bot.db") as database:
        found = database.execute("select count(*) from reminder where kind = ?", (kind,))
        return int(found.fetchone()[0])
