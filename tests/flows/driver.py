"""Talks to the bot as a person does: the real application and database, a stand-in for Telegram.

The stand-in is called directly, but for the stories that ask to talk over HTTP.
"""

from __future__ import annotations

import hashlib
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cryptography.fernet import Fernet

from bot import content as content_files
from bot.app import App, Connect, open_app
from bot.chat.buttons import AnswerNeeds, Stands, unpack
from bot.clock import SettableClock
from bot.content import Content, load_content
from bot.preview.phone.serving import running
from bot.preview.telegram.api import build_api
from bot.preview.telegram.flood import Limits
from bot.preview.telegram.people import Person
from bot.preview.telegram.seen import SeenMessage
from bot.preview.telegram.standin import StandIn
from bot.usecases.media import Media
from bot.usecases.picturing import FindMedia, Picture
from tests.flows.direct import HOST, Direct
from tests.flows.quick_sqlite import lay_out, quick_sqlite
from tests.preview.driver import StillClock, patient
from tests.shipped import FOLDER, shipped_content
from tests.waiting import PATIENCE

TOKEN = "4242:for-tests-only"
MORNING = datetime(2026, 11, 23, 8, 2, tzinfo=UTC)


_READ: dict[tuple[str, str], Content] = {}


def words_alone(_picture: Picture) -> Media | None:
    """No films: most stories are about words, and would upload them for nothing."""
    return None


def content_read(language: str = "en") -> Content:
    """The content the bot would read: read once for all stories that have the very same files."""
    if (content_files.CONTENT, language) == (FOLDER, "en"):
        return shipped_content()
    files = digest_of(content_files.CONTENT)
    if (files, language) not in _READ:
        _READ[files, language] = load_content(language)
    return _READ[files, language]


def content_once(find_media: FindMedia, language: str) -> Content:
    """That content, with pictures found another way."""
    return content_read(language)._replace(find_media=find_media)


def digest_of(content: Path) -> str:
    """Tells whether two folders hold the same content."""
    found = hashlib.sha256()
    for path in sorted(path for path in content.rglob("*") if path.is_file()):
        found.update(f"{path.relative_to(content)}\n{path.stat().st_size}\n".encode())
        found.update(path.read_bytes())
    return found.hexdigest()


def database_in(folder: Path) -> Path:
    return folder / "data" / "bot.db"


class Stage:
    """The bot, its database and Telegram's stand-in; can be restarted at any point.

    The database is SQLite's in the folder, with a key file, where no other is named.
    """

    def __init__(
        self,
        standin: StandIn,
        url: str,
        folder: Path,
        clock: SettableClock,
        *,
        database_url: str | None = None,
        connect: Connect = patient,
        find_media: FindMedia = words_alone,
        language: str = "en",
    ) -> None:
        self.find_media, self.language = find_media, language
        self.standin, self.url, self.folder, self.clock = standin, url, folder, clock
        self.connect = connect
        self.database_url = database_url or f"sqlite:///{database_in(folder)}"
        self.data_keys = (Fernet.generate_key().decode(),) if database_url else ()
        self.app: App | None = None
        self.restarts_between_steps = False
        self._stack = AsyncExitStack()

    @property
    def running(self) -> App:
        assert self.app is not None
        return self.app

    async def start(self) -> None:
        self.app = await self._stack.enter_async_context(
            open_app(
                token=TOKEN,
                api_url=self.url,
                database_url=self.database_url,
                data_keys=self.data_keys,
                clock=self.clock,
                chat_rate=1000.0,
                send_rate=1000.0,
                content=content_once(self.find_media, self.language),
                connect=self.connect,
            )
        )

    async def stop(self) -> None:
        await self._stack.aclose()
        self._stack = AsyncExitStack()

    async def restart(self) -> None:
        await self.stop()
        await self.start()
        await self.settle()

    async def settle(self) -> None:
        """Waits until every update is in and everything owed is drawn."""
        await self.standin.until(lambda: not self.standin.pending_updates, within=PATIENCE)
        await self.running.wait_until_idle()

    async def next_reminder(self) -> datetime:
        """Moves the clock to the next due instant and lets it happen."""
        due = await self.running.next_due_at()
        assert due is not None
        await self.running.move_to(due)
        await self.settle()
        return due

    async def pass_by(self, step: timedelta) -> None:
        await self.running.move_to(self.clock.now() + step)
        await self.settle()


def _is_line(message: SeenMessage) -> bool:
    """Whether its buttons are those below a line, or below a timer's track."""
    read = (unpack(button.data) for button in message.buttons if button.data)
    return any(button.about.stands is not Stands.CARD for button in read)


class Phone:
    """One person with a phone: sends, presses by label, reads the card.

    Where an exercise first needs something of the body, the person says at once that it is fine,
    unless a story is about that: `is_fine` False. It counts as no tap of the story's own.
    """

    is_fine = True

    def __init__(self, stage: Stage, chat_id: int = 1, language_code: str = "en") -> None:
        self.stage = stage
        self.person: Person = stage.standin.person(chat_id, language_code=language_code)
        self.taps = 0

    async def send(self, text: str) -> None:
        self.person.send_text(text)
        await self._after()

    async def send_file(self, data: bytes, name: str = "diary.zip", caption: str = "") -> None:
        self.person.send_document(data, name=name, caption=caption)
        await self._after()

    def file(self) -> tuple[str, bytes]:
        """The name and the bytes of the newest file that the bot sent."""
        media = next(m.media for m in reversed(self.said) if m.media and m.media.kind == "document")
        return media.name, self.stage.standin.file(media.file_id)[1]

    async def press(self, label: str, *, on: SeenMessage | None = None) -> None:
        """Presses the first button whose label begins with `label`, on the card or on `on`."""
        message = on or self.card
        button = next((b for b in message.buttons if b.text.startswith(label)), None)
        assert button is not None, f"no [{label}] among {message.labels}\n{message.text}"
        self.taps += 1
        assert button.data is not None
        self.person.send_callback(message.message_id, button.data)
        await self._after()

    async def _after(self) -> None:
        await self.stage.settle()
        if self.stage.restarts_between_steps:
            await self.stage.restart()
        if self.is_fine:
            await self._say_that_it_is_fine()

    async def _say_that_it_is_fine(self) -> None:
        card = next((m for m in reversed(self.said) if m.rows), None)
        for button in card.buttons if card else ():
            if card is not None and (button.data or "").startswith(AnswerNeeds.about.prefix):
                assert button.data is not None
                self.person.send_callback(card.message_id, button.data)
                await self.stage.settle()

    @property
    def card(self) -> SeenMessage:
        """The newest message of the bot that has buttons, but for those of a line beside it."""
        with_buttons = (m for m in reversed(self.person.messages) if m.is_from_bot and m.rows)
        return next(m for m in with_buttons if not _is_line(m))

    @property
    def said(self) -> list[SeenMessage]:
        return [m for m in self.person.messages if m.is_from_bot]

    @property
    def last(self) -> str:
        return self.said[-1].text

    @property
    def toast(self) -> str:
        return self.person.toasts[-1].text

    async def begin(self) -> None:
        """From /start to the first card, by the plainest way."""
        await self.send("/start")
        await self.press("I am 18")
        await self.press("No")
        await self.press(self.none_of_these)
        await self.press("Nothing")
        await self.press("4")
        await self.press("Floor")

    @property
    def is_on_a_card(self) -> bool:
        """Whether an exercise is to be done now, or the list of familiar ones."""
        return bool({"Easy", "One was not"} & set(self.card.labels))

    async def answer_all(self, answer: str = "Fine") -> None:
        """The rest of the routine: `answer` on every card, all fine on the list."""
        while self.is_on_a_card:
            await self.answer_next(answer)

    async def answer_next(self, answer: str = "Fine") -> None:
        """The open card: `answer` on one exercise, all fine on the list."""
        is_list = "One was not" in self.card.labels
        await self.press(self.card.labels[0] if is_list else answer)

    @property
    def none_of_these(self) -> str:
        """The label of the plain no, whatever its words: the second list says it otherwise."""
        from bot.chat.buttons import SignsReply, unpack
        from bot.domain.diary import Reply

        for button in self.card.buttons:
            read = unpack(button.data) if button.data else None
            if isinstance(read, SignsReply) and read.reply is Reply.NO:
                return button.text
        raise AssertionError(f"no list of signs is open: {self.card.text}")


@asynccontextmanager
async def staged(
    folder: Path,
    *,
    at: datetime = MORNING,
    repeats: bool = False,
    database_url: str | None = None,
    by_http: bool = False,
    find_media: FindMedia = words_alone,
    language: str = "en",
) -> AsyncIterator[Stage]:
    """A running bot at a still instant; `repeats` delivers every update twice."""
    clock = SettableClock(base=StillClock(at))
    standin = StandIn(TOKEN, clock=clock)
    standin.limits = Limits.none()
    standin.repeat_updates = repeats
    url = HOST
    async with AsyncExitStack() as stack:
        if by_http:
            url = await stack.enter_async_context(running(build_api(standin)))
        else:
            stack.enter_context(quick_sqlite())
            if database_url is None:
                lay_out(database_in(folder))
        connect = patient if by_http else Direct(standin)
        stage = Stage(
            standin,
            url,
            folder,
            clock,
            database_url=database_url,
            connect=connect,
            find_media=find_media,
            language=language,
        )
        await stage.start()
        try:
            yield stage
        finally:
            await stage.stop()
            standin.close()
