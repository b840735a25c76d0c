"""A person who only types: from /start to the end of day 3."""

from __future__ import annotations

from tests.flows.driver import Phone
from tests.flows.stories.telling import next_message, send_all

TO_THE_CARD = ("i am 18 or over and agree", "no to all four", "none of these", "nothing", "4")


async def three_days_in_words(phone: Phone) -> None:
    phone.is_fine = False
    await the_first_day(phone)
    await the_second_day(phone)
    await the_third_day(phone)


def was_said(phone: Phone, words: str, *, lately: int = 3) -> bool:
    return any(words in m.text for m in phone.said[-lately:])


async def the_first_day(phone: Phone) -> None:
    await send_all(phone, "/start", "hello")
    assert was_said(phone, "Before anything else I need your agreement")
    await send_all(phone, *TO_THE_CARD[:-1], "about four i think")
    assert was_said(phone, "To go on, tap a button on the card.")
    await send_all(phone, "4", "floor", "fine", "easy", "uncomfortable", "muscle work or stretch")
    assert "That is it for today" in phone.card.text
    await send_all(phone, "yes", "london", "thanks")
    assert was_said(phone, "You are welcome.")
    assert "at 08:00" in phone.card.text


async def the_second_day(phone: Phone) -> None:
    await next_message(phone)
    await send_all(phone, "good morning", "as usual", "both fine")
    assert "Is this one OK for you?" in phone.card.text
    await send_all(phone, "yes", "fine", "left side is a bit stiffer")
    assert was_said(phone, "I kept that as a note on your last routine.")
    assert "That is it for today" in phone.card.text


async def the_third_day(phone: Phone) -> None:
    """What a worse morning came from may be a part of the label."""
    await next_message(phone)
    await send_all(phone, "worse", "bad night")
    assert "What was it, do you think?" not in phone.card.text
    await send_all(phone, "start", "one was not", "glute bridge", "pain", "back", "an ache")
    assert "Glute bridge rests now" in phone.card.text
    await send_all(phone, "go on with the rest")
    while "Easy" in phone.card.labels or "OK for you?" in phone.card.text:
        await phone.send("fine" if "Easy" in phone.card.labels else "yes")
    assert "That is it for today" in phone.card.text
    assert "Glute bridge: pain" in phone.card.text


async def test_three_days_without_a_tap(told: Phone) -> None:
    await three_days_in_words(told)
    assert told.taps == 0
