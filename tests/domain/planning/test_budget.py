"""About five minutes: how long a routine takes and how a long one is shortened."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from itertools import product

import pytest

from bot.domain.diary import RoutineItem
from bot.domain.exercise import Category, Position
from bot.domain.planning.budget import routine_time, shown_minutes, trim
from bot.domain.reasons import Reason
from tests.domain.factories import make_dose, make_item, real_library


def item(seconds: int, position: Position = Position.BACK) -> RoutineItem:
    """One repetition after another of ten seconds; the set-up of 15 s comes on top."""
    dose = make_dose(seconds // 10, move=10)
    return replace(make_item(f"x{seconds}", dose=dose), position=position)


@pytest.mark.parametrize(
    ("positions", "extra"),
    [
        ([Position.BACK, Position.BACK], 0),
        ([Position.BACK, Position.SIDE], 10),
        ([Position.CHAIR, Position.STANDING], 10),
        ([Position.BACK, Position.STANDING], 20),
        ([Position.CHAIR, Position.BACK, Position.STANDING], 40),
    ],
)
def test_getting_up_and_down_takes_time(positions: list[Position], extra: int) -> None:
    items = [item(10, p) for p in positions]

    assert routine_time(items) == timedelta(seconds=25 * len(items) + extra)


def test_an_empty_routine_takes_no_time() -> None:
    assert routine_time(()) == timedelta()
    assert trim(()) == ()


@pytest.mark.parametrize(("seconds", "minutes"), [(0, 0), (1, 0.5), (150, 2.5), (151, 3)])
def test_minutes_are_shown_rounded_up_to_the_half(seconds: int, minutes: float) -> None:
    assert shown_minutes(timedelta(seconds=seconds)) == minutes


def test_a_routine_that_fits_stays_as_it_is() -> None:
    items = (item(90), item(90), item(100))

    assert routine_time(items) == timedelta(seconds=325)
    assert trim(items) == items


def test_the_longest_gives_repetitions_first() -> None:
    trimmed = trim((item(90), item(90), item(120)))

    assert [i.dose.reps for i in trimmed] == [9, 9, 10]


def test_one_set_goes_before_any_repetition() -> None:
    long = replace(item(10), dose=make_dose(10, sets=2, move=10))

    trimmed = trim((item(90), item(90), long))

    assert [(i.dose.sets, i.dose.reps) for i in trimmed] == [(1, 9), (1, 9), (1, 10)]


def test_no_exercise_loses_more_than_half_of_its_repetitions() -> None:
    trimmed = trim((item(400), item(400), item(400)))

    assert [i.dose.reps for i in trimmed] == [20, 20, 20]


def test_one_long_hold_cannot_be_shortened() -> None:
    plank = replace(item(10), dose=make_dose(1, hold=400))

    assert trim((plank,)) == (plank,)


def test_rung_and_place_survive_a_trim() -> None:
    before = item(900)

    (after,) = trim((before,))

    assert replace(after, dose=before.dose) == before


@pytest.mark.long
def test_every_three_of_the_real_rungs_fit_seven_minutes() -> None:
    by_category = [
        [
            RoutineItem(e.id, r.id, r.dose, r.positions[0], Reason.ITS_TURN)
            for e in real_library().of(category)
            for r in e.ladder
        ]
        for category in Category
    ]

    longest = max(routine_time(trim(items)) for items in product(*by_category))

    assert longest <= timedelta(minutes=7)
