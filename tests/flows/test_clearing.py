"""Telling that a professional has looked, and thinking better of it."""

from __future__ import annotations

from datetime import timedelta

from tests.flows.driver import Phone


async def ask_who_checked(phone: Phone) -> None:
    """A sign on the first day, and the day after it the way out."""
    await phone.send("/start")
    await phone.press("I am 18")
    await phone.press("Not sure")
    await phone.stage.next_reminder()
    await phone.stage.pass_by(timedelta(hours=12))
    await phone.press("A doctor or physio")


async def test_from_who_checked_you_there_is_a_way_back_to_the_advice(phone: Phone) -> None:
    await ask_who_checked(phone)

    await phone.press("Back")

    assert "112" in phone.card.text
    assert any(label.startswith("A doctor or physio") for label in phone.card.labels)


async def test_from_when_it_was_there_is_the_same_way_back(phone: Phone) -> None:
    await ask_who_checked(phone)
    await phone.press("A physio")

    await phone.press("Back")

    assert "112" in phone.card.text


async def test_a_way_back_pressed_twice_changes_nothing(phone: Phone) -> None:
    await ask_who_checked(phone)
    data = next(b.data for b in phone.card.buttons if b.text == "Back")
    assert data is not None
    await phone.press("Back")
    advice = phone.card.text

    phone.person.send_callback(phone.card.message_id, data)
    await phone.stage.settle()

    assert phone.card.text == advice
    assert "from before" in phone.toast
