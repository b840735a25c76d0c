"""Reads Telegram's HTML.

It takes all that the Bot API allows (core.telegram.org/bots/api#html-style) and refuses the rest in
Telegram's words, "can't parse entities: ...", with byte offsets. In one point it is stricter: a
named reference other than lt, gt, amp and quot, such as `&nbsp;`, is refused, while Telegram
shows it to the person as it stands. A lone `&` is text for both.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.preview.telegram.entities import utf16_length
from bot.preview.telegram.refusals import Json, bad_request

_TYPES = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "code": "code",
    "pre": "pre",
    "a": "text_link",
    "blockquote": "blockquote",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "tg-emoji": "custom_emoji",
    "tg-time": "date_time",
}
_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_REFERENCE = re.compile(r"&(?:#x([0-9a-fA-F]{1,6})|#([0-9]{1,7})|([a-zA-Z]+));?")
_ATTRIBUTE = re.compile(
    r"""\s*([^\s=>/"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([A-Za-z0-9.\-]+)(?=[\s>])))?""", re.S
)


@dataclass(frozen=True, slots=True)
class _Open:
    name: str
    attributes: dict[str, str]
    offset: int


def parse_html(source: str) -> tuple[str, list[Json]]:
    """Return the text without its tags, and the entities that the tags stand for.

    Raises Refused (400) with "can't parse entities: ..." for a tag that is unknown, not closed
    or closed in the wrong order, and for an unknown reference.
    """
    return _Reader(source).read()


class _Reader:
    def __init__(self, source: str) -> None:
        self._source = source
        self._at = 0
        self._text: list[str] = []
        self._offset = 0
        self._open: list[_Open] = []
        self._entities: list[Json] = []

    def read(self) -> tuple[str, list[Json]]:
        while self._at < len(self._source):
            character = self._source[self._at]
            if character == "<":
                self._tag()
            elif character == "&":
                self._write(*_reference(self._source, self._at))
            else:
                self._write(character, 1)
        if self._open:
            raise _refuse(f'Can\'t find end tag corresponding to start tag "{self._open[-1].name}"')
        for entity in self._entities:
            if entity["type"] == "code":
                entity.pop("language", None)  # a language is for pre only
        return "".join(self._text), self._entities

    def _write(self, text: str, consumed: int) -> None:
        self._text.append(text)
        self._offset += utf16_length(text)
        self._at += consumed

    def _tag(self) -> None:
        if self._source.startswith("</", self._at):
            self._end_tag()
        else:
            self._start_tag()

    def _start_tag(self) -> None:
        begin = self._at
        name_match = re.compile(r"[^\s>]*").match(self._source, begin + 1)
        assert name_match is not None
        if name_match.end() == len(self._source):
            raise _refuse(f"Unclosed start tag at byte offset {self._bytes(begin)}")
        name = name_match[0].lower()
        if name not in _TYPES:
            raise _refuse(f'Unsupported start tag "{name}" at byte offset {self._bytes(begin)}')
        attributes = self._attributes(name, begin, name_match.end())
        if name == "span" and attributes.get("class") != "tg-spoiler":
            raise _refuse(
                f'Tag "span" must have class "tg-spoiler" at byte offset {self._bytes(begin)}'
            )
        self._open.append(_Open(name, attributes, self._offset))

    def _attributes(self, tag: str, begin: int, at: int) -> dict[str, str]:
        found: dict[str, str] = {}
        while True:
            while at < len(self._source) and self._source[at].isspace():
                at += 1
            if at >= len(self._source):
                raise _refuse(f'Unclosed start tag "{tag}" at byte offset {self._bytes(begin)}')
            if self._source[at] == ">":
                self._at = at + 1
                return found
            match = _ATTRIBUTE.match(self._source, at)
            if match is None:
                raise _refuse(
                    f'Empty attribute name in the tag "{tag}" at byte offset {self._bytes(begin)}'
                )
            value = next((group for group in match.groups()[1:] if group is not None), "")
            found[match[1].lower()] = unescape(value)
            at = match.end()

    def _end_tag(self) -> None:
        begin = self._bytes(self._at)
        if not self._open:
            raise _refuse(f"Unexpected end tag at byte offset {begin}")
        match = re.compile(r"</([^\s>]*)\s*>").match(self._source, self._at)
        if match is None:
            raise _refuse(f"Unclosed end tag at byte offset {begin}")
        opened = self._open.pop()
        if match[1] and match[1].lower() != opened.name:
            raise _refuse(
                f"Unmatched end tag at byte offset {begin}, "
                f'expected "</{opened.name}>", found "</{match[1]}>"'
            )
        self._at = match.end()
        self._close(opened)

    def _close(self, opened: _Open) -> None:
        if self._offset == opened.offset:
            return
        entity = _entity(opened, self._offset - opened.offset, "".join(self._text))
        if entity is None:
            return
        inner = self._entities[-1] if self._entities else None
        if entity["type"] == "pre" and inner and inner["type"] == "code" and _same(inner, entity):
            self._entities.pop()
            if inner.get("language"):
                entity["language"] = inner["language"]
        self._entities.append(entity)

    def _bytes(self, at: int) -> int:
        return len(self._source[:at].encode("utf-8", "surrogatepass"))


def _refuse(words: str) -> Exception:
    return bad_request(f"can't parse entities: {words}")


def _same(one: Json, other: Json) -> bool:
    return bool(one["offset"] == other["offset"] and one["length"] == other["length"])


def _entity(opened: _Open, length: int, text: str) -> Json | None:
    kind = _TYPES[opened.name]
    entity: Json = {"type": kind, "offset": opened.offset, "length": length}
    attributes = opened.attributes
    if kind == "text_link":
        url = attributes.get("href") or text[-length:]
        if not re.match(r"(https?|tg|mailto|tel):|[\w-]+\.[\w.-]+", url):
            return None
        entity["url"] = url if ":" in url else f"http://{url}"
    elif kind == "blockquote" and "expandable" in attributes:
        entity["type"] = "expandable_blockquote"
    elif kind == "code" and attributes.get("class", "").startswith("language-"):
        entity["language"] = attributes["class"].removeprefix("language-")
    elif kind == "custom_emoji":
        entity["custom_emoji_id"] = attributes.get("emoji-id", "")
    elif kind == "date_time":
        entity["unix_time"] = int(attributes.get("unix", "0") or 0)
        if attributes.get("format"):
            entity["date_time_format"] = attributes["format"]
    return entity


def _reference(source: str, at: int) -> tuple[str, int]:
    match = _REFERENCE.match(source, at)
    if match is None:
        return "&", 1
    hexadecimal, decimal, name = match.groups()
    if name:
        if name in _NAMED:
            return _NAMED[name], len(match[0])
        if match[0].endswith(";"):
            where = len(source[:at].encode("utf-8", "surrogatepass"))
            raise _refuse(f'Unsupported reference "{match[0]}" at byte offset {where}')
        return "&", 1
    code = int(hexadecimal, 16) if hexadecimal else int(decimal)
    if not 0 < code < 0x10FFFF or 0xD800 <= code <= 0xDFFF:
        return "&", 1
    return chr(code), len(match[0])


def unescape(value: str) -> str:
    """Return `value` with its references resolved."""
    parts, at = [], 0
    while at < len(value):
        if value[at] == "&":
            text, consumed = _reference(value, at)
        else:
            text, consumed = value[at], 1
        parts.append(text)
        at += consumed
    return "".join(parts)
