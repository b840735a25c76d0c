"""Finds the file that shows the picture a screen asks for."""

from __future__ import annotations

import hashlib
import logging
from functools import lru_cache, partial
from pathlib import Path

from bot.media.drawn import drawn
from bot.media.manifest import Manifest, Shown, read_manifest
from bot.media.posters import LOOK, row_of, row_size
from bot.usecases.media import Media, MediaKind
from bot.usecases.picturing import Demo, Other, Picture, Posters

logger = logging.getLogger(__name__)


class Pictures:
    """The finished films and posters of one folder. Without one, words are sent alone."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._manifest = self._present(read_manifest(folder))

    def _present(self, manifest: Manifest) -> Manifest:
        films = {
            name: shown
            for name, shown in manifest.films.items()
            if all((self._folder / file).is_file() for file in (shown.film, shown.poster))
        }
        if len(films) < len(manifest.films):
            logger.warning("%s films are not there", len(manifest.films) - len(films))
        return Manifest(films)

    def find(self, picture: Picture) -> Media | None:
        """Return a film, posters side by side or a drawing, as far as there are any."""
        if isinstance(picture, Demo):
            shown = self._shown(picture)
            return None if shown is None else self._film(shown)
        if isinstance(picture, Posters):
            return self._row(picture)
        return None if isinstance(picture, Other) else drawn(picture)

    def _shown(self, demo: Demo) -> Shown | None:
        return self._manifest.find(demo.exercise, position=demo.position, variant=demo.variant)

    def _film(self, shown: Shown) -> Media:
        path = self._folder / shown.film
        return Media(
            kind=MediaKind.ANIMATION,
            digest=shown.sha256,
            name=shown.film,
            read=path.read_bytes,
            width=shown.width,
            height=shown.height,
            duration=shown.duration,
        )

    def _row(self, posters: Posters) -> Media | None:
        found = ((number, self._shown(demo)) for number, demo in posters.demos)
        files = tuple((n, self._folder / shown.poster) for n, shown in found if shown is not None)
        if not files:
            return None
        width, height = row_size(len(files))
        recipe = [LOOK, *(f"{number}:{_digest(path)}" for number, path in files)]
        return Media(
            kind=MediaKind.PHOTO,
            digest=hashlib.sha256(" ".join(recipe).encode()).hexdigest(),
            name="exercises.png",
            read=partial(row_of, files),
            width=width,
            height=height,
        )


@lru_cache(maxsize=256)
def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
