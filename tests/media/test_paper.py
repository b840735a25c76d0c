"""The page for a clinician on paper: one page, sound, and with every figure of its words."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from bot.media.paper import draw_paper
from bot.usecases.record.paper import Curve, Paper, Section, TooLong, in_text
from tests.usecases.record.full_life import full_paper

FIGURES = re.compile(r"\d+")
LETTERS = re.compile("[A-Za-zÀ-ſΑ-ώА-я]+")


def tool(name: str) -> str:
    """The path of a program; without it the test is skipped, or fails where CI is set."""
    found = shutil.which(name)
    if found is None and os.environ.get("CI"):
        pytest.fail(f"no {name}: .ci/run installs it")
    if found is None:
        pytest.skip(f"no {name} on this machine")
    return found


def said_by(tmp_path: Path, paper: Paper) -> str:
    """What a program reads from the page."""
    file = tmp_path / "page.pdf"
    file.write_bytes(draw_paper(paper))
    done = subprocess.run(
        [tool("pdftotext"), "-layout", str(file), "-"], check=True, capture_output=True
    )
    return done.stdout.decode()


@pytest.fixture(scope="module")
def paper() -> Paper:
    return full_paper()


def test_the_page_is_sound(tmp_path: Path, paper: Paper) -> None:
    file = tmp_path / "page.pdf"
    file.write_bytes(draw_paper(paper))
    done = subprocess.run([tool("qpdf"), "--check", str(file)], check=False, capture_output=True)
    assert done.returncode == 0, done.stdout + done.stderr


def test_every_figure_of_the_words_is_on_the_page(tmp_path: Path, paper: Paper) -> None:
    wanted, found = (
        Counter(FIGURES.findall(t)) for t in (in_text(paper), said_by(tmp_path, paper))
    )
    assert wanted - found == Counter()


def test_every_word_is_on_the_page_in_each_script(tmp_path: Path, paper: Paper) -> None:
    """Arabic is drawn from right to left, so its letters are looked for, not their order."""
    said = said_by(tmp_path, paper)
    known = set(re.findall(LETTERS, said))
    assert set(re.findall(LETTERS, in_text(paper))) - known == set()
    assert re.search("[\u0600-\u06ff\ufb50-\ufefc]", said)
    assert re.search("[\u0900-\u097f]", said)


def test_the_headline_says_whose_word_it_is(tmp_path: Path, paper: Paper) -> None:
    assert "Self-reported, unsupervised, not a diagnosis." in said_by(tmp_path, paper)


def test_a_figure_that_is_not_drawn_is_missed(tmp_path: Path, paper: Paper) -> None:
    """The test above can fail: one cell less on the page, and it is seen."""
    table = next(x for x in paper.sections if x.columns)
    row = (table.rows[0][0], "987", *table.rows[0][2:])
    other = replace(table, rows=(row, *table.rows[1:]))
    sections = tuple(other if x is table else x for x in paper.sections)
    found = FIGURES.findall(said_by(tmp_path, paper))
    assert "987" in in_text(replace(paper, sections=sections))
    assert "987" not in found


def test_sixty_weeks_still_fit_on_one_page(paper: Paper) -> None:
    points = tuple((week, week % 11) for week in range(1, 61))
    draw_paper(replace(paper, curves=(Curve("pain", points), Curve("activity", points))))


def test_more_than_a_page_is_refused_and_never_cut(paper: Paper) -> None:
    long = Section("Too much", tuple((f"line {n}",) for n in range(400)))
    with pytest.raises(TooLong):
        draw_paper(replace(paper, sections=(*paper.sections, long)))


def test_the_same_words_make_the_same_page(paper: Paper) -> None:
    assert draw_paper(paper) == draw_paper(paper)


def test_letters_that_the_fonts_lack_are_in_no_log(
    paper: Paper, caplog: pytest.LogCaptureFixture
) -> None:
    words = Section("Words", (("背中が痛い 🙂",),))
    draw_paper(replace(paper, sections=(words,)))
    assert caplog.text == ""
