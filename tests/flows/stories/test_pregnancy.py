"""Pregnant for two weeks of the story: asked first, respected on every card, later over."""

from __future__ import annotations

from tests.flows.driver import Phone
from tests.flows.stories.telling import (
    finish_the_first_day,
    meet,
    next_message,
    press_all,
)

TWO_WEEKS = 14
ASK_FIRST = "Please ask a doctor or physio first."


async def asked_first(phone: Phone) -> None:
    """Who waits for the midwife's word is not reminded of it every day."""
    await meet(phone, until="Nothing")
    await press_all(phone, "Pregnant", "Done")
    assert ASK_FIRST in phone.card.text
    await phone.press("I will ask first")
    assert await days_until_written_to(phone) == 7
    await press_all(phone, "They said it is fine", "4", "Floor")
    assert "on your back" not in phone.card.text
    await finish_the_first_day(phone)


async def days_until_written_to(phone: Phone) -> int:
    before = phone.stage.clock.now()
    await next_message(phone)
    return (phone.stage.clock.now() - before).days


async def a_day_off_the_back(phone: Phone) -> None:
    """The lists of signs come again on the first day after 14 without them."""
    opening = await next_message(phone)
    if "Safety first." in opening:
        await press_all(phone, "No to all four", "None of these")
    await phone.press("As usual")
    while phone.is_on_a_card:
        assert "Lie on your back" not in phone.card.text
        assert "on your back" not in phone.card.text
        is_list = "One was not" in phone.card.labels
        await phone.press(phone.card.labels[0] if is_list else "Fine")


async def it_is_over(phone: Phone) -> None:
    await phone.send("/limits")
    await press_all(phone, "Conditions", "✓ Pregnant", "Birth in last 12 weeks", "Done", "Close")
    assert ASK_FIRST in phone.card.text
    await phone.press("They said it is fine")
    assert ASK_FIRST not in await next_message(phone)
    await phone.send("/limits")
    assert "Pregnant" not in phone.card.text


async def test_pregnancy_is_asked_about_first_and_respected_until_it_is_over(told: Phone) -> None:
    await asked_first(told)
    for _ in range(TWO_WEEKS):
        await a_day_off_the_back(told)
    await it_is_over(told)
