"""What an exercise needs of the body is asked on the day it is first needed, and never twice."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.flows.driver import Phone
from tests.flows.test_first_day import choose_hour_and_clock

SHOULDERS = "My shoulders"


async def reach_the_first_question(phone: Phone) -> None:
    """The second day brings the clamshell, the first one that lies on a shoulder."""
    phone.is_fine = False
    await phone.begin()
    for _ in range(3):
        await phone.press("Fine")
    await choose_hour_and_clock(phone)
    await phone.stage.next_reminder()
    await phone.press("As usual")
    while "OK for you?" not in phone.card.text:
        await phone.answer_next()


async def do_the_rest(phone: Phone) -> list[str]:
    """The names of the exercises that are left, each answered."""
    seen = []
    while phone.is_on_a_card:
        rows = phone.card.text.splitlines()
        is_list = "One was not" in phone.card.labels
        seen += [row.split(": ")[0] for row in rows if ": " in row] if is_list else rows[:1]
        await phone.answer_next()
    return seen


async def find_out_that_shoulders_are_sore(phone: Phone) -> None:
    await reach_the_first_question(phone)
    assert "Clamshell: on your side" in phone.card.text

    await phone.press(SHOULDERS)

    assert phone.card.labels[0] == "Easy"
    assert "lower arm forward" in phone.card.text
    await do_the_rest(phone)
    assert "That is it for today" in phone.last
    await phone.send("/limits")
    assert "Sore shoulders" in phone.card.text


@pytest.mark.parametrize("restarts", [False, True], ids=["", "restarts"])
async def test_sore_shoulders_are_told_on_the_card_that_needs_them(
    phone: Phone, *, restarts: bool
) -> None:
    phone.stage.restarts_between_steps = restarts

    await find_out_that_shoulders_are_sore(phone)


async def test_yes_opens_the_card_and_the_question_never_comes_again(phone: Phone) -> None:
    await reach_the_first_question(phone)

    await phone.press("Yes")
    assert "Clamshell" in phone.card.text
    await do_the_rest(phone)

    for _ in range(6):
        await phone.stage.next_reminder()
        await phone.press("As usual")
        seen = await do_the_rest(phone)
        if "OK for you?" in phone.card.text:
            assert "My shoulders don't like it" not in phone.card.labels
            await phone.press("Yes")
            seen += await do_the_rest(phone)
        assert len(seen) == 3


async def test_old_and_repeated_taps_on_the_question_change_nothing(phone: Phone) -> None:
    await reach_the_first_question(phone)
    card = phone.card
    question = next(b.data for b in card.buttons if b.text == "Yes")
    no = next(b.data for b in card.buttons if b.text.startswith(SHOULDERS))
    await phone.press("Yes")
    shown = phone.card.text

    for data in (question, no, "qt1:1:0:pregnant:1", "qn1:999:0:1"):
        assert data is not None
        phone.person.send_callback(phone.card.message_id, data)
        await phone.stage.settle()
        assert phone.toast.startswith("That button is from before")
        assert phone.card.text == shown


async def test_the_question_outlives_commands_words_and_the_night(phone: Phone) -> None:
    await reach_the_first_question(phone)
    question = phone.card.text
    for text in ("/help", "good evening", "/start", "/today"):
        await phone.send(text)
        assert phone.card.text == question
    await phone.stage.restart()
    assert phone.card.text == question

    await phone.stage.pass_by(timedelta(hours=2))
    await phone.press("Yes")
    assert "Clamshell" in phone.card.text


async def test_a_day_with_a_question_is_one_tap_more(phone: Phone) -> None:
    await reach_the_first_question(phone)
    before = phone.taps

    await phone.press("Yes")
    left = len(await do_the_rest(phone))

    assert phone.taps - before == 1 + left
