"""Strong pain is told and the phone put away: the signs are asked until they are answered."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import timedelta

import pytest

from tests.flows.driver import Phone
from tests.flows.stories.telling import first_day, next_message, press_all, walk_to

FOUR = "numb between the legs"
LEG = "One question about your leg."


async def the_card_of_the_clamshell(phone: Phone) -> None:
    await first_day(phone)
    await next_message(phone)
    await phone.press("As usual")
    await walk_to(phone, "Clamshell")


async def by_the_reminder(phone: Phone) -> None:
    await next_message(phone)


async def by_today(phone: Phone) -> None:
    await phone.send("/today")


async def by_a_bad_day(phone: Phone) -> None:
    await phone.send("/flare")


async def by_start(phone: Phone) -> None:
    await phone.send("/start")


async def by_a_restart(phone: Phone) -> None:
    await phone.stage.restart()
    await phone.send("/start")


async def by_words(phone: Phone) -> None:
    await phone.send("good morning")


async def by_the_answers_of_before(phone: Phone) -> None:
    await phone.send("/answers")


async def after_a_week(phone: Phone) -> None:
    await phone.stage.pass_by(timedelta(days=7))
    await phone.send("/today")


WAYS = [
    *(by_the_reminder, by_today, by_a_bad_day, by_start, by_a_restart, by_words),
    *(by_the_answers_of_before, after_a_week),
]


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.__name__)
async def test_the_four_signs_are_asked_whatever_way_the_person_comes_in(
    phone: Phone, way: Callable[[Phone], Awaitable[None]]
) -> None:
    await the_card_of_the_clamshell(phone)
    await press_all(phone, "Pain: stop", "Back", "9", "Numb")
    if way is not by_the_reminder:
        await phone.stage.pass_by(timedelta(days=1))

    await way(phone)

    assert FOUR in phone.card.text
    await phone.press("No to all four")
    await phone.send("/today")
    assert "Your routine" in phone.card.text


@pytest.mark.parametrize("told", [(), ("Back",), ("Back", "9")], ids=["pain", "place", "number"])
async def test_pain_half_told_is_told_to_its_end_before_the_next_routine(
    phone: Phone, told: tuple[str, ...]
) -> None:
    await the_card_of_the_clamshell(phone)
    await press_all(phone, "Pain: stop", *told)

    await next_message(phone)

    assert "Your routine" not in phone.card.text
    if "9" in told:
        assert FOUR in phone.card.text
        await phone.press("No to all four")
    if not told:
        await phone.press("Back")
    await phone.press("An ache")
    assert "Your routine" in phone.card.text


async def test_numb_in_one_leg_is_asked_about_until_it_is_answered(phone: Phone) -> None:
    await the_card_of_the_clamshell(phone)
    await press_all(phone, "Pain: stop", "Leg", "Numb", "No to all four")
    assert LEG in phone.card.text

    await next_message(phone)
    assert LEG in phone.card.text
    await phone.stage.restart()
    await phone.send("/flare")
    assert LEG in phone.card.text
    await phone.press("Yes")

    assert "speak to a doctor today or tomorrow" in phone.card.text
    assert "You told me: One leg numb or losing strength." in phone.card.text


async def test_after_strong_pain_there_is_nothing_more_that_day(phone: Phone) -> None:
    await the_card_of_the_clamshell(phone)
    await press_all(phone, "Pain: stop", "Back", "8", "An ache", "No to all four")
    await phone.press("Stop for today")

    for text in ("/today", "/flare", "not today", "later", "/start"):
        await phone.send(text)
        assert not phone.is_on_a_card
        assert "Start" not in phone.card.labels

    assert "Your routine" in await next_message(phone)


async def test_a_check_from_before_the_sign_is_not_offered(phone: Phone) -> None:
    await the_card_of_the_clamshell(phone)
    await press_all(phone, "Pain: stop", "Back", "8", "An ache", "Yes")

    await next_message(phone)
    await press_all(phone, "A doctor or physio says", "A doctor")

    assert phone.card.labels == ["Today", "Back"]
