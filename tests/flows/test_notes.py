"""[Note]: a person's own words about a day."""

from __future__ import annotations

import logging

import pytest

from tests.flows.days import assert_stale, data, finish_first_day, tap
from tests.flows.driver import Phone
from tests.flows.test_list_mode import told as told


async def reach_note(phone: Phone) -> None:
    restarts, phone.stage.restarts_between_steps = phone.stage.restarts_between_steps, False
    await finish_first_day(phone)
    await phone.send("/today")
    phone.stage.restarts_between_steps = restarts
    await phone.press("Note")


async def test_notes_are_written_kept_and_shown_as_they_were(told: Phone) -> None:
    await reach_note(told)
    assert "Write it in one message." in told.card.text
    await told.send("Slept badly <b>&amp; late")
    assert "Your note is kept." in told.card.text
    await told.press("Note")
    assert "1. Slept badly <b>&amp; late" in told.card.text
    await told.send("Long drive")
    assert "2 notes are kept." in told.card.text


async def test_a_note_is_taken_back(told: Phone) -> None:
    await reach_note(told)
    await told.send("first")
    await told.press("Note")
    await told.send("second")
    await told.press("Note")
    await told.press("Delete note 1")
    assert "1. second" in told.card.text
    await told.press("Delete note")
    await told.press("Back")
    assert "kept" not in told.card.text


async def test_a_long_note_is_cut_and_the_person_is_told(phone: Phone) -> None:
    await reach_note(phone)
    await phone.send("a" * 999 + "bc")
    assert any("I kept the first 1,000 letters." in m.text for m in phone.said)
    assert "Your note is kept." in phone.card.text


async def test_words_without_the_question_are_kept_and_old_buttons_change_nothing(
    phone: Phone,
) -> None:
    await reach_note(phone)
    back = data(phone, "Back")
    await phone.press("Back")
    note = data(phone, "Note")
    await assert_stale(phone, back)
    await phone.send("just talking")
    await phone.press("Note")
    assert "1. just talking" in phone.card.text
    await assert_stale(phone, note)


async def test_a_double_tap_deletes_one_note(phone: Phone) -> None:
    await reach_note(phone)
    for text in ("first", "second"):
        await phone.send(text)
        await phone.press("Note")
    delete = data(phone, "Delete note 1")
    await tap(phone, delete, delete)
    assert "1. second" in phone.card.text
    assert "from before" in phone.toast


async def test_words_of_a_sign_in_a_note_ask_for_the_signs_and_the_note_is_kept(
    phone: Phone,
) -> None:
    await reach_note(phone)
    await phone.send("numb between my legs since noon")
    assert phone.card.text.startswith("Is it one of these?")
    await phone.press("Not about my body")
    assert "Your note is kept." in phone.card.text


async def test_no_note_reaches_a_log(phone: Phone, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    await reach_note(phone)
    await phone.send("zanzibar morning")
    await phone.press("Note")
    await phone.press("Delete note")
    said = [r for r in caplog.records if r.name.startswith("bot") or r.levelno >= logging.INFO]
    assert not any("zanzibar" in record.getMessage() for record in said)
    database = phone.stage.folder / "data"
    assert b"zanzibar" not in b"".join(p.read_bytes() for p in database.glob("bot.db*"))
