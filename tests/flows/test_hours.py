"""The hour and the clock: by taps, in typed words, and changed later."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.chat.screens.clock import HOURS
from tests.flows.driver import Phone, Stage


async def reach_the_end(phone: Phone) -> None:
    await phone.begin()
    for _ in range(3):
        await phone.press("Fine")


def assert_set(phone: Phone, hour: str) -> None:
    confirmed, following = phone.card.text.splitlines()[:2]
    assert hour in confirmed
    assert following.startswith("The next one")


async def choose(phone: Phone, *, clock: str = "08:02") -> None:
    await reach_the_end(phone)
    await phone.press("Yes")
    await phone.press(clock)


async def test_every_hour_of_the_grid_can_be_chosen(phone: Phone) -> None:
    await choose(phone)
    for at in HOURS:
        await phone.press("Another hour")
        await phone.press(f"{at:%H:%M}")
        assert_set(phone, f"{at:%H:%M}")


@pytest.mark.parametrize(
    ("typed", "hour"),
    [
        ("07:40", "07:40"),
        ("7:40 am", "07:40"),
        ("half past six in the evening", "18:30"),
        ("19.15", "19:15"),
    ],
)
async def test_a_typed_hour_is_set(phone: Phone, typed: str, hour: str) -> None:
    await choose(phone)
    await phone.press("Another hour")
    await phone.send(typed)
    assert_set(phone, hour)


@pytest.mark.parametrize("typed", ["7", "7:40", "half past six"])
async def test_an_hour_that_could_be_two_is_asked(phone: Phone, typed: str) -> None:
    await choose(phone)
    await phone.press("Another hour")
    await phone.send(typed)
    assert "Which one do you mean" in phone.card.text
    hour = phone.card.labels[1]
    await phone.press(hour)
    assert_set(phone, hour)


@pytest.mark.parametrize("typed", ["25:00", "soon", "7:00 and 9:00", "<b>&"])
async def test_what_is_no_hour_is_refused_kindly_and_asked_again(phone: Phone, typed: str) -> None:
    await choose(phone)
    await phone.press("Another hour")
    question = phone.card.text
    await phone.send(typed)
    assert phone.card.text.endswith(question.split("\n", 1)[1])
    assert phone.card.text != question
    await phone.press("07:00")
    assert_set(phone, "07:00")


async def test_an_hour_behind_the_command_is_set_at_once(phone: Phone) -> None:
    await choose(phone)
    await phone.send("/time 06:15")
    assert_set(phone, "06:15")


async def test_an_hour_typed_without_being_asked_is_set(phone: Phone) -> None:
    await choose(phone)
    await phone.send("06:15")
    assert_set(phone, "06:15")


async def test_a_bare_number_without_a_question_sets_nothing(phone: Phone) -> None:
    await choose(phone)
    await phone.send("18")
    assert any("kept that as a note" in m.text for m in phone.said)
    assert_set(phone, "08:00")


async def test_an_hour_behind_the_command_that_could_be_two_is_asked(phone: Phone) -> None:
    await choose(phone)
    await phone.send("/time 6:15")
    assert phone.card.labels[:2] == ["06:15", "18:15"]


async def test_an_hour_chosen_in_the_middle_of_a_routine_brings_its_card_back(
    phone: Phone, stage: Stage
) -> None:
    await choose(phone)
    await stage.next_reminder()
    await phone.press("As usual")
    card = phone.card.text
    await phone.send("/time")
    await phone.press("07:00")
    assert phone.card.text == card
    await phone.send("/time 07:30")
    assert phone.card.text == card
    assert phone.said[-2].text == "Your next routine comes tomorrow at 07:30."


async def test_another_time_asks_for_the_hour_and_then_for_the_clock(phone: Phone) -> None:
    await reach_the_end(phone)
    await phone.press("Another time")
    await phone.press("20:00")
    assert "What time is it" in phone.card.text
    await phone.press("13:32")
    assert_set(phone, "20:00")
    assert "tomorrow at 20:00" in phone.card.text


async def test_other_times_can_be_leafed_through_to_the_end_and_back(phone: Phone) -> None:
    await reach_the_end(phone)
    await phone.press("Yes")
    first, pages = phone.card.labels, 0
    while "Other times" in phone.card.labels:
        await phone.press("Other times")
        pages += 1
    assert pages >= 3
    for _ in range(pages):
        await phone.press("Back")
    assert phone.card.labels == first


async def test_a_page_far_behind_the_last_is_the_last(phone: Phone, stage: Stage) -> None:
    await reach_the_end(phone)
    await phone.press("Yes")
    while "Other times" in phone.card.labels:
        await phone.press("Other times")
    last = phone.card.labels
    phone.person.send_callback(phone.card.message_id, "cp1:99999")
    await stage.settle()
    assert phone.card.labels == last


async def test_the_clock_can_be_set_right_later(phone: Phone) -> None:
    await choose(phone)
    await phone.press("My clock is wrong")
    assert "What time is it" in phone.card.text
    await phone.press("13:32")
    assert_set(phone, "08:00")


@pytest.mark.parametrize(
    ("typed", "hour"), [("Berlin", "09:00"), ("UTC+2", "10:00"), ("berlin ", "09:00")]
)
async def test_a_typed_place_or_offset_tells_the_clock(phone: Phone, typed: str, hour: str) -> None:
    await reach_the_end(phone)
    await phone.press("Yes")
    await phone.send(typed)
    assert_set(phone, hour)


async def test_the_time_on_the_phone_offers_the_places_that_show_it(phone: Phone) -> None:
    await reach_the_end(phone)
    await phone.press("Yes")
    await phone.send("10:02")
    choices = [label for label in phone.card.labels if "·" in label]
    assert choices
    assert all(label.startswith(("10:0", "22:0")) for label in choices)
    await phone.press(choices[0])
    assert "The next one" in phone.card.text


async def test_an_unknown_place_is_refused_kindly(phone: Phone) -> None:
    await reach_the_end(phone)
    await phone.press("Yes")
    choices = phone.card.labels
    await phone.send("Xyzzy-upon-Nowhere")
    assert "do not know that place" in phone.card.text
    assert phone.card.labels == choices
    await phone.press("08:02")
    assert_set(phone, "08:00")


async def test_an_hour_changed_after_todays_routine_brings_no_second_one_today(
    phone: Phone, stage: Stage
) -> None:
    await choose(phone)
    await phone.send("/time 20:00")
    assert "tomorrow at 20:00" in phone.card.text
    before = len(phone.said)
    await stage.pass_by(timedelta(hours=15))
    assert len(phone.said) == before
    await stage.next_reminder()
    assert len(phone.said) == before + 1
