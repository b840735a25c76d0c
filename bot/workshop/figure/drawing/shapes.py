"""Rounded shapes as distances of any point from the skin of a limb or a thing.

All in the camera's axes: x to the right, y up, z towards the eye; metres, single precision.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Field = npt.NDArray[np.float32]
Points = tuple[Field, Field, Field]


@dataclass(frozen=True, slots=True)
class Cone:
    """A limb: from `a` to `b`, round, its radius going from one to the other."""

    a: Field
    b: Field
    ra: float
    rb: float
    colour: str

    def distance(self, points: Points) -> Field:
        px, py, pz = points
        x, y, z = px - self.a[0], py - self.a[1], pz - self.a[2]
        dx, dy, dz = (self.b - self.a).tolist()
        length = dx * dx + dy * dy + dz * dz
        if length < 1e-9:
            round_: Field = np.sqrt(x * x + y * y + z * z) - np.float32(self.ra)
            return round_
        part = x * (dx / length) + y * (dy / length) + z * (dz / length)
        np.minimum(np.maximum(part, 0, out=part), 1, out=part)
        x -= part * dx
        y -= part * dy
        z -= part * dz
        away: Field = np.sqrt(x * x + y * y + z * z)
        away -= part * (self.rb - self.ra) + self.ra
        return away

    def ball(self) -> tuple[Field, float]:
        middle: Field = (self.a + self.b) / np.float32(2)
        return middle, float(np.linalg.norm(self.b - self.a)) / 2 + max(self.ra, self.rb)


@dataclass(frozen=True, slots=True)
class Egg:
    """An ellipsoid; `axes` has its own axes as columns."""

    centre: Field
    axes: Field
    radii: tuple[float, float, float]
    colour: str

    def distance(self, points: Points) -> Field:
        x, y, z = (p - c for p, c in zip(points, self.centre, strict=True))
        near = np.zeros_like(x)
        slope = np.zeros_like(x)
        for i, radius in enumerate(self.radii):
            a, b, c = (float(v) for v in self.axes[:, i])
            along = (x * a + y * b + z * c) / radius
            near += along * along
            slope += (along / radius) ** 2
        root = np.sqrt(near)
        away: Field = root * (root - 1) / (np.sqrt(slope) + np.float32(1e-6))
        return away

    def ball(self) -> tuple[Field, float]:
        return self.centre, max(self.radii)


@dataclass(frozen=True, slots=True)
class Box:
    """A board or a block with rounded edges; `half` are its half measures without the rounding."""

    centre: Field
    axes: Field
    half: tuple[float, float, float]
    edge: float
    colour: str

    def distance(self, points: Points) -> Field:
        x, y, z = (p - c for p, c in zip(points, self.centre, strict=True))
        outside = np.zeros_like(x)
        inside = np.full_like(x, -np.inf)
        for i, half in enumerate(self.half):
            a, b, c = (float(v) for v in self.axes[:, i])
            over = np.abs(x * a + y * b + z * c) - half
            outside += np.maximum(over, 0) ** 2
            inside = np.maximum(inside, over)
        away: Field = np.sqrt(outside) + np.minimum(inside, 0) - self.edge
        return away

    def ball(self) -> tuple[Field, float]:
        return self.centre, float(np.linalg.norm(self.half)) + self.edge


Shape = Cone | Egg | Box


@dataclass(frozen=True, slots=True)
class Limb:
    """Shapes that flow into one another over `blend` metres; others only hide it or are hidden."""

    name: str
    shapes: tuple[Shape, ...]
    blend: float

    def distance(self, points: Points) -> Field:
        nearest = self.shapes[0].distance(points)
        for shape in self.shapes[1:]:
            nearest = joined(nearest, shape.distance(points), self.blend)
        return nearest

    def colours(self, points: Points) -> npt.NDArray[np.intp]:
        """Return the colour of each point of the skin: that of its shape."""
        away = np.stack([shape.distance(points) for shape in self.shapes])
        nearest: npt.NDArray[np.intp] = np.argmin(away, axis=0)
        return nearest

    def ball(self) -> tuple[Field, float]:
        balls = [shape.ball() for shape in self.shapes]
        middle: Field = np.stack([centre for centre, _ in balls]).mean(axis=0, dtype=np.float32)
        return middle, max(float(np.linalg.norm(c - middle)) + r for c, r in balls)


def joined(one: Field, other: Field, blend: float) -> Field:
    """Return the smaller of both, with a smooth passage where they are close."""
    near = np.maximum(blend - np.abs(one - other), 0)
    smaller: Field = np.minimum(one, other) - near * near * np.float32(0.25 / blend)
    return smaller


def gap(limbs: Sequence[Limb], points: Points, reach: float) -> Field:
    """Return how far each point is from the nearest limb; any distance over `reach` is `reach`."""
    nearest = np.full(points[0].shape, reach, dtype=np.float32)
    for limb in limbs:
        centre, radius = limb.ball()
        x, y, z = (p - c for p, c in zip(points, centre, strict=True))
        near = np.flatnonzero(x * x + y * y + z * z < (radius + reach) ** 2)
        if near.size:
            some = (points[0][near], points[1][near], points[2][near])
            nearest[near] = np.minimum(nearest[near], limb.distance(some))
    return nearest
