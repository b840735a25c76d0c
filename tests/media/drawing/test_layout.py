"""What stands where in a drawing: held against kept lists, and against the room there is."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from itertools import combinations, pairwise
from typing import Any

import pytest

from bot.media.drawing.charts import HIGH
from bot.media.drawing.layout import lay_out
from bot.media.drawing.lettering import width_of
from bot.media.drawing.shapes import WIDTH, Box, Ink, Mark, Path, Shape, Side, Text
from bot.usecases.drawings import Drawing, WeekPicture
from tests.media.drawing.samples import ARABIC, BAD, EMPTY, GOOD, MONTH, SAMPLES, SIXTY
from tests.media.drawing.told import GOLDEN, even, told

REWRITE = "python -m tests.media.drawing.told"
EDGE = 12.0  # no words come nearer to the edge of the paper


def changes(value: Any, change: Callable[[Any], Any]) -> Iterator[Any]:
    """The drawing again and again, each time with one of its parts changed."""
    if is_dataclass(value) and not isinstance(value, type):
        for each in fields(value):
            for other in changes(getattr(value, each.name), change):
                yield replace(value, **{each.name: other})
    elif isinstance(value, tuple):
        for place, part in enumerate(value):
            for other in changes(part, change):
                yield (*value[:place], other, *value[place + 1 :])
    elif (other := change(value)) is not None:
        yield other


def left_out(value: Any) -> Any:
    return "" if isinstance(value, str) and value and not isinstance(value, Enum) else None


def moved_by_one(value: Any) -> Any:
    is_number = isinstance(value, int) and not isinstance(value, bool)
    return (value + 1 if value < 10 else value - 1) if is_number else None


def another_look(value: Any) -> Any:
    others = list(type(value)) if isinstance(value, Enum) else []
    return others[(others.index(value) + 1) % len(others)] if others else None


@pytest.mark.parametrize("name", SAMPLES)
def test_a_drawing_is_as_it_was_looked_at(name: str) -> None:
    assert told(SAMPLES[name]) == (GOLDEN / f"{name}.txt").read_text("utf-8"), REWRITE


@pytest.mark.parametrize("drawing", [GOOD, BAD, EMPTY, MONTH], ids=["good", "bad", "no", "month"])
def test_every_missing_label_is_seen(drawing: Drawing) -> None:
    broken = list(changes(drawing, left_out))

    assert len(broken) >= 10
    assert all(told(each) != told(drawing) for each in broken)


@pytest.mark.parametrize("drawing", [GOOD, BAD, SIXTY], ids=["good", "bad", "sixty"])
def test_every_bar_and_point_that_moves_by_one_is_seen(drawing: Drawing) -> None:
    broken = list(changes(drawing, moved_by_one))

    assert len(broken) >= 3
    assert all(told(each) != told(drawing) for each in broken)


@pytest.mark.parametrize("drawing", [GOOD, BAD, MONTH], ids=["good", "bad", "month"])
def test_every_other_mark_is_seen(drawing: Drawing) -> None:
    broken = list(changes(drawing, another_look))

    assert len(broken) >= 10
    assert all(told(each) != told(drawing) for each in broken)


@pytest.mark.parametrize("value", range(11))
def test_a_bar_is_as_high_as_its_number(value: int) -> None:
    assert GOOD.curves is not None
    curves = replace(GOOD.curves, pain=replace(GOOD.curves.pain, values=(value,)))
    laid = lay_out(replace(GOOD, curves=curves), even)
    (bar,) = [s for s in laid.shapes if isinstance(s, Box)]
    floor = max(p.points[0][1] for p in laid.shapes if isinstance(p, Path) and p.ink is Ink.RULE)

    assert bar.y + bar.height == pytest.approx(floor)
    assert bar.height == pytest.approx(value * HIGH / 10 or 1.5)  # a stub for no pain at all


def test_sixty_weeks_have_sixty_places_and_a_gap_where_nothing_was_told() -> None:
    assert SIXTY.curves is not None
    bars = [s for s in lay_out(SIXTY, even).shapes if isinstance(s, Box)]
    told_weeks = [value for value in SIXTY.curves.pain.values if value is not None]

    assert len(bars) == len(told_weeks) < 60
    assert all(a.x + a.width < b.x for a, b in pairwise(bars))


def test_a_language_from_right_to_left_has_everything_mirrored() -> None:
    there = lay_out(ARABIC, even).shapes
    back = lay_out(replace(ARABIC, is_rtl=False), even).shapes

    assert there == tuple(shape.turned() for shape in back)
    assert there != back


@pytest.mark.parametrize("name", SAMPLES)
def test_no_words_leave_the_paper_or_lie_on_others(name: str) -> None:
    laid = lay_out(SAMPLES[name], width_of)
    boxes = [_box_of(shape) for shape in laid.shapes if isinstance(shape, Text)]

    assert all(b[0] >= EDGE and b[2] <= WIDTH - EDGE for b in boxes)
    assert all(b[3] <= laid.height for b in boxes)
    touching = [(a, b) for a, b in combinations(boxes, 2) if _overlap(a, b)]
    assert touching == []


@pytest.mark.parametrize("name", SAMPLES)
def test_no_words_lie_on_a_mark(name: str) -> None:
    shapes = lay_out(SAMPLES[name], width_of).shapes
    words = [_box_of(shape) for shape in shapes if isinstance(shape, Text)]
    marks = [_square_of(shape) for shape in shapes if isinstance(shape, Mark)]

    assert [(w, m) for w in words for m in marks if _overlap(w, m)] == []


def test_what_is_empty_takes_no_room() -> None:
    assert isinstance(EMPTY, WeekPicture)
    assert lay_out(EMPTY, even).height < lay_out(GOOD, even).height / 3


def _box_of(text: Text) -> tuple[float, float, float, float]:
    """The room that the letters take: most of them stand on the line, a few reach below."""
    wide = width_of(text.words, text.size, text.bold)
    left = {Side.LEFT: 0.0, Side.MIDDLE: wide / 2, Side.RIGHT: wide}[text.side]
    return (text.x - left, text.y - text.size * 0.75, text.x - left + wide, text.y)


def _square_of(mark: Mark) -> tuple[float, float, float, float]:
    half = mark.size / 2
    return (mark.x - half, mark.y - half, mark.x + half, mark.y + half)


def _overlap(a: tuple[float, ...], b: tuple[float, ...]) -> bool:
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]


def test_one_shape_is_mirrored_back_and_forth() -> None:
    shapes: tuple[Shape, ...] = lay_out(GOOD, even).shapes

    for shape in shapes:
        assert told_twice(shape) == pytest.approx(told_twice(shape.turned().turned()))


def told_twice(shape: Shape) -> list[float]:
    """The numbers of a shape, which mirroring twice leaves as they were."""
    values = [getattr(shape, name) for name in type(shape).__slots__]
    flat = [n for v in values for p in (v if isinstance(v, tuple) else (v,)) for n in _flat(p)]
    return [float(n) for n in flat]


def _flat(value: object) -> Iterator[float]:
    if isinstance(value, tuple):
        yield from value
    elif isinstance(value, int | float):
        yield value
