"""Puts posters side by side.

Pillow is imported when the first one is made, and nowhere else outside of the workshop.
"""

from __future__ import annotations

from functools import lru_cache
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.Image import Image as Picture

TILE = 416  # pixels a side: three of them with their gaps are 1280, Telegram's widest photo
GAP = 16
LINE = (226, 214, 196)
"""Between the posters: a shade of their own ground, quiet on light and on dark."""
BADGE = 40  # pixels, half the width of the disc with the number
INSET = 56  # from the corner to the middle of the disc
DIGIT = 54  # pixels high
DISC, INK = (255, 255, 255), (84, 72, 58)
LOOK = "row-1"
"""Changes whenever the same posters would give another picture."""
KEPT = 32


def row_size(count: int) -> tuple[int, int]:
    """Return width and height of `count` posters side by side."""
    return count * TILE + (count - 1) * GAP, TILE


@lru_cache(maxsize=KEPT)
def row_of(posters: tuple[tuple[int, Path], ...]) -> bytes:
    """Return numbered posters as one PNG; the same posters always give the same bytes.

    Raises OSError for a file that is not there or no picture.
    """
    from PIL import Image

    row = Image.new("RGB", row_size(len(posters)), LINE)
    for place, (number, path) in enumerate(posters):
        with Image.open(path) as poster:
            tile = poster.convert("RGB").resize((TILE, TILE), Image.Resampling.LANCZOS)
        row.paste(_numbered(tile, number), (place * (TILE + GAP), 0))
    packed = BytesIO()
    row.save(packed, "PNG", compress_level=6)
    return packed.getvalue()


def _numbered(tile: Picture, number: int) -> Picture:
    """Return the poster with its number in the corner, as in the words below the picture."""
    from PIL import ImageDraw, ImageFont

    draw = ImageDraw.Draw(tile)
    box = (INSET - BADGE, INSET - BADGE, INSET + BADGE, INSET + BADGE)
    draw.ellipse(box, fill=DISC, outline=LINE, width=3)
    font = ImageFont.load_default(DIGIT)
    draw.text((INSET, INSET), str(number), fill=INK, font=font, anchor="mm")
    return tile
