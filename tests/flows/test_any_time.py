"""Commands, words and things sent in the middle of everything: nothing is lost."""

from __future__ import annotations

import sqlite3
from datetime import timedelta

import pytest

from tests.flows.driver import Phone, Stage

NONE = "(none of these)"
TO_THE_CARD = ("I am 18", "No", NONE, "Nothing", "4", "Floor")
STEPS = {
    "welcome": (),
    "four signs": TO_THE_CARD[:1],
    "other signs": TO_THE_CARD[:2],
    "conditions": TO_THE_CARD[:3],
    "ticked conditions": (*TO_THE_CARD[:3], "Pregnant"),
    "usual pain": TO_THE_CARD[:4],
    "place": TO_THE_CARD[:5],
    "card": TO_THE_CARD,
    "discomfort": (*TO_THE_CARD, "Uncomfortable"),
    "pain place": (*TO_THE_CARD, "Pain: stop"),
    "pain kind": (*TO_THE_CARD, "Pain: stop", "Back"),
    "advice": (*TO_THE_CARD, "Pain: stop", "Back", "An ache"),
    "sign": (*TO_THE_CARD[:1], "Yes"),
    "end": (*TO_THE_CARD, "Fine", "Fine", "Fine"),
}


async def go(phone: Phone, step: str) -> None:
    await phone.send("/start")
    for label in STEPS[step]:
        await phone.press(phone.none_of_these if label is NONE else label)


def rows_of(stage: Stage, table: str) -> int:
    with sqlite3.connect(stage.folder / "data" / "bot.db") as database:
        return int(database.execute(f"select count(*) from {table}").fetchone()[0])


def stored_bytes(stage: Stage) -> bytes:
    return b"".join(p.read_bytes() for p in (stage.folder / "data").glob("bot.db*"))


async def assert_same_question_below(phone: Phone, text: str) -> None:
    question, labels = phone.card.text, phone.card.labels
    await phone.send(text)
    sent = max(m.message_id for m in phone.person.messages if not m.is_from_bot)
    assert phone.card.text == question, text
    assert phone.card.labels == labels, text
    assert phone.card.message_id > sent, "the question stands below what was written"


@pytest.mark.parametrize("step", STEPS)
async def test_commands_and_words_leave_the_open_question_as_it_was(
    phone: Phone, step: str
) -> None:
    await go(phone, step)
    for text in ("/help", "/privacy", "/warning", "/nosuch", "good evening", "/start"):
        await assert_same_question_below(phone, text)


@pytest.mark.parametrize("step", STEPS)
async def test_stopping_and_coming_back_loses_nothing(phone: Phone, step: str) -> None:
    await go(phone, step)
    question, labels = phone.card.text, phone.card.labels
    await phone.send("/stop")
    await phone.send("/start")
    assert (phone.card.text, phone.card.labels) == (question, labels)


@pytest.mark.parametrize("step", STEPS)
async def test_asking_to_delete_and_keeping_loses_nothing(phone: Phone, step: str) -> None:
    await go(phone, step)
    question, labels = phone.card.text, phone.card.labels
    await phone.send("/delete")
    await phone.send("/help")
    await phone.send("/delete")
    await phone.press("No")
    assert (phone.card.text, phone.card.labels) == (question, labels)


async def test_starting_again_while_asked_to_delete_keeps_everything(phone: Phone) -> None:
    await go(phone, "ticked conditions")
    labels = phone.card.labels
    await phone.send("/delete")
    await phone.send("/start")
    assert phone.card.labels == labels


@pytest.mark.parametrize("step", ["four signs", "place", "pain place", "sign", "card"])
async def test_today_goes_on_where_the_person_is(phone: Phone, step: str) -> None:
    await go(phone, step)
    await assert_same_question_below(phone, "/today")


@pytest.mark.parametrize("step", ["welcome", "four signs", "place", "sign"])
async def test_the_hour_is_not_asked_before_the_first_routine(phone: Phone, step: str) -> None:
    await go(phone, step)
    await assert_same_question_below(phone, "/time 7:40")
    assert any("does not fit here" in m.text for m in phone.said)


async def test_voice_sticker_and_photo_get_one_kind_line_and_the_card_again(
    phone: Phone,
) -> None:
    await phone.begin()
    card = phone.card.text
    for send in (phone.person.send_voice, phone.person.send_sticker, phone.person.send_photo):
        before = len(phone.said)
        send()
        await phone.stage.settle()
        assert phone.card.text == card
        assert "only read text" in phone.said[-2].text
        assert len(phone.said) <= before + 2


async def test_a_changed_message_is_answered_kindly(phone: Phone) -> None:
    await phone.begin()
    sent = phone.person.send_text("good evening")
    await phone.stage.settle()
    card = phone.card.text
    phone.person.edit_text(sent.message_id, "good morning")
    await phone.stage.settle()
    assert any("you changed your message" in m.text for m in phone.said)
    assert phone.card.text == card


async def test_words_of_warning_ask_for_the_signs_and_the_card_waits(phone: Phone) -> None:
    await phone.begin()
    await phone.send("my leg is numb since this morning")
    assert phone.card.text.startswith("Is it one of these?")
    assert "Easy" not in phone.card.labels
    await phone.press("None of these")
    assert "Easy" in phone.card.labels


async def test_text_with_markup_is_safe_and_kept_as_a_note(phone: Phone) -> None:
    await phone.begin()
    await phone.send("<b>& </i> \u202e {name} 😀")
    assert any("kept that as a note" in m.text for m in phone.said)
    assert "Easy" in phone.card.labels


async def test_a_location_sets_the_zone_where_the_clock_is_asked(
    phone: Phone, stage: Stage
) -> None:
    await go(phone, "end")
    await phone.press("Yes")
    phone.person.send_location(52.523456, 13.412345)
    await stage.settle()
    assert "09:00 every day" in phone.card.text, "08:02 in UTC is 09:02 in Berlin"
    stored = stored_bytes(stage)
    assert b"Berlin" in stored
    assert b"52.52" not in stored
    assert b"13.41" not in stored


async def test_a_location_that_nobody_asked_for_is_not_kept(phone: Phone) -> None:
    await phone.begin()
    phone.person.send_location(52.523456, 13.412345)
    await phone.stage.settle()
    assert any("only read text" in m.text for m in phone.said)
    assert "Easy" in phone.card.labels


async def test_a_group_gets_one_line_and_nothing_is_stored(phone: Phone, stage: Stage) -> None:
    group = stage.standin.group(-77)
    group.add_bot(phone.person)
    await stage.settle()
    assert group.has_bot_left
    said = [m.text for m in group.messages if m.is_from_bot]
    assert len(said) == 1
    assert "private chat" in said[0]
    assert rows_of(stage, "person") == 0


async def test_a_command_in_a_group_is_answered_by_leaving(phone: Phone, stage: Stage) -> None:
    group = stage.standin.group(-78)
    await stage.stop()
    group.add_bot(phone.person)
    group.send_text(phone.person, "/start@back_in_three_bot")
    await stage.start()
    await stage.settle()
    assert group.has_bot_left
    assert rows_of(stage, "person") == 0


async def test_stopped_means_no_message_for_days_and_today_brings_them_back(
    phone: Phone, stage: Stage
) -> None:
    await go(phone, "end")
    await phone.press("Yes")
    await phone.press("08:02")
    await phone.send("/stop")
    before = len(phone.said)
    await stage.pass_by(timedelta(days=2))
    assert len(phone.said) == before
    assert await stage.running.next_due_at() is None
    await phone.send("/today")
    assert "Your routine" in phone.card.text
    assert await stage.running.next_due_at() is not None


async def test_go_on_brings_a_stopped_person_back(phone: Phone, stage: Stage) -> None:
    await go(phone, "end")
    await phone.send("/stop")
    await phone.press("Go on")
    assert "Same time tomorrow" in phone.card.text
    assert await stage.running.next_due_at() is not None


async def test_no_thanks_keeps_a_kind_way_back(phone: Phone) -> None:
    await phone.send("/start")
    first = phone.card.text
    await phone.press("Read more")
    assert phone.card.text != first
    await phone.press("No")
    await phone.press(phone.card.labels[0])
    assert phone.card.text == first


async def test_a_person_who_blocked_the_bot_is_written_to_again_after_start(
    phone: Phone, stage: Stage
) -> None:
    await go(phone, "end")
    await phone.press("Yes")
    await phone.press("08:02")
    phone.person.block()
    await stage.settle()
    before = len(phone.said)
    await stage.next_reminder()
    assert len(phone.said) == before
    phone.person.unblock()
    await phone.send("/start")
    await stage.next_reminder()
    assert "Your routine" in phone.card.text


async def test_a_chat_that_is_gone_ends_the_reminder(phone: Phone, stage: Stage) -> None:
    await phone.begin()
    phone.person.deactivate()
    await stage.next_reminder()
    with sqlite3.connect(stage.folder / "data" / "bot.db") as database:
        states = database.execute("select state from delivery").fetchall()
        (reachable,) = database.execute("select reachable from person").fetchone()
    assert states == [("failed",)]
    assert not reachable


async def test_deleting_takes_two_taps_and_leaves_no_row(phone: Phone, stage: Stage) -> None:
    await go(phone, "end")
    await phone.press("Yes")
    await phone.press("08:02")
    await stage.next_reminder()
    old_card, old_data = phone.card, phone.card.buttons[0].data
    await phone.send("/delete")
    question = phone.card
    await phone.press("Erase" if "Erase" in " ".join(question.labels) else question.labels[-1])
    assert "Everything is erased" in phone.last
    assert "diary" in phone.last
    for table in ("person", "diary", "snapshot", "receipt", "reminder", "delivery"):
        assert rows_of(stage, table) == 0, table

    assert old_data is not None
    phone.person.send_callback(old_card.message_id, old_data)
    await stage.settle()
    assert any(label.startswith("I am 18") for label in phone.card.labels)


async def test_the_second_tap_on_erase_stores_nothing_anew(phone: Phone, stage: Stage) -> None:
    await phone.begin()
    await phone.send("/delete")
    question = phone.card
    await phone.press(question.labels[-1])
    erased = question.buttons[-1].data
    assert erased is not None
    phone.person.send_callback(question.message_id, erased)
    await stage.settle()
    assert "Everything is erased" in phone.last
    assert rows_of(stage, "person") == 0


async def test_an_old_tap_on_erase_does_nothing_to_one_who_came_back(
    phone: Phone, stage: Stage
) -> None:
    await phone.begin()
    await phone.send("/delete")
    question = phone.card
    await phone.press(question.labels[-1])
    await phone.send("/start")
    erased = question.buttons[-1].data
    assert erased is not None
    phone.person.send_callback(question.message_id, erased)
    await stage.settle()
    assert rows_of(stage, "person") == 1
    assert any(label.startswith("I am 18") for label in phone.card.labels)
