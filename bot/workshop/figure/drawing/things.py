"""Things around the figure: mat, wall, counter, chair, cushion, and what is held or worn."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from itertools import pairwise

import numpy as np

from bot.workshop.figure.drawing.camera import View
from bot.workshop.figure.drawing.kinematics import Array, Body
from bot.workshop.figure.drawing.shapes import Box, Cone, Limb, Shape
from bot.workshop.figure.skeleton import SIDES, Triple

Measures = Mapping[str, float]
MAT_THICK = 0.018
WALL_THICK = 0.05


def standing_things(props: Mapping[str, Measures], view: View) -> list[Limb]:
    """Return the things that stand still through the whole film."""
    found: list[Limb] = []
    for name, build in _STANDING.items():
        if name in props:
            found.append(Limb(name, tuple(build(props[name], view)), 0.004))
    return found


def moving_things(props: Mapping[str, Measures], body: Body, view: View) -> list[Limb]:
    """Return the things that the person holds or wears."""
    found: list[Limb] = []
    if "stick" in props:
        found.append(Limb("stick", (_stick(body, view),), 0.004))
    if "band" in props:
        found.append(Limb("band", tuple(_band(props["band"], body, view)), 0.01))
    if "bag" in props:
        found.append(Limb("bag", tuple(_bag(body, view)), 0.006))
    if "weights" in props:
        for side in SIDES:
            if props["weights"][side] > 0:
                found.append(Limb("weight", tuple(_bottle(side, body, view)), 0.006))
    return found


def corners(props: Mapping[str, Measures]) -> list[Array]:
    """Return places that have to be in the picture because of the things."""
    found: list[Triple] = []
    if "wall" in props:
        x, height = props["wall"]["x"], props["wall"]["height"]
        edge = x + WALL_THICK * np.sign(x)
        found += [(edge, 0, 0), (edge, 0, height * 0.9)]
    if "counter" in props:
        x = props["counter"]["x"]
        found += [(x + 0.2, 0, 0), (x + 0.25, 0, props["counter"]["height"])]
    if "chair" in props:
        x, y = props["chair"]["x"], props["chair"].get("y", 0.0)
        way = _behind(props["chair"])
        back = (x + way * 0.28, y, 0.9 if props["chair"]["back"] else 0.45)
        found += [(x + way * 0.24, y, 0), back]
        if y:
            found.append((x - way * 0.26, y + 0.22 * np.sign(y), 0))
    return [np.array(place) for place in found]


def _box(view: View, low: Triple, high: Triple, colour: str, edge: float = 0.012) -> Box:
    a, b = np.array(low), np.array(high)
    half = np.maximum((b - a) / 2 - edge, 0.001)
    x, y, z = (float(v) for v in half)
    return Box(view.see((a + b) / 2), view.axes.astype(np.float32), (x, y, z), edge, colour)


def _mat(mat: Measures, view: View) -> Iterator[Shape]:
    x, y, long, wide = mat["x"], mat["y"], mat["length"] / 2, mat["width"] / 2
    yield _box(view, (x - long, y - wide, -MAT_THICK), (x + long, y + wide, 0), "mat", 0.008)


def _wall(wall: Measures, view: View) -> Iterator[Shape]:
    x, wide = wall["x"], wall["width"] / 2
    low, high = sorted((x, x + WALL_THICK * float(np.sign(x))))
    yield _box(view, (low, -wide * 0.45, 0), (high, wide, wall["height"]), "wall", 0.01)
    yield _box(
        view, (low - 0.006, -wide * 0.45 - 0.004, 0), (high + 0.006, wide, 0.07), "skirting", 0.006
    )


def _counter(counter: Measures, view: View) -> Iterator[Shape]:
    x, wide, deep, top = (counter[n] for n in ("x", "width", "depth", "height"))
    yield _box(
        view, (x - 0.03, -wide / 2, top - 0.045), (x + deep, wide / 2, top), "counter", 0.014
    )
    yield _box(
        view,
        (x + 0.14, -wide / 2 + 0.05, 0.0),
        (x + deep - 0.02, wide / 2 - 0.03, top - 0.03),
        "cupboard",
        0.01,
    )


def _chair(chair: Measures, view: View) -> Iterator[Shape]:
    x, middle, seat = chair["x"], chair.get("y", 0.0), chair["height"]
    low, high = (x - 0.22, middle - 0.22, seat - 0.045), (x + 0.22, middle + 0.22, seat)
    yield _box(view, low, high, "chair", 0.018)
    for dx in (-0.19, 0.19):
        for dy in (-0.19, 0.19):
            foot = np.array([x + dx * 1.06, middle + dy * 1.06, 0.012])
            top = np.array([x + dx, middle + dy, seat - 0.03])
            yield Cone(view.see(foot), view.see(top), 0.014, 0.017, "wood")
    if chair["back"]:
        way = _behind(chair)
        for y in (middle - 0.19, middle + 0.19):
            bottom = np.array([x + way * 0.19, y, seat])
            top = np.array([x + way * 0.27, y, seat + 0.44])
            yield Cone(view.see(bottom), view.see(top), 0.016, 0.014, "wood")
        near, far = sorted((x + way * 0.272, x + way * 0.24))
        low, high = (near, middle - 0.2, seat + 0.3), (far, middle + 0.2, seat + 0.43)
        yield _box(view, low, high, "chair")


def _behind(chair: Measures) -> float:
    """Return the side of a chair's back from its seat: 1 is away from a person who faces it."""
    return 1.0 if chair["back"] < 0 else -1.0


def _low_box(box: Measures, view: View) -> Iterator[Shape]:
    x, long, wide = box["x"], box["length"] / 2, box["width"] / 2
    yield _box(view, (x - long, -wide, 0.0), (x + long, wide, box["height"]), "wood", 0.014)


def _cushion(cushion: Measures, view: View) -> Iterator[Shape]:
    x, y, long, wide = cushion["x"], cushion["y"], cushion["length"] / 2, cushion["width"] / 2
    low, high = (x - long, y - wide, 0.0), (x + long, y + wide, cushion["height"])
    yield _box(view, low, high, "cushion", min(0.045, cushion["height"] / 2.05))


_STANDING: dict[str, Callable[[Measures, View], Iterator[Shape]]] = {
    "mat": _mat,
    "wall": _wall,
    "counter": _counter,
    "chair": _chair,
    "cushion": _cushion,
    "box": _low_box,
}


def _stick(body: Body, view: View) -> Cone:
    """Return a stick along the back, from below the tail-bone to above the head."""
    low = body.place(("pelvis", (-0.146, 0.0, -0.01)))
    high = body.place(("head", (-0.13, 0.0, 0.12)))
    way = (high - low) / np.linalg.norm(high - low)
    return Cone(view.see(low - 0.2 * way), view.see(high + 0.16 * way), 0.014, 0.014, "stick")


def _bottle(side: str, body: Body, view: View) -> Iterator[Shape]:
    y = -1.0 if side == "left" else 1.0
    hand = f"hand_{side}"
    a, b, c = (view.see(body.place((hand, (x, y * 0.042, -0.085)))) for x in (-0.09, 0.065, 0.115))
    yield Cone(a, b, 0.034, 0.034, "bottle")
    yield Cone(b, c, 0.018, 0.016, "bottle")


BAG = (0.075, 0.12, 0.045)
"""Half measures of the bag: along the way one looks, across, upright; metres."""

GRIP = 0.055
"""How far the top of the bag hangs below the hands that carry it."""


def _bag(body: Body, view: View) -> Iterator[Shape]:
    """Return a small bag that hangs upright from both hands by its two handles."""
    left, right = (body.place((f"hand_{side}", (0.0, 0.0, -0.09))) for side in SIDES)
    across = (left - right) * (1.0, 1.0, 0.0)
    across = across / max(float(np.linalg.norm(across)), 1e-6)
    axes = np.column_stack([(across[1], -across[0], 0.0), across, (0.0, 0.0, 1.0)])
    middle = (left + right) / 2 - (0.0, 0.0, GRIP + BAG[2])
    edge = 0.035
    x, y, z = (half - edge for half in BAG)
    turned = (view.axes @ axes).astype(np.float32)
    yield Box(view.see(middle), turned, (x, y, z), edge, "bag")
    for hand, sign in ((left, 1.0), (right, -1.0)):
        for along in (-0.03, 0.03):
            foot = middle + axes @ np.array((along, sign * 0.075, BAG[2] - 0.01))
            yield Cone(view.see(foot), view.see(hand), 0.009, 0.009, "bag")


def _band(band: Measures, body: Body, view: View) -> Iterator[Shape]:
    """Return a loop round both legs; `along` is its place: 1 at the knees, 2 at the ankles."""
    along = band["along"]
    bone, z, radius = "thigh", -0.41 * along, 0.1 - 0.035 * along
    if along > 1:
        bone, z, radius = "shank", -0.42 * (along - 1), 0.065 - 0.02 * (along - 1)
    places = []
    for side in SIDES:
        y = radius if side == "left" else -radius
        for x in (radius, -radius):
            places.append(body.place((f"{bone}_{side}", (x, 0.0, z))))
        places.append(body.place((f"{bone}_{side}", (0.0, y, z))))
    front, back, left, right_front, right_back, right = places
    ring = (front, left, back, right_back, right, right_front, front)
    for a, b in pairwise(ring):
        yield Cone(view.see(a), view.see(b), 0.016, 0.016, "band")
