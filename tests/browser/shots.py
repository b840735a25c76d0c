"""Takes the pictures in docs/screenshots: the first day, a morning, and what days can be after it.

`python -m tests.browser.shots any_time` takes those of one walk.
"""

from __future__ import annotations

import asyncio
import os
import sys
import tempfile
from collections.abc import Awaitable, Callable
from pathlib import Path

from playwright.async_api import Browser

from tests.browser import walks
from tests.browser.camera import CRISP, FOLDER, shoot
from tests.browser.phone import ClickedPhone, Scheme, clicked
from tests.flows.driver import content_read, words_alone
from tests.preview.browser import chromium


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


async def first_day(phone: ClickedPhone) -> None:
    for part in (first_contact, discomfort_and_pain, end_and_hour, next_morning):
        await part(phone)


WALKS: tuple[tuple[Callable[[ClickedPhone], Awaitable[None]], Scheme], ...] = (
    (first_day, "light"),
    (sign, "dark"),
    (walks.list_of_the_known, "light"),
    (walks.other_days, "dark"),
    (walks.hands_and_knees, "light"),
    (walks.what_rests, "dark"),
    (walks.what_is_set, "light"),
    (walks.any_time, "light"),
    (walks.typed_words, "dark"),
    (walks.a_timer, "light"),
    (walks.seen_by_day, "light"),
    (walks.seen_by_night, "dark"),
)
WITH_PICTURES = (walks.seen_by_day, walks.seen_by_night)
"""The other walks are about words."""


async def take(browser: Browser, wanted: set[str]) -> None:
    for walk, scheme in WALKS:
        if wanted and walk.__name__ not in wanted:
            continue
        with tempfile.TemporaryDirectory() as folder:
            films = content_read().find_media if walk in WITH_PICTURES else words_alone
            async with clicked(
                browser, Path(folder), scheme=scheme, scale=CRISP, find_media=films
            ) as phone:
                await walk(phone)


async def main() -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    async with chromium() as browser:
        await take(browser, set(sys.argv[1:]))


if __name__ == "__main__":
    os.environ.setdefault("PTB_TIMEDELTA", "1")
    asyncio.run(main())
