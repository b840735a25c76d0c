"""Many cases in one test: every one is run, and those that fail are named."""

from __future__ import annotations

import inspect

import pytest

from tests.cases import each_of


def test_every_case_is_run_with_its_values() -> None:
    seen: list[object] = []

    @each_of("number, word", [(1, "one"), pytest.param(2, "two", id="second")])
    @each_of("sign", [pytest.param("+"), "-"])
    def test(number: int, word: str, sign: str, extra: str) -> None:
        seen.append((number, word, sign, extra))

    test(extra="x")

    assert seen == [(n, w, s, "x") for n, w in [(1, "one"), (2, "two")] for s in "+-"]


def test_all_that_fail_are_told_by_their_case() -> None:
    @each_of("number", range(5))
    def test(number: int) -> None:
        assert number % 2 == 0

    with pytest.raises(ExceptionGroup, match="2 of 5 cases") as caught:
        test()

    assert [error.__notes__ for error in caught.value.exceptions] == [
        ["case: {'number': 1}"],
        ["case: {'number': 3}"],
    ]


def test_a_fixture_is_still_asked_for() -> None:
    @each_of("number", [1])
    def test(number: int, tmp_path: object) -> None:
        assert tmp_path

    assert list(inspect.signature(test).parameters) == ["tmp_path"]


def test_no_case_at_all_is_a_mistake() -> None:
    with pytest.raises(AssertionError, match="without a case"):
        each_of("number", [])
