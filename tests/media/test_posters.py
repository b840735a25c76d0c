"""Posters side by side, and the file behind what a screen wants to show."""

from __future__ import annotations

import json
import subprocess
import sys
from io import BytesIO
from pathlib import Path

from PIL import Image

from bot.content import CONTENT
from bot.domain.exercise import ExerciseId, Position
from bot.media.finding import Pictures
from bot.media.manifest import read_manifest
from bot.media.posters import row_of, row_size
from bot.usecases.media import MediaKind
from bot.usecases.picturing import Demo, Other, Posters
from tests.cases import each_of
from tests.workshop.figure.films import MEDIA

MANIFEST = read_manifest(MEDIA)
DEMOS = [
    Demo(ExerciseId(shown.exercise), Position(shown.position), variant)
    for shown in MANIFEST.films.values()
    for variant in shown.variants
]
NOWHERE = Demo(ExerciseId("swimming"), Position.STANDING, "")
THREE = Posters(tuple(enumerate(DEMOS[:3], 1)))
PICTURES = Pictures(MEDIA)
ONLY_WHEN_NEEDED = """
import sys
from bot.content import load_content
from bot.usecases.picturing import Demo, Posters
load_content("en")
assert "PIL" not in sys.modules
"""


@each_of("demo", DEMOS)
def test_every_finished_film_is_found(demo: Demo) -> None:
    found = PICTURES.find(demo)

    assert found is not None
    assert (found.kind, found.width, found.height) == (MediaKind.ANIMATION, 480, 480)
    assert found.read() == (MEDIA / found.name).read_bytes()
    assert len(found.digest) == 64


def test_where_there_is_no_film_there_is_nothing_to_show() -> None:
    assert PICTURES.find(NOWHERE) is None
    assert PICTURES.find(Posters(((1, NOWHERE),))) is None
    assert PICTURES.find(Other.NOTHING) is None
    assert Pictures(Path("nowhere")).find(DEMOS[0]) is None


def test_a_film_whose_file_is_missing_is_none(tmp_path: Path) -> None:
    rows = json.loads((MEDIA / "manifest.json").read_text("utf-8"))
    (tmp_path / "manifest.json").write_text(json.dumps(rows), "utf-8")

    assert Pictures(tmp_path).find(DEMOS[0]) is None


def test_posters_stand_side_by_side_in_one_small_picture() -> None:
    found = PICTURES.find(THREE)

    assert found is not None
    with Image.open(BytesIO(found.read())) as row:
        assert row.size == (found.width, found.height) == row_size(3) == (1280, 416)
    assert found.kind is MediaKind.PHOTO
    assert len(found.read()) < 400_000


def test_the_same_posters_give_the_same_bytes_and_others_another_digest() -> None:
    found, turned = PICTURES.find(THREE), PICTURES.find(Posters(THREE.demos[::-1]))
    assert found is not None
    assert turned is not None
    first = found.read()
    row_of.cache_clear()

    assert found.read() == first
    assert Pictures(MEDIA).find(THREE) == found
    assert turned.digest != found.digest


def test_the_number_of_a_poster_stays_where_one_before_it_is_missing() -> None:
    second = PICTURES.find(Posters(((1, NOWHERE), (2, DEMOS[0]))))
    first = PICTURES.find(Posters(((1, DEMOS[0]),)))

    assert second is not None
    assert first is not None
    assert second.digest != first.digest
    assert second.read() != first.read()
    assert second.width == row_size(1)[0]


def test_a_start_does_not_import_what_draws_pictures() -> None:
    command = [sys.executable, "-c", ONLY_WHEN_NEEDED]

    assert subprocess.run(command, capture_output=True, text=True, check=False).stderr == ""


def test_the_films_of_the_content_are_those_of_the_manifest() -> None:
    assert CONTENT / "media" == MEDIA
