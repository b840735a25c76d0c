"""Logs that show neither a secret nor a person: one line for each record, in UTC.

A record names a person by `person_tag` alone. Secrets, and the values that an error quotes, are
blotted out when the record is written.
"""

from __future__ import annotations

import hmac
import logging
import re
import secrets as random_secrets
import sys
import threading
import time
import traceback
from collections.abc import Iterable, Iterator
from contextlib import suppress
from types import TracebackType
from typing import TextIO
from urllib.parse import quote

FORMAT = "%(asctime)s.%(msecs)03dZ %(levelname)s %(name)s: %(message)s"
TIME_FORMAT = "%Y-%m-%dT%H:%M:%S"
BLOT = "[hidden]"
ANY_TOKEN = re.compile(r"\d{6,}(?::|%3A)[A-Za-z0-9_-]{30,}", re.IGNORECASE)
SHORTEST_SECRET = 6  # blotting out shorter ones would tear holes into ordinary words
# Their texts repeat the value that did not fit, which may be what a person wrote.
QUOTING_ERRORS = (ValueError, LookupError, OverflowError)
QUIET = ("httpx", "httpcore", "apscheduler", "alembic", "uvicorn.access")
SILENT = ("telegram.request",)  # writes an answer it cannot decode in full


_tag_key = random_secrets.token_bytes(32)


class RedactingFormatter(logging.Formatter):
    """Blots out secrets in the finished text, where message, arguments and tracebacks have met.

    A filter would see the parts only: not a chained exception, nor a secret put together by `%s`.
    Of an error whose text may quote a value (`QUOTING_ERRORS`), only the type and the place stay.
    """

    converter = staticmethod(time.gmtime)

    def __init__(self, secrets: Iterable[str]) -> None:
        super().__init__(FORMAT, TIME_FORMAT)
        spellings = {spelling for secret in secrets for spelling in _spellings(secret)}
        longest_first = sorted(map(re.escape, spellings), key=len, reverse=True)
        self._secrets = re.compile("|".join([*longest_first, ANY_TOKEN.pattern]), re.IGNORECASE)

    def formatMessage(self, record: logging.LogRecord) -> str:
        """Keep the message on one line: a line break must not pass for a record of its own."""
        return super().formatMessage(record).replace("\r", "\\r").replace("\n", "\\n")

    def format(self, record: logging.LogRecord) -> str:
        text = super().format(record)
        error = record.exc_info[1] if record.exc_info else None
        for each in _with_causes(error):
            if isinstance(each, QUOTING_ERRORS):
                text = _without_quotes(text, each)
        return self._secrets.sub(BLOT, text)


class _Handler(logging.StreamHandler[TextIO]):
    """Writes to a stream; of a record that cannot be formatted it tells only where it is from."""

    def handleError(self, record: logging.LogRecord) -> None:
        with suppress(OSError, ValueError):
            self.stream.write(f"unwritable log record from {record.name}, line {record.lineno}\n")


def configure_logging(
    level: str, *, secrets: Iterable[str] = (), stream: TextIO | None = None
) -> None:
    """Send every record, and each error that nobody caught, to stderr (or `stream`).

    `secrets` are blotted out. They also make the key of `person_tag`, so that a person keeps one
    tag until a secret changes; without any, a tag holds for this process only.

    DEBUG opens our own loggers only: libraries write message bodies and SQL values at DEBUG, and
    httpx writes addresses, which hold the token, at INFO. Calling it again replaces the set-up.
    """
    global _tag_key
    known = sorted(filter(None, secrets))
    _tag_key = "\n".join(known).encode() or random_secrets.token_bytes(32)
    handler = _Handler(stream)
    handler.setFormatter(RedactingFormatter(known))
    root = logging.getLogger()
    root.handlers = [*(old for old in root.handlers if not isinstance(old, _Handler)), handler]
    wanted = logging.getLevelNamesMapping()[level]
    root.setLevel(max(wanted, logging.INFO))
    logging.getLogger("bot").setLevel(wanted)
    for name in QUIET:
        logging.getLogger(name).setLevel(max(wanted, logging.WARNING))
    for name in SILENT:
        logging.getLogger(name).setLevel(logging.CRITICAL)
    sys.excepthook = log_uncaught
    threading.excepthook = _log_uncaught_in_thread


def log_uncaught(
    kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> None:
    """Log an error that nobody caught. Python's own hook would print the token with it."""
    if issubclass(kind, KeyboardInterrupt):
        return
    logging.getLogger("bot").critical("stopped by an error", exc_info=(kind, error, trace))


def _log_uncaught_in_thread(args: threading.ExceptHookArgs) -> None:
    error = args.exc_value or BaseException("no value was kept")
    log_uncaught(args.exc_type, error, args.exc_traceback)


def person_tag(number: int) -> str:
    """Return the short keyed hash that stands for a person in logs.

    `number` is the person's id in our tables, or the chat's id where no more is known; the two
    give different tags. Nobody can work the number out of a tag without the secrets of this bot.
    """
    return "p-" + hmac.digest(_tag_key, str(number).encode(), "sha256").hex()[:10]


def _with_causes(error: BaseException | None) -> Iterator[BaseException]:
    """The error, those that led to it, and the members of groups; each once."""
    waiting, seen = [error], set[int]()
    while waiting:
        each = waiting.pop()
        if each is None or id(each) in seen:
            continue
        seen.add(id(each))
        yield each
        waiting += [each.__cause__, each.__context__]
        waiting += each.exceptions if isinstance(each, BaseExceptionGroup) else ()


def _without_quotes(text: str, error: BaseException) -> str:
    """The written traceback with the words of this error blotted out."""
    for line in "".join(traceback.format_exception_only(error)).splitlines():
        kind, colon, words = line.partition(": ")
        if words:
            text = text.replace(line, f"{kind}{colon}{BLOT}")
        elif len(line) >= SHORTEST_SECRET and line != type(error).__name__:
            text = text.replace(line, BLOT)
    return text


def _spellings(secret: str) -> set[str]:
    """The secret as plain text, in an address and in a repr; of a token also the part behind the
    colon."""
    forms = {secret, quote(secret, safe=""), repr(secret)[1:-1]}
    if ANY_TOKEN.fullmatch(secret):
        forms.add(secret.partition(":")[2])
    return {form for form in forms if len(form) >= SHORTEST_SECRET}
