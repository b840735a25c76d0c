"""Whether every exercise has its words, in every language.

Keys, with `<slug>` for the id with dashes (`figure-four`):

- always: `<slug>-name`, `-aliases`, `-for`, `-normal`, `-stop`, `-easier`, `-harder`, `-caution`
- numbered from 1: `<slug>-cues-<n>`, `<slug>-mistakes-<n>`
- the way into the position, the movement, the one line of advice: `<slug>-setup`,
  `<slug>-steps-<n>`, `<slug>-cue`; where they differ, with the variant of the rung, the
  position or both: `<slug>-steps-<variant>-<position>-<n>`, which wins over
  `<slug>-steps-<position>-<n>`, over `<slug>-steps-<variant>-<n>`, over `<slug>-steps-<n>`
- for each variant of the ladder `<slug>-variant-<variant>`, for each limit `<slug>-limit-<limit>`
- optional: `<slug>-dose` (also with variant or position) instead of the common dose line, and
  `<slug>-position-<position>` instead of the common words for a position
- common, in `dose.ftl`: `dose-<count>`, `dose-with`, `position-<position>`
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from pathlib import Path

from fluent.syntax import FluentParser, ast

from bot.domain.exercise import Position
from bot.library.checks import Entry
from bot.library.files import WHOLE_FILE, ContentError, Problem, read_text

FIRST_LANGUAGE = "en"
ALWAYS = ("name", "aliases", "for", "normal", "stop", "easier", "harder", "caution")
NUMBERED = ("cues", "mistakes")
BY_MOVEMENT = ("setup", "steps", "cue")


def languages(root: Path) -> list[str]:
    """The folders with words, such as `en`; English is expected even where it is missing."""
    found = {folder.name for folder in root.iterdir() if next(folder.rglob("*.ftl"), None)}
    return sorted(found | {FIRST_LANGUAGE})


def check_words(root: Path, entries: Sequence[Entry]) -> Iterator[Problem]:
    """Broken messages, messages given twice, and messages an exercise lacks, per language."""
    for language in languages(root):
        keys, problems = _read_keys(root, language)
        yield from problems
        for entry in entries:
            file = f"{language}/exercises/{entry.facts.id}.ftl"
            for key in _missing(entry, keys):
                yield Problem(file, key, "is missing")


def _read_keys(root: Path, language: str) -> tuple[set[str], list[Problem]]:
    owners: dict[str, str] = {}
    problems: list[Problem] = []
    for path in sorted((root / language).rglob("*.ftl")):
        file = path.relative_to(root).as_posix()
        try:
            text = read_text(path, file=file)
        except ContentError as error:
            problems += error.problems
            continue
        for key, problem in _messages(file, text):
            if problem is not None:
                problems.append(problem)
            elif (owner := owners.setdefault(key, file)) != file:
                problems.append(Problem(file, key, f"is already in {owner}"))
    return set(owners), problems


def _messages(file: str, text: str) -> Iterator[tuple[str, Problem | None]]:
    seen: set[str] = set()
    for entry in FluentParser().parse(text).body:
        if isinstance(entry, ast.Junk):
            start = entry.span.start if entry.span else 0
            line = text.count("\n", 0, start) + 1
            broken = (entry.content or "").split("=")[0].strip()[:40] or WHOLE_FILE
            reason = str(entry.annotations[0].message) if entry.annotations else "cannot be read"
            yield "", Problem(file, broken, f"is not valid Fluent: {reason}", line)
        elif isinstance(entry, ast.Message):
            twice = entry.id.name in seen
            seen.add(entry.id.name)
            problem = Problem(file, entry.id.name, "is given twice") if twice else None
            yield entry.id.name, problem


def _missing(entry: Entry, keys: Collection[str]) -> Iterator[str]:
    facts = entry.facts
    slug = _dashed(facts.id)
    wanted = [f"{slug}-{part}" for part in ALWAYS] + [f"{slug}-{part}-1" for part in NUMBERED]
    wanted += [f"{slug}-limit-{_dashed(limit)}" for limit in facts.limits]
    variants = dict.fromkeys(rung.variant for rung in facts.ladder if rung.variant)
    wanted += [f"{slug}-variant-{_dashed(variant)}" for variant in variants]
    wanted += ["dose-with", *dict.fromkeys(f"dose-{rung.count}" for rung in facts.ladder)]
    ways = dict.fromkeys((rung.variant, place) for rung in facts.ladder for place in rung.positions)
    wanted += dict.fromkeys(f"position-{_dashed(place)}" for _, place in ways)
    yield from (key for key in wanted if key not in keys)
    for variant, position in ways:
        yield from _missing_movement(slug, variant, position, keys)


def _missing_movement(
    slug: str, variant: str, position: Position, keys: Collection[str]
) -> Iterator[str]:
    """Names the key an author would most likely write: that of the variant, else the plain one."""
    place, named = f"-{_dashed(position)}", f"-{_dashed(variant)}" if variant else ""
    for part in BY_MOVEMENT:
        end = "-1" if part == "steps" else ""
        likely, *others = (
            f"{slug}-{part}{middle}{end}" for middle in (named, "", place, named + place)
        )
        if likely not in keys and not any(key in keys for key in others):
            yield likely


def _dashed(name: str) -> str:
    return name.replace("_", "-")
