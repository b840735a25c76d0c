"""The page in a real Chromium: what a person sees, taps, types and hears."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import timedelta

import pytest
import pytest_asyncio
from playwright.async_api import Browser, Page, ViewportSize, expect
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, ReplyKeyboardMarkup, Update

from bot.clock import SettableClock
from bot.preview.phone.server import build_preview, running
from bot.preview.telegram.people import Person
from bot.preview.telegram.standin import StandIn
from tests.preview.browser import chromium, open_page
from tests.preview.driver import bot_at
from tests.preview.samples import png
from tests.preview.travelling import DailyTravel

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="module")]
PHONE = ViewportSize(width=390, height=844)


@dataclass(slots=True)
class Scene:
    """A page, the bot behind it and the person in front of it."""

    page: Page
    bot: Bot
    person: Person
    travel: DailyTravel

    async def heard(self) -> Update:
        """The newest update the bot got."""
        updates = await self.bot.get_updates(timeout=50)
        await self.bot.get_updates(offset=updates[-1].update_id + 1)
        return updates[-1]

    async def start(self) -> None:
        await self.page.get_by_role("button", name="START", exact=True).click()
        await self.heard()


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def browser() -> AsyncIterator[Browser]:
    """One for all tests here, each with a page of its own; to start one takes seconds."""
    async with chromium() as browser:
        yield browser


@pytest_asyncio.fixture(loop_scope="module")
async def scene(browser: Browser, standin: StandIn, clock: SettableClock) -> AsyncIterator[Scene]:
    travel = DailyTravel(clock)
    async with running(build_preview(standin, travel)) as url, bot_at(url) as bot:
        page = await open_page(browser, viewport=PHONE, timezone_id="Europe/Berlin")
        problems: list[str] = []
        page.on("pageerror", lambda error: problems.append(str(error)))
        page.on(
            "console", lambda said: problems.append(said.text) if said.type == "error" else None
        )
        await page.goto(url)
        await expect(page.locator("#status")).to_have_text("online")
        yield Scene(page, bot, standin.person(1001), travel)
        await page.close()
        assert problems == []


def keyboard(*rows: tuple[str, ...]) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup(
        [[InlineKeyboardButton(text, callback_data=text) for text in row] for row in rows]
    )


async def test_a_new_person_meets_one_big_button(scene: Scene) -> None:
    start = scene.page.get_by_role("button", name="START", exact=True)
    await expect(scene.page.get_by_text("What can this bot do?")).to_be_visible()
    await expect(scene.page.get_by_label("Message", exact=True)).to_be_hidden()

    await start.click()

    update = await scene.heard()
    assert update.message
    assert update.message.text == "/start"
    await expect(start).to_be_hidden()
    await expect(scene.page.get_by_role("log")).to_contain_text("/start")


async def test_a_press_turns_until_it_is_answered_and_the_card_changes_in_place(
    scene: Scene,
) -> None:
    await scene.start()
    sent = await scene.bot.send_message(
        1001, "How was it?", reply_markup=keyboard(("Fine", "Pain"))
    )
    fine = scene.page.get_by_role("button", name="Fine")
    await fine.click()
    await expect(fine).to_have_attribute("aria-busy", "true")

    query = (await scene.heard()).callback_query
    assert query
    await query.answer("Noted")
    await expect(scene.page.locator("#toast")).to_have_text("Noted")
    await expect(fine).not_to_have_attribute("aria-busy", "true")
    await query.edit_message_text("<b>Good.</b> Next one.", "HTML")

    card = scene.page.locator(f"#m{sent.message_id}")
    await expect(card.locator("strong")).to_have_text("Good.")
    await expect(card).to_contain_text("edited")
    await expect(card.get_by_role("button")).to_have_count(0)


async def test_an_alert_waits_to_be_closed(scene: Scene) -> None:
    await scene.start()
    await scene.bot.send_message(1001, "x", reply_markup=keyboard(("Why?",)))
    await scene.page.get_by_role("button", name="Why?").click()
    query = (await scene.heard()).callback_query
    assert query

    await query.answer("Because the hinge rests.", show_alert=True)

    alert = scene.page.get_by_role("dialog")
    await expect(alert).to_contain_text("Because the hinge rests.")
    await alert.get_by_role("button", name="OK").click()
    await expect(alert).to_be_hidden()


async def test_typed_words_go_with_enter_and_lines_with_shift(scene: Scene) -> None:
    await scene.start()
    box = scene.page.get_by_label("Message", exact=True)
    await box.fill("one")
    await box.press("Shift+Enter")
    await box.type("two <b>")
    await box.press("Enter")

    update = await scene.heard()

    assert update.message
    assert update.message.text == "one\ntwo <b>"
    await expect(box).to_have_value("")
    await expect(scene.page.get_by_role("log")).to_contain_text("two <b>")


async def test_the_command_menu_sends_a_command(scene: Scene) -> None:
    await scene.start()
    await scene.bot.set_my_commands([("today", "Today's three"), ("help", "What I can do")])
    await expect(scene.page.locator("#menu-button")).to_be_visible()
    await scene.page.get_by_role("button", name="Commands").click()

    await scene.page.get_by_role("menuitem", name="help").click()

    update = await scene.heard()
    assert update.message
    assert update.message.text == "/help"
    await expect(scene.page.get_by_role("menu", name="Commands")).to_be_hidden()


async def test_everything_can_be_done_with_the_keyboard(scene: Scene) -> None:
    page, keys = scene.page, scene.page.keyboard
    await page.get_by_role("button", name="START", exact=True).focus()
    await keys.press("Enter")
    await scene.heard()
    sent = await scene.bot.send_message(1001, "Ready?", reply_markup=keyboard(("Yes",)))
    await page.get_by_role("button", name="Yes").wait_for()
    await page.get_by_role("region", name="Messages").focus()
    await keys.press("Tab")
    await keys.press("Tab")
    assert await focused(page) == "Yes"
    await keys.press("Space")
    query = (await scene.heard()).callback_query
    assert query
    await query.edit_message_text("Here we go", reply_markup=keyboard(("Done",)))
    await page.get_by_role("button", name="Done").wait_for()

    assert await page.evaluate("document.activeElement.id") == f"m{sent.message_id}"
    await keys.press("Tab")
    assert await focused(page) == "Done"
    await page.get_by_role("button", name="Commands").focus()
    await keys.press("Enter")
    await keys.press("Escape")
    assert await page.evaluate("document.activeElement.id") == "menu-button"


async def focused(page: Page) -> str:
    return str(await page.evaluate("document.activeElement.textContent"))


async def test_formatting_is_shown_and_a_secret_is_kept_until_asked_for(scene: Scene) -> None:
    await scene.start()
    await scene.bot.send_message(
        1001,
        "<b>bold <i>both</i></b> <u>under</u> <s>gone</s> <code>c</code> "
        '<a href="https://example.org/">link</a> <tg-spoiler>secret</tg-spoiler> '
        "<blockquote expandable>" + "long words " * 30 + "</blockquote>/warning <pre>p</pre>",
        "HTML",
    )
    message = scene.page.locator(".message").last

    await expect(message.locator("strong em")).to_have_text("both")
    for tag in ("u", "s", "code", "pre", "blockquote"):
        await expect(message.locator(tag)).to_have_count(1)
    await expect(message.get_by_role("link")).to_have_attribute("href", "https://example.org/")
    await message.get_by_role("button", name="Hidden text").click()
    await expect(message.locator(".spoiler.shown")).to_have_text("secret")
    await message.get_by_role("button", name="Show more").click()
    await expect(message.get_by_role("button", name="Show less")).to_be_visible()
    await message.get_by_role("button", name="/warning").click()
    update = await scene.heard()
    assert update.message
    assert update.message.text == "/warning"


async def test_media_are_shown(scene: Scene) -> None:
    await scene.start()
    await scene.bot.send_photo(1001, png(), caption="a photo")
    await scene.bot.send_animation(1001, b"mp4", width=48, height=48, filename="a.mp4")
    await scene.bot.send_audio(1001, b"ID3", title="Plank, 20 s")
    await scene.bot.send_document(1001, b"a,b", filename="diary.csv")
    scene.person.send_location(52.5, 13.4)

    page = scene.page
    await expect(page.locator("img.picture")).to_be_visible()
    film = page.locator("video")
    assert await film.evaluate("film => [film.muted, film.loop, film.autoplay]") == [True] * 3
    await expect(page.locator("audio")).to_have_attribute("aria-label", "Plank, 20 s")
    await expect(page.get_by_role("link", name="diary.csv")).to_be_visible()
    await expect(page.get_by_text("52.50, 13.40")).to_be_visible()
    assert await page.locator("img.picture").evaluate("image => image.naturalWidth") == 40


async def test_a_place_is_picked_or_typed(scene: Scene) -> None:
    await scene.start()
    await open_location(scene.page)
    await scene.page.get_by_role("button", name="Tokyo").click()
    picked = await scene.heard()
    await open_location(scene.page)
    await scene.page.get_by_label("Latitude").fill("100")
    await scene.page.get_by_label("Longitude").fill("13,4")
    await scene.page.get_by_role("button", name="Send this place").click()
    await expect(scene.page.get_by_role("alert")).to_contain_text("-90 to 90")
    await scene.page.get_by_label("Latitude").fill("52.5")
    await scene.page.get_by_role("button", name="Send this place").click()
    typed = await scene.heard()

    assert picked.message
    assert typed.message
    assert picked.message.location
    assert typed.message.location
    assert (picked.message.location.latitude, typed.message.location.longitude) == (35.68, 13.4)


async def open_location(page: Page) -> None:
    await page.get_by_role("button", name="Send a location").click()
    await page.get_by_role("menuitem", name="Location").click()


async def test_answer_buttons_send_their_words(scene: Scene) -> None:
    await scene.start()
    hours = ReplyKeyboardMarkup([["07:00", "08:00"]], one_time_keyboard=True)
    await scene.bot.send_message(1001, "Which hour?", reply_markup=hours)

    await scene.page.get_by_role("button", name="08:00").click()

    update = await scene.heard()
    assert update.message
    assert update.message.text == "08:00"
    await expect(scene.page.get_by_role("button", name="08:00")).to_be_hidden()


async def test_the_clock_goes_to_the_next_reminder(scene: Scene, clock: SettableClock) -> None:
    await scene.start()
    scene.travel.due = clock.now() + timedelta(hours=18, minutes=30)
    await scene.bot.send_message(1001, "Until tomorrow.")
    await scene.page.get_by_role("button", name="Move the clock").click()
    panel = scene.page.get_by_role("complementary")
    await expect(panel).to_contain_text("Next reminder: Wednesday 4 March at 07:30")
    await expect(panel.locator("#clock")).to_have_text("13:00")

    await panel.get_by_role("button", name="To the next reminder").click()

    await expect(panel.locator("#clock")).to_have_text("07:30")
    await expect(panel).to_contain_text("Wednesday 4 March")
    await panel.get_by_role("button", name="One day on").click()
    await expect(panel).to_contain_text("Thursday 5 March")


@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_light_and_dark_are_readable(scheme: str, scene: Scene, standin: StandIn) -> None:
    await scene.start()
    await scene.bot.send_message(
        1001, "Words <i>and</i> more", "HTML", reply_markup=keyboard(("Yes",))
    )
    await scene.page.get_by_role("button", name="Settings of the preview").click()
    await scene.page.get_by_label(scheme.title(), exact=True).check()
    await scene.page.get_by_role("button", name="Done").click()
    await scene.page.reload()
    await scene.page.locator(".message .key").wait_for()

    for selector in (".text", ".mine .text", ".meta", ".key", ".date", "#name", "#status", ".send"):
        ratio = await scene.page.locator(selector).first.evaluate(CONTRAST)
        assert ratio >= 4.5, f"{selector} in {scheme}: {ratio:.2f}"


CONTRAST = """element => {
  const parts = colour => colour.match(/[\\d.]+/g).map(Number);
  const light = ([r, g, b]) => [r, g, b].map(v => v / 255)
    .map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
    .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
  const behind = node => parts(getComputedStyle(node).backgroundColor);
  let ground = element;
  while ((behind(ground)[3] ?? 1) === 0) ground = ground.parentElement;
  const pair = [parts(getComputedStyle(element).color), behind(ground)];
  const [low, high] = pair.map(light).sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}"""


@pytest.mark.parametrize(("width", "size"), [(390, "100%"), (390, "200%"), (1280, "100%")])
async def test_nothing_sticks_out_and_every_target_is_large(
    width: int, size: str, scene: Scene
) -> None:
    await scene.start()
    await scene.bot.send_photo(
        1001,
        png(480, 360),
        caption="2 of 3",
        reply_markup=keyboard(
            ("Easy", "Fine"), ("Uncomfortable, but OK", "Pain: stop"), tuple("01234567")
        ),
    )
    await scene.page.set_viewport_size({"width": width, "height": 844})
    await scene.page.evaluate("size => { document.documentElement.style.fontSize = size }", size)
    await scene.page.get_by_role("button", name="Uncomfortable, but OK").wait_for()

    assert await scene.page.evaluate("document.documentElement.scrollWidth") <= width
    boxes = await scene.page.locator("button:visible").evaluate_all(
        "all => all.map(one => [one.textContent.trim() || one.ariaLabel, "
        "one.getBoundingClientRect().height, one.getBoundingClientRect().right])"
    )
    small = [box for box in boxes if (box[1] < 44 and "/" not in box[0]) or box[2] > width]
    assert small == []


async def test_an_edit_does_not_move_what_is_being_read(scene: Scene) -> None:
    await scene.start()
    for number in range(30):
        await scene.bot.send_message(1001, f"Message {number}")
    last = await scene.bot.send_message(1001, "short", reply_markup=keyboard(("Yes",)))
    scroller = scene.page.get_by_role("region", name="Messages")
    await scene.page.get_by_role("button", name="Yes").wait_for()
    await scroller.hover()
    await scene.page.mouse.wheel(0, -700)
    await expect(scene.page.get_by_role("button", name="Go to the newest message")).to_be_visible()
    before = await scroller.evaluate("box => box.scrollTop")

    await scene.bot.edit_message_text("long\n" * 20, 1001, last.message_id)
    await scene.bot.send_message(1001, "One more")
    await expect(scene.page.locator("#unread")).to_have_text("1")

    assert await scroller.evaluate("box => box.scrollTop") == before
    await scene.page.get_by_role("button", name="Go to the newest message").click()
    await expect(scene.page.get_by_text("One more")).to_be_in_viewport()


async def test_typing_a_block_and_a_new_person(scene: Scene) -> None:
    await scene.start()
    await scene.bot.send_chat_action(1001, "typing")
    await expect(scene.page.locator("#status")).to_have_text("typing…")
    await choose(scene.page, "Block the bot")
    await expect(scene.page.get_by_role("button", name="UNBLOCK")).to_be_visible()
    await scene.page.get_by_role("button", name="UNBLOCK").click()
    await expect(scene.page.get_by_label("Message", exact=True)).to_be_visible()

    await choose(scene.page, "Start over as a new person")

    await expect(scene.page.get_by_role("button", name="START", exact=True)).to_be_visible()
    await expect(scene.page.locator(".message")).to_have_count(0)


async def choose(page: Page, name: str) -> None:
    await page.get_by_role("button", name="Settings of the preview").click()
    await page.get_by_role("button", name=name).click()


async def test_earlier_messages_are_a_press_away(scene: Scene) -> None:
    await scene.start()
    for number in range(120):
        scene.person.send_text(f"note {number}")
    await scene.page.reload()

    await scene.page.get_by_role("button", name="Show earlier messages").click()

    await expect(scene.page.locator(".message")).to_have_count(121)
    await expect(scene.page.get_by_role("button", name="Show earlier messages")).to_be_hidden()


async def test_the_page_comes_back_after_a_restart(
    browser: Browser, standin: StandIn, clock: SettableClock
) -> None:
    async with running(build_preview(standin, DailyTravel(clock))) as url:
        port = int(url.rpartition(":")[2])
        page = await open_page(browser, viewport=PHONE)
        await page.goto(url)
        await expect(page.locator("#status")).to_have_text("online")
    await expect(page.locator("#status")).to_have_text("connecting…")
    standin.person(1001).send_text("said meanwhile")
    async with running(build_preview(standin, DailyTravel(clock)), port=port):
        await expect(page.get_by_role("log")).to_contain_text("said meanwhile")
        await expect(page.locator("#status")).to_have_text("online")
        await page.close()
    await asyncio.sleep(0)
