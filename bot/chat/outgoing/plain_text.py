"""Sends words without their HTML where Telegram does not accept it."""

from __future__ import annotations

import html as html_entities
import logging
import re
from collections.abc import Awaitable, Callable
from typing import TypeVar

from bot.chat.outgoing.failures import BadEntities

logger = logging.getLogger(__name__)
T = TypeVar("T")
Once = Callable[[], Awaitable[T]]
Call = Callable[[str, str | None], Awaitable[T]]  # with the words and their parse mode

_TAG = re.compile(r"</?[a-zA-Z][^<>]*>")


async def with_plain_fallback(html: str, call: Call[T], go: Callable[[Once[T]], Awaitable[T]]) -> T:
    """Run a call with the HTML, and where Telegram does not accept it once more as plain text."""
    try:
        return await go(lambda: call(html, "HTML"))
    except BadEntities:
        logger.error("Telegram refused the HTML of a message; it goes as plain text")
        return await go(lambda: call(plain_text(html), None))


def plain_text(html: str) -> str:
    """Return the words of a message without its tags."""
    return html_entities.unescape(_TAG.sub("", html))
