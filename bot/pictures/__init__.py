"""The figure that shows how an exercise is done: pose files, and the finished films' manifest.

Pose files (`content/figures/`) describe films; `bot.pictures.drawing` makes the films in
`content/media/` from them. Only `drawing` needs numpy, Pillow and PyAV; nothing here imports it.
"""

from bot.pictures.film import Film
from bot.pictures.loading import load_films
from bot.pictures.manifest import Manifest, Shown, read_manifest, write_manifest
from bot.pictures.reading import PosesError

__all__ = [
    "Film",
    "Manifest",
    "PosesError",
    "Shown",
    "load_films",
    "read_manifest",
    "write_manifest",
]
