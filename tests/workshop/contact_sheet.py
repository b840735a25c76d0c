"""All films on one sheet: `python -m tests.workshop.contact_sheet`.

Poster and middle frame of each, from the finished files in content/media, so it shows what people
see. It is written to docs/films.jpg.
"""

from __future__ import annotations

import sys
from pathlib import Path

import av
import numpy as np
from PIL import Image, ImageDraw, ImageFont

from bot.media.manifest import Manifest, Shown, read_manifest

ROOT = Path(__file__).parents[2]
MEDIA = ROOT / "content" / "media"
SHEET = ROOT / "docs" / "films.jpg"
SIDE, LINE, ACROSS = 168, 20, 6
PAPER, INK = "#f6f0e6", "#3a342c"


def middle_frame(film: Path) -> Image.Image:
    """The frame halfway through a film."""
    with av.open(str(film)) as container:
        frames = [frame.to_ndarray(format="rgb24") for frame in container.decode(video=0)]
    return Image.fromarray(np.asarray(frames[len(frames) // 2]))


def tile_of(shown: Shown) -> Image.Image:
    """The poster and the middle frame side by side, with the film's name below."""
    tile = Image.new("RGB", (2 * SIDE, SIDE + LINE), PAPER)
    poster = Image.open(MEDIA / shown.poster).convert("RGB")
    for n, picture in enumerate((poster, middle_frame(MEDIA / shown.film))):
        tile.paste(picture.resize((SIDE, SIDE), Image.Resampling.LANCZOS), (n * SIDE, 0))
    name = shown.film.removesuffix(".mp4")
    ImageDraw.Draw(tile).text((6, SIDE + 3), name, fill=INK, font=ImageFont.load_default(12))
    return tile


def sheet_of(manifest: Manifest) -> Image.Image:
    """Every film in the order of the exercises' names."""
    films = sorted(manifest.films.values(), key=lambda shown: shown.film)
    rows = -(-len(films) // ACROSS)
    sheet = Image.new("RGB", (ACROSS * 2 * SIDE, rows * (SIDE + LINE)), PAPER)
    for n, shown in enumerate(films):
        place = (n % ACROSS * 2 * SIDE, n // ACROSS * (SIDE + LINE))
        sheet.paste(tile_of(shown), place)
    return sheet


if __name__ == "__main__":
    sheet_of(read_manifest(MEDIA)).save(SHEET, quality=82, optimize=True)
    sys.stdout.write(f"{SHEET.name}: {SHEET.stat().st_size:,} bytes\n")
