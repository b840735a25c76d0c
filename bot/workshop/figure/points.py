"""Points of the body's surface that rest on things or are touched, fixed to their bones.

Metres in the bone's own axes (see skeleton). They lie on the drawn skin, so that what rests on the
floor is seen to rest on it.
"""

from __future__ import annotations

from itertools import chain

from bot.domain.exercise import Position
from bot.workshop.figure.skeleton import ANKLE, FOREARM, HALF_SHOULDERS, SHANK, SIDES, Triple

Point = tuple[str, Triple]
"""A bone and a place on it."""

SOLE = -ANKLE
HEEL, BUTTOCK = 0.035, 0.088
"""Radii of the parts that roll: the heel, and each side of the seat."""


def _of_side(side: str) -> dict[str, tuple[Point, ...]]:
    y = 1.0 if side == "left" else -1.0
    foot, toe, shank = f"foot_{side}", f"toe_{side}", f"shank_{side}"
    arm, hand = f"forearm_{side}", f"hand_{side}"
    palm = -0.02 * y
    sole = tuple((foot, (x, y * w, SOLE)) for x, w in ((-0.045, 0.0), (0.12, 0.03), (0.12, -0.03)))
    return {
        f"foot_{side}": sole,
        f"heel_{side}": ((foot, (-0.02, 0.0, HEEL - ANKLE)),),
        f"toes_{side}": ((toe, (0.01, 0.03, -0.026)), (toe, (0.01, -0.03, -0.026))),
        f"knee_{side}": ((shank, (0.054, 0.0, -0.015)),),
        f"shin_{side}": ((shank, (0.054, 0.0, -0.015)), (shank, (0.042, 0.0, 0.04 - SHANK))),
        f"outer_knee_{side}": ((shank, (0.0, y * 0.054, -0.015)),),
        f"outer_foot_{side}": ((foot, (-0.02, y * 0.036, -0.035)), (foot, (0.1, y * 0.04, -0.042))),
        f"ankle_{side}": ((shank, (0.0, y * 0.04, 0.015 - SHANK)),),
        f"inner_ankle_{side}": ((shank, (0.0, y * -0.04, 0.015 - SHANK)),),
        f"instep_{side}": ((foot, (0.1, 0.0, -0.014)),),
        f"inner_heel_{side}": ((foot, (-0.02, y * -0.04, -0.03)),),
        f"forearm_{side}": ((arm, (-0.04, 0.0, -0.015)), (arm, (-0.03, 0.0, 0.01 - FOREARM))),
        f"hand_{side}": (
            (hand, (0.0, palm, -0.03)),
            (hand, (0.03, palm, -0.1)),
            (hand, (-0.03, palm, -0.1)),
        ),
        f"palm_{side}": ((hand, (0.0, palm, -0.075)),),
        f"fingers_{side}": ((hand, (0.0, palm / 5, -0.165)),),
        f"shoulder_{side}": (("chest", (-0.02, y * (HALF_SHOULDERS + 0.055), 0.1)),),
        f"hip_{side}": (("pelvis", (0.0, y * 0.178, -0.01)),),
        f"seat_{side}": (("pelvis", (-0.042, y * 0.065, -0.03)),),
    }


PARTS: dict[str, tuple[Point, ...]] = {
    "head": (("head", (-0.112, 0.0, 0.09)),),
    "upper_back": (("chest", (-0.112, 0.08, 0.02)), ("chest", (-0.112, -0.08, 0.02))),
    "shoulders": (("chest", (-0.108, 0.1, 0.06)), ("chest", (-0.108, -0.1, 0.06))),
    "pelvis": (("pelvis", (-0.128, 0.05, 0.01)), ("pelvis", (-0.128, -0.05, 0.01))),
    "seat": (("pelvis", (-0.045, 0.07, -0.12)), ("pelvis", (-0.045, -0.07, -0.12))),
    "tail": (("pelvis", (-0.13, 0.065, -0.03)), ("pelvis", (-0.13, -0.065, -0.03))),
    "temple_left": (("head", (0.0, 0.088, 0.09)),),
    "temple_right": (("head", (0.0, -0.088, 0.09)),),
    **_of_side("left"),
    **_of_side("right"),
}

RADII = {
    **{f"heel_{side}": HEEL for side in SIDES},
    **{f"seat_{side}": BUTTOCK for side in SIDES},
}
"""Parts that roll: their point is the middle of a ball, which stays this high above a surface."""

PLACES: dict[str, Point] = {
    "belly": ("belly", (0.115, 0.0, 0.06)),
    "chest": ("chest", (0.115, 0.0, 0.0)),
    "neck_back": ("throat", (-0.125, 0.0, 0.0)),
    "low_back": ("loin", (-0.145, 0.0, 0.02)),
    **{
        f"hip_{s}": ("pelvis", (0.05, w * 0.165, 0.085))
        for s, w in zip(SIDES, (1, -1), strict=True)
    },
    **{f"waist_{s}": ("loin", (0.02, w * 0.15, 0.05)) for s, w in zip(SIDES, (1, -1), strict=True)},
    **{f"thigh_{s}": (f"thigh_{s}", (0.085, 0.0, -0.25)) for s in SIDES},
    **{f"above_knee_{s}": (f"thigh_{s}", (0.066, 0.0, -0.36)) for s in SIDES},
    **{f"thigh_back_{s}": (f"thigh_{s}", (-0.08, 0.0, -0.3)) for s in SIDES},
    **{f"knee_{s}": (f"shank_{s}", (0.065, 0.0, 0.0)) for s in SIDES},
    **{f"shin_{s}": (f"shank_{s}", (0.06, 0.0, -0.12)) for s in SIDES},
    **{f"shoulder_{s}": (f"upper_arm_{s}", (0.05, 0.0, -0.03)) for s in SIDES},
    **{f"inner_heel_{s}": PARTS[f"inner_heel_{s}"][0] for s in SIDES},
}
"""Places that a hand can hold, an ankle rest on, or an inner heel stay at."""

PAIRS = {
    "feet": ("foot_left", "foot_right"),
    "knees": ("knee_left", "knee_right"),
    "hands": ("hand_left", "hand_right"),
    "forearms": ("forearm_left", "forearm_right"),
}
ALSO_PAIRS = {
    "palms": ("palm_left", "palm_right"),
    "fingers": ("fingers_left", "fingers_right"),
    "shins": ("shin_left", "shin_right"),
    "insteps": ("instep_left", "instep_right"),
    "heels": ("heel_left", "heel_right"),
}
ON_THE_SIDE = {
    "head": "temple",
    "pelvis": "hip",
    "knee": "outer_knee",
    "feet": "outer_foot",
    "shoulder": "shoulder",
    "hand": "hand",
    "forearm": "forearm",
}
"""Words of the facts that mean the outer side of the limb for someone lying on the side."""

ALSO = {
    (Position.BACK, "foot"): ("heel",),
    (Position.FLOOR_SEATED, "foot"): ("heel", "ankle", "inner_ankle"),
    (Position.FLOOR_SEATED, "shin"): ("outer_knee",),
    (Position.CHAIR, "hand"): ("palm",),
}
"""Parts that may stand for another: a heel for a foot that rolls, a hand that holds the seat."""

ROLLING = ("heel_", "ankle_", "inner_ankle_")
"""A foot goes from one of these to another without leaving the floor."""

EITHER = ("foot", "knee", "hand", "forearm", "shin", "shoulder")
"""Parts of which the facts ask for one of two."""


def required_parts(part: str, position: Position) -> tuple[tuple[str, ...], ...]:
    """Return the parts one word of the facts needs in contact: of every group, any one part."""
    if position is Position.SIDE and part in ON_THE_SIDE:
        return (tuple(f"{ON_THE_SIDE[part]}_{side}" for side in SIDES),)
    if part == "seat" and position is Position.FLOOR_SEATED:
        return (("seat", *(f"seat_{side}" for side in SIDES)),)
    if part in PAIRS:
        return tuple(_or_also(name, position) for name in PAIRS[part])
    if part == "toes":
        return (("toes_left",), ("toes_right",))
    if part in EITHER:
        sides = (_or_also(f"{part}_{side}", position) for side in SIDES)
        return (tuple(chain.from_iterable(sides)),)
    return ((part,),)


def _or_also(name: str, position: Position) -> tuple[str, ...]:
    word, _, side = name.rpartition("_")
    return (name, *(f"{other}_{side}" for other in ALSO.get((position, word), ())))


def stays(before: set[str], after: set[str]) -> bool:
    """Whether something is in contact all the way: one part, or a foot that rolls on the floor."""
    if before and after and all(part.startswith(ROLLING) for part in before | after):
        return True
    return bool(before & after)


def spread(part: str) -> tuple[str, ...]:
    """Return a word of a pose file as single parts: `feet` is both of them."""
    if part == "toes":
        return ("toes_left", "toes_right")
    return (PAIRS | ALSO_PAIRS).get(part, (part,))
