"""No circle among the imports of `bot/`: neither of modules, nor of the rooms of any folder.

A folder's rooms are its modules and its folders, each taken as one. An import inside a function is
counted too, though it is there to make the start quick; so is one for type checkers alone: who
reads a module has to know what it names, whenever that is loaded.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
Arrows = Mapping[str, frozenset[str]]


def sources() -> dict[str, str]:
    """Every module of the bot by its name, a folder by its own."""
    found = {}
    for path in sorted((ROOT / "bot").rglob("*.py")):
        parts = path.relative_to(ROOT).with_suffix("").parts
        name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
        found[name] = path.read_text(encoding="utf-8")
    return found


def statements(source: str) -> Iterator[ast.stmt]:
    """Every statement of a module, however deep."""
    yield from (node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.stmt))


def named(statement: ast.stmt, modules: Iterable[str]) -> Iterator[str]:
    """The modules an import names: `from a import b` is `a.b` where that is a module."""
    if isinstance(statement, ast.Import):
        yield from (each.name for each in statement.names)
    if isinstance(statement, ast.ImportFrom):
        for each in statement.names:
            whole = f"{statement.module}.{each.name}"
            yield whole if whole in modules else str(statement.module)


def arrows(files: Mapping[str, str]) -> Arrows:
    """From each module to those it imports, and to the folders that this loads on the way."""
    found = {}
    for name, source in files.items():
        direct = {
            target
            for statement in statements(source)
            for target in named(statement, files)
            if target in files
        }
        above = {
            folder for target in direct for folder in folders(target) if not is_in(name, folder)
        }
        found[name] = frozenset((direct | above) - {name})
    return found


def folders(name: str) -> Iterator[str]:
    """The folders around a module, the outermost first."""
    parts = name.split(".")
    yield from (".".join(parts[:size]) for size in range(1, len(parts)))


def is_in(name: str, folder: str) -> bool:
    return name == folder or name.startswith(f"{folder}.")


def among_rooms(folder: str, of_modules: Arrows) -> Arrows:
    """The same arrows between what lies directly in a folder."""
    depth = folder.count(".") + 2

    def room(name: str) -> str | None:
        inside = is_in(name, folder) and name != folder
        return ".".join(name.split(".")[:depth]) if inside else None

    found: dict[str, set[str]] = {}
    for name, targets in of_modules.items():
        start = room(name)
        if start is not None:
            found.setdefault(start, set()).update(filter(None, map(room, targets)))
    return {start: frozenset(ends - {start}) for start, ends in found.items()}


def circles(graph: Arrows) -> set[frozenset[str]]:
    """Groups in which each can be reached from each."""
    reached = {start: reach(start, graph) for start in graph}
    return {
        frozenset(end for end in reached[start] if start in reached.get(end, ())) | {start}
        for start in graph
        if start in reached[start]
    }


def reach(start: str, graph: Arrows) -> set[str]:
    seen: set[str] = set()
    waiting = [start]
    while waiting:
        fresh = graph.get(waiting.pop(), frozenset()) - seen
        seen |= fresh
        waiting += fresh
    return seen


def all_circles(files: Mapping[str, str]) -> set[frozenset[str]]:
    of_modules = arrows(files)
    rooms = {folder for name in files for folder in folders(name)}
    found = circles(of_modules)
    for folder in rooms:
        found |= circles(among_rooms(folder, of_modules))
    return found


def test_no_module_and_no_room_is_in_a_circle() -> None:
    assert all_circles(sources()) == set()


WITHOUT = {
    "a line": {"bot.a": "import bot.b", "bot.b": "from bot import c", "bot.c": ""},
    "from a sibling": {"bot.p": "", "bot.p.x": "from bot.p import y", "bot.p.y": ""},
}
WITH = {
    "two modules": {"bot.a": "from bot import b", "bot.b": "from bot.a import f"},
    "in a class": {"bot.a": "import bot.b", "bot.b": "class C:\n    from bot import a"},
    "in a function": {"bot.a": "import bot.b", "bot.b": "def f():\n    import bot.a"},
    "for types": {"bot.a": "import bot.b", "bot.b": "if TYPE_CHECKING:\n    import bot.a"},
    "a folder and its module": {"bot.p": "from bot.p import x", "bot.p.x": "from bot.p import f"},
    "through a folder": {"bot.a": "import bot.p.x", "bot.p": "import bot.a", "bot.p.x": ""},
    "two rooms": {
        "bot.p": "",
        "bot.p.x": "import bot.q.x",
        "bot.p.y": "",
        "bot.q": "",
        "bot.q.x": "",
        "bot.q.y": "import bot.p.y",
    },
}


@pytest.mark.parametrize("files", WITHOUT.values(), ids=WITHOUT)
def test_what_is_no_circle_is_not_found(files: dict[str, str]) -> None:
    assert all_circles({"bot": "", **files}) == set()


@pytest.mark.parametrize("files", WITH.values(), ids=WITH)
def test_a_circle_is_found(files: dict[str, str]) -> None:
    assert all_circles({"bot": "", **files})
