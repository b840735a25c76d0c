"""Phrases in typed words: how a text is made plain, and how a phrase is found in it.

A phrase is written as people type, in small letters and without apostrophes: `star*` stands for
any ending, `a/b` for one or the other, `word?` for a word that may be left out, `...` for up to
four words, `#` for a number, and `@name` for the mark that `named` puts in place of a name.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from bot.domain.characters import folded

MARK = "|"
"""Stands in a plain text where a clause ends."""

NAME = "@name"
"""Stands in a plain text for a name, once names were marked."""

GAP = r"(?:\S+ ){0,4}?"
_CLAUSE_ENDS = frozenset(".,;!?…()\n。，、；！？؟،।")
_IN_A_NUMBER = re.compile(r"(?<=\d)[.,:](?=\d)")
_WORD = re.compile(r"[^\W_]+\*?")
NO_NUMBER = r"(?!)"
NOTHING = re.compile(NO_NUMBER)


def plain(text: str) -> str:
    """Return words in small letters, one space apart and around, `|` where a clause ends.

    "It didn't hurt, thanks!" is " it didnt hurt | thanks | ". Signs, emoji and invisible
    characters are left out; a text without a word is " ".
    """
    kept = "".join(map(_kept, _IN_A_NUMBER.sub(" ", folded(text))))
    return f" {' '.join(kept.split())} ".replace("  ", " ")


def without_marks(plain_text: str) -> str:
    """Return the same words as if they were said in one breath."""
    return f" {' '.join(plain_text.replace(MARK, ' ').split())} "


def _kept(character: str) -> str:
    if character in _CLAUSE_ENDS:
        return f" {MARK} "
    category = unicodedata.category(character)
    if category == "Cf" or "\ufe00" <= character <= "\ufe0f":
        return ""
    return character if category[0] in "LMN" else " "


def any_of(phrases: Iterable[str], numbers: str = NO_NUMBER) -> re.Pattern[str]:
    """Build a pattern that finds any of the phrases, the longest first. `numbers`: words for `#`.

    Raises ValueError that names the phrase which is empty or holds a sign of no meaning.
    """
    longest_first = sorted(phrases, key=lambda phrase: -len(phrase.split()))
    patterns = [pattern_of(phrase, numbers) for phrase in longest_first]
    return re.compile(rf"(?<= )(?:{'|'.join(patterns)})") if patterns else NOTHING


def pattern_of(phrase: str, numbers: str = NO_NUMBER) -> str:
    """Build the regular expression of one phrase; it ends behind the space after the last word."""
    parts = [_part(word, phrase, numbers) for word in phrase.split()]
    if all(part == GAP for part in parts):
        raise ValueError(f"{phrase!r} is empty")
    return "".join(parts)


def _part(word: str, phrase: str, numbers: str) -> str:
    if word == "...":
        return GAP
    if word == "#":
        return rf"(?:\d+ |{numbers})"
    is_optional, word = word.endswith("?"), word.removesuffix("?")
    choices = "|".join(f"{spelled(choice, phrase)} " for choice in word.split("/"))
    return f"(?:{choices})" + ("?" if is_optional else "")


def spelled(word: str, phrase: str) -> str:
    """Return the pattern of one word. Raises ValueError, which names the phrase, for no word."""
    if word == NAME:
        return word
    if not _WORD.fullmatch(word):
        raise ValueError(f"{phrase!r} holds {word!r}, which is no word")
    return rf"{word[:-1]}\S*" if word.endswith("*") else word
