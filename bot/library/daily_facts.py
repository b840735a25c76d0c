"""Check that every fact to live by has its sources and its words.

`facts.yaml` gives each message `fact-<n>` the tags of its sources.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from bot.domain.thresholds import FACT_STAYS_AWAY_DAYS
from bot.library.facts import Tags, explain
from bot.library.files import MISSING, WHOLE_FILE, ContentError, Page, Problem, read_yaml

FACTS = "facts.yaml"

_FACTS = TypeAdapter(dict[str, Tags])
_KEY = re.compile(r"fact-[1-9]\d{0,3}")


def read_facts(root: Path, sources: Collection[str]) -> tuple[frozenset[str] | None, list[Problem]]:
    """Read the keys of the facts, None where they are unreadable, and the problems of the list.

    Without sources no tag is checked.
    """
    try:
        page = read_yaml(root / FACTS, file=FACTS)
        found = _FACTS.validate_python(page.data)
    except ContentError as error:
        return None, list(error.problems)
    except ValidationError as error:
        return None, explain(page, error)
    problems = [*_check_keys(page, found)]
    if sources:
        problems += _check_tags(page, found, sources)
    return frozenset(filter(_KEY.fullmatch, found)), problems


def check_fact_words(facts: frozenset[str], keys: Iterable[str], file: str) -> Iterator[Problem]:
    """Check that a language has a message for every fact, and sources for every such message."""
    said = {key for key in keys if _KEY.fullmatch(key)}
    for key in sorted(facts - said):
        yield Problem(file, key, MISSING)
    for key in sorted(said - facts):
        yield Problem(FACTS, key, f"{MISSING}; {file} has such a fact")


def _check_keys(page: Page, found: Collection[str]) -> Iterator[Problem]:
    for key in found:
        if not _KEY.fullmatch(key):
            yield page.problem((key,), "is not how a fact is named; that is fact-<number>")
    for key in (f"fact-{n}" for n in range(1, len(found) + 1)):
        if key not in found:
            yield Problem(FACTS, key, f"{MISSING}; the numbers run from 1 without a gap")
    if len(found) <= FACT_STAYS_AWAY_DAYS:
        needed = FACT_STAYS_AWAY_DAYS + 1
        reason = f"has {len(found)} facts; with fewer than {needed} one comes back too soon"
        yield Problem(FACTS, WHOLE_FILE, reason)


def _check_tags(page: Page, found: dict[str, list[str]], known: Collection[str]) -> list[Problem]:
    return [
        page.problem((key, index), f"names the source {tag!r}, not in sources.yaml")
        for key, tags in found.items()
        for index, tag in enumerate(tags)
        if tag not in known
    ]
