"""A made-up second language, `xx`, written from the English words when a test asks for it.

- Words to be read stand in brackets: "[Easy]". A bracket runs as far as nothing is put into the
  text, on one line, between two tags.
- Words to be typed get an x: "xhalf xpast xseven". Brackets would not do, since most readers of
  typed words leave them out.
- Its locale is Greek. So days, months, cities, countries, "and" and "or" are Greek letters, and a
  Latin letter outside brackets was put there by the code: see `leaks`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from fluent.syntax import FluentParser, FluentSerializer, ast
from fluent.syntax.visitor import Transformer

from bot.library.unseen_words import CLOCK, DAYS, LOCALE, TIMER_STOP_WORDS

SHIPPED = Path(__file__).parents[2] / "content"
CODE = "xx"
GREEK = "el_GR"
TYPED_MESSAGES = (TIMER_STOP_WORDS,)
PATTERNS = (CLOCK, *DAYS)
"""Babel's patterns are no words: they stay."""

_TAG_OR_LINE = re.compile(r"(<[^>]*>|\n)")
_LETTER = re.compile(r"[^\W\d_]")
_WORD = re.compile(r"(?<![@\w])[^\W\d_]+")
_IN_BRACKETS = re.compile(r"\[[^\[\]]*\]")
_COMMAND = re.compile(r"(?<!\w)/[a-z]+\b")
_LATIN = re.compile(r"[A-Za-z]+")


def make_another_language(root: Path) -> Path:
    """The shipped content under `root`, with `xx` beside English."""
    root.mkdir(parents=True, exist_ok=True)
    for child in SHIPPED.iterdir():
        (root / child.name).symlink_to(child)
    for file, text in _files().items():
        made = root / CODE / file
        made.parent.mkdir(parents=True, exist_ok=True)
        made.write_text(text, encoding="utf-8")
    return root


@cache
def _files() -> dict[Path, str]:
    """The text of each of its files, written from the English one once in a process."""
    made = {}
    for path in sorted((SHIPPED / "en").rglob("*.*")):
        text = path.read_text(encoding="utf-8")
        translated = _bracketed(text) if path.suffix == ".ftl" else _typed(text)
        made[path.relative_to(SHIPPED / "en")] = translated
    return made


def typed(english: str) -> str:
    """What a person of this language types in place of the English words."""
    return _WORD.sub(r"x\g<0>", english)


def leaks(texts: Iterable[str]) -> list[str]:
    """Latin words outside brackets; the names of commands are the same in every language."""
    found: list[str] = []
    for text in texts:
        rest = _COMMAND.sub(" ", text)
        while (inner := _IN_BRACKETS.sub(" ", rest)) != rest:
            rest = inner
        found += [f"{word} in {text!r}" for word in _LATIN.findall(rest)]
    return found


def _bracketed(text: str) -> str:
    resource = FluentParser().parse(text)
    for entry in resource.body:
        if isinstance(entry, ast.Message | ast.Term) and entry.id.name not in PATTERNS:
            _translate(entry)
    return FluentSerializer().serialize(resource)


def _translate(entry: ast.Message | ast.Term) -> None:
    if entry.id.name == LOCALE:
        entry.value = ast.Pattern([ast.TextElement(GREEK)])
    elif entry.id.name in TYPED_MESSAGES:
        assert entry.value is not None
        (words,) = entry.value.elements
        assert isinstance(words, ast.TextElement)
        words.value = typed(words.value)
    else:
        _Brackets().visit(entry)


class _Brackets(Transformer):
    """Puts every run of words of a pattern, and of all patterns inside it, into brackets."""

    def visit_Pattern(self, pattern: ast.Pattern) -> ast.Pattern:
        self.generic_visit(pattern)
        elements: list[Any] = []
        for part in pattern.elements:
            elements += _parts(part.value) if isinstance(part, ast.TextElement) else [part]
        pattern.elements = elements
        return pattern


def _parts(text: str) -> list[ast.TextElement | ast.Placeable]:
    """A bracket is written `{ "[" }`: bare, it would begin a variant where a line begins."""
    found: list[ast.TextElement | ast.Placeable] = []
    for piece in filter(None, _TAG_OR_LINE.split(text)):
        if _TAG_OR_LINE.fullmatch(piece) or not _LETTER.search(piece):
            found.append(ast.TextElement(piece))
            continue
        core = piece.strip(" ")
        before, after = piece.split(core)
        found += [ast.TextElement(before)] if before else []
        found += [_literal("["), ast.TextElement(core), _literal("]")]
        found += [ast.TextElement(after)] if after else []
    return found


def _literal(text: str) -> ast.Placeable:
    return ast.Placeable(ast.StringLiteral(text))


def _typed(text: str) -> str:
    data = yaml.load(text, Loader=yaml.CSafeLoader)
    written: str = yaml.dump(
        _typed_value(data), Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False
    )
    return written


def _typed_value(value: Any) -> Any:
    """Lists hold words, and so do keys that have a number; every other text is grammar."""
    if isinstance(value, list):
        return [typed(word) for word in value]
    if isinstance(value, dict):
        return {
            typed(key) if isinstance(inner, int) else key: _typed_value(inner)
            for key, inner in value.items()
        }
    return value
