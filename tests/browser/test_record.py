"""A diary taken along and brought back in a real Chromium: downloaded, and sent as a file."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.async_api import expect

from tests.browser.phone import clicked
from tests.browser.test_first_day import _durations as _durations
from tests.browser.test_first_day import begin
from tests.preview.browser import chromium

pytestmark = pytest.mark.browser


async def test_a_diary_is_downloaded_and_sent_back(tmp_path: Path) -> None:
    async with chromium() as browser, clicked(browser, tmp_path) as phone:
        await begin(phone)
        await phone.type("/export")
        link = phone.page.locator("a.file").last
        async with phone.page.expect_download() as loading:
            await link.click()
        loaded = await loading.value
        file = tmp_path / loaded.suggested_filename
        await loaded.save_as(file)
        assert file.suffix == ".zip"

        await phone.page.locator("#file").set_input_files(file)
        await expect(phone.page.locator("#log")).to_contain_text("Put this diary back?")
        await phone.shown()
        await phone.press("Yes, put it back")
        await expect(phone.page.locator("#log")).to_contain_text("Your diary is back.")
        await phone.type("/delete")
        await phone.reads("Erase everything?")
