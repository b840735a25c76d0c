"""Movements that the facts describe: one for each position and variant of a ladder."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from pydantic import ValidationError

from bot.domain.exercise import Movement
from bot.library.build import contacts_of
from bot.library.facts import ExerciseFacts, explain
from bot.library.files import ContentError, Page, read_yaml

FIGURES = "figures"


def load_movements(root: Path) -> Mapping[str, tuple[Movement, ...]]:
    """Load the movements of every exercise that is not retired. Raises ContentError."""
    found: dict[str, tuple[Movement, ...]] = {}
    for path in sorted((root / "exercises").glob("*/*.yaml")):
        page = read_yaml(path, file=path.relative_to(root).as_posix())
        try:
            facts = ExerciseFacts.model_validate(page.data)
        except ValidationError as error:
            raise ContentError(tuple(explain(page, error))) from error
        if not facts.retired:
            found[facts.id] = tuple(_movements(facts))
    return found


def _movements(facts: ExerciseFacts) -> list[Movement]:
    kinds = dict.fromkeys((p, rung.variant) for rung in facts.ladder for p in rung.positions)
    return [
        Movement(
            exercise=facts.id,
            position=position,
            variant=variant,
            contacts=tuple(contacts_of(facts, position=position, variant=variant)),
            targets=tuple(facts.targets),
        )
        for position, variant in kinds
    ]


def read_figure_pages(root: Path) -> list[Page]:
    """Read the pose files as plain values. Raises ContentError with every unreadable one."""
    pages: list[Page] = []
    errors: list[ContentError] = []
    for path in sorted((root / FIGURES).glob("*.yaml")):
        try:
            pages.append(read_yaml(path, file=path.relative_to(root).as_posix()))
        except ContentError as error:
            errors.append(error)
    if errors:
        raise ContentError(tuple(problem for error in errors for problem in error.problems))
    return pages
