"""Reads the timeline of a film: its poses, contacts that let go, and the loop it must close."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import Any

from bot.workshop.figure.film import Contact, Key, Pose
from bot.workshop.figure.inheriting import inherited
from bot.workshop.figure.points import spread
from bot.workshop.figure.posing import read_pose
from bot.workshop.figure.reading import Place, Reader
from bot.workshop.figure.surroundings import EASES


def read_keys(
    block: Mapping[str, Any],
    contacts: Sequence[Contact],
    seconds: float,
    reader: Reader,
    place: Place,
) -> tuple[tuple[Key, ...], int]:
    """Return the key poses of a film in order, and the index of its anchor among them."""
    here = (*place, "poses")
    blocks = inherited(reader.block(block.get("poses"), here), reader, here)
    poses = {name: read_pose(given, reader, (*here, name)) for name, given in blocks.items()}
    parts = {contact.part for contact in contacts}
    keys: list[Key] = []
    names: list[str] = []
    for index, item in enumerate(reader.items(block.get("timeline"), (*place, "timeline"))):
        spot = (*place, "timeline", index)
        given = reader.block(item, spot)
        reader.keys(given, spot, ("at", "pose", "ease", "free", "effort"))
        if (name := given.get("pose")) not in poses:
            reader.wrong((*spot, "pose"), f"is {name!r:.40}; there is no such pose")
            continue
        names.append(name)
        keys.append(_key(given, poses[name], parts, seconds, reader, spot))
    _check_times(keys, names, seconds, reader, (*place, "timeline"))
    anchor = block.get("anchor", names[0] if names else "")
    if names and anchor not in names:
        reader.wrong((*place, "anchor"), f"is {anchor!r:.40}; the timeline has no such pose")
    return tuple(keys), names.index(anchor) if anchor in names else 0


def _key(
    given: Mapping[str, Any],
    pose: Pose,
    parts: set[str],
    seconds: float,
    reader: Reader,
    place: Place,
) -> Key:
    return Key(
        at=reader.number(given.get("at"), (*place, "at"), low=0, high=seconds),
        pose=pose,
        ease=reader.choice(given.get("ease", "smooth"), (*place, "ease"), EASES),
        free=_free(reader.items(given.get("free"), (*place, "free")), parts, reader, place),
        effort=reader.number(given.get("effort", 1), (*place, "effort"), low=0, high=1),
    )


def _free(words: Iterable[Any], parts: set[str], reader: Reader, place: Place) -> frozenset[str]:
    names = [part for word in words for part in spread(str(word))]
    for name in names:
        if name not in parts:
            reader.wrong((*place, "free"), f"names {name!r}, which is no contact of this film")
    return frozenset(names)


def _check_times(
    keys: list[Key], names: list[str], seconds: float, reader: Reader, place: Place
) -> None:
    if len(keys) < 2:
        reader.wrong(place, "has fewer than two poses")
        return
    if any(later.at <= earlier.at for earlier, later in pairwise(keys)):
        reader.wrong(place, "has times that do not rise")
    if keys[0].at != 0 or keys[-1].at != seconds:
        reader.wrong(place, f"should begin at 0 and end at {seconds:g}, the film's seconds")
    if names[0] != names[-1] or keys[0].free != keys[-1].free:
        reader.wrong(place, "ends otherwise than it begins; the film would jump when it repeats")
