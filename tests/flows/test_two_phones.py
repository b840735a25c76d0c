"""One account on two phones, and things that happen at once: the sensible thing, a story each.

All over HTTP, where the order of what happens at once is the sockets'.
"""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from bot.preview.telegram.seen import SeenMessage
from tests.flows.driver import Phone, Stage, staged
from tests.flows.mornings import data, diary_entries, rows, second_morning
from tests.flows.settled import begin_the_day, settle_in


@pytest.fixture
def by_http() -> bool:
    return True


async def tap_on(phone: Phone, message: SeenMessage, label: str) -> None:
    phone.person.send_callback(message.message_id, data(message, label))
    await phone.stage.settle()


def with_buttons(phone: Phone) -> list[int]:
    """The messages that can still be tapped."""
    return [m.message_id for m in phone.said if m.rows]


async def two_cards(phone: Phone) -> tuple[SeenMessage, SeenMessage]:
    """The first card as it was seen on the other phone, and the same one below on this one."""
    await phone.begin()
    older = phone.card
    await phone.send("good evening, all")
    assert phone.card.message_id > older.message_id
    return older, phone.card


async def test_a_tap_on_the_older_card_goes_on_there_and_strips_the_newer(phone: Phone) -> None:
    older, newer = await two_cards(phone)
    await tap_on(phone, older, "Easy")
    assert "2 of 3" in phone.card.text
    (live,) = (m for m in phone.said if "2 of 3" in m.text and m.rows)
    assert live.message_id != newer.message_id or older.message_id not in with_buttons(phone)


async def test_the_same_answer_on_both_phones_at_once_is_one(phone: Phone, stage: Stage) -> None:
    older, newer = await two_cards(phone)
    before = diary_entries(stage)
    phone.person.send_callback(older.message_id, data(older, "Easy"))
    phone.person.send_callback(newer.message_id, data(newer, "Easy"))
    await stage.settle()
    assert diary_entries(stage) == before + 1
    assert "from before" in phone.toast
    assert "2 of 3" in phone.card.text


async def test_of_two_answers_on_two_phones_at_once_the_first_counts(
    phone: Phone, stage: Stage
) -> None:
    older, newer = await two_cards(phone)
    phone.person.send_callback(older.message_id, data(older, "Easy"))
    phone.person.send_callback(newer.message_id, data(newer, "Skip"))
    await stage.settle()
    assert any(label.endswith("was easy") for label in phone.card.labels)


async def test_pain_on_the_second_phone_is_asked_about_after_another_answer_was_undone(
    phone: Phone,
) -> None:
    older, _ = await two_cards(phone)
    await phone.press("Easy")
    await phone.press("Undo")
    await tap_on(phone, older, "Pain: stop")
    assert "Where did it hurt?" in phone.card.text


async def test_a_tap_and_a_text_at_once_are_both_taken(phone: Phone, stage: Stage) -> None:
    await phone.begin()
    before, card = diary_entries(stage), phone.card
    phone.person.send_callback(card.message_id, data(card, "Easy"))
    phone.person.send_text("the bridge felt good")
    await stage.settle()
    assert diary_entries(stage) == before + 2
    assert "2 of 3" in phone.card.text
    assert any("kept that as a note" in m.text for m in phone.said)


async def test_a_tap_as_the_reminder_comes_is_kept_or_called_old_and_the_new_day_shows(
    phone: Phone, stage: Stage
) -> None:
    await settle_in(phone)
    await begin_the_day(phone)
    card, before = phone.card, diary_entries(stage)
    due = await stage.running.next_due_at()
    assert due is not None
    phone.person.send_callback(card.message_id, data(card, card.labels[0]))
    await stage.running.move_to(due)
    await stage.settle()
    is_kept = diary_entries(stage) > before + 1  # more than the next day's plan
    assert is_kept or "from before" in phone.toast
    assert "Your routine" in phone.card.text or "How is your back" in phone.card.text
    assert with_buttons(phone) == [phone.card.message_id]


EDITED = {
    "a number": ("7:40", "8:40"),
    "a note": ("the bridge felt good", "the bridge felt fine"),
    "a greeting": ("good evening", "good morning"),
}


@pytest.mark.parametrize("texts", EDITED.values(), ids=list(EDITED))
async def test_an_edited_text_changes_nothing_and_says_so(
    phone: Phone, stage: Stage, texts: tuple[str, str]
) -> None:
    await settle_in(phone)
    sent = phone.person.send_text(texts[0])
    await stage.settle()
    card, before, due = phone.card.text, diary_entries(stage), await stage.running.next_due_at()
    phone.person.edit_text(sent.message_id, texts[1])
    await stage.settle()
    assert any("you changed your message" in m.text for m in phone.said)
    assert (phone.card.text, diary_entries(stage)) == (card, before)
    assert await stage.running.next_due_at() == due


async def test_an_edited_answer_to_a_question_leaves_what_was_answered(
    phone: Phone, stage: Stage
) -> None:
    await settle_in(phone)
    await phone.send("/time")
    sent = phone.person.send_text("7:40")
    await stage.settle()
    due = await stage.running.next_due_at()
    phone.person.edit_text(sent.message_id, "9:10")
    await stage.settle()
    assert await stage.running.next_due_at() == due


async def test_an_edited_text_before_the_answer_leaves_the_question_open(
    phone: Phone, stage: Stage
) -> None:
    await phone.begin()
    await phone.press("Pain: stop")
    sent = phone.person.send_text("hmm")
    await stage.settle()
    phone.person.edit_text(sent.message_id, "hmm, the left one")
    await stage.settle()
    assert "Where did it hurt?" in phone.card.text
    await phone.press("Back")
    assert "Where did it hurt?" not in phone.card.text


async def test_a_sign_in_an_edited_text_asks_for_the_signs(phone: Phone, stage: Stage) -> None:
    await phone.begin()
    sent = phone.person.send_text("all good")
    await stage.settle()
    phone.person.edit_text(sent.message_id, "all good but my foot drags")
    await stage.settle()
    assert phone.card.text.startswith("Is it one of these?")


async def test_a_day_of_changes_of_mind_with_every_update_delivered_twice(
    tmp_path: Path,
) -> None:
    async with staged(tmp_path, repeats=True, by_http=True) as stage:
        phone = Phone(stage)
        await second_morning(phone)
        before = diary_entries(stage)
        await phone.press("In 1 hour")
        assert (rows(stage, "snooze"), diary_entries(stage)) == (1, before + 1)
        await stage.pass_by(timedelta(hours=1))
        await phone.press("Not today")
        await phone.press(phone.card.labels[0])
        await phone.send("/flare")
        assert diary_entries(stage) <= before + 3


async def test_a_pause_and_a_swap_delivered_twice_count_once(tmp_path: Path) -> None:
    async with staged(tmp_path, repeats=True, by_http=True) as stage:
        phone = Phone(stage)
        await phone.begin()
        before = diary_entries(stage)
        await phone.press("Swap")
        assert diary_entries(stage) == before + 1
        await phone.answer_all()
        await phone.send("/pause")
        before = diary_entries(stage)
        await phone.press(phone.card.labels[0])
        assert diary_entries(stage) == before + 1
