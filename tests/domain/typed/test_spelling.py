"""Forgiving how a known word is spelled, and never reading one word out of another."""

from __future__ import annotations

import pytest

from bot.domain.typed.spelling import Spelling, is_one_off

SPELLING = Spelling.of(
    {"numb", "bladder", "tingl*", "pee", "weak", "other", "leg*"},
    endings=["ing", "es"],
    others=["ladder", "madder", "other"],
)


def mended(text: str) -> str:
    return SPELLING.mended(f" {text} ").strip()


@pytest.mark.parametrize(
    "typed", ["bladder", "bladdr", "bladdder", "blader", "blaqder", "lbadder", "bladde"]
)
def test_one_letter_may_be_off_in_a_word_of_five_or_more(typed: str) -> None:
    assert mended(f"my {typed} today") == "my bladder today"


@pytest.mark.parametrize("typed", ["balader", "blddr", "blader bder"])
def test_two_letters_may_not(typed: str) -> None:
    assert mended(typed).split()[-1] == typed.split()[-1]


@pytest.mark.parametrize("typed", ["nmb", "nunb", "wek", "numv", "pe"])
def test_a_shorter_word_has_to_be_spelled_right(typed: str) -> None:
    assert mended(typed) == typed


@pytest.mark.parametrize(
    ("typed", "meant"), [("nummmb", "numb"), ("peeee", "pee"), ("weeak", "weak")]
)
def test_a_letter_may_be_held_too_long_in_any_word(typed: str, meant: str) -> None:
    assert mended(typed) == meant


def test_a_word_with_a_star_is_looked_for_with_each_ending() -> None:
    assert mended("tnigling tngles tinglish") == "tingling tingles tinglish"


@pytest.mark.parametrize("typed", ["ladder", "madder", "otter", "legend", "x", "🙂", "b1adder", ""])
def test_what_is_a_word_of_its_own_stays(typed: str) -> None:
    assert mended(typed) == typed


@pytest.mark.parametrize(
    ("one", "other", "off"),
    [
        ("chest", "chets", True),
        ("chest", "chst", True),
        ("chest", "cheest", True),
        ("chest", "chezt", True),
        ("chest", "chest", True),
        ("chest", "cehts", False),
        ("chest", "chester", False),
        ("chest", "crept", False),
    ],
)
def test_one_letter_off_is_one_letter(one: str, other: str, off: bool) -> None:
    assert is_one_off(one, other) is off
    assert is_one_off(other, one) is off
