"""The number to call is named wherever emergency care is advised."""

from __future__ import annotations

import pytest

from bot.chat.showing.renderers import render, render_line
from bot.domain.places.emergency import LocalNumbers
from bot.usecases.person import Line
from tests.chat.screens.sample_screens import BLOCK, LIBRARY, NOW, URGENT, WORDS, advice, visible

LONDON = LocalNumbers("GB", ("999", "112"))
BERLIN = LocalNumbers("DE", ("112",))


def advised(local: LocalNumbers | None, *, urgent: bool = False) -> str:
    screen = advice(URGENT if urgent else BLOCK)
    return visible(render(screen, words=WORDS, library=LIBRARY, now=NOW, local=local).html)


def test_the_advice_names_the_numbers_of_the_country() -> None:
    said = advised(LONDON)

    assert "Call 999 or 112 (United Kingdom), or the emergency number where you are." in said
    assert "911" not in said


def test_a_single_number_stands_alone() -> None:
    assert "Call 112 (Germany), or the emergency number" in advised(BERLIN)


def test_all_known_numbers_stand_there_while_the_country_is_not_known() -> None:
    assert all(number in advised(None) for number in ("112", "999", "911"))


def test_urgent_advice_names_them_too() -> None:
    assert "999 or 112 (United Kingdom)" in advised(LONDON, urgent=True)


@pytest.mark.parametrize(
    ("local", "said"),
    [
        (BERLIN, "Emergency care now: 112 (Germany)\n"),
        (None, "Emergency care now: 112 (Europe and many others), 999 (UK) or 911"),
    ],
    ids=["known", "not known"],
)
def test_the_list_of_warning_signs_names_them(local: LocalNumbers | None, said: str) -> None:
    assert said in visible(render_line(Line("warning", {}), words=WORDS, local=local))


def test_a_country_without_a_name_shows_its_code() -> None:
    assert "Call 112 (XX), or" in advised(LocalNumbers("XX", ("112",)))
