"""What the films of the core exercises have to show: the key point of each technique."""

from __future__ import annotations

import numpy as np
import pytest

from bot.workshop.figure.drawing.things import BAG, GRIP
from bot.workshop.figure.points import PARTS, PLACES, RADII
from tests.workshop.figure.films import FILMS, frames_of, motion_of, poster_frame
from tests.workshop.figure.test_films import angle, slant

BREATHING = [name for name in FILMS if name.startswith("diaphragmatic_breathing")]
BRACE = [name for name in FILMS if name.startswith("abdominal_brace")]
DEAD_BUG = [name for name in FILMS if name.startswith("dead_bug")]
DEADLIFT = [name for name in FILMS if name.startswith("deadlift")]


def travel(film: str, bone: str) -> float:
    """How far a bone comes from its first place in the whole film, in metres."""
    places = np.array([frame.body.origin[bone] for frame in frames_of(film)])
    return float(np.linalg.norm(places - places[0], axis=1).max())


@pytest.mark.parametrize("film", BREATHING)
def test_breath_moves_the_hand_on_the_belly_and_not_the_one_on_the_chest(film: str) -> None:
    out, full = motion_of(film).frame(0).body, poster_frame(FILMS[film]).body
    outwards = out.axes["loin"][:, 0]

    assert (full.origin["hand_left"] - out.origin["hand_left"]) @ outwards > 0.025
    assert np.linalg.norm(full.origin["hand_right"] - out.origin["hand_right"]) < 0.004
    assert np.linalg.norm(full.origin["upper_arm_left"] - out.origin["upper_arm_left"]) < 0.004


@pytest.mark.parametrize("film", BRACE)
def test_a_brace_lights_up_and_moves_neither_belly_nor_back(film: str) -> None:
    efforts = [frame.effort for frame in frames_of(film)]

    assert (min(efforts), max(efforts)) == (0, 1)
    assert all(frame.body.swelling == 0 for frame in frames_of(film))
    assert max(travel(film, bone) for bone in ("pelvis", "loin", "chest", "hand_left")) < 0.002


@pytest.mark.parametrize("film", DEAD_BUG)
def test_a_dead_bug_keeps_pelvis_and_low_back_still(film: str) -> None:
    assert max(travel(film, bone) for bone in ("pelvis", "loin", "chest")) < 0.01


def test_a_dead_bug_lowers_the_opposite_arm_and_leg() -> None:
    poster = poster_frame(FILMS["dead_bug-arm_leg"]).body.origin

    assert poster["foot_right"][2] < poster["foot_left"][2] - 0.2
    assert poster["hand_left"][2] < poster["hand_right"][2] - 0.2


def test_heel_taps_come_down_to_the_floor() -> None:
    poster = poster_frame(FILMS["dead_bug-taps"]).body
    heel = poster.place(PARTS["heel_right"][0])

    assert heel[2] < RADII["heel_right"] + 0.01


@pytest.mark.parametrize("film", ["side_plank-knees", "side_plank-feet"])
def test_a_side_plank_is_one_line_seen_from_the_front(film: str) -> None:
    body = poster_frame(FILMS[film]).body
    end = "shank" if film.endswith("knees") else "foot"
    middle = {
        name: (body.origin[f"{name}_left"] + body.origin[f"{name}_right"]) / 2
        for name in ("upper_arm", "thigh", end)
    }
    one, other = middle["upper_arm"] - middle["thigh"], middle[end] - middle["thigh"]
    cosine = one @ other / (np.linalg.norm(one) * np.linalg.norm(other))

    assert np.degrees(np.arccos(cosine)) > 172
    elbow, shoulder = body.origin["forearm_right"], body.origin["upper_arm_right"]
    assert np.linalg.norm((elbow - shoulder)[:2]) < 0.04


def test_at_the_wall_the_body_leans_straight_on_the_forearm() -> None:
    body = poster_frame(FILMS["side_plank-wall"]).body
    feet = (body.origin["foot_left"] + body.origin["foot_right"]) / 2
    line = body.origin["throat"] - feet
    off = np.cross(body.origin["pelvis"] - feet, line / np.linalg.norm(line))

    assert 10 < np.degrees(np.arccos(line[2] / np.linalg.norm(line))) < 20
    assert np.linalg.norm(off) < 0.04
    assert abs(body.origin["forearm_right"][2] - body.origin["upper_arm_right"][2]) < 0.05


@pytest.mark.parametrize("film", DEADLIFT)
def test_a_deadlift_hinges_with_a_long_back_and_upright_shins(film: str) -> None:
    body = poster_frame(FILMS[film]).body

    assert slant(body, "pelvis", "throat") > 40
    assert slant(body, "foot_left", "shank_left") < 14
    assert angle(body, "pelvis", "ribs", "throat") > 170


@pytest.mark.parametrize("film", DEADLIFT)
def test_a_deadlift_ends_tall_and_not_leaning_back(film: str) -> None:
    leans = [slant(frame.body, "pelvis", "throat") for frame in frames_of(film)]

    assert min(leans) < 3


@pytest.mark.parametrize(("film", "on"), [("deadlift-bag", "chair"), ("deadlift-box", "box")])
def test_the_bag_begins_on_its_surface_and_stays_close_to_the_legs(film: str, on: str) -> None:
    level = FILMS[film].props[on]["height"]
    bottoms = []
    for frame in frames_of(film):
        hand = frame.body.place(("hand_left", (0, 0, -0.09)))
        bottoms.append(hand[2] - GRIP - 2 * BAG[2])
        nearest = min(hand[0] - frame.body.origin[b][0] for b in ("shank_left", "thigh_left"))
        assert nearest - BAG[0] < 0.16, frame.at

    assert bottoms[0] == pytest.approx(level, abs=0.02)
    assert min(bottoms) > level - 0.02


def test_hands_rest_where_the_films_say() -> None:
    for film in (*BREATHING, *BRACE):
        body = poster_frame(FILMS[film]).body
        for contact in FILMS[film].contacts:
            if contact.on in PLACES:
                palm = PARTS[contact.part.replace("hand_", "palm_")][0]
                gap = body.place(palm) - body.place(PLACES[contact.on])
                assert np.linalg.norm(gap) < 0.01, (film, contact.part)
