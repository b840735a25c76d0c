"""Fits words into the room they have: smaller first, then in more lines, at last cut with a "…"."""

from __future__ import annotations

from dataclasses import dataclass

from bot.media.drawing.shapes import Measure

CUT = "…"


@dataclass(frozen=True, slots=True)
class Room:
    """Room for words: points across, and the most lines. `size` shrinks to `least` at most."""

    width: float
    lines: int
    size: float
    least: float
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Fitted:
    """Words in their lines and the size that they are set in."""

    lines: tuple[str, ...]
    size: float


def fit(words: str, room: Room, measure: Measure) -> Fitted:
    """Return the words in at most so many lines, as large as they can be, cut where they cannot."""
    size = room.size
    while size > room.least:
        found = _wrapped(words, room, size, measure)
        if len(found) <= room.lines and _all_fit(found, room, size, measure):
            return Fitted(tuple(found), size)
        size -= 1
    size = room.least
    return Fitted(_cut_to(_wrapped(words, room, size, measure), room, size, measure), size)


def _wrapped(words: str, room: Room, size: float, measure: Measure) -> list[str]:
    lines: list[str] = []
    for word in words.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and measure(longer, size, room.bold) <= room.width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _all_fit(lines: list[str], room: Room, size: float, measure: Measure) -> bool:
    return all(measure(line, size, room.bold) <= room.width for line in lines)


def _cut_to(lines: list[str], room: Room, size: float, measure: Measure) -> tuple[str, ...]:
    kept = lines[: room.lines]
    if len(lines) > room.lines:
        kept[-1] += CUT
    return tuple(_cut(line, room, size, measure) for line in kept)


def _cut(line: str, room: Room, size: float, measure: Measure) -> str:
    if measure(line, size, room.bold) <= room.width:
        return line
    kept = line.removesuffix(CUT)
    while kept and measure(kept.rstrip() + CUT, size, room.bold) > room.width:
        kept = kept[:-1]
    return kept.rstrip() + CUT
