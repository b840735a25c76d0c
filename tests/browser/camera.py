"""Takes one picture of the page and keeps it small."""

from __future__ import annotations

from pathlib import Path

from playwright.async_api import expect

from tests.browser.palette import with_palette
from tests.browser.phone import ClickedPhone

FOLDER = Path(__file__).parents[2] / "docs" / "screenshots"
CRISP = 2
"""Device pixels per CSS pixel, as on a phone."""


async def shoot(phone: ClickedPhone, name: str) -> None:
    await phone.page.mouse.move(0, 0)
    await phone.page.evaluate("document.activeElement?.blur()")
    await expect(phone.page.locator("#toast p")).to_have_count(0)
    path = FOLDER / f"{name}.png"
    path.write_bytes(with_palette(await phone.page.screenshot()))
    print(f"{path.name}: {path.stat().st_size // 1000} kB")
