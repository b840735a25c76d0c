"""The figure that shows how an exercise is done: pose files, and the finished films' manifest.

Pose files (`content/figures/`) describe films; `bot.pictures.drawing` makes the films in
`content/media/` from them. Only `drawing` needs numpy and PyAV; nothing here imports it. Pillow is
also what puts the posters of a day side by side (`posters`), when the first are needed.
"""

from bot.pictures.film import Film
from bot.pictures.finding import Pictures
from bot.pictures.loading import load_films
from bot.pictures.manifest import Manifest, Shown, read_manifest, write_manifest
from bot.pictures.reading import PosesError

__all__ = [
    "Film",
    "Manifest",
    "Pictures",
    "PosesError",
    "Shown",
    "load_films",
    "read_manifest",
    "write_manifest",
]
