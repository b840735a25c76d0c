"""Follows parallel rays until they meet a limb: depth, direction of the skin, colour."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from bot.workshop.figure.drawing.shapes import Field, Limb, Points

STEPS = 64
CELL = 4
HASTE = 8
"""Steps after which a ray that only grazes a limb begins to go on faster."""

TOUCH = 0.0012
STRIDE = 0.92
_TETRAHEDRON = ((1, -1, -1), (-1, -1, 1), (-1, 1, -1), (1, 1, 1))


@dataclass(frozen=True, slots=True)
class Rays:
    """The rays of each pixel of a square picture, flat, and those of its blocks of pixels."""

    side: int
    across: Field
    up: Field
    blocks: tuple[Field, Field, float]
    """The middles of the blocks, and how far their outermost rays are from those."""


def rays_over(across: Field, up: Field) -> Rays:
    """Return the rays of a square picture, from two grids."""
    side = across.shape[0]
    middles = [
        grid.reshape(side // CELL, CELL, side // CELL, CELL).mean(axis=(1, 3)).ravel()
        for grid in (across, up)
    ]
    far = float(across[0, 1] - across[0, 0]) * CELL * 0.75
    return Rays(side, across.ravel(), up.ravel(), (middles[0], middles[1], far))


@dataclass(slots=True)
class Seen:
    """Everything the camera sees, flat over all pixels; `depth` is -inf where nothing is."""

    depth: Field
    normal: Field
    colour: npt.NDArray[np.int16]
    limb: npt.NDArray[np.int16]


def nothing(count: int) -> Seen:
    return Seen(
        np.full(count, -np.inf, dtype=np.float32),
        np.zeros((3, count), dtype=np.float32),
        np.full(count, -1, dtype=np.int16),
        np.full(count, -1, dtype=np.int16),
    )


def trace(limbs: list[Limb], rays: Rays, colours: list[str]) -> Seen:
    """Follow every ray to the nearest limb."""
    seen = nothing(rays.across.size)
    for number, limb in enumerate(limbs):
        pixels, depth = _hits(limb, rays)
        nearer = depth > seen.depth[pixels]
        pixels, depth = pixels[nearer], depth[nearer]
        if not pixels.size:
            continue
        points = (rays.across[pixels], rays.up[pixels], depth)
        seen.depth[pixels] = depth
        seen.normal[:, pixels] = normals(limb, points)
        names = np.array([colours.index(shape.colour) for shape in limb.shapes], dtype=np.int16)
        seen.colour[pixels] = names[limb.colours(points)]
        seen.limb[pixels] = number
    return seen


def _hits(limb: Limb, rays: Rays) -> tuple[npt.NDArray[np.intp], Field]:
    """Return the rays that meet a limb, and how near to the eye.

    First one ray for each block of CELL x CELL goes as far as none of the block can have met
    anything; only blocks that come close go on ray by ray, from there.
    """
    blocks, start = _close_blocks(limb, rays)
    row, column = np.divmod(blocks, rays.side // CELL)
    corner = (row * rays.side + column) * CELL
    within = (np.arange(CELL)[:, None] * rays.side + np.arange(CELL)).ravel()
    pixels = (corner[:, None] + within).ravel()
    depth = np.repeat(start, CELL * CELL)
    met, depth = _march(limb, (rays.across[pixels], rays.up[pixels], depth), TOUCH)
    return pixels[met], depth[met]


def _close_blocks(limb: Limb, rays: Rays) -> tuple[npt.NDArray[np.intp], Field]:
    across, up, radius = rays.blocks
    near = np.zeros(across.size, dtype=bool)
    for shape in limb.shapes:
        centre, reach = shape.ball()
        x, y = across - centre[0], up - centre[1]
        near |= x * x + y * y < (reach + limb.blend / 2 + radius) ** 2
    blocks = np.flatnonzero(near)
    top = max(float(c[2]) + r for c, r in (shape.ball() for shape in limb.shapes)) + 0.02
    start = np.full(blocks.size, top, dtype=np.float32)
    met, depth = _march(limb, (across[blocks], up[blocks], start), radius)
    return blocks[met], depth[met]


def _march(limb: Limb, points: Points, touch: float) -> tuple[npt.NDArray[np.bool_], Field]:
    """Go along each ray until the limb is within `touch`; return which came there, and where."""
    x, y, z = points
    bottom = min(float(c[2]) - r for c, r in (shape.ball() for shape in limb.shapes)) - 0.02
    met = np.zeros(x.size, dtype=bool)
    going = np.arange(x.size)
    for number in range(STEPS):
        least = TOUCH * (1 + (number / HASTE) ** 2)
        away = limb.distance((x[going], y[going], z[going]))
        here = away < touch
        met[going[here]] = True
        there = going[~here]
        z[there] -= np.maximum(away[~here] - touch, least) * STRIDE
        going = there[z[there] > bottom]
        if not going.size:
            break
    return met, z


def normals(limb: Limb, points: Points) -> Field:
    """Return the outward directions of the skin, of length 1, as three rows."""
    step = np.float32(0.0015)
    total = np.zeros((3, points[0].size), dtype=np.float32)
    for corner in _TETRAHEDRON:
        moved = tuple(p + step * c for p, c in zip(points, corner, strict=True))
        away = limb.distance((moved[0], moved[1], moved[2]))
        for i in range(3):
            total[i] += corner[i] * away
    unit: Field = total / (np.sqrt((total * total).sum(axis=0)) + np.float32(1e-9))
    return unit
