"""Handles texts with their entities, counted as Telegram does: in UTF-16 code units."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.preview.telegram.refusals import Json

MAX_TEXT = 4096
MAX_CAPTION = 1024
MAX_ENTITIES = 100

_OUTER_FIRST = (
    "blockquote",
    "expandable_blockquote",
    "pre",
    "text_link",
    "bold",
    "italic",
    "underline",
    "strikethrough",
    "spoiler",
)
_FOUND = (
    (
        "bot_command",
        re.compile(r"(?<![\w/<>])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\w/])"),
    ),
    ("url", re.compile(r"\bhttps?://[^\s<>\"']+[^\s<>\"'.,;:!?)\]]")),
    ("email", re.compile(r"\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+\b")),
)


def utf16_length(text: str) -> int:
    """Return the length of `text` in UTF-16 code units, the unit of every limit and offset."""
    return len(text) + sum(1 for character in text if ord(character) > 0xFFFF)


def in_order(entities: Sequence[Json]) -> list[Json]:
    """Sort entities as Telegram lists them: by start, the longer and outer one first."""

    def rank(entity: Json) -> tuple[int, int, int]:
        kind = str(entity["type"])
        outer = _OUTER_FIRST.index(kind) if kind in _OUTER_FIRST else len(_OUTER_FIRST)
        return (int(entity["offset"]), -int(entity["length"]), outer)

    return sorted(entities, key=rank)


def trimmed(text: str, entities: Sequence[Json]) -> tuple[str, list[Json]]:
    """Return `text` without space at both ends, and its entities moved along.

    Entities that became empty are gone.
    """
    lead = utf16_length(text) - utf16_length(text.lstrip())
    bare = text.strip()
    size = utf16_length(bare)
    kept = []
    for entity in entities:
        start = min(max(int(entity["offset"]) - lead, 0), size)
        end = min(int(entity["offset"]) + int(entity["length"]) - lead, size)
        if end > start:
            kept.append({**entity, "offset": start, "length": end - start})
    return bare, in_order(kept)


def with_found(text: str, entities: Sequence[Json]) -> list[Json]:
    """Add the commands, links and addresses that Telegram finds by itself.

    Nothing is found inside code and links.
    """
    closed = [
        e for e in entities if e["type"] in ("code", "pre", "text_link", "url", "bot_command")
    ]
    found: list[Json] = []
    for kind, pattern in _FOUND:
        for match in pattern.finditer(text):
            start = utf16_length(text[: match.start()])
            end = start + utf16_length(match[0])
            if not any(_overlap(e, start, end) for e in [*closed, *found]):
                found.append({"type": kind, "offset": start, "length": end - start})
    return in_order([*entities, *found])


def _overlap(entity: Json, start: int, end: int) -> bool:
    return bool(start < entity["offset"] + entity["length"] and entity["offset"] < end)
