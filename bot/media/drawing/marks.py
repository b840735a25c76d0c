"""The marks of days and answers, painted in a square from (0, 0) to (1, 1).

Each has a form of its own, so that none hangs on its colour: a tick, a half, an empty ring, two
bars, a wave, a question mark; stripes for what was uncomfortable, a cross for pain.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from bot.media.drawing.shapes import Ink
from bot.usecases.drawings import AnswerLook, DayLook

if TYPE_CHECKING:
    from PIL.ImageDraw import ImageDraw

Colours = dict[Ink, tuple[int, int, int]]
Points = tuple[tuple[float, float], ...]

TICK: Points = ((0.28, 0.53), (0.44, 0.69), (0.73, 0.34))
WAVE: Points = ((0.22, 0.58), (0.36, 0.42), (0.5, 0.58), (0.64, 0.42), (0.78, 0.58))
HOOK: Points = ((0.38, 0.4), (0.4, 0.31), (0.5, 0.27), (0.61, 0.33), (0.59, 0.44), (0.5, 0.52))
STROKE = 0.1


class Brush:
    """Paints in a square of `size` pixels whose sides count as 1."""

    def __init__(self, draw: ImageDraw, size: int, colours: Colours) -> None:
        self._draw, self._size, self._colours = draw, size, colours

    def disc(self, ink: Ink, *, inset: float = 0.04) -> None:
        self._draw.ellipse(self._square(inset), fill=self._colours[ink])

    def ring(self, ink: Ink, *, width: float = 0.07) -> None:
        line = max(1, round(width * self._size))
        self._draw.ellipse(self._square(0.04), outline=self._colours[ink], width=line)

    def half(self, ink: Ink) -> None:
        """Fill the lower half of the disc."""
        self._draw.chord(self._square(0.04), 0, 180, fill=self._colours[ink])

    def dashes(self, ink: Ink) -> None:
        """Draw the ring in eight pieces."""
        line = max(1, round(0.07 * self._size))
        for start in range(0, 360, 45):
            box = self._square(0.04)
            self._draw.arc(box, start, start + 27, fill=self._colours[ink], width=line)

    def square(self, ink: Ink) -> None:
        box, corner = self._square(0.02), 0.16 * self._size
        self._draw.rounded_rectangle(box, corner, fill=self._colours[ink])

    def frame(self, ink: Ink) -> None:
        box, corner = self._square(0.02), 0.16 * self._size
        line = max(1, round(0.09 * self._size))
        self._draw.rounded_rectangle(box, corner, outline=self._colours[ink], width=line)

    def stroke(self, points: Points, ink: Ink, *, width: float = STROKE) -> None:
        """Draw from point to point with round ends."""
        line, size = max(1, round(width * self._size)), self._size
        placed = [(x * size, y * size) for x, y in points]
        self._draw.line(placed, fill=self._colours[ink], width=line, joint="curve")
        for x, y in (placed[0], placed[-1]):
            box = (x - line / 2, y - line / 2, x + line / 2, y + line / 2)
            self._draw.ellipse(box, fill=self._colours[ink])

    def spot(self, x: float, y: float, radius: float, ink: Ink) -> None:
        box = tuple(at * self._size for at in (x - radius, y - radius, x + radius, y + radius))
        self._draw.ellipse(box, fill=self._colours[ink])

    def _square(self, inset: float) -> tuple[float, float, float, float]:
        near, far = inset * self._size, (1 - inset) * self._size - 1
        return (near, near, far, far)


def _kept(brush: Brush) -> None:
    brush.disc(Ink.GOOD)
    brush.stroke(TICK, Ink.PAPER)


def _part(brush: Brush) -> None:
    brush.half(Ink.GOOD)
    brush.ring(Ink.GOOD)


def _missed(brush: Brush) -> None:
    brush.ring(Ink.QUIET)


def _rest(brush: Brush) -> None:
    brush.stroke(((0.28, 0.5), (0.72, 0.5)), Ink.QUIET)


def _paused(brush: Brush) -> None:
    for x in (0.38, 0.62):
        brush.stroke(((x, 0.32), (x, 0.68)), Ink.QUIET)


def _bad_day(brush: Brush) -> None:
    brush.disc(Ink.OWN)
    brush.stroke(WAVE, Ink.PAPER)


def _not_sent(brush: Brush) -> None:
    brush.dashes(Ink.QUIET)
    brush.stroke(HOOK, Ink.QUIET, width=0.08)
    brush.spot(0.5, 0.7, 0.055, Ink.QUIET)


def _ahead(brush: Brush) -> None:
    brush.spot(0.5, 0.5, 0.08, Ink.QUIET)


def _easy(brush: Brush) -> None:
    brush.square(Ink.GOOD)
    for shift in (-0.11, 0.15):
        points = tuple((x * 0.72 + 0.12 + shift, y) for x, y in TICK)
        brush.stroke(points, Ink.PAPER, width=0.09)


def _fine(brush: Brush) -> None:
    brush.square(Ink.GOOD)
    brush.stroke(TICK, Ink.PAPER)


def _uncomfortable(brush: Brush) -> None:
    for start in (0.35, 0.65, 0.95, 1.25, 1.55):
        near, far = max(0.06, start - 0.94), min(0.94, start - 0.06)
        brush.stroke(((near, start - near), (far, start - far)), Ink.CARE, width=0.08)
    brush.frame(Ink.CARE)


def _pain(brush: Brush) -> None:
    brush.square(Ink.PAIN)
    for points in (((0.29, 0.29), (0.71, 0.71)), ((0.71, 0.29), (0.29, 0.71))):
        brush.stroke(points, Ink.PAPER, width=0.12)


def _skipped(brush: Brush) -> None:
    brush.frame(Ink.QUIET)
    brush.stroke(((0.32, 0.5), (0.68, 0.5)), Ink.QUIET)


MARKS: dict[DayLook | AnswerLook, Callable[[Brush], None]] = {
    DayLook.KEPT: _kept,
    DayLook.PART: _part,
    DayLook.MISSED: _missed,
    DayLook.REST: _rest,
    DayLook.PAUSED: _paused,
    DayLook.BAD_DAY: _bad_day,
    DayLook.NOT_SENT: _not_sent,
    DayLook.AHEAD: _ahead,
    AnswerLook.EASY: _easy,
    AnswerLook.FINE: _fine,
    AnswerLook.UNCOMFORTABLE: _uncomfortable,
    AnswerLook.PAIN: _pain,
    AnswerLook.SKIPPED: _skipped,
}
