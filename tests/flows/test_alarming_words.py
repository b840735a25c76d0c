"""Words of despair are answered at once and alone; a false alarm costs one tap."""

from __future__ import annotations

import pytest

from tests.flows.driver import Phone, Stage
from tests.flows.test_typing import TO_THE_CARD, notes_of, to_the_end, type_all

WORDS = "i could kill myself with this pain"


async def only_comforted(phone: Phone, text: str = WORDS) -> str:
    """What the one message says that came for these words."""
    before, entries = len(phone.said), notes_of(phone.stage)
    await phone.send(text)
    new = phone.said[before:]
    assert len(new) == 1, [message.text for message in new]
    assert "You matter" in new[0].text
    assert new[0].labels == []
    assert len(new[0].text.splitlines()) == 2
    assert notes_of(phone.stage) == entries, "the words are kept nowhere"
    return new[0].text


@pytest.mark.parametrize("text", ["i want to die", "dont want to be here anymore", WORDS, "kms"])
async def test_it_is_answered_at_a_card_and_the_card_goes_on(phone: Phone, text: str) -> None:
    await type_all(phone, *TO_THE_CARD)

    said = await only_comforted(phone, text)

    assert "findahelpline.com" in said, "the country is not known yet"
    assert all(number in said for number in ("112", "999", "911"))
    await phone.press("Easy")
    assert "Easy" in phone.card.labels


async def test_it_names_the_line_of_the_country(phone: Phone) -> None:
    await to_the_end(phone)
    await type_all(phone, "7:40", "07:40", "london")

    said = await only_comforted(phone)

    assert "Samaritans, call 116 123" in said
    assert "999 or 112 (United Kingdom)" in said
    assert "findahelpline" not in said


async def test_it_is_answered_before_consent(phone: Phone) -> None:
    await phone.send("/start")

    await only_comforted(phone)


async def test_it_is_answered_as_the_very_first_words(phone: Phone) -> None:
    await only_comforted(phone)


async def test_it_is_answered_after_all_messages_were_stopped(phone: Phone) -> None:
    await to_the_end(phone)
    await phone.send("stop messaging me")

    await only_comforted(phone)


@pytest.mark.parametrize("asked", ["/pause", "/time", "/timezone", "/flare"])
async def test_it_answers_no_open_question(phone: Phone, asked: str) -> None:
    await to_the_end(phone)
    await phone.send(asked)
    labels = phone.card.labels

    await only_comforted(phone)
    await phone.send(asked)

    assert phone.card.labels == labels


async def test_it_is_no_note_where_one_is_asked_for(phone: Phone) -> None:
    await to_the_end(phone)
    await phone.press("Note")

    await only_comforted(phone)


async def test_it_is_answered_while_a_sign_stands(phone: Phone) -> None:
    await phone.send("/start")
    await phone.press("I am 18 or over and agree")
    await phone.press("Yes")
    assert "emergency care now" in phone.card.text

    await only_comforted(phone)

    assert "emergency care now" in phone.card.text


async def test_a_caption_an_edit_and_an_unknown_command_are_answered_too(
    phone: Phone, stage: Stage
) -> None:
    await type_all(phone, *TO_THE_CARD, "good evening")
    before = len(phone.said)
    phone.person.send_photo(caption=WORDS)
    await stage.settle()
    sent = phone.person.send_text("/sad i want to die")
    await stage.settle()
    phone.person.edit_text(sent.message_id, "i want to end it all")
    await stage.settle()

    said = [message.text for message in phone.said[before:]]

    assert len(said) == 3
    assert all("You matter" in text for text in said)


async def test_a_sign_as_the_very_first_words_shows_the_list(phone: Phone) -> None:
    await phone.send("i cant feel my legs")

    assert any("Signs that need a doctor" in message.text for message in phone.said)


async def test_a_sign_in_the_same_words_is_owed_and_asked_about_next(phone: Phone) -> None:
    await type_all(phone, *TO_THE_CARD)
    before = len(phone.said)

    await phone.send("i want to die, and i cant feel my legs")

    assert len(phone.said) == before + 1
    assert "You matter" in phone.last
    await phone.press("Easy")
    assert phone.card.text.startswith("Is it one of these?")


@pytest.mark.parametrize("text", ["my chest hurts", "no feeling in my foot"])
async def test_a_false_alarm_costs_one_tap(phone: Phone, text: str) -> None:
    await type_all(phone, *TO_THE_CARD)
    card = phone.card.text
    await phone.send(text)
    assert phone.card.text.startswith("Is it one of these?")
    taps = phone.taps

    await phone.press("Not about my body")

    assert phone.taps == taps + 1
    assert phone.card.text == card
    assert "Easy" in phone.card.labels
