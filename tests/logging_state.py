"""Puts Python's logging back as it was: it belongs to the whole process."""

from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from bot.logs import QUIET, SILENT


@contextmanager
def restored_logging() -> Iterator[None]:
    """Whatever `configure_logging` sets inside ends with the block."""
    root = logging.getLogger()
    hooks, handlers, level = (sys.excepthook, threading.excepthook), root.handlers, root.level
    named = {name: logging.getLogger(name).level for name in ("bot", *QUIET, *SILENT)}
    try:
        yield
    finally:
        sys.excepthook, threading.excepthook = hooks
        root.handlers = handlers
        root.setLevel(level)
        for name, before in named.items():
            logging.getLogger(name).setLevel(before)
