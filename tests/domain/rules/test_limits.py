"""What limits and the place leave of an exercise."""

from __future__ import annotations

import pytest

from bot.domain.exercise import Exercise, ExerciseId, Limit, LimitEffect, Place, Position, RungId
from bot.domain.rules.limits import allowed_rungs, fits
from tests.domain.factories import make_exercise, make_ladder, real_library

BOTH = (Position.BACK, Position.CHAIR)


def rungs(exercise: Exercise, *limits: Limit, place: Place = Place.FLOOR) -> list[str]:
    return [f"{r.id} {p}" for r, p in allowed_rungs(exercise, frozenset(limits), place)]


def with_limits(**effects: LimitEffect) -> Exercise:
    limits = {Limit(tag): effect for tag, effect in effects.items()}
    return make_exercise("bridge", ladder=make_ladder(3, BOTH), limits=limits)


def test_without_limits_every_rung_is_done_the_usual_way() -> None:
    assert rungs(with_limits()) == ["r1 back", "r2 back", "r3 back"]


def test_a_limit_can_leave_the_exercise_out() -> None:
    exercise = with_limits(wrist_pain=LimitEffect(exclude=True))

    assert rungs(exercise, Limit.WRIST_PAIN) == []
    assert not fits(exercise, frozenset({Limit.WRIST_PAIN}), Place.FLOOR)
    assert fits(exercise, frozenset({Limit.KNEE_PAIN}), Place.FLOOR)


def test_a_limit_can_allow_only_some_positions() -> None:
    exercise = with_limits(pregnant=LimitEffect(positions=frozenset({Position.CHAIR})))

    assert rungs(exercise, Limit.PREGNANT) == ["r1 chair", "r2 chair", "r3 chair"]


def test_the_lowest_cap_counts() -> None:
    exercise = with_limits(
        leg_symptoms=LimitEffect(top_rung=RungId("r2")),
        worse_arching=LimitEffect(top_rung=RungId("r1")),
    )

    assert rungs(exercise, Limit.LEG_SYMPTOMS) == ["r1 back", "r2 back"]
    assert rungs(exercise, Limit.LEG_SYMPTOMS, Limit.WORSE_ARCHING) == ["r1 back"]


def test_a_cap_that_left_the_ladder_leaves_the_lowest_rung_only() -> None:
    exercise = with_limits(leg_symptoms=LimitEffect(top_rung=RungId("gone")))

    assert rungs(exercise, Limit.LEG_SYMPTOMS) == ["r1 back"]


def test_two_limits_that_share_no_position_leave_nothing() -> None:
    exercise = with_limits(
        pregnant=LimitEffect(positions=frozenset({Position.CHAIR})),
        no_kneel=LimitEffect(positions=frozenset({Position.BACK})),
    )

    assert rungs(exercise, Limit.PREGNANT, Limit.NO_KNEEL) == []


def test_a_retired_exercise_is_never_left() -> None:
    assert rungs(make_exercise("bridge", retired=True)) == []


@pytest.mark.parametrize("limit", [None, Limit.NO_FLOOR])
def test_away_from_the_floor_only_chair_and_standing_remain(limit: Limit | None) -> None:
    place = Place.CHAIR if limit is None else Place.FLOOR
    limits = () if limit is None else (limit,)

    assert rungs(with_limits(), *limits, place=place) == ["r1 chair", "r2 chair", "r3 chair"]
    assert rungs(make_exercise("swing"), *limits, place=place) == []


@pytest.mark.parametrize(
    ("exercise", "limit", "expected"),
    [
        ("figure_four", Limit.HIP_REPLACEMENT, []),
        ("hip_90_90", Limit.OSTEOPOROSIS, []),
        ("plank", Limit.BP_OR_HEART, ["wall_15 standing"]),
        ("plank", Limit.NO_KNEEL, ["wall_15 standing", "counter_30 standing"]),
        ("bird_dog", Limit.WORSE_ARCHING, ["heel_slide_5 hands_and_knees"]),
        ("glute_bridge", Limit.LEG_SYMPTOMS, ["lift_5 back"]),
    ],
)
def test_the_real_exercises_obey_the_records(
    exercise: str, limit: Limit, expected: list[str]
) -> None:
    assert rungs(real_library()[ExerciseId(exercise)], limit) == expected


@pytest.mark.parametrize("exercise", tuple(real_library()), ids=lambda e: e.id)
def test_a_steady_blood_pressure_takes_no_more_away_than_one_that_is_not(
    exercise: Exercise,
) -> None:
    steady, strict = rungs(exercise, Limit.BP_TREATED), rungs(exercise, Limit.BP_OR_HEART)

    assert set(strict) <= set(steady)
    assert not exercise.limits.get(Limit.BP_TREATED, LimitEffect()).exclude
