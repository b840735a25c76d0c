"""The lines beside the card, and the toasts after a tap."""

from __future__ import annotations

import re

import pytest

from bot.chat.showing.renderers import render_line
from bot.chat.words import MissingWords
from bot.domain.diary import SignQuestion
from bot.preview.telegram.html import parse_html
from bot.usecases import screens as s
from bot.usecases.person import Line
from tests.chat.screens.sample_screens import FEAR, WORDS, read, visible
from tests.shipped import FOLDER

FILES = ("lines", "typing")
LINES = sorted(
    key
    for file in FILES
    for key in re.findall(
        r"^(line-[\w-]+) *=", (FOLDER / f"en/chat/{file}.ftl").read_text(), re.MULTILINE
    )
)


@pytest.mark.parametrize("key", LINES)
def test_every_line_is_valid_and_short(key: str) -> None:
    given = WORDS_ASKED.get(key, {})
    markup = render_line(Line(key, given), words=WORDS)

    text, _ = parse_html(markup)
    assert 0 < len(text) <= 1300
    assert not FEAR.search(text.replace("tearing", ""))  # the plain name of a sign


WORDS_ASKED: dict[str, dict[str, str | int]] = {
    "line-privacy": {"months": 24},
    "line-help": {"commands": "/start Begin, or go on"},
    "line-deleted": {"list": "3 routines"},
    "line-deleted-entries": {"count": 1},
    "line-deleted-item": {"label": "1 line of your diary"},
    "line-note-cut": {"letters": 1000},
}


def test_the_key_of_a_line_may_stand_without_its_first_part() -> None:
    assert render_line(Line("repeat", {}), words=WORDS) == "Here it is again."


def test_what_goes_into_a_line_is_escaped() -> None:
    said = render_line(Line("deleted", {"list": "<b>&"}), words=WORDS)

    assert "&lt;b&gt;&amp;" in said


def test_a_line_without_words_is_an_error() -> None:
    with pytest.raises(MissingWords):
        render_line(Line("nonsense", {}), words=WORDS)


def test_the_warning_line_holds_every_sign_of_both_lists() -> None:
    line = visible(render_line(Line("warning", {}), words=WORDS))

    for question in SignQuestion:
        signs = re.findall(r"• .*", read(s.AskSigns(question)))
        assert all(sign in line for sign in signs)


@pytest.mark.parametrize("key", ["saved", "undone", "old"])
def test_toasts_are_one_short_line(key: str) -> None:
    assert 0 < len(WORDS.plain(f"toast-{key}")) <= 60
