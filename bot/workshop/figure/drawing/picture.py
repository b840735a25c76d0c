"""Draws one moment of a film: room, things, figure, arrows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
import numpy.typing as npt
from PIL import Image

from bot.workshop.figure.drawing.arrows import draw_arrows
from bot.workshop.figure.drawing.camera import FINE, SIDE, View, framed
from bot.workshop.figure.drawing.figure import seen_limbs
from bot.workshop.figure.drawing.kinematics import Array
from bot.workshop.figure.drawing.motion import Frame
from bot.workshop.figure.drawing.room import Room
from bot.workshop.figure.drawing.shading import (
    COLOURS,
    FLOOR,
    PALETTE,
    PAPER,
    SHADOW,
    lit,
    openness,
    warmed,
    warmth,
)
from bot.workshop.figure.drawing.shapes import Field, Limb, Points
from bot.workshop.figure.drawing.speech import draw_speech
from bot.workshop.figure.drawing.things import MAT_THICK, corners, moving_things, standing_things
from bot.workshop.figure.drawing.tracing import Seen, rays_over, trace
from bot.workshop.figure.film import Film
from bot.workshop.figure.skeleton import BONES

Pixels = npt.NDArray[np.uint8]
COARSE = 5
"""The shade that the body throws on the room is soft: one ray in COARSE x COARSE is enough."""

EDGE = 0.025
"""A limb that stands this much before another gets a darker edge behind it, in metres."""

_BASE: Field = np.array([PALETTE[name] for name in COLOURS], dtype=np.float32) / np.float32(255)


def build_room(film: Film, frames: Sequence[Frame], *, fine: int = FINE) -> Room:
    """Build the room of a film, with a view that all its frames fit into."""
    view = framed(film.camera, _reach(film, frames))
    side = SIDE * fine
    rays = rays_over(*view.rays(side))
    across, up = rays.across, rays.up
    things = standing_things(film.props, view)
    seen = trace(things, rays, COLOURS)
    floor = _floor_depth(film, view, up)
    on_floor = floor > seen.depth
    seen.depth = np.maximum(seen.depth, floor)
    seen.colour[on_floor] = -1
    seen.normal[:, on_floor] = view.axes[:, 2].astype(np.float32)[:, None]
    colour = _room_colour(view, things, (across, up, seen.depth), seen, frames)
    return Room(film, view, rays, things, seen, floor, colour)


def _reach(film: Film, frames: Sequence[Frame]) -> Iterable[Array]:
    for frame in frames[:: max(1, len(frames) // 12)]:
        body = frame.body
        for bone in BONES:
            for z in (-0.1, 0.1):
                yield body.origin[bone.name] + np.array([0, 0, z])
        for tip in ("hand_left", "hand_right"):
            yield body.place((tip, (0.0, 0.0, -0.17)))
        yield body.place(("head", (0.0, 0.0, 0.23)))
    yield from corners(film.props)


def _floor_depth(film: Film, view: View, up: Field) -> Field:
    """Return how near to the eye the floor is along each ray."""
    level = -MAT_THICK if "mat" in film.props else 0.0
    _, rise, tilt = view.axes[:, 2]
    depth: Field = ((level - up * rise) / tilt).astype(np.float32)
    return depth


def _room_colour(
    view: View, things: list[Limb], points: Points, seen: Seen, frames: Sequence[Frame]
) -> Field:
    """Return the colours of floor and things without the body's shade."""
    shade = np.ones(points[0].size, dtype=np.float32)
    shown = np.flatnonzero(seen.colour >= 0)
    near = _near(things, points)
    for some in (shown, near):
        if things and some.size:
            here = (points[0][some], points[1][some], points[2][some])
            shade[some] = openness(things, here, seen.normal[:, some])
    colour = _paper(view, points, frames)
    bare = seen.colour < 0
    colour[bare] *= SHADOW + (1 - SHADOW) * shade[bare][:, None]
    colour[shown] = lit(_BASE[seen.colour[shown]], seen.normal[:, shown], shade[shown], flat=0.4)
    return colour


def _near(things: list[Limb], points: Points) -> npt.NDArray[np.intp]:
    near = np.zeros(points[0].size, dtype=bool)
    for thing in things:
        for shape in thing.shapes:
            centre, radius = shape.ball()
            x, y, z = (p - c for p, c in zip(points, centre, strict=True))
            near |= x * x + y * y + z * z < (radius + 0.3) ** 2
    return np.flatnonzero(near)


def _paper(view: View, points: Points, frames: Sequence[Frame]) -> Field:
    """Draw a soft round of floor under the figure that fades into the paper."""
    across, up, depth = points
    x, y = (
        view.axes[0, i] * across + view.axes[1, i] * up + view.axes[2, i] * depth for i in (0, 1)
    )
    places = np.array([place[:2] for f in frames for place in f.body.origin.values()])
    low, high = places.min(axis=0), places.max(axis=0)
    middle, wide = (low + high) / 2, max(0.85, float((high - low).max()) / 2 + 0.25)
    far = np.sqrt(((x - middle[0]) / wide) ** 2 + ((y - middle[1]) / (0.8 * wide)) ** 2)
    amount = np.clip((1.1 - far) / 0.12, 0, 1)
    amount = (amount * amount * (3 - 2 * amount))[:, None].astype(np.float32)
    colour: Field = PAPER * (1 - amount) + FLOOR * amount
    return colour


def draw(room: Room, frame: Frame, *, fine: int = FINE) -> Pixels:
    """Draw one frame, SIDE x SIDE, red green blue."""
    limbs = seen_limbs(frame.body, room.view)
    held = moving_things(room.film.props, frame.body, room.view)
    colour = room.colour * _thrown(room, [*limbs, *held], fine)[:, None]
    seen = trace([*limbs, *held], room.rays, COLOURS)
    shown = np.flatnonzero(seen.depth > np.maximum(room.seen.depth, -1e9))
    colour[shown] = _figure_colour(room, frame, [*limbs, *held], seen, shown)
    _draw_edges(colour, seen, shown, fine)
    side = SIDE * fine
    grid = colour.reshape(SIDE, fine, SIDE, fine, 3).mean(axis=(1, 3))
    assert side == SIDE * fine
    pixels = (np.clip(grid, 0, 1) * 255 + 0.5).astype(np.uint8)
    return draw_speech(draw_arrows(pixels, room, frame), room, frame)


def _thrown(room: Room, limbs: list[Limb], fine: int) -> Field:
    """Return the soft shade of the body on floor and things, 1 where there is none."""
    side = SIDE * fine
    step = COARSE * fine // 2 or 1
    some = np.arange(side * side).reshape(side, side)[step // 2 :: step, step // 2 :: step]
    flat = some.ravel()
    points = (room.rays.across[flat], room.rays.up[flat], room.seen.depth[flat])
    shade = openness(limbs, points, room.seen.normal[:, flat]).reshape(some.shape)
    small = Image.fromarray((shade * 255).astype(np.uint8))
    large = small.resize((side, side), Image.Resampling.BICUBIC)
    amount = np.asarray(large, dtype=np.float32).ravel() / np.float32(255)
    thrown: Field = np.float32(0.52) + np.float32(0.48) * amount
    return thrown


def _figure_colour(
    room: Room, frame: Frame, limbs: list[Limb], seen: Seen, shown: npt.NDArray[np.intp]
) -> Field:
    points = (room.rays.across[shown], room.rays.up[shown], seen.depth[shown])
    normal = seen.normal[:, shown]
    shade = openness([*limbs, *room.things], points, normal)
    shade *= _floor_shade(room, points, normal)
    colour = lit(_BASE[seen.colour[shown]], normal, shade)
    body = frame.body
    for number, limb in enumerate(limbs):
        here = np.flatnonzero(seen.limb[shown] == number)
        if here.size and room.film.muscles:
            some = (points[0][here], points[1][here], points[2][here])
            glow = warmth(room.film.muscles, body, room.view, limb.name, some)
            base = _BASE[seen.colour[shown[here]]]
            colour[here] = warmed(colour[here], base, glow, frame.effort)
    return colour


def _floor_shade(room: Room, points: Points, normal: Field) -> Field:
    """Darken the skin that is close above the floor and faces down: less light gets there."""
    x, y, z = (room.view.axes[i, 2] * p for i, p in enumerate(points))
    height = np.clip(x + y + z, 0, None)
    down = np.clip(-sum(room.view.axes[i, 2] * normal[i] for i in range(3)), 0, 1)
    shade: Field = 1 - 0.5 * down * np.exp(-height / 0.12)
    return shade.astype(np.float32)


def _draw_edges(colour: Field, seen: Seen, shown: npt.NDArray[np.intp], fine: int) -> None:
    """Darken the skin just behind a limb that crosses before it, so that the two stay apart."""
    side = SIDE * fine
    depth = np.where(np.isfinite(seen.depth), seen.depth, -9).reshape(side, side)
    nearest = depth
    for _ in range(fine):
        nearest = _dilated(nearest)
    jump = np.clip((nearest - depth - EDGE) / (3 * EDGE), 0, 1).ravel()[shown]
    colour[shown] *= (1 - 0.42 * jump)[:, None]


def _dilated(grid: Field) -> Field:
    wide = grid.copy()
    wide[1:] = np.maximum(wide[1:], grid[:-1])
    wide[:-1] = np.maximum(wide[:-1], grid[1:])
    taller = wide.copy()
    taller[:, 1:] = np.maximum(taller[:, 1:], wide[:, :-1])
    taller[:, :-1] = np.maximum(taller[:, :-1], wide[:, 1:])
    return taller
