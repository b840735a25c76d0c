"""Finds the finished tracks: `content/tracks/manifest.json` and the files beside it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from datetime import timedelta
from pathlib import Path

from bot.domain.timing import Timing, tones
from bot.media.tracks.cutting import LEAD, cut
from bot.media.tracks.m4a import read_m4a, write_m4a
from bot.usecases.media import Media, MediaKind

FILE = "manifest.json"
FOLDER = "tracks"
SOUND = 1
"""Raise it when the same tones are to sound otherwise; all files are then made again."""


@dataclass(frozen=True, slots=True)
class Row:
    """One finished file. `tones` is the digest of the tones it was made from, `sha256` its own;
    `seconds` is its length with the longest time to get ready."""

    file: str
    seconds: float
    bytes: int
    tones: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Tracks:
    """The finished tracks of a folder, by the name of their timing."""

    folder: Path
    rows: Mapping[str, Row]

    @classmethod
    def from_folder(cls, folder: Path) -> Tracks:
        """Read the manifest of a folder; without one there are no tracks.

        Raises ValueError that names the file where it is not what `write_manifest` writes.
        """
        path = folder / FILE
        try:
            found = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
            return cls(folder, {name: Row(**row) for name, row in found.items()})
        except (ValueError, TypeError, AttributeError) as error:
            raise ValueError(f"{folder.name}/{FILE}: {error}; render it anew") from None

    def find(self, timing: Timing, get_ready: int, *, title: str, performer: str) -> Media | None:
        """Return the track as a message can carry it; None for a dose that has none.

        `get_ready` is in seconds. A track that Telegram has already is known by the file's digest
        and that time, so that no file is read or cut before it must be uploaded.
        """
        row = self.rows.get(name_of(timing))
        if row is None:
            return None
        ready = timedelta(seconds=get_ready)

        def read() -> bytes:
            return self._cut(row, ready)

        return Media(
            MediaKind.AUDIO,
            digest=hashlib.sha256(f"{row.sha256} {get_ready}".encode()).hexdigest(),
            name="timer.m4a",
            read=read,
            duration=(ready + timing.work).total_seconds(),
            title=title,
            performer=performer,
        )

    def _cut(self, row: Row, get_ready: timedelta) -> bytes:
        """Read a file and cut it. Raises OSError if it is not there or not ours."""
        whole = (self.folder / row.file).read_bytes()
        try:
            return write_m4a(cut(read_m4a(whole), get_ready))
        except ValueError as error:
            raise OSError(f"{row.file} cannot be read") from error


def name_of(timing: Timing) -> str:
    """Return the name of a timing, such as `2x8_4+0_rest8_sides`.

    It holds bouts x repetitions, movement + hold in seconds, the rest, and whether there are sides.
    """
    move, hold, rest = (f"{t.total_seconds():g}" for t in (timing.move, timing.hold, timing.rest))
    name = f"{timing.bouts}x{timing.reps}_{move}+{hold}"
    if timing.bouts > 1:
        name += f"_rest{rest}"
    return f"{name}_sides" if timing.changes_side else name


def digest_of(timing: Timing) -> str:
    """Return the digest of every tone, of its place, and of how the tones sound."""
    told = [(tone.cue.value, tone.at.total_seconds()) for tone in tones(timing, LEAD)]
    return hashlib.sha256(json.dumps([SOUND, told]).encode()).hexdigest()[:16]


def write_manifest(folder: Path, rows: Mapping[str, Row], *, known: Iterable[str]) -> None:
    """Write the rows of timings that are still needed, in the order of their names."""
    kept = {name: asdict(rows[name]) for name in sorted(set(known) & rows.keys())}
    (folder / FILE).write_text(json.dumps(kept, indent=1) + "\n", encoding="utf-8")
