"""Renders films and posters of all pose files, as far as they have changed."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import numpy as np

from bot.media.manifest import Shown
from bot.workshop.figure.drawing.camera import FINE, SIDE
from bot.workshop.figure.drawing.encoding import write_film, write_poster, write_strip
from bot.workshop.figure.drawing.motion import Frame, Motion, set_in_motion
from bot.workshop.figure.drawing.picture import Pixels, build_room, draw
from bot.workshop.figure.drawing.room import Room
from bot.workshop.figure.drawing.speech import speech_strength
from bot.workshop.figure.film import Film

STRIP = 6
"""Frames of a strip, evenly spread over the film."""

Tell = Callable[[str], None]


def prepare(film: Film, *, fine: int = FINE) -> tuple[Motion, list[Frame], Room]:
    """Return a film's settled motion, all its frames, and the room they are drawn in."""
    motion = set_in_motion(film)
    frames = [motion.frame(at) for at in motion.times()]
    return motion, frames, build_room(film, frames, fine=fine)


def render_film(film: Film, folder: Path) -> Shown:
    """Draw a film and its poster into the folder, and return their line for the manifest."""
    motion, frames, room = prepare(film)
    path, poster = folder / f"{film.id}.mp4", folder / f"{film.id}.png"
    write_film(_drawn(room, frames), path)
    write_poster(draw(room, motion.frame(film.poster_at)), poster)
    return Shown(
        exercise=film.exercise,
        position=film.position.value,
        variants=film.variants,
        film=path.name,
        poster=poster.name,
        width=SIDE,
        height=SIDE,
        duration=film.seconds,
        bytes=path.stat().st_size,
        poster_bytes=poster.stat().st_size,
        poses=film.digest(),
        sha256=hashlib.sha256(path.read_bytes()).hexdigest(),
    )


def _drawn(room: Room, frames: Sequence[Frame]) -> Iterator[Pixels]:
    """Yield every frame; one that looks like an earlier one is not drawn again."""
    known: dict[bytes, Pixels] = {}
    for frame in frames:
        arrows = [arrow for arrow in room.film.arrows if arrow.start < frame.at < arrow.end]
        talks = speech_strength(room.film.props, frame.at) > 0
        moment = frame.at if arrows or talks else 0.0
        seen = np.round(np.append(frame.state, (frame.effort, moment)), 4)
        key = seen.tobytes()
        if key not in known:
            known[key] = draw(room, frame)
        yield known[key]


def draw_sheets(films: Sequence[Film], folder: Path, tell: Tell, *, fine: int = 1) -> None:
    """Draw a strip for each film and one sheet of all posters, for looking the films over."""
    folder.mkdir(parents=True, exist_ok=True)
    posters: list[Pixels] = []
    for film in films:
        motion, _, room = prepare(film, fine=fine)
        moments = [film.seconds * index / STRIP for index in range(STRIP)]
        strip = [draw(room, motion.frame(at), fine=fine) for at in moments]
        write_strip(strip, folder / f"{film.id}.png", across=3)
        posters.append(draw(room, motion.frame(film.poster_at), fine=fine))
        tell(f"{film.id}: strip")
    write_strip(posters, folder / "all.png", across=5)
