"""How hard a text is to read: the Flesch-Kincaid grade, with syllables counted by rule."""

from __future__ import annotations

import re

_WORD = re.compile(r"[a-z]+(?:'[a-z]+)?")
_VOWELS = re.compile(r"[aeiouy]+")


def grade(text: str) -> float:
    """School years needed: 0.39 words a sentence + 11.8 syllables a word - 15.59."""
    sentences = [part for part in re.split(r"[.!?:]+", text) if _words(part)]
    words = _words(text)
    syllables = sum(count_syllables(word) for word in words)
    return 0.39 * len(words) / len(sentences) + 11.8 * syllables / len(words) - 15.59


def count_syllables(word: str) -> int:
    """Groups of vowels, less a silent e at the end; at least one."""
    word = word.lower()
    groups = len(_VOWELS.findall(word))
    silent = re.search(r"[^aeiouy](e|es|ed)$", word) and not re.search(
        r"([^aeiouy]le|[td]ed|[sxz]es|[cs]hes|ges|ces)$", word
    )
    return max(1, groups - 1 if silent else groups)


def _words(text: str) -> list[str]:
    return _WORD.findall(text.lower())
