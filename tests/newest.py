"""The quick checks of the gate again, on the newest Python that this machine has.

`make newest`, a part of `make test`. Format, lint and import rules are left out: the programs that
judge them read the sources by themselves and say the same on every Python. Where there is no
Python newer than that of `.venv`, this says so and is done.
"""

from __future__ import annotations

import hashlib
import os
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
Version = tuple[int, int]

TELL_VERSION = """
import ensurepip, sys, venv
if sys.version_info.releaselevel == "final":
    print(*sys.version_info[:2])
"""
IMPORT_ALL = """
import importlib, pkgutil, sys, bot
found = [each.name for each in pkgutil.walk_packages(bot.__path__, "bot.")]
left = []
for name in found:
    try:
        importlib.import_module(name)
    except ModuleNotFoundError as error:
        if error.name not in sys.argv[1:]:
            raise
        left.append(name)
print(len(found) - len(left), "modules can be imported.", *left and ["Not tried:", *left])
"""


def candidates(folders: Iterable[Path], home: Path) -> Iterator[Path]:
    """Programs named as a Python 3 in these folders, and those that pyenv has put into `home`."""
    for folder in folders:
        yield from (p for p in folder.glob("python3.*") if re.fullmatch(r"python3\.\d+", p.name))
    yield from home.glob(".pyenv/versions/3.*/bin/python3")


def version_of(program: Path) -> Version | None:
    """The version of a Python that is released and can make an environment, else None."""
    asked = [str(program), "-c", TELL_VERSION]
    try:
        told = subprocess.run(asked, capture_output=True, text=True, timeout=20, check=True)
        major, minor = map(int, told.stdout.split())
    except (OSError, ValueError, subprocess.SubprocessError):
        return None
    return major, minor


def newest(programs: Iterable[Path], *, above: Version) -> tuple[Version, Path] | None:
    """The highest version above the given one, with its program."""
    versions = ((version_of(program), program) for program in programs)
    newer = [(version, program) for version, program in versions if version and version > above]
    return max(newer, default=None)


def rendering_packages() -> dict[str, str]:
    """The pinned packages that the films are rendered with, by name.

    A pin for the oldest Python may have nothing to install on the newest: they may be missing.
    """
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    tested = (ROOT / "requirements-test.txt").read_text(encoding="utf-8")
    entries = re.split(r"^(?=[A-Za-z0-9._-]+(?:\[[a-z0-9,-]+\])?==)", tested, flags=re.MULTILINE)
    pins = {each.partition("==")[0]: each for each in entries}
    return {name: pins[name] for name in project["optional-dependencies"]["render"]}


def fill(folder: Path, program: Path) -> tuple[Path, list[str]]:
    """Make an environment unless it is there; return its Python, and which packages it lacks."""
    python, stamp = folder / "bin" / "python", folder / "packages"
    shipped = (ROOT / "requirements.txt").read_text(encoding="utf-8")
    pins = {"": shipped, **rendering_packages()}
    digest = hashlib.sha256("".join(pins.values()).encode()).hexdigest()
    if stamp.exists():
        filled_with, *lacking = stamp.read_text(encoding="ascii").split()
        if filled_with == digest:
            return python, lacking
    run(str(program), "-m", "venv", "--clear", str(folder))
    lacking = [name for name, pin in pins.items() if not _installed(python, folder, pin)]
    if "" in lacking:
        raise subprocess.CalledProcessError(1, "pip")
    stamp.write_text(" ".join([digest, *lacking]), encoding="ascii")
    return python, lacking


def _installed(python: Path, folder: Path, pins: str) -> bool:
    wanted = folder / "requirements.txt"
    wanted.write_text(pins, encoding="utf-8")
    install = ("install", "--quiet", "--disable-pip-version-check", "--require-hashes")
    command = [str(python), "-m", "pip", *install, "--only-binary", ":all:", "-r", str(wanted)]
    return subprocess.run(command, cwd=ROOT, check=False).returncode == 0


def run(*command: str) -> None:
    """Raise CalledProcessError where the command fails."""
    subprocess.run(command, cwd=ROOT, check=True)


def check_on(version: Version, program: Path) -> int:
    """Types, the import of every module and the content; return 0 where all are sound."""
    name = ".".join(map(str, version))
    print(f"The quick checks on Python {name}:", flush=True)
    types = [sys.executable, "-m", "mypy", "--python-version", name]
    with subprocess.Popen(types, cwd=ROOT) as typing:  # beside the installation: two cores
        python, lacking = fill(ROOT / "build" / f"python{name}", program)
        run(str(python), "-c", IMPORT_ALL, *lacking)
        run(str(python), "-m", "bot", "check")
    return typing.returncode


def main() -> int:
    here: Version = sys.version_info[:2]
    folders = [Path(folder) for folder in os.get_exec_path() if folder]
    found = newest(candidates(folders, Path.home()), above=here)
    if found is None:
        print(f"No Python newer than {here[0]}.{here[1]} is here to check on.")
        return 0
    try:
        return check_on(*found)
    except subprocess.CalledProcessError as failure:
        return failure.returncode


if __name__ == "__main__":
    sys.exit(main())
