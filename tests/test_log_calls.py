"""No log call anywhere in the bot is given a person, a text or an answer."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

BOT = Path(__file__).parents[1] / "bot"
LOG_CALLS = {"debug", "info", "warning", "error", "exception", "critical", "log"}
ABOUT_A_PERSON = re.compile("person|chat|user|sender|name$")
OF_A_PERSON = {
    *("text", "caption", "html", "note", "rest", "data", "event", "entry", "answer", "talk"),
    *("lines", "args", "language_code", "token", "message"),
}
HARMLESS = {"__name__", "media.name"}


def log_calls() -> Iterator[tuple[Path, ast.Call]]:
    for path in sorted(BOT.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call):
                continue
            called = node.func
            is_method = isinstance(called, ast.Attribute) and called.attr in LOG_CALLS
            owner = ast.unparse(called.value) if isinstance(called, ast.Attribute) else ""
            is_alias = isinstance(called, ast.Name) and called.id == "log"
            if (is_method and owner.endswith(("logger", ")"))) or is_alias:
                yield path, node


def names_in(argument: ast.expr) -> Iterator[str]:
    """Every name in an argument, but for those handed to `person_tag` or `type`."""
    if isinstance(argument, ast.Call) and ast.unparse(argument.func) in ("person_tag", "type"):
        return
    if isinstance(argument, ast.Name):
        yield argument.id
    if isinstance(argument, ast.Attribute):
        written = ast.unparse(argument)
        yield written if written in HARMLESS else argument.attr
    for child in ast.iter_child_nodes(argument):
        if isinstance(child, ast.expr):
            yield from names_in(child)


def leaks_of(call: ast.Call) -> set[str]:
    names = {name for each in call.args for name in names_in(each)} - HARMLESS
    found = {name for name in names if name in OF_A_PERSON or ABOUT_A_PERSON.search(name)}
    message = call.args[0]
    return found if isinstance(message, ast.Constant) else {*found, "a message put together"}


def test_no_log_call_is_given_a_person() -> None:
    calls = list(log_calls())

    assert len(calls) > 40
    found = {f"{path.relative_to(BOT)}:{call.lineno}": leaks_of(call) for path, call in calls}
    assert {place: leaks for place, leaks in found.items() if leaks} == {}


def call_in(written: str) -> ast.Call:
    parsed = ast.parse(written, mode="eval").body
    assert isinstance(parsed, ast.Call)
    return parsed


@pytest.mark.parametrize(
    "written",
    [
        'logger.info("%s", person_id)',
        'logger.info("%s", showing.person.chat_id)',
        'logger.info("%s", str(update.effective_chat.id))',
        'logger.info("%s", _person_of(update))',
        'logger.info("%s", sender.first_name)',
        'logger.info("%s", f"of {person.id}")',
        'logger.info("%s", {"id": person.id})',
        'logger.info(f"of {number}")',
        'logger.info("of " + number)',
        'logger.exception("%s", message.text)',
    ],
)
def test_the_search_finds_a_person_however_it_is_written(written: str) -> None:
    assert leaks_of(call_in(written))


def test_the_search_lets_tags_and_kinds_pass() -> None:
    written = 'logger.info("%s: %s", person_tag(person.id), type(message).__name__)'

    assert leaks_of(call_in(written)) == set()
