"""An ordinary day: what is familiar shares one card."""

from __future__ import annotations

import pytest

from tests.flows.days import (
    FIRST_OF_THREE,
    assert_stale,
    data,
    diary_entries,
    reach_day,
    reach_list,
    tap,
)
from tests.flows.driver import Phone, Stage

DONE = "Glute bridge: fine\nFigure-four stretch: fine\nPlank: fine"


@pytest.fixture(params=[False, True], ids=["straight", "with restarts"])
def told(request: pytest.FixtureRequest, phone: Phone) -> Phone:
    """The story as it is, and with a restart after every step."""
    phone.stage.restarts_between_steps = request.param
    return phone


async def test_an_ordinary_day_costs_two_taps(told: Phone) -> None:
    await reach_day(told, FIRST_OF_THREE)
    before = told.taps

    await told.press("As usual")
    await told.press("All three fine")

    assert DONE in told.card.text
    assert told.taps - before == 2


async def test_the_first_day_and_what_is_new_have_their_own_cards(phone: Phone) -> None:
    await reach_day(phone, 2)
    await phone.press("As usual")
    assert phone.card.text.startswith("Two you know")
    await phone.press("Both fine")
    assert phone.card.text.startswith("Clamshell · 3 of 3")
    await phone.press("Undo: both were fine")
    assert phone.card.text.startswith("Two you know")


async def test_one_tap_takes_all_of_them_back_and_single_answers_go_singly(told: Phone) -> None:
    await reach_list(told)
    await told.press("All three fine")
    await told.press("Undo: all three were fine")
    assert told.card.text.startswith("Three you know")
    await told.press("How to: Glute bridge")
    await told.press("Easy")
    await told.press("The other two fine")
    await told.press("Undo: both were fine")
    await told.press("Undo: Glute bridge was easy")
    assert told.card.text.startswith("Three you know")


async def test_one_that_was_not_fine_is_asked_about_and_the_others_stay(told: Phone) -> None:
    await reach_list(told)
    await told.press("One was not")
    assert told.card.labels == [
        *("Glute bridge", "Figure-four stretch", "Plank"),
        "Back",
    ]
    await told.press("Glute bridge")
    await told.press("Uncomfortable")
    await told.press("Too hard")
    assert "Two you know" in told.card.text
    await told.press("The other two fine")
    assert "Glute bridge: uncomfortable" in told.card.text


async def test_pain_in_one_leaves_the_list_for_the_others(told: Phone) -> None:
    await reach_list(told)
    await told.press("One was not")
    await told.press("Glute bridge")
    await told.press("Pain: stop")
    await told.press("Back")
    await told.press("An ache")
    await told.press("Go on")
    assert told.card.text.startswith("Two you know")
    assert "Glute bridge" not in told.card.text
    await told.press("The other two fine")
    assert "Glute bridge: pain" in told.card.text


async def test_another_one_instead_has_its_card_before_the_list_goes_on(phone: Phone) -> None:
    await reach_list(phone)
    await phone.press("How to: Glute bridge")
    for label in ("Pain: stop", "Back", "An ache", "Another exercise instead"):
        await phone.press(label)
    assert "Easy" in phone.card.labels
    await phone.press("Fine")
    await phone.press("The other two fine")
    assert "That is it for today" in phone.card.text


async def test_each_can_be_read_in_full_and_left_again(told: Phone) -> None:
    await reach_list(told)
    await told.press("How to: Glute bridge")
    assert "Lie on your back" in told.card.text
    await told.press("Less text")
    assert "Lie on your back" not in told.card.text
    await told.press("Back to the list")
    await told.press("One was not")
    await told.press("Back")
    assert told.card.text.startswith("Three you know")


async def test_the_last_one_of_a_list_is_a_card(phone: Phone) -> None:
    await reach_list(phone)
    for name in ("Figure-four stretch", "Plank"):
        await phone.press(f"How to: {name}")
        await phone.press("Skip")
    assert phone.card.text.startswith("Glute bridge · 3 of 3")
    assert "Back to the list" not in phone.card.labels


async def test_a_double_tap_on_all_fine_is_stored_once(phone: Phone, stage: Stage) -> None:
    await reach_list(phone)
    fine, before = data(phone, "All three"), diary_entries(stage)
    await tap(phone, fine, fine)
    assert diary_entries(stage) == before + 3
    undo = data(phone, "Undo: all three")
    await tap(phone, undo, undo)
    assert diary_entries(stage) == before + 6
    assert "from before" in phone.toast


async def test_all_fine_says_nothing_about_one_that_was_answered_meanwhile(phone: Phone) -> None:
    await reach_list(phone)
    fine, which, how = (data(phone, x) for x in ("All three", "One was not", "How to: Glute"))
    await phone.press("One was not")
    one, back = data(phone, "Glute bridge"), data(phone, "Back")
    await assert_stale(phone, fine, which)
    await phone.press("Glute bridge")
    to_list = data(phone, "Back to the list")
    await assert_stale(phone, fine, which, one, how)
    await phone.press("Skip")
    await assert_stale(phone, fine, one, how, back, to_list)


async def test_commands_leave_the_list_and_its_question_as_they_were(phone: Phone) -> None:
    await reach_list(phone)
    for label in ("One was not", "Glute bridge"):
        await phone.press(label)
        labels = phone.card.labels
        await phone.send("/help")
        await phone.send("/start")
        assert phone.card.labels == labels
