"""Make a Library of the content folder: read, check each file, check together, build."""

from __future__ import annotations

import hashlib
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from bot.domain.exercise import ExerciseId, Library
from bot.library.build import build_exercise
from bot.library.checks import Entry, check_entry, check_sources, check_together
from bot.library.cities import load_cities
from bot.library.daily_facts import read_facts
from bot.library.emergency import check_emergency
from bot.library.facts import JUDGEMENT, ExerciseFacts, SourceFacts, explain
from bot.library.files import MISSING, WHOLE_FILE, ContentError, Problem, read_yaml
from bot.library.intent_words import check_intent_words
from bot.library.needs import check_needs
from bot.library.time_words import check_time_words
from bot.library.words import check_words, languages

EXERCISES = "exercises"
SOURCES = "sources.yaml"

_SOURCES = TypeAdapter(dict[str, SourceFacts])


def load_library(root: Path) -> Library:
    """Load the exercises under `root`, once facts and words are sound.

    Raises ContentError with every problem of every file.
    """
    entries, problems = _read(root)
    if problems:
        raise ContentError(tuple(problems))
    exercises = {ExerciseId(e.facts.id): build_exercise(e.facts) for e in entries}
    return Library(exercises=exercises, content_hash=content_hash(root))


def check(root: Path) -> tuple[Problem, ...]:
    """Find every problem of the content under `root`, in every language; empty when sound."""
    _, problems = _read(root)
    problems += check_emergency(root, _read_sources(root)[0])
    try:
        load_cities(root)
    except ContentError as error:
        problems += error.problems
    for language in languages(root):
        problems += check_time_words(root, language)
        problems += check_intent_words(root, language)
    return tuple(problems)


def content_hash(root: Path) -> str:
    """Hash path and bytes of each fact file (SHA-256). Words do not matter to a replay."""
    digest = hashlib.sha256()
    for path in _fact_files(root):
        data = path.read_bytes()
        digest.update(f"{path.relative_to(root).as_posix()}\0{len(data)}\0".encode())
        digest.update(data)
    return digest.hexdigest()


def _fact_files(root: Path) -> list[Path]:
    return sorted((root / EXERCISES).glob("*/*.yaml"), key=lambda path: path.as_posix())


def _read(root: Path) -> tuple[list[Entry], list[Problem]]:
    sources, problems = _read_sources(root)
    problems += _strays(root)
    paths = _fact_files(root)
    entries: list[Entry] = []
    for path in paths:
        try:
            entries.append(_read_entry(path, file=path.relative_to(root).as_posix()))
        except ContentError as error:
            problems += error.problems
    for entry in entries:
        problems += check_entry(entry)
        if sources:  # an unreadable list of sources is one problem, not one per tag
            problems += check_sources(entry, sources)
    problems += check_together(entries, files=[path.as_posix() for path in paths])
    if len(entries) == len(paths):
        problems += check_needs(entries)
    facts, wrong = read_facts(root, sources)
    placed = [e for e in entries if e.page.file.endswith(f"/{e.facts.id}.yaml")]
    problems += [*wrong, *check_words(root, placed, facts)]
    return entries, _without_echoes(problems)


def _without_echoes(problems: list[Problem]) -> list[Problem]:
    """Leaves out what is missing only because it, or its whole file, is told to be broken."""
    told: set[tuple[str, str]] = set()
    left: list[Problem] = []
    for problem in problems:
        known = told.intersection({(problem.file, problem.field), (problem.file, WHOLE_FILE)})
        if not (known and problem.reason.startswith(MISSING)):
            left.append(problem)
        told.add((problem.file, problem.field))
    return left


def _read_entry(path: Path, *, file: str) -> Entry:
    page = read_yaml(path, file=file)
    try:
        return Entry(page, ExerciseFacts.model_validate(page.data))
    except ValidationError as error:
        raise ContentError(tuple(explain(page, error))) from error


def _read_sources(root: Path) -> tuple[dict[str, SourceFacts], list[Problem]]:
    try:
        page = read_yaml(root / SOURCES, file=SOURCES)
        found = _SOURCES.validate_python(page.data)
    except ContentError as error:
        return {}, list(error.problems)
    except ValidationError as error:
        return {}, explain(page, error)
    bare = [tag for tag, source in found.items() if not source.address and tag != JUDGEMENT]
    return found, [page.problem((tag, "address"), "is missing") for tag in bare]


def _strays(root: Path) -> list[Problem]:
    """Files the loader would pass over in silence, such as `plank.yml`."""
    read = set(_fact_files(root))
    return [
        Problem(path.relative_to(root).as_posix(), WHOLE_FILE, "is not <category>/<id>.yaml")
        for path in sorted((root / EXERCISES).rglob("*"))
        if path.is_file() and path not in read and not path.name.startswith(".")
    ]
