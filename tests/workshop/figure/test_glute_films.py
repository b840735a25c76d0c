"""The films of the glute exercises show the point of technique that each exercise is about."""

from __future__ import annotations

import numpy as np
import pytest

from bot.workshop.figure.drawing.kinematics import Array, Body
from bot.workshop.figure.points import PARTS
from tests.workshop.figure.films import FILMS, frames_of, poster_frame

CLAMSHELLS = ["clamshell", "clamshell-band"]
ON_ALL_FOURS = [
    "fire_hydrant",
    "quadruped_hip_extension-hands",
    "quadruped_hip_extension-forearms",
]
STANDING = ["standing_hip_abduction", "standing_hip_abduction-band", "standing_hip_extension"]
LINE = ("upper_arm_right", "thigh_right", "shank_right")
WIDE = ["wide_knee_bridge", "wide_knee_bridge-band"]


IN_THE_ROOM, FROM_THE_SIDE = np.array([1.0, 1.0, 1.0]), np.array([1.0, 0.0, 1.0])


def bend(body: Body, *bones: str, seen: Array = IN_THE_ROOM) -> float:
    """The angle at the middle one of three bones' origins, in degrees; 180 is straight."""
    a, b, c = (body.origin[bone] * seen for bone in bones)
    one, other = (a - b) / np.linalg.norm(a - b), (c - b) / np.linalg.norm(c - b)
    return float(np.degrees(np.arccos(np.clip(one @ other, -1, 1))))


def apart(body: Body, bone: str) -> float:
    """How far the left one and the right one of a bone are from each other, in metres."""
    gap: Array = body.origin[f"{bone}_left"] - body.origin[f"{bone}_right"]
    return float(np.linalg.norm(gap))


def turned(film: str, bone: str) -> float:
    """How far a bone turns through the whole film, in degrees."""
    first = frames_of(film)[0].body.axes[bone]
    ways = (first.T @ frame.body.axes[bone] for frame in frames_of(film))
    return max(float(np.degrees(np.arccos(np.clip((np.trace(w) - 1) / 2, -1, 1)))) for w in ways)


@pytest.mark.parametrize("film", CLAMSHELLS)
def test_a_clamshell_opens_at_the_knees_while_heels_and_hips_stay(film: str) -> None:
    knees = [apart(frame.body, "shank") for frame in frames_of(film)]
    for frame in frames_of(film):
        one, other = (
            frame.body.place(PARTS[f"inner_heel_{side}"][0]) for side in ("left", "right")
        )
        assert np.linalg.norm(one - other) < 0.01

    assert max(knees) - min(knees) > 0.15
    assert turned(film, "pelvis") < 3


@pytest.mark.parametrize("film", ON_ALL_FOURS)
def test_on_all_fours_a_bent_leg_lifts_and_the_pelvis_stays_level(film: str) -> None:
    lifted = poster_frame(FILMS[film]).body

    assert lifted.origin["shank_right"][2] > lifted.origin["shank_left"][2] + 0.1
    assert 75 < bend(lifted, "thigh_right", "shank_right", "foot_right") < 105
    assert turned(film, "pelvis") < 3


def test_a_fire_hydrant_goes_out_to_the_side_and_the_other_lift_goes_back() -> None:
    aside = poster_frame(FILMS["fire_hydrant"]).body
    behind = poster_frame(FILMS["quadruped_hip_extension-hands"]).body

    assert apart(aside, "shank") > 0.4
    assert behind.origin["shank_right"][1] > -0.15
    assert behind.origin["foot_right"][2] > behind.origin["thigh_right"][2]


def test_a_raised_leg_in_a_kneeling_lift_is_no_higher_than_the_back() -> None:
    for film in ON_ALL_FOURS[1:]:
        body = poster_frame(FILMS[film]).body
        assert body.origin["shank_right"][2] <= body.origin["thigh_right"][2] + 0.02


@pytest.mark.parametrize("film", STANDING)
def test_a_standing_lift_is_low_and_the_trunk_stays_upright(film: str) -> None:
    body = poster_frame(FILMS[film]).body
    lift = body.origin["foot_right"][2] - body.origin["foot_left"][2]

    assert 0.03 < lift < 0.14
    for frame in frames_of(film):
        assert frame.body.axes["chest"][2, 2] > np.cos(np.radians(6))


def test_a_standing_lift_to_the_side_keeps_the_toes_to_the_front() -> None:
    body = poster_frame(FILMS["standing_hip_abduction"]).body
    moving, standing = (body.axes[f"foot_{side}"][:2, 0] for side in ("right", "left"))

    assert moving @ standing > np.cos(np.radians(10))


@pytest.mark.parametrize("film", WIDE)
def test_knees_stay_wide_through_a_wide_knee_bridge(film: str) -> None:
    plain = apart(poster_frame(FILMS["glute_bridge"]).body, "shank")

    assert min(apart(frame.body, "shank") for frame in frames_of(film)) > plain + 0.2


@pytest.mark.parametrize("film", [*WIDE, "single_leg_bridge-single", "single_leg_bridge-march"])
def test_a_bridge_is_level_and_one_line_from_shoulder_to_knee(film: str) -> None:
    body = poster_frame(FILMS[film]).body

    assert bend(body, *LINE, seen=FROM_THE_SIDE) > 165
    for frame in frames_of(film):
        left, right = (frame.body.origin[f"thigh_{side}"] for side in ("left", "right"))
        assert abs(left[2] - right[2]) < 0.02


def test_a_march_lifts_a_foot_by_no_more_than_a_hands_width() -> None:
    soles = [
        frame.body.place(PARTS["foot_left"][0])[2] for frame in frames_of("single_leg_bridge-march")
    ]

    assert 0.05 < max(soles) < 0.12


def test_a_squeeze_moves_nothing_but_lights_up() -> None:
    for film in ("glute_squeeze-back", "glute_squeeze-chair", "glute_squeeze-standing"):
        frames = frames_of(film)
        assert np.ptp([frame.state for frame in frames], axis=0).max() < 0.01
        assert (frames[0].effort, poster_frame(FILMS[film]).effort) == (0, 1)
