"""Every press arrives twice, from /start through pain, swap, list, snooze and pause."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from tests.flows.driver import Phone, staged
from tests.flows.stories.telling import (
    diary_length,
    finish_the_first_day,
    meet,
    next_message,
    pain_in,
)


async def a_hasty_week(phone: Phone) -> None:
    await meet(phone)
    await phone.press("Swap")
    await pain_in(phone, "Glute bridge")
    await phone.press("Another exercise instead")
    await finish_the_first_day(phone)
    await next_message(phone)
    await phone.press("In 1 hour")
    await next_message(phone)
    await phone.press("As usual")
    await phone.answer_all()
    await next_message(phone)
    await phone.press("As usual")
    await pain_in(phone, "Seated hip rotation")
    await phone.press("Go on with the rest")
    await phone.answer_all()
    await phone.send("/pause")
    await phone.press("A week")
    assert "Your pause is over." in await next_message(phone)


def messages(phone: Phone) -> Counter[str]:
    return Counter(m.text for m in phone.said)


@pytest.mark.parametrize("restarts", [False, True], ids=["plain", "restarted"])
async def test_every_press_twice_stores_and_says_everything_once(
    tmp_path: Path, restarts: bool
) -> None:
    told: list[tuple[int, Counter[str]]] = []
    for repeats in (False, True):
        async with staged(tmp_path / str(repeats), repeats=repeats) as stage:
            phone = Phone(stage)
            stage.restarts_between_steps = restarts and repeats
            await a_hasty_week(phone)
            told.append((diary_length(phone), messages(phone)))
    once, twice = told
    assert twice[0] == once[0]
    assert twice[1] == once[1]
