"""What the project's own files promise to each other and to those who clone it."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from coverage import Coverage

from bot.settings import NAMES, load_settings

ROOT = Path(__file__).resolve().parent.parent
GUIDES = ("README.md", "CONTRIBUTING.md")
PAGES = (*GUIDES, *(f"docs/{path.name}" for path in sorted((ROOT / "docs").glob("*.md"))))
NAMED_PATH = re.compile(r"(?<![\w./-])(?:bot|tests|content|docs)/[\w./<>*{},-]*[\w/>*]")
NAMED_MODULE = re.compile(r"python -m ((?:bot|tests)(?:\.\w+)*)")
REQUIREMENTS = ("requirements.txt", "requirements-test.txt")
# In pieces, so that this file holds none of them itself.
HOSTS = (
    "py" + "pi.org",
    "py" + "pi.io",
    "python" + "hosted",
    "registry.np" + "mjs",
    "deb.deb" + "ian",
)
FOLDERS = ("work", "farm", "root", "home/[a-z]+", "Users/[A-Za-z]+")
MACHINE = re.compile(
    "|".join(
        [rf"(?<![\w.}}-])/(?:{'|'.join(FOLDERS)})/", "/tm" + "p/[a-z]", *map(re.escape, HOSTS)]
    )
)
PIN = r"[A-Za-z0-9._-]+(?:\[[a-z0-9,-]+\])?=="  # a package, with its extras where it has some
UNTRACKED = {".git", ".venv", "data", "build", "__pycache__", "node_modules"}


def read(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def project_files() -> Iterator[Path]:
    """What git would commit; in a copy without git, what is not made by running things."""
    git = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    if (ROOT / ".git").exists() and shutil.which("git"):
        listed = subprocess.run(git, cwd=ROOT, capture_output=True, text=True, check=True).stdout
        names = [Path(name) for name in listed.split("\0") if name]
    else:
        names = [path.relative_to(ROOT) for path in ROOT.rglob("*")]
    for name in names:
        made = (
            UNTRACKED & set(name.parts) or name.parts[0].endswith("_cache") or name.name == ".env"
        )
        if not made and (ROOT / name).is_file():
            yield ROOT / name


def canonical(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def wanted(extra: str | None = None) -> set[str]:
    """The packages pyproject.toml asks for by name."""
    project = tomllib.loads(read("pyproject.toml"))["project"]
    lines = [*project["dependencies"], *(project["optional-dependencies"][extra] if extra else [])]
    return {canonical(re.split(r"[\[<>=!~; ]", line, maxsplit=1)[0]) for line in lines}


def pins(name: str) -> dict[str, str]:
    """Package to version of a requirements file."""
    found = re.findall(rf"^(?=({PIN})){PIN}(\S+)", read(name), flags=re.MULTILINE)
    found = [(re.split(r"[\[=]", package)[0], version) for package, version in found]
    return {canonical(package): version for package, version in found}


def targets() -> set[str]:
    [line] = re.findall(r"^\.PHONY:(.*)$", read("Makefile"), flags=re.MULTILINE)
    return set(line.split())


def test_no_file_names_a_machine_or_a_package_host() -> None:
    found = []
    for path in project_files():
        try:
            text = path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue  # a picture
        found += [f"{path.relative_to(ROOT)}: {hit}" for hit in MACHINE.findall(text)]

    assert found == []


def test_the_search_for_machine_paths_finds_them_and_leaves_addresses_alone() -> None:
    assert MACHINE.search("cd " + "/ro" + "ot/x")
    assert MACHINE.search("https://py" + "pi.org/simple")
    assert not MACHINE.search("https://example.org/health/work/back-pain and muscle/work/stretch")


@pytest.mark.parametrize(
    ("name", "extra"), [("requirements.txt", None), ("requirements-test.txt", "test")]
)
def test_requirements_hold_exactly_what_pyproject_asks_for(name: str, extra: str | None) -> None:
    asked = rf"^({PIN})(?:(?!^\S+==).)*?via(?:(?!^\S+==).)*?back-in-three"
    direct = re.findall(asked, read(name), flags=re.MULTILINE | re.DOTALL)

    assert {canonical(re.split(r"[\[=]", pin)[0]) for pin in direct} == wanted(extra)


@pytest.mark.parametrize("name", REQUIREMENTS)
def test_every_pin_has_a_hash(name: str) -> None:
    entries = re.split(rf"^(?={PIN})", read(name), flags=re.MULTILINE)[1:]

    assert [entry.split()[0] for entry in entries if "--hash=sha256:" not in entry] == []
    assert len(entries) == len(pins(name)) > 10


def test_tests_run_with_the_versions_that_are_shipped() -> None:
    shipped, tested = map(pins, REQUIREMENTS)

    assert shipped.items() <= tested.items()


def test_the_settings_example_names_every_setting_and_no_other() -> None:
    named = re.findall(r"^#? ?([A-Z_]+)=", read(".env.example"), flags=re.MULTILINE)

    assert tuple(named) == NAMES


def test_the_settings_example_is_valid_and_changes_nothing() -> None:
    assert load_settings({}, ROOT / ".env.example") == load_settings({}, ROOT / "no-such-file")


def test_every_setting_in_the_example_is_explained() -> None:
    for block in read(".env.example").strip().split("\n\n"):
        assert block.startswith("# ")


def test_the_readme_lists_every_setting() -> None:
    assert set(re.findall(r"^\| `([A-Z_]+)` \|", read("README.md"), flags=re.MULTILINE)) == set(
        NAMES
    )


def test_the_readme_names_the_two_commands() -> None:
    assert re.search(r"^make run .*\nmake test ", read("README.md"), flags=re.MULTILINE)


@pytest.mark.parametrize("guide", GUIDES)
def test_a_guide_names_only_make_targets_that_exist(guide: str) -> None:
    named = set(re.findall(r"(?:^|`)make ([a-z]+)", read(guide), flags=re.MULTILINE))

    assert named
    assert named <= targets()


@pytest.mark.parametrize("guide", [*GUIDES, "Procfile", "Makefile"])
def test_a_guide_names_only_commands_that_exist(guide: str) -> None:
    from bot.__main__ import COMMANDS

    named = set(re.findall(r"-m bot ([a-z-]+)", read(guide)))

    assert named
    assert named <= set(COMMANDS)


@pytest.mark.parametrize("guide", GUIDES)
def test_a_guide_links_only_to_files_that_exist(guide: str) -> None:
    links = re.findall(r"\]\(([^)#:]+)\)|src=\"([^\":]+)\"", read(guide))

    assert [link for pair in links for link in pair if link and not (ROOT / link).exists()] == []


def places(named: str) -> list[Path]:
    """Where a path leads that a page names; <code> and the like stand for any name."""
    return list(ROOT.glob(re.sub(r"<[^<>]*>", "*", named).rstrip("/")))


@pytest.mark.parametrize("page", PAGES)
def test_every_path_that_a_page_names_leads_somewhere(page: str) -> None:
    named = set(NAMED_PATH.findall(read(page)))

    assert named
    assert sorted(path for path in named if not places(path)) == []


def test_a_path_that_leads_nowhere_is_found() -> None:
    named = NAMED_PATH.findall("see `bot/handlers/`, bot/app.py. (tests/x.py) and content/<code>/")

    assert named == ["bot/handlers/", "bot/app.py", "tests/x.py", "content/<code>/"]
    assert [bool(places(path)) for path in named] == [False, True, False, True]


@pytest.mark.parametrize("guide", GUIDES)
def test_a_guide_runs_only_modules_that_exist(guide: str) -> None:
    named = set(NAMED_MODULE.findall(read(guide)))
    files = {name: ROOT.joinpath(*name.split(".")) for name in named}

    assert named
    assert [
        name
        for name, path in files.items()
        if not (path.with_suffix(".py").is_file() or (path / "__main__.py").is_file())
    ] == []


def test_the_readme_lists_every_command_of_the_chat() -> None:
    from bot.chat.commands import COMMANDS

    listed = read("README.md").partition("Commands:")[2].partition("\n\n")[0]

    assert set(re.findall(r"`/(\w+)`", listed)) == {command.name for command in COMMANDS}


def test_the_picture_of_the_house_has_every_room_that_has_a_place_in_the_order() -> None:
    contracts = tomllib.loads(read("pyproject.toml"))["tool"]["importlinter"]["contracts"]
    layers = [layer for each in contracts for layer in each.get("layers", ())]
    rooms = {room.strip().split(".")[-1] for layer in layers for room in layer.split("|")}

    assert {"planning", "settings", "incoming", "workshop"} <= rooms
    assert rooms <= set(re.findall(r">(\w+)</text>", read("docs/architecture.svg")))


SKIPPING = {
    "one test": "import pytest\n@pytest.mark.skip(reason='no browser')\ndef test_it(): pass\n",
    "a whole file": "import pytest\npytest.skip('no browser', allow_module_level=True)\n",
}


@pytest.mark.parametrize("content", SKIPPING.values(), ids=SKIPPING.keys())
@pytest.mark.parametrize("ci", ["true", ""], ids=["on a build server", "at home"])
def test_a_skipped_test_fails_on_a_build_server_only(ci: str, content: str, tmp_path: Path) -> None:
    shutil.copy(ROOT / "tests" / "conftest.py", tmp_path)
    (tmp_path / "test_skips.py").write_text(content)
    (tmp_path / "test_runs.py").write_text("def test_it(): pass\n")
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", str(tmp_path)]

    done = subprocess.run(
        command, cwd=tmp_path, env={**os.environ, "CI": ci}, capture_output=True, text=True
    )

    assert ("which CI does not allow" in done.stdout) == bool(ci)
    assert (done.returncode != 0) == bool(ci)


@pytest.mark.long
def test_nobody_watches_the_lines_of_a_long_test() -> None:
    assert Coverage.current() is None


@pytest.mark.parametrize("is_first", [True, False])
def test_coverage_watches_the_first_case_of_a_test_and_no_other(
    is_first: bool, pytestconfig: pytest.Config
) -> None:
    option = pytestconfig.option
    is_asked_for = bool(getattr(option, "cov_source", None)) and not option.no_cov

    assert (Coverage.current() is not None) == (is_first and is_asked_for)
