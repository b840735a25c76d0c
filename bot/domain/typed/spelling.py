"""Forgives how a known word is spelled: one letter off, or letters held too long.

One letter off is one too many, one too few, a wrong one, or two that changed places; it is forgiven
in words of five letters and more. A word that is known as it stands is never read as another.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

SHORTEST = 5
"""Letters of a word in which one may be wrong: shorter ones are too like each other."""

BEGINNING = 3
_HELD = re.compile(r"(.)\1+")


@dataclass(frozen=True, slots=True)
class Spelling:
    """The known words of a language, found by what is left of them when a letter is lost.

    So one word costs as many looks as it has letters, however many words are known.
    """

    known: Collection[str]
    begun: Mapping[str, tuple[str, ...]]
    by_rest: Mapping[str, tuple[str, ...]]
    by_single: Mapping[str, tuple[str, ...]]
    longest: int

    @classmethod
    def of(cls, words: Iterable[str], *, endings: Iterable[str], others: Iterable[str]) -> Spelling:
        """Know these words; one with a star stands for itself with each of the `endings`.

        `others` are ordinary words, which are neither read as one of these nor read out of one.
        """
        others = frozenset(others)
        stems = {word[:-1] for word in words if word.endswith("*")}
        whole = {word for word in words if not word.endswith("*")} | stems
        whole |= {stem + end for stem in stems if len(stem) >= SHORTEST for end in endings}
        by_rest, by_single = defaultdict(list), defaultdict(list)
        for word in sorted(whole - others):
            by_single[_single(word)].append(word)
            if len(word) >= SHORTEST:
                for rest in {word, *(word[:n] + word[n + 1 :] for n in range(len(word)))}:
                    by_rest[rest].append(word)
        begun: dict[str, tuple[str, ...]] = defaultdict(tuple)
        for stem in stems:
            begun[stem[:BEGINNING]] += (stem,)
        return cls(
            others | whole,
            dict(begun),
            {rest: tuple(found) for rest, found in by_rest.items()},
            {single: tuple(found) for single, found in by_single.items()},
            max(map(len, whole), default=0),
        )

    def mended(self, said: str) -> str:
        """Return a plain text with the known words in place of those that are nearly known."""
        known = self.known
        words = [word if word in known else self._meant(word) for word in said.split()]
        return f" {' '.join(words)} "

    def _meant(self, word: str) -> str:
        if not word.isalpha():
            return word
        if _HELD.search(word):
            held = (w for w in self.by_single.get(_single(word), ()) if len(w) < len(word))
            if found := next(held, None):
                return found
        if not SHORTEST - 1 <= len(word) <= self.longest + 1:
            return word
        rests = [word[:n] + word[n + 1 :] for n in range(len(word))]
        if self.by_rest.keys().isdisjoint(rests) and word not in self.by_rest:
            return word
        rests.append(word)
        near = {found for rest in rests for found in self.by_rest.get(rest, ())}
        stem = next((s for s in self.begun.get(word[:BEGINNING], ()) if word.startswith(s)), "")
        likely = [each for each in near if each.startswith(stem) and is_one_off(word, each)]
        return min(likely, key=lambda each: _distance(word, each), default=word)


def _distance(typed: str, word: str) -> tuple[bool, int, str]:
    """Order likely words: the first letter is seldom wrong, and a letter too few is the rule."""
    return typed[0] != word[0], len(typed) - len(word), word


def is_one_off(one: str, other: str) -> bool:
    """Whether one letter too many, too few or wrong, or two that changed places, is all."""
    if len(one) > len(other):
        one, other = other, one
    start = next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), len(one))
    if len(one) < len(other):
        return one[start:] == other[start + 1 :] and len(other) - len(one) == 1
    swapped = one[start : start + 2][::-1] + one[start + 2 :]
    return one[start + 1 :] == other[start + 1 :] or swapped == other[start:]


def _single(word: str) -> str:
    """Return the word with each letter once that stands twice or more in a row."""
    return _HELD.sub(r"\1", word)
