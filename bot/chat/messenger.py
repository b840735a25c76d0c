"""Sending, editing, answering: the only place that knows what python-telegram-bot's errors mean.

Every failure becomes one of `bot.usecases.sending` (the tree is in its docstring), told apart by
one question: may Telegram have taken the message? This is the only layer that tries again, and
it repeats a send only when it certainly did not arrive; an edit does no harm twice.
Errors are raised `from None`: Telegram's and httpx's texts can hold the token or a message.
"""

from __future__ import annotations

import asyncio
import html as html_entities
import logging
import re
from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Protocol, TypeVar

import httpx
from telegram import Bot, InlineKeyboardMarkup, Message
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
)

from bot.chat.limiter import Limiter
from bot.usecases.sending import (
    MaybeSent,
    Paused,
    Refused,
    SendError,
    SendLane,
    TokenRejected,
    TryAgain,
    Unreachable,
)

logger = logging.getLogger(__name__)
T = TypeVar("T")

PAUSES = (0.5, 1.0, 2.0, 4.0)  # seconds between tries
PATIENCE = 30.0  # seconds of a 429 that are waited out; a longer one is handed on
LONGEST_TOAST = 200
NEVER_LEFT = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, httpx.ProxyError)
GONE_CHATS = ("chat not found", "user is deactivated", "user not found", "peer_id_invalid")
_TAG = re.compile(r"</?[a-zA-Z][^<>]*>")


class NotModified(Refused):
    """The message already shows exactly this."""


class GoneMessage(Refused):
    """The message is deleted, too old, or of a kind that cannot be edited."""


class BadEntities(Refused):
    """The HTML is not what Telegram accepts."""


_REFUSALS: tuple[tuple[str, type[Refused]], ...] = (
    ("message is not modified", NotModified),
    ("message to edit not found", GoneMessage),
    ("message to delete not found", GoneMessage),
    ("message can't be edited", GoneMessage),
    ("message can't be deleted", GoneMessage),
    ("message_id_invalid", GoneMessage),
    ("there is no text in the message to edit", GoneMessage),
    ("can't parse entities", BadEntities),
)


class Messenger(Protocol):
    """What the chat does to a private chat. Sends and edits raise SendError."""

    async def send(
        self,
        chat_id: int,
        html: str,
        markup: InlineKeyboardMarkup | None = None,
        *,
        lane: SendLane = SendLane.REPLY,
    ) -> int:
        """The id of the new message."""
        ...

    async def edit(
        self, chat_id: int, message_id: int, *, html: str, markup: InlineKeyboardMarkup | None
    ) -> bool:
        """True when the message shows it now; False when it can no longer be edited."""
        ...

    async def strip_keyboard(self, chat_id: int, message_id: int) -> None:
        """Takes the buttons away; best effort."""
        ...

    async def answer_tap(self, query_id: str, text: str = "") -> None:
        """Ends the waiting sign on the button, with a toast if there is text; best effort."""
        ...

    async def delete(self, chat_id: int, message_id: int) -> bool:
        """True when the message is gone, False when it can no longer be deleted."""
        ...


class TelegramMessenger:
    """The messenger over a real bot."""

    def __init__(
        self,
        bot: Bot,
        limiter: Limiter,
        *,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._bot = bot
        self._limiter = limiter
        self._sleep = sleep

    async def send(
        self,
        chat_id: int,
        html: str,
        markup: InlineKeyboardMarkup | None = None,
        *,
        lane: SendLane = SendLane.REPLY,
    ) -> int:
        async def call(text: str, mode: str | None) -> Message:
            return await self._bot.send_message(chat_id, text, parse_mode=mode, reply_markup=markup)

        message = await self._with_plain(
            html, call, lambda once: self._call(chat_id, once, lane=lane)
        )
        return message.message_id

    async def edit(
        self, chat_id: int, message_id: int, *, html: str, markup: InlineKeyboardMarkup | None
    ) -> bool:
        async def call(text: str, mode: str | None) -> object:
            return await self._bot.edit_message_text(
                text, chat_id, message_id, parse_mode=mode, reply_markup=markup
            )

        try:
            await self._with_plain(html, call, lambda once: self._repeatable(chat_id, once))
        except NotModified:
            return True
        except GoneMessage:
            return False
        return True

    async def strip_keyboard(self, chat_id: int, message_id: int) -> None:
        async def call() -> object:
            return await self._bot.edit_message_reply_markup(chat_id, message_id)

        try:
            await self._repeatable(chat_id, call)
        except SendError as failure:
            logger.debug("Old buttons stay: %s", type(failure).__name__)

    async def answer_tap(self, query_id: str, text: str = "") -> None:
        """Outside the limiter and tried once: 15 s later nobody sees it any more."""
        try:
            await self._bot.answer_callback_query(query_id, text[:LONGEST_TOAST] or None)
        except TelegramError as error:
            if "query is too old" not in str(error).lower():
                logger.info("A tap was not answered: %s", type(error).__name__)

    async def delete(self, chat_id: int, message_id: int) -> bool:
        try:
            await self._repeatable(chat_id, lambda: self._bot.delete_message(chat_id, message_id))
        except GoneMessage:
            return False
        return True

    async def _with_plain(
        self,
        html: str,
        call: Callable[[str, str | None], Awaitable[T]],
        go: Callable[[Callable[[], Awaitable[T]]], Awaitable[T]],
    ) -> T:
        """Where Telegram does not accept the HTML: once more without it, rather than nothing."""
        try:
            return await go(lambda: call(html, "HTML"))
        except BadEntities:
            logger.error("Telegram refused the HTML of a message; it goes as plain text")
            return await go(lambda: call(plain_text(html), None))

    async def _repeatable(self, chat_id: int, call: Callable[[], Awaitable[T]]) -> T:
        return await self._call(chat_id, call, again_after_maybe=True)

    async def _call(
        self,
        chat_id: int,
        call: Callable[[], Awaitable[T]],
        *,
        lane: SendLane = SendLane.REPLY,
        again_after_maybe: bool = False,
    ) -> T:
        again = (TryAgain, MaybeSent, Paused) if again_after_maybe else (TryAgain, Paused)
        for pause in PAUSES:
            try:
                return await self._once(chat_id, call, lane)
            except again as failure:
                logger.info("Trying again in %s s: %s", pause, type(failure).__name__)
                if self._limiter.paused_for > PATIENCE:
                    raise
            await self._sleep(pause)
        return await self._once(chat_id, call, lane)

    async def _once(self, chat_id: int, call: Callable[[], Awaitable[T]], lane: SendLane) -> T:
        if self._limiter.paused_for > PATIENCE:
            raise Paused(self._limiter.paused_for)
        await self._limiter.acquire(chat_id, lane)
        try:
            return await call()
        except TelegramError as error:
            failure = failure_of(error)
        if isinstance(failure, Paused):
            logger.warning("Telegram asks for a pause of %.0f s", failure.retry_after)
            self._limiter.pause(failure.retry_after)
        raise failure


def failure_of(error: TelegramError) -> SendError:
    """What an error of python-telegram-bot 22 says about the message."""
    if isinstance(error, RetryAfter):
        return Paused(seconds_of(error.retry_after))
    if isinstance(error, InvalidToken):
        return TokenRejected("the token is not accepted")
    if isinstance(error, Forbidden | ChatMigrated):
        return Unreachable(type(error).__name__)
    if isinstance(error, BadRequest):  # before NetworkError, whose subclass it is
        return _refusal_of(str(error).lower())
    if isinstance(error, Conflict):
        return TryAgain("conflict")
    if isinstance(error, NetworkError) and isinstance(error.__cause__, NEVER_LEFT):
        return TryAgain(type(error.__cause__).__name__)
    return MaybeSent(type(error.__cause__ or error).__name__)


def _refusal_of(reason: str) -> SendError:
    if any(words in reason for words in GONE_CHATS):
        return Unreachable("the chat is gone")
    for words, kind in _REFUSALS:
        if words in reason:
            return kind(words)
    return Refused("bad request")


def seconds_of(wait: float | timedelta) -> float:
    """PTB tells waits as int or timedelta, by an environment variable."""
    return wait.total_seconds() if isinstance(wait, timedelta) else float(wait)


def plain_text(html: str) -> str:
    """The words of a message without its tags."""
    return html_entities.unescape(_TAG.sub("", html))
