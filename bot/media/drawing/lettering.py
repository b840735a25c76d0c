"""The bundled letters: which there are, how wide words are in them, and the files for painting.

Letters that are joined or stacked, as in Arabic or Devanagari, need Raqm, which Pillow has once
the system has FriBiDi. Where it is missing, words in these scripts cannot be drawn; others can.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.ImageFont import FreeTypeFont

FONTS = Path(__file__).parents[3] / "content" / "fonts"
REGULAR, BOLD = FONTS / "words-regular.ttf", FONTS / "words-bold.ttf"
SHARP = 2
"""Pixels a point."""
LETTERS = (
    "20-7E A0-24F 259 2BB-2BC 2C6-2DD 300-377 37A-37F 384-38A 38C 38E-3A1 3A3-3E1 3F0-52F 600-61C "
    "61E-6FF 900-97F 1E00-1EFF 200C-2027 202A-202E 2030-203A 2044 2066-2069 20AC 20B9-20BA 20BD "
    "2116 2122 25CC"
)
"""Code points that both files have: Latin, Greek, Cyrillic, Arabic, Devanagari and their signs."""
JOINED = ("ARABIC", "DEVANAGARI")
"""Scripts whose letters change beside each other, as the names of their letters begin."""


class CannotJoin(OSError):
    """Pillow has no Raqm here, so that joined letters would stand apart and in the wrong order."""


def _ranges(text: str) -> frozenset[int]:
    ends = (part.split("-") for part in text.split())
    return frozenset(n for end in ends for n in range(int(end[0], 16), int(end[-1], 16) + 1))


HELD = _ranges(LETTERS)
JOINER = "\u200d"


def legible(words: str) -> str | None:
    """Return the words as they can be drawn, None where a letter is missing.

    Signs that are no letters, such as an emoji that somebody typed, are left out.
    """
    kept: list[str] = []
    for character in words:
        if character == JOINER and (not kept or kept[-1].isspace()):
            continue  # it joined an emoji
        if ord(character) in HELD or character.isspace():
            kept.append(character)
        elif unicodedata.category(character)[0] in "LN":
            return None
    return " ".join("".join(kept).split())


def is_joined(words: str) -> bool:
    """Whether words have letters that need Raqm."""
    return any(unicodedata.name(character, "").startswith(JOINED) for character in words)


@lru_cache(maxsize=1)
def can_join() -> bool:
    from PIL import features

    return bool(features.check("raqm"))


@lru_cache(maxsize=64)
def font(size: float, bold: bool) -> FreeTypeFont:
    """Return the letters of a size in points. Raises OSError where the file is not there."""
    from PIL import ImageFont

    return ImageFont.truetype(BOLD if bold else REGULAR, size * SHARP)


def width_of(words: str, size: float, bold: bool) -> float:
    """Return how wide words are, in points. Raises CannotJoin, and OSError as `font` does."""
    if not can_join() and is_joined(words):
        raise CannotJoin("Pillow has no Raqm: install FriBiDi for Arabic and Devanagari")
    return float(font(size, bold).getlength(words)) / SHARP
