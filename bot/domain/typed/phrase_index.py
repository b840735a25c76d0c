"""Finds many phrases in one text: the first word of each says where looking pays.

Thousands of phrases cost a text only what its own words may begin. They are written as in
`phrases`, and besides `@leg` stands for any word or phrase of the set `leg`, `#` for a number in
figures and `##` for one of two figures or more.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from bot.domain.typed.phrases import GAP, spelled

K = TypeVar("K")
Choice = tuple[str, ...]
Sets = Mapping[str, tuple[Choice, ...]]
"""The phrases of each set, as words one after another."""

_NUMBERS = {"#": r"\d+ ", "##": r"\d{2,} "}
FEWEST = 3
"""Letters before a star: fewer would begin half the words of a language."""


class Rest:
    """All that may follow one first word, as a pattern.

    Compiled when a text first has that word: a language has hundreds, a text a handful, and
    compiling all of them was half of every start.
    """

    __slots__ = ("_compiled", "_pattern")

    def __init__(self, pattern: str) -> None:
        self._pattern = pattern
        self._compiled: re.Pattern[str] | None = None

    @property
    def is_compiled(self) -> bool:
        return self._compiled is not None

    def match(self, said: str, position: int) -> re.Match[str] | None:
        if self._compiled is None:
            self._compiled = re.compile(self._pattern)
        return self._compiled.match(said, position)


@dataclass(frozen=True, slots=True)
class PhraseIndex(Generic[K]):
    """Phrases of several kinds, by the word that each begins with or the first letters of it."""

    by_word: Mapping[str, tuple[tuple[K, Rest], ...]]
    by_letters: Mapping[str, tuple[tuple[str, K, Rest], ...]]

    @classmethod
    def build(cls, phrases: Mapping[K, Iterable[str]], sets: Sets) -> PhraseIndex[K]:
        """Build from the phrases of each kind. Raises ValueError that names a broken phrase."""
        begun: dict[tuple[str, K], list[str]] = defaultdict(list)
        for kind, each in phrases.items():
            for phrase in each:
                for first, rest in _beginnings(phrase, sets):
                    begun[first, kind].append(rest)
        words: dict[str, list[tuple[K, Rest]]] = defaultdict(list)
        stems: dict[str, list[tuple[str, K, Rest]]] = defaultdict(list)
        for (first, kind), rests in begun.items():
            longest_first = sorted(set(rests), key=lambda rest: (-len(rest), rest))
            following = Rest(f"(?:{'|'.join(longest_first)})")
            if first.endswith("*"):
                stems[first[:FEWEST]].append((first[:-1], kind, following))
            else:
                words[first].append((kind, following))
        return cls(
            {word: tuple(found) for word, found in words.items()},
            {letters: tuple(found) for letters, found in stems.items()},
        )

    def find(self, said: str) -> Iterator[tuple[K, int, int]]:
        """Yield each phrase in a plain text: its kind, where it begins and where it ends."""
        start = 1
        for word in said.split():
            end = start + len(word) + 1
            for kind, rest in self.by_word.get(word, ()):
                if match := rest.match(said, end):
                    yield kind, start, match.end()
            for stem, kind, rest in self.by_letters.get(word[:FEWEST], ()):
                if word.startswith(stem) and (match := rest.match(said, end)):
                    yield kind, start, match.end()
            if word.isdigit():
                for kind, rest in self._of_numbers(word):
                    if match := rest.match(said, end):
                        yield kind, start, match.end()
            start = end

    def rests(self) -> Iterator[Rest]:
        """Yield all that may follow any first word."""
        yield from (rest for found in self.by_word.values() for _, rest in found)
        yield from (rest for found in self.by_letters.values() for _, _, rest in found)

    def _of_numbers(self, word: str) -> Iterator[tuple[K, Rest]]:
        yield from self.by_word.get("#", ())
        if len(word) > 1:
            yield from self.by_word.get("##", ())


def read_sets(mapping: Mapping[str, Iterable[str]]) -> Sets:
    """Read sets of phrases; one may hold sets that stand before it. Raises ValueError."""
    sets: dict[str, tuple[Choice, ...]] = {}
    for name, phrases in mapping.items():
        found = [choice for phrase in phrases for choice in _wordings(phrase, sets)]
        if not found or not all(found):
            raise ValueError(f"the set {name!r} is empty")
        sets[name] = tuple(dict.fromkeys(found))
    return sets


@dataclass(frozen=True, slots=True)
class Part:
    """One place of a phrase: what may stand there; a gap where there is no choice."""

    choices: tuple[Choice, ...] = ()
    is_optional: bool = False

    @property
    def pattern(self) -> str:
        if not self.choices:
            return GAP
        found = "|".join("".join(map(_pattern, choice)) for choice in self.choices)
        return f"(?:{found})" + ("?" if self.is_optional else "")


def parts_of(phrase: str, sets: Sets) -> list[Part]:
    """Read a phrase. Raises ValueError for one that is empty or has a sign of no meaning."""
    parts = [_part(word, phrase, sets) for word in phrase.split()]
    needed = [part for part in parts if not part.is_optional]
    if not any(part.choices for part in needed):
        raise ValueError(f"{phrase!r} is empty")
    if not needed[0].choices:
        raise ValueError(f"{phrase!r} begins with a gap")
    return parts


def _part(word: str, phrase: str, sets: Sets) -> Part:
    if word == "...":
        return Part()
    is_optional, word = word.endswith("?"), word.removesuffix("?")
    choices = [each for choice in word.split("/") for each in _choices(choice, phrase, sets)]
    return Part(tuple(choices), is_optional)


def _choices(choice: str, phrase: str, sets: Sets) -> Iterable[Choice]:
    if not choice.startswith("@"):
        if choice not in _NUMBERS:
            spelled(choice, phrase)  # raises ValueError
        if choice.endswith("*") and len(choice) <= FEWEST:
            raise ValueError(f"{phrase!r} has {choice!r}, which begins too many words")
        return [(choice,)]
    if choice[1:] not in sets:
        raise ValueError(f"{phrase!r} holds {choice!r}, and there is no such set")
    return sets[choice[1:]]


def _wordings(phrase: str, sets: Sets) -> Iterator[Choice]:
    """Yield each way to say a phrase that has no gap: what a set is made of."""
    found: list[Choice] = [()]
    for part in parts_of(phrase, sets):
        if not part.choices:
            raise ValueError(f"{phrase!r} of a set has a gap")
        choices = (*part.choices, ()) if part.is_optional else part.choices
        found = [(*before, *choice) for before in found for choice in choices]
    yield from found


def words_of(phrases: Iterable[str], sets: Sets) -> Iterator[str]:
    """Yield each word of the phrases, those of their sets too; no numbers."""
    for phrase in phrases:
        for part in parts_of(phrase, sets):
            for choice in part.choices:
                yield from (word for word in choice if word not in _NUMBERS)


def _beginnings(phrase: str, sets: Sets) -> Iterator[tuple[str, str]]:
    """Yield each first word that the phrase may have, and the pattern of all that follows it."""
    parts = parts_of(phrase, sets)
    for n, part in enumerate(parts):
        after = "".join(later.pattern for later in parts[n + 1 :])
        for first, *others in part.choices:
            yield first, "".join(map(_pattern, others)) + after
        if not part.is_optional:
            return


def _pattern(word: str) -> str:
    """Return the pattern of one word and the space behind it."""
    if word in _NUMBERS:
        return _NUMBERS[word]
    return rf"{word[:-1]}\S* " if word.endswith("*") else f"{word} "
