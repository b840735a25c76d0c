"""The words of one language in an hour, and how a typed text becomes tokens.

Case, full stops, apostrophes, the script of the digits and invisible characters make no difference.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import time

from bot.domain.characters import folded

HOUR, NOON, DAY = 60, 720, 1440

# Each kind is one letter, so that the kinds of a text make a shape. Besides these: n number,
# c clock with minutes; r out of range, s with seconds, u unclear minutes, x unknown.
_KINDS = {
    "am": "a",
    "pm": "a",
    "noon": "w",
    "midnight": "w",
    "half": "H",
    "quarter": "Q",
    "past": "P",
    "to": "T",
    "minutes": "m",
    "hour_marks": "h",
    "hours_after_minutes": "M",
    "joiners": "J",
    "fillers": "_",
    "clock_fillers": "~",
}
_SPANS = {"am": (0, NOON), "pm": (NOON, DAY), "noon": (NOON, NOON)}

_RAW = re.compile(r"\d+(?:[:.,;]\d+)*|[^\s!-@\[-`{-~]+|\S")
_CLOCK = re.compile(r"(\d{1,2})[:.,;](\d{2})|([1-9]|\d\d)(\d\d)")
_WITH_SECONDS = re.compile(r"(\d{1,2}):(\d\d):(\d\d)")
_LOOKALIKES = str.maketrans({"٫": ".", "،": ",", "–": "-", "—": "-", "\u20e3": ""})


@dataclass(frozen=True, slots=True)
class Token:
    """One thing said. `value` is a number, or minutes since midnight for a clock and a word.

    A part of the day (am and pm too) lasts from `value` until before `until`, maybe over midnight.
    `is_24h` says that the hour can belong to the 24-hour clock only.
    """

    kind: str
    value: int = 0
    until: int = 0
    is_24h: bool = False
    has_two_digits: bool = True


UNKNOWN = Token("x")


@dataclass(frozen=True, slots=True)
class TimeWords:
    """Meanings of the words of one language in an hour."""

    phrases: Mapping[tuple[str, ...], Token]
    known: frozenset[str] = frozenset()

    @classmethod
    def from_mapping(cls, mapping: Mapping[str, object]) -> TimeWords:
        """Build from plain data as in `content/<lang>/time.yaml`; every key may be left out.

        Raises ValueError that names the key, for an unknown key, a wrong shape, or a phrase with
        two meanings.
        """
        phrases: dict[tuple[str, ...], Token] = {}
        for key, phrase, token in _entries(mapping):
            raw = tuple(_split(phrase))
            if not raw or phrases.setdefault(raw, token) != token:
                raise ValueError(f"time words: {key}: {phrase!r} is empty or has two meanings")
        return cls(phrases, frozenset(word for phrase in phrases for word in phrase))

    def may_be_said_in_an_hour(self, word: str) -> bool:
        """Whether every word in it is known; what has no letter may always be part of an hour."""
        if word.isalpha() and word.isascii():
            return word.casefold() in self.known
        return all(piece in self.known for piece in _split(word) if piece[0].isalpha())

    def tokens(self, text: str) -> list[Token]:
        """Return the text as tokens, the longest known phrase first."""
        raw, found, position = _split(text), [], 0
        longest = max(map(len, self.phrases), default=1)
        while position < len(raw):
            for length in range(longest, 0, -1):
                if token := self.phrases.get(tuple(raw[position : position + length])):
                    break
            else:
                token, length = _number(raw[position]), 1
            found.append(token)
            position += length
        return list(_joined_numbers(found))


def _split(text: str) -> list[str]:
    """Bare words and numbers, in one script of digits and without marks that mean nothing."""
    text = "".join(_plain(character) for character in folded(text).translate(_LOOKALIKES))
    text = re.sub(r"(?<!\d)\.|\.(?!\d)", "", text)
    text = re.sub(r"(?<=\d)\s*,\s+(?=\d)", " - ", text)
    text = re.sub(r"(?<!\d),|,(?!\d)|[!?]+\s*$", " ", text)
    text = re.sub(r"(?<=\d)\s*:\s*(?=\d)", ":", text)
    return _RAW.findall(re.sub(r"(?<=[^\W\d])-(?=[^\W\d])", " ", text))


def _plain(character: str) -> str:
    category = unicodedata.category(character)
    if category == "Nd":
        return str(unicodedata.decimal(character))
    invisible = category == "Cf" or "\ufe00" <= character <= "\ufe0f"
    return "" if invisible else character


def _number(raw: str) -> Token:
    is_24h, two = raw.startswith("0"), len(raw) > 1
    if re.fullmatch(r"\d{1,2}", raw):
        return Token("n", int(raw), is_24h=is_24h, has_two_digits=two)
    if match := _WITH_SECONDS.fullmatch(raw):
        return _clock(match[1], match[2], kind="s") if int(match[3]) < 60 else Token("r")
    if match := _CLOCK.fullmatch(raw):
        return _clock(match[1] or match[3], match[2] or match[4], kind="c")
    return Token("u") if re.fullmatch(r"\d{1,2}[:.,;]\d", raw) else UNKNOWN


def _clock(hour: str, minute: str, *, kind: str) -> Token:
    minutes = int(hour) * HOUR + int(minute)
    if int(minute) >= HOUR or minutes > DAY:
        return Token("r")
    return Token(kind, minutes, is_24h=hour.startswith("0"))


def _joined_numbers(tokens: list[Token]) -> Iterator[Token]:
    """Twenty five is one number: words count `until` as the room that a number leaves."""
    waiting: Token | None = None
    for token in tokens:
        if waiting and token.kind == "n" and 0 < token.value < 10 and token.until:
            yield Token("n", waiting.value + token.value)
            waiting = None
            continue
        if waiting:
            yield waiting
        is_tens = token.kind == "n" and token.until and token.value in (20, 30, 40, 50)
        waiting = token if is_tens else None
        if not is_tens:
            yield token
    if waiting:
        yield waiting


def _entries(mapping: Mapping[str, object]) -> Iterator[tuple[str, str, Token]]:
    for key, value in mapping.items():
        if key == "numbers":
            yield from _number_words(value)
        elif key == "dayparts":
            yield from _dayparts(value)
        elif key in _KINDS:
            start, end = _SPANS.get(key, (0, 0))
            for phrase in _phrases(key, value):
                yield key, phrase, Token(_KINDS[key], start, end)
        else:
            raise ValueError(f"time words: {key}: unknown key")


def _phrases(key: str, value: object) -> list[str]:
    if not isinstance(value, list) or not all(isinstance(phrase, str) for phrase in value):
        raise ValueError(f"time words: {key}: a list of phrases is needed")
    return value


def _number_words(value: object) -> Iterator[tuple[str, str, Token]]:
    if not isinstance(value, Mapping):
        raise ValueError("time words: numbers: words with their numbers are needed")
    for word, number in value.items():
        if not isinstance(number, int):
            raise ValueError(f"time words: numbers: {word}: a number is needed")
        yield "numbers", str(word), Token("n", number, until=1, has_two_digits=number > 9)


def _dayparts(value: object) -> Iterator[tuple[str, str, Token]]:
    if not isinstance(value, Mapping):
        raise ValueError("time words: dayparts: names with words, from and until are needed")
    for name, part in value.items():
        key = f"dayparts: {name}"
        if not isinstance(part, Mapping) or not part.keys() == {"words", "from", "until"}:
            raise ValueError(f"time words: {key}: words, from and until are needed")
        start, end = (_minutes(key, part[edge]) for edge in ("from", "until"))
        for phrase in _phrases(key, part["words"]):
            yield key, phrase, Token("d", start, end)


def _minutes(key: str, value: object) -> int:
    try:
        edge = time.fromisoformat(str(value).replace("24:00", "00:00"))
    except ValueError as error:
        raise ValueError(f"time words: {key}: {value!r} is no hour like 07:30") from error
    return DAY if value == "24:00" else edge.hour * HOUR + edge.minute
