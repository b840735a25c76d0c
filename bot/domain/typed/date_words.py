"""The words of one language in a date, and how a typed text becomes tokens.

Case, commas, full stops after words and invisible characters make no difference.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from bot.domain.characters import folded

# Each kind is one letter, so that the kinds of a text make a shape. Besides these: n number,
# y year, f a date in figures, x unknown.
_NUMBERED = {"months": "M", "weekdays": "W", "days_ahead": "r", "numbers": "n", "ordinals": "o"}
_LISTED = {
    "days": "d",
    "weeks": "k",
    "fortnights": "F",
    "months_long": "m",
    "next": "N",
    "this": "T",
    "fillers": "_",
}
_ENDINGS = "ordinal_endings"
_FIGURES = re.compile(r"\d+(?:[./-]\d+){1,2}\.?")
_RAW = re.compile(rf"{_FIGURES.pattern}|\d+|[^\W\d_]+|[^\w\s]|_")
_QUIET = frozenset(".,!")


@dataclass(frozen=True, slots=True)
class DateToken:
    """One thing said: its kind, its number, and how it was typed where it is in figures."""

    kind: str
    value: int = 0
    typed: str = ""


UNKNOWN = DateToken("x")


@dataclass(frozen=True, slots=True)
class DateWords:
    """Meanings of the words of one language in a date."""

    phrases: Mapping[tuple[str, ...], DateToken]
    ordinal_endings: frozenset[str] = frozenset()

    @classmethod
    def from_mapping(cls, mapping: Mapping[str, object]) -> DateWords:
        """Build from plain data as in `content/<lang>/dates.yaml`; every key may be left out.

        Raises ValueError that names the key, for an unknown key, a wrong shape, or a phrase with
        two meanings.
        """
        phrases: dict[tuple[str, ...], DateToken] = {}
        endings: frozenset[str] = frozenset()
        for key, value in mapping.items():
            if key == _ENDINGS:
                endings = frozenset(_phrases(key, value))
                continue
            for phrase, token in _entries(key, value):
                raw = tuple(_split(phrase))
                if not raw or phrases.setdefault(raw, token) != token:
                    raise ValueError(f"date words: {key}: {phrase!r} is empty or has two meanings")
        return cls(phrases, endings)

    def tokens(self, text: str) -> list[DateToken]:
        """Return the text as tokens, the longest known phrase first; fillers are left out."""
        raw, found, position = _split(text), [], 0
        longest = max(map(len, self.phrases), default=1)
        while position < len(raw):
            for length in range(longest, 0, -1):
                if token := self.phrases.get(tuple(raw[position : position + length])):
                    break
            else:
                token, length = self._figure(raw, position)
            found.append(token)
            position += length
        return [token for token in found if token.kind != "_"]

    def _figure(self, raw: list[str], position: int) -> tuple[DateToken, int]:
        """A number, an ordinal such as 3rd, a year, or a date in figures; else unknown."""
        typed = raw[position]
        if _FIGURES.fullmatch(typed):
            return DateToken("f", typed=typed), 1
        if not typed.isdigit() or len(typed) > 4:
            return UNKNOWN, 1
        if len(typed) == 4:
            return DateToken("y", int(typed)), 1
        following = raw[position + 1] if position + 1 < len(raw) else ""
        if following in self.ordinal_endings:
            return DateToken("o", int(typed)), 2
        return DateToken("n", int(typed)), 1


def _split(text: str) -> list[str]:
    """Bare words and figures in one script, apostrophes and quiet marks left out."""
    text = "".join(_plain(character) for character in folded(text))
    text = re.sub(r"(?<=\d)\s*([./-])\s*(?=\d)", r"\1", text)
    # A dash that joins words, as in 24-Dec-2026 or twenty-first, divides them.
    text = re.sub(r"(?<=[^\W\d])-|-(?=[^\W\d])", " ", text)
    return [piece for piece in _RAW.findall(text) if piece not in _QUIET]


def _plain(character: str) -> str:
    category = unicodedata.category(character)
    if category == "Nd":
        return str(unicodedata.decimal(character))
    if category == "Pd":
        return "-"
    return "" if category == "Cf" else character


def _entries(key: str, value: object) -> Iterator[tuple[str, DateToken]]:
    if key in _NUMBERED:
        if not isinstance(value, Mapping):
            raise ValueError(f"date words: {key}: words with their numbers are needed")
        for word, number in value.items():
            if not isinstance(number, int):
                raise ValueError(f"date words: {key}: {word}: a number is needed")
            yield str(word), DateToken(_NUMBERED[key], number)
    elif key in _LISTED:
        for phrase in _phrases(key, value):
            yield phrase, DateToken(_LISTED[key])
    else:
        raise ValueError(f"date words: {key}: unknown key")


def _phrases(key: str, value: object) -> list[str]:
    if not isinstance(value, list) or not all(isinstance(phrase, str) for phrase in value):
        raise ValueError(f"date words: {key}: a list of phrases is needed")
    return value
