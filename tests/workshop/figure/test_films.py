"""Every shipped pose file, frame by frame: contacts, joints, floor, loop, technique, poster."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import numpy.typing as npt
import pytest
from PIL import Image

from bot.media.manifest import read_manifest
from bot.workshop.figure.drawing.figure import body_depth
from bot.workshop.figure.drawing.judging import MOST_MISS, MOST_SUNK
from bot.workshop.figure.drawing.kinematics import HIGH, LOW, Body
from bot.workshop.figure.drawing.motion import misses
from bot.workshop.figure.drawing.picture import build_room, draw
from bot.workshop.figure.points import PARTS
from tests.workshop.figure.films import FILMS, MEDIA, every_film, frames_of, motion_of, poster_frame

MANIFEST = read_manifest(MEDIA)
STEADY = 0.02
"""Radians a joint may move between two films' ends beyond one ordinary step."""

CLOSE = 2.5
"""Mean difference of a pixel, of 255: colours of the palette, and another machine's arithmetic."""

pytestmark = pytest.mark.long


@every_film
def test_contacts_stay_within_a_centimetre_in_every_frame(film: str) -> None:
    for frame in frames_of(film):
        for part, miss in misses(motion_of(film), frame).items():
            assert miss <= MOST_MISS, f"{part} at {frame.at} s"


@every_film
def test_what_does_not_slide_stays_at_one_place(film: str) -> None:
    pinned = {c.part for c in FILMS[film].contacts if not c.slide and c.on in ("floor", "wall")}
    seen: dict[str, list[npt.NDArray[np.float64]]] = {}
    for frame in frames_of(film):
        for part in pinned & {contact.part for contact in frame.contacts}:
            seen.setdefault(part, []).append(frame.body.place(PARTS[part][0]))
    for part, places in seen.items():
        assert np.ptp(np.array(places), axis=0).max() <= 0.01, part


@every_film
def test_joints_stay_within_their_ranges_in_every_frame(film: str) -> None:
    for frame in frames_of(film):
        assert (frame.state >= LOW - 1e-6).all()
        assert (frame.state <= HIGH + 1e-6).all()


@every_film
def test_nothing_sinks_into_the_floor(film: str) -> None:
    for frame in frames_of(film):
        bone, depth = body_depth(frame.body)
        assert depth <= MOST_SUNK, f"{bone} at {frame.at} s"


@every_film
def test_the_last_frame_leads_into_the_first(film: str) -> None:
    states = [frame.state for frame in frames_of(film)]
    steps = [np.abs(b - a).max() for a, b in pairwise(states)]

    assert np.abs(states[0] - states[-1]).max() <= max(steps) + STEADY


@every_film
def test_no_joint_jumps_between_two_frames(film: str) -> None:
    states = np.array([frame.state for frame in frames_of(film)])

    assert np.abs(np.diff(states[:, 3:], axis=0)).max() < np.radians(14)


@every_film
def test_the_poster_is_what_the_poses_give_today(film: str) -> None:
    room = build_room(FILMS[film], frames_of(film), fine=1)  # less fine, and near enough
    drawn = draw(room, poster_frame(FILMS[film]), fine=1).astype(float)
    kept = np.asarray(Image.open(MEDIA / MANIFEST.films[film].poster).convert("RGB"), dtype=float)

    assert np.abs(drawn - kept).mean() < CLOSE


def angle(body: Body, *bones: str) -> float:
    """The angle at the middle one of three bones' origins, seen from the side, in degrees."""
    a, b, c = (body.origin[bone] * [1, 0, 1] for bone in bones)
    one, other = (a - b) / np.linalg.norm(a - b), (c - b) / np.linalg.norm(c - b)
    return float(np.degrees(np.arccos(np.clip(one @ other, -1, 1))))


def slant(body: Body, lower: str, upper: str) -> float:
    """How far a line from bone to bone is from upright, in degrees."""
    way = body.origin[upper] - body.origin[lower]
    return float(np.degrees(np.arccos(way[2] / np.linalg.norm(way))))


@pytest.mark.parametrize("film", ["plank-toes", "plank-wall", "plank-counter"])
def test_a_plank_is_one_line_from_shoulder_to_ankle(film: str) -> None:
    body = poster_frame(FILMS[film]).body

    assert angle(body, "upper_arm_left", "thigh_left", "foot_left") > 172
    assert angle(body, "throat", "loin", "thigh_left") > 160


def test_a_plank_on_the_knees_is_one_line_from_shoulder_to_knee() -> None:
    body = poster_frame(FILMS["plank-knees"]).body

    assert angle(body, "upper_arm_left", "thigh_left", "shank_left") > 172


def test_a_bridge_ends_at_a_straight_line_and_no_higher() -> None:
    body = poster_frame(FILMS["glute_bridge"]).body
    knee, hip, shoulder = (body.origin[b] for b in ("shank_left", "thigh_left", "upper_arm_left"))

    assert angle(body, "upper_arm_left", "thigh_left", "shank_left") > 165
    assert hip[2] <= (knee[2] + shoulder[2]) / 2 + 0.05


@pytest.mark.parametrize("film", [name for name in FILMS if name.startswith("hip_hinge")])
def test_a_hinge_keeps_the_shins_upright_and_the_back_long(film: str) -> None:
    frame = poster_frame(FILMS[film])

    assert slant(frame.body, "foot_left", "shank_left") < 12
    assert slant(frame.body, "pelvis", "throat") > 45
    assert angle(frame.body, "pelvis", "ribs", "throat") > 170


@pytest.mark.parametrize("film", ["squat-touch", "squat-weights", "squat-mini"])
def test_a_squat_keeps_the_knees_over_the_feet(film: str) -> None:
    body = poster_frame(FILMS[film]).body
    knee, heel, toe = (body.origin[b] for b in ("shank_left", "foot_left", "toe_left"))

    assert heel[0] < knee[0] < toe[0] + 0.12
    assert abs(knee[1] - heel[1]) < 0.06


@pytest.mark.parametrize("film", ["bird_dog-arm_leg", "bird_dog-leg"])
def test_a_bird_dog_lifts_no_higher_than_the_hip_and_keeps_the_pelvis_level(film: str) -> None:
    for frame in frames_of(film):
        hip, foot = frame.body.origin["thigh_left"], frame.body.origin["foot_left"]
        assert foot[2] <= hip[2] + 0.06
        assert abs(frame.body.origin["thigh_right"][2] - hip[2]) < 0.02


def test_the_upper_leg_lifts_in_line_with_the_body_or_a_little_behind() -> None:
    pose = FILMS["side_lying_hip_abduction"].keys[2].pose

    assert -15 <= pose.angles["hip_left.flex"] <= 0
    assert 25 <= pose.angles["hip_left.abduct"] <= 45
    assert pose.angles["hip_left.rotate_in"] >= 0
