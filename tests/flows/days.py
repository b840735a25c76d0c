"""Days that go well, up to the one a story is about."""

from __future__ import annotations

import re
import sqlite3

from bot.chat.buttons import Button
from tests.flows.driver import Phone, Stage

FIRST_OF_THREE = 9
"""On the ninth day of somebody to whom all is fine, all three are familiar."""


async def finish_first_day(phone: Phone) -> None:
    await phone.begin()
    for _ in range(3):
        await phone.press("Fine")
    await phone.press("Yes")
    await phone.press("08:02")


async def reach_day(phone: Phone, number: int) -> None:
    """To the opening message of this day; the ones before went well."""
    restarts, phone.stage.restarts_between_steps = phone.stage.restarts_between_steps, False
    await finish_first_day(phone)
    for day in range(2, number + 1):
        await phone.stage.next_reminder()
        if day < number:
            await phone.press("As usual")
            await phone.answer_all()
    phone.stage.restarts_between_steps = restarts


async def reach_list(phone: Phone) -> None:
    """To the list of three familiar exercises."""
    await reach_day(phone, FIRST_OF_THREE)
    await phone.press("As usual")
    assert phone.card.text.startswith("Three you know")


def listed_doses(text: str) -> dict[str, str]:
    """The dose of each exercise of a list card, by its name."""
    found = (re.fullmatch(r"\d\. (.+?): (.+)", row) for row in text.splitlines())
    return {row[1]: row[2] for row in found if row}


def data(phone: Phone, label: str) -> str:
    """What the button with this label on the card sends."""
    found = next(b.data for b in phone.card.buttons if b.text.startswith(label))
    assert found is not None
    return found


async def tap(phone: Phone, *datas: str | Button) -> None:
    """Sends taps on the card before the bot has answered any, old buttons among them."""
    card_id = phone.card.message_id
    for each in datas:
        phone.person.send_callback(card_id, each if isinstance(each, str) else each.pack())
    await phone.stage.settle()


def diary_entries(stage: Stage) -> int:
    with sqlite3.connect(stage.folder / "data" / "bot.db") as database:
        return int(database.execute("select count(*) from diary").fetchone()[0])


async def assert_stale(phone: Phone, *datas: str | Button) -> None:
    """Each of these taps gets a kind word and changes nothing."""
    for each in datas:
        card, before = (phone.card.text, phone.card.labels), diary_entries(phone.stage)
        await tap(phone, each)
        assert "from before" in phone.toast, each
        assert (phone.card.text, phone.card.labels) == card, each
        assert diary_entries(phone.stage) == before, each
