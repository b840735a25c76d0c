"""One page of paper in words: what a PDF draws and a text says alike."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime


class TooLong(ValueError):
    """The words do not fit on one page, even at the smallest size."""


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the page: a heading and what stands below it.

    `columns` head a table whose rows are `rows`; without them each row is one cell, a line of text.
    `blank` lines are left for somebody to write on.
    """

    heading: str
    rows: tuple[tuple[str, ...], ...] = ()
    columns: tuple[str, ...] = ()
    blank: int = 0


@dataclass(frozen=True, slots=True)
class Curve:
    """A line over weeks: a label, and (week, value) from 0 to 10."""

    label: str
    points: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Paper:
    """The whole page. `curves` are drawn below the section `curves_below`, whose words have the
    same figures."""

    title: str
    note: str
    sections: tuple[Section, ...]
    made_at: datetime
    language: str = "en"
    curves: tuple[Curve, ...] = ()
    curves_below: str = ""


def in_text(paper: Paper) -> str:
    """Return the page as plain text, for whoever cannot see it."""
    return "\n".join(_lines(paper)) + "\n"


def _lines(paper: Paper) -> Iterator[str]:
    yield paper.title
    yield paper.note
    for section in paper.sections:
        yield ""
        yield section.heading
        for row in section.rows:
            if section.columns:
                told = (f"{c}: {v}" for c, v in zip(section.columns, row, strict=True) if v)
                yield "- " + "; ".join(told)
            else:
                yield row[0]
        yield from ["_" * 60] * section.blank
