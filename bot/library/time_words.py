"""The words a language has for times of day, for the grammar that reads typed times."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from bot.library.files import ContentError, Page, Place, Problem, read_yaml


def load_time_words(root: Path, language: str) -> dict[str, Any]:
    """`content/<language>/time.yaml`: text keys; text, numbers, lists or blocks of them as values.

    Raises ContentError with every value of another kind.
    """
    file = f"{language}/time.yaml"
    page = read_yaml(root / language / "time.yaml", file=file)
    problems = _odd_values(page, page.data, ())
    if not isinstance(page.data, dict):
        problems = [page.problem((), "should be a block of keys")]
    if problems:
        raise ContentError(tuple(problems))
    return dict(page.data)


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
