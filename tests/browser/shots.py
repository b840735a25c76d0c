"""Takes the pictures in docs/screenshots: the first day on a phone, light, and a morning, dark."""

from __future__ import annotations

import asyncio
import os
import tempfile
from pathlib import Path

from playwright.async_api import Browser, expect

from tests.browser.phone import ClickedPhone, clicked
from tests.preview.browser import chromium

FOLDER = Path(__file__).parents[2] / "docs" / "screenshots"
CRISP = 2
"""Device pixels per CSS pixel, as on a phone."""


async def shoot(phone: ClickedPhone, name: str) -> None:
    await phone.page.mouse.move(0, 0)
    await phone.page.evaluate("document.activeElement?.blur()")
    await expect(phone.page.locator("#toast p")).to_have_count(0)
    path = FOLDER / f"{name}.png"
    await phone.page.screenshot(path=path)
    print(f"{path.name}: {path.stat().st_size // 1000} kB")


async def first_contact(phone: ClickedPhone) -> None:
    await phone.start()
    await shoot(phone, "welcome-light")
    await phone.press("I am 18")
    await shoot(phone, "four-signs-light")
    await phone.press("No to all")
    await shoot(phone, "other-signs-light")
    await phone.press("None of these")
    await phone.press("Dizzy or falls")
    await shoot(phone, "conditions-light")
    await phone.press("✓ Dizzy or falls")
    await phone.press("Nothing")
    await phone.press("4")
    await phone.press("Floor")
    await shoot(phone, "first-routine-light")


async def discomfort_and_pain(phone: ClickedPhone) -> None:
    await phone.press("Uncomfortable")
    await shoot(phone, "discomfort-light")
    await phone.press("Muscle")
    await phone.press("Pain: stop")
    await shoot(phone, "pain-where-light")
    await phone.press("Back")
    await phone.press("An ache")
    await shoot(phone, "pain-advice-light")


async def end_and_hour(phone: ClickedPhone) -> None:
    await phone.press("Another exercise instead")
    await phone.press("Easy")
    await phone.press("Fine")
    await shoot(phone, "end-light")
    await phone.press("Yes")
    await shoot(phone, "clock-light")
    await phone.press("08:02")
    await shoot(phone, "hour-set-light")


async def next_morning(phone: ClickedPhone) -> None:
    await phone.page.emulate_media(color_scheme="dark")
    await phone.to_the_next_reminder()
    await shoot(phone, "next-morning-dark")
    await phone.press("As usual")
    await shoot(phone, "card-dark")


async def sign(phone: ClickedPhone) -> None:
    await phone.start()
    await phone.press("I am 18")
    await phone.press("Not sure")
    await shoot(phone, "sign-advice-dark")


async def take_all(browser: Browser) -> None:
    with tempfile.TemporaryDirectory() as folder:
        async with clicked(browser, Path(folder, "day"), scale=CRISP) as phone:
            for part in (first_contact, discomfort_and_pain, end_and_hour, next_morning):
                await part(phone)
        async with clicked(browser, Path(folder, "sign"), scheme="dark", scale=CRISP) as phone:
            await sign(phone)


async def main() -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    async with chromium() as browser:
        await take_all(browser)


if __name__ == "__main__":
    os.environ.setdefault("PTB_TIMEDELTA", "1")
    asyncio.run(main())
