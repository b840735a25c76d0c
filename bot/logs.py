"""Logs that hold no secret and no person: one line a record, UTC, secrets blotted out."""

from __future__ import annotations

import hmac
import logging
import re
import sys
import threading
import time
from collections.abc import Iterable
from contextlib import suppress
from types import TracebackType
from typing import TextIO
from urllib.parse import quote

FORMAT = "%(asctime)s.%(msecs)03dZ %(levelname)s %(name)s: %(message)s"
TIME_FORMAT = "%Y-%m-%dT%H:%M:%S"
BLOT = "[hidden]"
ANY_TOKEN = re.compile(r"\d{6,}(?::|%3A)[A-Za-z0-9_-]{30,}", re.IGNORECASE)
SHORTEST_SECRET = 6  # blotting out shorter ones would tear holes into ordinary words
QUIET = ("httpx", "httpcore", "apscheduler", "alembic", "uvicorn.access")
SILENT = ("telegram.request",)  # writes an answer it cannot decode in full


class RedactingFormatter(logging.Formatter):
    """Blots out secrets in the finished text, where message, arguments and tracebacks have met.

    A filter would see the parts only: not a chained exception, nor a secret put together by `%s`.
    """

    converter = staticmethod(time.gmtime)

    def __init__(self, secrets: Iterable[str]) -> None:
        super().__init__(FORMAT, TIME_FORMAT)
        spellings = {spelling for secret in secrets for spelling in _spellings(secret)}
        longest_first = sorted(map(re.escape, spellings), key=len, reverse=True)
        self._secrets = re.compile("|".join([*longest_first, ANY_TOKEN.pattern]), re.IGNORECASE)

    def formatMessage(self, record: logging.LogRecord) -> str:
        """One line: a line break inside a value cannot pass for a record of its own."""
        return super().formatMessage(record).replace("\r", "\\r").replace("\n", "\\n")

    def format(self, record: logging.LogRecord) -> str:
        return self._secrets.sub(BLOT, super().format(record))


class _Handler(logging.StreamHandler[TextIO]):
    """Like its parent, but a record that cannot be formatted is not printed raw."""

    def handleError(self, record: logging.LogRecord) -> None:
        with suppress(OSError, ValueError):
            self.stream.write(f"unwritable log record from {record.name}, line {record.lineno}\n")


def configure_logging(
    level: str, *, secrets: Iterable[str] = (), stream: TextIO | None = None
) -> None:
    """Send every record, and what nobody caught, to stderr (or `stream`) without secrets.

    DEBUG opens our own loggers only: libraries write message bodies and SQL values at DEBUG, and
    httpx writes addresses, which hold the token, at INFO. Calling it again replaces the set-up.
    """
    handler = _Handler(stream)
    handler.setFormatter(RedactingFormatter(secrets))
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
    """What nobody caught goes through the handlers: Python's own hook would print the token."""
    if issubclass(kind, KeyboardInterrupt):
        return
    logging.getLogger("bot").critical("stopped by an error", exc_info=(kind, error, trace))


def _log_uncaught_in_thread(args: threading.ExceptHookArgs) -> None:
    error = args.exc_value or BaseException("no value was kept")
    log_uncaught(args.exc_type, error, args.exc_traceback)


def person_tag(chat_id: int, key: bytes) -> str:
    """A short keyed hash that stands for a person in logs; the same for the same key.

    Raises ValueError on an empty key, with which the few possible ids could be tried through.
    """
    if not key:
        raise ValueError("a key is needed")
    return hmac.digest(key, str(chat_id).encode(), "sha256").hex()[:10]


def _spellings(secret: str) -> set[str]:
    """The secret as it stands in plain text, an address or a repr; of a token the last part too."""
    forms = {secret, quote(secret, safe=""), repr(secret)[1:-1]}
    if ANY_TOKEN.fullmatch(secret):
        forms.add(secret.partition(":")[2])
    return {form for form in forms if len(form) >= SHORTEST_SECRET}
