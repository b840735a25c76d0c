"""The finished films: what the manifest says of them is true, and they are what poses give."""

from __future__ import annotations

import hashlib
import subprocess
import sys
from pathlib import Path

import av
import pytest

from bot.content import CONTENT
from bot.media.manifest import read_manifest, write_manifest
from bot.workshop.figure.drawing.encoding import MOST_BYTES, MOST_POSTER_BYTES
from bot.workshop.figure.drawing.motion import FRAMES_PER_SECOND
from bot.workshop.figure.drawing.picture import build_room, draw
from bot.workshop.rendering import render
from tests.workshop.figure.films import FILMS, MEDIA, every_film, frames_of, poster_frame

MANIFEST = read_manifest(MEDIA)


def test_there_is_a_finished_film_for_every_description_and_no_other_file() -> None:
    named = {n for shown in MANIFEST.films.values() for n in (shown.film, shown.poster)}

    assert set(MANIFEST.films) == set(FILMS)
    assert {path.name for path in MEDIA.iterdir()} == named | {"manifest.json"}


@every_film
def test_films_were_made_from_the_poses_as_they_are_now(film: str) -> None:
    shown = MANIFEST.films[film]

    assert shown.poses == FILMS[film].digest(), "run: python -m bot render"
    assert hashlib.sha256((MEDIA / shown.film).read_bytes()).hexdigest() == shown.sha256


@every_film
def test_films_are_small_silent_and_as_long_as_they_say(film: str) -> None:
    shown = MANIFEST.films[film]
    with av.open(str(MEDIA / shown.film)) as container:
        [stream] = container.streams
        formats = [frame.format.name for frame in container.decode(video=0)]
        told = (stream.type, stream.codec_context.name)

    assert told == ("video", "h264")
    assert set(formats) == {"yuv420p"}
    assert len(formats) == round(FILMS[film].seconds * FRAMES_PER_SECOND)
    assert 3 <= shown.duration <= 6
    assert shown.width == shown.height == 480
    assert shown.bytes == (MEDIA / shown.film).stat().st_size <= MOST_BYTES
    assert shown.poster_bytes == (MEDIA / shown.poster).stat().st_size <= MOST_POSTER_BYTES


@every_film
def test_films_can_play_before_they_are_loaded(film: str) -> None:
    data = (MEDIA / MANIFEST.films[film].film).read_bytes()

    assert 0 < data.index(b"moov") < data.index(b"mdat")


def test_a_moment_looks_the_same_each_time() -> None:
    film = FILMS["glute_bridge"]
    room = build_room(film, frames_of(film.id), fine=1)
    frame = poster_frame(film)

    assert (draw(room, frame, fine=1) == draw(room, frame, fine=1)).all()


def test_a_movement_finds_its_film() -> None:
    found = MANIFEST.find("plank", position="standing", variant="wall")

    assert found is not None
    assert found.film == "plank-wall.mp4"
    assert MANIFEST.find("plank", position="standing", variant="toes") is None


def test_a_manifest_drops_films_that_are_described_no_more(tmp_path: Path) -> None:
    write_manifest(tmp_path, MANIFEST.films, known=["glute_bridge"])

    assert read_manifest(tmp_path).films == {"glute_bridge": MANIFEST.films["glute_bridge"]}


def test_the_bot_and_its_manifest_need_no_picture_libraries() -> None:
    code = (
        "import sys, bot.app, bot.workshop.figure, bot.workshop.rendering\n"
        "print({'numpy', 'PIL', 'av'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "set()"


def test_rendering_without_its_packages_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "bot.workshop.figure.drawing.rendering", None)
    monkeypatch.delattr("bot.workshop.figure.drawing.rendering", raising=False)

    assert render([], CONTENT) == 2
    assert "pip install '.[render]'" in capsys.readouterr().err


def test_nothing_is_rendered_that_has_not_changed(capsys: pytest.CaptureFixture[str]) -> None:
    assert render([], CONTENT) == 0
    assert capsys.readouterr().out == ""


def test_strips_and_a_sheet_go_where_they_are_asked_for(tmp_path: Path) -> None:
    assert render(["squat-mini", "--sheet", str(tmp_path)], CONTENT) == 0
    assert sorted(path.name for path in tmp_path.iterdir()) == ["all.png", "squat-mini.png"]


def test_the_check_says_which_films_are_sound(capsys: pytest.CaptureFixture[str]) -> None:
    assert render(["plank", "--check"], CONTENT) == 0
    assert "plank-toes: sound" in capsys.readouterr().out


def test_an_unknown_film_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert render(["plunk"], CONTENT) == 1
    assert "no such film" in capsys.readouterr().err
