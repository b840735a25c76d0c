"""Read Fluent files: every message, the names it asks for, and its mistakes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from bot.library.files import WHOLE_FILE, ContentError, Problem, read_text

FUNCTIONS = frozenset({"NUMBER", "DATETIME"})
"""Functions of Fluent itself; the chat adds none of its own."""


@dataclass(frozen=True, slots=True)
class Message:
    """A message: where it stands, and the messages, terms (`-name`) and variables it asks for.

    `text` is the whole of it, None where something is put into it.
    """

    file: str
    key: str
    line: int
    refers_to: frozenset[str] = frozenset()
    variables: frozenset[str] = frozenset()
    text: str | None = None

    def problem(self, reason: str) -> Problem:
        return Problem(self.file, self.key, reason, self.line)


def read_messages(root: Path, language: str) -> tuple[dict[str, Message], list[Problem]]:
    """Read the messages of a language by key; the first of two with the same key counts."""
    found: dict[str, Message] = {}
    problems: list[Problem] = []
    for path in sorted((root / language).rglob("*.ftl")):
        file = path.relative_to(root).as_posix()
        try:
            messages = parse_messages(file, read_text(path, file=file))
        except ContentError as error:
            problems += error.problems
            continue
        for message in messages:
            if isinstance(message, Problem):
                problems.append(message)
            elif (first := found.setdefault(message.key, message)) is not message:
                where = f"already in {first.file}" if first.file != file else "given twice"
                problems.append(message.problem(f"is {where}"))
    return found, problems


def check_references(messages: Mapping[str, Message]) -> Iterator[Problem]:
    """Check that every message another is made of exists, and that none is made of itself."""
    for message in messages.values():
        for other in sorted(other for other in message.refers_to if other not in messages):
            yield message.problem(f"is made of {other!r}; there is no such message")
        if message.refers_to and message.key in _all_below(message, messages):
            yield message.problem("is made of itself")


def _all_below(message: Message, messages: Mapping[str, Message]) -> set[str]:
    found: set[str] = set()
    left = list(message.refers_to)
    while left:
        key = left.pop()
        if key not in found and key in messages:
            found.add(key)
            left += messages[key].refers_to
    return found


@lru_cache(maxsize=256)
def parse_messages(file: str, text: str) -> tuple[Message | Problem, ...]:
    """Parse a Fluent file. Kept: it is slow, and a start that is refused reads all files twice."""
    return tuple(_parsed(file, text))


def _parsed(file: str, text: str) -> Iterator[Message | Problem]:
    try:
        body = FluentParser().parse(text).body
    except RecursionError:
        yield Problem(file, WHOLE_FILE, "is not valid Fluent: it is nested too deeply")
        return
    for entry in body:
        line = text.count("\n", 0, entry.span.start if entry.span else 0) + 1
        if isinstance(entry, ast.Junk):
            broken = (entry.content or "").split("=")[0].strip()[:40] or WHOLE_FILE
            reason = str(entry.annotations[0].message) if entry.annotations else "cannot be read"
            yield Problem(file, broken, f"is not valid Fluent: {reason}", line)
        elif isinstance(entry, ast.Message | ast.Term):
            yield from _asked_for(entry, file, line)


def _asked_for(entry: ast.Message | ast.Term, file: str, line: int) -> Iterator[Message | Problem]:
    key = f"-{entry.id.name}" if isinstance(entry, ast.Term) else entry.id.name
    if entry.value is None:
        yield Problem(file, key, "has no text of its own", line)
    asked, text = _Asked(), _plain_text(entry.value)
    if text is None:
        asked.visit(entry.value)
    yield Message(file, key, line, frozenset(asked.messages), frozenset(asked.variables), text)
    for name in sorted(asked.functions - FUNCTIONS):
        yield Problem(file, key, f"calls {name}; there is no such function", line)


def _plain_text(pattern: ast.Pattern | None) -> str | None:
    parts = pattern.elements if pattern is not None else []
    texts = [part.value for part in parts if isinstance(part, ast.TextElement)]
    return "".join(texts) if len(texts) == len(parts) else None


class _Asked(Visitor):
    """Collects the names of all that a pattern asks for."""

    def __init__(self) -> None:
        self.messages: set[str] = set()
        self.variables: set[str] = set()
        self.functions: set[str] = set()

    def visit_MessageReference(self, node: ast.MessageReference) -> None:
        attribute = f".{node.attribute.name}" if node.attribute else ""
        self.messages.add(node.id.name + attribute)

    def visit_TermReference(self, node: ast.TermReference) -> None:
        self.messages.add(f"-{node.id.name}")
        self.generic_visit(node)

    def visit_VariableReference(self, node: ast.VariableReference) -> None:
        self.variables.add(node.id.name)

    def visit_FunctionReference(self, node: ast.FunctionReference) -> None:
        self.functions.add(node.id.name)
        self.generic_visit(node)
