"""After days without a routine: one question, no blame, no effect on the doses."""

from __future__ import annotations

import pytest

from tests.flows.driver import Phone, Stage
from tests.flows.mornings import assert_stale, data, first_day, to_the_end

QUESTION = "Did you keep moving without me?"


async def miss(phone: Phone, days: int) -> None:
    await first_day(phone)
    for _ in range(days):
        await phone.stage.next_reminder()
        assert QUESTION not in phone.card.text


async def be_away_and_come_back(phone: Phone) -> None:
    await miss(phone, 2)
    await phone.stage.next_reminder()
    assert QUESTION in phone.card.text
    await phone.press("Not much")
    assert "How is your back since Monday" in phone.card.text
    await phone.press("As usual")
    await to_the_end(phone)
    assert "That is it for today" in phone.card.text


async def test_three_days_without_a_routine_are_asked_about_before_the_morning(
    phone: Phone,
) -> None:
    await be_away_and_come_back(phone)


async def test_the_same_with_a_restart_between_every_two_steps(phone: Phone) -> None:
    phone.stage.restarts_between_steps = True
    await be_away_and_come_back(phone)


@pytest.mark.parametrize("label", ["Yes, a little", "Not much"])
async def test_a_gap_is_asked_about_once(phone: Phone, stage: Stage, label: str) -> None:
    await miss(phone, 2)
    await stage.next_reminder()
    answer = data(phone.card, label)
    await phone.press(label)
    await assert_stale(phone, answer)
    await stage.next_reminder()
    assert QUESTION not in phone.card.text
    await assert_stale(phone, answer)


async def test_days_that_were_left_out_are_no_gap(phone: Phone, stage: Stage) -> None:
    await first_day(phone)
    for _ in range(3):
        await stage.next_reminder()
        await phone.press("Not today")
        await phone.press("Resting")
    await stage.next_reminder()
    assert QUESTION not in phone.card.text


async def test_days_without_messages_are_no_gap(phone: Phone, stage: Stage) -> None:
    await first_day(phone)
    await phone.send("/stop")
    stage.clock.move_to(stage.clock.now().replace(day=29))
    await phone.send("/today")
    assert QUESTION not in phone.card.text
