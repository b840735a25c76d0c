"""The tables of typed phrases, and the shipped content to read them with."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from bot.domain.typed.intents import Intent
from tests.shipped import shipped_content

CONTENT = shipped_content()
FIRST, HELD_OUT = "typed_phrases.txt", "typed_phrases_held_out.txt"


def table(name: str) -> Iterator[tuple[Intent, str]]:
    """Yield the rows of a table: the meaning, and the typed phrase."""
    for line in Path(__file__).with_name(name).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            intent, _, text = line.partition(" | ")
            yield Intent(intent.lower()), text


ALL = [*table(FIRST), *table(HELD_OUT)]
