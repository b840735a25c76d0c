"""`/settings`: what is set in words, every change one tap away, and nothing lost."""

from __future__ import annotations

import pytest

from tests.flows.driver import Phone, Stage
from tests.flows.settled import begin_the_day, settle_in


@pytest.mark.parametrize("restarts", [False, True], ids=["running", "restarted"])
async def test_what_is_set_is_read_and_back_leads_to_the_open_card(
    phone: Phone, stage: Stage, restarts: bool
) -> None:
    await settle_in(phone)
    card = await begin_the_day(phone)
    stage.restarts_between_steps = restarts
    await phone.send("/settings")
    assert phone.card.text.splitlines() == [
        "Your settings",
        "Hour: 08:00",
        "Days: every day",
        "Your clock: 08:00 (London)",
        "Pause: none",
        "Timer: 10 s to get ready",
        "Pictures: on",
        "Messages: on. /stop ends them.",
        "Next routine: tomorrow at 08:00",
    ]
    await phone.press("Back")
    assert phone.card.text == card
    await phone.answer_all()
    assert "That is it for today" in phone.card.text


async def test_each_question_leads_back_to_the_list_and_changes_nothing(phone: Phone) -> None:
    await settle_in(phone)
    await phone.send("/settings")
    listed = phone.card.text
    for label, back in (
        ("Hour", "Back"),
        ("Days", "Back"),
        ("Your clock", "Keep"),
        ("Pause", "Back"),
    ):
        await phone.press(label)
        assert phone.card.text != listed
        await phone.press(back)
        assert phone.card.text == listed
    await phone.press("What I keep")
    assert phone.card.text == listed
    await phone.press("Erase everything")
    await phone.press("No, keep it")
    assert phone.card.text == listed


async def test_an_hour_chosen_from_the_list_is_set(phone: Phone) -> None:
    await settle_in(phone)
    await phone.send("/settings")
    await phone.press("Hour")
    await phone.send("quarter to seven in the morning")
    assert phone.card.text.endswith("The next one: tomorrow at 06:45.")


async def test_not_before_the_first_routine_and_never_over_a_sign(phone: Phone) -> None:
    await phone.send("/start")
    await phone.press("I am 18")
    for expected in ("New or getting worse", "emergency care now"):
        question = phone.card.text
        assert expected in question
        for command in ("/settings", "/days", "/pause", "/timezone", "/resume"):
            await phone.send(command)
            assert phone.card.text == question
            assert "does not fit here" in phone.said[-2].text
        if "Yes" in phone.card.labels:
            await phone.press("Yes")


async def test_forged_and_old_taps_change_nothing(phone: Phone, stage: Stage) -> None:
    await settle_in(phone)
    confirmed = phone.card.text
    forged = ("zs1:start", "zs1:days", "zd1:9:1", "zd1:0:0", "zw1:1", "zu1:0", "zu1:99999999999")
    for data in (*forged, "zg1:done", "zg1:resume", "zg1:today", "ph1:0300", "pc1:Asia/Tokyo"):
        phone.person.send_callback(phone.card.message_id, data)
        await stage.settle()
        assert phone.card.text == confirmed, data
        assert "from before" in phone.toast, data
    await phone.send("/settings")
    listed = phone.card.text
    phone.person.send_callback(phone.card.message_id, "zs1:start")
    await stage.settle()
    assert phone.card.text == listed


async def test_one_who_stopped_reads_what_is_set_and_is_told_when_messages_are_on_again(
    phone: Phone,
) -> None:
    await settle_in(phone)
    await phone.send("/stop")
    await phone.send("/settings")
    assert "Messages: off" in phone.card.text
    assert "Go on" in phone.card.labels
    await phone.press("Days")
    assert any("on again" in m.text for m in phone.said[-2:])
