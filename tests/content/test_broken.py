"""Whatever is wrong with the content, all of it is said in plain words, file by file."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot import content as content_files
from bot.__main__ import main
from bot.library import ContentError, check, load_library
from tests.content.broken import CHANGES, FACT_22, add, edit
from tests.content.small import CIRCLES, CIRCLES_WORDS, PLANK, PLANK_WORDS, make_content
from tests.shipped import shipped_library

GOLDEN = Path(__file__).with_name("broken.txt").read_text(encoding="utf-8")
SAID = {part.splitlines()[0]: part.splitlines()[1:] for part in GOLDEN.split("## ")[1:]}
"""The golden file: `## ` and the name of a break, then every line said about it."""

READ_APART = {"times", "intent", "intents", "signs"}
"""The words for times, intents and signs are read apart from the library."""


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return make_content(tmp_path / "content")


def test_the_small_content_is_sound(content: Path) -> None:
    assert check(content) == ()
    assert len(load_library(content).exercises) == 9


def test_each_break_and_each_saying_belong_together() -> None:
    assert list(SAID) == list(CHANGES)


@pytest.mark.parametrize("name", CHANGES)
def test_a_break_is_told_by_file_field_and_line_and_never_becomes_a_library(
    content: Path, name: str
) -> None:
    CHANGES[name](content)

    assert [str(problem) for problem in check(content)] == SAID.get(name)
    if READ_APART & set(name.split()):
        return
    with pytest.raises(ContentError) as caught:
        load_library(content)
    assert str(caught.value).splitlines() == SAID.get(name)


MANY = (
    edit(PLANK, "kind: strength", "kind: heavy"),
    edit(PLANK, "difficulty: 2", "difficulty: two"),
    edit(CIRCLES, "easier: []", "easier: [squares]"),
    edit(CIRCLES_WORDS, "circles-stop =", "circles-end ="),
    edit(PLANK_WORDS, "plank-cue =", "plank-cue = {"),
    edit("facts.yaml", FACT_22, "fact-22: [HEARSAY]\n"),
    add("sources.yaml", 'SAID: {title: Hearsay, address: ""}\n'),
    add("en/time.yaml", "tea: [five]\n"),
)
ALL_OF_THEM = [
    ("sources.yaml", "SAID.address"),
    (PLANK, "kind"),
    (PLANK, "difficulty"),
    (CIRCLES, "easier.0"),
    ("facts.yaml", "fact-22.0"),
    (PLANK_WORDS, "plank-cue"),
    (CIRCLES_WORDS, "circles-stop"),
    ("en/time.yaml", "tea"),
]


def test_all_errors_of_all_files_are_told_at_once(content: Path) -> None:
    for change in MANY:
        change(content)

    assert [(problem.file, problem.field) for problem in check(content)] == ALL_OF_THEM


def test_the_check_prints_them_all_and_fails(
    content: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for change in MANY:
        change(content)
    monkeypatch.setattr(content_files, "CONTENT", content)

    assert main(["check"]) == 1

    printed = capsys.readouterr().out.splitlines()
    assert printed == [*map(str, check(content)), "8 problems"]


def test_the_bot_does_not_start_and_says_them_all(
    content: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for change in MANY:
        change(content)
    monkeypatch.setattr(content_files, "CONTENT", content)

    with pytest.raises(content_files.CannotStart) as caught:
        content_files.load_content("en")

    for problem in check(content):
        assert str(problem) in str(caught.value)


@pytest.mark.parametrize("name", ["times with a truth", "times with an unknown key"])
def test_broken_words_for_times_keep_the_bot_from_starting(
    content: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    CHANGES[name](content)
    monkeypatch.setattr(content_files, "CONTENT", content)

    with pytest.raises(content_files.CannotStart, match=r"en/time\.yaml"):
        content_files.load_content("en")


def test_no_folder_at_all_is_told_plainly(tmp_path: Path) -> None:
    said = [str(problem) for problem in check(tmp_path / "nowhere")]

    assert said[0] == "sources.yaml: (file): cannot be read: No such file or directory"
    assert "exercises/hip: (file): has 0 exercises; a category needs 3" in said


def test_a_second_language_needs_all_that_is_said_in_english(content: Path) -> None:
    (content / "de").mkdir()
    (content / "de/dose.ftl").write_text("dose-reps = { $reps } Mal\n", encoding="utf-8")

    said = {(problem.file, problem.field) for problem in check(content)}

    assert {
        ("de/chat/facts.ftl", "fact-1"),
        ("de/exercises/plank.ftl", "plank-name"),
        ("de/dose.ftl", "dose-breaths"),
        ("de/time.yaml", "(file)"),
    } <= said
    assert not any(file.startswith("en/") for file, _ in said)


@pytest.mark.parametrize("folder", ["media", "tracks"])
@pytest.mark.parametrize("text", ["{", "[1]", '{"plank": {"file": 1}}', '{"plank": {"no": 1}}'])
def test_a_broken_list_of_files_keeps_the_bot_from_starting(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, folder: str, text: str
) -> None:
    for child in content_files.CONTENT.iterdir():
        if child.name != folder:
            (tmp_path / child.name).symlink_to(child)
    (tmp_path / folder).mkdir()
    (tmp_path / folder / "manifest.json").write_text(text, encoding="utf-8")
    monkeypatch.setattr(content_files, "CONTENT", tmp_path)
    library = shipped_library()  # all else is sound, and was read already
    monkeypatch.setattr(content_files, "load_library", lambda _: library)
    monkeypatch.setattr(content_files, "check", lambda _: ())

    with pytest.raises(content_files.CannotStart, match=rf"{folder}/manifest\.json"):
        content_files.load_content("en")
