"""Bones, joints and where they are: lengths, ranges, signs, left and right."""

from __future__ import annotations

import numpy as np
import pytest

from bot.workshop.figure.drawing.kinematics import INDEX, SIZE, Body, place_body, state_of
from bot.workshop.figure.drawing.solving import settle, touch
from bot.workshop.figure.film import Contact, Pose
from bot.workshop.figure.muscles import MUSCLES
from bot.workshop.figure.points import HEEL, PARTS, PLACES
from bot.workshop.figure.posing import read_pose
from bot.workshop.figure.reading import Reader
from bot.workshop.figure.skeleton import (
    BONES,
    HEIGHT,
    HIP_HEIGHT,
    SHANK,
    THIGH,
    joint_names,
    turns_of,
)
from tests.workshop.figure.pages import Page

STANDING = Pose((0.0, 0.0, HIP_HEIGHT), {}, {})
SOME = {
    "hip_left.flex": 40.0,
    "hip_left.abduct": 20.0,
    "hip_left.rotate_in": 15.0,
    "knee_left.flex": 60.0,
    "shoulder_right.flex": 70.0,
    "shoulder_right.abduct": 30.0,
    "elbow_right.flex": 50.0,
    "elbow_right.pronate": 40.0,
    "wrist_right.flex": 20.0,
    "lumbar.side": 10.0,
    "thorax.twist": 15.0,
    "head.twist": 20.0,
    "ankle_left.invert": 12.0,
}


def body(**angles: float) -> Body:
    named = {name.replace("__", "."): value for name, value in angles.items()}
    return place_body(state_of(Pose(STANDING.at, {}, named)))


def test_a_standing_person_has_the_heights_of_the_source() -> None:
    placed = body()

    assert placed.origin["upper_arm_left"][2] == pytest.approx(0.818 * HEIGHT)
    assert placed.origin["shank_left"][2] == pytest.approx(0.285 * HEIGHT)
    assert placed.place(PARTS["foot_left"][0])[2] == pytest.approx(0, abs=1e-9)


def test_bones_keep_their_lengths_in_any_pose() -> None:
    placed = place_body(state_of(Pose((1, 2, 3), {"lean": 50, "spin": 30, "turn": 20}, SOME)))

    for bone in BONES[1:]:
        length = np.linalg.norm(placed.origin[bone.name] - placed.origin[bone.parent])
        assert length == pytest.approx(np.linalg.norm(bone.offset)), bone.name


def test_a_right_angle_at_the_hip_brings_the_knee_forward() -> None:
    placed = body(hip_left__flex=90.0)

    forward = placed.origin["shank_left"] - placed.origin["thigh_left"]
    assert forward == pytest.approx([THIGH, 0, 0])


def test_a_right_angle_at_hip_and_knee_lets_the_shin_hang() -> None:
    placed = body(hip_left__flex=90.0, knee_left__flex=90.0)

    down = placed.origin["foot_left"] - placed.origin["shank_left"]
    assert down == pytest.approx([0, 0, -SHANK])


@pytest.mark.parametrize(
    ("angle", "bone", "axis", "sign"),
    [
        ("hip_left.abduct", "foot_left", 1, 1),
        ("hip_right.abduct", "foot_right", 1, -1),
        ("shoulder_left.flex", "hand_left", 0, 1),
        ("shoulder_right.abduct", "hand_right", 1, -1),
        ("elbow_left.flex", "hand_left", 0, 1),
        ("knee_right.flex", "foot_right", 0, -1),
        ("ankle_left.flex", "toe_left", 2, 1),
        ("lumbar.flex", "head", 0, 1),
        ("lumbar.side", "head", 1, -1),
        ("hip_left.rotate_in", "toe_left", 1, -1),
        ("hip_right.rotate_in", "toe_right", 1, 1),
    ],
)
def test_angles_above_zero_go_the_way_the_guide_says(
    angle: str, bone: str, axis: int, sign: int
) -> None:
    moved = place_body(state_of(Pose(STANDING.at, {}, {angle: 20.0}))).origin[bone]

    assert np.sign(moved[axis] - body().origin[bone][axis]) == sign


def test_a_lean_of_ninety_is_face_down() -> None:
    placed = place_body(state_of(Pose((0, 0, 0.2), {"lean": 90}, {})))

    assert placed.axes["head"][:, 0] == pytest.approx([0, 0, -1], abs=1e-9)
    assert placed.origin["head"][0] > 0.5


def test_the_mirrored_pose_puts_every_bone_on_the_other_side() -> None:
    pose = Pose((0.1, 0.05, 0.8), {"lean": 30, "turn": 20, "tilt": 10, "spin": 15}, SOME)
    one, other = place_body(state_of(pose)), place_body(state_of(pose.mirrored()))

    for bone in BONES:
        twin = bone.name
        if bone.side:
            twin = twin.replace(bone.side, "right" if bone.side == "left" else "left")
        assert other.origin[twin] == pytest.approx(one.origin[bone.name] * [1, -1, 1]), bone.name


def test_how_points_move_is_what_a_small_change_does() -> None:
    state = state_of(Pose((0, 0, 0.9), {"lean": 25, "spin": 40}, SOME))
    placed = place_body(state)
    for index in range(SIZE):
        nudge = np.zeros(SIZE)
        nudge[index] = 1e-6
        moved = place_body(state + nudge).place(PARTS["hand_right"][1])
        slope = (moved - placed.place(PARTS["hand_right"][1])) / 1e-6
        assert placed.slope(PARTS["hand_right"][1])[:, index] == pytest.approx(slope, abs=1e-4)


def test_every_joint_has_a_bone_and_a_range_around_standing() -> None:
    assert {bone.joint for bone in BONES} - {""} == set(joint_names())
    assert all(turn.low <= 0 <= turn.high for joint in joint_names() for turn in turns_of(joint))
    assert len(INDEX) == sum(len(turns_of(joint)) for joint in joint_names())


def test_points_and_muscles_lie_on_bones_that_exist() -> None:
    bones = {bone.name for bone in BONES}

    assert {point[0] for points in PARTS.values() for point in points} <= bones
    assert {point[0] for point in PLACES.values()} <= bones
    assert {spot[0] for spots in MUSCLES.values() for spot in spots} <= bones


def test_a_target_with_a_side_lights_up_one_limb() -> None:
    left, right = (MUSCLES[f"hip_adductors_{side}"] for side in ("left", "right"))

    assert {spot[0] for spot in left} == {"thigh_left"}
    assert {spot[0] for spot in right} == {"thigh_right"}


@pytest.mark.parametrize("roll", [0, 25, 50])
def test_a_heel_stays_on_the_floor_while_the_foot_rolls(roll: float) -> None:
    pose = Pose((0.0, 0.0, HIP_HEIGHT + 0.02), {}, {"ankle_left.invert": roll / 2})
    pulls = touch([Contact("heel_left", "floor")], {}, {})
    settled = place_body(settle(state_of(pose), pulls))

    assert settled.place(PARTS["heel_left"][0])[2] == pytest.approx(HEEL, abs=1e-3)


def test_a_word_for_one_side_wins_over_the_word_for_both() -> None:
    reader = Reader(Page("figures/x.yaml", {}))
    pose = read_pose({"hip_left": {"flex": 10}, "hips": {"flex": 30}}, reader, ())

    assert (pose.angles["hip_left.flex"], pose.angles["hip_right.flex"]) == (10, 30)
    assert reader.problems == []
