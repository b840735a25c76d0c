"""A person who clicks: the real application behind the preview's page, in a real Chromium."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Literal

from playwright.async_api import Browser, Locator, Page, ViewportSize, expect

from bot.preview.phone.server import build_preview, running
from bot.preview.telegram.people import Person
from bot.preview.telegram.seen import SeenMessage
from bot.usecases.picturing import FindMedia
from tests.flows.driver import Stage, staged, words_alone
from tests.preview.browser import open_page

SIZE = ViewportSize(width=390, height=844)
Scheme = Literal["light", "dark"]
PERSON = 1001
"""The chat id of the page's first person."""


class ClickedPhone:
    """Presses by label in the page and reads what stands there."""

    def __init__(self, page: Page, stage: Stage) -> None:
        self.page, self.stage = page, stage

    @property
    def person(self) -> Person:
        return self.stage.standin.person(PERSON)

    @property
    def card(self) -> SeenMessage:
        """The newest message of the bot that has buttons."""
        return next(m for m in reversed(self.person.messages) if m.is_from_bot and m.rows)

    async def start(self) -> None:
        async with self.page.expect_response(re.compile("/page/send$")):
            await self.page.get_by_role("button", name="START", exact=True).click()
        await self.shown()

    async def press(self, label: str) -> None:
        """Clicks the first button of the card whose words begin with `label`."""
        words = re.compile(f"^{re.escape(label)}")
        key = self._drawn().locator(".key").filter(has_text=words).first
        async with self.page.expect_response(re.compile("/page/press$")):
            await key.click()
        await self.shown()

    async def type(self, words: str) -> None:
        box = self.page.get_by_label("Message", exact=True)
        await box.fill(words)
        async with self.page.expect_response(re.compile("/page/send$")):
            await box.press("Enter")
        await self.shown()

    async def to_the_next_reminder(self) -> None:
        await self.page.get_by_role("button", name="Move the clock").click()
        async with self.page.expect_response(re.compile("/page/travel$")):
            await self.page.get_by_role("button", name="To the next reminder").click()
        await self.shown()
        await self.page.get_by_role("button", name="Move the clock").click()

    async def shown(self) -> None:
        """Waits until the page shows the newest card with its words and buttons."""
        await self.stage.settle()
        await expect(self._drawn().locator(".key")).to_have_text(self.card.labels)
        await self.reads(self.card.text.splitlines()[0])

    async def reads(self, words: str) -> None:
        await expect(self._drawn()).to_contain_text(words, ignore_case=True)

    async def does_not_read(self, words: str) -> None:
        await expect(self._drawn()).not_to_contain_text(words, ignore_case=True)

    def _drawn(self) -> Locator:
        return self.page.locator(f"#m{self.card.message_id}")


@asynccontextmanager
async def clicked(
    browser: Browser,
    folder: Path,
    *,
    scheme: Scheme = "light",
    scale: int = 1,
    find_media: FindMedia = words_alone,
    moves: bool = False,
) -> AsyncIterator[ClickedPhone]:
    """The page opened on a running bot; a page that complains fails the walk. Films stand still
    unless it `moves`."""
    async with (
        staged(folder, by_http=True, find_media=find_media) as stage,
        running(build_preview(stage.standin, stage.running)) as url,
    ):
        page = await open_page(
            browser,
            viewport=SIZE,
            timezone_id="Europe/London",
            color_scheme=scheme,
            device_scale_factor=scale,
            reduced_motion="no-preference" if moves else "reduce",
        )
        problems: list[str] = []
        page.on("pageerror", lambda error: problems.append(str(error)))
        await page.goto(url)
        await expect(page.locator("#status")).to_have_text("online")
        yield ClickedPhone(page, stage)
        await page.close()
        assert problems == []
