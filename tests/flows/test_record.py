"""A person takes the diary along, and brings it back to a bot that knows nothing of them."""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path

import pytest

from bot.preview.telegram.seen import SeenMessage
from bot.usecases.record.archive import LARGEST_FILE
from tests.flows.days import diary_entries, finish_first_day, reach_day
from tests.flows.driver import Phone, Stage, staged


async def there_and_back(old: Phone, new: Phone) -> None:
    """Two days with a pain in them, taken along and put back on another phone."""
    await reach_day(old, 2)
    await old.press("As usual")
    await old.press("Both fine")
    await old.press("Pain")
    await old.press("Knee")
    await old.press("Sharp")
    name, data = await export(old)
    assert name.endswith(".zip")
    here = old.card.text

    await new.send("/start")
    await new.press("I am 18")
    await new.send_file(data, name)
    assert "Put this diary back?" in new.card.text
    assert "I checked all of it" in new.card.text
    await new.press("Yes, put it back")

    assert any("Your diary is back" in message.text for message in new.said)
    assert new.card.text == here
    _, again = await export(new)
    assert entries_in(again) == entries_in(data)
    await old.stage.next_reminder()
    assert old.card.text == new.card.text


async def export(phone: Phone) -> tuple[str, bytes]:
    await phone.send("/export")
    return phone.file()


def diary_in(data: bytes) -> dict[str, object]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        found: dict[str, object] = json.loads(archive.read("diary.json"))
        return found


def entries_in(data: bytes) -> object:
    return diary_in(data)["entries"]


@pytest.fixture
def other(stage: Stage) -> Phone:
    return Phone(stage, chat_id=2)


async def test_a_diary_goes_into_a_file_and_back(phone: Phone, other: Phone) -> None:
    await there_and_back(phone, other)


async def test_the_same_on_postgresql_over_http(tmp_path: Path, postgres_url: str) -> None:
    async with staged(tmp_path, database_url=postgres_url, by_http=True) as stage:
        await there_and_back(Phone(stage), Phone(stage, chat_id=2))


async def test_the_same_with_every_update_delivered_twice(tmp_path: Path) -> None:
    async with staged(tmp_path, repeats=True) as stage:
        await there_and_back(Phone(stage), Phone(stage, chat_id=2))
        assert sum("Your diary is back" in m.text for m in Phone(stage, chat_id=2).said) == 1


async def test_the_same_with_a_restart_between_every_two_steps(
    phone: Phone, other: Phone, stage: Stage
) -> None:
    await finish_first_day(phone)
    _, data = await export(phone)
    stage.restarts_between_steps = True
    await other.send("/start")
    await other.press("I am 18")
    await other.send_file(data)
    await other.press("Yes, put it back")
    assert any("Your diary is back" in message.text for message in other.said)


def file_lines(phone: Phone) -> list[SeenMessage]:
    return [m for m in phone.said if m.media is not None and m.media.kind == "document"]


async def test_the_file_comes_with_words_and_is_no_card(phone: Phone) -> None:
    await finish_first_day(phone)
    card = phone.card.text
    await phone.send("/export")
    (message,) = file_lines(phone)
    assert "all I keep about you" in message.text
    assert not message.rows
    assert phone.card.text == card


async def test_a_file_of_a_person_is_kept_in_no_table(phone: Phone, stage: Stage) -> None:
    await finish_first_day(phone)
    await phone.send("/export")
    async with stage.running.store.reading() as uow:
        from bot.storage.tables import sent_file

        assert (await uow.transaction.run(sent_file.select())).all() == []


async def test_deleting_offers_the_file_first(phone: Phone, stage: Stage) -> None:
    await finish_first_day(phone)
    await phone.send("/delete")
    assert phone.card.labels == [
        "No, keep it",
        "Send me my diary first",
        "Yes, erase everything",
    ]
    await phone.press("Send me my diary first")
    assert entries_in(phone.file()[1])
    assert "Erase everything?" in phone.card.text
    await phone.press("Yes, erase everything")
    assert diary_entries(stage) == 0


async def test_saying_no_leaves_everything_as_it_was(phone: Phone, other: Phone) -> None:
    await finish_first_day(phone)
    _, data = await export(phone)
    await other.begin()
    card = other.card.text
    await other.send_file(data)
    assert "It takes the place of the diary" in other.card.text
    await other.press("No, leave it")
    assert other.card.text == card


@pytest.mark.parametrize(
    ("data", "name", "told"),
    [
        (b"%PDF-1.7", "letter.pdf", "only read a diary that I made myself"),
        (b"PK\x03\x04 and then nothing", "diary.zip", "This file is broken"),
        (b'{"hello": 1}', "diary.json", "only read a diary that I made myself"),
        (bytes(LARGEST_FILE + 1), "diary.zip", "larger than any diary"),
    ],
)
async def test_a_file_that_is_no_diary_is_told_kindly(
    phone: Phone, stage: Stage, data: bytes, name: str, told: str
) -> None:
    await finish_first_day(phone)
    card, entries = phone.card.text, diary_entries(stage)
    await phone.send_file(data, name)
    assert any(told in message.text for message in phone.said)
    assert (phone.card.text, diary_entries(stage)) == (card, entries)


async def test_before_consent_a_file_is_not_read(phone: Phone, other: Phone) -> None:
    await finish_first_day(phone)
    _, data = await export(phone)
    await other.send("/start")
    await other.send_file(data)
    assert any("I need your agreement" in message.text for message in other.said)
    assert any(label.startswith("I am 18") for label in other.card.labels)


async def test_words_of_a_sign_below_a_file_come_first(phone: Phone, other: Phone) -> None:
    await finish_first_day(phone)
    _, data = await export(phone)
    await phone.send_file(data, caption="I am numb between my legs")
    assert "None of these" in phone.card.labels


async def test_a_blocked_person_can_take_the_diary_along_and_sees_no_exercise(
    phone: Phone, other: Phone
) -> None:
    await finish_first_day(phone)
    await phone.send("/warning")
    sign = next(m for m in reversed(phone.said) if m.rows)
    await phone.press(sign.labels[0], on=sign)
    advice = phone.card.text
    _, data = await export(phone)
    assert phone.card.text == advice
    await other.send("/start")
    await other.press("I am 18")
    await other.send_file(data)
    await other.press("Yes, put it back")
    assert other.card.text.splitlines()[0] == advice.splitlines()[0]


async def test_a_file_that_telegram_does_not_give_is_said(phone: Phone, stage: Stage) -> None:
    await finish_first_day(phone)
    _, data = await export(phone)
    stage.standin.core.state.files.clear()
    phone.person.send_document(data, name="diary.zip")
    stage.standin.core.state.files.clear()
    await stage.settle()
    assert any("could not get your file" in message.text for message in phone.said)


async def documents(phone: Phone) -> dict[str, bytes]:
    """The files of the chat by the ending of their name."""
    found = {}
    for message in file_lines(phone):
        assert message.media is not None
        _, data = phone.stage.standin.file(message.media.file_id)
        found[message.media.name.rpartition(".")[2]] = data
    return found


async def test_the_page_for_a_clinician_comes_as_a_pdf_and_in_plain_text(phone: Phone) -> None:
    await reach_day(phone, 2)
    card = phone.card.text
    await phone.send("/report")
    files = await documents(phone)
    assert files["pdf"].startswith(b"%PDF-")
    text = files["txt"].decode()
    assert "Self-reported, unsupervised, not a diagnosis." in text
    assert "1 of 2 planned days" in text
    assert phone.card.text == card


async def test_before_the_first_routine_there_is_no_page(phone: Phone) -> None:
    await phone.send("/start")
    await phone.press("I am 18")
    await phone.send("/report")
    assert await documents(phone) == {}
    assert any("nothing for a page yet" in message.text for message in phone.said)


async def test_a_blocked_person_gets_the_page_and_no_exercise(phone: Phone) -> None:
    await finish_first_day(phone)
    await phone.send("/warning")
    sign = next(m for m in reversed(phone.said) if m.rows)
    await phone.press(sign.labels[0], on=sign)
    advice = phone.card.text
    await phone.send("/report")
    assert "said yes to a list of warning signs" in (await documents(phone))["txt"].decode()
    assert phone.card.text == advice
