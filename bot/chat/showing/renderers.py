"""Renders any screen or line in words: finds the function of its kind and gives it a voice."""

from __future__ import annotations

from datetime import datetime

from bot.chat.screens.shared import RENDERERS, Rendered, Voice, crisis_lines, emergency_numbers
from bot.chat.words import Markup, Words
from bot.domain.exercise import Library
from bot.domain.places.emergency import LocalNumbers
from bot.usecases import screens as s
from bot.usecases.person import CRISIS, Line

NAMES_NUMBERS = frozenset(
    {"line-warning", "line-call-now", "line-clot", "line-pregnant", "line-crisis"}
)
"""Lines that say which number to call in an emergency."""


def render(
    screen: s.Screen,
    *,
    words: Words,
    library: Library,
    now: datetime,
    local: LocalNumbers | None = None,
) -> Rendered:
    """Return the screen in words and buttons.

    `local`: the emergency numbers where the person is, None where the country is not known. At most
    1,024 visible characters, since a message with a picture holds no more. Raises MissingWords
    where the content lacks a message.
    """
    return RENDERERS[type(screen)](screen, Voice(words, library, now, local))


def render_line(line: Line, *, words: Words, local: LocalNumbers | None = None) -> Markup:
    """Return a line beside the card as HTML; its key may be written with or without `line-`.

    `local`: the emergency numbers where the person is, None where the country is not known.
    """
    key, args = words.first(f"line-{line.key}", line.key), dict(line.args)
    if key in NAMES_NUMBERS:
        args["numbers"] = emergency_numbers(words, local)
    if key == CRISIS:
        args["lines"] = crisis_lines(words, local)
    return words.text(key, **args)
