"""The log of whole stories, at DEBUG: it tells what happened, and nothing of the person.

Every number and word of these people is one that stands nowhere else, so that a hit is no chance.
"""

from __future__ import annotations

import io
import logging
import sqlite3
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from bot.logs import RedactingFormatter, configure_logging, person_tag
from bot.preview.telegram import faults
from bot.storage.people import SqlPeople
from tests.flows.driver import TOKEN, Phone, Stage, staged
from tests.flows.stories.telling import finish_the_first_day, next_message, pain_in
from tests.logging_state import restored_logging

CHAT = 880_055_117_733
FIRST_PERSON = 990_066_224_411
NAME = "Xanthippe"
NOTE = "the zebra wardrobe hurts my calf"
TYPED = ("zebra", "wardrobe")
ANSWERS = ("discomfort", "an ache", "numb", "as usual")
HIDDEN = (str(CHAT), str(FIRST_PERSON), TOKEN, TOKEN.partition(":")[2], NAME, *TYPED, *ANSWERS)


class Log(logging.Handler):
    """Keeps every record in parts, as no formatter has tidied them yet; of errors, the text that
    ours writes, with no secrets told to it."""

    def __init__(self) -> None:
        super().__init__(logging.DEBUG)
        self.formatter = RedactingFormatter(())
        self.messages: list[str] = []
        self.texts: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.messages.append(record.getMessage())
        self.texts += [record.getMessage(), repr(record.args), self.format(record)]

    @property
    def found(self) -> list[tuple[str, str]]:
        """Whatever of the person or the token stands in the log, with the text it stands in."""
        return [
            (word, text) for text in self.texts for word in HIDDEN if word.lower() in text.lower()
        ]


@pytest.fixture
def log() -> Iterator[Log]:
    with restored_logging():
        configure_logging("DEBUG", stream=io.StringIO())
        handler = Log()
        logging.getLogger().addHandler(handler)
        yield handler


@pytest.fixture
async def stage(tmp_path: Path, log: Log) -> AsyncIterator[Stage]:
    """Trouble of the connection is part of these stories, so they talk over HTTP."""
    async with staged(tmp_path, by_http=True) as stage:
        with sqlite3.connect(tmp_path / "data" / "bot.db") as database:
            database.execute(
                "INSERT INTO sqlite_sequence VALUES ('person', ?)", (FIRST_PERSON - 1,)
            )
        yield stage


@pytest.fixture
def phone(stage: Stage) -> Phone:
    stage.standin.person(CHAT, first_name=NAME)
    return Phone(stage, CHAT)


async def person_id_of(phone: Phone) -> int:
    async with phone.stage.running.store.reading() as work:
        person = await work.people.find(CHAT)
    assert person is not None
    return person.id


def crash(
    monkeypatch: pytest.MonkeyPatch, owner: object, name: str, error: Exception, *, times: int = 1
) -> None:
    """Lets the next calls of this function fail with an error that quotes the person."""
    real, errors = getattr(owner, name), [error] * times

    def crashing(*args: object, **named: object) -> object:
        if errors:
            raise errors.pop()
        return real(*args, **named)

    monkeypatch.setattr(owner, name, crashing)


def quoting(error: type[Exception]) -> Exception:
    return error(f"{NAME} ({CHAT}, {FIRST_PERSON}) wrote: {NOTE}")


async def test_the_people_of_these_stories_have_numbers_of_their_own(phone: Phone) -> None:
    await phone.begin()

    assert await person_id_of(phone) == FIRST_PERSON


async def test_a_first_day_with_pain_a_note_and_restarts(phone: Phone, log: Log) -> None:
    await phone.begin()
    await pain_in(phone, "bridge")
    await phone.send(NOTE)
    await phone.stage.restart()
    await phone.send("/today")
    await phone.press("Go on with the rest")
    await finish_the_first_day(phone)
    await next_message(phone)
    await phone.press("As usual")
    await phone.send("/delete")
    await phone.press("Yes, erase everything")

    assert log.texts
    assert log.found == []


async def test_telegram_refuses_floods_and_hangs_up(phone: Phone, log: Log) -> None:
    await phone.begin()
    trouble = phone.stage.standin.faults
    trouble.add("editMessageText", faults.refused(400, f"Bad Request: {quoting(ValueError)}"))
    await phone.press("Fine")
    trouble.add("sendMessage", faults.refused(400, f"Bad Request: can't parse {NOTE}"))
    await phone.send(NOTE)
    trouble.add("sendMessage", faults.flooded(1))
    trouble.add("sendMessage", faults.dropped(when=faults.When.AFTER), times=2)
    await phone.send(NOTE)
    await phone.stage.running.presenter.redraw_behind()
    trouble.add("*", faults.refused(403, f"Forbidden: bot was blocked by {NAME}"))
    await phone.send("/today")

    tag = person_tag(FIRST_PERSON)
    assert f"Telegram refuses a card or a line for person {tag}" in log.messages
    assert f"The card of person {tag} may not have arrived" in log.messages
    assert trouble.is_empty
    assert log.found == []


@pytest.mark.parametrize("times", [1, 3], ids=["tried again", "given up on"])
async def test_an_update_crashes(
    phone: Phone, log: Log, monkeypatch: pytest.MonkeyPatch, times: int
) -> None:
    await phone.begin()
    crash(monkeypatch, SqlPeople, "find", quoting(ValueError), times=times)
    await phone.send(NOTE)

    assert [each for each in log.messages if each.endswith(f"failed ({times})")]
    assert log.found == []


async def test_a_reminder_cannot_be_drawn_and_a_card_not_be_read(
    phone: Phone, log: Log, monkeypatch: pytest.MonkeyPatch
) -> None:
    await phone.begin()
    await finish_the_first_day(phone)
    crash(monkeypatch, phone.stage.running.dispatcher, "_render", quoting(KeyError))
    await phone.stage.next_reminder()
    phone.stage.standin.faults.add("*", faults.flooded(3600))
    await phone.send("/today")
    phone.stage.standin.faults.clear()
    crash(monkeypatch, phone.stage.running.presenter, "_read", quoting(LookupError))
    await phone.stage.running.presenter.redraw_behind()

    assert f"Person {person_tag(FIRST_PERSON)} could not be shown" in log.messages
    assert log.found == []
