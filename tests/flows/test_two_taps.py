"""Two taps at once, the same tap twice, and buttons that are not ours to press."""

from __future__ import annotations

import sqlite3

import pytest
import telegram

from bot.chat.buttons import (
    Agree,
    ConditionsNone,
    Decline,
    EraseAll,
    GiveAnswer,
    KeepAll,
    MorningCause,
    ScorePain,
)
from bot.domain.diary import Answer, WorseCause
from bot.preview.telegram.seen import Button
from tests.flows.driver import Phone, Stage


def button(phone: Phone, label: str) -> Button:
    return next(b for b in phone.card.buttons if b.text.startswith(label))


def data(phone: Phone, label: str) -> str:
    found = button(phone, label).data
    assert found is not None
    return found


async def tap_together(phone: Phone, *datas: str, message_id: int | None = None) -> None:
    """Sends all taps before the bot has answered any."""
    card_id = message_id or phone.card.message_id
    for each in datas:
        phone.person.send_callback(card_id, each)
    await phone.stage.settle()


def diary_entries(stage: Stage) -> int:
    with sqlite3.connect(stage.folder / "data" / "bot.db") as database:
        return int(database.execute("select count(*) from diary").fetchone()[0])


async def test_of_two_different_answers_at_once_the_first_counts(
    phone: Phone, stage: Stage
) -> None:
    await phone.begin()
    before = diary_entries(stage)
    await tap_together(phone, data(phone, "Easy"), data(phone, "Fine"))
    assert diary_entries(stage) == before + 1
    assert any(label.endswith("was easy") for label in phone.card.labels)
    assert "from before" in phone.toast


async def test_a_double_tap_is_one_answer(phone: Phone, stage: Stage) -> None:
    await phone.begin()
    before = diary_entries(stage)
    await tap_together(phone, data(phone, "Easy"), data(phone, "Easy"))
    assert diary_entries(stage) == before + 1
    assert "2 of 3" in phone.card.text


async def test_the_same_tap_delivered_twice_is_taken_in_once(phone: Phone, stage: Stage) -> None:
    await phone.begin()
    card_id, easy, before = phone.card.message_id, data(phone, "Easy"), diary_entries(stage)
    for _ in range(2):
        phone.person.send_callback(card_id, easy, query_id="424242")
    await stage.settle()
    assert diary_entries(stage) == before + 1
    assert "2 of 3" in phone.card.text


async def test_a_burst_of_ten_taps_stores_one_answer_and_answers_every_tap(
    phone: Phone, stage: Stage
) -> None:
    await phone.begin()
    before, toasts = diary_entries(stage), len(phone.person.toasts)
    labels = ["Easy", "Fine", "Skip", "Easy", "Fine", "Easy", "Skip", "Fine", "Easy", "Fine"]
    await tap_together(phone, *(data(phone, label) for label in labels))
    assert diary_entries(stage) == before + 1
    assert len(phone.person.toasts) == toasts + 10
    assert "2 of 3" in phone.card.text


async def test_two_people_who_tap_at_once_do_not_meet(phone: Phone, stage: Stage) -> None:
    other = Phone(stage, chat_id=2)
    await phone.begin()
    await other.begin()
    phone.person.send_callback(phone.card.message_id, data(phone, "Easy"))
    other.person.send_callback(other.card.message_id, data(other, "Skip"))
    await stage.settle()
    assert any(label.endswith("was easy") for label in phone.card.labels)
    assert any(label.endswith("was skipped") for label in other.card.labels)


async def test_pain_from_an_old_card_is_asked_about_whatever_is_open(phone: Phone) -> None:
    await phone.begin()
    pain, card = data(phone, "Pain: stop"), phone.card
    await phone.send("/time")
    assert "When shall your routine come" in phone.card.text
    phone.person.send_callback(card.message_id, pain)
    await phone.stage.settle()
    assert "Where did it hurt" in phone.card.text


FORGED = {
    "unknown prefix": "zz9:1:2",
    "unknown screen": "go1:nowhere",
    "too few parts": "an1:1",
    "no number": "an1:x:0:easy",
    "unknown answer": "an1:1:0:great",
    "a negative number": "an1:-1:0:easy",
    "foreign digits": "un1:٣",
    "64 bytes": "x" * 64,
    "64 digits": "un1:" + "9" * 60,
    "no such hour": "ph1:9999",
    "out-of-range item": GiveAnswer(8, 99, Answer.PAIN).pack(),
    "a far routine": GiveAnswer(10**15, 0, Answer.EASY).pack(),
    "an unasked cause": MorningCause(1, WorseCause.EXERCISE, 99).pack(),
    "an unasked score": ScorePain(1, 99).pack(),
    "erase everything": EraseAll().pack(),
    "keep": KeepAll().pack(),
    "agree again": Agree().pack(),
    "decline after all": Decline().pack(),
    "conditions again": ConditionsNone().pack(),
    "no such zone": "pc1:Mars/Olympus",
}


@pytest.mark.parametrize("forged", FORGED.values(), ids=list(FORGED))
async def test_a_forged_button_gets_a_kind_word_and_changes_nothing(
    phone: Phone, stage: Stage, forged: str
) -> None:
    await phone.begin()
    card, before = phone.card.text, diary_entries(stage)
    phone.person.send_callback(phone.card.message_id, forged)
    await stage.settle()
    assert "from before" in phone.toast
    assert phone.card.text == card
    assert diary_entries(stage) == before


async def test_the_data_of_another_person_reaches_only_the_one_who_taps(
    phone: Phone, stage: Stage
) -> None:
    other = Phone(stage, chat_id=2)
    await other.begin()
    undo_of_other = data(other, "Easy")
    card = other.card.text
    await phone.send("/start")
    phone.person.send_callback(phone.card.message_id, undo_of_other)
    await stage.settle()
    assert other.card.text == card
    assert any(label.startswith("I am 18") for label in phone.card.labels)
    assert "from before" in phone.toast


async def test_a_tap_on_a_message_that_is_gone_shows_where_we_are(
    phone: Phone, stage: Stage
) -> None:
    await phone.begin()
    easy = data(phone, "Easy")
    phone.person.send_callback(999, easy)
    await stage.settle()
    assert "2 of 3" in phone.card.text


async def test_a_tap_without_a_message_is_answered_and_changes_nothing(
    phone: Phone, stage: Stage
) -> None:
    await phone.begin()
    before = diary_entries(stage)
    query_id = phone.person.send_callback(phone.card.message_id, "zz9")
    await stage.settle()
    tapper = telegram.User(id=1, first_name="Sam", is_bot=False)
    query = telegram.CallbackQuery(
        id=query_id, from_user=tapper, chat_instance="1", data=data(phone, "Easy")
    )
    handle = stage.running.poll._handle
    assert await handle(telegram.Update(update_id=1, callback_query=query))
    await stage.settle()
    assert diary_entries(stage) == before


async def test_a_button_after_a_restart_still_works(phone: Phone, stage: Stage) -> None:
    await phone.begin()
    await stage.restart()
    await phone.press("Easy")
    assert "2 of 3" in phone.card.text
