"""The films of the shipped pose files, and their frames, worked out once for all tests."""

from __future__ import annotations

from functools import cache, lru_cache

import pytest

from bot.content import CONTENT
from bot.workshop.figure import Film
from bot.workshop.figure.drawing.motion import Frame, Motion, set_in_motion
from bot.workshop.rendering import load_all_films

MEDIA = CONTENT / "media"
FILMS = {film.id: film for film in load_all_films(CONTENT)}

every_film = pytest.mark.parametrize("film", FILMS, scope="module")
"""The tests of a film in a module run one after the other: its frames are worked out once."""


@cache
def motion_of(film: str) -> Motion:
    return set_in_motion(FILMS[film])


@lru_cache(maxsize=4)
def frames_of(film: str) -> tuple[Frame, ...]:
    motion = motion_of(film)
    return tuple(motion.frame(at) for at in motion.times())


def poster_frame(film: Film) -> Frame:
    return motion_of(film.id).frame(film.poster_at)
