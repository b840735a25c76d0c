"""Words of pose files for everything around the body: views, things, surfaces, easing."""

from __future__ import annotations

VIEWS = {
    "side": (0.0, 10.0),
    "front_side": (35.0, 12.0),
    "front": (90.0, 10.0),
    "back_side": (-35.0, 12.0),
    "back": (-90.0, 10.0),
    "above": (15.0, 40.0),
}
"""Degrees from the person's right side towards the front, and above the floor."""

PROPS: dict[str, dict[str, float]] = {
    "mat": {"x": 0.0, "y": 0.0, "length": 1.9, "width": 0.75},
    "wall": {"x": -0.4, "width": 1.3, "height": 1.9},
    "counter": {"x": 0.6, "height": 0.92, "width": 0.9, "depth": 0.45},
    "chair": {"x": -0.3, "height": 0.45, "back": 1.0},
    "cushion": {"x": 0.0, "y": 0.0, "height": 0.1, "length": 0.36, "width": 0.42},
    "box": {"x": 0.1, "height": 0.2, "length": 0.3, "width": 0.24},
    "stick": {},
    "weights": {"left": 1.0, "right": 1.0},
    "bag": {},
    "band": {"along": 0.85},
    "speech": {"from": 0.0, "to": 3.0},
}
"""Each thing with its measures in metres and their usual values (see docs/figures.md)."""

MEASURES = {name: frozenset(usual) for name, usual in PROPS.items()} | {
    "chair": frozenset(PROPS["chair"]) | {"y"}
}
"""The measures that each thing may be given: a chair can also stand to one side."""

SURFACES = ("floor", "wall", "counter", "chair", "cushion")
"""Surfaces that a part can rest on; the floor is always there, at height 0."""

EASES = ("smooth", "even", "slow_in", "slow_out")
