"""Lays the two pictures out: a week told back, and a month of the calendar."""

from __future__ import annotations

from bot.media.drawing.charts import curves
from bot.media.drawing.phrases import (
    MARGIN,
    Page,
    label,
    legend,
    names_of_days,
    row_of_days,
    rows_of_answers,
)
from bot.media.drawing.shapes import Ink, Measure, Sheet, sheet
from bot.usecases.drawings import Drawing, MonthPicture, WeekPicture

TITLE, HEAD, LINE = 22.0, 15.0, 14.0
APART = 14.0


def lay_out(drawing: Drawing, measure: Measure) -> Sheet:
    """Return what stands where; the same drawing and measure always give the same."""
    page = Page(measure)
    if isinstance(drawing, WeekPicture):
        _week(page, drawing)
    else:
        _month(page, drawing)
    return sheet(page.y + MARGIN, page.shapes, is_rtl=drawing.is_rtl)


def _week(page: Page, week: WeekPicture) -> None:
    label(page, week.title, TITLE, bold=True)
    label(page, week.dates, LINE, ink=Ink.QUIET)
    page.space(APART)
    row_of_days(page, week.days)
    label(page, week.kept, HEAD)
    if week.answers:
        page.space(APART)
        label(page, week.answers_title, HEAD, bold=True)
        page.space(2)
        rows_of_answers(page, week.answers)
    if week.keys:
        page.space(8)
        legend(page, week.keys)
    if week.curves is not None:
        page.space(APART)
        label(page, week.curves.title, HEAD, bold=True)
        page.space(4)
        curves(page, week.curves)
    if week.lines:
        page.space(8)
    for line in week.lines:
        label(page, line, HEAD)


def _month(page: Page, month: MonthPicture) -> None:
    label(page, month.title, TITLE, bold=True)
    label(page, month.kept, HEAD)
    page.space(APART)
    names_of_days(page, month.weekdays)
    for week in month.weeks:
        row_of_days(page, week)
        page.space(6)
    page.space(4)
    legend(page, month.keys, month.note)
