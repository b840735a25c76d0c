"""Renders the films of the exercises from their pose files (`python -m bot render`).

With `--tracks` it makes the tracks of the timer from the doses. It needs the extra `render`; the
bot itself only uses the finished files.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from bot.library import ContentError, load_library
from bot.library.movements import load_movements, read_figure_pages
from bot.media.manifest import read_manifest, write_manifest
from bot.media.tracks.folder import FOLDER as TRACKS
from bot.workshop.figure import Film, PosesError, load_films
from bot.workshop.tones.needed import needed_timings

MEDIA = "media"
NOT_INSTALLED = (
    "Making films and tracks needs more packages than running the bot: pip install '.[render]'\n"
    "The finished ones are in content/media and content/tracks; the bot does not need these."
)


def load_all_films(content: Path) -> list[Film]:
    """Load every film of every pose file. Raises ContentError or PosesError."""
    return load_films(read_figure_pages(content), load_movements(content))


def pose_problems(content: Path) -> tuple[object, ...]:
    """Return the problems of the pose files; none are looked for while the facts are broken."""
    try:
        movements = load_movements(content)
    except ContentError:
        return ()
    try:
        load_films(read_figure_pages(content), movements)
    except (ContentError, PosesError) as error:
        return error.problems
    return ()


def render(options: list[str], content: Path) -> int:
    """Render the films that have changed; return 1 where poses are wrong, else 0.

    With `--sheet` it draws strips to look at.
    """
    chosen = _parser().parse_args(options)
    if chosen.tracks:
        return render_tracks(content, again=chosen.again)
    try:
        from bot.workshop.figure.drawing import rendering
    except ImportError:
        print(NOT_INSTALLED, file=sys.stderr)
        return 2
    try:
        films = _chosen(load_all_films(content), chosen.ids)
    except (ContentError, PosesError) as error:
        print(error, file=sys.stderr)
        return 1
    if not films:
        print("There is no such film.", file=sys.stderr)
        return 1
    if chosen.check:
        return _judge(films)
    if chosen.sheet:
        rendering.draw_sheets(films, chosen.sheet, print)
        return 0
    _render(films, content, again=chosen.again)
    return 0


def render_tracks(content: Path, *, again: bool) -> int:
    """Make the tracks that are missing or sound otherwise now, and remove those nobody needs."""
    try:
        from bot.workshop.tones import rendering
    except ImportError:
        print(NOT_INSTALLED, file=sys.stderr)
        return 2
    try:
        timings = needed_timings(load_library(content))
        rendering.render_tracks(timings, content / TRACKS, again=again, tell=print)
    except (ContentError, rendering.TooLarge) as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m bot render", description=__doc__)
    parser.add_argument("ids", nargs="*", help="exercises or films; all that have changed without")
    parser.add_argument("--sheet", type=Path, metavar="DIR", help="only strips and a sheet, there")
    parser.add_argument(
        "--check", action="store_true", help="only contacts and angles, no pictures"
    )
    parser.add_argument("--tracks", action="store_true", help="the tracks of the timer, no films")
    parser.add_argument("--again", action="store_true", help="also what has not changed")
    return parser


def _chosen(films: Sequence[Film], ids: Sequence[str]) -> list[Film]:
    return [film for film in films if not ids or film.exercise in ids or film.id in ids]


def _render(films: Sequence[Film], content: Path, *, again: bool) -> None:
    """Render films, noting each one when it is done, so that an interrupted run can go on."""
    from bot.workshop.figure.drawing.rendering import render_film

    folder = content / MEDIA
    folder.mkdir(exist_ok=True)
    known = [film.id for film in load_all_films(content)]
    for film in films:
        done = dict(read_manifest(folder).films)
        if not again and film.id in done and done[film.id].poses == film.digest():
            continue
        shown = render_film(film, folder)
        write_manifest(folder, {**read_manifest(folder).films, film.id: shown}, known=known)
        print(
            f"{shown.film}: {shown.bytes:,} bytes; {shown.poster}: {shown.poster_bytes:,} bytes",
            flush=True,
        )


def _judge(films: Sequence[Film]) -> int:
    from bot.workshop.figure.drawing.judging import judge
    from bot.workshop.figure.drawing.motion import set_in_motion

    for film in films:
        motion = set_in_motion(film)
        lines = [*judge(film, motion, [motion.frame(at) for at in motion.times()])]
        print(f"{film.id}: {len(lines)} remarks" if lines else f"{film.id}: sound")
        for line in lines:
            print(f"  {line}")
    return 0
