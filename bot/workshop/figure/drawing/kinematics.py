"""Where every bone is for given angles, and how its points move when an angle changes.

The state of the body is one vector: the pelvis in the room (x, y, z), its four angles, then the
angles of every joint in the skeleton's order; metres and radians.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from bot.workshop.figure.film import Pose
from bot.workshop.figure.points import Point
from bot.workshop.figure.skeleton import BONES, ROOT, Bone, Triple, Z, bare, joint_names, turns_of

Array = npt.NDArray[np.float64]

ROOT_AXES: tuple[tuple[str, Triple], ...] = (
    ("turn", Z),
    ("lean", (0.0, 1.0, 0.0)),
    ("tilt", (1.0, 0.0, 0.0)),
    ("spin", Z),
)
FIRST_JOINT = 3 + len(ROOT_AXES)


@dataclass(frozen=True, slots=True)
class Angle:
    """One joint angle of the state vector."""

    name: str
    joint: str
    axis: Array
    low: float
    high: float


def _angles() -> tuple[Angle, ...]:
    return tuple(
        Angle(
            f"{joint}.{turn.name}",
            joint,
            np.array(turn.right if joint.endswith("_right") else turn.left),
            np.radians(turn.low),
            np.radians(turn.high),
        )
        for joint in joint_names()
        for turn in turns_of(joint)
    )


ANGLES = _angles()
INDEX = {angle.name: FIRST_JOINT + i for i, angle in enumerate(ANGLES)}
SIZE = FIRST_JOINT + len(ANGLES)
LOW = np.array([-np.inf] * FIRST_JOINT + [angle.low for angle in ANGLES])
HIGH = np.array([np.inf] * FIRST_JOINT + [angle.high for angle in ANGLES])
_OF_JOINT = {
    joint: tuple((INDEX[a.name], a.axis) for a in ANGLES if a.joint == joint)
    for joint in joint_names()
}
_OF_ROOT = tuple((3 + i, np.array(axis)) for i, (_, axis) in enumerate(ROOT_AXES))


Turn = tuple[int, Array, Array, float]
"""A value of the state that moves a bone: which, about which axis, through where, and its share."""
Stack = tuple[npt.NDArray[np.int_], Array, Array, Array]
"""The turns of one bone side by side: where each counts in a slope, axes, origins, shares."""
STILL = np.eye(3)


@dataclass(slots=True)
class Body:
    """The bones in the room: origin and axes of each, and what turns it about where.

    `swelling` is how far the wall of the belly stands out beyond its usual place, in metres.
    """

    origin: dict[str, Array] = field(default_factory=dict)
    axes: dict[str, Array] = field(default_factory=dict)
    turns: dict[str, tuple[Turn, ...]] = field(default_factory=dict)
    swelling: float = 0.0
    _stacked: dict[str, Stack] = field(default_factory=dict)

    def place(self, point: Point) -> Array:
        """Return a point of a bone in the room."""
        bone, offset = point
        there: Array = self.origin[bone] + self.axes[bone] @ np.array(offset)
        return there

    def slope(self, point: Point) -> Array:
        """Return how the point moves with each value of the state: 3 rows, a column for each."""
        places, axes, origins, shares = self._turns_of(point)
        a, b, c = (self.place(point)[:, None] - origins) * shares
        x, y, z = axes
        turned_by = np.concatenate([y * c - z * b, z * a - x * c, x * b - y * a])
        slope = _added_up(places, turned_by, 3 * SIZE).reshape(3, SIZE)
        slope[:, :3] += STILL
        return slope

    def rise(self, point: Point) -> Array:
        """Return how the point's height moves with each value of the state."""
        places, axes, origins, shares = self._turns_of(point)
        there = self.place(point)
        a, b = (there[:2, None] - origins[:2]) * shares
        x, y, _ = axes
        rise = _added_up(places[: shares.size], x * b - y * a, SIZE)
        rise[2] += 1
        return rise

    def _turns_of(self, point: Point) -> Stack:
        bone, _ = point
        if bone not in self._stacked:
            self._stacked[bone] = _stacked(self.turns[bone])
        return self._stacked[bone]


def _added_up(places: npt.NDArray[np.int_], parts: Array, size: int) -> Array:
    return np.bincount(places, weights=parts, minlength=size).astype(np.float64, copy=False)


def _stacked(turns: tuple[Turn, ...]) -> Stack:
    values, axes, origins, shares = zip(*turns, strict=True)
    places = np.concatenate([np.array(values) + row * SIZE for row in range(3)])
    return places, np.array(axes).T, np.array(origins).T, np.array(shares)


def turned(axes: Array, angles: Array) -> Array:
    """Return the rotations by angles about unit axes (Rodrigues): n x 3 and n give n x 3 x 3."""
    x, y, z = axes.T
    none = np.zeros_like(x)
    cross = np.array([[none, -z, y], [z, none, -x], [-y, x, none]]).transpose(2, 0, 1)
    sin, less = np.sin(angles)[:, None, None], (1 - np.cos(angles))[:, None, None]
    rotations: Array = STILL + sin * cross + less * (cross @ cross)
    return rotations


def state_of(pose: Pose) -> Array:
    """Return the state vector of a pose as its author wrote it."""
    state = np.zeros(SIZE)
    state[:3] = pose.at
    for i, (name, _) in enumerate(ROOT_AXES):
        state[3 + i] = np.radians(pose.root.get(name, 0.0))
    for name, degrees in pose.angles.items():
        state[INDEX[name]] = np.radians(degrees)
    return state


def place_body(state: Array) -> Body:
    """Forward kinematics: every bone in the room for a state."""
    body = Body(swelling=float(np.degrees(state[INDEX["belly.swell"]])) / 1000)
    rotations = iter(turned(_OWN_AXES, _OWN_SHARES * state[_OWN_VALUES]))
    for bone in BONES:
        if bone.slides:
            _slide(body, bone)
            continue
        if bone.parent:
            origin = body.place((bone.parent, bone.offset))
            axes, turns = body.axes[bone.parent], body.turns[bone.parent]
        else:
            origin, axes, turns = state[:3].copy(), STILL, ()
        for index, axis in _own(bone):
            turns = (*turns, (index, axes @ axis, origin, bone.share))
            axes = axes @ next(rotations)
        body.origin[bone.name], body.axes[bone.name], body.turns[bone.name] = origin, axes, turns
    return body


def _own(bone: Bone) -> tuple[tuple[int, Array], ...]:
    """The values of the state that turn this bone against its parent, each with its axis."""
    if bone.slides:
        return ()
    return _OF_JOINT[bone.joint] if bone.parent else _OF_ROOT


_OWN = [(index, axis, bone.share) for bone in BONES for index, axis in _own(bone)]
_OWN_VALUES = np.array([index for index, _, _ in _OWN])
_OWN_AXES = np.array([axis for _, axis, _ in _OWN])
_OWN_SHARES = np.array([share for _, _, share in _OWN])
"""All that turns any bone, in the order of the bones: their rotations are worked out at once."""


def _slide(body: Body, bone: Bone) -> None:
    """The belly's wall: it goes forward with the breath and nothing else changes it."""
    x, y, z = bone.offset
    body.origin[bone.name] = body.place((bone.parent, (x + body.swelling, y, z)))
    body.axes[bone.name], body.turns[bone.name] = body.axes[bone.parent], body.turns[bone.parent]


def joint_of(index: int) -> str:
    """Return the joint of a value of the state, without its side; `pelvis` for the root."""
    return "pelvis" if index < FIRST_JOINT else bare(ANGLES[index - FIRST_JOINT].joint)


__all__ = ["ROOT", "Array", "Body", "place_body", "state_of"]
