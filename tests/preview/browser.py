"""Finds a Chromium for the tests of the page."""

from __future__ import annotations

import os
import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest
from playwright.async_api import Browser, Page, async_playwright, expect

from tests.waiting import PATIENCE

NAMES = ("chromium", "chromium-browser", "google-chrome")
ARGUMENTS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
PATIENTLY = 1000 * PATIENCE
expect.set_options(timeout=PATIENTLY)


def find_chromium() -> str:
    """The path from CHROMIUM or of the first known name on PATH.

    Without one the test is skipped, or fails where CI is set.
    """
    for name in (os.environ.get("CHROMIUM", ""), *NAMES):
        found = shutil.which(name) if name else None
        if found:
            return found
    if os.environ.get("CI"):
        pytest.fail("no Chromium: set CHROMIUM or put one on PATH")
    pytest.skip("no Chromium on this machine")


@asynccontextmanager
async def chromium() -> AsyncIterator[Browser]:
    path = find_chromium()
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(
            executable_path=path, args=list(ARGUMENTS), timeout=PATIENTLY
        )
        try:
            yield browser
        finally:
            await browser.close()


async def open_page(browser: Browser, **options: Any) -> Page:
    """Open a page that waits as long as it takes for whatever a test does on it."""
    page = await browser.new_page(**options)
    page.set_default_timeout(PATIENTLY)
    return page
