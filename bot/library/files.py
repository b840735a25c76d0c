"""Read content files without trusting them: size, encoding, YAML, and where a value stands."""

from __future__ import annotations

import re
import stat
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

MAX_BYTES = 1024 * 1024
NESTED_TOO_DEEPLY = "exceeded maximum nesting depth"
"""In the words of PyYAML 6.0.4 and newer, which stop by themselves before the stack is overrun."""
MAX_DEPTH = 20
SHOWN = 40
WHOLE_FILE = "(file)"
MISSING = "is missing"

Place = tuple[str | int, ...]
"""Way to a value inside a file: keys and list positions from the top."""

_ODD = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufeff\ufffe\uffff]")
"""Controls that no text has, and the mark some editors put before it."""

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
    """Content that cannot be used; `problems` has every reason found, not only the first."""

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
        """Make a problem at a place; its line is that of the nearest value that exists."""
        known = (place[:end] for end in range(len(place), -1, -1))
        line = next((self.lines[part] for part in known if part in self.lines), None)
        field = ".".join(str(part) for part in place) or WHOLE_FILE
        return Problem(self.file, field, reason, line)


def read_text(path: Path, *, file: str) -> str:
    """Read a content file. Raises ContentError where it is no UTF-8 text of up to 1 MiB."""
    try:
        about = path.stat()
        if not stat.S_ISREG(about.st_mode):  # a pipe would be waited for, for ever
            raise _broken(file, "is not a plain file")
        if about.st_size > MAX_BYTES:
            size = f"{about.st_size:,} bytes"
            raise _broken(file, f"has {size}; a content file has at most {MAX_BYTES:,}")
        text = path.read_bytes().decode("utf-8")
    except OSError as error:
        raise _broken(file, f"cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise _broken(file, "is not UTF-8 text") from error
    if odd := _ODD.search(text):
        line = text.count("\n", 0, odd.start()) + 1
        raise _broken(file, f"has a character that is no text: U+{ord(odd.group()):04X}", line)
    return text


def read_yaml(path: Path, *, file: str) -> Page:
    """Read plain values from YAML; ContentError for tags, aliases and repeated keys too."""
    text = read_text(path, file=file)
    try:
        _refuse_traps(text, file)
        loader = _Loader(text)
        try:
            node = loader.get_single_node()
            if node is None:
                raise _broken(file, "is empty")
            page = Page(file, None, {})
            survey = _Survey(page, loader)
            survey.visit(node, ())
            if survey.problems:
                raise ContentError(tuple(survey.problems))
            return Page(file, loader.construct_document(node), survey.lines)
        finally:
            loader.dispose()
    except yaml.MarkedYAMLError as error:
        raise _unreadable(file, error) from error
    except (yaml.YAMLError, ValueError) as error:
        first = str(error).splitlines()[0]
        raise _broken(file, f"is not valid YAML: {first}") from error


def _refuse_traps(text: str, file: str) -> None:
    """Looks at the parser's events, before any value is built.

    The C library follows nesting with its own stack, which a deep file would overrun, and
    aliases multiply a small file into a large one; a tag makes a value of another kind out of a
    text. Raises ContentError for all three.
    """
    depth = 0
    for event in yaml.parse(text, Loader=_Loader):
        line = event.start_mark.line + 1 if event.start_mark else None
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        if depth > MAX_DEPTH:
            raise _broken(file, f"is nested deeper than {MAX_DEPTH} levels", line)
        if isinstance(event, yaml.NodeEvent) and event.anchor is not None:
            raise _broken(file, "uses YAML anchors or aliases (&name, *name)", line)
        if getattr(event, "tag", None) is not None:
            raise _broken(file, "uses a YAML tag (!name)", line)


class _Survey:
    """Walks the nodes once: notes lines, refuses repeated keys (YAML would keep the last) and
    values that look like a date or a number but are none."""

    def __init__(self, page: Page, loader: Any) -> None:
        self.page, self.loader = page, loader
        self.lines: dict[Place, int] = {}
        self.problems: list[Problem] = []

    def visit(self, node: yaml.Node, place: Place) -> None:
        self.lines[place] = node.start_mark.line + 1
        if isinstance(node, yaml.SequenceNode):
            for index, item in enumerate(node.value):
                self.visit(item, (*place, index))
        elif isinstance(node, yaml.MappingNode):
            self._visit_pairs(node, place)
        else:
            self._try(node, place)

    def _try(self, node: yaml.Node, place: Place) -> None:
        try:
            self.loader.construct_object(node)
        except ValueError:
            shown = node.value if len(node.value) <= SHOWN else node.value[:SHOWN] + "..."
            self._add(place, f"is {shown}; YAML takes that for a date or number, but it is none")

    def _visit_pairs(self, node: yaml.MappingNode, place: Place) -> None:
        keys: set[str] = set()
        for key, value in node.value:
            if not isinstance(key, yaml.ScalarNode):
                self._add(place, "has a key that is not plain text")
                continue
            if key.value in keys:
                self._add((*place, key.value), "appears twice")
            keys.add(key.value)
            self.visit(value, (*place, key.value))

    def _add(self, place: Place, reason: str) -> None:
        page = Page(self.page.file, None, self.lines)
        self.problems.append(page.problem(place, reason))


def _broken(file: str, reason: str, line: int | None = None) -> ContentError:
    return ContentError((Problem(file, WHOLE_FILE, reason, line),))


def _unreadable(file: str, error: yaml.MarkedYAMLError) -> ContentError:
    line = error.problem_mark.line + 1 if error.problem_mark else None
    if error.problem == NESTED_TOO_DEEPLY:
        return _broken(file, f"is nested deeper than {MAX_DEPTH} levels", line)
    return _broken(file, f"is not valid YAML: {error.problem}", line)
