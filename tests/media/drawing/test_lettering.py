"""The bundled letters, what lacks them, and where a drawing becomes a file."""

from __future__ import annotations

import subprocess
import sys
import unicodedata
from dataclasses import replace

import pytest
from PIL import ImageFont, features

from bot.media.drawing import lettering
from bot.media.drawing.lettering import BOLD, FONTS, HELD, REGULAR, CannotJoin, legible, width_of
from bot.media.drawn import draw, drawn
from bot.media.finding import Pictures
from bot.usecases.media import MediaKind
from tests.media.drawing.samples import ARABIC, GOOD, HINDI, MONTH
from tests.workshop.figure.films import MEDIA

LATE = """
import sys
from bot.media.drawn import drawn
from tests.media.drawing.samples import GOOD
assert drawn(GOOD) is not None
assert "PIL" not in sys.modules
"""


@pytest.mark.parametrize("file", [REGULAR, BOLD], ids=["regular", "bold"])
def test_the_letters_said_to_be_there_are_in_the_files(file: object) -> None:
    font = ImageFont.truetype(str(file), 24)
    box = bytes(font.getmask("\U0010ffff"))
    letters = [chr(n) for n in HELD if unicodedata.category(chr(n))[0] in "LNPS"]

    assert len(letters) > 1400
    assert [x for x in letters if bytes(font.getmask(x)) == box] == []


def test_the_licence_is_beside_the_letters_which_are_small() -> None:
    assert "SIL OPEN FONT LICENSE Version 1.1" in (FONTS / "OFL.txt").read_text("utf-8")
    assert sum(file.stat().st_size for file in FONTS.glob("*.ttf")) < 750_000


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("Walk 🚶 home", "Walk home"),
        ("Walk 🚶\u200d♀\ufe0f home", "Walk home"),
        ("Прогулка 20 мин", "Прогулка 20 мин"),
        ("المشي", "المشي"),
        ("ब्रिज", "ब्रिज"),
        ("散歩", None),
        ("Walk 散歩", None),
        ("", ""),
    ],
)
def test_signs_are_left_out_and_a_missing_letter_is_told(typed: str, shown: str | None) -> None:
    assert legible(typed) == shown


def test_words_that_cannot_be_drawn_give_no_picture() -> None:
    assert drawn(replace(GOOD, title="散歩")) is None
    assert Pictures(MEDIA).find(replace(MONTH, note="メモ")) is None


def test_a_drawing_is_a_photo_of_its_own() -> None:
    found = Pictures(MEDIA).find(GOOD)
    other = Pictures(MEDIA).find(replace(GOOD, kept="5 of 6 planned days"))

    assert found is not None
    assert other is not None
    assert (found.kind, found.is_shared, len(found.digest)) == (MediaKind.PHOTO, False, 64)
    assert found == Pictures(MEDIA).find(GOOD)
    assert found.digest != other.digest
    assert found.read() == draw(GOOD)


def test_nothing_is_drawn_and_no_library_imported_until_the_file_is_read() -> None:
    command = [sys.executable, "-c", LATE]

    assert subprocess.run(command, capture_output=True, text=True, check=False).stderr == ""


@pytest.mark.skipif(not features.check("raqm"), reason="needs FriBiDi on this machine")
def test_joined_letters_are_joined() -> None:
    apart = sum(width_of(letter, 20, False) for letter in "الجسر")

    assert width_of("الجسر", 20, False) < 0.9 * apart
    assert draw(ARABIC)
    assert draw(HINDI)


def test_without_the_means_to_join_letters_other_words_are_still_drawn(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(lettering, "can_join", lambda: False)

    assert draw(GOOD)
    for joined in (ARABIC, HINDI):
        with pytest.raises(CannotJoin, match="FriBiDi"):
            draw(joined)
