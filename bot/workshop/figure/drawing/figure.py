"""The figure's shape and clothes: round limbs on the bones, in each bone's own axes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from bot.workshop.figure.drawing.camera import View
from bot.workshop.figure.drawing.kinematics import Body
from bot.workshop.figure.drawing.shapes import Cone, Egg, Limb, Shape
from bot.workshop.figure.points import Point
from bot.workshop.figure.skeleton import FOREARM, SHANK, SIDES, THIGH, UPPER_ARM, Triple

SKIN, SHIRT, TROUSERS, SHOE, SOLE, HAIR, EYE = (
    "skin",
    "shirt",
    "trousers",
    "shoe",
    "sole",
    "hair",
    "eye",
)


@dataclass(frozen=True, slots=True)
class Part:
    """A round piece on a bone; where `b` is missing it is an egg with three radii.

    `swell` is its share in the belly's swelling: its front comes forward, its back stays.
    """

    bone: str
    colour: str
    a: Triple
    b: Triple | None
    radii: tuple[float, ...]
    swell: float = 0.0

    def seen(self, body: Body, view: View) -> Shape:
        origin, axes = body.origin[self.bone], body.axes[self.bone]
        more = self.swell * body.swelling / 2
        forward = np.array((more, 0.0, 0.0))
        a = view.see(origin + axes @ (np.array(self.a) + forward))
        if self.b is None:
            x, y, z = self.radii
            turned = (view.axes @ axes).astype(np.float32)
            return Egg(a, turned, (x, y, z), self.colour)
        b = view.see(origin + axes @ (np.array(self.b) + forward))
        return Cone(a, b, self.radii[0] + more, self.radii[1] + more, self.colour)


def _cone(bone: str, colour: str, a: Triple, b: Triple, ra: float, rb: float) -> Part:
    return Part(bone, colour, a, b, (ra, rb))


def _across(
    bone: str, colour: str, x: float, z: float, half: float, radius: float, swell: float = 0.0
) -> Part:
    return Part(bone, colour, (x, half, z), (x, -half, z), (radius, radius), swell)


def _egg(bone: str, colour: str, centre: Triple, radii: Triple) -> Part:
    return Part(bone, colour, centre, None, radii)


_TRUNK = (
    _across("pelvis", TROUSERS, 0.0, 0.015, 0.062, 0.1),
    _across("pelvis", TROUSERS, -0.005, 0.075, 0.058, 0.092, 0.3),
    _cone("pelvis", TROUSERS, (-0.042, 0.065, -0.03), (-0.042, 0.065, -0.03), 0.088, 0.088),
    _cone("pelvis", TROUSERS, (-0.042, -0.065, -0.03), (-0.042, -0.065, -0.03), 0.088, 0.088),
    _across("loin", SHIRT, 0.01, 0.05, 0.052, 0.095, 1.0),
    _across("waist", SHIRT, 0.005, 0.045, 0.06, 0.096, 1.0),
    _across("ribs", SHIRT, 0.0, 0.035, 0.072, 0.103, 0.4),
    _across("chest", SHIRT, -0.005, 0.03, 0.085, 0.102),
    _across("chest", SHIRT, -0.018, 0.095, 0.125, 0.056),
    _cone("chest", SHIRT, (-0.02, 0.0, 0.1), (-0.02, 0.0, 0.125), 0.07, 0.058),
)
_NECK = (_cone("throat", SKIN, (-0.01, 0.0, -0.05), (0.008, 0.0, 0.08), 0.053, 0.05),)
_HEAD = (
    _egg("head", SKIN, (0.005, 0.0, 0.095), (0.096, 0.08, 0.118)),
    _egg("head", SKIN, (0.028, 0.0, 0.035), (0.066, 0.06, 0.062)),
    _cone("head", SKIN, (0.094, 0.0, 0.078), (0.108, 0.0, 0.06), 0.011, 0.016),
    _egg("head", HAIR, (-0.022, 0.0, 0.122), (0.098, 0.089, 0.108)),
    _egg("head", HAIR, (0.02, 0.0, 0.178), (0.072, 0.07, 0.045)),
    _egg("head", EYE, (0.089, 0.034, 0.088), (0.008, 0.0085, 0.0125)),
    _egg("head", EYE, (0.089, -0.034, 0.088), (0.008, 0.0085, 0.0125)),
    _egg("head", SKIN, (-0.002, 0.084, 0.07), (0.02, 0.012, 0.028)),
    _egg("head", SKIN, (-0.002, -0.084, 0.07), (0.02, 0.012, 0.028)),
)


def _arm(side: str) -> tuple[Part, ...]:
    y = -1.0 if side == "left" else 1.0  # towards the palm
    upper, fore, hand = f"upper_arm_{side}", f"forearm_{side}", f"hand_{side}"
    return (
        _cone(upper, SHIRT, (-0.005, y * 0.012, 0.0), (0, 0, -0.16), 0.06, 0.056),
        _cone(upper, SKIN, (0, 0, -0.12), (0, 0, -UPPER_ARM), 0.046, 0.041),
        _cone(fore, SKIN, (0, 0, 0), (0, 0, -0.07), 0.041, 0.043),
        _cone(fore, SKIN, (0, 0, -0.07), (0, 0, -FOREARM), 0.043, 0.028),
        _egg(hand, SKIN, (0, 0, -0.045), (0.041, 0.022, 0.056)),
        _egg(hand, SKIN, (0, y * 0.004, -0.105), (0.037, 0.018, 0.062)),
        _cone(hand, SKIN, (0.028, 0, -0.03), (0.054, y * 0.008, -0.082), 0.016, 0.012),
    )


def _leg(side: str) -> tuple[Part, ...]:
    y = 1.0 if side == "left" else -1.0
    thigh, shank, foot, toe = f"thigh_{side}", f"shank_{side}", f"foot_{side}", f"toe_{side}"
    return (
        _cone(thigh, TROUSERS, (-0.005, 0, -0.02), (0, 0, -0.2), 0.09, 0.079),
        _cone(thigh, TROUSERS, (0, 0, -0.2), (0.004, 0, -THIGH), 0.079, 0.057),
        _cone(shank, TROUSERS, (0, 0, 0), (-0.014, 0, -0.13), 0.056, 0.059),
        _cone(shank, TROUSERS, (-0.014, 0, -0.13), (0, 0, 0.085 - SHANK), 0.059, 0.044),
        _cone(shank, SKIN, (0, 0, 0.12 - SHANK), (0, 0, -SHANK), 0.036, 0.034),
        _cone(foot, SHOE, (-0.02, 0, -0.025), (-0.02, 0, -0.031), 0.04, 0.035),
        _cone(foot, SHOE, (-0.02, 0, -0.03), (0.115, y * 0.018, -0.042), 0.036, 0.025),
        _cone(foot, SHOE, (-0.02, 0, -0.03), (0.115, y * -0.014, -0.038), 0.036, 0.028),
        _cone(toe, SHOE, (-0.005, y * 0.02, 0.0), (0.05, y * 0.014, -0.004), 0.026, 0.022),
        _cone(toe, SHOE, (-0.005, y * -0.012, 0.0), (0.062, y * -0.01, -0.003), 0.026, 0.023),
    )


_BLENDS = {"trunk": 0.07, "neck": 0.03, "head": 0.014, "arm": 0.022, "leg": 0.035}
_LIMBS: dict[str, tuple[Part, ...]] = {
    "trunk": _TRUNK,
    "neck": _NECK,
    "head": _HEAD,
    **{f"arm_{side}": _arm(side) for side in SIDES},
    **{
        f"leg_{side}": (*_leg(side), _TRUNK[0], _TRUNK[2 if side == "left" else 3])
        for side in SIDES
    },
}


def limb_of(bone: str) -> str:
    """Return the limb that a bone's skin belongs to."""
    name, _, side = bone.rpartition("_")
    if side not in SIDES:
        return bone if bone in ("head",) else ("neck" if bone == "throat" else "trunk")
    return f"{'leg' if name in ('thigh', 'shank', 'foot', 'toe') else 'arm'}_{side}"


def seen_limbs(body: Body, view: View) -> list[Limb]:
    """Return every limb of the figure as the camera sees it."""
    return [
        Limb(name, tuple(part.seen(body, view) for part in parts), _BLENDS[name.split("_")[0]])
        for name, parts in _LIMBS.items()
    ]


def skin_ends() -> Iterator[tuple[Point, float]]:
    """Return middle and radius of every round end of a limb, which could sink into the floor."""
    for parts in _LIMBS.values():
        for part in parts:
            if part.b is not None:
                yield (part.bone, part.a), part.radii[0]
                yield (part.bone, part.b), part.radii[1]
            else:
                yield (part.bone, part.a), min(part.radii)


def body_depth(body: Body) -> tuple[str, float]:
    """Return the bone with the lowest skin, and how far that is below the floor, in metres."""
    depths = ((point[0], radius - float(body.place(point)[2])) for point, radius in skin_ends())
    return max(depths, key=lambda found: found[1])
