"""The painted picture: read back from its dots."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from itertools import combinations

import pytest
from PIL import Image, ImageChops, ImageDraw

from bot.media.drawing.charts import HIGH
from bot.media.drawing.layout import lay_out
from bot.media.drawing.lettering import SHARP, width_of
from bot.media.drawing.marks import MARKS, Brush
from bot.media.drawing.paint import COLOURS, paint, size_of
from bot.media.drawing.shapes import Ink
from bot.media.drawn import draw
from bot.usecases.drawings import AnswerLook, AnswerRow, Curve, Curves, DayLook
from tests.media.drawing.samples import EMPTY, GOOD, SAMPLES, SIXTY, doubled

MOST_DOTS = 10_000  # Telegram: width and height of a photo together
MOST_BYTES = 10 * 1024 * 1024
LOOKS = [*DayLook, *AnswerLook]


def painted(pain: tuple[int | None, ...]) -> Image.Image:
    week = replace(EMPTY, curves=Curves("", "", Curve("", pain)))
    return Image.open(BytesIO(draw(week))).convert("RGB")


def bar_heights(picture: Image.Image) -> list[int]:
    """The heights of the bars in dots, from left to right, by nothing but their colour."""
    bars = ImageChops.difference(picture, Image.new("RGB", picture.size, COLOURS[Ink.CARE]))
    wide, high = picture.size
    found, was_bar = [], False
    for x in range(wide):
        column = bars.crop((x, 0, x + 1, high)).getcolors(high) or []
        height = next((n for n, colour in column if colour == (0, 0, 0)), 0)
        if height and not was_bar:
            found.append(height)
        was_bar = bool(height)
    return found


def test_bars_read_back_from_the_picture_are_the_numbers_told() -> None:
    told = (6, 5, 10, 3, 1, 7)
    unit = HIGH / 10 * SHARP

    assert [round(high / unit) for high in bar_heights(painted(told))] == list(told)


def test_a_bar_that_moves_by_one_is_seen_in_the_picture() -> None:
    before, after = (bar_heights(painted(told)) for told in ((6, 5, 4), (6, 6, 4)))

    assert [b - a for a, b in zip(before, after, strict=True)] == [0, HIGH / 10 * SHARP, 0]


@pytest.mark.parametrize("name", SAMPLES)
def test_a_picture_is_one_that_telegram_takes_and_a_phone_loads(name: str) -> None:
    data = draw(SAMPLES[name])
    with Image.open(BytesIO(data)) as picture:
        assert picture.format == "PNG"
        assert picture.size == size_of(lay_out(SAMPLES[name], width_of))
        assert picture.size[0] == 780
        assert sum(picture.size) < MOST_DOTS
    assert len(data) < 100_000


def test_the_fullest_week_there_can_be_stays_within_ten_megabytes_of_dots() -> None:
    rows = tuple(
        AnswerRow(f"An exercise with a name {n}", (AnswerLook.FINE,) * 7) for n in range(24)
    )
    wide, high = size_of(lay_out(doubled(replace(GOOD, answers=rows)), width_of))

    assert wide * high * 4 < MOST_BYTES
    assert wide + high < MOST_DOTS


def test_the_same_drawing_is_painted_the_same() -> None:
    laid = lay_out(GOOD, width_of)

    assert paint(laid) == paint(laid)


def forms() -> dict[DayLook | AnswerLook, Image.Image]:
    """Each mark in one colour on white: what somebody sees who sees no colours."""
    inks = {ink: (255, 255, 255) if ink is Ink.PAPER else (0, 0, 0) for ink in Ink}
    found: dict[DayLook | AnswerLook, Image.Image] = {}
    for look in LOOKS:
        picture = Image.new("RGB", (100, 100), (255, 255, 255))
        MARKS[look](Brush(ImageDraw.Draw(picture), 100, inks))
        found[look] = picture.convert("L")
    return found


def test_marks_differ_without_their_colours() -> None:
    for (one, a), (other, b) in combinations(forms().items(), 2):
        unlike = ImageChops.difference(a, b).histogram()[255]
        assert unlike > 300, (one, other)  # of 10,000 dots


def test_words_and_marks_stand_out_from_the_paper() -> None:
    """WCAG 2.2: 4.5 to 1 for words (1.4.3), 3 to 1 for what a picture is understood by (1.4.11)."""
    for ink in (Ink.WORDS, Ink.QUIET):
        assert contrast(COLOURS[ink], COLOURS[Ink.PAPER]) >= 4.5, ink
    for ink in (Ink.GOOD, Ink.CARE, Ink.PAIN, Ink.OWN):
        assert contrast(COLOURS[ink], COLOURS[Ink.PAPER]) >= 3, ink


def contrast(one: tuple[int, int, int], other: tuple[int, int, int]) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: tuple[int, int, int]) -> float:
    linear = (
        c / 255 / 12.92 if c / 255 <= 0.04045 else ((c / 255 + 0.055) / 1.055) ** 2.4
        for c in colour
    )
    return sum(w * c for w, c in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def test_sixty_weeks_are_drawn_with_little_more_than_four() -> None:
    """Most of a picture is its letters, days and marks: fifteen times the bars, not the work."""
    few, many = (len(lay_out(each, width_of).shapes) for each in (GOOD, SIXTY))

    assert few < many < 3 * few
