"""From a screen to what the person reads and can tap: the one place where both meet."""

from __future__ import annotations

from datetime import datetime

from bot.chat.screens.shared import RENDERERS, Rendered, Voice, emergency_numbers
from bot.chat.words import Markup, Words
from bot.domain.exercise import Library
from bot.domain.places.emergency import LocalNumbers
from bot.usecases import screens as s
from bot.usecases.person import Line

NAMES_NUMBERS = frozenset({"line-warning"})
"""The lines that tell what to call in an emergency."""


def render(
    screen: s.Screen,
    *,
    words: Words,
    library: Library,
    now: datetime,
    local: LocalNumbers | None = None,
) -> Rendered:
    """The screen in words and buttons.

    `local` are the person's emergency numbers, None for all that are known. At most 1,024 visible
    characters, since a message with a picture holds no more. Raises
    MissingWords when the content lacks a message.
    """
    return RENDERERS[type(screen)](screen, Voice(words, library, now, local))


def render_line(line: Line, *, words: Words, local: LocalNumbers | None = None) -> Markup:
    """A sentence beside the card, as HTML; its key may stand with or without `line-`.

    `local` are the person's emergency numbers, None for all that are known.
    """
    key, args = words.first(f"line-{line.key}", line.key), dict(line.args)
    if key in NAMES_NUMBERS:
        args["numbers"] = emergency_numbers(words, local)
    return words.text(key, **args)
