"""The spine: from /start to the next morning, and what can happen on the way. All over HTTP."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from tests.flows.driver import MORNING, Phone, Stage, staged


@pytest.fixture
def by_http() -> bool:
    return True


async def have_pain_in_the_bridge(phone: Phone) -> None:
    await phone.press("Fine")
    assert "bridge" in phone.card.text.lower()
    await phone.press("Pain: stop")
    await phone.press("Back")
    await phone.press("An ache")


async def finish_first_routine(phone: Phone) -> None:
    await phone.press("Another exercise")
    await phone.press("Easy")
    await phone.press("Fine")


async def choose_hour_and_clock(phone: Phone) -> None:
    await phone.press("Yes")
    await phone.press("08:02")


async def first_day(phone: Phone) -> None:
    await phone.begin()
    await have_pain_in_the_bridge(phone)
    await finish_first_routine(phone)
    await choose_hour_and_clock(phone)


async def the_whole_first_day(phone: Phone) -> None:
    await first_day(phone)
    assert "tomorrow" in phone.last.lower()
    assert "08:00" in phone.last

    await phone.stage.next_reminder()
    opening = phone.card
    assert "bridge" not in opening.text.split("Resting")[0].lower()
    await phone.press("As usual")
    assert phone.card.text.startswith("Two you know"), "what was easy goes on as a card of its own"
    assert "bridge" not in phone.card.text.lower()
    await phone.answer_all()
    assert "bridge" in phone.card.text.lower(), "the end card tells what rests"


async def test_a_first_day_with_pain_and_the_next_morning(phone: Phone) -> None:
    await the_whole_first_day(phone)


async def test_the_same_with_a_restart_between_every_two_steps(phone: Phone) -> None:
    phone.stage.restarts_between_steps = True
    await the_whole_first_day(phone)


async def test_the_same_with_every_update_delivered_twice(tmp_path: Path) -> None:
    async with staged(tmp_path, repeats=True, by_http=True) as stage:
        phone = Phone(stage)
        await the_whole_first_day(phone)
        mornings = [m for m in phone.said if "usual morning" in m.text]
        assert len(mornings) <= 1


async def test_one_who_leaves_before_choosing_an_hour_is_still_written_to(phone: Phone) -> None:
    await phone.begin()
    for _ in range(3):
        await phone.press("Fine")
    before = len(phone.said)
    due = await phone.stage.next_reminder()
    assert due - MORNING >= timedelta(hours=24)
    assert len(phone.said) == before + 1
    await phone.press("As usual")
    assert phone.is_on_a_card


async def test_one_who_leaves_in_the_middle_of_the_questions_is_asked_once_more(
    phone: Phone,
) -> None:
    await phone.send("/start")
    await phone.press("I am 18")
    await phone.stage.next_reminder()
    assert len(phone.said) == 2
    assert phone.none_of_these


async def test_a_slip_three_answers_ago_is_taken_back(phone: Phone) -> None:
    await phone.begin()
    await phone.press("Pain: stop")
    await phone.press("Back")
    await phone.press("An ache")
    await phone.press("Go on")
    await phone.press("Easy")
    await phone.press("Easy")
    assert "rest" in phone.card.text.lower()
    await phone.press("Change an answer")
    await phone.press("Monday")
    await phone.press("Lying hip rotation")
    await phone.press("Fine")
    assert "not resting any more" in phone.card.text
    await phone.press("Done")
    assert "Lying hip rotation: fine" in phone.card.text
    assert "resting" not in phone.card.text.lower()


async def test_a_tap_taken_back_at_once_brings_the_card_back(phone: Phone) -> None:
    await phone.begin()
    first = phone.card.text.splitlines()[0]
    await phone.press("Pain: stop")
    await phone.press("Tapped by mistake")
    assert phone.card.text.splitlines()[0] == first


@pytest.mark.parametrize("label", ["Yes", "Not sure"])
async def test_a_sign_ends_exercise_and_gives_advice_at_once(phone: Phone, label: str) -> None:
    await phone.send("/start")
    await phone.press("I am 18")
    await phone.press(label)
    assert "112" in phone.card.text
    assert "999" in phone.card.text
    assert "Easy" not in phone.card.labels


async def test_a_sign_tapped_by_mistake_is_asked_again(phone: Phone) -> None:
    await phone.send("/start")
    await phone.press("I am 18")
    question = phone.card.text
    await phone.press("Yes")
    await phone.press("That was a slip")
    assert phone.card.text == question


async def test_a_sign_is_followed_up_and_cleared_from_the_next_day(phone: Phone) -> None:
    await phone.send("/start")
    await phone.press("I am 18")
    await phone.press("Not sure")
    assert not any("I can exercise" in label for label in phone.card.labels)
    await phone.stage.next_reminder()
    await phone.stage.pass_by(timedelta(hours=12))
    await phone.press("A doctor or physio")
    await phone.press("A doctor")
    await phone.press("Today")
    assert "112" not in phone.card.text
    assert phone.none_of_these


async def test_a_pain_answer_is_three_taps(phone: Phone) -> None:
    await phone.begin()
    before = phone.taps
    await phone.press("Pain: stop")
    await phone.press("Back")
    await phone.press("An ache")
    assert phone.taps - before == 3
    assert "provider" in phone.card.text


async def test_strong_pain_in_the_back_asks_the_four_signs_and_offers_nothing_more(
    phone: Phone,
) -> None:
    await phone.begin()
    await phone.press("Pain: stop")
    await phone.press("Back")
    await phone.press("8")
    await phone.press("An ache")
    await phone.press(phone.none_of_these)
    assert "Another exercise instead" not in phone.card.labels
    await phone.press("Stop for today")
    assert "provider" in phone.card.text or "rest" in phone.card.text.lower()


async def test_chest_pain_gets_emergency_words_at_once(phone: Phone) -> None:
    await phone.begin()
    await phone.press("Pain: stop")
    await phone.press("Chest")
    assert "112" in phone.card.text


async def test_a_worse_morning_with_a_named_exercise_rests_it(phone: Phone) -> None:
    await phone.begin()
    for _ in range(3):
        await phone.press("Fine")
    await choose_hour_and_clock(phone)
    await phone.stage.next_reminder()
    await phone.press("Worse")
    await phone.press("Lying hip rotation")
    assert "Lying hip rotation" not in phone.card.text.split("Resting")[0]


async def test_buttons_from_last_week_do_the_sensible_thing(phone: Phone, stage: Stage) -> None:
    await phone.begin()
    data = next(b.data for b in phone.card.buttons if b.text.startswith("Easy"))
    assert data is not None
    card = phone.card
    for _ in range(3):
        await phone.press("Fine")
    await choose_hour_and_clock(phone)
    for _ in range(7):
        await stage.next_reminder()
    shown = phone.card.text
    phone.person.send_callback(card.message_id, data)
    await stage.settle()
    assert phone.toast
    assert phone.card.text == shown
    phone.person.send_callback(card.message_id, "zz9:from:another:version")
    await stage.settle()
    assert phone.toast


async def make_it_through_a_day(phone: Phone) -> None:
    await phone.press("As usual")
    await phone.answer_all()


@pytest.mark.parametrize("what", ["Too hard", "Back or leg"])
async def test_what_was_made_easier_is_told_on_the_next_card(phone: Phone, what: str) -> None:
    await phone.begin()
    for _ in range(3):
        await phone.press("Fine")
    await choose_hour_and_clock(phone)
    await phone.stage.next_reminder()
    while "Lying hip rotation: one small step up" not in phone.card.text:
        await make_it_through_a_day(phone)
        await phone.stage.next_reminder()
    await phone.press("As usual")
    await phone.press("Uncomfortable")
    await phone.press(what)
    assert "Lying hip rotation: a step easier next time" in phone.card.text


async def test_no_easier_step_is_promised_where_there_is_none(phone: Phone) -> None:
    await phone.begin()
    await phone.press("Uncomfortable")
    await phone.press("Too hard")
    assert "easier next time" not in phone.card.text
