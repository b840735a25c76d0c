"""Sore muscles and a bad night stop nothing."""

from __future__ import annotations

from tests.flows.driver import Phone
from tests.flows.stories.telling import a_day, first_day, next_message, planned, press_all


async def sore_then_a_bad_night(phone: Phone) -> None:
    await first_day(phone)
    await sore_from_the_bridge(phone)
    await sore_again_before_the_next_bridge(phone)
    await a_bad_night(phone)
    opening = await a_day(phone)
    assert "Resting" not in opening
    assert "Pausing" not in opening


async def sore_from_the_bridge(phone: Phone) -> None:
    """The clamshell works another muscle, so the day stays as it was."""
    assert "Clamshell" in planned(await next_message(phone))
    await phone.press("Sore muscles")
    assert "Sore muscles get a day off." in phone.toast
    await phone.answer_all()
    assert "Clamshell: fine" in phone.card.text


async def sore_again_before_the_next_bridge(phone: Phone) -> None:
    """Sore since the first bridge, two days ago: that muscle has no strength today."""
    assert "Glute bridge" in planned(await next_message(phone))
    await phone.press("Sore muscles")
    assert "Sore muscles get a day off." in phone.card.text
    assert "Glute bridge" not in planned(phone.card.text)
    await phone.press("Start")
    await phone.answer_all()


async def a_bad_night(phone: Phone) -> None:
    before = planned(await next_message(phone))
    await press_all(phone, "Worse", "Something else: bad night")
    assert "None of your exercises rests because of it." in phone.toast
    assert planned(phone.card.text) == before
    await phone.press("Start")
    await phone.answer_all()
    assert "resting" not in phone.card.text.lower()


async def test_sore_muscles_and_a_bad_night_stop_nothing(told: Phone) -> None:
    await sore_then_a_bad_night(told)
