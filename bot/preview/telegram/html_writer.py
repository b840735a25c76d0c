"""Writes Telegram's HTML from a text and its entities."""

from __future__ import annotations

import html
from collections.abc import Sequence

from bot.preview.telegram.refusals import Json

_TAGS = {
    "bold": ("<b>", "</b>"),
    "italic": ("<i>", "</i>"),
    "underline": ("<u>", "</u>"),
    "strikethrough": ("<s>", "</s>"),
    "code": ("<code>", "</code>"),
    "pre": ("<pre>", "</pre>"),
    "blockquote": ("<blockquote>", "</blockquote>"),
    "expandable_blockquote": ("<blockquote expandable>", "</blockquote>"),
    "spoiler": ("<tg-spoiler>", "</tg-spoiler>"),
}


def write_html(text: str, entities: Sequence[Json]) -> str:
    """Return `text` as HTML; commands and links that Telegram found by itself stay plain text."""
    raw = text.encode("utf-16-le", "surrogatepass")
    marks: list[tuple[int, int, int, str]] = []
    for depth, entity in enumerate(entities):
        opening, closing = _TAGS.get(entity["type"], ("", ""))
        if entity["type"] == "text_link":
            opening, closing = f'<a href="{html.escape(entity["url"])}">', "</a>"
        end = entity["offset"] + entity["length"]
        marks.append((end, 0, -depth, closing))
        marks.append((entity["offset"], 1, depth, opening))
    written, at = [], 0
    for position, _, _, tag in sorted(marks):
        piece = raw[2 * at : 2 * position].decode("utf-16-le", "surrogatepass")
        written.append(html.escape(piece, quote=False) + tag)
        at = position
    rest = raw[2 * at :].decode("utf-16-le", "surrogatepass")
    return "".join(written) + html.escape(rest, quote=False)
