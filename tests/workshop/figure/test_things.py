"""What is held, stands around or is said: bag, chair, box, speech bubble, a belly full of air."""

from __future__ import annotations

import numpy as np
import pytest

from bot.workshop.figure.drawing.figure import seen_limbs
from bot.workshop.figure.drawing.kinematics import Array, Body, place_body, state_of
from bot.workshop.figure.drawing.picture import build_room, draw
from bot.workshop.figure.drawing.shapes import Box, Cone, Field, Limb
from bot.workshop.figure.drawing.speech import speech_strength
from bot.workshop.figure.drawing.things import BAG, GRIP, corners, moving_things, standing_things
from bot.workshop.figure.film import Pose
from bot.workshop.figure.points import PLACES
from bot.workshop.figure.surroundings import PROPS
from tests.workshop.figure.films import FILMS, frames_of

ROOM = build_room(FILMS["abdominal_brace-talk"], frames_of("abdominal_brace-talk"), fine=1)


def standing(**angles: float) -> Body:
    named = {name.replace("__", "."): value for name, value in angles.items()}
    return place_body(state_of(Pose((0.0, 0.0, 0.9), {}, named)))


def in_room(seen: Array | Field) -> Array:
    """A place of the camera's axes in the room's."""
    there: Array = ROOM.view.axes.T @ seen
    return there


def test_the_bag_hangs_upright_below_the_middle_of_both_hands() -> None:
    body = standing(shoulder_left__flex=20.0, shoulder_right__flex=20.0)
    [bag] = moving_things({"bag": {}}, body, ROOM.view)
    hands = [body.place((f"hand_{side}", (0.0, 0.0, -0.09))) for side in ("left", "right")]
    [box] = [shape for shape in bag.shapes if isinstance(shape, Box)]

    below = (hands[0] + hands[1]) / 2 - (0, 0, GRIP + BAG[2])
    assert in_room(box.centre) == pytest.approx(below, abs=1e-5)
    assert in_room(box.axes[:, 2]) == pytest.approx([0, 0, 1], abs=1e-5)


def backs(chair: float) -> list[float]:
    """How far in front the tops of a chair's back are."""
    [found] = standing_things({"chair": PROPS["chair"] | {"x": 0.4, "back": chair}}, ROOM.view)
    tops = [in_room(s.b) for s in found.shapes if isinstance(s, Cone)]
    return [top[0] for top in tops if top[2] > 0.6]


def test_a_chair_in_front_has_its_back_at_the_far_side() -> None:
    assert max(backs(1.0)) < 0.4 < min(backs(-1.0))
    assert backs(0.0) == []
    assert max(place[0] for place in corners({"chair": {"x": 0.4, "back": -1.0}})) > 0.6


def test_a_low_box_is_as_high_as_it_says() -> None:
    measures = PROPS["box"] | {"height": 0.25}
    [found] = standing_things({"box": measures}, ROOM.view)
    [box] = found.shapes
    assert isinstance(box, Box)

    assert in_room(box.centre)[2] + box.half[2] + box.edge == pytest.approx(0.25)


def test_the_bubble_is_seen_in_its_time_only() -> None:
    props = {"speech": {"from": 1.0, "to": 2.0}}

    assert speech_strength(props, 0.9) == speech_strength(props, 2.1) == 0
    assert speech_strength(props, 1.5) == 1
    assert speech_strength({}, 1.5) == 0


def test_the_bubble_is_drawn_beside_the_face_and_nowhere_else() -> None:
    film = FILMS["abdominal_brace-talk"]
    frame = next(f for f in frames_of(film.id) if f.at == film.poster_at)
    talking = draw(ROOM, frame, fine=1)
    silent = build_room(FILMS["abdominal_brace-standing"], frames_of(film.id), fine=1)
    rows, columns = np.nonzero((talking != draw(silent, frame, fine=1)).any(axis=2))

    mouth = ROOM.view.pixel(frame.body.place(("head", (0.1, 0.0, 0.03))), 480)
    assert rows.size > 1000
    assert mouth[0] < columns.min() < columns.max() < mouth[0] + 120
    assert rows.max() < mouth[1] + 20


def front_and_back(body: Body) -> tuple[float, float]:
    """The foremost and the backmost of the trunk at the height of the navel, in the room."""
    limbs: dict[str, Limb] = {limb.name: limb for limb in seen_limbs(body, ROOM.view)}
    cones = [s for s in limbs["trunk"].shapes if isinstance(s, Cone)]
    belly = [s for s in cones if 1.0 < in_room(s.a)[2] < 1.1]
    return (
        max(in_room(s.a)[0] + s.ra for s in belly),
        min(in_room(s.a)[0] - s.ra for s in belly),
    )


def test_a_breath_brings_the_belly_forward_and_leaves_the_back() -> None:
    front, back = front_and_back(standing())
    fuller, same = front_and_back(standing(belly__swell=30.0))

    assert fuller - front == pytest.approx(0.03, abs=1e-5)
    assert same == pytest.approx(back, abs=1e-5)


def test_what_rests_on_the_belly_rides_on_the_breath() -> None:
    empty, full = standing(), standing(belly__swell=30.0)

    moved = full.place(PLACES["belly"]) - empty.place(PLACES["belly"])
    assert moved == pytest.approx([0.03, 0, 0])
    assert full.place(PLACES["chest"]) == pytest.approx(empty.place(PLACES["chest"]))
