"""Describes a film as its author wrote it, with everything inherited filled in: plain data.

Angles in degrees (see skeleton), places in metres, times in seconds from the film's start.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from typing import Any

from bot.domain.exercise import Position
from bot.workshop.figure.skeleton import Triple, other_side

ENGINE = 1
"""Raise it when the same description gives other pictures; every film is then rendered anew."""

SHORTEST, LONGEST = 3.0, 6.0
"""Seconds of a film: long enough to follow, short enough to stay small."""

_FLIPPED = frozenset(
    f"{joint}.{turn}"
    for joint in ("lumbar", "thorax", "neck", "head")
    for turn in ("side", "twist")
)
_FLIPPED_ROOT = ("turn", "tilt", "spin")


@dataclass(frozen=True, slots=True)
class Pose:
    """The body at one moment: `root` is how the pelvis lies, `angles` are named `joint.turn`."""

    at: Triple
    root: Mapping[str, float]
    angles: Mapping[str, float]

    def mirrored(self) -> Pose:
        """Return the pose with left and right exchanged."""
        root = {n: -v if n in _FLIPPED_ROOT else v for n, v in self.root.items()}
        angles = {}
        for name, value in self.angles.items():
            joint, turn = name.split(".")
            angles[f"{other_side(joint)}.{turn}"] = -value if name in _FLIPPED else value
        return Pose((self.at[0], -self.at[1], self.at[2]), root, angles)


@dataclass(frozen=True, slots=True)
class Contact:
    """A part of the body that rests on something; `slide` lets it move along the surface."""

    part: str
    on: str
    slide: bool = False

    def mirrored(self) -> Contact:
        return replace(self, part=other_side(self.part), on=other_side(self.on))


@dataclass(frozen=True, slots=True)
class Key:
    """A pose and the time at which it is reached.

    `free` contacts are off there; `effort` is how bright the muscles are, 0 to 1.
    """

    at: float
    pose: Pose
    ease: str
    free: frozenset[str]
    effort: float

    def mirrored(self) -> Key:
        return replace(self, pose=self.pose.mirrored(), free=frozenset(map(other_side, self.free)))


@dataclass(frozen=True, slots=True)
class Camera:
    """Degrees from the person's right side towards the front and above the floor, and closeness."""

    turn: float
    height: float
    zoom: float


@dataclass(frozen=True, slots=True)
class Arrow:
    """An arrow beside `part`, seen from `start` to `end`; `way` is its direction, in metres."""

    part: str
    way: Triple
    offset: Triple
    start: float
    end: float

    def mirrored(self) -> Arrow:
        (x, y, z), (a, b, c) = self.way, self.offset
        return replace(self, part=other_side(self.part), way=(x, -y, z), offset=(a, -b, c))


@dataclass(frozen=True, slots=True)
class Film:
    """One film: its movements, its key poses, and the direction it is seen from."""

    id: str
    exercise: str
    position: Position
    variants: tuple[str, ...]
    seconds: float
    poster_at: float
    camera: Camera
    props: Mapping[str, Mapping[str, float]]
    contacts: tuple[Contact, ...]
    keys: tuple[Key, ...]
    muscles: tuple[str, ...]
    arrows: tuple[Arrow, ...]
    anchor: int = 0
    """The key whose pose decides where the contacts stay for the whole film."""

    def digest(self) -> str:
        """Return the SHA-256 of everything that decides the pictures."""
        text = json.dumps([ENGINE, asdict(self)], sort_keys=True, default=_plain)
        return hashlib.sha256(text.encode()).hexdigest()

    def mirrored(self) -> Film:
        """Return the whole film for the other side."""
        return replace(
            self,
            keys=tuple(key.mirrored() for key in self.keys),
            contacts=tuple(contact.mirrored() for contact in self.contacts),
            arrows=tuple(arrow.mirrored() for arrow in self.arrows),
            muscles=tuple(map(other_side, self.muscles)),
        )

    def both_sides(self) -> Film:
        """Return the film, then the same for the other side; its first pose must be symmetric."""
        later = self.mirrored()
        keys = [replace(key, at=key.at + self.seconds) for key in later.keys[1:]]
        arrows = [
            replace(arrow, start=arrow.start + self.seconds, end=arrow.end + self.seconds)
            for arrow in later.arrows
        ]
        return replace(
            self,
            seconds=2 * self.seconds,
            keys=(*self.keys, *keys),
            arrows=(*self.arrows, *arrows),
        )


def _plain(value: Any) -> Any:
    return sorted(value) if isinstance(value, frozenset) else str(value)
