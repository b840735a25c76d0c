"""A week from /start on, and the first day after it with nothing new: it costs two taps."""

from __future__ import annotations

from tests.flows.driver import Phone
from tests.flows.stories.telling import a_day, finish_the_first_day, meet

TO_THE_FIRST_CARD = 6
AGE = "How old are you?"


async def a_week(phone: Phone) -> None:
    """The taps of each day; the question of the evening is left alone."""
    await meet(phone)
    assert phone.taps == TO_THE_FIRST_CARD
    await finish_the_first_day(phone)
    costs, asked = [phone.taps], []
    for _ in range(2, 10):
        before = phone.taps
        await a_day(phone)
        costs.append(phone.taps - before)
        asked.append(AGE in phone.card.text)
    assert costs[:6] == [11, 3, 3, 3, 3, 4], "something is new on each day of the first week"
    assert costs[-1] == 2
    assert asked[-2:] == [False, False], "what nobody answers is not asked every evening"


async def test_an_ordinary_day_costs_two_taps(told: Phone) -> None:
    await a_week(told)
