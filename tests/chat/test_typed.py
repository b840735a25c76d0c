"""Typed text: cleaned, and read for warning signs first."""

from __future__ import annotations

import pytest

from bot.app import load_content
from bot.chat.typed import LONGEST, clean, names_a_sign

WORDS = load_content()[1]


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("  7:40 \x00", "7:40"),
        ("\u202e7:40\u202c", "7:40"),
        ("\u20667:40\u2069", "7:40"),
        ("\ud8007", "7"),
        ("e\u0301", "é"),
        ("a\nb", "a\nb"),
        ("x" * (LONGEST + 9), "x" * LONGEST),
    ],
    ids=["control", "override", "isolate", "surrogate", "composed", "two lines", "too long"],
)
def test_text_is_cleaned(text: str, cleaned: str) -> None:
    assert clean(text) == cleaned


@pytest.mark.parametrize("text", ["numbness in my leg", "NUMB"])
def test_words_of_warning_are_recognised(text: str) -> None:
    assert names_a_sign(text, WORDS)


@pytest.mark.parametrize("text", ["a good morning", "", "7:40"])
def test_other_words_are_no_warning(text: str) -> None:
    assert not names_a_sign(text, WORDS)
