"""Makes the tracks that are missing or were made from other tones."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Collection
from pathlib import Path

from bot.domain.timing import Timing
from bot.media.tracks.cutting import LEAD
from bot.media.tracks.folder import Row, Tracks, digest_of, name_of, write_manifest
from bot.workshop.tones.encoding import encode
from bot.workshop.tones.synthesis import synthesize

MOST_BYTES = 100_000


class TooLarge(Exception):
    """A track is larger than people on slow lines should have to load."""


def render_tracks(
    timings: Collection[Timing], folder: Path, *, again: bool, tell: Callable[[str], None]
) -> None:
    """Make the tracks, and remove those that no dose needs any more. Raises TooLarge."""
    folder.mkdir(exist_ok=True)
    rows = dict(Tracks.from_folder(folder).rows)
    needed = {name_of(timing): timing for timing in timings}
    for name, timing in sorted(needed.items()):
        is_done = name in rows and rows[name].tones == digest_of(timing)
        if again or not is_done or not (folder / rows[name].file).exists():
            rows[name] = _render(name, timing, folder)
            tell(f"{rows[name].file}: {rows[name].bytes:,} bytes")
    write_manifest(folder, rows, known=needed)
    kept = {rows[name].file for name in needed}
    for left in sorted(folder.glob("*.m4a")):
        if left.name not in kept:
            left.unlink()
            tell(f"{left.name}: removed")


def _render(name: str, timing: Timing, folder: Path) -> Row:
    data = encode(synthesize(timing))
    if len(data) > MOST_BYTES:
        raise TooLarge(f"{name}: {len(data):,} bytes")
    file = f"{name}.m4a"
    (folder / file).write_bytes(data)
    return Row(
        file=file,
        seconds=(LEAD + timing.work).total_seconds(),
        bytes=len(data),
        tones=digest_of(timing),
        sha256=hashlib.sha256(data).hexdigest(),
    )
