"""`/cancel`: out of whatever is open, except where safety needs the answer."""

from __future__ import annotations

import pytest

from tests.flows.driver import Phone, Stage
from tests.flows.settled import begin_the_day, settle_in


@pytest.mark.parametrize("restarts", [False, True], ids=["running", "restarted"])
async def test_every_question_that_was_asked_for_can_be_left(
    phone: Phone, stage: Stage, restarts: bool
) -> None:
    await settle_in(phone)
    card = await begin_the_day(phone)
    stage.restarts_between_steps = restarts
    for command in ("/time 7", "/days", "/pause 3/2", "/timezone", "/settings", "/delete"):
        await phone.send(command)
        assert phone.card.text != card
        await phone.send("/cancel")
        assert phone.card.text == card
        assert "Nothing was changed" in phone.said[-2].text
    await phone.send("/cancel")
    assert "nothing to leave" in phone.said[-2].text
    assert phone.card.text == card


async def test_what_safety_needs_stays_and_says_so(phone: Phone) -> None:
    await phone.send("/start")
    await phone.send("/cancel")
    assert "need your answer" in phone.said[-2].text
    for label in ("I am 18", "No"):
        await phone.press(label)
        question = phone.card.text
        await phone.send("/cancel")
        assert phone.card.text == question


async def test_the_question_where_it_hurt_stays(phone: Phone) -> None:
    await settle_in(phone)
    await begin_the_day(phone)
    await phone.press("Pain: stop")
    question = phone.card.text
    await phone.send("/cancel")
    assert phone.card.text == question
    assert "keep you safe" in phone.said[-2].text
