"""The page's server: guard, state, live changes, the moved clock."""

from __future__ import annotations

import asyncio
import base64
import json
from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any

import httpx
import pytest
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, ReplyParameters

from bot.clock import SettableClock
from bot.preview.phone.phone import AlreadyMoving, Phone
from bot.preview.phone.server import build_preview, running, serve
from bot.preview.telegram.standin import StandIn
from tests.preview.driver import TOKEN, bot_at
from tests.preview.samples import png
from tests.preview.travelling import DailyTravel
from tests.waiting import PATIENCE, until

YES = InlineKeyboardMarkup(
    [[InlineKeyboardButton("Yes", callback_data="yes"), InlineKeyboardButton("W", url="tg://x")]]
)


@pytest.fixture
def travel(clock: SettableClock) -> DailyTravel:
    return DailyTravel(clock)


@pytest.fixture
async def page(standin: StandIn, travel: DailyTravel) -> AsyncIterator[httpx.AsyncClient]:
    async with (
        running(build_preview(standin, travel)) as url,
        httpx.AsyncClient(base_url=url, timeout=PATIENCE) as client,
    ):
        yield client


@pytest.fixture
async def bot(page: httpx.AsyncClient) -> AsyncIterator[Bot]:
    async with bot_at(str(page.base_url).rstrip("/")) as bot:
        yield bot


async def state(page: httpx.AsyncClient) -> dict[str, Any]:
    answer = (await page.get("/page/state")).json()
    assert isinstance(answer, dict)
    return answer


async def does(page: httpx.AsyncClient, name: str, **body: object) -> tuple[int, str]:
    answer = await page.post(f"/page/{name}", json=body)
    return answer.status_code, answer.json().get("error", "")


class Stream:
    """The page's live changes, one event after the other."""

    def __init__(self, lines: AsyncIterator[str]) -> None:
        self._lines = lines
        self.last_id = ""

    async def next(self) -> tuple[str, Any]:
        name = ""
        async for line in self._lines:
            if line.startswith("id: "):
                self.last_id = line[4:]
            if line.startswith("event: "):
                name = line[7:]
            if line.startswith("data: "):
                return name, json.loads(line[6:])
        raise EOFError

    async def change(self) -> Any:
        while True:
            name, data = await self.next()
            if name == "change":
                return data


async def test_a_new_phone_shows_nothing_but_the_start(page: httpx.AsyncClient, bot: Bot) -> None:
    await bot.set_my_description("Three a day.")
    await bot.set_my_commands([("today", "Today's three")])

    shown = await state(page)

    assert shown["person"] == {"id": 1001, "language": "en", "started": False, "blocked": False}
    assert shown["messages"] == []
    assert shown["bot"] == {"name": "Back in Three", "description": "Three a day."}
    assert [command["command"] for command in shown["commands"]] == ["today"]


async def test_what_is_typed_reaches_the_bot_and_what_it_writes_the_page(
    page: httpx.AsyncClient, bot: Bot
) -> None:
    assert await does(page, "send", text="  /start ") == (200, "")
    assert await does(page, "send", text="  ") == (200, "")
    sent = await bot.send_message(
        1001, "<b>Hi</b>", "HTML", reply_markup=YES, reply_parameters=ReplyParameters(1)
    )

    updates = await bot.get_updates()
    start, reply = (await state(page))["messages"]

    assert [update.message and update.message.text for update in updates] == ["/start"]
    assert (start["mine"], start["text"]) == (True, "/start")
    assert (reply["id"], reply["text"], reply["reply"]["text"]) == (sent.message_id, "Hi", "/start")
    assert reply["entities"] == [{"type": "bold", "offset": 0, "length": 2}]
    assert [button["text"] for button in reply["rows"][0]] == ["Yes", "W"]


async def test_a_press_reaches_the_bot_with_the_pages_query(
    page: httpx.AsyncClient, bot: Bot
) -> None:
    await does(page, "send", text="/start")
    sent = await bot.send_message(1001, "Ready?", reply_markup=YES)

    assert await does(page, "press", message=sent.message_id, data="yes", query="7") == (200, "")

    query = (await bot.get_updates())[-1].callback_query
    assert query
    assert (query.id, query.data) == ("7", "yes")
    for wrong in ({"message": sent.message_id, "data": "no"}, {"message": 99, "data": "yes"}):
        status, words = await does(page, "press", query="8", **wrong)
        assert (status, words) == (409, "That button is no longer there.")


@pytest.mark.parametrize("kind", ["photo", "voice", "sticker"])
async def test_media_of_the_person_arrive_and_are_shown(
    kind: str, page: httpx.AsyncClient, bot: Bot
) -> None:
    await does(page, "attach", kind=kind)

    message = (await bot.get_updates())[-1].message
    shown = (await state(page))["messages"][0]["media"]

    assert message
    assert getattr(message, kind)
    assert shown["kind"] == kind
    assert (await page.get(shown["url"])).status_code == 200


async def test_a_file_of_the_person_arrives_as_it_was(page: httpx.AsyncClient, bot: Bot) -> None:
    sent = base64.b64encode(b"PK\x03\x04\x00").decode()
    wanted = {"name": "diary.zip", "mime": "application/zip", "data": sent}
    assert (await page.post("/page/file", json=wanted)).status_code == 200

    message = (await bot.get_updates())[-1].message
    assert message
    assert message.document
    assert message.document.file_name == "diary.zip"
    file = await bot.get_file(message.document.file_id)
    assert bytes(await file.download_as_bytearray()) == b"PK\x03\x04\x00"
    for wrong in ({**wanted, "data": "no base64!"}, {**wanted, "data": ""}):
        assert (await page.post("/page/file", json=wrong)).status_code == 400


async def test_a_place_is_sent_and_a_place_off_the_globe_is_not(
    page: httpx.AsyncClient, bot: Bot
) -> None:
    assert (await does(page, "location", latitude=52.5, longitude=13.4))[0] == 200
    assert (await does(page, "location", latitude=91, longitude=0))[0] == 400
    assert (await does(page, "location", latitude="here", longitude=0))[0] == 400

    updates = await bot.get_updates()

    assert len(updates) == 1
    assert updates[0].message
    assert updates[0].message.location


async def test_the_settings_change_the_person(page: httpx.AsyncClient, bot: Bot) -> None:
    await does(page, "send", text="/start")
    await does(page, "person", change="language", language="de")
    await does(page, "person", change="block")
    blocked = (await state(page))["person"]
    await does(page, "person", change="unblock")
    await does(page, "person", change="new")
    renewed = (await state(page))["person"]

    assert (blocked["language"], blocked["blocked"]) == ("de", True)
    assert renewed == {"id": 1002, "language": "de", "started": False, "blocked": False}
    assert (await does(page, "person", change="vanish"))[0] == 400


async def test_the_clock_moves_to_the_next_reminder_or_by_a_step(
    page: httpx.AsyncClient, travel: DailyTravel, clock: SettableClock
) -> None:
    noon = clock.now()
    assert await does(page, "travel", to="next") == (409, "No reminder is planned yet.")
    travel.due = noon + timedelta(hours=19, minutes=30)

    assert (await state(page))["due"] == travel.due.timestamp()
    for step in ("next", "hour", "day", "week"):
        assert (await does(page, "travel", to=step))[0] == 200
    assert (await does(page, "travel", to="yesterday"))[0] == 400

    assert [move - noon for move in travel.moves] == [
        timedelta(hours=19, minutes=30),
        timedelta(hours=20, minutes=30),
        timedelta(days=1, hours=20, minutes=30),
        timedelta(days=8, hours=20, minutes=30),
    ]
    assert (await state(page))["now"] == clock.now().timestamp()


async def test_a_second_move_waits_for_nobody(standin: StandIn, travel: DailyTravel) -> None:
    phone = Phone(standin, travel)
    phone.is_moving = True

    with pytest.raises(AlreadyMoving):
        await phone.move("hour")


async def test_a_busy_clock_says_so(
    page: httpx.AsyncClient, travel: DailyTravel, monkeypatch: pytest.MonkeyPatch
) -> None:
    is_told = asyncio.Event()

    async def slowly(_: object) -> None:
        await is_told.wait()

    async def travels() -> tuple[int, str]:
        told = await does(page, "travel", to="hour")
        is_told.set()  # whoever is told first is told that the other one moves
        return told

    monkeypatch.setattr(travel, "move_to", slowly)
    first, second = await asyncio.gather(travels(), travels())

    assert {first, second} == {(200, ""), (409, "The clock is already moving.")}


async def test_changes_come_live(page: httpx.AsyncClient, bot: Bot, standin: StandIn) -> None:
    await does(page, "send", text="/start")
    seen = await state(page)
    async with page.stream(
        "GET", f"/page/events?after={seen['boot']}:{seen['revision']}"
    ) as answer:
        stream = Stream(answer.aiter_lines())
        sent = await bot.send_message(1001, "one", reply_markup=YES)
        came = await stream.change()
        standin.person(1001).send_callback(sent.message_id, "yes", query_id="7")
        await bot.answer_callback_query("7", "Noted", show_alert=True)
        answered = await stream.change()
        await bot.delete_message(1001, sent.message_id)
        gone = await stream.change()

    assert [message["text"] for message in came["messages"]] == ["one"]
    assert answered["answers"] == [{"query": "7", "text": "Noted", "alert": True}]
    assert gone["deleted"] == [sent.message_id]


async def test_the_head_comes_once_more_when_all_is_quiet(
    page: httpx.AsyncClient, bot: Bot, travel: DailyTravel, clock: SettableClock
) -> None:
    await does(page, "send", text="/start")
    seen = await state(page)
    async with page.stream(
        "GET", f"/page/events?after={seen['boot']}:{seen['revision']}"
    ) as answer:
        stream = Stream(answer.aiter_lines())
        await bot.send_message(1001, "one")
        await stream.change()
        travel.due = clock.now()
        name, head = await stream.next()

    assert (name, head["due"]) == ("head", clock.now().timestamp())


async def test_a_page_that_was_away_gets_what_it_missed(page: httpx.AsyncClient, bot: Bot) -> None:
    await does(page, "send", text="/start")
    seen = await state(page)
    await bot.send_message(1001, "meanwhile")
    last = {"Last-Event-ID": f"{seen['boot']}:{seen['revision']}"}
    async with page.stream("GET", "/page/events", headers=last) as answer:
        change = await Stream(answer.aiter_lines()).change()

    assert [message["text"] for message in change["messages"]] == ["meanwhile"]


async def test_a_page_of_another_start_is_told_to_load_again(page: httpx.AsyncClient) -> None:
    async with page.stream("GET", "/page/events?after=old:5") as answer:
        name, _ = await Stream(answer.aiter_lines()).next()

    assert name == "reload"


async def test_a_stop_ends_streams_and_polls_at_once(standin: StandIn, travel: DailyTravel) -> None:
    loop = asyncio.get_running_loop()
    async with httpx.AsyncClient(timeout=PATIENCE) as client:
        async with running(build_preview(standin, travel)) as url:
            stream = asyncio.ensure_future(client.get(f"{url}/page/events"))
            poll = asyncio.ensure_future(client.get(f"{url}/bot{TOKEN}/getUpdates?timeout=40"))
            await until(lambda: len(standin.core.bell._waiting) == 2)
            begun = loop.time()
        assert loop.time() - begun < 20
        assert (await poll).json() == {"ok": True, "result": []}
        assert (await stream).status_code == 200


async def test_long_chats_come_in_pages(page: httpx.AsyncClient, bot: Bot) -> None:
    for number in range(130):
        await does(page, "send", text=str(number))

    newest = await state(page)
    older = (await page.get(f"/page/messages?before={newest['messages'][0]['id']}")).json()

    assert (len(newest["messages"]), newest["has_older"]) == (100, True)
    assert ([m["id"] for m in older["messages"]], older["has_older"]) == (
        list(range(1, 31)),
        False,
    )
    assert (await page.get("/page/messages?before=x")).status_code == 400


async def test_the_page_is_strict_about_what_it_loads(page: httpx.AsyncClient) -> None:
    for path in ("/", "/page/app.js", "/page/style.css", "/page/mark.svg"):
        answer = await page.get(path)
        assert answer.status_code == 200
        assert "default-src 'none'" in answer.headers["content-security-policy"]
        assert "unsafe" not in answer.headers["content-security-policy"]
    html = (await page.get("/")).text
    assert "https://" not in html
    assert "style=" not in html


async def test_files_are_shown_in_parts_and_never_run(page: httpx.AsyncClient, bot: Bot) -> None:
    await does(page, "send", text="/start")
    await bot.send_photo(1001, png())
    await bot.send_document(1001, b"<script>", filename="page.html")
    photo, document = [m["media"]["url"] for m in (await state(page))["messages"][1:]]

    part = await page.get(photo, headers={"Range": "bytes=0-7"})
    tail = await page.get(photo, headers={"Range": "bytes=8-"})
    foolish = await page.get(photo, headers={"Range": "bytes=99999-"})
    script = await page.get(document)

    assert (part.status_code, part.content + tail.content) == (206, png())
    assert part.headers["content-range"] == f"bytes 0-7/{len(png())}"
    assert foolish.content == png()
    assert script.headers["content-disposition"] == "attachment"
    assert "sandbox" in script.headers["content-security-policy"]
    assert (await page.get("/page/files/none")).status_code == 404


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 200),
        ({"Host": "localhost:8080"}, 200),
        ({"Host": "[::1]:8080"}, 200),
        ({"Host": "evil.example"}, 403),
        ({"Host": "127.0.0.1.evil.example"}, 403),
        ({"Host": "[evil"}, 403),
        ({"Host": ""}, 403),
        ({"Origin": "https://evil.example"}, 403),
        ({"Origin": "null"}, 403),
        ({"Sec-Fetch-Site": "cross-site"}, 403),
    ],
    ids=str,
)
async def test_only_this_machine_and_this_page_are_answered(
    headers: dict[str, str], status: int, page: httpx.AsyncClient
) -> None:
    assert (await page.get("/page/state", headers=headers)).status_code == status


async def test_a_form_of_another_page_cannot_post(page: httpx.AsyncClient) -> None:
    form = await page.post("/page/send", data={"text": "x"})
    own = await page.post(
        "/page/send", json={"text": "x"}, headers={"Origin": str(page.base_url).rstrip("/")}
    )
    broken = await page.post(
        "/page/send", content=b"{", headers={"Content-Type": "application/json"}
    )

    assert (form.status_code, own.status_code, broken.status_code) == (403, 200, 400)


@pytest.mark.parametrize("host", ["0.0.0.0", "192.0.2.1", "::", "example.org"])
async def test_the_preview_is_never_offered_to_others(
    host: str, standin: StandIn, travel: DailyTravel
) -> None:
    with pytest.raises(ValueError, match="this machine only"):
        await serve(build_preview(standin, travel), host=host, port=0)


async def test_a_taken_port_is_an_error(standin: StandIn, travel: DailyTravel) -> None:
    app = build_preview(standin, travel)
    async with running(app) as url:
        port = int(url.rpartition(":")[2])
        with pytest.raises(OSError, match=r"[Aa]ddress already in use"):
            await serve(app, port=port)


async def test_serving_goes_on_until_it_is_cancelled(standin: StandIn, travel: DailyTravel) -> None:
    with pytest.raises(TimeoutError):
        async with asyncio.timeout(0.3):
            await serve(build_preview(standin, travel), host="localhost", port=0)
