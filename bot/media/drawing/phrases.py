"""The drawing words that all pictures share: label, row of days, rows of answers, legend.

Each adds its shapes to a page from the place where the last one ended, and moves that place down.
Bars and lines are in `charts`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from bot.media.drawing.fitting import Fitted, Room, fit
from bot.media.drawing.shapes import WIDTH, Box, Dot, Ink, Mark, Measure, Shape, Side, Text
from bot.usecases.drawings import AnswerRow, Day, Key

MARGIN = 20.0
INNER = WIDTH - 2 * MARGIN
LEADING = 1.3
"""Height of a line, as a multiple of its size."""
SMALLEST = 11.0
WEEK = 7
NAME = 14.0  # size of the name of a day
DAY = 34.0  # points across the mark of a day
ANSWER = 21.0  # and that of an answer
GAP = 4.0
NAMES = 0.46  # share of the width for the names of exercises
KEY = 17.0


@dataclass(slots=True)
class Page:
    """Shapes so far, and how far down they reach."""

    measure: Measure
    shapes: list[Shape] = field(default_factory=list)
    y: float = MARGIN

    def add(self, *shapes: Shape) -> None:
        self.shapes.extend(shapes)

    def space(self, points: float) -> None:
        self.y += points

    def fit(self, words: str, room: Room) -> Fitted:
        return fit(words, room, self.measure)


def label(page: Page, words: str, size: float, *, bold: bool = False, ink: Ink = Ink.WORDS) -> None:
    """Set words over the whole width, in at most three lines; nothing for no words."""
    if not words:
        return
    least = max(SMALLEST, size - 5)
    fitted = page.fit(words, Room(INNER, 3, size, least, bold))
    for line in fitted.lines:
        page.y += fitted.size * LEADING
        baseline = page.y - fitted.size * (LEADING - 1)
        page.add(Text(MARGIN, baseline, line, fitted.size, bold=bold, ink=ink))


def centred(
    page: Page, words: str, at: tuple[float, float], size: float, *, bold: bool, ink: Ink
) -> None:
    """Set the name of a day around the middle `at[0]`, on the baseline `at[1]`."""
    for line in page.fit(words, _room_of_name(size)).lines:
        page.add(Text(*at, line, size, bold=bold, ink=ink, side=Side.MIDDLE))


def row_of_days(page: Page, days: Sequence[Day | None]) -> None:
    """Set seven days side by side, each with its name above its mark."""
    wide = INNER / WEEK
    size = _common_size(page, [day.name for day in days if day is not None])
    for place, day in enumerate(days):
        if day is not None:
            _day(page, day, MARGIN + wide * (place + 0.5), size)
    page.space(NAME + 6 + DAY + 6)


def _common_size(page: Page, names: Sequence[str]) -> float:
    """Return the size at which all names of a row fit, so that none looks smaller."""
    return min((page.fit(name, _room_of_name(NAME)).size for name in names), default=NAME)


def _room_of_name(size: float) -> Room:
    return Room(INNER / WEEK - 4, 1, size, min(size, SMALLEST - 2), bold=True)


def _day(page: Page, day: Day, middle: float, size: float) -> None:
    if day.is_today:
        wide, high = INNER / WEEK - 2, NAME + 14 + DAY
        page.add(Box(middle - wide / 2, page.y - 3, wide, high, Ink.WORDS, is_frame=True))
    ink = Ink.WORDS if day.is_today else Ink.QUIET
    centred(page, day.name, (middle, page.y + 12), size, bold=day.is_today, ink=ink)
    top = page.y + NAME + 6
    page.add(Mark(middle, top + DAY / 2, DAY, day.look))
    if day.has_note:
        page.add(Dot(middle + DAY / 2, top + 2, 4, Ink.OWN))


def names_of_days(page: Page, names: Sequence[str]) -> None:
    """Set the heads of the columns of a calendar."""
    size = _common_size(page, names)
    for place, name in enumerate(names):
        middle = MARGIN + INNER / WEEK * (place + 0.5)
        centred(page, name, (middle, page.y + NAME), size, bold=True, ink=Ink.WORDS)
    page.space(NAME + 10)


def rows_of_answers(page: Page, rows: Sequence[AnswerRow]) -> None:
    """Set a row for each exercise: its name, then its answers as marks."""
    wide = INNER * NAMES
    for row in rows:
        fitted = page.fit(row.name, Room(wide - 8, 2, 15, SMALLEST + 1))
        line = fitted.size * LEADING
        high = max(ANSWER + 8, line * len(fitted.lines) + 6)
        top = page.y + (high - line * len(fitted.lines)) / 2
        for number, words in enumerate(fitted.lines):
            page.add(Text(MARGIN, top + number * line + fitted.size, words, fitted.size))
        step = min(ANSWER + GAP, (INNER - wide) / max(1, len(row.answers)))
        for place, look in enumerate(row.answers):
            middle = MARGIN + wide + step * place + ANSWER / 2
            page.add(Mark(middle, page.y + high / 2, min(ANSWER, step - 1), look))
        page.space(high)


def legend(page: Page, keys: Sequence[Key], note: str = "") -> None:
    """Set the marks with their words, as many in a line as fit; `note` names that of a note."""
    x = MARGIN
    entries = [(key.word, key.look) for key in keys] + ([(note, None)] if note else [])
    for number, (word, look) in enumerate(entries):
        fitted = page.fit(word, Room(INNER - KEY - 6, 1, 13, SMALLEST))
        words = " ".join(fitted.lines)
        wide = KEY + 6 + page.measure(words, fitted.size, False)
        if number and x + wide > WIDTH - MARGIN:
            x = MARGIN
            page.space(KEY + 6)
        at = (x + KEY / 2, page.y + KEY / 2)
        page.add(Dot(*at, 4, Ink.OWN) if look is None else Mark(*at, KEY, look))
        page.add(Text(x + KEY + 6, page.y + KEY - 4, words, fitted.size))
        x += wide + 14
    if entries:
        page.space(KEY + 4)
