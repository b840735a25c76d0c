"""Draws small arrows that show the direction of a subtle movement."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from PIL import Image, ImageDraw

from bot.workshop.figure.drawing.camera import SIDE
from bot.workshop.figure.drawing.motion import Frame
from bot.workshop.figure.drawing.room import FADE, Room
from bot.workshop.figure.film import Arrow
from bot.workshop.figure.points import PARTS, PLACES

_INK = (226, 96, 44)
_OVER = 4


def draw_arrows(pixels: npt.NDArray[np.uint8], room: Room, frame: Frame) -> npt.NDArray[np.uint8]:
    """Draw the arrows of the picture's moment."""
    shown = [(arrow, _strength(arrow, frame.at)) for arrow in room.film.arrows]
    if not any(strength > 0 for _, strength in shown):
        return pixels
    picture = Image.fromarray(pixels)
    for arrow, strength in shown:
        if strength > 0:
            mask = _mask(arrow, room, frame).point(lambda v, s=strength: int(v * s))
            picture.paste(Image.new("RGB", picture.size, _INK), (0, 0), mask)
    return np.asarray(picture)


def _strength(arrow: Arrow, at: float) -> float:
    coming, going = (at - arrow.start) / FADE, (arrow.end - at) / FADE
    return min(max(min(coming, going), 0.0), 1.0)


def _mask(arrow: Arrow, room: Room, frame: Frame) -> Image.Image:
    """Return a straight arrow with round ends, smooth at its edges."""
    size = SIDE * _OVER
    point = (PARTS.get(arrow.part) or (PLACES[arrow.part],))[0]
    start = frame.body.place(point) + np.array(arrow.offset)
    a = np.array(room.view.pixel(start, size))
    b = np.array(room.view.pixel(start + np.array(arrow.way), size))
    mask = Image.new("L", (size, size), 0)
    pen = ImageDraw.Draw(mask)
    way = (b - a) / max(float(np.linalg.norm(b - a)), 1e-6)
    across = np.array([-way[1], way[0]])
    width, head = 7 * _OVER, 17 * _OVER
    neck = b - way * head * 0.9
    pen.line([tuple(a), tuple(neck)], fill=255, width=width)
    pen.ellipse([*(a - width / 2), *(a + width / 2)], fill=255)
    pen.polygon(
        [tuple(b), tuple(neck + across * head * 0.62), tuple(neck - across * head * 0.62)], fill=255
    )
    return mask.resize((SIDE, SIDE), Image.Resampling.LANCZOS)
