"""Places of the body that light up for a target of the facts: points under the skin.

Each has a radius and lies on a bone.

Only bones of the same limb light up, so that a hand beside the hip stays as it is. The places are
broad on purpose: they say "here", they are no anatomy.
"""

from __future__ import annotations

from bot.workshop.figure.skeleton import SIDES, Triple

Spot = tuple[str, Triple, Triple, float]
"""A bone, two points on it between which the place lies, and its radius in metres."""


def _pair(bone: str, start: Triple, end: Triple, radius: float) -> tuple[Spot, ...]:
    sided = bone in {"thigh", "shank", "foot", "upper_arm", "forearm"}
    return tuple(
        (
            f"{bone}_{side}" if sided else bone,
            (start[0], sign * start[1], start[2]),
            (end[0], sign * end[1], end[2]),
            radius,
        )
        for side, sign in zip(SIDES, (1.0, -1.0), strict=True)
    )


def _at(bone: str, place: Triple, radius: float) -> tuple[Spot, ...]:
    return _pair(bone, place, place, radius)


_BUTTOCK = _at("pelvis", (-0.085, 0.075, -0.035), 0.115)
_SIDE_OF_HIP = _at("pelvis", (-0.03, 0.14, 0.035), 0.105)
_DEEP_HIP = _at("pelvis", (-0.075, 0.115, -0.01), 0.1)
_HAMSTRINGS = _pair("thigh", (-0.08, 0.0, -0.1), (-0.06, 0.0, -0.31), 0.088)
_QUADRICEPS = _pair("thigh", (0.08, 0.0, -0.1), (0.06, 0.0, -0.31), 0.09)
_INNER_THIGH = _pair("thigh", (0.0, -0.08, -0.07), (0.0, -0.06, -0.24), 0.085)
_LOW_BACK = _pair("loin", (-0.09, 0.045, -0.02), (-0.09, 0.045, 0.13), 0.085)
_BACK = _pair("loin", (-0.09, 0.045, -0.02), (-0.1, 0.05, 0.2), 0.085)
_BELLY = _pair("loin", (0.1, 0.035, -0.03), (0.1, 0.035, 0.12), 0.095)
_FLANK = _pair("loin", (0.02, 0.13, -0.01), (0.02, 0.14, 0.13), 0.09)
_GROIN = _at("pelvis", (0.09, 0.085, -0.02), 0.09)
_SHOULDER = _at("upper_arm", (0.0, 0.02, -0.04), 0.085)
_DIAPHRAGM = _pair("waist", (0.1, 0.05, 0.03), (0.1, 0.05, 0.11), 0.1)

TARGETS: dict[str, tuple[Spot, ...]] = {
    "anterior_core": _BELLY,
    "back_extensors": _BACK,
    "deep_abdominals": _BELLY,
    "deep_hip_rotators": _DEEP_HIP,
    "diaphragm": _DIAPHRAGM,
    "gluteus_maximus": _BUTTOCK,
    "gluteus_medius": _SIDE_OF_HIP,
    "gluteus_minimus": _SIDE_OF_HIP,
    "hamstrings": _HAMSTRINGS,
    "hip_abductors": _SIDE_OF_HIP,
    "hip_adductors": _INNER_THIGH,
    "hip_external_rotation": _DEEP_HIP,
    "hip_flexors": _GROIN,
    "hip_internal_rotation": _SIDE_OF_HIP,
    "lateral_core": _FLANK,
    "multifidus": _LOW_BACK,
    "obliques": _FLANK,
    "quadriceps": _QUADRICEPS,
    "rectus_femoris": _QUADRICEPS,
    "shoulders": _SHOULDER,
    "trunk_control": (*_BELLY, *_FLANK),
    "trunk_rotation_control": _FLANK,
}
"""Every target that the facts name, on both sides; the spots of a pair are left, then right."""

MUSCLES = TARGETS | {
    f"{name}_{side}": spots[index::2]
    for name, spots in TARGETS.items()
    for index, side in enumerate(SIDES)
}
"""Everything that can light up: a target on both sides, or on the side of one working limb."""
