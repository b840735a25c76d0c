"""Lets films and poses take from others whatever they leave out themselves (`like`)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.workshop.figure.reading import Place, Reader

LIKE = "like"


def merged(below: Mapping[str, Any], above: Mapping[str, Any]) -> dict[str, Any]:
    """Lay `above` on top of `below`: blocks are merged key by key, everything else is replaced.

    A key set to nothing (`~`) is left out, which takes away what was inherited.
    """
    result = dict(below)
    for key, value in above.items():
        old = result.get(key)
        if value is None:
            result.pop(key, None)
        elif isinstance(old, dict) and isinstance(value, dict):
            result[key] = merged(old, value)
        else:
            result[key] = value
    return result


def inherited(blocks: Mapping[str, Any], reader: Reader, place: Place) -> dict[str, dict[str, Any]]:
    """Fill every block from the one it is `like`, through any number of steps."""
    return {name: _resolve(name, blocks, reader, place, ()) for name in blocks}


def _resolve(
    name: str, blocks: Mapping[str, Any], reader: Reader, place: Place, seen: tuple[str, ...]
) -> dict[str, Any]:
    here = (*place, name)
    own = dict(reader.block(blocks[name], here))
    below = own.pop(LIKE, None)
    if below is None:
        return own
    if not isinstance(below, str) or below not in blocks:
        reader.wrong((*here, LIKE), f"is {below!r:.40}; there is no such block beside it")
        return own
    if below in (*seen, name):
        reader.wrong((*here, LIKE), "goes round in a circle")
        return own
    return merged(_resolve(below, blocks, reader, place, (*seen, name)), own)
