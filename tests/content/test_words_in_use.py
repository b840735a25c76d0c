"""No message of the chat is left behind: some code says each by its key."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from tests.content.test_chat_words import MESSAGES
from tests.shipped import FOLDER as CONTENT

BOT = Path(__file__).parents[2] / "bot"
LINE = "line-"
"""Lines may be said without it, and the code that puts it before them names none of them."""


def written(source: str) -> Iterator[re.Pattern[str]]:
    """Every string of the source as a pattern: what is filled in may be anything."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield re.compile(re.escape(node.value))
        elif isinstance(node, ast.JoinedStr):
            parts = [p.value if isinstance(p, ast.Constant) else None for p in node.values]
            if isinstance(parts[0], str) and parts[0] != LINE:
                yield re.compile("".join(".+" if p is None else re.escape(str(p)) for p in parts))


def left_behind(keys: Iterator[str], patterns: list[re.Pattern[str]], words: str) -> list[str]:
    """The keys that neither a string of the code nor another message names."""
    return [
        key
        for key in keys
        if not any(p.fullmatch(key) or p.fullmatch(key.removeprefix(LINE)) for p in patterns)
        and not re.search(rf"\{{ *{key}\b(?!-)", words)
    ]


def test_every_message_of_the_chat_is_said_somewhere() -> None:
    sources = [path.read_text(encoding="utf-8") for path in BOT.rglob("*.py")]
    patterns = {p.pattern: p for source in sources for p in written(source) if len(p.pattern) < 60}
    words = "\n".join(p.read_text(encoding="utf-8") for p in (CONTENT / "en").rglob("*.ftl"))

    assert left_behind(iter(MESSAGES), list(patterns.values()), words) == []


def test_a_message_that_nothing_says_is_found() -> None:
    patterns = list(written('say("on-pause"); say(f"why-{reason}"); say(f"line-{key}"); say("hi")'))
    keys = iter(["on-pause", "why-new", "why", "line-hi", "line-ho", "part", "particle"])

    assert left_behind(keys, patterns, "whole = { part } of it") == ["why", "line-ho", "particle"]
