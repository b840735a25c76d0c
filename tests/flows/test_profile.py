"""One question about the person a day, below the end of a routine; each can be left out."""

from __future__ import annotations

import pytest

from tests.flows.driver import Phone
from tests.flows.test_any_time import stored_bytes
from tests.flows.test_first_day import choose_hour_and_clock

AGE = "How old are you?"
SPAN = "How long has your back hurt"
GOAL = "What would you like to do more easily?"
ADVICE = "At your age a sore back is worth a look"


async def first_day(phone: Phone, place: str = "Floor") -> None:
    await phone.send("/start")
    await phone.press("I am 18")
    await phone.press("No")
    for label in (phone.none_of_these, "Nothing", "4", place):
        await phone.press(label)
    for _ in range(3):
        await phone.press("Fine")
    await choose_hour_and_clock(phone)


async def next_end(phone: Phone) -> None:
    """The next day up to the end card. What needs a question of its own takes no other then."""
    await phone.stage.next_reminder()
    await phone.press("As usual")
    await phone.answer_all()
    assert "That is it for today" in phone.card.text


async def until_asked(phone: Phone, question: str) -> None:
    for _ in range(8):
        await next_end(phone)
        if question in phone.card.text:
            return
    raise AssertionError(f"never asked: {question}")


async def tell_everything(phone: Phone) -> None:
    await first_day(phone)
    assert AGE not in phone.card.text
    await until_asked(phone, AGE)
    await phone.press("50 to 64")
    assert AGE not in phone.card.text
    assert SPAN not in phone.card.text, "one a day"
    await until_asked(phone, SPAN)
    await phone.press("6 to 12 weeks")
    assert any(ADVICE in m.text for m in phone.said)
    await until_asked(phone, GOAL)
    await phone.press("Something else")
    await phone.send("carry my granddaughter")
    assert "That is it for today" in phone.card.text
    await phone.send("/limits")
    for told in ("50 to 64", "6 to 12 weeks", "carry my granddaughter"):
        assert told in phone.card.text


@pytest.mark.parametrize("restarts", [False, True], ids=["", "restarts"])
async def test_three_questions_on_three_days(phone: Phone, *, restarts: bool) -> None:
    phone.stage.restarts_between_steps = restarts

    await tell_everything(phone)

    assert b"granddaughter" not in stored_bytes(phone.stage)


async def test_what_is_skipped_does_not_come_again(phone: Phone) -> None:
    await first_day(phone)
    await until_asked(phone, AGE)
    await phone.press("Skip")

    await until_asked(phone, SPAN)
    await phone.press("Longer")

    assert not any(ADVICE in m.text for m in phone.said)


async def test_a_question_nobody_answers_is_in_nobodys_way(phone: Phone) -> None:
    await first_day(phone)
    await until_asked(phone, AGE)

    await until_asked(phone, AGE)

    assert "Skip this question" in phone.card.labels


async def test_under_20_somebody_should_look_soon_and_it_is_said_once(phone: Phone) -> None:
    await first_day(phone)
    await until_asked(phone, AGE)
    await phone.press("Under 20")
    await until_asked(phone, SPAN)
    await phone.press("Less than 6 weeks")

    assert sum(ADVICE in m.text for m in phone.said) == 1


async def test_a_goal_too_long_is_asked_for_again_and_a_sign_in_it_is_heard(phone: Phone) -> None:
    await first_day(phone)
    await phone.send("/limits")
    await phone.press("What I want to do")
    await phone.press("Something else")
    await phone.send("x" * 101)
    assert "That did not fit" in phone.card.text

    await phone.send("numb between my legs")
    assert phone.card.text.startswith("Is it one of these?")
    await phone.press("None of these")
    assert "That did not fit" in phone.card.text

    await phone.send("y" * 100)
    assert "y" * 100 in phone.card.text


async def test_an_answer_that_was_not_asked_for_changes_nothing(phone: Phone) -> None:
    await first_day(phone)
    shown = phone.card.text

    for data in ("qa1:under_20", "qs1:longer", "qg1:own", "qk1:age", "qf1:0", "qb1", "qa1:older"):
        phone.person.send_callback(phone.card.message_id, data)
        await phone.stage.settle()
        assert phone.toast.startswith("That button is from before"), data
        assert phone.card.text == shown


async def test_after_two_days_on_a_chair_the_floor_is_asked_about_once(phone: Phone) -> None:
    await first_day(phone, "Chair")
    await next_end(phone)
    assert "Some days on a chair now" in phone.card.text
    await phone.press("I never use the floor")

    await phone.send("/limits")
    assert "I never use the floor" in phone.card.text
    await phone.press("Close")
    await next_end(phone)
    assert "Some days on a chair now" not in phone.card.text


async def test_whoever_may_use_the_floor_again_gets_it_the_next_day(phone: Phone) -> None:
    await first_day(phone, "Chair")
    await next_end(phone)
    await phone.press("Yes, from next time")

    await phone.stage.next_reminder()
    await phone.press("As usual")

    seen = ""
    while phone.is_on_a_card:
        seen += phone.card.text
        await phone.answer_next()
    assert "on your back" in seen or "Lie" in seen
