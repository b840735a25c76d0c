"""`/days`: toggles, presets, and a routine on the chosen weekdays only."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.flows.driver import Phone, Stage
from tests.flows.settled import settle_in


async def routine_days(stage: Stage, *, weeks: int) -> list[str]:
    """The weekdays of the messages that come, as they come."""
    end, found = stage.clock.now() + timedelta(weeks=weeks), []
    while (due := await stage.running.next_due_at()) is not None and due < end:
        found.append(f"{await stage.next_reminder():%a}")
    return found


@pytest.mark.parametrize("restarts", [False, True], ids=["running", "restarted"])
async def test_chosen_days_are_kept_and_said(phone: Phone, stage: Stage, restarts: bool) -> None:
    await settle_in(phone)
    stage.restarts_between_steps = restarts
    await phone.send("/days")
    assert phone.card.labels[:2] == ["✓ Monday", "✓ Tuesday"]
    await phone.press("Mon Wed Fri")
    await phone.press("✓ Friday")
    await phone.press("Sunday")
    await phone.press("Done")
    assert phone.card.text == (
        "Your routine comes at 08:00 on Monday, Wednesday and Sunday.\n"
        "The next one: on Wednesday at 08:00."
    )
    assert await routine_days(stage, weeks=2) == ["Wed", "Sun", "Mon", "Wed", "Sun", "Mon"]


async def test_one_day_at_least(phone: Phone, stage: Stage) -> None:
    await settle_in(phone)
    await phone.send("/days")
    for day in ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"):
        await phone.press(f"✓ {day}")
    assert "keeps what you have" in phone.card.text
    await phone.press("✓ Sunday")
    assert "/pause" in phone.card.text
    assert "Done" not in phone.card.labels
    phone.person.send_callback(phone.card.message_id, "zg1:done")
    await stage.settle()
    assert "from before" in phone.toast
    await phone.press("Every day")
    await phone.press("Done")
    assert "every day" in phone.card.text


async def test_today_works_on_a_day_off(phone: Phone, stage: Stage) -> None:
    await settle_in(phone)
    await phone.send("/days")
    await phone.press("Mon Wed Fri")
    await phone.press("Done")
    await stage.pass_by(timedelta(days=1))
    await phone.send("/today")
    await phone.press("As usual")
    await phone.answer_all()
    assert "Next: tomorrow at 08:00" in phone.card.text


async def test_a_tick_tapped_twice_counts_once(phone: Phone, stage: Stage) -> None:
    await settle_in(phone)
    await phone.send("/days")
    for _ in range(2):
        phone.person.send_callback(phone.card.message_id, "zd1:2:0")
        await stage.settle()
    assert [label for label in phone.card.labels if label.startswith("✓")] == [
        f"✓ {day}" for day in ("Monday", "Tuesday", "Thursday", "Friday", "Saturday", "Sunday")
    ]


async def test_days_chosen_before_the_hour_lead_to_the_hour(phone: Phone) -> None:
    await phone.begin()
    await phone.send("/days")
    await phone.press("Mon Wed Fri")
    await phone.press("Done")
    assert "When shall your routine come" in phone.card.text
    await phone.press("Back")
    assert "Easy" in phone.card.labels
