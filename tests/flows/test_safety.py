"""Signs, and what the bot does after it was away: nothing twice, nothing too late."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.chat.buttons import SignsReply
from bot.domain.diary import Reply, SignQuestion
from tests.flows.driver import Phone, Stage


async def choose_an_hour(phone: Phone) -> None:
    await phone.begin()
    for _ in range(3):
        await phone.press("Fine")
    await phone.press("Yes")
    await phone.press("08:02")


async def severe_pain_then(phone: Phone, reply: str) -> None:
    """On the open card, or on the first of the list."""
    if "One was not" in phone.card.labels:
        await phone.press("How to")
    await phone.press("Pain: stop")
    await phone.press("Back")
    await phone.press("8")
    await phone.press("An ache")
    await phone.press(reply)


async def move_while_down(stage: Stage, step: timedelta) -> None:
    """The bot is away while the clock goes on."""
    await stage.stop()
    stage.clock.move_to(stage.clock.now() + step)
    await stage.start()
    await stage.running.wait_until_idle()
    await stage.settle()


async def test_three_hours_late_the_routine_still_comes_and_comes_once(
    phone: Phone, stage: Stage
) -> None:
    await choose_an_hour(phone)
    before = len(phone.said)
    await move_while_down(stage, timedelta(hours=27))
    assert len(phone.said) == before + 1
    assert "Your routine" in phone.card.text
    await stage.restart()
    assert len(phone.said) == before + 1


async def test_six_hours_late_it_is_left_out_and_the_next_day_is_as_usual(
    phone: Phone, stage: Stage
) -> None:
    await choose_an_hour(phone)
    before = len(phone.said)
    await move_while_down(stage, timedelta(hours=30))
    assert len(phone.said) == before
    await stage.next_reminder()
    assert len(phone.said) == before + 1
    assert "Your routine" in phone.card.text


async def test_a_week_away_brings_one_message_not_seven(phone: Phone, stage: Stage) -> None:
    await choose_an_hour(phone)
    before = len(phone.said)
    await move_while_down(stage, timedelta(days=7, hours=1))
    assert len(phone.said) <= before + 1


@pytest.mark.parametrize("reply", ["Yes", "Not sure"])
async def test_a_sign_after_pain_blocks_the_routine_and_is_asked_after(
    phone: Phone, stage: Stage, reply: str
) -> None:
    await choose_an_hour(phone)
    await stage.next_reminder()
    await phone.press("As usual")
    await severe_pain_then(phone, reply)
    assert "112" in phone.card.text
    first_day = stage.clock.now()
    asked_on = []
    for _ in range(2):
        before = len(phone.said)
        while len(phone.said) == before:
            await stage.next_reminder()
        assert "Your routine" not in phone.card.text
        assert "112" in phone.card.text
        asked_on.append((stage.clock.now().date() - first_day.date()).days)
        await phone.press("Not yet")
        assert "Not yet" not in phone.card.labels
        assert "112" in phone.card.text
    assert asked_on == [1, 3]


async def test_one_who_was_seen_is_not_asked_again(phone: Phone, stage: Stage) -> None:
    await choose_an_hour(phone)
    await stage.next_reminder()
    await phone.press("As usual")
    await severe_pain_then(phone, "Yes")
    await phone.stage.pass_by(timedelta(days=1))
    await phone.press("Yes, it was checked")
    assert "it was checked. Good." in phone.card.text
    before = len(phone.said)
    await phone.stage.pass_by(timedelta(days=4))
    assert len(phone.said) == before


async def test_nobody_clears_a_sign_on_its_own_day(phone: Phone, stage: Stage) -> None:
    await phone.send("/start")
    await phone.press("I am 18")
    await phone.press("Yes")
    block = next(b.data for b in phone.card.buttons if (b.data or "").startswith("sb1:"))
    assert block is not None
    seq, card = block.split(":")[1], phone.card.text
    for forged in (f"cl1:{seq}", f"cb1:{seq}:doctor", f"cw1:{seq}:doctor:today", "cl1:999"):
        phone.person.send_callback(phone.card.message_id, forged)
        await stage.settle()
        assert "from before" in phone.toast
        assert phone.card.text == card


async def test_a_slip_is_a_slip_for_a_quarter_of_an_hour_only(phone: Phone, stage: Stage) -> None:
    await phone.send("/start")
    await phone.press("I am 18")
    await phone.press("Yes")
    slip, card = phone.card, phone.card.text
    data = next(b.data for b in slip.buttons if b.text.startswith("That was a slip"))
    assert data is not None
    await stage.pass_by(timedelta(minutes=16))
    phone.person.send_callback(slip.message_id, data)
    await stage.settle()
    assert "from before" in phone.toast
    assert phone.card.text == card


async def test_none_of_these_on_an_old_copy_changes_nothing_while_blocked(
    phone: Phone, stage: Stage
) -> None:
    await phone.send("/start")
    await phone.press("I am 18")
    await phone.press("Yes")
    card = phone.card.text
    for question in SignQuestion:
        for reply in (Reply.NO, Reply.YES):
            data = SignsReply(question, reply).pack()
            phone.person.send_callback(phone.card.message_id, data)
            await stage.settle()
            assert "from before" in phone.toast
            assert phone.card.text == card


async def test_a_sign_on_an_old_card_counts_whatever_is_open(phone: Phone, stage: Stage) -> None:
    await choose_an_hour(phone)
    data = SignsReply(SignQuestion.FOUR, Reply.YES).pack()
    phone.person.send_callback(phone.card.message_id, data)
    await stage.settle()
    assert "112" in phone.card.text


async def test_the_sign_is_named_once(phone: Phone, stage: Stage) -> None:
    await phone.send("/start")
    await phone.press("I am 18")
    await phone.press("Yes")
    named = next(b.data for b in phone.card.buttons if b.text.startswith("Numb between"))
    assert named is not None
    await phone.press("Both legs")
    assert "Both legs" in phone.card.text
    phone.person.send_callback(phone.card.message_id, named)
    await stage.settle()
    assert "Both legs" in phone.card.text


async def test_a_sign_told_after_pain_is_not_undone_by_undoing_the_answer(
    phone: Phone, stage: Stage
) -> None:
    await phone.begin()
    await phone.press("Pain: stop")
    undo = next(b.data for b in phone.card.buttons if b.text.startswith("Tapped by mistake"))
    assert undo is not None
    await phone.press("Back")
    await phone.press("8")
    await phone.press("An ache")
    await phone.press("Yes")
    assert "112" in phone.card.text
    phone.person.send_callback(phone.card.message_id, undo)
    await stage.settle()
    assert "112" in phone.card.text


async def test_pregnancy_asks_a_professional_first_and_good_news_leads_on(phone: Phone) -> None:
    await phone.send("/start")
    await phone.press("I am 18")
    await phone.press("No")
    await phone.press(phone.none_of_these)
    await phone.press("Pregnant")
    await phone.press("Done")
    agreed, later = phone.card.labels[:2]
    await phone.press(later)
    assert later not in phone.card.labels
    await phone.press(agreed)
    await phone.press("3")
    assert "Where are you" in phone.card.text


async def test_a_sore_wrist_is_noted_and_the_routine_goes_on(phone: Phone) -> None:
    await phone.begin()
    await phone.press("Pain: stop")
    await phone.press("Wrist")
    await phone.press("An ache")
    await phone.press("Note: sore wrist")
    assert "Note: sore wrist" not in phone.card.labels
    await phone.press("Go on")
    assert "2 of 3" in phone.card.text


@pytest.mark.parametrize(
    "kind", ["Muscle work", "My usual ache", "Too hard", "Back or leg got worse"]
)
async def test_every_discomfort_leads_on(phone: Phone, kind: str) -> None:
    await phone.begin()
    await phone.press("Uncomfortable")
    await phone.press(kind)
    assert "2 of 3" in phone.card.text


async def test_a_sharp_discomfort_is_asked_about_as_pain(phone: Phone) -> None:
    await phone.begin()
    await phone.press("Uncomfortable")
    await phone.press("Sharp")
    assert "Where did it hurt" in phone.card.text


async def test_an_unsure_worse_morning_may_carry_a_number_and_goes_on(
    phone: Phone, stage: Stage
) -> None:
    await choose_an_hour(phone)
    await stage.next_reminder()
    await phone.press("Worse")
    await phone.press("5")
    await phone.press("Not sure")
    assert "What was it" not in phone.card.text
    assert phone.card.labels
