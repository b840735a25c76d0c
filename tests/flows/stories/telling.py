"""What the long stories share: days that pass, and how a routine goes."""

from __future__ import annotations

import sqlite3

from tests.flows.driver import Phone

FIRST_CONTACT = ("I am 18", "No to all four", "None of these", "Nothing", "4", "Floor")


async def press_all(phone: Phone, *labels: str) -> None:
    for label in labels:
        await phone.press(label)


async def send_all(phone: Phone, *texts: str) -> None:
    for text in texts:
        await phone.send(text)


async def meet(phone: Phone, *, place: str = "Floor", until: str = "") -> None:
    """The first contact, up to the first card, or to the question that `until` answers."""
    await phone.send("/start")
    for label in (*FIRST_CONTACT[:-1], place):
        if label == until:
            return
        await phone.press(label)


async def finish_the_first_day(phone: Phone) -> None:
    """All fine, and eight in the morning from now on."""
    await phone.answer_all()
    await press_all(phone, "Yes", "08:02")


async def first_day(phone: Phone, *, place: str = "Floor") -> None:
    await meet(phone, place=place)
    await finish_the_first_day(phone)


async def next_message(phone: Phone) -> str:
    """What the bot says next by itself."""
    before = len(phone.said)
    while len(phone.said) == before:
        await phone.stage.next_reminder()
    if phone.stage.restarts_between_steps:
        await phone.stage.restart()
    return phone.card.text


async def a_day(phone: Phone, *, feel: str = "As usual", signs: bool = False) -> str:
    """A whole day that goes well; returns the morning's message. `signs`: the lists come first."""
    opening = await next_message(phone)
    if signs:
        await press_all(phone, "No to all four", "None of these")
    await phone.press(feel)
    await phone.answer_all()
    if "Did your hips go back first" in phone.card.text:
        await phone.press("Yes")
        await phone.answer_all()
    assert "That is it for today" in phone.card.text, phone.card.text
    return opening


async def walk_to(phone: Phone, name: str) -> None:
    """Answers what comes before the card of this exercise, or before the list that holds it."""
    while name not in phone.card.text:
        is_list = "One was not" in phone.card.labels
        await phone.press(phone.card.labels[0] if is_list else "Fine")


async def pain_in(phone: Phone, name: str) -> None:
    """From wherever it stands to what the bot advises: it hurt in the back, as an ache."""
    await walk_to(phone, name)
    if "One was not" in phone.card.labels:
        await press_all(phone, "One was not", name)
    await press_all(phone, "Pain: stop", "Back", "An ache")


def planned(opening: str) -> list[str]:
    """The names in a day's message."""
    return [line[3:] for line in opening.splitlines() if line[:2] in ("1.", "2.", "3.")]


def diary_length(phone: Phone) -> int:
    """How many entries the diary in the SQLite file has."""
    with sqlite3.connect(phone.stage.folder / "data" / "bot.db") as database:
        return int(database.execute("select count(*) from diary").fetchone()[0])
