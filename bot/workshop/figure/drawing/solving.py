"""Keeps contacts in their places, by damped least squares on the pelvis and the limbs.

It looks for the state nearest to the author's that puts every contact on its surface. The spine
stays as it was written, since many of the films are about a straight back; the neck gives way where
the head rests on something.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from bot.workshop.figure.drawing.figure import skin_ends
from bot.workshop.figure.drawing.kinematics import (
    HIGH,
    LOW,
    SIZE,
    Array,
    Body,
    joint_of,
    place_body,
)
from bot.workshop.figure.film import Contact
from bot.workshop.figure.points import PARTS, PLACES, RADII, Point

Flags = npt.NDArray[np.bool_]

STEPS = 60
CLOSE_ENOUGH = 0.0004
PULL = 0.002
"""How strongly the author's angles hold against a contact, which counts 1."""

GIVES = 0.008
"""Metres of skin that may be below the floor: soft parts give way where they carry weight."""

NEAR = 0.04
"""Metres above the floor from which skin is watched."""

WEAKER = 0.25
"""How strongly the floor lifts skin, where a contact counts 1."""

SKIN = tuple(skin_ends())

_SKIN_PLACES = np.array([point[1] for point, _ in SKIN])
_SKIN_RADII = np.array([radius for _, radius in SKIN])

_WEIGHT = {"pelvis": 2.0, "elbow": 0.8, "toes": 0.5, "ankle": 0.7}
_PELVIS_PLACE = 0.05
_STIFF = ("lumbar", "thorax", "belly")
_OF_HEAD = ("neck", "head")
_NORMALS = {"wall": 0, "floor": 2, "counter": 2, "chair": 2, "cushion": 2}


@dataclass(frozen=True, slots=True)
class Pull:
    """One point that has to be somewhere: on a plane, at a place, or at a place of the body."""

    point: Point
    goal: Array
    fixed: tuple[int, ...]
    onto: Point | None = None
    strength: float = 1.0

    def miss(self, body: Body) -> Array:
        there = self.goal if self.onto is None else body.place(self.onto)
        missing: Array = (there - body.place(self.point))[list(self.fixed)] * self.strength
        return missing

    def slope(self, body: Body) -> Array:
        slope = body.slope(self.point)
        if self.onto is not None:
            slope = slope - body.slope(self.onto)
        rows: Array = slope[list(self.fixed)] * self.strength
        return rows


def level_of(on: str, props: Mapping[str, Mapping[str, float]]) -> float:
    """Return the height of a surface, or how far to the front a wall stands."""
    if on == "floor":
        return 0.0
    return props[on]["x"] if on == "wall" else props[on]["height"]


def touch(
    contacts: Sequence[Contact],
    props: Mapping[str, Mapping[str, float]],
    pins: Mapping[tuple[str, int], Array],
) -> list[Pull]:
    """Return the pulls of the contacts: to their pins, or else just to their surfaces."""
    pulls: list[Pull] = []
    for contact in contacts:
        if contact.on in PLACES:
            palm = PARTS[contact.part.replace("hand_", "palm_")][0]
            pulls.append(Pull(palm, np.zeros(3), (0, 1, 2), PLACES[contact.on]))
            continue
        axis, level = _NORMALS[contact.on], level_of(contact.on, props)
        level += RADII.get(contact.part, 0.0)
        for index, point in enumerate(PARTS[contact.part]):
            pin = pins.get((contact.part, index))
            if pin is None or contact.slide:
                pulls.append(Pull(point, np.full(3, level), (axis,)))
            else:
                pulls.append(Pull(point, pin, (0, 1, 2)))
    return pulls


def pins_of(body: Body, contacts: Sequence[Contact]) -> dict[tuple[str, int], Array]:
    """Return the places of the contacts now, for them to stay at."""
    return {
        (contact.part, index): body.place(point)
        for contact in contacts
        if not contact.slide and contact.on not in PLACES
        for index, point in enumerate(PARTS[contact.part])
    }


def settle(wanted: Array, pulls: Sequence[Pull], *, start: Array | None = None) -> Array:
    """Return the state nearest to the wanted one that meets every pull, joints in their ranges."""
    state = np.clip(wanted if start is None else start, LOW, HIGH)
    weights, free = _weights(pulls)
    for _ in range(STEPS):
        body = place_body(state)
        rows = _Rows(
            np.concatenate([np.zeros(0), *(pull.miss(body) for pull in pulls)]),
            np.vstack([np.zeros((0, SIZE)), *(pull.slope(body) for pull in pulls)]),
        )
        step = _step_above_floor(body, state, wanted, rows, weights, free)
        state = np.clip(state + step, LOW, HIGH)
        if np.abs(rows.miss).max(initial=0) < CLOSE_ENOUGH and np.abs(step).max() < CLOSE_ENOUGH:
            break
    return state


@dataclass(frozen=True, slots=True)
class _Rows:
    """The distances still missing, and how each value of the state changes them."""

    miss: Array
    slope: Array

    def among(self, others: _Rows, chosen: Flags) -> _Rows:
        return _Rows(
            np.concatenate([self.miss, others.miss[chosen]]),
            np.vstack([self.slope, others.slope[chosen]]),
        )


def _step_above_floor(
    body: Body, state: Array, wanted: Array, rows: _Rows, weights: Array, free: Flags
) -> Array:
    """Return a step after which no skin is further below the floor than soft parts give way."""
    near = _near_floor(body)
    held = np.zeros(near.miss.size, dtype=bool)
    while True:
        step = _step(state, wanted, rows.among(near, held), weights, free)
        sunk = (near.slope @ step < near.miss - WEAKER * 1e-4) & ~held
        if not sunk.any():
            return step
        held |= sunk


def _near_floor(body: Body) -> _Rows:
    """Return how far skin close to the floor may still go down; below 0 it has to come up."""
    heights = _skin_heights(body)
    near = np.flatnonzero(heights < NEAR)
    rises = [body.rise(SKIN[index][0]) for index in near]
    return _Rows((-GIVES - heights[near]) * WEAKER, np.array(rises).reshape(-1, SIZE) * WEAKER)


def _skin_heights(body: Body) -> Array:
    """Return the lowest height of the skin of every round end above the floor."""
    axes = np.array([body.axes[point[0]][2] for point, _ in SKIN])
    origins = np.array([body.origin[point[0]][2] for point, _ in SKIN])
    heights: Array = origins + (axes * _SKIN_PLACES).sum(axis=1) - _SKIN_RADII
    return heights


def _step(state: Array, wanted: Array, rows: _Rows, weights: Array, free: Flags) -> Array:
    """Return one Gauss-Newton step; a joint at the end of its range does not move further out."""
    moving: Flags = free.copy()
    for _ in range(3):
        some = np.flatnonzero(moving)
        slope, pull = rows.slope[:, some], PULL**2 * weights[some]
        left = slope.T @ slope + np.diag(pull)
        right = slope.T @ rows.miss + pull * (wanted - state)[some]
        step = np.zeros(SIZE)
        step[some] = np.clip(np.linalg.solve(left, right), -0.25, 0.25)
        out = moving & (((state + step) < LOW - 1e-9) | ((state + step) > HIGH + 1e-9))
        stuck = out & ((state <= LOW + 1e-9) | (state >= HIGH - 1e-9))
        if not stuck.any():
            break
        moving &= ~stuck
    return step


def _weights(pulls: Sequence[Pull]) -> tuple[Array, Flags]:
    weights = np.ones(SIZE)
    free = np.ones(SIZE, dtype=bool)
    head = any(pull.point[0] == "head" for pull in pulls)
    for index in range(SIZE):
        joint = joint_of(index)
        weights[index] = _WEIGHT.get(joint, 1.0)
        free[index] = joint not in _STIFF and (head or joint not in _OF_HEAD)
    weights[:3] = _PELVIS_PLACE
    return weights, free
