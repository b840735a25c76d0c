"""Reads a pose of a pose file: joints by their names, ranges checked."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.workshop.figure.film import Pose
from bot.workshop.figure.reading import Place, Reader
from bot.workshop.figure.skeleton import PAIRED, ROOT, SIDES, Triple, bare, joint_names, turns_of

PLURALS = {
    "shoulders": "shoulder",
    "elbows": "elbow",
    "wrists": "wrist",
    "hips": "hip",
    "knees": "knee",
    "ankles": "ankle",
    "toes": "toes",
}
"""Words that set both sides; a word for one side, such as `knee_left`, wins over them."""

WORDS = ("pelvis", *PLURALS, *(n for n in joint_names() if n not in PLURALS))


def read_pose(block: Mapping[str, Any], reader: Reader, place: Place) -> Pose:
    """Read a whole pose; angles that are not named are 0."""
    reader.keys(block, place, WORDS)
    pelvis = reader.block(block.get("pelvis"), (*place, "pelvis"))
    reader.keys(pelvis, (*place, "pelvis"), (*ROOT, "at"))
    angles: dict[str, float] = {}
    for word in sorted(set(block) & set(WORDS) - {"pelvis"}, key=_sided):
        for joint in _joints(word):
            angles |= _angles(joint, block[word], reader, (*place, word))
    return Pose(_at(pelvis, reader, place), _root(pelvis, reader, place), angles)


def _sided(word: str) -> bool:
    return word.endswith(SIDES)


def _joints(word: str) -> tuple[str, ...]:
    joint = PLURALS.get(word)
    return (word,) if joint is None else tuple(f"{joint}_{side}" for side in SIDES)


def _angles(joint: str, value: Any, reader: Reader, place: Place) -> dict[str, float]:
    turns = {turn.name: turn for turn in turns_of(joint)}
    block = reader.block(value, place)
    reader.keys(block, place, turns)
    return {
        f"{joint}.{name}": reader.number(
            block[name], (*place, name), low=turns[name].low, high=turns[name].high
        )
        for name in block
        if name in turns
    }


def _at(pelvis: Mapping[str, Any], reader: Reader, place: Place) -> Triple:
    if "at" not in pelvis:
        return (0.0, 0.0, 0.9)
    return reader.triple(pelvis["at"], (*place, "pelvis", "at"))


def _root(pelvis: Mapping[str, Any], reader: Reader, place: Place) -> dict[str, float]:
    return {
        name: reader.number(pelvis.get(name, 0), (*place, "pelvis", name), low=low, high=high)
        for name, (low, high) in ROOT.items()
    }


__all__ = ["PAIRED", "PLURALS", "WORDS", "bare", "read_pose"]
