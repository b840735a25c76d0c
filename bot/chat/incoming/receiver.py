"""One update in, committed or not: what both polling and a webhook call.

A tap is unpacked, one use case runs, and only after its commit the chat is drawn and the
tap answered, in the person's own lane. Drawing never holds back the next update.
"""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Protocol

import telegram
from telegram.constants import ChatType

from bot.chat.buttons import Button, EraseAll, Stands, UnknownButton, unpack
from bot.chat.commands import find_command
from bot.chat.incoming.poll_loop import Poison
from bot.chat.incoming.taps import deed_of, too_old
from bot.chat.incoming.typed import Reader, kind_line, read_text
from bot.chat.words import Words
from bot.domain.exercise import Library
from bot.domain.places.cities import Cities
from bot.domain.typed.date_words import DateWords
from bot.domain.typed.hour_words import TimeWords
from bot.domain.typed.intents import IntentWords
from bot.usecases import accounts
from bot.usecases import questions as q
from bot.usecases.accounts import Sender
from bot.usecases.chart import Chart, Deed
from bot.usecases.chart_store import Source
from bot.usecases.person import PersonId
from bot.usecases.ports import Store
from bot.usecases.receiving import Received, receive
from bot.usecases.settings import hours
from bot.usecases.showing import Showing
from bot.usecases.toasts import Ending, Refused, Toast

logger = logging.getLogger(__name__)

Job = Callable[[], Awaitable[None]]
AfterTap = Callable[
    [telegram.CallbackQuery, telegram.MaybeInaccessibleMessage, Received], Awaitable[None]
]


class Chat(Protocol):
    """What the receiver does in the chat after a commit."""

    async def show(
        self,
        person_id: PersonId,
        *,
        tapped_id: int | None = None,
        known: Showing | None = None,
    ) -> None: ...
    async def answer_tap(self, query_id: str, text: str) -> None: ...
    async def say(self, chat_id: int, key: str, args: Mapping[str, str | int]) -> None: ...
    async def say_erased(
        self, chat_id: int, message_id: int, counts: Mapping[str, int]
    ) -> None: ...
    async def clear_line(self, chat_id: int, message_id: int) -> None: ...
    async def leave(self, chat_id: int) -> None: ...


@dataclass(frozen=True, slots=True)
class Receiver:
    """Takes updates in. `start` queues a job of one chat behind its earlier ones; `watch` tells
    whether any of these ran meanwhile."""

    store: Store
    library: Library
    words: Words
    time_words: TimeWords
    intent_words: IntentWords
    date_words: DateWords
    cities: Cities
    chat: Chat
    start: Callable[[int, Job], None]
    watch: Callable[[int], AbstractContextManager[Callable[[], bool]]]
    now: Callable[[], datetime]
    zone_at: Callable[[float, float], str | None]

    async def receive(self, update: telegram.Update) -> bool:
        """True once whatever the update changed is committed. Raises StorageError."""
        if update.my_chat_member is not None:
            await self._membership(update.my_chat_member)
        elif update.callback_query is not None:
            await self._tap(update.callback_query)
        elif update.edited_message is not None:
            await self._edited(update.edited_message)
        elif update.message is not None:
            await self._message(update.message)
        return True

    async def give_up_on(self, poison: Poison) -> None:
        """An update that failed three times: its id and the type of the error are kept, and the
        person gets a kind line."""
        async with self.store.writing() as uow:
            await uow.receipts.note_failure(
                poison.update_id, error=type(poison.error).__name__, at=self.now()
            )
        chat_id = poison.chat_id
        if chat_id is not None and chat_id > 0:
            self.start(chat_id, lambda: self.chat.say(chat_id, "line-error", {}))

    async def _membership(self, change: telegram.ChatMemberUpdated) -> None:
        gone = change.new_chat_member.status in ("kicked", "left")
        if change.chat.type == ChatType.PRIVATE:
            await accounts.note_block(self.store, change.chat.id, is_blocked=gone)
        elif not gone:
            self._leave_group(change.chat.id)

    def _leave_group(self, chat_id: int) -> None:
        """One line, then out: health talk belongs in private chats only."""

        async def leave() -> None:
            await self.chat.say(chat_id, "line-group", {})
            await self.chat.leave(chat_id)

        self.start(chat_id, leave)

    async def _tap(self, query: telegram.CallbackQuery) -> None:
        message = query.message
        if message is None or message.chat.id != query.from_user.id:
            self.start(query.from_user.id, lambda: self.chat.answer_tap(query.id, ""))
            return
        button = _read_button(query.data or "")
        if button == EraseAll() and await self._erased(query, message.message_id):
            return
        deed = too_old if button is None else deed_of(button, self.words, self.library)
        sender = Sender(query.from_user.id, query.from_user.language_code)
        source = Source(query.from_user.id, f"c:{query.id}")
        with_past = button is not None and button.about.needs_past
        with self.watch(query.from_user.id) as is_undisturbed:
            received = await self._perform(sender, source, deed, with_past=with_past)
        known = received.showing if is_undisturbed() else None
        after = self._after(button, received, known)
        self.start(query.from_user.id, lambda: after(query, message, received))

    def _after(self, button: Button | None, received: Received, known: Showing | None) -> AfterTap:
        stands = button.about.stands if button is not None else Stands.CARD
        if stands is Stands.LINE:
            return partial(self._after_aside, is_spent=True, known=known)
        if stands is Stands.TRACK:  # the track goes with its timer, but for one of before
            is_spent = received.ending is Refused.OLD
            return partial(self._after_aside, is_spent=is_spent, known=known)
        return partial(self._after_tap, known=known)

    async def _after_tap(
        self,
        query: telegram.CallbackQuery,
        message: telegram.MaybeInaccessibleMessage,
        received: Received,
        *,
        known: Showing | None,
    ) -> None:
        await self._answer(query, received)
        await self.chat.show(received.person_id, tapped_id=message.message_id, known=known)

    async def _after_aside(
        self,
        query: telegram.CallbackQuery,
        message: telegram.MaybeInaccessibleMessage,
        received: Received,
        *,
        is_spent: bool,
        known: Showing | None,
    ) -> None:
        """Below a line or a track: the card stays the card, and buttons that have done their work
        go."""
        await self._answer(query, received)
        if is_spent:
            await self.chat.clear_line(message.chat.id, message.message_id)
        await self.chat.show(received.person_id, known=known)

    async def _answer(self, query: telegram.CallbackQuery, received: Received) -> None:
        text = self.words.plain(received.ending) if received.ending else ""
        await self.chat.answer_tap(query.id, text)

    async def _erased(self, query: telegram.CallbackQuery, message_id: int) -> bool:
        chat_id = query.from_user.id
        counts = await accounts.erase(self.store, chat_id, now=self.now())
        if counts is None:
            return False

        async def receipt() -> None:
            await self.chat.answer_tap(query.id, "")
            await self.chat.say_erased(chat_id, message_id, counts)

        self.start(chat_id, receipt)
        return True

    async def _edited(self, message: telegram.Message) -> None:
        if message.chat.type != ChatType.PRIVATE or message.edit_date is None:
            return
        key = f"e:{message.message_id}:{int(message.edit_date.timestamp())}"
        await self._take(message, key, kind_line("line-edited", message.text, self._reader))

    async def _message(self, message: telegram.Message) -> None:
        if message.chat.type != ChatType.PRIVATE:
            if message.chat.type != ChatType.CHANNEL:
                self._leave_group(message.chat.id)
            return
        if message.from_user is None:
            return
        is_words = message.text is not None  # typed words may take an answer back
        await self._take(
            message, f"m:{message.message_id}", self._deed_of(message), with_past=is_words
        )

    def _deed_of(self, message: telegram.Message) -> Deed:
        if message.location is not None:
            tz = self.zone_at(message.location.longitude, message.location.latitude)
            return _place(tz)
        text = message.text
        if text is None:
            return kind_line("line-media", message.caption, self._reader)
        if text.startswith("/"):
            name, _, rest = text[1:].partition(" ")
            command = find_command(name.partition("@")[0])
            if command is not None and command.dated is not None and rest.strip():
                return command.dated(rest.strip(), self.date_words)
            if command is not None:
                return command.deed(rest.strip(), self.time_words)
            return kind_line("line-no-command", text, self._reader)
        return read_text(text, self._reader)

    @property
    def _reader(self) -> Reader:
        return Reader(
            self.words,
            self.library,
            self.time_words,
            self.intent_words,
            self.cities,
            self.date_words,
        )

    async def _take(
        self, message: telegram.Message, key: str, deed: Deed, *, with_past: bool = False
    ) -> None:
        assert message.from_user is not None
        sender = Sender(message.chat.id, message.from_user.language_code)
        source = Source(message.chat.id, key, message.message_id)
        with self.watch(message.chat.id) as is_undisturbed:
            received = await self._perform(sender, source, deed, with_past=with_past)
        known = received.showing if is_undisturbed() else None
        self.start(message.chat.id, lambda: self.chat.show(received.person_id, known=known))

    async def _perform(
        self, sender: Sender, source: Source, deed: Deed, *, with_past: bool = False
    ) -> Received:
        """Runs the deed; a stranger is welcomed first, whatever they tapped or wrote."""
        now = self.now()
        received = await receive(
            self.store, self.library, source, deed, now=now, with_past=with_past
        )
        if received is None:
            await accounts.welcome(
                self.store, sender, default_language=self.words.language, now=now
            )
            received = await receive(self.store, self.library, source, _nothing, now=now)
        assert received is not None
        return received


def _read_button(data: str) -> Button | None:
    try:
        return unpack(data)
    except UnknownButton:
        logger.info("a button of an unknown kind was tapped")
        return None


def _nothing(_chart: Chart) -> Ending:
    return Toast.NONE


def _place(tz: str | None) -> Deed:
    """Only the zone of a shared location goes further; the coordinates end here."""

    def deed(chart: Chart) -> Ending:
        if tz is None or chart.asked(q.Clock) is None:
            chart.say("line-media")
            return Toast.NONE
        return hours.pick_clock(chart, tz)

    return deed
