"""Words without their HTML, for when Telegram does not take it."""

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
Call = Callable[[str, str | None], Awaitable[T]]  # with words and how they are parsed

_TAG = re.compile(r"</?[a-zA-Z][^<>]*>")


async def with_plain(html: str, call: Call[T], go: Callable[[Once[T]], Awaitable[T]]) -> T:
    """Where Telegram does not accept the HTML: once more without it, rather than nothing."""
    try:
        return await go(lambda: call(html, "HTML"))
    except BadEntities:
        logger.error("Telegram refused the HTML of a message; it goes as plain text")
        return await go(lambda: call(plain_text(html), None))


def plain_text(html: str) -> str:
    """The words of a message without its tags."""
    return html_entities.unescape(_TAG.sub("", html))
