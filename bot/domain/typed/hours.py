"""Read an hour as people type it: "7", "19:30", "half past seven", "quarter to 8 in the evening".

What says one thing is exact, what may be morning or evening is asked, all else is refused; nothing
is guessed. The rules:

- An hour from 1 to 12 without a leading zero may be either half of the day, with minutes as well:
  "7", "7:30", "12:15". "07:30", "19:30", "0:15" and the h of "7h30" belong to the 24-hour clock.
- "am", "pm" and parts of the day choose between the halves, of "07:30" too, and have to agree with
  the hour: "19:30 am" is refused.
- "12 am" and "12 pm" are asked all the same: people mean both by both.
- Every word must be known. One that is not makes the text no time, whatever else it holds.
- "9 to 5" and "5 to 6" are spans; "10 to 8" and "5 minutes to 6" are times.

`hours_in` finds one that stands inside a sentence: "my appointment is at 7:30".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import time
from enum import StrEnum

from bot.domain.typed.hour_words import DAY, HOUR, NOON, TimeWords, Token

__all__ = [
    "Ambiguous",
    "Exact",
    "Reading",
    "Refusal",
    "Refused",
    "TimeWords",
    "hours_in",
    "names_an_hour",
    "read_clock",
    "read_time",
]

LONGEST = 7
"""Words of an hour at most: "twenty five to seven in the evening"."""

_RELATIVE = re.compile(r"(?:H|Qm?|nm?)[PT][nw]|Hn")
_SAYS_MINUTES = re.compile(r"\d[:.]\d\d(?!\d)|\d\s?h\b", re.IGNORECASE)


class Refusal(StrEnum):
    """Reason not to take a text for an hour."""

    NOT_A_TIME = "not_a_time"
    OUT_OF_RANGE = "out_of_range"  # 25:00, 7:60
    TWO_TIMES = "two_times"  # 7 or 8, 9 to 5
    SECONDS = "seconds"  # 07:30:15
    MINUTES_UNCLEAR = "minutes_unclear"  # 7:5 may be 7:05 or 7:50
    CONTRADICTION = "contradiction"  # 19:30 am
    HOUR_MISSING = "hour_missing"  # in the morning


@dataclass(frozen=True, slots=True)
class Exact:
    """The one time that was meant."""

    time: time


@dataclass(frozen=True, slots=True)
class Ambiguous:
    """The times that may have been meant, in the order of the day: ask which."""

    times: tuple[time, ...]


@dataclass(frozen=True, slots=True)
class Refused:
    """No time can be taken from the text, and why."""

    reason: Refusal


Reading = Exact | Ambiguous | Refused

# Minutes since midnight that may be meant, or why there are none.
_Options = tuple[int, ...] | Refusal


def read_time(text: str, words: TimeWords) -> Reading:
    """Read the hour that a text names: exact, to be asked, or refused with the reason."""
    return _read([token for token in words.tokens(text) if token.kind != "_"])


def read_clock(text: str, words: TimeWords) -> Reading:
    """Read the time that a clock shows now: as `read_time`, with "it is", without seconds."""
    tokens = (token for token in words.tokens(text) if token.kind not in "_~")
    return _read([replace(token, kind="c") if token.kind == "s" else token for token in tokens])


def _read(tokens: Sequence[Token]) -> Reading:
    first, last = 0, len(tokens)
    while first < last and tokens[first].kind in "ad":
        first += 1
    while last > first and tokens[last - 1].kind in "ad":
        last -= 1
    core, parts = tokens[first:last], (*tokens[:first], *tokens[last:])
    if parts:
        # A phone with the 12-hour clock shows 07:30 PM.
        core = [replace(token, is_24h=False) for token in core]
    options = _options_of(core)
    if isinstance(options, Refusal):
        return Refused(_better_reason(tokens) if options is Refusal.NOT_A_TIME else options)
    options = _chosen(options, parts, is_to_twelve=_is_to_twelve(core))
    if not options:
        return Refused(Refusal.CONTRADICTION)
    times = tuple(time(*divmod(option, HOUR)) for option in sorted(options))
    return Exact(times[0]) if len(times) == 1 else Ambiguous(times)


def _options_of(core: Sequence[Token]) -> _Options:
    shape = "".join(token.kind for token in core)
    if _RELATIVE.fullmatch(shape):
        return _before_or_past(core, shape)
    match shape:
        case "n" | "nh":
            return _halves(core[0].value * HOUR, is_24h=core[0].is_24h or shape == "nh")
        case "nn" | "nhn":
            return _hour_and_minute(core[0], core[-1], is_24h=core[0].is_24h or shape == "nhn")
        case "c" | "ch" | "cM":
            return _halves(core[0].value, is_24h=core[0].is_24h or shape != "c")
        case "w":
            return (core[0].value,)
        case "nw" | "cw":
            said = _halves(core[0].value * (HOUR if shape == "nw" else 1), is_24h=False)
            fits = not isinstance(said, Refusal) and core[1].value in said
            return (core[1].value,) if fits else Refusal.CONTRADICTION
    return Refusal.NOT_A_TIME


def _before_or_past(core: Sequence[Token], shape: str) -> _Options:
    """Half past, quarter to, twenty minutes past: a distance from an hour."""
    base = core[-1]
    minutes = {"H": 30, "Q": 15}.get(shape[0], core[0].value)
    if shape == "nTn" and (minutes % 5 or minutes < base.value):
        return Refusal.TWO_TIMES
    hour = base.value if base.kind == "w" else base.value * HOUR
    if minutes >= HOUR or (hour == DAY and "T" not in shape):
        return Refusal.OUT_OF_RANGE
    options = _halves(hour, is_24h=base.is_24h or base.kind == "w")
    if isinstance(options, Refusal):
        return options
    shift = -minutes if "T" in shape else minutes
    return tuple((option + shift) % DAY for option in options)


def _hour_and_minute(hour: Token, minute: Token, *, is_24h: bool) -> _Options:
    if not minute.has_two_digits:
        return Refusal.MINUTES_UNCLEAR if is_24h else Refusal.NOT_A_TIME
    if minute.value >= HOUR:
        return Refusal.OUT_OF_RANGE
    return _halves(hour.value * HOUR + minute.value, is_24h=is_24h)


def _halves(minutes: int, *, is_24h: bool) -> _Options:
    """Both halves of the day for one o'clock until before thirteen, else the time itself."""
    if minutes > DAY:
        return Refusal.OUT_OF_RANGE
    if is_24h or not HOUR <= minutes < NOON + HOUR:
        return (minutes % DAY,)
    return (minutes % NOON, minutes % NOON + NOON)


def _is_to_twelve(core: Sequence[Token]) -> bool:
    return [token.kind for token in core[-2:]] == ["T", "n"] and core[-1].value == 12


def _chosen(
    options: tuple[int, ...], parts: Sequence[Token], *, is_to_twelve: bool
) -> tuple[int, ...]:
    """Keep the options that the parts of the day leave; am and pm say nothing about twelve."""
    is_twelve = is_to_twelve or options == (0, NOON)
    for part in parts:
        if not (part.kind == "a" and is_twelve):
            options = tuple(option for option in options if _is_within(option, part))
    return options


def _is_within(option: int, part: Token) -> bool:
    if part.value < part.until:
        return part.value <= option < part.until
    return option >= part.value or option < part.until


def _better_reason(tokens: Sequence[Token]) -> Refusal:
    """The most helpful reason for a text that has no shape of an hour."""
    kinds = "".join(token.kind for token in tokens)
    if not kinds or "x" in kinds or "~" in kinds:
        return Refusal.NOT_A_TIME
    for kind, reason in (
        ("s", Refusal.SECONDS),
        ("u", Refusal.MINUTES_UNCLEAR),
        ("r", Refusal.OUT_OF_RANGE),
    ):
        if kind in kinds:
            return reason
    if not kinds.strip("ad"):
        return Refusal.HOUR_MISSING
    hours = [token for token in tokens if token.kind in "cnw"]
    is_two = len(hours) == 2 and all(t.value <= 24 for t in hours if t.kind == "n")
    return Refusal.TWO_TIMES if is_two else Refusal.NOT_A_TIME


def hours_in(text: str, words: TimeWords, before: Sequence[str]) -> Exact | Ambiguous | None:
    """Find the first hour that the text names; None where it names none.

    A bare number is no hour ("3 sets"), unless one of the words `before` stands in front.
    """
    said = text.split()
    fits = [words.may_be_said_in_an_hour(word) for word in said]
    for start in range(len(said)):
        longest = next(
            (n for n in range(LONGEST) if not all(fits[start + n : start + n + 1])), LONGEST
        )
        for end in range(min(len(said), start + longest), start, -1):
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
