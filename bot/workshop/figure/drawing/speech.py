"""Draws a speech bubble beside the mouth: the one sign for "this is done while talking"."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import numpy.typing as npt
from PIL import Image, ImageDraw

from bot.workshop.figure.drawing.camera import SIDE
from bot.workshop.figure.drawing.motion import Frame
from bot.workshop.figure.drawing.room import FADE, Room
from bot.workshop.figure.points import Point

_MOUTH: Point = ("head", (0.1, 0.0, 0.03))
_INK, _WHITE = (96, 92, 104), (255, 253, 248)
_OVER = 4
_BESIDE = (64, -34)
"""From the mouth to the middle of the bubble, in pixels of the film."""

_HALF = (37, 23)
_BEATS = 1.5
"""How often in a second the dots go through: the pace of slow, easy talk."""


def speech_strength(props: Mapping[str, Mapping[str, float]], at: float) -> float:
    """Return how clearly the bubble is seen at a moment, 0 to 1."""
    if "speech" not in props:
        return 0.0
    span = props["speech"]
    coming, going = (at - span["from"]) / FADE, (span["to"] - at) / FADE
    return float(min(max(min(coming, going), 0.0), 1.0))


def draw_speech(pixels: npt.NDArray[np.uint8], room: Room, frame: Frame) -> npt.NDArray[np.uint8]:
    """Draw the bubble on the side to which the face looks."""
    strength = speech_strength(room.film.props, frame.at)
    if strength <= 0:
        return pixels
    size = SIDE * _OVER
    mouth = np.array(room.view.pixel(frame.body.place(_MOUTH), size))
    looks = float(room.view.axes[0] @ frame.body.axes["head"][:, 0])
    picture = Image.fromarray(pixels).resize((size, size), Image.Resampling.NEAREST)
    _bubble(ImageDraw.Draw(picture), mouth, 1.0 if looks >= 0 else -1.0, frame.at)
    over = np.asarray(picture.resize((SIDE, SIDE), Image.Resampling.BOX), dtype=np.float32)
    mixed = pixels + (over - pixels) * strength
    return (mixed + 0.5).astype(np.uint8)


def _bubble(
    pen: ImageDraw.ImageDraw, mouth: npt.NDArray[np.float64], way: float, at: float
) -> None:
    middle = mouth + np.array([_BESIDE[0] * way, _BESIDE[1]]) * _OVER
    half, line = np.array(_HALF) * _OVER, 2 * _OVER
    tip = mouth + np.array([14 * way, -2]) * _OVER
    root = middle + np.array([-way * half[0] * 0.45, half[1] * 0.8])
    for grow, colour in ((line, _INK), (0, _WHITE)):
        wide = np.array([8 * _OVER + grow, 0])
        end = tip if grow else tip + np.array([way, -0.5]) * line * 1.3
        pen.polygon([tuple(root - wide), tuple(root + wide), tuple(end)], fill=colour)
        box = [*(middle - half - grow), *(middle + half + grow)]
        pen.rounded_rectangle(box, radius=float(half[1]) + grow, fill=colour)
    for dot in (-1, 0, 1):
        beat = np.sin(2 * np.pi * (at * _BEATS - dot / 6 * way))
        radius = (4.2 + 1.4 * beat) * _OVER
        here = middle + np.array([dot * 15 * _OVER, 0])
        pen.ellipse([*(here - radius), *(here + radius)], fill=_INK)
