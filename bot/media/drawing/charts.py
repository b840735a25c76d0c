"""The drawing words for numbers from 0 to 10, one a week: bars for pain, a line for the activity.

Each has a chart of its own, side by side: on one the better way is down, on the other up.
"""

from __future__ import annotations

from dataclasses import dataclass

from bot.media.drawing.fitting import Fitted, Room
from bot.media.drawing.phrases import INNER, LEADING, MARGIN, SMALLEST, Page
from bot.media.drawing.shapes import Box, Dot, Ink, Path, Side, Text
from bot.usecases.drawings import Curve, Curves

HIGH = 80.0  # height of ten points
SCALE = 20.0  # width left of the chart for its numbers
BETWEEN = 18.0
NUMBER = 12.0
NAME = 13.0
FEWEST = 6
"""Weeks that a chart has room for at least, so that the bar of a first week is not a wall."""
EVERY = (1, 2, 4, 8, 13, 26, 52)
"""Steps of the numbers of weeks, the first that leaves them apart."""


@dataclass(frozen=True, slots=True)
class Field:
    """Where one chart stands: `left` and `top` of its ten points, and the width of a week."""

    left: float
    top: float
    week: float
    weeks: int

    @property
    def right(self) -> float:
        return self.left + self.week * self.weeks

    def x(self, week: int) -> float:
        """Return the middle of a week, counted from 0."""
        return self.left + self.week * (week + 0.5)

    def y(self, value: int) -> float:
        return self.top + HIGH * (10 - value) / 10


def curves(page: Page, shown: Curves) -> None:
    """Set pain as bars and the activity, where there is one, as a line beside them."""
    both = (shown.pain,) if shown.activity is None else (shown.pain, shown.activity)
    wide = (INNER - BETWEEN * (len(both) - 1)) / len(both)
    names = [page.fit(curve.name, Room(wide, 3, NAME, SMALLEST)) for curve in both]
    deep = max(len(name.lines) * name.size * LEADING for name in names)
    for place, (curve, name) in enumerate(zip(both, names, strict=True)):
        left = MARGIN + (wide + BETWEEN) * place
        _name(page, name, left)
        weeks = max(FEWEST, len(curve.values))
        top = page.y + deep + NUMBER + 6
        field = Field(left + SCALE, top, (wide - SCALE) / weeks, weeks)
        _rules(page, field)
        if place == 0:
            _bars(page, curve, field)
        else:
            _line(page, curve, field)
        _weeks(page, len(curve.values), field)
    page.space(deep + NUMBER + 6 + HIGH + NUMBER + 8)
    if shown.weeks:
        place_of_word = (MARGIN + SCALE, page.y + NUMBER)
        page.add(Text(*place_of_word, shown.weeks, NUMBER, ink=Ink.QUIET))
        page.space(NUMBER * LEADING)


def _name(page: Page, name: Fitted, left: float) -> None:
    for number, line in enumerate(name.lines):
        y = page.y + name.size + number * name.size * LEADING
        page.add(Text(left, y, line, name.size))


def _rules(page: Page, field: Field) -> None:
    for value in (0, 5, 10):
        y = field.y(value)
        page.add(Path(((field.left, y), (field.right, y)), Ink.RULE))
        place = (field.left - 6, y + NUMBER / 3)
        page.add(Text(*place, str(value), NUMBER, ink=Ink.QUIET, side=Side.RIGHT))


def _bars(page: Page, pain: Curve, field: Field) -> None:
    wide = min(24.0, field.week * 0.66)
    for week, value in enumerate(pain.values):
        if value is None:
            continue
        high = max(1.5, field.y(0) - field.y(value))
        page.add(Box(field.x(week) - wide / 2, field.y(0) - high, wide, high, Ink.CARE))
        _number(page, pain, week, field, above=field.y(value) - 3)


def _line(page: Page, curve: Curve, field: Field) -> None:
    told = [week for week, value in enumerate(curve.values) if value is not None]
    points = tuple((field.x(week), field.y(curve.values[week] or 0)) for week in told)
    if len(points) > 1:
        page.add(Path(points, Ink.OWN, 2.0))
    for week, (x, y) in zip(told, points, strict=True):
        page.add(Dot(x, y, min(4.5, max(2.0, field.week * 0.4)), Ink.OWN))
        _number(page, curve, week, field, above=y - 7)


def _number(page: Page, curve: Curve, week: int, field: Field, *, above: float) -> None:
    """Set the value above its bar or point; where they would touch, only the newest has it."""
    value, later = curve.values[week], curve.values[week + 1 :]
    if all(each is None for each in later) or field.week >= NUMBER + 2:
        page.add(Text(field.x(week), above, str(value), NUMBER, bold=True, side=Side.MIDDLE))


def _weeks(page: Page, count: int, field: Field) -> None:
    """Set the numbers of the weeks, as many as leave room between them."""
    every = next((n for n in EVERY if field.week * n >= 2 * NUMBER), EVERY[-1])
    for week in range(0, count, every):
        place = (field.x(week), field.y(0) + NUMBER + 4)
        page.add(Text(*place, str(week + 1), NUMBER, ink=Ink.QUIET, side=Side.MIDDLE))
