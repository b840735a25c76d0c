"""Writes pictures to files: a silent looping film, and a still picture in few colours."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from pathlib import Path

import av
from PIL import Image

from bot.workshop.figure.drawing.camera import SIDE
from bot.workshop.figure.drawing.motion import FRAMES_PER_SECOND
from bot.workshop.figure.drawing.picture import Pixels

MOST_BYTES = 80_000
MOST_POSTER_BYTES = 40_000
QUALITIES = (23, 25, 27, 29, 31, 33)
"""Constant rate factors of x264, best first; the first that keeps a film small enough is taken."""

POSTER_COLOURS = 128

_OPTIONS = {"preset": "veryslow", "tune": "animation", "threads": "1", "movflags": "+faststart"}


def write_film(frames: Iterable[Pixels], path: Path) -> None:
    """Write H.264 in MP4 without a sound track, 4:2:0, index first so that it plays at once."""
    pictures = list(frames)
    for quality in QUALITIES:
        _encode(pictures, path, quality)
        if path.stat().st_size <= MOST_BYTES:
            return


def _encode(pictures: list[Pixels], path: Path, quality: int) -> None:
    with av.open(str(path), "w", format="mp4", options={"movflags": "+faststart"}) as container:
        stream = container.add_stream("libx264", rate=FRAMES_PER_SECOND)
        stream.width = stream.height = SIDE
        stream.pix_fmt = "yuv420p"
        stream.time_base = Fraction(1, FRAMES_PER_SECOND)
        stream.options = {**_OPTIONS, "crf": str(quality)}
        for pixels in pictures:
            container.mux(stream.encode(av.VideoFrame.from_ndarray(pixels, format="rgb24")))
        container.mux(stream.encode())


def write_poster(pixels: Pixels, path: Path) -> None:
    """Write a PNG with a palette, with fewer colours where it would be too large."""
    picture = Image.fromarray(pixels)
    for colours in (POSTER_COLOURS, 64, 32):
        small = picture.quantize(colours, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
        small.save(path, optimize=True)
        if path.stat().st_size <= MOST_POSTER_BYTES:
            return


def write_strip(pictures: list[Pixels], path: Path, *, across: int) -> None:
    """Write pictures beside one another, for looking at a film without playing it."""
    rows = -(-len(pictures) // across)
    sheet = Image.new("RGB", (SIDE * across, SIDE * rows), "white")
    for index, pixels in enumerate(pictures):
        place = (SIDE * (index % across), SIDE * (index // across))
        sheet.paste(Image.fromarray(pixels), place)
    sheet.save(path)
