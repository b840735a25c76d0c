"""A typed city: the clock it sets, and the emergency numbers that follow from it."""

from __future__ import annotations

import pytest

from tests.flows.driver import Phone


async def reach_the_clock(phone: Phone) -> None:
    await phone.begin()
    for _ in range(3):
        await phone.press("Fine")
    await phone.press("Yes")
    assert "What time is it" in phone.card.text


@pytest.mark.parametrize(
    ("typed", "hour"), [("Muenchen", "09:00"), ("Seattle", "00:00"), ("kraków, Poland", "09:00")]
)
async def test_a_large_city_tells_the_clock(phone: Phone, typed: str, hour: str) -> None:
    await reach_the_clock(phone)
    await phone.send(typed)
    assert hour in phone.card.text.splitlines()[0]


async def test_a_name_of_several_large_cities_is_asked_by_their_clocks(phone: Phone) -> None:
    await reach_the_clock(phone)
    await phone.send("San Jose")
    assert [label[:5] for label in phone.card.labels[:2]] == ["00:02", "02:02"]
    await phone.press("02:02")
    assert "02:00" in phone.card.text.splitlines()[0]


async def test_the_warning_signs_name_the_numbers_once_the_place_is_known(phone: Phone) -> None:
    await reach_the_clock(phone)
    await phone.send("/warning")
    assert all(number in phone.said[-1].text for number in ("112", "999", "911"))
    await phone.send("Tokyo")
    await phone.send("/warning")
    warning = next(m.text for m in reversed(phone.said) if "Emergency care now" in m.text)
    assert "Emergency care now: 119 (Japan)" in warning
