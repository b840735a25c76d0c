"""`/pause` and `/resume`: nothing comes, nothing is lost, and the routine comes back by itself."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.flows.driver import Phone, Stage
from tests.flows.settled import begin_the_day, settle_in


@pytest.mark.parametrize("restarts", [False, True], ids=["running", "restarted"])
async def test_after_a_week_the_routine_comes_again_by_itself_with_a_kind_line(
    phone: Phone, stage: Stage, restarts: bool
) -> None:
    await settle_in(phone)
    stage.restarts_between_steps = restarts
    await phone.send("/pause")
    await phone.press("A week")
    assert phone.card.text == (
        "You are on a pause until Monday 30 November.\n\n"
        "The routine comes by itself on Monday 30 November at 08:00."
    )
    due = await stage.next_reminder()
    assert f"{due:%d %H:%M}" == "30 08:00"
    assert phone.card.text.startswith("Your pause is over.")
    await stage.next_reminder()
    assert "pause" not in phone.card.text


@pytest.mark.parametrize(
    ("typed", "comes"),
    [
        ("3 December", "on Thursday 3 December at 08:00"),
        ("next Monday", "on Monday 30 November at 08:00"),
        ("24.12.", "on Thursday 24 December at 08:00"),
    ],
)
async def test_any_day_can_be_typed(phone: Phone, typed: str, comes: str) -> None:
    await settle_in(phone)
    await phone.send("/pause")
    await phone.press("Until a date")
    await phone.send(typed)
    assert phone.card.text.endswith(f"{comes}.")


async def test_a_day_that_could_be_two_is_asked_and_a_wrong_one_refused(phone: Phone) -> None:
    await settle_in(phone)
    await phone.send("/pause 2/1")
    assert "Which day do you mean" in phone.card.text
    assert phone.card.labels[0] == "Sat 2 January"
    for typed, said in (("1 November", "not ahead"), ("2027-12-24", "half a year"), ("so", "read")):
        await phone.send(typed)
        assert said in phone.card.text
        assert "Mon 30 November" in phone.card.labels
    await phone.press("Mon 7 December")
    assert "until Monday 7 December" in phone.card.text


async def test_a_second_pause_changes_the_day_and_resume_ends_it(
    phone: Phone, stage: Stage
) -> None:
    await settle_in(phone)
    await phone.send("/pause")
    await phone.press("Two weeks")
    await phone.press("Change the pause")
    await phone.press("Until I come back")
    assert "until you come back" in phone.card.text
    assert await stage.running.next_due_at() is None
    await stage.pass_by(timedelta(days=9))
    await phone.send("/resume")
    assert "The next one: tomorrow at 08:00" in phone.card.text
    await phone.send("/resume")
    assert "no pause to end" in phone.said[-2].text
    await stage.next_reminder()
    assert "Your routine" in phone.card.text


async def test_a_pause_in_the_middle_of_a_routine_leaves_its_card(
    phone: Phone, stage: Stage
) -> None:
    await settle_in(phone)
    card = await begin_the_day(phone)
    await phone.send("/pause in 10 days")
    assert phone.card.text == card
    assert "Your pause is set. The next routine comes on Friday 4 December" in phone.said[-2].text
    await phone.answer_all()
    assert phone.card.text.endswith("Next: on Friday 4 December at 08:00.")
    assert f"{await stage.next_reminder():%d}" == "04"


async def test_only_today_keeps_the_pause(phone: Phone, stage: Stage) -> None:
    await settle_in(phone)
    await phone.send("/pause")
    await phone.press("A week")
    await stage.pass_by(timedelta(days=2))
    await phone.send("/today")
    assert phone.card.labels == ["Only today's routine", "End the pause", "Change the pause"]
    await phone.press("Only today")
    await phone.press("As usual")
    await phone.answer_all()
    assert "That is it for today" in phone.card.text
    assert "on Monday at 08:00" in phone.card.text
    assert f"{await stage.next_reminder():%d}" == "30"


async def test_the_question_after_a_sign_comes_in_a_pause_too(phone: Phone, stage: Stage) -> None:
    await settle_in(phone)
    await begin_the_day(phone)
    await phone.send("/pause")
    await phone.press("Two weeks")
    await phone.press("Pain: stop")
    await phone.press("Chest")
    assert "emergency care now" in phone.card.text
    due = await stage.next_reminder()
    assert f"{due:%d}" == "25"
    assert "Has a doctor checked it" in phone.card.text
