"""Words of a language for hours and days, for the grammars that read typed ones."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from bot.domain.typed.date_words import DateWords
from bot.domain.typed.hour_words import TimeWords
from bot.library.files import ContentError, Page, Place, Problem, read_yaml

TIME, DATES = "time.yaml", "dates.yaml"


def load_time_words(root: Path, language: str) -> dict[str, Any]:
    """Read `content/<language>/time.yaml`: texts, numbers, lists and blocks under text keys.

    Raises ContentError with every value of another kind.
    """
    return dict(read_plain(root, language, TIME).data)


def load_date_words(root: Path, language: str) -> dict[str, Any]:
    """Read `content/<language>/dates.yaml`, as `load_time_words` does."""
    return dict(read_plain(root, language, DATES).data)


def read_plain(root: Path, language: str, name: str) -> Page:
    """Read plain words under text keys from a file of one language. Raises ContentError."""
    page = read_yaml(root / language / name, file=f"{language}/{name}")
    problems = _odd_values(page, page.data, ())
    if not isinstance(page.data, dict):
        problems = [page.problem((), "should be a block of keys")]
    if problems:
        raise ContentError(tuple(problems))
    return page


def check_time_words(root: Path, language: str) -> tuple[Problem, ...]:
    """Check a language's words for hours and days, each by its grammar."""
    times = _check(root, language, TIME, TimeWords.from_mapping)
    return (*times, *_check(root, language, DATES, DateWords.from_mapping))


def _check(
    root: Path, language: str, name: str, read: Callable[[dict[str, Any]], object]
) -> tuple[Problem, ...]:
    try:
        page = read_plain(root, language, name)
    except ContentError as error:
        return error.problems
    try:
        read(page.data)
    except ValueError as error:  # "time words: <key>: <reason>"
        _, key, reason = str(error).split(": ", 2)
        return (page.problem((key,), reason),)
    return ()


def _odd_values(page: Page, value: object, place: Place) -> list[Problem]:
    if isinstance(value, dict):
        return [problem for key, item in value.items() for problem in _pair(page, place, key, item)]
    if isinstance(value, list):
        inner = (_odd_values(page, item, (*place, i)) for i, item in enumerate(value))
        return [problem for problems in inner for problem in problems]
    if isinstance(value, bool) or not isinstance(value, str | int):
        return [page.problem(place, f"is {value!r}; it should be text (put it in quotes)")]
    return []


def _pair(page: Page, place: Place, key: object, item: object) -> list[Problem]:
    if not isinstance(key, str):
        return [page.problem((*place, str(key)), "should be text as a key (put it in quotes)")]
    return _odd_values(page, item, (*place, key))
