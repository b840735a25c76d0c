"""The made-up language is complete, and what it is for would be found."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.library import check, languages
from tests.content.another_language import CODE, leaks, make_another_language, typed


def test_it_passes_every_check_beside_english(tmp_path: Path) -> None:
    content = make_another_language(tmp_path)

    assert languages(content) == ["en", CODE]
    assert check(content) == ()


def test_the_check_reads_its_folder_as_well(tmp_path: Path) -> None:
    content = make_another_language(tmp_path)
    typed = ("time.yaml", "dates.yaml", "intents.yaml", "signs.yaml")
    for file in ("dose.ftl", *typed, "chat/common.ftl"):
        (content / CODE / file).write_text("odd: [yes]\n", encoding="utf-8")

    told = {problem.file for problem in check(content)}

    assert told == {f"{CODE}/{file}" for file in ("dose.ftl", *typed, "chat/common.ftl")}


@pytest.mark.parametrize("said", ["Plank and [Bird dog]", "[Back] Monday", "5 times", "[a] and"])
def test_an_english_word_outside_brackets_is_found(said: str) -> None:
    assert leaks([said]) != []


@pytest.mark.parametrize("said", ["[Plank] και [Bird dog]", "1. [Roll]", "✓ [On]", "/today [Go]"])
def test_words_in_brackets_and_commands_are_not(said: str) -> None:
    assert leaks([said]) == []


def test_typed_words_keep_the_signs_of_a_phrase() -> None:
    assert typed("what is/are ... @name") == "xwhat xis/xare ... @name"
    assert typed("figure 4 all? tingl*") == "xfigure 4 xall? xtingl*"
