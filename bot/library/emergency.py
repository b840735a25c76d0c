"""Numbers that call an ambulance, `content/emergency.yaml`, and crisis lines, `crisis.yaml`."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Annotated, Any, TypeVar

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError

from bot.domain.places.emergency import CrisisLine, EmergencyNumbers
from bot.library.facts import explain
from bot.library.files import ContentError, Page, Problem, read_yaml

FILE, CRISIS = "emergency.yaml", "crisis.yaml"
T = TypeVar("T")

_Country = Annotated[str, Field(pattern=r"^[A-Z]{2}$", strict=True)]
_Number = Annotated[str, Field(pattern=r"^[0-9]{2,6}$", strict=True)]
_Numbers = Annotated[list[_Number], Field(min_length=1, max_length=3)]
_FILE = TypeAdapter(Annotated[dict[_Country, _Numbers], Field(min_length=1)])


class _Line(BaseModel):
    """One crisis line: what it is called, its number as people dial it, and the source's tag."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    name: Annotated[str, Field(min_length=2, max_length=50, strict=True)]
    call: Annotated[str, Field(pattern=r"^[0-9]+( [0-9]+)*$", min_length=3, strict=True)]
    text: bool = False
    source: Annotated[str, Field(min_length=1, strict=True)]


_Lines = Annotated[list[_Line], Field(min_length=1, max_length=2)]
_CRISIS = TypeAdapter(Annotated[dict[_Country, _Lines], Field(min_length=1)])


def load_emergency(root: Path) -> EmergencyNumbers:
    """Read one to three numbers for each country, and one or two crisis lines for some.

    Raises ContentError with every problem of the first file that has one.
    """
    numbers = _read(root, FILE, _FILE)[1]
    lines = _read(root, CRISIS, _CRISIS)[1]
    return EmergencyNumbers(
        {country: tuple(each) for country, each in numbers.items()},
        {
            country: tuple(CrisisLine(line.name, line.call, line.text) for line in each)
            for country, each in lines.items()
        },
    )


def check_emergency(root: Path, sources: Collection[str]) -> Iterator[Problem]:
    """Find every problem of both files; the source of a line must stand in the list of sources."""
    kinds: tuple[tuple[str, TypeAdapter[Any]], ...] = ((FILE, _FILE), (CRISIS, _CRISIS))
    for file, kind in kinds:
        try:
            page, found = _read(root, file, kind)
        except ContentError as error:
            yield from error.problems
            continue
        if file == CRISIS and sources:
            yield from _unknown_sources(page, found, sources)


def _unknown_sources(
    page: Page, found: dict[str, list[_Line]], sources: Collection[str]
) -> Iterator[Problem]:
    for country, lines in found.items():
        for n, line in enumerate(lines):
            if line.source not in sources:
                reason = f"names the source {line.source!r}, not in sources.yaml"
                yield page.problem((country, n, "source"), reason)


def _read(root: Path, file: str, kind: TypeAdapter[T]) -> tuple[Page, T]:
    page = read_yaml(root / file, file=file)
    keys = page.data if isinstance(page.data, dict) else ()
    if odd := [key for key in keys if not isinstance(key, str)]:  # NO is Norway and False
        reason = "should be text as a key (put it in quotes)"
        raise ContentError(tuple(page.problem((str(key),), reason) for key in odd))
    try:
        return page, kind.validate_python(page.data)
    except ValidationError as error:
        raise ContentError(tuple(explain(page, error))) from error
