"""Shapes that a picture is made of, in points: half a pixel-pair, 390 of them across a phone.

A picture is a list of them, laid out without any picture library, painted by `paint`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import Enum, StrEnum, auto

from bot.usecases.drawings import AnswerLook, DayLook

WIDTH = 390.0
"""Points across the picture: a phone held upright."""

Measure = Callable[[str, float, bool], float]
"""Width of a text in points, by its size in points and whether it is bold."""


class Ink(Enum):
    """Colours by what they are for; `paint` has their values."""

    PAPER = auto()
    WORDS = auto()
    QUIET = auto()
    """Words beside the point, and frames."""
    RULE = auto()
    GOOD = auto()
    CARE = auto()
    PAIN = auto()
    OWN = auto()
    """The own activity."""


class Side(StrEnum):
    """Side of a text that stands at its x."""

    LEFT = "left"
    MIDDLE = "middle"
    RIGHT = "right"

    @property
    def turned(self) -> Side:
        return {Side.LEFT: Side.RIGHT, Side.RIGHT: Side.LEFT}.get(self, self)


@dataclass(frozen=True, slots=True)
class Text:
    """One line of words; `y` is its baseline."""

    x: float
    y: float
    words: str
    size: float
    bold: bool = False
    ink: Ink = Ink.WORDS
    side: Side = Side.LEFT

    def turned(self) -> Text:
        return replace(self, x=WIDTH - self.x, side=self.side.turned)


@dataclass(frozen=True, slots=True)
class Box:
    """A filled rectangle, or with `is_frame` its outline."""

    x: float
    y: float
    width: float
    height: float
    ink: Ink
    is_frame: bool = False

    def turned(self) -> Box:
        return replace(self, x=WIDTH - self.x - self.width)


@dataclass(frozen=True, slots=True)
class Path:
    """A line from point to point."""

    points: tuple[tuple[float, float], ...]
    ink: Ink
    width: float = 1.0

    def turned(self) -> Path:
        return replace(self, points=tuple((WIDTH - x, y) for x, y in self.points))


@dataclass(frozen=True, slots=True)
class Dot:
    """A point of a line: a diamond around its middle, so that it is told from a bar's end."""

    x: float
    y: float
    radius: float
    ink: Ink

    def turned(self) -> Dot:
        return replace(self, x=WIDTH - self.x)


@dataclass(frozen=True, slots=True)
class Mark:
    """The mark of a day or an answer; `x` and `y` are its middle. It is never mirrored."""

    x: float
    y: float
    size: float
    look: DayLook | AnswerLook

    def turned(self) -> Mark:
        return replace(self, x=WIDTH - self.x)


Shape = Text | Box | Path | Dot | Mark


@dataclass(frozen=True, slots=True)
class Sheet:
    """A laid out picture; `height` in points."""

    height: float
    shapes: tuple[Shape, ...]
    is_rtl: bool = False


def sheet(height: float, shapes: list[Shape], *, is_rtl: bool) -> Sheet:
    """Return the sheet, mirrored for a language that is written from right to left."""
    kept = tuple(shape.turned() for shape in shapes) if is_rtl else tuple(shapes)
    return Sheet(height, kept, is_rtl)
