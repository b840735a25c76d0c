"""Each language has a folder of words: which there are, and what is told about a broken one."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from bot import content as content_files
from bot.content import CannotStart, load_content
from bot.library import check, languages
from tests.content.broken import CHANGES
from tests.content.small import PLANK, make_content

SHIPPED = Path(__file__).parents[2] / "content"
CHAT = """\
locale = en_GB
clock = HH:mm
weekday = EEEE
far-day = EEEE d MMMM
short-day = EEE d MMMM
timer-stop-words = stop,stop it
hello = Hello, { $name }
"""


@pytest.fixture
def content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The small content in English and, word for word, in German."""
    root = make_content(tmp_path / "content")
    (root / "en/chat/common.ftl").write_text(CHAT, encoding="utf-8")
    shutil.copytree(root / "en", root / "de")
    monkeypatch.setattr(content_files, "CONTENT", root)
    return root


def say(content: Path, line: str) -> None:
    """Puts another line into the German words in place of the one with its key."""
    path, key = content / "de/chat/common.ftl", line.split(" =")[0]
    said = path.read_text(encoding="utf-8").splitlines()
    kept = [line if each.startswith(f"{key} =") else each for each in said]
    path.write_text("\n".join(kept) + "\n", encoding="utf-8")


def problems(content: Path) -> list[str]:
    return [str(problem) for problem in check(content)]


def test_every_folder_with_words_is_a_language_and_no_other_is(content: Path) -> None:
    (content / "fr").mkdir()
    (content / "nl").mkdir()
    (content / "nl/intents.yaml").write_text("whole: {help: [hulp]}\n", encoding="utf-8")

    assert languages(content) == ["de", "en", "nl"]
    assert languages(SHIPPED) == ["en"]


def test_a_second_language_that_says_all_of_it_is_sound(content: Path) -> None:
    assert problems(content) == []


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("locale = de-DE", "is 'de-DE'; Babel knows no such locale"),
        ("locale = xx", "is 'xx'; Babel knows no such locale"),
        ("clock = EEEE", "is 'EEEE', which is no pattern of Babel's for it"),
        ("clock = mmmmm", "is 'mmmmm', which is no pattern of Babel's for it"),
        ("clock = 'Uhr'", "is \"'Uhr'\", which writes 'Uhr' whatever it is"),
        ("weekday = HH", "is 'HH', which is no pattern of Babel's for it"),
        ("far-day = MMMM", "is 'MMMM', which writes 'March' whatever it is"),
        ('short-day = { "d" }', "is read by the code, so nothing can be put into it"),
        (
            "timer-stop-words = stop, stop it",
            "has ' stop it', which nothing typed is ever equal to",
        ),
        ("timer-stop-words = Halt!", "has 'Halt!', which nothing typed is ever equal to"),
        ("hello = Hallo, { $nmae }", "asks for $nmae; English does not, so nobody may give it"),
    ],
)
def test_a_mistake_that_only_a_translation_can_have_is_told(
    content: Path, line: str, said: str
) -> None:
    say(content, line)

    (problem,) = problems(content)

    assert problem.startswith(f"de/chat/common.ftl: {line.split(' =')[0]}: {said}")


def test_a_translation_may_ask_for_less_and_a_dose_line_for_all_of_a_dose(content: Path) -> None:
    say(content, "hello = Hallo")
    dose = content / "de/dose.ftl"
    text = dose.read_text(encoding="utf-8")
    dose.write_text(
        text.replace("dose-switches =", "dose-switches = { $sets } mal"), encoding="utf-8"
    )

    assert "$sets" not in (content / "en/dose.ftl").read_text(encoding="utf-8").split("switches")[1]
    assert problems(content) == []


def test_the_bot_starts_with_the_words_of_the_language_it_is_given(content: Path) -> None:
    say(content, "hello = Hallo, { $name }")

    spoken = {code: load_content(code).language.words for code in ("en", "de")}

    assert spoken["en"].plain("hello", name="Ann") == "Hello, Ann"
    assert spoken["de"].plain("hello", name="Ann") == "Hallo, Ann"
    assert spoken["de"].language == "de"


def test_a_language_without_a_folder_is_told_with_those_that_there_are(content: Path) -> None:
    with pytest.raises(CannotStart, match=r"DEFAULT_LANGUAGE: is fr; there are words for: de, en$"):
        load_content("fr")


def test_it_is_told_together_with_every_error_in_the_files(content: Path) -> None:
    CHANGES["nothing but a comment"](content)

    with pytest.raises(CannotStart, match="DEFAULT_LANGUAGE") as refused:
        load_content("fr")

    assert len(check(content)) > 0
    for problem in check(content):
        assert str(problem) in str(refused.value)
    assert PLANK in str(refused.value)


@pytest.mark.parametrize("left", ["despair: [no way out]\n", "signs: [numb]\n", "signs: []\n", ""])
def test_a_language_without_the_alarming_words_does_not_start(content: Path, left: str) -> None:
    (content / "de/signs.yaml").write_text(left, encoding="utf-8")

    with pytest.raises(CannotStart, match=r"de/signs\.yaml"):
        load_content("de")
    assert any("de/signs.yaml" in problem for problem in problems(content))
