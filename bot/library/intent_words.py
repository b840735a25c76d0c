"""Words of a language by which typed texts are understood."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from bot.domain.typed.intents import IntentWords
from bot.library.files import ContentError, Problem
from bot.library.time_words import read_plain

INTENTS = "intents.yaml"


def load_intent_words(root: Path, language: str) -> dict[str, Any]:
    """Read `content/<language>/intents.yaml`: lists of phrases, some in blocks by intent.

    Raises ContentError with every value of another kind.
    """
    return dict(read_plain(root, language, INTENTS).data)


def check_intent_words(root: Path, language: str) -> tuple[Problem, ...]:
    """Check a language's words for intents, down to each phrase."""
    try:
        page = read_plain(root, language, INTENTS)
    except ContentError as error:
        return error.problems
    try:
        IntentWords.from_mapping(page.data)
    except ValueError as error:  # "intents: <key>: <reason>", or "intents: <block>: <intent>: ..."
        _, key, reason = str(error).split(": ", 2)
        return (page.problem((key,), reason),)
    return ()
