"""Drawings as lists of what is drawn where, kept in `golden/`.

They are laid out with letters of one width, so that they are the same on every machine. Written
anew by `python -m tests.media.drawing.told`; `... told FOLDER` paints the samples, to look at.
"""

from __future__ import annotations

import sys
from enum import Enum
from pathlib import Path

from bot.media.drawing.layout import lay_out
from bot.media.drawing.shapes import Shape
from bot.media.drawn import draw
from bot.usecases.drawings import Drawing
from tests.media.drawing.samples import SAMPLES

GOLDEN = Path(__file__).parent / "golden"


def even(words: str, size: float, bold: bool) -> float:
    """The width of words whose letters are all as wide as they are high by half."""
    return len(words) * size * (0.58 if bold else 0.52)


def told(drawing: Drawing) -> str:
    """What is drawn, a line for each shape."""
    laid = lay_out(drawing, even)
    return "\n".join([f"height {laid.height:.1f}", *map(_line, laid.shapes)]) + "\n"


def _line(shape: Shape) -> str:
    values = (getattr(shape, name) for name in type(shape).__slots__)
    return " ".join([type(shape).__name__.lower(), *map(_value, values)])


def _value(value: object) -> str:
    if isinstance(value, Enum):
        return value.name.lower()
    if isinstance(value, tuple):
        return " ".join(map(_value, value))
    if isinstance(value, bool):
        return "yes" if value else "no"
    return repr(value) if isinstance(value, str) else f"{value:.1f}"


def main(arguments: list[str]) -> None:
    for name, drawing in SAMPLES.items():
        if arguments:
            (Path(arguments[0]) / f"{name}.png").write_bytes(draw(drawing))
        else:
            (GOLDEN / f"{name}.txt").write_text(told(drawing), "utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
