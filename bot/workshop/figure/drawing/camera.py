"""The camera: a calm parallel view, so that lengths and angles look as they are."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from bot.workshop.figure.drawing.kinematics import Array
from bot.workshop.figure.drawing.shapes import Field
from bot.workshop.figure.film import Camera

SIDE = 480
"""Pixels of a finished film's side."""

FINE = 2
"""Each finished pixel is the mean of FINE x FINE that were looked at."""

MARGIN = 0.07
"""Free part of the picture at each edge."""


@dataclass(frozen=True, slots=True)
class View:
    """A direction to look from and a window of the world; `axes` rows: right, up, to the eye."""

    axes: Array
    centre: tuple[float, float]
    span: float

    def see(self, place: Array) -> Field:
        """Return a place of the room in the camera's axes."""
        return (self.axes @ place).astype(np.float32)

    def rays(self, side: int) -> tuple[Field, Field]:
        """Return the place of each pixel, right and up in metres, as grids of side x side."""
        steps = ((np.arange(side) + 0.5) / side - 0.5) * self.span
        right = (self.centre[0] + steps).astype(np.float32)
        up = (self.centre[1] - steps).astype(np.float32)
        across, down = np.meshgrid(right, up)
        return across, down

    def pixel(self, place: Array, side: int) -> tuple[float, float]:
        """Return the pixel at which a place of the room is seen in a picture of that side."""
        x, y, _ = self.see(place)
        return (
            float(((x - self.centre[0]) / self.span + 0.5) * side),
            float(((self.centre[1] - y) / self.span + 0.5) * side),
        )


def axes_of(camera: Camera) -> Array:
    """Return the camera's axes in the room."""
    turn, height = np.radians(camera.turn), np.radians(camera.height)
    eye = np.array(
        [
            np.cos(height) * np.sin(turn),
            -np.cos(height) * np.cos(turn),
            np.sin(height),
        ]
    )
    right = np.array([np.cos(turn), np.sin(turn), 0.0])
    return np.array([right, np.cross(eye, right), eye])


def framed(camera: Camera, places: Iterable[Array]) -> View:
    """Return a view of all the places, at least as wide as a standing person is high."""
    axes = axes_of(camera)
    seen = np.array([axes @ place for place in places])
    low, high = seen.min(axis=0), seen.max(axis=0)
    span = max(float(high[0] - low[0]), float(high[1] - low[1]), 1.45) / (1 - 2 * MARGIN)
    middle = (low + high) / 2
    return View(axes, (float(middle[0]), float(middle[1])), span / camera.zoom)
