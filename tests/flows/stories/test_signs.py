"""A sign told inside a pain report, and an old accident that stops nothing."""

from __future__ import annotations

from tests.flows.driver import Phone
from tests.flows.stories.telling import (
    a_day,
    finish_the_first_day,
    first_day,
    next_message,
    planned,
    press_all,
    walk_to,
)

EMERGENCY = "Please go to emergency care now. Do not exercise."
PHYSIO = "A doctor or physio says I can exercise"


async def the_card_of_the_clamshell(phone: Phone) -> None:
    await first_day(phone)
    await next_message(phone)
    await phone.press("As usual")
    await walk_to(phone, "Clamshell")


async def asked_on_the_next_day_and_on_day_three(phone: Phone) -> None:
    """Both times below the same advice."""
    told_on = phone.stage.clock.now().date()
    for days in (1, 3):
        assert EMERGENCY in await next_message(phone)
        assert "Has a doctor checked it?" in phone.card.text
        assert (phone.stage.clock.now().date() - told_on).days == days
        await phone.press("Not yet" if days == 1 else "Yes, it was checked")
    assert "it was checked. Good." in phone.card.text


async def a_doctor_opens_the_way(phone: Phone) -> None:
    """The old report is closed: today's routine is open, and tomorrow's comes as usual."""
    await press_all(phone, PHYSIO, "A doctor", "Today")
    assert "Clamshell" not in planned(phone.card.text)
    assert "How is your back since" in phone.card.text
    await phone.press("As usual")
    await phone.answer_all()
    assert "That is it for today" in phone.card.text
    assert "Your routine" in await next_message(phone)


async def chest_pain(phone: Phone) -> None:
    await the_card_of_the_clamshell(phone)
    await press_all(phone, "Pain: stop", "Chest")
    assert EMERGENCY in phone.card.text
    assert "999 or 112 (United Kingdom)" in phone.card.text
    await phone.send("/today")
    assert EMERGENCY in phone.card.text
    await asked_on_the_next_day_and_on_day_three(phone)
    await a_doctor_opens_the_way(phone)


async def numb_after_pain(phone: Phone) -> None:
    """The four signs are asked; not sure counts as yes, and nothing asks them anew once seen."""
    await the_card_of_the_clamshell(phone)
    await press_all(phone, "Pain: stop", "Leg", "Numb")
    assert "numb between the legs" in phone.card.text
    await press_all(phone, "Not sure", "Both legs")
    assert EMERGENCY in phone.card.text
    assert PHYSIO not in phone.card.labels
    assert EMERGENCY in await next_message(phone)
    await a_doctor_opens_the_way(phone)


async def an_old_accident(phone: Phone) -> None:
    await phone.send("/start")
    await press_all(phone, "I am 18", "No to all four", "At least one", "An old accident")
    await phone.press("Yes, only that")
    assert any("see a doctor or physio about it soon" in m.text for m in phone.said)
    await press_all(phone, "Nothing", "4", "Floor")
    await finish_the_first_day(phone)
    assert "Your routine" in await a_day(phone)
    assert "Do not exercise" not in await a_day(phone)


async def test_chest_pain_in_a_report_until_a_doctor_opens_the_way(told: Phone) -> None:
    await chest_pain(told)


async def test_a_numb_leg_in_a_report_until_a_doctor_opens_the_way(told: Phone) -> None:
    await numb_after_pain(told)


async def test_an_old_accident_starts_anyway_and_should_be_seen_soon(told: Phone) -> None:
    await an_old_accident(told)
