"""Reads and writes the list of finished films, `content/media/manifest.json`.

It is all that the shipped bot needs to know of them.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

FILE = "manifest.json"


@dataclass(frozen=True, slots=True)
class Shown:
    """One finished film with its still picture; sizes in pixels and bytes, `duration` in seconds.

    `poses` is the digest of the description it was made from, `sha256` that of the file.
    """

    exercise: str
    position: str
    variants: tuple[str, ...]
    film: str
    poster: str
    width: int
    height: int
    duration: float
    bytes: int
    poster_bytes: int
    poses: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """All finished films, by the name of their file without its ending."""

    films: Mapping[str, Shown]

    def find(self, exercise: str, *, position: str, variant: str) -> Shown | None:
        """Return the film of a movement, None where there is none."""
        for shown in self.films.values():
            if (shown.exercise, shown.position) == (
                exercise,
                position,
            ) and variant in shown.variants:
                return shown
        return None


def read_manifest(folder: Path) -> Manifest:
    """Return the manifest of a media folder; an empty one where there is none yet.

    Raises ValueError that names the file where it is not what `write_manifest` writes.
    """
    path = folder / FILE
    if not path.exists():
        return Manifest({})
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
        return Manifest({name: _shown(row) for name, row in found.items()})
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise ValueError(f"{folder.name}/{FILE}: {error}; render it anew") from None


def _shown(row: dict[str, Any]) -> Shown:
    return Shown(**{**row, "variants": tuple(row["variants"])})


def write_manifest(folder: Path, films: Mapping[str, Shown], *, known: Iterable[str]) -> None:
    """Write the films that are still described, in the order of their names."""
    kept = set(known)
    rows = {name: asdict(films[name]) for name in sorted(films) if name in kept}
    text = json.dumps(rows, indent=1, ensure_ascii=False) + "\n"
    (folder / FILE).write_text(text, encoding="utf-8")
