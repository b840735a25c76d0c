"""The first day in a real Chromium, by clicking."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.async_api import expect

from tests.browser.phone import ClickedPhone, clicked
from tests.preview.browser import chromium

pytestmark = pytest.mark.browser


@pytest.fixture(autouse=True)
def _durations(monkeypatch: pytest.MonkeyPatch) -> None:
    """PTB warns at every 429 unless it may tell the wait as a timedelta."""
    monkeypatch.setenv("PTB_TIMEDELTA", "1")


async def begin(phone: ClickedPhone) -> None:
    await phone.start()
    for label in ("I am 18", "No to all", "None of these", "Nothing", "4", "Floor"):
        await phone.press(label)


async def have_pain_in_the_bridge(phone: ClickedPhone) -> None:
    await phone.press("Fine")
    await phone.reads("bridge")
    for label in ("Pain: stop", "Back", "An ache"):
        await phone.press(label)
    await phone.reads("bridge rests now")


async def finish_and_choose_the_hour(phone: ClickedPhone) -> None:
    for label in ("Another exercise instead", "Easy", "Fine"):
        await phone.press(label)
    await phone.reads("That is it for today")
    await phone.press("Yes")
    await phone.press("08:02")
    await expect(phone.page.get_by_role("log")).to_contain_text("tomorrow at 08:00")


async def test_a_first_day_with_pain_and_the_next_morning_by_clicking(tmp_path: Path) -> None:
    async with chromium() as browser, clicked(browser, tmp_path) as phone:
        await begin(phone)
        await have_pain_in_the_bridge(phone)
        await finish_and_choose_the_hour(phone)

        await phone.to_the_next_reminder()

        await phone.reads("usual morning")
        planned = phone.card.text.split("Resting")[0]
        assert "bridge" not in planned.lower()
        await phone.press("As usual")
        await phone.does_not_read("bridge")
        for label in ("Both fine", "Yes", "Fine"):  # two that are known, and one that is new
            await phone.press(label)
        await phone.reads("bridge")
        await phone.reads("Resting until your provider says otherwise")
