"""Draws a page of words as a PDF of one A4 page, with the letters that the content brings."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import TYPE_CHECKING

from bot.usecases.record.paper import Curve, Paper, Section, TooLong

if TYPE_CHECKING:
    from fpdf import FPDF

FONTS = Path(__file__).parents[2] / "content" / "fonts"
FAMILY = "words"
SIZES = (8.5, 8.0, 7.5, 7.0, 6.5, 6.0, 5.5, 5.0)
"""Sizes of the letters in points, the largest first: the first that fits on one page is taken."""
MARGIN, GAP = 12.0, 1.6
CURVE_HEIGHT, CURVE_WIDTH = 20.0, 90.0
INK, GREY, LINES = 20, 110, 170
QUIET = ("fontTools", "fpdf")
"""They would log the very letters that the fonts lack, which are the person's words."""
DASHES = ((0.0, 0.0), (1.4, 1.0))
"""A line of its own for each curve: full and dashed, as nobody needs colours to tell them."""


def draw_paper(paper: Paper) -> bytes:
    """Return the page as a PDF. Raises TooLong."""
    for name in QUIET:
        logging.getLogger(name).setLevel(logging.ERROR)
    for size in SIZES:
        pdf = _draw(paper, size)
        try:
            if pdf.pages_count == 1:
                return bytes(pdf.output())
        finally:
            for font in pdf.fonts.values():
                font.ttfont.close()  # type: ignore[union-attr]  # ours are all files
    raise TooLong(f"{len(paper.sections)} sections")


def _draw(paper: Paper, size: float) -> FPDF:
    from fpdf import FPDF  # imported late: few processes ever draw a page

    pdf = FPDF(format="A4")
    pdf.set_margins(MARGIN, MARGIN)
    pdf.set_auto_page_break(True, MARGIN)
    pdf.set_title(paper.title)
    pdf.set_lang(paper.language)
    pdf.set_creation_date(paper.made_at)
    for style, name in (("", "words-regular.ttf"), ("B", "words-bold.ttf")):
        pdf.add_font(FAMILY, style, FONTS / name)
    pdf.add_page()
    _say(pdf, paper.title, size + 5, bold=True)
    _say(pdf, paper.note, size + 1, bold=True)
    for section in paper.sections:
        pdf.ln(GAP)
        _section(pdf, section, size)
        if section.heading == paper.curves_below and paper.curves:
            _curves(pdf, paper.curves, size)
    return pdf


def _say(pdf: FPDF, text: str, size: float, *, bold: bool = False) -> None:
    pdf.set_font(FAMILY, "B" if bold else "", size)
    pdf.multi_cell(0, _height(size), text, new_x="LMARGIN", new_y="NEXT")


def _height(size: float) -> float:
    """Return the height of a line of letters of this size, in mm."""
    return size * 0.3528 * 1.3


def _section(pdf: FPDF, section: Section, size: float) -> None:
    if section.heading:
        _say(pdf, section.heading, size + 1, bold=True)
    if section.columns:
        _table(pdf, section, size)
    else:
        for row in section.rows:
            _say(pdf, row[0], size)
    for _ in range(section.blank):
        pdf.ln(6.5)
        pdf.set_draw_color(LINES)
        pdf.line(MARGIN, pdf.get_y(), pdf.w - MARGIN, pdf.get_y())


def _table(pdf: FPDF, section: Section, size: float) -> None:
    from fpdf.fonts import FontFace

    pdf.set_font(FAMILY, "", size - 0.5)
    pdf.set_draw_color(LINES)
    with pdf.table(
        col_widths=_widths(section),
        line_height=_height(size - 0.5),
        borders_layout="HORIZONTAL_LINES",
        headings_style=FontFace(emphasis="BOLD", color=INK),
        text_align="LEFT",
        padding=(0.2, 0.8),
    ) as table:
        for cells in (section.columns, *section.rows):
            table.row(cells)


def _widths(section: Section) -> tuple[int, ...]:
    """Return relative widths: of the longest cell, within bounds, with each head's words whole."""
    found = []
    for head, *cells in zip(section.columns, *section.rows, strict=True):
        whole = 2 + max(len(word) for word in head.split()) * 8 // 5
        found.append(max(whole, min(34, 2 + max((len(cell) for cell in cells), default=0))))
    return tuple(found)


def _curves(pdf: FPDF, curves: tuple[Curve, ...], size: float) -> None:
    """Draw the curves from 0 below to 10 on top, each with its figures and its label at the end."""
    top, left = pdf.get_y() + 2, MARGIN + 6
    weeks = [week for curve in curves for week, _ in curve.points]
    first, last = min(weeks), max(weeks)

    def at(week: int, value: int) -> tuple[float, float]:
        x = left + CURVE_WIDTH * (week - first) / max(last - first, 1)
        return x, top + CURVE_HEIGHT * (1 - value / 10)

    pdf.set_font(FAMILY, "", size - 1)
    pdf.set_draw_color(LINES)
    for value in (0, 10):
        x, y = at(first, value)
        pdf.line(left, y, left + CURVE_WIDTH, y)
        pdf.text(MARGIN, y + 1, str(value))
    pdf.set_draw_color(INK)
    for curve, (dash, gap) in zip(curves, DASHES, strict=False):
        pdf.set_dash_pattern(dash, gap)
        pdf.polyline([at(*point) for point in curve.points])
        pdf.set_dash_pattern()
        for point in curve.points:
            x, y = at(*point)
            pdf.circle(x, y, 0.6, style="F")
        x, y = at(*curve.points[-1])
        pdf.text(x + 2, y + 1, curve.label)
    pdf.set_y(top + CURVE_HEIGHT + 2)
