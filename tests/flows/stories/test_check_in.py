"""A week is over: how it went is asked after the day's routine, in four taps."""

from __future__ import annotations

from datetime import timedelta

from tests.flows.driver import Phone
from tests.flows.stories.telling import a_day, first_day, next_message, press_all

OFFER = "Your first week is over."
DAY = timedelta(days=1)
TOLD_BEFORE = 1
"""Tap that opens the check-in: [Yes]."""


async def a_week(phone: Phone, *, until: int = 8) -> None:
    """From /start to the end of the routine on day `until`, the first day being 1."""
    await first_day(phone)
    for _ in range(2, until + 1):
        await a_day(phone)


async def with_an_activity(phone: Phone) -> None:
    """The activity is told already, in /limits."""
    await phone.send("/limits")
    await press_all(phone, "What I want to do", "A 20 minute walk", "Close")


async def test_a_week_costs_four_taps_and_one_to_open(told: Phone) -> None:
    await a_week(told, until=7)
    assert OFFER not in told.card.text
    await with_an_activity(told)
    await a_day(told)
    assert OFFER in told.card.text
    before = told.taps

    await press_all(told, "Yes", "None of these", "A little better", "4", "6")

    assert told.taps - before == 4 + TOLD_BEFORE
    assert OFFER not in told.card.text


async def test_each_question_says_what_both_ends_of_its_scale_mean(phone: Phone) -> None:
    await a_week(phone)
    await press_all(phone, "Yes")
    assert "numb between the legs" in phone.card.text
    await phone.press("None of these")
    assert "Since you started on Monday 23 November" in phone.card.text
    assert phone.card.labels[0] == "All good again"
    assert phone.card.labels[6] == "Very much worse"
    await phone.press("About the same")
    assert "0 none, 10 the worst imaginable." in phone.card.text
    await phone.press("4")
    assert "What would you like to do more easily?".lower() in phone.card.text.lower()
    await phone.press("Putting on socks")
    assert "Putting on socks: how well does it go now?" in phone.card.text
    assert "0 not at all, 10 as well as ever." in phone.card.text


async def test_a_typed_number_answers_a_scale_and_an_activity_can_be_typed(phone: Phone) -> None:
    await a_week(phone)
    await press_all(phone, "Yes", "None of these", "About the same")
    await phone.send("4")
    await phone.press("Something else")
    await phone.send("playing with <my> grandson")
    assert "playing with <my> grandson: how well" in phone.card.text
    await phone.send("7")
    assert OFFER not in phone.card.text
    await phone.send("/limits")
    assert "playing with <my> grandson" in phone.card.text


async def test_what_was_answered_stays_over_night_and_restarts(phone: Phone) -> None:
    await a_week(phone)
    await press_all(phone, "Yes", "None of these", "Much better")
    await phone.stage.restart()
    assert "Average back pain" in phone.card.text

    await a_day(phone)
    assert OFFER in phone.card.text
    await phone.press("Yes")
    assert "Average back pain" in phone.card.text, "the first answer is kept"
    await phone.press("Back")
    assert "✓ Much better" in phone.card.labels


async def test_three_days_late_is_still_that_week_and_four_are_too_late(phone: Phone) -> None:
    await a_week(phone, until=10)
    assert OFFER in phone.card.text
    await phone.press("Later")
    assert "ask again another day" in phone.toast
    assert OFFER not in phone.card.text

    await a_day(phone)
    assert OFFER in phone.card.text, "day 11, three days after the week"
    await a_day(phone)
    assert OFFER not in phone.card.text


async def test_a_check_in_left_open_is_not_taken_too_late(phone: Phone) -> None:
    await a_week(phone)
    await press_all(phone, "Yes", "None of these", "Much better")
    await phone.stage.pass_by(timedelta(hours=1))
    await phone.send("/stop")
    await phone.stage.pass_by(5 * DAY)
    await phone.send("/start")
    assert "Average back pain" not in phone.card.text


async def test_a_skipped_week_is_not_asked_about_again(phone: Phone) -> None:
    await a_week(phone)
    await phone.press("Skip this week")
    assert OFFER not in phone.card.text
    await a_day(phone)
    assert OFFER not in phone.card.text


async def test_a_sign_ends_the_check_in_and_comes_first(phone: Phone) -> None:
    await a_week(phone)
    await press_all(phone, "Yes", "I have another one of these")
    assert "Please speak to a doctor" in phone.card.text
    await phone.press("That was a slip")
    assert phone.card.text.startswith("One more list."), "a slip is no answer"
    await phone.press("None of these")
    assert OFFER in phone.card.text, "it is offered as before"
    await phone.press("Yes")
    assert "numb between the legs" in phone.card.text


async def test_the_signs_of_a_check_in_count_as_the_check_of_two_weeks(phone: Phone) -> None:
    await a_week(phone)
    await press_all(phone, "Yes", "None of these", "About the same", "4", "Leave this out")
    for _ in range(13):
        opening = await a_day(phone)
        assert "numb between the legs" not in opening


async def test_a_week_that_ends_on_a_day_off_is_offered_at_the_hour(phone: Phone) -> None:
    await first_day(phone)
    await phone.send("/days")
    await press_all(phone, "✓ Monday", "Done")
    for _ in range(6):
        await a_day(phone)
    assert OFFER not in phone.card.text

    offer = await next_message(phone)

    assert offer.startswith(OFFER)
    assert phone.stage.clock.now().weekday() == 0
    await press_all(phone, "Yes", "None of these", "About the same", "4")
    assert len([m for m in phone.said if OFFER in m.text]) == 0
