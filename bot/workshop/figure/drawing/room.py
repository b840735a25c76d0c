"""What stays the same in every frame of a film, and how quickly arrows and words fade."""

from __future__ import annotations

from dataclasses import dataclass

from bot.workshop.figure.drawing.camera import View
from bot.workshop.figure.drawing.shapes import Field, Limb
from bot.workshop.figure.drawing.tracing import Rays, Seen
from bot.workshop.figure.film import Film

FADE = 0.25
"""Seconds in which an arrow or a word comes and goes."""


@dataclass(frozen=True, slots=True)
class Room:
    """The parts of the picture that stay the same in every frame of a film."""

    film: Film
    view: View
    rays: Rays
    things: list[Limb]
    seen: Seen
    floor: Field
    colour: Field
