"""Shades the picture: light, shadow, warm muscles, and the film's own calm colours."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from bot.workshop.figure.drawing.camera import View
from bot.workshop.figure.drawing.figure import limb_of
from bot.workshop.figure.drawing.kinematics import Body
from bot.workshop.figure.drawing.shapes import Cone, Field, Limb, Points, gap
from bot.workshop.figure.muscles import MUSCLES

PALETTE: dict[str, tuple[int, int, int]] = {
    "skin": (214, 158, 122),
    "shirt": (84, 150, 158),
    "trousers": (62, 78, 116),
    "shoe": (250, 247, 240),
    "sole": (205, 199, 188),
    "hair": (74, 52, 44),
    "eye": (52, 38, 36),
    "mat": (176, 200, 186),
    "wall": (226, 216, 200),
    "skirting": (244, 238, 226),
    "counter": (232, 222, 206),
    "cupboard": (204, 190, 170),
    "chair": (196, 142, 96),
    "wood": (164, 116, 80),
    "cushion": (228, 196, 142),
    "stick": (190, 144, 96),
    "bottle": (140, 190, 214),
    "band": (226, 116, 92),
    "bag": (146, 92, 118),
}
COLOURS = list(PALETTE)
GLOW = np.array([255, 146, 52], dtype=np.float32) / 255
PAPER = np.array([247, 242, 233], dtype=np.float32) / 255
FLOOR = np.array([233, 224, 209], dtype=np.float32) / 255
SHADOW = np.array([0.50, 0.46, 0.52], dtype=np.float32)
"""The part of each colour that full shade leaves: a little cool, never black."""

_LIGHT = np.array([-0.42, 0.74, 0.53], dtype=np.float32)
_REACHES = ((0.03, 0.55), (0.08, 0.4), (0.17, 0.3), (0.3, 0.22))


def lit(base: Field, normal: Field, shade: Field, *, flat: float = 0.0) -> Field:
    """Return colours under a soft light from the upper left.

    `shade` 1 is open, 0 is closed in; `flat` takes away contrast, so that things stay behind the
    figure.
    """
    facing = normal[0] * _LIGHT[0] + normal[1] * _LIGHT[1] + normal[2] * _LIGHT[2]
    wrapped = np.clip(0.5 + 0.5 * facing, 0, 1) ** 1.15
    light = np.clip((0.1 + 0.98 * wrapped) * (0.35 + 0.65 * shade), 0, 1.05)
    rim = np.clip(1 - normal[2], 0, 1) ** 3 * 0.3
    amount = (flat + (1 - flat) * light * (1 - rim))[:, None]
    colour: Field = base * (SHADOW + (1.04 - SHADOW) * amount)
    return colour


def openness(limbs: Sequence[Limb], points: Points, normal: Field) -> Field:
    """Return how open each point of a surface is to the room, by distances along its normal."""
    shade = np.ones(points[0].shape, dtype=np.float32)
    for reach, strength in _REACHES:
        x, y, z = (p + n * np.float32(reach) for p, n in zip(points, normal, strict=True))
        away = gap(limbs, (x, y, z), reach)
        shade *= 1 - strength * np.clip(1 - away / reach, 0, 1)
    return shade


def warmth(muscles: Sequence[str], body: Body, view: View, limb: str, points: Points) -> Field:
    """Return how strongly each point of a limb's skin lights up, 0 to 1."""
    glow = np.zeros(points[0].shape, dtype=np.float32)
    for name in muscles:
        for bone, start, end, radius in MUSCLES[name]:
            if not _together(limb_of(bone), limb):
                continue
            a, b = view.see(body.place((bone, start))), view.see(body.place((bone, end)))
            far = Cone(a, b, 0.0, 0.0, "").distance(points) / np.float32(radius)
            glow = np.maximum(glow, np.exp(-1.1 * far**4))
    return glow


def _together(one: str, other: str) -> bool:
    """The trunk and the legs share the buttocks and groins."""
    return one == other or {one.split("_")[0], other.split("_")[0]} == {"trunk", "leg"}


def warmed(colour: Field, base: Field, glow: Field, effort: float) -> Field:
    """Return skin and cloth with the muscles' light in them."""
    amount = (glow * (0.2 + 0.75 * effort))[:, None]
    bright = colour.mean(axis=1, keepdims=True) / np.maximum(base.mean(axis=1, keepdims=True), 0.1)
    warm: Field = colour * (1 - amount) + GLOW * (0.42 + 0.6 * bright) * amount
    return warm
