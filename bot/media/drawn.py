"""Finds the file of a drawing: it is made anew for each message, in the thread that sends it."""

from __future__ import annotations

import hashlib
import secrets
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from functools import partial
from typing import Any, TypeVar

from bot.media.drawing.layout import lay_out
from bot.media.drawing.lettering import legible, width_of
from bot.media.drawing.paint import paint
from bot.usecases.drawings import Drawing
from bot.usecases.media import Media, MediaKind

T = TypeVar("T")

_KEY = secrets.token_bytes(32)
"""Of this process: a drawing tells of somebody's health, and its digest is stored beside the card.
Without the key nobody finds out by trying what was drawn. After a start a picture is sent anew."""


class _Illegible(ValueError):
    """Words have a letter that the bundled ones lack."""


def drawn(drawing: Drawing) -> Media | None:
    """Return the picture; None where its words have letters that cannot be drawn.

    Reading it raises OSError where the letters are missing or cannot be joined.
    """
    try:
        shown = _legible(drawing)
    except _Illegible:
        return None
    return Media(
        kind=MediaKind.PHOTO,
        digest=hashlib.blake2b(repr(shown).encode(), key=_KEY, digest_size=32).hexdigest(),
        name="week.png",
        read=partial(draw, shown),
        is_shared=False,
    )


def draw(drawing: Drawing) -> bytes:
    """Return a drawing as a PNG. Raises OSError where its letters cannot be had."""
    return paint(lay_out(drawing, width_of))


def _legible(value: T) -> T:
    """Return a drawing, or any part of one, with its words as they can be drawn."""
    kept: Any = value
    if isinstance(value, tuple):
        kept = tuple(map(_legible, value))
    elif isinstance(value, str) and not isinstance(value, Enum):
        kept = legible(value)
        if kept is None:
            raise _Illegible
    elif is_dataclass(value) and not isinstance(value, type):
        changed = {each.name: _legible(getattr(value, each.name)) for each in fields(value)}
        kept = replace(value, **changed)
    return kept  # type: ignore[no-any-return]
