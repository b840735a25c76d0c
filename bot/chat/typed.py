"""Typed text: an answer to the open question where it takes text, else a kind line."""

from __future__ import annotations

import re
import unicodedata

from bot.chat.words import Words
from bot.domain.cities import Cities
from bot.domain.time_words import TimeWords
from bot.usecases import hours, profile
from bot.usecases.chart import Chart
from bot.usecases.receiving import Deed

LONGEST = 4096
_NOT_A_WORD = re.compile(r"[^\w']")


def clean(text: str) -> str:
    """NFC, without control characters, lone surrogates or bidirectional overrides."""
    kept = (c for c in text[:LONGEST] if c == "\n" or unicodedata.category(c) not in ("Cc", "Cs"))
    composed = unicodedata.normalize("NFC", "".join(kept))
    return "".join(c for c in composed if not _is_bidi(c)).strip()


def _is_bidi(character: str) -> bool:
    return "\u202a" <= character <= "\u202e" or "\u2066" <= character <= "\u2069"


def read_text(text: str, words: Words, time_words: TimeWords, cities: Cities) -> Deed:
    """What a text without a command does. Words of warning signs always show the list."""
    cleaned = clean(text)

    def deed(chart: Chart) -> str:
        if names_a_sign(cleaned, words):
            chart.say("line-warning")
        elif chart.talk_of("hour") is not None:
            hours.type_hour(chart, cleaned, time_words)
        elif chart.talk_of("clock") is not None:
            hours.type_clock(chart, cleaned, time_words, cities)
        elif chart.talk_of("goal") is not None:
            profile.type_goal(chart, cleaned)
        elif hours.is_an_hour(chart, cleaned, time_words):
            hours.type_hour(chart, cleaned, time_words)
        elif not chart.state.consent:
            chart.say("line-no-consent")
        else:
            chart.say("line-unknown")
        return ""

    return deed


def names_a_sign(text: str, words: Words) -> bool:
    """Whether the text holds words of warning, whole ones or, with a star, their beginning
    (clinical 3.B)."""
    spoken = _spoken(text)
    listed = (phrase.strip() for phrase in words.plain("warning-words").split(","))
    return any(
        f" {phrase[:-1]}" in spoken if phrase.endswith("*") else f" {phrase} " in spoken
        for phrase in listed
    )


def _spoken(text: str) -> str:
    """Words alone, one space apart and around: "Can't feel--my leg" is " can't feel my leg "."""
    straight = text.casefold().replace("\u2019", "'")
    return f" {' '.join(_NOT_A_WORD.sub(' ', straight).split())} "
