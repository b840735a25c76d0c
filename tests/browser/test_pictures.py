"""Films and posters in a real Chromium: they play by themselves, silently, without a jump."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.async_api import Locator, expect

from tests.browser.phone import ClickedPhone, clicked
from tests.flows.driver import shipped_content
from tests.flows.films import small_films
from tests.preview.browser import chromium

pytestmark = pytest.mark.browser
LOOP = "film => [film.muted, film.loop, film.autoplay, film.playsInline, film.controls]"
PLAYS = """film => new Promise(done => {
  const from = film.currentTime;
  const look = () => film.currentTime > from ? done(true) : setTimeout(look, 50);
  look();
})"""


@pytest.fixture(autouse=True)
def _durations(monkeypatch: pytest.MonkeyPatch) -> None:
    """PTB warns at every 429 unless it may tell the wait as a timedelta."""
    monkeypatch.setenv("PTB_TIMEDELTA", "1")


async def look_up_the_bridge(phone: ClickedPhone) -> Locator:
    """Its page, whose film is finished."""
    for label in ("I am 18", "No to all", "None of these", "Nothing", "4", "Floor"):
        await phone.press(label)
    await phone.type("/exercises")
    await phone.press("Glutes")
    await phone.press("Glute bridge")
    return phone.page.locator(f"#m{phone.card.message_id} video")


async def test_the_film_of_a_card_plays_in_a_loop_and_plays_on_below_new_words(
    tmp_path: Path,
) -> None:
    films = shipped_content().find_media
    async with (
        chromium() as browser,
        clicked(browser, tmp_path, find_media=films, moves=True) as phone,
    ):
        await phone.start()
        film = await look_up_the_bridge(phone)

        assert await film.evaluate(LOOP) == [True, True, True, True, False]
        assert await film.evaluate(PLAYS)
        assert await film.evaluate("film => film.videoWidth") == 480
        height = await film.evaluate("film => film.clientHeight")
        await film.evaluate("film => { film.isTheSame = true }")
        await phone.press("How to")

        await film.scroll_into_view_if_needed()  # out of sight Chromium lets it rest
        assert await film.evaluate("film => film.isTheSame")
        assert await film.evaluate(PLAYS)
        assert await film.evaluate("film => film.clientHeight") == height > 200


async def test_a_film_has_its_place_before_it_is_loaded(tmp_path: Path) -> None:
    films = shipped_content().find_media
    async with chromium() as browser, clicked(browser, tmp_path, find_media=films) as phone:
        await phone.page.route("**/page/files/*", lambda route: route.abort())
        await phone.start()
        film = await look_up_the_bridge(phone)

        box = await film.bounding_box()
        assert box is not None
        assert box["height"] == pytest.approx(box["width"], rel=0.02)


async def test_a_day_is_clicked_through_below_its_posters_and_films(tmp_path: Path) -> None:
    async with chromium() as browser, clicked(browser, tmp_path, find_media=small_films) as phone:
        await phone.start()
        for label in ("I am 18", "No to all", "None of these", "Nothing", "4", "Floor"):
            await phone.press(label)
        for _ in range(3):
            await phone.press("Fine")
        for label in ("Yes", "08:02"):
            await phone.press(label)
        await phone.to_the_next_reminder()
        posters = phone.page.locator(f"#m{phone.card.message_id} img.picture")
        await expect(posters).to_be_visible()
        assert await posters.evaluate("image => image.naturalWidth") == 40
