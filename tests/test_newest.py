"""Which Python the quick checks run on a second time, and with which packages."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests import newest as checks
from tests.newest import candidates, check_on, fill, main, newest, rendering_packages, version_of


def make_program(folder: Path, name: str, *lines: str) -> Path:
    """A program that is asked for its version and answers with these lines of shell."""
    folder.mkdir(parents=True, exist_ok=True)
    program = folder / name
    program.write_text("\n".join(["#!/bin/sh", *lines, ""]), encoding="ascii")
    program.chmod(0o755)
    return program


def test_the_python_of_these_tests_tells_its_version() -> None:
    assert version_of(Path(sys.executable)) == sys.version_info[:2]


@pytest.mark.parametrize(
    "line",
    ["echo 'command not found' >&2; exit 127", "true", "echo 3.13", "exit 1"],
    ids=["only a shim", "no release", "another answer", "no venv"],
)
def test_a_python_that_cannot_be_used_has_no_version(line: str, tmp_path: Path) -> None:
    assert version_of(make_program(tmp_path, "python3.13", line)) is None


def test_the_highest_number_is_the_newest(tmp_path: Path) -> None:
    programs = [
        make_program(tmp_path, f"python3.{minor}", f"echo 3 {minor}") for minor in (9, 13, 11)
    ]

    assert newest(programs, above=(3, 11)) == ((3, 13), programs[1])
    assert newest(programs, above=(3, 13)) is None
    assert newest([], above=(3, 11)) is None


def test_programs_are_found_on_the_path_and_in_pyenv(tmp_path: Path) -> None:
    path, home = tmp_path / "bin", tmp_path / "home"
    named = make_program(path, "python3.14")
    make_program(path, "python3.14-config")
    own = make_program(home / ".pyenv" / "versions" / "3.13.0" / "bin", "python3")

    assert list(candidates([path, tmp_path / "missing"], home)) == [named, own]


def test_where_there_is_no_newer_one_a_line_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("HOME", str(tmp_path))

    assert main() == 0
    [line] = capsys.readouterr().out.splitlines()
    assert line == f"No Python newer than 3.{sys.version_info[1]} is here to check on."


def test_the_packages_that_may_be_missing_are_pinned_like_all_others() -> None:
    assert set(rendering_packages()) == {"numpy", "av"}
    for name, pin in rendering_packages().items():
        assert re.match(rf"{name}==\S+ \\\n +--hash=sha256:", pin)
        assert pin.count("==") == 1


PIP = """case "$*" in
  *"-m venv"*) mkdir -p "$4/bin"; cp "$0" "$4/bin/python";;
  *"-m pip"*) echo x >> "$(dirname "$0")/../calls"; ! grep -q "^MISSING==" "${10}";;
esac"""


@pytest.mark.parametrize("missing", ["av", "numpy"])
def test_an_environment_is_filled_once_and_may_lack_what_renders_films(
    missing: str, tmp_path: Path
) -> None:
    program = make_program(tmp_path, "python3.99", PIP.replace("MISSING", missing))
    folder = tmp_path / "made"

    first, again = fill(folder, program), fill(folder, program)

    assert first == again == (folder / "bin" / "python", [missing])
    assert len((folder / "calls").read_text().splitlines()) == 3


def test_an_environment_without_the_bots_own_packages_is_a_failure(tmp_path: Path) -> None:
    program = make_program(tmp_path, "python3.99", PIP.replace("MISSING", "httpx"))

    with pytest.raises(subprocess.CalledProcessError):
        fill(tmp_path / "made", program)


@pytest.mark.parametrize(
    ("fails", "code"), [("", 0), ("mypy", 1), ("-m bot check", 2)], ids=["none", "types", "content"]
)
def test_whichever_check_fails_fails_all(
    fails: str, code: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    body = f'case "$*" in *"{fails or "nothing"}"*) exit {code};; esac'
    program = make_program(tmp_path, "python3.99", body)
    monkeypatch.setattr(sys, "executable", str(program))
    monkeypatch.setattr(checks, "fill", lambda _folder, found: (found, []))

    try:
        told = check_on((3, 99), program)
    except subprocess.CalledProcessError as failure:
        told = failure.returncode

    assert told == code
