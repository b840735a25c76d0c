"""Tells a pose file's author about contacts, and about angles that the solver changed."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from bot.workshop.figure.drawing.figure import body_depth
from bot.workshop.figure.drawing.kinematics import ANGLES, FIRST_JOINT, ROOT_AXES, state_of
from bot.workshop.figure.drawing.motion import Frame, Motion, misses
from bot.workshop.figure.film import Film

NAMES = ("x", "y", "z", *(name for name, _ in ROOT_AXES), *(angle.name for angle in ANGLES))
FAR_DEGREES = 12.0
"""The author is told of a joint that ends further than this from the angle in the file."""

MOST_MISS = 0.01
"""Metres a contact may be from its place in any frame."""

MOST_SUNK = 0.012
"""Metres any skin may be below the floor: soft parts give way a little where they carry weight."""


def judge(film: Film, motion: Motion, frames: list[Frame]) -> Iterator[str]:
    """Yield a line for each thing that is wrong or that the author should know."""
    worst: dict[str, float] = {}
    for frame in frames:
        for part, miss in misses(motion, frame).items():
            worst[part] = max(miss, worst.get(part, 0.0))
    for part, miss in worst.items():
        if miss > MOST_MISS:
            yield f"{part} is up to {miss * 100:.1f} cm away from where it rests"
    sunk = max(
        ((*body_depth(frame.body), frame.at) for frame in frames), key=lambda found: found[1]
    )
    if sunk[1] > MOST_SUNK:
        yield f"{sunk[0]} is {sunk[1] * 100:.1f} cm below the floor at {sunk[2]:g} s"
    for key, state in zip(film.keys[:-1], motion.states, strict=False):
        changed = np.degrees(state - state_of(key.pose))
        for index in np.flatnonzero(np.abs(changed) > FAR_DEGREES):
            given_way = NAMES[index].startswith(("neck", "head"))  # where the head rests
            if index >= FIRST_JOINT - len(ROOT_AXES) and not given_way:
                now = np.degrees(state[index])
                yield f"at {key.at:g} s {NAMES[index]} became {now:.0f}, {changed[index]:+.0f}"
