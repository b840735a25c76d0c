"""The figure that shows how an exercise is done: reads and checks the pose files.

Pose files (`content/figures/`) describe films; `bot.workshop.figure.drawing` makes the films in
`content/media/` from them. Only `drawing` needs numpy and PyAV; nothing here imports it.
"""

from bot.workshop.figure.film import Film
from bot.workshop.figure.loading import load_films
from bot.workshop.figure.reading import PosesError

__all__ = ["Film", "PosesError", "load_films"]
