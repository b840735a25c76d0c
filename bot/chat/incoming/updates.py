"""Handles one update of Telegram: a tap, a message, an edit, or a change of membership.

A tap or a text is turned into a deed, and the deed runs in one transaction. Only after its commit
the tap is answered and the chat drawn, in the person's own lane, so that drawing never holds back
the next update.
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
from bot.chat.incoming.messages import ZoneAt, deed_of_message
from bot.chat.incoming.poll_loop import Poison
from bot.chat.incoming.taps import deed_of_tap, refuse_old_tap
from bot.chat.incoming.typed import TextReader, only_say
from bot.usecases import accounts
from bot.usecases.accounts import Sender
from bot.usecases.chart import Chart, Deed
from bot.usecases.chart_store import Source
from bot.usecases.person import PersonId
from bot.usecases.ports import Store
from bot.usecases.receiving import Received, receive
from bot.usecases.record.importing import waiting_file
from bot.usecases.showing import Showing
from bot.usecases.toasts import Ending, Refused, Toast

logger = logging.getLogger(__name__)

Job = Callable[[], Awaitable[None]]
AfterTap = Callable[
    [telegram.CallbackQuery, telegram.MaybeInaccessibleMessage, Received], Awaitable[None]
]


class Replies(Protocol):
    """Shows in the chat how an update ended, once it is committed."""

    async def show(
        self,
        person_id: PersonId,
        *,
        tapped_id: int | None = None,
        showing: Showing | None = None,
    ) -> None: ...
    async def answer_tap(self, query_id: str, text: str) -> None: ...
    async def say(self, chat_id: int, key: str, args: Mapping[str, str | int]) -> None: ...
    async def confirm_erasure(
        self, chat_id: int, message_id: int, counts: Mapping[str, int]
    ) -> None: ...
    async def remove_buttons(self, chat_id: int, message_id: int) -> None: ...
    async def leave_group(self, chat_id: int) -> None: ...


@dataclass(frozen=True, slots=True)
class UpdateHandler:
    """Turns each update into a deed, commits it, and queues the reply.

    `enqueue` puts a job of one chat behind its earlier ones. `watch` yields a function that tells
    whether none of that chat's jobs was queued or running since.
    """

    store: Store
    reader: TextReader
    replies: Replies
    enqueue: Callable[[int, Job], None]
    watch: Callable[[int], AbstractContextManager[Callable[[], bool]]]
    now: Callable[[], datetime]
    zone_at: ZoneAt
    go_on_with_file: Callable[[PersonId], Awaitable[None]]

    async def handle(self, update: telegram.Update) -> bool:
        """Return True once all that the update changed is committed. Raises StorageError."""
        if update.my_chat_member is not None:
            await self._handle_membership(update.my_chat_member)
        elif update.callback_query is not None:
            await self._handle_tap(update.callback_query)
        elif update.edited_message is not None:
            await self._handle_edit(update.edited_message)
        elif update.message is not None:
            await self._handle_message(update.message)
        return True

    async def give_up_on(self, poison: Poison) -> None:
        """Give up on an update that failed three times.

        Its id and the type of its error are stored, and the person gets a friendly line.
        """
        async with self.store.writing() as uow:
            await uow.receipts.note_failure(
                poison.update_id, error=type(poison.error).__name__, at=self.now()
            )
        chat_id = poison.chat_id
        if chat_id is not None and chat_id > 0:
            self.enqueue(chat_id, lambda: self.replies.say(chat_id, "line-error", {}))

    async def _handle_membership(self, change: telegram.ChatMemberUpdated) -> None:
        gone = change.new_chat_member.status in ("kicked", "left")
        if change.chat.type == ChatType.PRIVATE:
            await accounts.note_block(self.store, change.chat.id, is_blocked=gone)
        elif not gone:
            self._leave_group(change.chat.id)

    def _leave_group(self, chat_id: int) -> None:
        """Say one line and leave the group: health talk belongs in private chats only."""

        async def leave() -> None:
            await self.replies.say(chat_id, "line-group", {})
            await self.replies.leave_group(chat_id)

        self.enqueue(chat_id, leave)

    async def _handle_tap(self, query: telegram.CallbackQuery) -> None:
        message = query.message
        if message is None or message.chat.id != query.from_user.id:
            self.enqueue(query.from_user.id, lambda: self.replies.answer_tap(query.id, ""))
            return
        button = _read_button(query.data or "")
        if button == EraseAll() and await self._erase(query, message.message_id):
            return
        words, library = self.reader.words, self.reader.library
        deed = refuse_old_tap if button is None else deed_of_tap(button, words, library)
        sender = Sender(query.from_user.id, query.from_user.language_code)
        source = Source(query.from_user.id, f"c:{query.id}")
        with_past = button is not None and button.about.needs_past
        with self.watch(query.from_user.id) as is_undisturbed:
            received = await self._perform(sender, source, deed, with_past=with_past)
        showing = received.showing if is_undisturbed() else None
        after = self._reply_to_tap(button, received, showing)
        self.enqueue(query.from_user.id, lambda: after(query, message, received))
        self._go_on_with_file(query.from_user.id, received)

    def _reply_to_tap(
        self, button: Button | None, received: Received, showing: Showing | None
    ) -> AfterTap:
        stands = button.about.stands if button is not None else Stands.CARD
        if stands is Stands.LINE:
            return partial(self._reply_beside_card, is_spent=True, showing=showing)
        if stands is Stands.TRACK:  # a stopped timer's track is deleted; an older one is left
            is_spent = received.ending is Refused.OLD
            return partial(self._reply_beside_card, is_spent=is_spent, showing=showing)
        return partial(self._reply_on_card, showing=showing)

    async def _reply_on_card(
        self,
        query: telegram.CallbackQuery,
        message: telegram.MaybeInaccessibleMessage,
        received: Received,
        *,
        showing: Showing | None,
    ) -> None:
        await self._answer_tap(query, received)
        await self.replies.show(received.person_id, tapped_id=message.message_id, showing=showing)

    async def _reply_beside_card(
        self,
        query: telegram.CallbackQuery,
        message: telegram.MaybeInaccessibleMessage,
        received: Received,
        *,
        is_spent: bool,
        showing: Showing | None,
    ) -> None:
        """Answer a tap below a line or a track: that message never becomes the card.

        `is_spent`: its buttons have done their work and are removed.
        """
        await self._answer_tap(query, received)
        if is_spent:
            await self.replies.remove_buttons(message.chat.id, message.message_id)
        await self.replies.show(received.person_id, showing=showing)

    async def _answer_tap(self, query: telegram.CallbackQuery, received: Received) -> None:
        text = self.reader.words.plain(received.ending) if received.ending else ""
        await self.replies.answer_tap(query.id, text)

    async def _erase(self, query: telegram.CallbackQuery, message_id: int) -> bool:
        chat_id = query.from_user.id
        counts = await accounts.erase(self.store, chat_id, now=self.now())
        if counts is None:
            return False

        async def receipt() -> None:
            await self.replies.answer_tap(query.id, "")
            await self.replies.confirm_erasure(chat_id, message_id, counts)

        self.enqueue(chat_id, receipt)
        return True

    async def _handle_edit(self, message: telegram.Message) -> None:
        if message.chat.type != ChatType.PRIVATE or message.edit_date is None:
            return
        key = f"e:{message.message_id}:{int(message.edit_date.timestamp())}"
        deed = only_say("line-edited", message.text, self.reader)
        await self._perform_message(message, key, deed)

    async def _handle_message(self, message: telegram.Message) -> None:
        if message.chat.type != ChatType.PRIVATE:
            if message.chat.type != ChatType.CHANNEL:
                self._leave_group(message.chat.id)
            return
        if message.from_user is None:
            return
        deed = deed_of_message(message, self.reader, self.zone_at)
        is_words = message.text is not None  # typed words may undo an answer
        said = message.text or message.caption or ""
        await self._perform_message(
            message,
            f"m:{message.message_id}",
            deed,
            with_past=is_words,
            even_strangers=bool(self.reader.alarms_of(said)),
        )

    async def _perform_message(
        self,
        message: telegram.Message,
        key: str,
        deed: Deed,
        *,
        with_past: bool = False,
        even_strangers: bool = False,
    ) -> None:
        assert message.from_user is not None
        sender = Sender(message.chat.id, message.from_user.language_code)
        source = Source(message.chat.id, key, message.message_id)
        with self.watch(message.chat.id) as is_undisturbed:
            received = await self._perform(
                sender, source, deed, with_past=with_past, even_strangers=even_strangers
            )
        showing = received.showing if is_undisturbed() else None
        self.enqueue(
            message.chat.id, lambda: self.replies.show(received.person_id, showing=showing)
        )
        self._go_on_with_file(message.chat.id, received)

    def _go_on_with_file(self, chat_id: int, received: Received) -> None:
        """Fetch a file that the person sent, behind what they are shown now."""
        person_id, showing = received.person_id, received.showing
        if showing is None or waiting_file(showing.person.questions) is None:
            return

        async def go_on() -> None:
            await self.go_on_with_file(person_id)
            await self.replies.show(person_id)

        self.enqueue(chat_id, go_on)

    async def _perform(
        self,
        sender: Sender,
        source: Source,
        deed: Deed,
        *,
        with_past: bool = False,
        even_strangers: bool = False,
    ) -> Received:
        """Run the deed; a stranger gets the welcome instead, whatever they tapped or wrote.

        `even_strangers`: an alarm is answered whoever types it.
        """
        now = self.now()
        received = await receive(
            self.store, self.reader.library, source, deed, now=now, with_past=with_past
        )
        if received is None:
            await accounts.welcome(
                self.store, sender, default_language=self.reader.words.language, now=now
            )
            first = deed if even_strangers else _do_nothing
            received = await receive(
                self.store, self.reader.library, source, first, now=now, with_past=with_past
            )
        assert received is not None
        return received


def _read_button(data: str) -> Button | None:
    try:
        return unpack(data)
    except UnknownButton:
        logger.info("a button of an unknown kind was tapped")
        return None


def _do_nothing(_chart: Chart) -> Ending:
    return Toast.NONE
