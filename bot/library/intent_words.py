"""Words of a language by which typed texts are understood."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from bot.domain.typed.alarms import AlarmWords
from bot.domain.typed.intents import IntentWords
from bot.library.files import MISSING, ContentError, Page, Problem
from bot.library.time_words import read_plain

INTENTS, SIGNS = "intents.yaml", "signs.yaml"
NEEDED = ("despair", "signs")
"""Lists of alarming words without which nobody may be talked with."""


def load_intent_words(root: Path, language: str) -> dict[str, Any]:
    """Read `content/<language>/intents.yaml`: lists of phrases, some in blocks by intent.

    Raises ContentError with every value of another kind.
    """
    return dict(read_plain(root, language, INTENTS).data)


def load_sign_words(root: Path, language: str) -> dict[str, Any]:
    """Read `content/<language>/signs.yaml`: the words that are never passed over.

    Raises ContentError with every value of another kind, and for a list that is needed.
    """
    page = read_plain(root, language, SIGNS)
    if missing := _missing(page):
        raise ContentError(missing)
    return dict(page.data)


def check_intent_words(root: Path, language: str) -> tuple[Problem, ...]:
    """Check a language's words for intents and its alarming words, down to each phrase."""
    intents = _check(root, language, INTENTS, IntentWords.from_mapping)
    return (*intents, *_check(root, language, SIGNS, AlarmWords.from_mapping))


def _check(
    root: Path, language: str, name: str, read: Callable[[dict[str, Any]], object]
) -> tuple[Problem, ...]:
    try:
        page = read_plain(root, language, name)
    except ContentError as error:
        return error.problems
    missing = _missing(page) if name == SIGNS else ()
    try:
        read(page.data)
    except ValueError as error:  # "<name>: <key>: <reason>", or "<name>: <block>: <key>: ..."
        _, key, reason = str(error).split(": ", 2)
        return (*missing, page.problem((key,), reason))
    return missing


def _missing(page: Page) -> tuple[Problem, ...]:
    return tuple(page.problem((key,), MISSING) for key in NEEDED if not page.data.get(key))
