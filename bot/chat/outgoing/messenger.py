"""Sends, edits and deletes messages, with or without media, and answers taps."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from functools import partial
from typing import Protocol, TypeVar

from telegram import Bot, InlineKeyboardMarkup, Message
from telegram.error import TelegramError

from bot.chat.outgoing.failures import GoneMessage, NoCaption, NotModified, StaleFile
from bot.chat.outgoing.limiter import Limiter
from bot.chat.outgoing.media_calls import File, file_id_of, input_media, send_media, upload_timeout
from bot.chat.outgoing.plain_text import Once, with_plain_fallback
from bot.chat.outgoing.retrying import Retrying
from bot.usecases.media import FileIds, Media, MediaKind
from bot.usecases.sending import Refused, SendError, SendLane

logger = logging.getLogger(__name__)
T = TypeVar("T")

LONGEST_TOAST = 200


class Messenger(Protocol):
    """Does all that the bot does in a private chat. Sends, edits and deletes raise SendError."""

    async def send(
        self,
        chat_id: int,
        html: str,
        markup: InlineKeyboardMarkup | None = None,
        *,
        lane: SendLane = SendLane.REPLY,
        media: Media | None = None,
    ) -> int:
        """Send a message and return its id.

        With `media`, `html` is the caption (at most 1,024 characters); where Telegram refuses the
        media, the words are sent without it. A document is all that its words are about: refused,
        it raises Refused.
        """
        ...

    async def edit(
        self,
        chat_id: int,
        message_id: int,
        *,
        html: str,
        markup: InlineKeyboardMarkup | None,
        media: Media | None = None,
        keeps_media: bool = False,
    ) -> bool:
        """Edit a message; return False when it cannot show this.

        Then it is gone, or it has media and was to become a text, which Telegram does not do.

        `media` takes the place of a text or of other media. `keeps_media`: only the words below
        the media change; a message without media is then edited as if this were False.
        """
        ...

    async def strip_keyboard(
        self, chat_id: int, message_id: int, *, lane: SendLane = SendLane.REPLY
    ) -> None:
        """Remove the buttons; a failure is only logged."""
        ...

    async def answer_tap(self, query_id: str, text: str = "") -> None:
        """End the waiting sign on a tapped button; `text`, if any, is shown as a toast.

        A failure is only logged.
        """
        ...

    async def delete(
        self, chat_id: int, message_id: int, *, lane: SendLane = SendLane.REPLY
    ) -> bool:
        """Delete a message; return False when it can no longer be deleted."""
        ...


class TelegramMessenger:
    """The messenger over a real bot. `files` has the ids of files uploaded before."""

    def __init__(
        self,
        bot: Bot,
        limiter: Limiter,
        *,
        files: FileIds,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._bot = bot
        self._files = files
        self._retrying = Retrying(limiter, sleep)

    async def send(
        self,
        chat_id: int,
        html: str,
        markup: InlineKeyboardMarkup | None = None,
        *,
        lane: SendLane = SendLane.REPLY,
        media: Media | None = None,
    ) -> int:
        async def text(words: str, mode: str | None) -> Message:
            return await self._bot.send_message(
                chat_id, words, parse_mode=mode, reply_markup=markup
            )

        async def go(once: Once[Message]) -> Message:
            return await self._retrying.call(chat_id, once, lane=lane)

        if media is not None:
            call = partial(send_media, self._bot, chat_id, media, markup=markup)
            try:
                return (await self._with_file(media, html, call, go)).message_id
            except Refused as refusal:
                if media.kind is MediaKind.DOCUMENT:
                    raise
                logger.error("%s is refused (%s): its words go alone", media.name, refusal)
        return (await with_plain_fallback(html, text, go)).message_id

    async def edit(
        self,
        chat_id: int,
        message_id: int,
        *,
        html: str,
        markup: InlineKeyboardMarkup | None,
        media: Media | None = None,
        keeps_media: bool = False,
    ) -> bool:
        edit = partial(self._edit, chat_id, message_id, html, markup)
        try:
            if not (keeps_media and await self._edit_caption(chat_id, message_id, html, markup)):
                await edit(media)
        except NotModified:
            return True
        except GoneMessage:
            return False
        except Refused as refusal:
            if media is None and not keeps_media:
                raise
            logger.error("A message does not take its picture (%s)", refusal)
            return False
        return True

    async def strip_keyboard(
        self, chat_id: int, message_id: int, *, lane: SendLane = SendLane.REPLY
    ) -> None:
        async def call() -> object:
            return await self._bot.edit_message_reply_markup(chat_id, message_id)

        try:
            await self._retrying.repeatable(chat_id, call, lane=lane)
        except SendError as failure:
            logger.debug("Old buttons stay: %s", type(failure).__name__)

    async def answer_tap(self, query_id: str, text: str = "") -> None:
        """Answer a tap outside the limiter and only once: 15 s later nobody would see it."""
        try:
            await self._bot.answer_callback_query(query_id, text[:LONGEST_TOAST] or None)
        except TelegramError as error:
            if "query is too old" not in str(error).lower():
                logger.info("A tap was not answered: %s", type(error).__name__)

    async def delete(
        self, chat_id: int, message_id: int, *, lane: SendLane = SendLane.REPLY
    ) -> bool:
        async def call() -> object:
            return await self._bot.delete_message(chat_id, message_id)

        try:
            await self._retrying.repeatable(chat_id, call, lane=lane)
        except GoneMessage:
            return False
        return True

    async def _edit(
        self,
        chat_id: int,
        message_id: int,
        html: str,
        markup: InlineKeyboardMarkup | None,
        media: Media | None,
    ) -> None:
        async def text(words: str, mode: str | None) -> object:
            return await self._bot.edit_message_text(
                words, chat_id, message_id, parse_mode=mode, reply_markup=markup
            )

        async def picture(file: File, words: str, mode: str | None) -> Message | bool:
            assert media is not None
            shown = input_media(media, file, caption=words, mode=mode)
            return await self._bot.edit_message_media(
                shown, chat_id, message_id, reply_markup=markup, **upload_timeout(file)
            )

        go = partial(self._retrying.repeatable, chat_id)
        if media is None:
            await with_plain_fallback(html, text, go)
        else:
            await self._with_file(media, html, picture, go)

    async def _edit_caption(
        self, chat_id: int, message_id: int, html: str, markup: InlineKeyboardMarkup | None
    ) -> bool:
        """Edit the words below the media; return False where the message has no media."""

        async def caption(words: str, mode: str | None) -> object:
            return await self._bot.edit_message_caption(
                chat_id, message_id, caption=words, parse_mode=mode, reply_markup=markup
            )

        try:
            await with_plain_fallback(html, caption, partial(self._retrying.repeatable, chat_id))
        except NoCaption:
            return False
        return True

    async def _with_file(
        self,
        media: Media,
        html: str,
        call: Callable[[File, str, str | None], Awaitable[T]],
        go: Callable[[Once[T]], Awaitable[T]],
    ) -> T:
        """Call with the id under which Telegram has the file, else with its bytes.

        Raises Refused for a file that cannot be read.
        """
        is_own = media.kind is MediaKind.DOCUMENT or not media.is_shared
        file_id = None if is_own else await self._files.find(media.digest)
        if file_id is not None:
            try:
                return await with_plain_fallback(html, partial(call, file_id), go)
            except StaleFile:
                logger.info("Telegram does not know %s any more", media.name)
                await self._files.forget(media.digest, file_id)
        try:
            data = await asyncio.to_thread(media.read)
        except OSError as error:
            raise Refused(type(error).__name__) from None
        answer = await with_plain_fallback(html, partial(call, data), go)
        file_id = file_id_of(answer, media.kind)
        if file_id is not None and not is_own:
            await self._files.remember(media.digest, file_id)
        return answer
