"""The timer in a real Chromium: its track plays, and the question comes when it is over."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.async_api import expect

from tests.browser.phone import clicked
from tests.browser.test_first_day import _durations as _durations
from tests.browser.test_first_day import begin
from tests.preview.browser import chromium

pytestmark = pytest.mark.browser
PLAY = "player => { player.muted = true; return player.play().then(() => player.duration); }"
HAS_PASSED = "() => document.querySelector('audio').currentTime > 0.2"


async def test_a_track_plays_and_makes_room_for_the_question(tmp_path: Path) -> None:
    async with chromium() as browser, clicked(browser, tmp_path) as phone:
        await begin(phone)
        await phone.press("Timer")
        await phone.reads("screen locked")
        player = phone.page.locator("audio")
        assert await player.evaluate(PLAY) > 10
        await phone.page.wait_for_function(HAS_PASSED)

        await phone.to_the_next_reminder()

        await phone.reads("Done: how was it?")
        await expect(player).to_have_count(0)
        await phone.press("Fine")
        await phone.reads("2 of 3")
