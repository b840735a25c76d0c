"""What passes is asked about again before the next routine, and stays until that is answered."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.flows.driver import Phone
from tests.flows.test_first_day import choose_hour_and_clock

QUESTION = "Pain or tingling below the knee: how is it now?"


async def come_back_four_weeks_later(phone: Phone) -> None:
    await phone.begin()
    await phone.send("/limits")
    await phone.press("Conditions")
    await phone.press("Pain or tingling below the knee")
    await phone.press("Done")
    await phone.press("Close")
    await phone.answer_all()
    await choose_hour_and_clock(phone)
    await phone.stage.pass_by(timedelta(days=28))
    await phone.send("/today")
    await phone.press("No to all four")
    await phone.press("None of these")


@pytest.mark.parametrize("restarts", [False, True], ids=["", "restarts"])
async def test_it_waits_through_nights_and_commands_and_one_tap_answers_it(
    phone: Phone, *, restarts: bool
) -> None:
    phone.stage.restarts_between_steps = restarts
    await come_back_four_weeks_later(phone)
    for text in ("/help", "/today", "good evening"):
        await phone.send(text)
        assert QUESTION in phone.card.text, text
    await phone.stage.pass_by(timedelta(days=1))
    await phone.send("/today")
    assert QUESTION in phone.card.text

    await phone.send("/flare")
    await phone.press("4")
    assert QUESTION in phone.card.text
    await phone.press("It is gone")

    assert "/limits brings it back" in phone.toast
    assert "Tap what fits you" in phone.card.text, "28 days away: the whole list comes too"
    assert not any(label.startswith("✓") for label in phone.card.labels)


async def test_symptoms_that_got_worse_bring_the_signs_first(phone: Phone) -> None:
    await come_back_four_weeks_later(phone)

    await phone.press("Worse, or new")

    assert "numb between the legs" in phone.card.text.lower()
    assert "No to all four" in phone.card.labels
