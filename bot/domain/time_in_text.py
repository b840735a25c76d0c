"""An hour that stands inside a sentence: "my appointment is at 7:30"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.domain.typed.hour_words import TimeWords
from bot.domain.typed.hours import Ambiguous, Exact, read_time

LONGEST = 7
"""Words of an hour at most: "twenty five to seven in the evening"."""

_SAYS_MINUTES = re.compile(r"\d[:.]\d\d(?!\d)|\d\s?h\b", re.IGNORECASE)


def hours_in(text: str, words: TimeWords, before: Sequence[str]) -> Exact | Ambiguous | None:
    """The first hour that the text names, None where it names none.

    A bare number is no hour ("3 sets"), unless one of the words `before` stands in front.
    """
    said = text.split()
    for start in range(len(said)):
        for end in range(min(len(said), start + LONGEST), start, -1):
            part = " ".join(said[start:end])
            if _is_more_than_a_number(part, words, is_led=_is_led(said, start, before)):
                reading = read_time(part, words)
                if isinstance(reading, (Exact, Ambiguous)):
                    return reading
    return None


def names_an_hour(text: str, words: TimeWords, before: Sequence[str]) -> bool:
    return hours_in(text, words, before) is not None


def _is_led(said: Sequence[str], start: int, before: Sequence[str]) -> bool:
    return start > 0 and said[start - 1].casefold() in before


def _is_more_than_a_number(part: str, words: TimeWords, *, is_led: bool) -> bool:
    """Minutes, a half of the day, noon or a distance from an hour; "8" only where it is led."""
    kinds = "".join(token.kind for token in words.tokens(part)).replace("_", "")
    if re.fullmatch(r"n+", kinds):
        return is_led and kinds == "n" and part.strip(".,;!?").isdigit()
    return bool(re.search(r"[cwhHQPTa]", kinds)) or _SAYS_MINUTES.search(part) is not None
