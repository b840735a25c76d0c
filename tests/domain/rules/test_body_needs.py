"""What an exercise needs of the body, and what of it was not asked about yet."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.domain import diary as d
from bot.domain.diary import RoutineItem
from bot.domain.exercise import ExerciseId, Limit, Position
from bot.domain.reasons import Reason
from bot.domain.rules.body_needs import needs_of, unasked_needs
from bot.domain.state import TrainingState
from tests.domain.factories import Story, make_item, real_library, small_library

LIBRARY = real_library()
PLANK, SQUAT = (LIBRARY[ExerciseId(name)] for name in ("plank", "squat"))


def at(exercise: str, rung: str) -> RoutineItem:
    found = LIBRARY[ExerciseId(exercise)]
    step = next(r for r in found.ladder if r.id == rung)
    return RoutineItem(found.id, step.id, step.dose, step.positions[0], Reason.ITS_TURN)


@pytest.mark.parametrize(
    ("exercise", "rung", "needs"),
    [
        ("plank", "wall_15", set()),
        ("plank", "counter_30", set()),
        ("plank", "knees_15", {Limit.NO_KNEEL, Limit.SHOULDER_PAIN}),
        ("plank", "toes_60", {Limit.NO_KNEEL, Limit.SHOULDER_PAIN}),
        ("glute_bridge", "lift_5", set()),
        (
            "bird_dog",
            "heel_slide_5",
            {Limit.NO_KNEEL, Limit.WRIST_PAIN, Limit.SHOULDER_PAIN},
        ),
    ],
)
def test_the_needs_are_what_would_take_the_rung_away_or_carries_the_weight(
    exercise: str, rung: str, needs: set[Limit]
) -> None:
    assert needs_of(LIBRARY[ExerciseId(exercise)], at(exercise, rung)) == needs


def test_what_was_asked_or_is_a_limit_already_is_not_asked_again() -> None:
    item = at("plank", "knees_15")
    state = TrainingState()

    assert unasked_needs(LIBRARY, state, item) == {Limit.NO_KNEEL, Limit.SHOULDER_PAIN}
    asked = replace(state, health=replace(state.health, needs_asked=frozenset({Limit.NO_KNEEL})))
    assert unasked_needs(LIBRARY, asked, item) == {Limit.SHOULDER_PAIN}
    told = replace(state, health=replace(state.health, limits=frozenset({Limit.SHOULDER_PAIN})))
    assert unasked_needs(LIBRARY, told, item) == {Limit.NO_KNEEL}


def test_what_left_the_content_needs_nothing() -> None:
    assert unasked_needs(LIBRARY, TrainingState(), make_item("gone")) == frozenset()


def test_a_no_is_a_limit_and_a_yes_takes_one_away() -> None:
    story = Story(small_library()).begin(Limit.WRIST_PAIN)

    asked = frozenset({Limit.WRIST_PAIN, Limit.KNEE_PAIN})
    story.write(d.NeedsAsked(asked, frozenset({Limit.KNEE_PAIN})))

    assert story.state.health.limits == frozenset({Limit.KNEE_PAIN})
    assert asked <= story.state.health.needs_asked
    assert story.state.profile.question_on == story.today


@pytest.mark.parametrize(
    ("before", "asked", "not_ok", "is_back"),
    [
        ({Limit.NO_FLOOR}, {Limit.NO_FLOOR}, set(), True),
        (set(), {Limit.NO_FLOOR}, set(), True),
        (set(), {Limit.NO_FLOOR, Limit.KNEE_PAIN}, set(), False),
        ({Limit.NO_FLOOR}, {Limit.NO_FLOOR, Limit.KNEE_PAIN}, set(), True),
        ({Limit.NO_FLOOR}, {Limit.NO_FLOOR}, {Limit.NO_FLOOR}, False),
        ({Limit.NO_FLOOR}, {Limit.KNEE_PAIN}, set(), False),
    ],
)
def test_the_floor_is_fine_again_where_that_was_said(
    before: set[Limit], asked: set[Limit], not_ok: set[Limit], is_back: bool
) -> None:
    story = Story(small_library()).begin(*before)

    story.write(d.NeedsAsked(frozenset(asked), frozenset(not_ok)))

    assert (story.state.health.floor_again_on == story.today) is is_back


def test_the_position_counts_not_the_usual_way() -> None:
    at_the_wall = replace(at("plank", "knees_15"), position=Position.STANDING)

    assert needs_of(PLANK, at_the_wall) == {Limit.NO_KNEEL, Limit.SHOULDER_PAIN}
    assert needs_of(SQUAT, at("squat", SQUAT.ladder[0].id)) <= {Limit.KNEE_PAIN}
