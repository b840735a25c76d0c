"""A person who only types: every label is a tap, every other text is understood or kept."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Awaitable, Callable
from datetime import timedelta

import pytest

from bot.preview.telegram.seen import SeenMessage
from tests.flows.driver import Phone, Stage

TO_THE_CARD = ("/start", "i am 18 or over and agree", "no", "none", "nothing", "4", "floor")
Story = Callable[[Phone], Awaitable[None]]


async def type_all(phone: Phone, *texts: str) -> None:
    for text in texts:
        await phone.send(text)


async def to_the_end(phone: Phone) -> None:
    await type_all(phone, *TO_THE_CARD, "easy", "FINE", "fine!")


def line(phone: Phone, words: str) -> SeenMessage:
    """The newest line of the bot that holds these words."""
    return next(m for m in reversed(phone.said) if words in m.text)


def notes_of(stage: Stage) -> int:
    """Entries of the diary that stand; what they say is sealed."""
    with sqlite3.connect(stage.folder / "data" / "bot.db") as database:
        return int(database.execute("select count(*) from diary").fetchone()[0])


async def a_day_in_words(phone: Phone) -> None:
    await type_all(phone, *TO_THE_CARD)
    assert "Easy" in phone.card.labels
    await type_all(phone, "uncomfortable", "muscle work or stretch", "pain", "back", "3", "an ache")
    assert "rests now" in phone.card.text
    await type_all(phone, "go on with the rest", "easy", "7:40", "07:40", "london")
    assert "07:40 every day" in phone.card.text
    await type_all(phone, "left side was stiffer", "thank you")
    assert "You are welcome." in phone.said[-2].text
    await phone.stage.next_reminder()
    await type_all(phone, "as usual", "fine", "fine", "fine", "stop")
    assert "messages are off" in phone.card.text


async def pain_in_words(phone: Phone) -> None:
    await to_the_end(phone)
    await type_all(phone, "the first one hurt my back", "lying hip rotation", "back", "an ache")
    assert "Lying hip rotation rests now" in phone.card.text
    await type_all(phone, "stop for today")
    assert "Lying hip rotation: pain" in phone.card.text


async def a_sign_in_words(phone: Phone) -> None:
    await type_all(phone, *TO_THE_CARD, "i can't feel my legs")
    assert line(phone, "kept that as a note")
    assert phone.card.text.startswith("Is it one of these?")
    await type_all(phone, "/today", "all right then")
    assert phone.card.text.startswith("Is it one of these?"), "no card before it is answered"
    await phone.press("I have one of the first four")
    assert "emergency care now" in phone.card.text
    await type_all(phone, "both legs, unsteady, a foot drags", "what now?", "my wife drives me")
    assert "emergency care now" in phone.card.text
    assert "Easy" not in phone.card.labels


async def an_hour_in_words(phone: Phone) -> None:
    await to_the_end(phone)
    await type_all(phone, "my appointment is at 7:30")
    assert phone.card.labels == ["07:30", "19:30", "No"]
    await type_all(phone, "no")
    assert "Same time tomorrow?" in phone.card.text
    await type_all(phone, "so please come at 18:30 tomorrow, not now")
    assert phone.card.labels == ["Yes", "No"]
    await type_all(phone, "yes", "berlin")
    assert "18:30 every day" in phone.card.text


STORIES = [a_day_in_words, pain_in_words, a_sign_in_words, an_hour_in_words]


@pytest.mark.parametrize("restarts", [False, True], ids=["in one go", "with restarts"])
@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.__name__)
async def test_a_person_who_only_types(phone: Phone, story: Story, restarts: bool) -> None:
    phone.stage.restarts_between_steps = restarts
    await story(phone)


async def test_a_note_is_kept_and_can_be_taken_back_once(phone: Phone, stage: Stage) -> None:
    await to_the_end(phone)
    card, before = phone.card.text, notes_of(stage)
    await phone.send("left side is stiffer than the right")
    assert notes_of(stage) == before + 1
    kept = line(phone, "kept that as a note on your last routine")
    await phone.press("Take it back", on=kept)
    assert phone.toast == "Taken back."
    assert not line(phone, "kept that as a note").rows
    assert phone.card.text == card
    phone.person.send_callback(kept.message_id, kept.buttons[0].data or "")
    await stage.settle()
    assert "from before" in phone.toast
    assert notes_of(stage) == before + 2


async def test_a_long_note_is_cut_and_says_so(phone: Phone) -> None:
    await to_the_end(phone)
    await phone.send("my mat is blue " * 270)
    assert "the first 1,000 letters" in line(phone, "That was long").text
    assert line(phone, "kept that as a note").labels == ["Take it back"]


@pytest.mark.parametrize("text", ["no pain at all", "doesnt hurt any more", "the pain is gone 🎉"])
async def test_no_pain_is_a_note_and_asks_nothing(phone: Phone, text: str) -> None:
    await to_the_end(phone)
    card = phone.card.text
    await phone.send(text)
    assert without_note(phone.card.text) == card
    assert line(phone, "kept that as a note")


async def test_pain_meant_otherwise_leaves_everything_as_it_was(phone: Phone) -> None:
    await to_the_end(phone)
    card = phone.card.text
    await type_all(phone, "it hurts to see how late it is", "no, i meant something else")
    assert without_note(phone.card.text) == card
    await type_all(phone, "ouch", "something else hurts")
    assert without_note(phone.card.text) == card
    assert "See /warning" in line(phone, "sorry that it hurts").text


async def test_pain_told_twice_is_known(phone: Phone) -> None:
    await pain_in_words(phone)
    await type_all(phone, "it hurt", "lying hip rotation")
    assert line(phone, "You told me that already.")


async def test_pain_from_yesterday_leaves_today_without_that_exercise(phone: Phone) -> None:
    await to_the_end(phone)
    await type_all(phone, "yes", "08:02", "london")
    await phone.stage.next_reminder()
    await type_all(phone, "the bridge hurt yesterday", "bridge")
    assert "Where did it hurt?" in phone.card.text
    await type_all(phone, "back", "an ache")
    assert "speak to your healthcare provider" in phone.card.text
    await phone.press(phone.card.labels[-1])
    assert "usual morning" in phone.card.text
    assert "bridge" not in phone.card.text.split("Resting")[0].lower()


def without_note(text: str) -> str:
    """The end card as it was before the bot kept words as notes."""
    return re.sub("\n\n[^\n]*notes? (is|are) kept\\.", "", text)


async def test_what_was_given_instead_rests_even_where_it_left_the_routine(phone: Phone) -> None:
    await type_all(phone, *TO_THE_CARD, "pain", "back", "an ache", "another exercise instead")
    instead = phone.card.text.partition(" · ")[0]
    await type_all(phone, "fine", "fine", "fine", "change an answer", "lying hip rotation: pain")
    await type_all(phone, "fine", "that hurt", instead)
    assert "Where did it hurt?" in phone.card.text
    await type_all(phone, "back", "an ache")
    assert f"{instead} rests now" in phone.card.text


async def test_before_consent_nothing_typed_is_stored(phone: Phone, stage: Stage) -> None:
    await phone.send("/start")
    for text in ("my back hurts", "a note", "7:40", "😀", "i", "start"):
        await phone.send(text)
        assert "agreement" in phone.said[-2].text, text
    await phone.send("my legs are numb")
    assert line(phone, "Signs that need a doctor").rows == ()
    await phone.send("what can you do")
    assert line(phone, "What you can do here")
    assert notes_of(stage) == 0


async def test_a_word_never_erases(phone: Phone) -> None:
    await type_all(phone, *TO_THE_CARD, "delete my data")
    question = phone.card
    await type_all(phone, "yes", question.labels[-1].lower(), question.labels[0].lower())
    assert "Easy" in phone.card.labels


@pytest.mark.parametrize(
    "text", ["👍", "...", "?!", "\u202e\u202d", "🙂\n🙂", "\u0000\u0001", "-- --"]
)
async def test_a_text_without_words_gets_a_kind_line(phone: Phone, text: str) -> None:
    await type_all(phone, *TO_THE_CARD, text)
    assert "only read words" in phone.said[-2].text
    assert "Easy" in phone.card.labels


@pytest.mark.parametrize(
    "text", ["Спина сегодня лучше", "ظهري أفضل اليوم", "x" * 4096, "a\u0300\u0301b"]
)
async def test_words_of_any_script_and_length_are_kept(phone: Phone, text: str) -> None:
    await type_all(phone, *TO_THE_CARD, text)
    assert line(phone, "kept that as a note")
    assert "Easy" in phone.card.labels


async def test_a_question_of_the_bot_waits_for_its_tap(phone: Phone) -> None:
    await type_all(phone, *TO_THE_CARD[:3])
    question = phone.card.text
    await phone.send("i am not sure what you mean by that list")
    assert "tap a button" in line(phone, "kept that as a note").text
    assert phone.card.text == question


async def test_a_sign_in_an_open_question_is_taken_as_the_answer_too(phone: Phone) -> None:
    await type_all(phone, *TO_THE_CARD, "pain", "back", "numb, tingling or losing strength")
    assert phone.card.text.startswith("Is it one of these?")
    await phone.press("Not about my body")
    assert phone.none_of_these, "the numbness that was told asks for itself"


async def test_a_false_alarm_costs_one_tap(phone: Phone) -> None:
    await type_all(phone, *TO_THE_CARD)
    card = phone.card.text
    await type_all(phone, "my weak coffee was cold and my tea numb")
    assert phone.card.text.startswith("Is it one of these?")
    await phone.press("Not about my body")
    assert phone.card.text == card


async def test_none_of_the_signs_leads_back_to_the_exercises(phone: Phone) -> None:
    await type_all(phone, *TO_THE_CARD)
    card = phone.card.text
    await type_all(phone, "my legs felt numb for a minute", "none of these")
    assert phone.card.text == card


async def test_a_sign_where_an_hour_is_asked_is_kept_and_asks_for_the_signs_first(
    phone: Phone,
) -> None:
    await to_the_end(phone)
    await type_all(phone, "another time", "7:30 but my leg is numb")
    assert phone.card.text.startswith("Is it one of these?")
    assert line(phone, "kept that as a note")
    await phone.press("None of these")
    assert "When shall your routine come?" in phone.card.text
    assert "could not read" not in phone.card.text


async def test_words_that_mean_more_than_an_hour_are_done(phone: Phone) -> None:
    await to_the_end(phone)
    await type_all(phone, "another time", "blue")
    assert "could not read that as an hour" in phone.card.text
    await phone.send("the plank hurt")
    assert "What hurt?" in phone.card.text
    await phone.send("no, i meant something else")
    assert "When shall your routine come?" in phone.card.text


async def test_a_caption_and_a_changed_message_with_a_sign_ask_for_the_signs(phone: Phone) -> None:
    await type_all(phone, *TO_THE_CARD)
    phone.person.send_photo(caption="my foot drags")
    await phone.stage.settle()
    assert line(phone, "only read text")
    assert phone.card.text.startswith("Is it one of these?")
    await phone.press("None of these")
    assert "Easy" in phone.card.labels
    sent = phone.person.send_text("good evening")
    await phone.stage.settle()
    phone.person.edit_text(sent.message_id, "good evening, my legs are numb")
    await phone.stage.settle()
    assert line(phone, "go by the first one")
    assert phone.card.text.startswith("Is it one of these?")


async def test_typing_after_stopping_keeps_the_words_and_stays_silent(
    phone: Phone, stage: Stage
) -> None:
    await to_the_end(phone)
    await type_all(phone, "stop messaging me", "it hurts still")
    assert line(phone, "kept that as a note")
    await stage.pass_by(timedelta(days=2))
    assert await stage.running.next_due_at() is None
    await phone.send("go on")
    assert await stage.running.next_due_at() is not None
