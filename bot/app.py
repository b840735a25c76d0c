"""The composition root: builds every part of the bot once and hands it to the others."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import os
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from uuid import uuid4

import telegram
from telegram.request import BaseRequest, HTTPXRequest

from bot.chat.commands import COMMANDS
from bot.chat.incoming.files import FileReader, fetch_from_telegram
from bot.chat.incoming.poll_loop import PollLoop
from bot.chat.incoming.typed import TextReader
from bot.chat.incoming.updates import UpdateHandler
from bot.chat.outgoing.lanes import Lanes
from bot.chat.outgoing.limiter import Limiter
from bot.chat.outgoing.messenger import TelegramMessenger
from bot.chat.showing.presenter import Presenter
from bot.chat.showing.replies import TelegramReplies
from bot.chat.showing.telegram_renderer import TelegramRenderer
from bot.chat.showing.tracks import TrackMessages
from bot.chat.words import Words
from bot.clock import Clock, SettableClock
from bot.content import CannotStart as CannotStart
from bot.content import Content
from bot.domain.exercise import Library
from bot.line_files import line_files
from bot.reminders.dispatcher import Dispatcher
from bot.reminders.ports import Ports
from bot.reminders.ticker import Ticker
from bot.storage.problems import StartProblem
from bot.storage.sql_store import SqlStore, open_store
from bot.usecases import showing
from bot.usecases.current import current_screen
from bot.usecases.file_ids import StoredFileIds
from bot.usecases.person import PersonId
from bot.usecases.ports import StorageError
from bot.usecases.record.retention import KEPT_MONTHS, erase_lapsed, tell_lapsing
from bot.usecases.reminders import reminding
from bot.usecases.sending import TokenRejected

logger = logging.getLogger(__name__)

STOP_WITHIN = 2.0  # seconds for the jobs that are queued or running
REDRAW_EVERY = 60.0  # seconds

Connect = Callable[[int], BaseRequest]
"""Returns a pool of so many connections to Telegram, one call at a time on each."""

NO_ANSWER = "Telegram does not answer. Look at the connection, then start again."
NOT_KNOWN = "Telegram does not know this TELEGRAM_BOT_TOKEN. Copy it again from @BotFather."


def over_http(connections: int) -> BaseRequest:
    """Return a pool of connections to Telegram, or to its stand-in in the preview."""
    return HTTPXRequest(connection_pool_size=connections)


@dataclass(slots=True)
class App:
    """The running bot. The preview's clock moves it through `move_to`."""

    clock: Clock
    store: SqlStore
    lanes: Lanes
    poll: PollLoop
    dispatcher: Dispatcher
    presenter: Presenter
    replies: TelegramReplies
    keep_months: int

    def now(self) -> datetime:
        return self.clock.now()

    async def next_due_at(self) -> datetime | None:
        return await reminding.next_due_at(self.store)

    async def move_to(self, instant: datetime) -> None:
        """Move the preview's clock to `instant`, and do on the way all that falls due."""
        assert isinstance(self.clock, SettableClock)
        while True:
            due = await self.next_due_at()
            if due is None or due > instant:
                break
            self.clock.move_to(max(due, self.clock.now()))
            await self.dispatcher.run_to_rest(self.clock.now())
        self.clock.move_to(max(instant, self.clock.now()))
        await self.end_silent()
        await self.wait_until_idle()

    async def look_after_chats(self) -> None:
        """Draw the chats whose newest state did not reach the phone, and end the silent ones."""
        await self.presenter.redraw_behind()
        await self.end_silent()

    async def end_silent(self) -> None:
        """Tell those who have long been silent that all is erased, and erase who was told."""
        now, months = self.clock.now(), self.keep_months
        for gone in await erase_lapsed(self.store, months=months, now=now):
            if gone.can_be_told:
                await self.replies.say(gone.chat_id, "line-lapsed", {})
        if await tell_lapsing(self.store, months=months, now=now):
            await self.presenter.redraw_behind()

    async def wait_until_idle(self) -> None:
        """Wait until everything due is sent and drawn."""
        await self.dispatcher.run_to_rest(self.clock.now())
        await self.lanes.wait_until_idle()


@asynccontextmanager
async def open_app(
    *,
    token: str,
    api_url: str,
    database_url: str,
    clock: Clock,
    content: Content,
    data_keys: tuple[str, ...] = (),
    send_rate: float = 28.0,
    chat_rate: float = 1.0,
    connect: Connect = over_http,
    keep_months: int = KEPT_MONTHS,
) -> AsyncIterator[App]:
    """Start the whole bot, and stop it at the end of the `with` block. Raises CannotStart.

    `send_rate` and `chat_rate`: messages a second over all chats, and to one chat. `keep_months`:
    how long a diary is kept after the last word.
    """
    async with _explain_rejected_token(), AsyncExitStack() as stack:
        try:
            store = await stack.enter_async_context(open_store(database_url, data_keys))
        except (StartProblem, StorageError) as problem:
            raise CannotStart(str(problem)) from None
        if store.key_file is not None:
            logger.info("A key for the health data was made: keep a copy of %s", store.key_file)
        await store.release_leases()
        bot = make_bot(token, api_url, connect)
        stack.push_async_callback(bot.shutdown)
        stack.push_async_callback(bot.request.shutdown)  # else open if the bot never began
        await log_in(bot, content.language.words)
        rates = (send_rate, chat_rate)
        app = build_app(store, content, bot, clock=clock, rates=rates, keep_months=keep_months)
        ticker = Ticker(app.dispatcher, now=clock.now)
        stack.push_async_callback(app.lanes.stop, within=STOP_WITHIN)
        await stack.enter_async_context(_run(app, ticker))
        yield app


def build_app(
    store: SqlStore,
    content: Content,
    bot: telegram.Bot,
    *,
    clock: Clock,
    rates: tuple[float, float],
    keep_months: int,
) -> App:
    """Build every part and hand it the parts it needs; nothing runs yet."""
    send_rate, chat_rate = rates
    lanes = Lanes()
    limiter = Limiter(send_rate, chat_rate=chat_rate, chat_burst=max(3.0, chat_rate))
    messenger = TelegramMessenger(bot, limiter, files=StoredFileIds(store, bot.id))
    library, words = content.library, content.language.words
    finders = (content.find_media, content.tracks)
    renderer = TelegramRenderer(
        words, library, clock.now, content.emergency, *finders, keep_months=keep_months
    )
    presenter = make_presenter(store, library, messenger, renderer, lanes)
    replies = TelegramReplies(bot, messenger, presenter, words)
    fetch = partial(fetch_from_telegram, bot)
    files = FileReader(store, library, fetch, clock.now, current_screen)
    handler = UpdateHandler(
        store=store,
        reader=_make_reader(content),
        replies=replies,
        enqueue=lanes.put,
        watch=lanes.watch,
        now=clock.now,
        zone_at=zone_at,
        go_on_with_file=files.go_on,
    )

    async def redraw() -> None:
        await presenter.redraw_behind()

    poll = PollLoop(bot, handler.handle, on_poison=handler.give_up_on, after_outage=redraw)
    dispatcher = make_dispatcher(store, library, messenger, renderer, lanes, presenter)
    return App(clock, store, lanes, poll, dispatcher, presenter, replies, keep_months)


def _make_reader(content: Content) -> TextReader:
    language, library, cities = content.language, content.library, content.cities
    return TextReader(
        language.words,
        library,
        language.time_words,
        language.intent_words,
        cities,
        language.date_words,
    )


def make_presenter(
    store: SqlStore,
    library: Library,
    messenger: TelegramMessenger,
    renderer: TelegramRenderer,
    lanes: Lanes,
) -> Presenter:
    """Build the part that draws a person's chat from the database."""

    async def read(person_id: PersonId) -> showing.Showing | None:
        return await showing.read_showing(store, library, person_id, now=renderer.now())

    return Presenter(
        messenger,
        read_showing=read,
        mark_shown=partial(showing.mark_shown, store),
        people_behind=partial(showing.people_behind, store),
        render=renderer.render_screen,
        picture=renderer.picture_for,
        render_line=renderer.render_line,
        files=line_files(store, library, renderer.words, renderer.now),
        tracks=TrackMessages(messenger, renderer.render_track, partial(showing.mark_track, store)),
        on_unreachable=partial(showing.mark_unreachable, store),
        lanes=lanes,
    )


def make_dispatcher(
    store: SqlStore,
    library: Library,
    messenger: TelegramMessenger,
    renderer: TelegramRenderer,
    lanes: Lanes,
    presenter: Presenter,
) -> Dispatcher:
    """Build the part that sends the reminders, with a new owner id for this process's claims."""
    return Dispatcher(
        owner=uuid4(),
        ports=Ports(
            claim_due=partial(reminding.claim_due, store, library),
            take_over=partial(reminding.take_over, store),
            prepare=partial(reminding.prepare, store, library),
            complete=partial(reminding.complete, store),
        ),
        messenger=messenger,
        render=renderer.render_screen,
        picture=renderer.picture_for,
        lanes=lanes,
        tidy=presenter.tidy,
    )


@asynccontextmanager
async def _explain_rejected_token() -> AsyncIterator[None]:
    """Raise CannotStart, in words for the operator, once Telegram rejects a running bot's token."""
    try:
        yield
    except* TokenRejected:
        raise CannotStart(NOT_KNOWN) from None


@asynccontextmanager
async def _run(app: App, ticker: Ticker) -> AsyncIterator[None]:
    """Poll, tick and redraw; at the end stop ticking, sending and polling, in that order."""
    async with asyncio.TaskGroup() as tasks:
        polling = tasks.create_task(app.poll.run())
        redrawing = tasks.create_task(_redraw(app.look_after_chats))
        await ticker.start()
        try:
            yield
        finally:
            await ticker.stop()
            await app.dispatcher.stop(within=STOP_WITHIN)
            await app.poll.stop()
            redrawing.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await polling


async def _redraw(look_after: Callable[[], Awaitable[object]]) -> None:
    """Look after the chats every minute."""
    while True:
        try:
            await look_after()
        except StorageError as error:  # the next round may find it again
            logger.warning("Nobody could be looked up: %s", error)
        await asyncio.sleep(REDRAW_EVERY)


def make_bot(token: str, api_url: str, connect: Connect) -> telegram.Bot:
    """Return a bot with one pool of connections for sending and one for polling."""
    os.environ.setdefault("PTB_TIMEDELTA", "1")  # waits as timedeltas, or it warns at every 429
    return telegram.Bot(
        token,
        base_url=f"{api_url}/bot",
        base_file_url=f"{api_url}/file/bot",
        request=connect(64),
        get_updates_request=connect(2),
    )


async def log_in(bot: telegram.Bot, words: Words) -> None:
    """Log in and set the menu of commands.

    Raises CannotStart where Telegram refuses the token or does not answer.
    """
    menu = [(c.name, words.plain(f"line-commands-{c.name}")) for c in COMMANDS if c.in_menu]
    try:
        await bot.initialize()
        await bot.set_my_commands(menu)
    except telegram.error.InvalidToken:
        raise CannotStart(NOT_KNOWN) from None
    except telegram.error.NetworkError:
        raise CannotStart(NO_ANSWER) from None


def zone_at(longitude: float, latitude: float) -> str | None:
    """Return the IANA name of the zone at a shared place, None at sea. No coordinates are kept."""
    from tzfpy import get_tz  # 5 MB of shapes: loaded only once somebody shares a place

    return get_tz(longitude, latitude) or None
