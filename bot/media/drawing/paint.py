"""Paints laid out shapes into a PNG. Pillow is imported when the first one is painted."""

from __future__ import annotations

import math
from functools import lru_cache
from io import BytesIO
from typing import TYPE_CHECKING

from bot.media.drawing.lettering import SHARP, can_join, font
from bot.media.drawing.marks import MARKS, Brush
from bot.media.drawing.shapes import WIDTH, Box, Dot, Ink, Mark, Path, Shape, Sheet, Side, Text
from bot.usecases.drawings import AnswerLook, DayLook

if TYPE_CHECKING:
    from PIL.Image import Image as Picture
    from PIL.ImageDraw import ImageDraw

COLOURS = {
    Ink.PAPER: (247, 242, 233),  # the ground of the films
    Ink.WORDS: (40, 34, 28),
    Ink.QUIET: (104, 92, 78),
    Ink.RULE: (217, 207, 190),
    Ink.GOOD: (20, 102, 84),
    Ink.CARE: (188, 116, 24),
    Ink.PAIN: (168, 36, 32),
    Ink.OWN: (38, 74, 140),
}
"""One set that reads well in a light and in a dark chat, as a sheet of paper does."""
FINER = 4
"""Times finer that slanted lines and marks are painted before they are made smaller."""
STEPS = 16
_ANCHORS = {Side.LEFT: "ls", Side.MIDDLE: "ms", Side.RIGHT: "rs"}


def size_of(sheet: Sheet) -> tuple[int, int]:
    """Return width and height in pixels."""
    return round(WIDTH * SHARP), math.ceil(sheet.height * SHARP)


def paint(sheet: Sheet) -> bytes:
    """Return the sheet as a PNG; the same sheet always gives the same bytes on one machine."""
    from PIL import Image, ImageDraw

    picture = Image.new("RGB", size_of(sheet), COLOURS[Ink.PAPER])
    draw = ImageDraw.Draw(picture)
    for shape in sheet.shapes:
        _add(picture, draw, shape, is_rtl=sheet.is_rtl)
    packed = BytesIO()
    few = picture.quantize(palette=_palette(), dither=Image.Dither.NONE)
    few.save(packed, "PNG", compress_level=4)
    return packed.getvalue()


@lru_cache(maxsize=1)
def _palette() -> Picture:
    """Return the colours there can be: each ink in `STEPS` shades up from the paper.

    A file of so few colours is packed in a third of the time and a third of the size. Rules are
    level and need no shades; the first of theirs would be taken for paper.
    """
    from PIL import Image

    paper, colours = COLOURS[Ink.PAPER], list(COLOURS[Ink.PAPER])
    for ink in (ink for ink in Ink if ink is not Ink.PAPER):
        steps = 1 if ink is Ink.RULE else STEPS
        for step in range(1, steps + 1):
            shade = zip(paper, COLOURS[ink], strict=True)
            colours += [round(p + (c - p) * step / steps) for p, c in shade]
    palette = Image.new("P", (1, 1))
    palette.putpalette(colours)
    return palette


def _add(picture: Picture, draw: ImageDraw, shape: Shape, *, is_rtl: bool) -> None:
    if isinstance(shape, Text):
        _write(draw, shape, is_rtl=is_rtl)
    elif isinstance(shape, Box):
        _box(draw, shape)
    elif isinstance(shape, Mark):
        tile = _tile(shape.look, round(shape.size * SHARP))
        half = shape.size / 2
        picture.paste(tile, (round((shape.x - half) * SHARP), round((shape.y - half) * SHARP)))
    elif isinstance(shape, Path) and _is_level(shape):
        draw.line(_pixels(shape.points), COLOURS[shape.ink], round(shape.width * SHARP))
    else:
        _smooth(picture, shape)


def _write(draw: ImageDraw, text: Text, *, is_rtl: bool) -> None:
    draw.text(
        (text.x * SHARP, text.y * SHARP),
        text.words,
        COLOURS[text.ink],
        font(text.size, text.bold),
        _ANCHORS[text.side],
        direction=("rtl" if is_rtl else "ltr") if can_join() else None,
    )


def _box(draw: ImageDraw, box: Box) -> None:
    near = (round(box.x * SHARP), round(box.y * SHARP))
    far = (round((box.x + box.width) * SHARP) - 1, round((box.y + box.height) * SHARP) - 1)
    colour = COLOURS[box.ink]
    if box.is_frame:
        draw.rounded_rectangle((*near, *far), 8 * SHARP, outline=colour, width=SHARP)
    else:
        draw.rectangle((*near, *far), fill=colour)


@lru_cache(maxsize=64)
def _tile(look: DayLook | AnswerLook, size: int) -> Picture:
    """Return the mark on paper, `size` pixels a side."""
    from PIL import Image, ImageDraw

    fine = Image.new("RGB", (size * FINER, size * FINER), COLOURS[Ink.PAPER])
    MARKS[look](Brush(ImageDraw.Draw(fine), size * FINER, COLOURS))
    return fine.reduce(FINER)


def _is_level(path: Path) -> bool:
    return len({y for _, y in path.points}) == 1


def _pixels(points: tuple[tuple[float, float], ...]) -> list[tuple[float, float]]:
    return [(x * SHARP, y * SHARP) for x, y in points]


def _smooth(picture: Picture, shape: Path | Dot) -> None:
    """Paint a slanted line or a diamond without steps."""
    from PIL import Image, ImageDraw

    points = _pixels(shape.points if isinstance(shape, Path) else _diamond(shape))
    line = shape.width * SHARP if isinstance(shape, Path) else 0.0
    left, top = (math.floor(min(p[i] for p in points) - line - 1) for i in (0, 1))
    right, bottom = (math.ceil(max(p[i] for p in points) + line + 1) for i in (0, 1))
    mask = Image.new("L", ((right - left) * FINER, (bottom - top) * FINER))
    placed = [((x - left) * FINER, (y - top) * FINER) for x, y in points]
    draw = ImageDraw.Draw(mask)
    if isinstance(shape, Path):
        draw.line(placed, 255, round(line * FINER), joint="curve")
    else:
        draw.polygon(placed, 255)
    picture.paste(COLOURS[shape.ink], (left, top), mask.reduce(FINER))


def _diamond(dot: Dot) -> tuple[tuple[float, float], ...]:
    x, y, r = dot.x, dot.y, dot.radius
    return ((x, y - r), (x + r, y), (x, y + r), (x - r, y))
