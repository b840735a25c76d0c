"""Bones, lengths and joints of the figure: pure data, no arithmetic.

Axes, for a person who stands: x to the front, y to the left, z up; metres. Every bone has the
axes of its parent while all angles are 0, which is standing at attention, arms hanging, palms in.

Lengths follow Drillis and Contini (1966), as parts of the height: hip 0.530, shoulder 0.818,
thigh 0.245, shank 0.246, ankle 0.039, foot 0.152, upper arm 0.186, forearm 0.146, hand 0.108.
Ranges follow the American Academy of Orthopaedic Surgeons (1965, 1994); where body weight
takes a joint further than muscles do, the passive range stands with the word "passive".
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain

HEIGHT = 1.70
THIGH, SHANK, ANKLE = 0.245 * HEIGHT, 0.246 * HEIGHT, 0.039 * HEIGHT
UPPER_ARM, FOREARM = 0.186 * HEIGHT, 0.146 * HEIGHT
HIP_HEIGHT, SHOULDER_HEIGHT = 0.530 * HEIGHT, 0.818 * HEIGHT
HALF_HIPS, HALF_SHOULDERS = 0.052 * HEIGHT, 0.112 * HEIGHT
PELVIS, LUMBAR = 0.10, 0.17
THORAX = SHOULDER_HEIGHT - HIP_HEIGHT - PELVIS - LUMBAR
SIDES = ("left", "right")

Triple = tuple[float, float, float]
Range = tuple[float, float]

X, Y, Z = (1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)


@dataclass(frozen=True, slots=True)
class Turn:
    """One angle of a joint: the axis it turns about on the left and right, its range in degrees."""

    name: str
    left: Triple
    right: Triple
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Bone:
    """A bone that begins at `offset` in its parent; `joint` names the angles that turn it.

    `share` is the part of the joint's angles that this bone takes: the spine spreads its
    angles over two bones each, so that it bends in a curve. A bone that `slides` does not turn:
    its joint's one value moves it along that axis, in millimetres.
    """

    name: str
    parent: str
    offset: Triple
    joint: str = ""
    share: float = 1.0
    slides: bool = False

    @property
    def side(self) -> str:
        return next((side for side in SIDES if self.name.endswith(f"_{side}")), "")


def _turn(name: str, axis: Triple, limits: Range, *, mirrored: bool = False) -> Turn:
    flipped = (-axis[0], -axis[1], -axis[2])
    return Turn(name, axis, flipped if mirrored else axis, *limits)


_FORWARD, _BACKWARD = (0.0, -1.0, 0.0), Y
_OUT, _IN = X, (0.0, 0.0, -1.0)


def _spine(flex: Range, side: Range, twist: Range) -> tuple[Turn, ...]:
    return (_turn("flex", Y, flex), _turn("side", X, side), _turn("twist", Z, twist))


def _ball(flex: Range, abduct: Range, rotate: Range) -> tuple[Turn, ...]:
    return (
        _turn("flex", _FORWARD, flex),
        _turn("abduct", _OUT, abduct, mirrored=True),
        _turn("rotate_in", _IN, rotate, mirrored=True),
    )


JOINTS: dict[str, tuple[Turn, ...]] = {
    # AAOS, whole trunk: flexion 80, extension 25, side 35, rotation 45; shared by both parts.
    "lumbar": _spine((-25, 50), (-20, 20), (-10, 10)),
    "thorax": _spine((-15, 35), (-20, 20), (-35, 35)),
    # AAOS, whole neck: flexion 45, extension 45, side 45, rotation 60; shared with the head's nod.
    "neck": _spine((-30, 35), (-30, 30), (-25, 25)),
    "head": _spine((-25, 20), (-15, 15), (-40, 40)),
    # No joint: how far the wall of the belly comes forward with a breath, in millimetres.
    "belly": (_turn("swell", X, (0, 40)),),
    # Abduction below 0 crosses the body.
    "shoulder": _ball((-60, 180), (-45, 180), (-90, 70)),
    "elbow": (
        _turn("flex", _FORWARD, (0, 150)),
        _turn("pronate", _IN, (-85, 90), mirrored=True),  # 90 passive
    ),
    # Bent to the palm is above 0; -90 is passive, with weight on the hand.
    "wrist": (
        _turn("flex", (-1.0, 0.0, 0.0), (-90, 80), mirrored=True),
        _turn("deviate", _FORWARD, (-30, 20)),
    ),
    # AAOS: 120, 45 and 45 both ways. Passive are 135, and with the hip bent 60, -90 (an ankle lies
    # across the other knee) and 65 (a bent knee drops inwards).
    "hip": _ball((-30, 135), (-30, 60), (-90, 65)),
    "knee": (_turn("flex", _BACKWARD, (0, 145)),),  # 145 passive
    "ankle": (
        _turn("flex", _FORWARD, (-50, 30)),  # 30 passive, with weight on the foot
        _turn("invert", (-1.0, 0.0, 0.0), (-20, 35), mirrored=True),
    ),
    "toes": (_turn("lift", _FORWARD, (-40, 85)),),  # 85 passive
}
"""Each joint's angles in the order they turn: first the outermost axis."""

PAIRED = ("shoulder", "elbow", "wrist", "hip", "knee", "ankle", "toes")
ROOT: dict[str, Range] = {
    "turn": (-360, 360),
    "lean": (-180, 180),
    "tilt": (-180, 180),
    "spin": (-360, 360),
}
"""How the pelvis lies in the room: turn to the left, lean forward, tilt to the right, spin left
about its own length. Lean 90 is face down, -90 is on the back."""


def _limbs(side: str) -> tuple[Bone, ...]:
    y = 1.0 if side == "left" else -1.0
    return (
        Bone(
            f"upper_arm_{side}",
            "chest",
            (0.0, y * HALF_SHOULDERS, THORAX / 2),
            f"shoulder_{side}",
        ),
        Bone(f"forearm_{side}", f"upper_arm_{side}", (0.0, 0.0, -UPPER_ARM), f"elbow_{side}"),
        Bone(f"hand_{side}", f"forearm_{side}", (0.0, 0.0, -FOREARM), f"wrist_{side}"),
        Bone(f"thigh_{side}", "pelvis", (0.0, y * HALF_HIPS, 0.0), f"hip_{side}"),
        Bone(f"shank_{side}", f"thigh_{side}", (0.0, 0.0, -THIGH), f"knee_{side}"),
        Bone(f"foot_{side}", f"shank_{side}", (0.0, 0.0, -SHANK), f"ankle_{side}"),
        Bone(f"toe_{side}", f"foot_{side}", (0.125, 0.0, 0.026 - ANKLE), f"toes_{side}"),
    )


BONES: tuple[Bone, ...] = (
    Bone("pelvis", "", (0.0, 0.0, 0.0)),
    Bone("loin", "pelvis", (-0.02, 0.0, PELVIS), "lumbar", 0.5),
    Bone("belly", "loin", (0.0, 0.0, 0.0), "belly", slides=True),
    Bone("waist", "loin", (0.0, 0.0, LUMBAR / 2), "lumbar", 0.5),
    Bone("ribs", "waist", (0.0, 0.0, LUMBAR / 2), "thorax", 0.5),
    Bone("chest", "ribs", (0.0, 0.0, THORAX / 2), "thorax", 0.5),
    Bone("throat", "chest", (0.0, 0.0, THORAX / 2 + 0.03), "neck"),
    Bone("head", "throat", (0.01, 0.0, 0.075), "head"),
    *chain.from_iterable(_limbs(side) for side in SIDES),
)
"""Parents stand before their children."""


def joint_names() -> tuple[str, ...]:
    """Return every joint by its full name, with its side where there are two."""
    single = [name for name in JOINTS if name not in PAIRED]
    return (*single, *(f"{name}_{side}" for name in PAIRED for side in SIDES))


def turns_of(joint: str) -> tuple[Turn, ...]:
    """Return the angles of a joint given by its full name."""
    return JOINTS[bare(joint)]


def bare(joint: str) -> str:
    """Return a joint's name without its side."""
    return joint.removesuffix("_left").removesuffix("_right")


def other_side(name: str) -> str:
    """Return the same joint, bone or part on the other side; one without a side stays."""
    if name.endswith("_left"):
        return f"{bare(name)}_right"
    return f"{bare(name)}_left" if name.endswith("_right") else name
