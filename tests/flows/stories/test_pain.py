"""Pain on day 2, and the way back by the provider's word."""

from __future__ import annotations

from tests.flows.days import listed_doses
from tests.flows.driver import Phone
from tests.flows.stories.telling import (
    a_day,
    first_day,
    next_message,
    pain_in,
    planned,
    press_all,
)

HALF, WHOLE = "3 slow lifts each side", "6 slow lifts each side"


async def pain_and_the_way_back(phone: Phone) -> None:
    await first_day(phone)
    await the_clamshell_hurts(phone)
    await the_next_morning_is_worse(phone)
    await what_was_held_comes_back(phone)
    await a_physio_says_it_may_be_tried(phone)
    await three_times_at_half_then_whole(phone)


async def the_clamshell_hurts(phone: Phone) -> None:
    await next_message(phone)
    await phone.press("As usual")
    await pain_in(phone, "Clamshell")
    assert "Clamshell rests now." in phone.card.text
    assert "Another exercise instead" not in phone.card.labels, "it was the new one of the day"
    await phone.press("Stop for today")
    assert "Resting until your provider says otherwise: Clamshell" in phone.card.text


async def the_next_morning_is_worse(phone: Phone) -> None:
    assert "Clamshell" not in planned(await next_message(phone))
    await press_all(phone, "Worse", "6", "Not sure")
    assert planned(phone.card.text) == ["Belly breathing"]
    assert "A little more than usual today" in phone.card.text
    assert "Pausing after your worse morning: Lying hip" in phone.card.text
    await phone.press("Start")
    await phone.answer_all()


async def what_was_held_comes_back(phone: Phone) -> None:
    opening = await a_day(phone)
    assert "back again, at the easiest step" in opening


async def a_physio_says_it_may_be_tried(phone: Phone) -> None:
    await press_all(phone, "My doctor or physio says", "Clamshell: rests")
    await press_all(phone, "My doctor or physio says", "I may try it again", "A physio", "Today")
    assert f"at half of its easiest step: {HALF}" in phone.card.text
    await phone.press("Back to today")


async def three_times_at_half_then_whole(phone: Phone) -> None:
    doses: list[str] = []
    for _ in range(9):
        opening = await next_message(phone)
        assert "new today" not in opening or "back again at half" not in opening
        await phone.press("As usual")
        doses += await doses_of(phone, "Clamshell")
    assert doses[:4] == [HALF, HALF, HALF, WHOLE]


async def doses_of(phone: Phone, name: str) -> list[str]:
    """Goes through the day; the dose of this exercise, if it was there."""
    found = []
    while phone.is_on_a_card:
        lines = phone.card.text.splitlines()
        found += [lines[1] for line in lines[:1] if line.startswith(name)]
        listed = listed_doses(phone.card.text)
        found += [listed[name]] if name in listed else []
        is_list = "One was not" in phone.card.labels
        await phone.press(phone.card.labels[0] if is_list else "Fine")
    return found


async def test_from_pain_over_a_worse_morning_back_to_the_whole_step(told: Phone) -> None:
    await pain_and_the_way_back(told)
