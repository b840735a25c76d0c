"""Where a film could teach a movement wrongly: lines of the body, and what the camera sees."""

from __future__ import annotations

from functools import cache

import numpy as np
import pytest

from bot.workshop.figure.drawing.camera import axes_of
from bot.workshop.figure.drawing.kinematics import Array, Body
from bot.workshop.figure.points import PARTS, PLACES, SOLE
from tests.workshop.figure.films import FILMS, motion_of, poster_frame

REACHES = [f"bird_dog-{name}" for name in ("arm_leg", "leg", "forearms_leg")]
PUSHES = ["quadruped_hip_extension-hands", "quadruped_hip_extension-forearms"]
ON_FOREARMS = ["bird_dog-forearms_leg", "bird_dog-forearms_slide", PUSHES[1]]
CLAMSHELLS = ["clamshell", "clamshell-band"]
SWITCHES = ["hip_90_90-switch", "hip_90_90-no_hands"]
LIFTS = ["deadlift-touch", "deadlift-bag", "deadlift-box"]
HALF_SEAT = 0.22
"""Metres from the middle of a chair's seat to its front edge."""

pytestmark = pytest.mark.long


@cache
def key_bodies(film: str) -> tuple[Body, ...]:
    """The body at each key pose: between them the joints only go from one to the next."""
    motion = motion_of(film)
    return tuple(motion.frame(key.at).body for key in FILMS[film].keys)


def rise(way: Array) -> float:
    """How far a way to the back points above the horizontal, seen from the side, in degrees."""
    return float(np.degrees(np.arctan2(way[2], -way[0])))


def trunk_rise(body: Body) -> float:
    """How far the line of the trunk rises behind the hips, in degrees; below 0 it falls."""
    return rise(-body.axes["pelvis"][:, 2])


def turned_between(one: Body, other: Body, bone: str) -> float:
    way = one.axes[bone].T @ other.axes[bone]
    return float(np.degrees(np.arccos(np.clip((np.trace(way) - 1) / 2, -1, 1))))


def on_picture(film: str, way: Array) -> Array:
    """A way in the room as the film's camera sees it: to the right and up, in metres."""
    seen: Array = (axes_of(FILMS[film].camera) @ way)[:2]
    return seen


def corner_seen(film: str, body: Body, side: str) -> float:
    """The angle of a knee as the camera sees it, in degrees."""
    knee = body.origin[f"shank_{side}"]
    one, other = (
        on_picture(film, body.origin[f"{bone}_{side}"] - knee) for bone in ("thigh", "foot")
    )
    cosine = one @ other / (np.linalg.norm(one) * np.linalg.norm(other))
    return float(np.degrees(np.arccos(np.clip(cosine, -1, 1))))


def share_seen(film: str, way: Array) -> float:
    """The part of a way that the camera sees, 0 to 1."""
    return float(np.linalg.norm(on_picture(film, way)) / np.linalg.norm(way))


@pytest.mark.parametrize("film", [*REACHES, *PUSHES])
def test_a_lifted_leg_is_never_above_the_line_of_the_trunk_or_the_hip(film: str) -> None:
    end = "foot" if film in REACHES else "shank"
    for body in key_bodies(film):
        for side in ("left", "right"):
            leg = body.origin[f"{end}_{side}"] - body.origin[f"thigh_{side}"]
            if leg[0] < 0:
                assert rise(leg) <= min(trunk_rise(body), 0) + 1


@pytest.mark.parametrize("film", [*REACHES, *PUSHES])
def test_a_back_keeps_its_shape_while_a_leg_is_lifted(film: str) -> None:
    first, *others = key_bodies(film)
    for body in others:
        assert turned_between(first, body, "pelvis") < 2
        assert turned_between(first, body, "chest") < 2


@pytest.mark.parametrize("film", ON_FOREARMS)
def test_on_the_forearms_the_back_is_nearly_level(film: str) -> None:
    for body in key_bodies(film):
        assert abs(trunk_rise(body)) < 12.5


@pytest.mark.parametrize("film", ON_FOREARMS)
def test_on_the_forearms_the_camera_shows_a_level_line_as_level(film: str) -> None:
    right, up = on_picture(film, np.array([1.0, 0.0, 0.0]))

    assert np.degrees(np.arctan2(abs(up), right)) < 3


def test_a_standing_push_back_is_small_and_the_trunk_stays_upright() -> None:
    for body in key_bodies("standing_hip_extension"):
        leg = body.origin["foot_right"] - body.origin["thigh_right"]
        assert np.degrees(np.arctan2(-leg[0], -leg[2])) < 18
        assert body.axes["pelvis"][2, 2] > np.cos(np.radians(4))
        assert body.axes["chest"][2, 2] > np.cos(np.radians(4))


@pytest.mark.parametrize("film", LIFTS)
def test_a_load_is_lifted_from_above_the_feet_and_not_from_in_front_of_them(film: str) -> None:
    low = min(key_bodies(film), key=lambda body: body.origin["hand_left"][2])
    hand = low.place(PARTS["palm_left"][0])[0]
    heel, toe = (low.place(PARTS[f"{part}_left"][0])[0] for part in ("heel", "toes"))

    assert heel < hand < toe + 0.04
    if "chair" in FILMS[film].props:
        assert hand < FILMS[film].props["chair"]["x"] - HALF_SEAT + 0.08


@pytest.mark.parametrize("film", ["plank-wall", "plank-counter"])
def test_a_standing_plank_stands_on_flat_feet(film: str) -> None:
    for body in key_bodies(film):
        for side in ("left", "right"):
            soles = [body.place(point)[2] for point in PARTS[f"foot_{side}"]]
            assert max(soles) < 0.01
            assert body.origin[f"foot_{side}"][2] < 0.01 - SOLE


def test_at_a_wall_the_elbows_are_at_shoulder_height() -> None:
    body = poster_frame(FILMS["plank-wall"]).body

    for side in ("left", "right"):
        elbow, shoulder = (body.origin[f"{bone}_{side}"][2] for bone in ("forearm", "upper_arm"))
        assert abs(elbow - shoulder) < 0.06


def test_the_camera_sees_a_fire_hydrant_go_out_and_up() -> None:
    film = "fire_hydrant"
    before, lifted = (key_bodies(film)[0], poster_frame(FILMS[film]).body)
    way = lifted.origin["shank_right"] - before.origin["shank_right"]
    aside, up = on_picture(film, way)

    assert share_seen(film, np.array([1.0, 0.0, 0.0])) < 0.45  # along the body: it hides nothing
    assert share_seen(film, way) > 0.85
    assert abs(aside) > 0.25
    assert up > 0.1


@pytest.mark.parametrize("film", CLAMSHELLS)
def test_the_camera_sees_how_far_a_clamshell_opens(film: str) -> None:
    closed, opened = (key_bodies(film)[0], poster_frame(FILMS[film]).body)
    gaps = [
        on_picture(film, body.origin["shank_left"] - body.origin["shank_right"])[1]
        for body in (closed, opened)
    ]

    assert gaps[1] - gaps[0] > 0.2
    assert turned_between(closed, opened, "pelvis") < 3


def dropped_to(bodies: tuple[Body, ...], side: str) -> Body:
    """The key pose in which both knees have dropped to one side, where the pelvis turns most."""
    sign = 1 if side == "left" else -1
    return max(bodies, key=lambda body: sign * body.axes["pelvis"][1, 0])


@pytest.mark.parametrize("film", SWITCHES)
@pytest.mark.parametrize(("front", "back"), [("right", "left"), ("left", "right")])
def test_a_90_90_shows_the_front_shin_across_and_both_right_angles(
    film: str, front: str, back: str
) -> None:
    body = dropped_to(key_bodies(film), front)
    shin = body.origin[f"foot_{front}"] - body.origin[f"shank_{front}"]

    assert abs(on_picture(film, shin)[0]) > 0.5 * np.linalg.norm(shin)
    for side in (front, back):
        assert 65 < corner_seen(film, body, side) < 130


def test_the_camera_sees_the_shin_lie_across_in_a_figure_four() -> None:
    film = "figure_four-back"
    body = poster_frame(FILMS[film]).body
    shin = body.origin["foot_left"] - body.origin["shank_left"]

    assert share_seen(film, shin) > 0.6


@pytest.mark.parametrize("film", ["figure_four-back", "figure_four-chair"])
def test_in_a_figure_four_the_ankle_rests_just_above_the_knee(film: str) -> None:
    body = poster_frame(FILMS[film]).body
    knee, ankle = body.origin["shank_right"], body.place(PARTS["ankle_left"][0])
    along = (body.origin["thigh_right"] - knee) / np.linalg.norm(body.origin["thigh_right"] - knee)

    assert 0.03 < (ankle - knee) @ along < 0.12
    assert np.linalg.norm(ankle - body.place(PLACES["above_knee_right"])) < 0.03


@pytest.mark.parametrize("film", ["clamshell", "clamshell-band", "side_lying_hip_abduction"])
def test_the_head_of_somebody_on_the_side_lies_on_a_cushion(film: str) -> None:
    assert "cushion" in FILMS[film].props
    assert {c.part: c.on for c in FILMS[film].contacts}["temple_right"] == "cushion"


def test_with_a_band_a_seated_swing_goes_out_only() -> None:
    start, *_ = bodies = key_bodies("seated_hip_rotation-band")
    aside = [body.origin["foot_right"][1] - start.origin["foot_right"][1] for body in bodies]

    assert min(aside) < -0.1
    assert max(aside) < 0.05
