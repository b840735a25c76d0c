"""Content becomes a library, or every reason why not."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.domain.exercise import Category, ExerciseId, Kind, Library, Limit, Position
from bot.library import load_library

CONTENT = Path(__file__).parents[1] / "content"

GOLDEN_SECONDS = {
    "hook_lying_rotation": [55, 75, 95, 82, 114],
    "figure_four": [76, 96, 84, 87, 163],
    "hip_90_90": [45, 65, 85, 66, 86, 65],
    "glute_bridge": [40, 55, 65, 115, 135, 179],
    "clamshell": [71, 87, 103, 119, 143, 103],
    "glute_squeeze": [40, 65, 85, 120, 155],
    "diaphragmatic_breathing": [63, 79, 95, 95, 95],
    "plank": [35, 50, 35, 50, 65, 35, 40, 50, 65, 80, 95, 110, 125, 140],
    "bird_dog": [55, 75, 75, 123, 147, 159],
}
"""Seconds of every rung as the records of the fact base give them (clinical 1.A, 1.E)."""


@pytest.fixture(scope="module")
def library() -> Library:
    return load_library(CONTENT)


@pytest.mark.parametrize("exercise", GOLDEN_SECONDS)
def test_every_rung_takes_the_seconds_of_its_record(library: Library, exercise: str) -> None:
    ladder = library[ExerciseId(exercise)].ladder

    seconds = [rung.dose.duration.total_seconds() for rung in ladder]

    assert seconds == pytest.approx(GOLDEN_SECONDS[exercise], abs=1)


def test_a_newcomer_meets_the_exercises_in_order_of_ease(library: Library) -> None:
    order = {category.value: [e.id for e in library.of(category)] for category in Category}

    assert order == {
        "hip": ["hook_lying_rotation", "figure_four", "hip_90_90"],
        "glutes": ["glute_bridge", "clamshell", "glute_squeeze"],
        "core": ["diaphragmatic_breathing", "bird_dog", "plank"],
    }


def test_nothing_but_strength_waits_a_day(library: Library) -> None:
    strength = {e.id for e in library if e.kind is Kind.STRENGTH}

    assert strength == {"glute_bridge", "clamshell", "plank", "bird_dog"}


def test_who_cannot_reach_the_floor_is_never_sent_there(library: Library) -> None:
    for exercise in library:
        effect = exercise.limits[Limit.NO_FLOOR] if Limit.NO_FLOOR in exercise.limits else None
        assert effect is not None or all(
            {Position.CHAIR, Position.STANDING} & set(rung.positions) for rung in exercise.ladder
        )
        if effect is not None and not effect.exclude:
            assert effect.positions is not None
            assert effect.positions <= {Position.CHAIR, Position.STANDING}
