"""Takes one picture of the page and keeps it small."""

from __future__ import annotations

import re
from pathlib import Path

from playwright.async_api import expect

from tests.browser.palette import with_palette, with_shades
from tests.browser.phone import ClickedPhone

FOLDER = Path(__file__).parents[2] / "docs" / "screenshots"
CRISP = 2
"""Device pixels per CSS pixel, as on a phone."""

HELD = """() => Promise.all([...document.querySelectorAll("video")].map(film =>
  new Promise(held => {
  film.controls = false;
  film.pause();
  film.onseeked = held;
  film.currentTime = (film.duration || 0) / 2;
  if (!film.duration) held();
  })))"""
"""Every film half-way, where most exercises are to be recognised."""


async def shoot(phone: ClickedPhone, name: str, *, at: str = "") -> None:
    """What is on the screen now; `at`: scrolled to the newest message that begins like this."""
    await phone.page.mouse.move(0, 0)
    await phone.page.evaluate("document.activeElement?.blur()")
    await expect(phone.page.locator("#toast p")).to_have_count(0)
    if at:
        found = phone.page.locator(".message").filter(has_text=re.compile(f"^\\s*{re.escape(at)}"))
        await found.last.evaluate("message => message.scrollIntoView()")
    await phone.page.evaluate(HELD)
    path = FOLDER / f"{name}.png"
    has_picture = await phone.page.locator(".picture").count() > 0
    pack = with_shades if has_picture else with_palette
    path.write_bytes(pack(await phone.page.screenshot()))
    print(f"{path.name}: {path.stat().st_size // 1000} kB")
