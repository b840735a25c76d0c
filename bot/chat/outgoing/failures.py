"""Turns the errors of python-telegram-bot into those of `bot.usecases.sending`.

The docstring there has their tree. They differ by whether Telegram may have taken the message. The
refusals below are kinds of `Refused`.
"""

from __future__ import annotations

import errno
import socket
import ssl
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
# The same in any other library. Failures and time-outs of a connection that was open are left out:
# then the message may have been sent.
NO_CONNECTION = (ConnectionRefusedError, socket.gaierror, ssl.SSLCertVerificationError)
NO_CONNECTION_NUMBERS = frozenset(
    {
        errno.EADDRNOTAVAIL,
        errno.ECONNREFUSED,
        errno.EHOSTDOWN,
        errno.EHOSTUNREACH,
        errno.ENETDOWN,
        errno.ENETUNREACH,
    }
)
NO_CONNECTION_NAMES = frozenset(
    {
        *("ConnectError", "ConnectTimeout", "PoolTimeout", "ProxyError"),  # httpx, httpcore
        *("ClientConnectorError", "ConnectionTimeoutError"),  # aiohttp
        *("ConnectTimeoutError", "NewConnectionError", "NameResolutionError"),  # urllib3
    }
)
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
    """Telegram does not know, or no longer knows, this id of a file: upload the file again."""


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
    """Return the failure that an error of python-telegram-bot 22 stands for."""
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
    cause = error.__cause__ or error.__context__
    if isinstance(error, NetworkError) and never_left(cause):
        return TryAgain(type(cause).__name__)
    return MaybeSent(type(cause or error).__name__)


def never_left(error: BaseException | None) -> bool:
    """Whether this error of an HTTP library proves that nothing was sent.

    Only the cause that an error names is followed, not its context: a second attempt after a
    refused one may have got through. In a group every error must prove it.
    """
    if error is None:
        return False
    if isinstance(error, httpx.HTTPError):
        return isinstance(error, NEVER_LEFT)
    if isinstance(error, BaseExceptionGroup):
        return all(map(never_left, error.exceptions))
    return _has_no_connection(error) or never_left(error.__cause__)


def _has_no_connection(error: BaseException) -> bool:
    names = {kind.__name__ for kind in type(error).__mro__}
    number = error.errno if isinstance(error, OSError) else None
    return (
        isinstance(error, NO_CONNECTION)
        or number in NO_CONNECTION_NUMBERS
        or not names.isdisjoint(NO_CONNECTION_NAMES)
    )


def _refusal_of(reason: str) -> SendError:
    if any(words in reason for words in GONE_CHATS):
        return Unreachable("the chat is gone")
    for words, kind in _REFUSALS:
        if words in reason:
            return kind(words)
    return Refused("bad request")


def seconds_of(wait: float | timedelta) -> float:
    """Return a wait in seconds; an environment variable decides whether PTB gives a timedelta."""
    return wait.total_seconds() if isinstance(wait, timedelta) else float(wait)
