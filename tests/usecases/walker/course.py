"""How the back as a whole goes, morning by morning: P8, P11 and bad days of docs/rules.md."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta

from bot.domain.diary import Feel
from tests.usecases.walker.records import BadDay, Morning, Number

A_WEEK = timedelta(days=7)
IN_A_ROW = timedelta(days=3)
MANY_WORSE = 3
FLARE, CAREFUL, STRONGEST = 3, 2, 10


@dataclass(frozen=True, slots=True)
class Back:
    """The back as a whole. `began` are the orders at which a run or a flare began."""

    trend: bool = False
    flare: bool = False
    flare_over: date | None = None
    bad_on: date | None = None
    careful_on: date | None = None
    began: tuple[int, ...] = ()


def course_of(
    mornings: Iterable[Morning], bad_days: Iterable[BadDay], numbers: Iterable[Number]
) -> Back:
    """Where all of it leads, each on the day that it is about."""
    course = _Course()
    for one in _in_order_of_days([*mornings, *bad_days, *numbers]):
        if isinstance(one, BadDay):
            course.bad_on = one.on
        elif isinstance(one, Number):
            course.number(one)
        else:
            course.morning(one)
    return Back(
        course.trend,
        course.flare,
        course.flare_over,
        course.bad_on,
        course.careful_on,
        tuple(course.began),
    )


@dataclass(slots=True)
class _Course:
    trend: bool = False
    flare: bool = False
    flare_on: date | None = None
    flare_over: date | None = None
    bad_on: date | None = None
    careful_on: date | None = None
    began: list[int] = field(default_factory=list)
    mornings: list[Morning] = field(default_factory=list)

    def number(self, one: Number) -> None:
        """P11; a day's later number stands for its earlier one."""
        rise, was_flaring = one.score - one.usual, self.flare
        if self.flare_on == one.on:
            self.flare = False
        if self.careful_on == one.on:
            self.careful_on = None
        if rise >= FLARE or (rise > 0 and one.score == STRONGEST):
            self.began += [] if was_flaring else [one.order]
            self.flare_on = self.flare_on if self.flare else one.on
            self.flare = True
        elif rise >= CAREFUL:
            self.careful_on = one.on

    def morning(self, one: Morning) -> None:
        """P8; as usual or better ends a run, a flare and a bad day before it."""
        self.mornings.append(one)
        if one.feel is Feel.WORSE:
            if not self.trend and _is_run(self.mornings):
                self.trend = True
                self.began.append(one.said_order)
        elif one.feel is not Feel.SORE:
            self.trend = False
            if self.flare and self.bad_on != one.on:
                self.flare, self.flare_over = False, one.on
            if self.bad_on != one.on:
                self.bad_on = None


Piece = Morning | BadDay | Number


def _in_order_of_days(pieces: list[Piece]) -> list[Piece]:
    """As they were told; but a morning told after that of a later day counts before it."""
    told: list[Piece] = []
    for one in sorted(pieces, key=lambda t: (t.on, t.order)):
        at = len(told)
        if isinstance(one, Morning):
            later = (n for n, t in enumerate(told) if isinstance(t, Morning) and t.of > one.of)
            at = next(later, at)
        told.insert(at, one)
    return told


def _is_run(told: list[Morning]) -> bool:
    """Two worse mornings in a row, told at most three days apart, or three of seven days."""
    newest = told[-1]
    if len(told) > 1 and told[-2].feel is Feel.WORSE and newest.on - told[-2].on <= IN_A_ROW:
        return True
    week = [m for m in told if m.feel is Feel.WORSE and newest.on - m.on < A_WEEK]
    return len(week) >= MANY_WORSE
