"""[Not today]: a reason, one calm line, and a way back into the day."""

from __future__ import annotations

import pytest

from tests.flows.driver import Phone
from tests.flows.mornings import assert_stale, data, names, second_morning, to_the_end

REASONS = {"No time": "", "Resting": "", "Unwell": "Fever", "My back": "/warning"}


@pytest.mark.parametrize("reason", REASONS)
async def test_a_day_is_left_out_for_a_reason_and_the_next_one_comes(
    phone: Phone, reason: str
) -> None:
    await second_morning(phone)
    await phone.press("Not today")
    await phone.press(reason)
    assert "left out" in phone.card.text
    assert REASONS[reason] in phone.card.text
    assert "Next: tomorrow at 08:00" in phone.card.text
    await phone.stage.next_reminder()
    assert "How is your back since" in phone.card.text


async def leave_out_and_come_back(phone: Phone) -> None:
    opening = await second_morning(phone)
    before = opening.text
    await phone.press("Not today")
    await phone.press("No time")
    await phone.press("Do it today")
    assert phone.card.text == before
    await phone.press("As usual")
    await to_the_end(phone)
    assert "That is it for today" in phone.card.text


async def test_who_has_time_after_all_gets_the_same_routine(phone: Phone) -> None:
    await leave_out_and_come_back(phone)


async def test_the_same_with_a_restart_between_every_two_steps(phone: Phone) -> None:
    phone.stage.restarts_between_steps = True
    await leave_out_and_come_back(phone)


async def test_back_from_the_question_leaves_nothing_out(phone: Phone) -> None:
    opening = await second_morning(phone)
    text, labels = opening.text, opening.labels
    await phone.press("Not today")
    await phone.press("Back")
    assert (phone.card.text, phone.card.labels) == (text, labels)


async def test_old_and_repeated_taps_leave_nothing_out_and_take_nothing_back(phone: Phone) -> None:
    opening = await second_morning(phone)
    not_today, start = data(opening, "Not today"), data(opening, "As usual")
    await phone.press("Not today")
    no_time, back = data(phone.card, "No time"), data(phone.card, "Back")
    await phone.press("Resting")
    have_time = data(phone.card, "Do it today")
    for late in (no_time, back, start):
        await assert_stale(phone, late)
    await phone.press("Do it today")
    await assert_stale(phone, have_time)
    await phone.press("As usual")
    for late in (not_today, no_time, have_time):
        await assert_stale(phone, late)


async def test_a_day_left_out_for_the_back_can_become_a_bad_day(phone: Phone) -> None:
    await second_morning(phone)
    await phone.press("Not today")
    await phone.press("My back")
    await phone.press("Easy movement today")
    await phone.press("5")
    assert "A gentle day" in phone.card.text
    assert names(phone.card)


async def test_today_shows_the_day_that_is_left_out_and_its_way_back(phone: Phone) -> None:
    await second_morning(phone)
    await phone.press("Not today")
    await phone.press("Unwell")
    await phone.send("/today")
    assert "left out" in phone.card.text
    await phone.press("Do it today")
    assert "As usual" in phone.card.labels
