"""What python-telegram-bot's errors mean for a message.

Every failure becomes one of `bot.usecases.sending` (the tree is in its docstring), told apart by
one question: may Telegram have taken the message? The refusals below are kinds of `Refused`.
"""

from __future__ import annotations

from datetime import timedelta

import httpx
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

from bot.usecases.sending import (
    MaybeSent,
    Paused,
    Refused,
    SendError,
    TokenRejected,
    TryAgain,
    Unreachable,
)

NEVER_LEFT = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, httpx.ProxyError)
GONE_CHATS = ("chat not found", "user is deactivated", "user not found", "peer_id_invalid")
STALE_FILES = (
    "wrong file identifier",
    "wrong remote file identifier",
    "invalid remote file identifier",
    "wrong file_id",
    "invalid file_id",
    "file reference",
    "file_reference_",
    "media_empty",
    "can't use file of type",
)


class NotModified(Refused):
    """The message already shows exactly this."""


class GoneMessage(Refused):
    """The message is deleted, too old, or of a kind that cannot be edited."""


class BadEntities(Refused):
    """The HTML is not what Telegram accepts."""


class NoCaption(Refused):
    """The message is a text: it carries nothing that could have a caption."""


class StaleFile(Refused):
    """Telegram does not know this file by this id (any more): it must be uploaded again."""


_REFUSALS: tuple[tuple[str, type[Refused]], ...] = (
    ("message is not modified", NotModified),
    ("message to edit not found", GoneMessage),
    ("message to delete not found", GoneMessage),
    ("message can't be edited", GoneMessage),
    ("message can't be deleted", GoneMessage),
    ("message_id_invalid", GoneMessage),
    ("there is no text in the message to edit", GoneMessage),
    ("there is no caption in the message to edit", NoCaption),
    ("can't parse entities", BadEntities),
    *((words, StaleFile) for words in STALE_FILES),
)


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
