"""Reading content files without trusting them: size, encoding, YAML, and where a value stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

MAX_BYTES = 1024 * 1024
WHOLE_FILE = "(file)"

Place = tuple[str | int, ...]
"""The way to a value inside a file: keys and list positions from the top."""

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong with the content: which file, which field, why, and the line if known."""

    file: str
    field: str
    reason: str
    line: int | None = None

    def __str__(self) -> str:
        where = f" (line {self.line})" if self.line else ""
        return f"{self.file}: {self.field}: {self.reason}{where}"


class ContentError(Exception):
    """The content cannot be used; `problems` has every reason found, not only the first."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = problems


@dataclass(frozen=True, slots=True)
class Page:
    """One YAML file as plain values, with the line of each of them."""

    file: str
    data: Any
    lines: Mapping[Place, int]

    def problem(self, place: Place, reason: str) -> Problem:
        """A problem at a place; the line is that of the nearest thing that exists."""
        known = (place[:end] for end in range(len(place), -1, -1))
        line = next((self.lines[part] for part in known if part in self.lines), None)
        field = ".".join(str(part) for part in place) or WHOLE_FILE
        return Problem(self.file, field, reason, line)


def read_text(path: Path, *, file: str) -> str:
    """The text of a content file. Raises ContentError where it is no UTF-8 file of up to 1 MiB."""
    try:
        size = path.stat().st_size
        if size > MAX_BYTES:
            raise _broken(file, f"has {size:,} bytes; a content file has at most {MAX_BYTES:,}")
        return path.read_bytes().decode("utf-8")
    except OSError as error:
        raise _broken(file, f"cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise _broken(file, "is not UTF-8 text") from error


def read_yaml(path: Path, *, file: str) -> Page:
    """A YAML file as plain values, no tags, aliases or repeated keys. Raises ContentError."""
    text = read_text(path, file=file)
    try:
        loader = _Loader(text)
        try:
            node = loader.get_single_node()
            if node is None:
                raise _broken(file, "is empty")
            page = Page(file, None, {})
            survey = _Survey(page)
            survey.visit(node, ())
            if survey.problems:
                raise ContentError(tuple(survey.problems))
            return Page(file, loader.construct_document(node), survey.lines)
        finally:
            loader.dispose()
    except yaml.MarkedYAMLError as error:
        raise _unreadable(file, error) from error
    except (yaml.YAMLError, ValueError) as error:
        raise _broken(file, f"is not valid YAML: {error}") from error
    except RecursionError as error:
        raise _broken(file, "is nested too deeply") from error


class _Survey:
    """Walks the nodes once: notes lines, refuses aliases and repeated keys.

    An alias is a node met twice. Refusing them before values are built is what makes an
    alias bomb as cheap as its own text.
    """

    def __init__(self, page: Page) -> None:
        self.page = page
        self.lines: dict[Place, int] = {}
        self.problems: list[Problem] = []
        self._seen: set[int] = set()

    def visit(self, node: yaml.Node, place: Place) -> None:
        self.lines[place] = node.start_mark.line + 1
        if id(node) in self._seen:
            self._add(place, "uses a YAML alias (*name); write the value out")
            return
        self._seen.add(id(node))
        if isinstance(node, yaml.SequenceNode):
            for index, item in enumerate(node.value):
                self.visit(item, (*place, index))
        elif isinstance(node, yaml.MappingNode):
            self._visit_pairs(node, place)

    def _visit_pairs(self, node: yaml.MappingNode, place: Place) -> None:
        keys: set[str] = set()
        for key, value in node.value:
            name = str(key.value) if isinstance(key, yaml.ScalarNode) else "(key)"
            if name in keys:
                self._add((*place, name), "appears twice")
            keys.add(name)
            self.visit(value, (*place, name))

    def _add(self, place: Place, reason: str) -> None:
        page = Page(self.page.file, None, self.lines)
        self.problems.append(page.problem(place, reason))


def _broken(file: str, reason: str) -> ContentError:
    return ContentError((Problem(file, WHOLE_FILE, reason),))


def _unreadable(file: str, error: yaml.MarkedYAMLError) -> ContentError:
    line = error.problem_mark.line + 1 if error.problem_mark else None
    reason = f"is not valid YAML: {error.problem}"
    return ContentError((Problem(file, WHOLE_FILE, reason, line),))
