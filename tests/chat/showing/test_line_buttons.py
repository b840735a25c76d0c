"""The buttons below lines: to the advice about a sign, and to take back a note."""

from __future__ import annotations

import pytest

from bot.chat.buttons import (
    KeepMyDiary,
    TakeAlong,
    TakeBackAgreement,
    TakeBackNote,
    TellSign,
    unpack,
)
from bot.chat.showing.line_buttons import LINE_BUTTONS, rows_below
from bot.domain.diary import Reply, SignQuestion
from bot.usecases.person import Line
from tests.chat.screens.sample_screens import WORDS
from tests.chat.test_buttons import HALF_A_ROW

SAMPLES = [Line("line-warning", {"ask": 1}), Line("line-noted", {"note": 99_999})]


@pytest.mark.parametrize("line", SAMPLES, ids=lambda line: line.key)
def test_buttons_below_a_line_fit_and_come_back_as_themselves(line: Line) -> None:
    for row in rows_below(line, WORDS):
        assert len(row) == 1
        assert len(row[0].text) <= 44
        assert unpack(row[0].button.pack()) == row[0].button


def test_from_the_list_of_signs_the_advice_is_one_tap_away_and_not_sure_counts() -> None:
    four, others = SignQuestion.FOUR, SignQuestion.OTHERS

    assert [row[0].button for row in rows_below(SAMPLES[0], WORDS)] == [
        TellSign(four, Reply.YES),
        TellSign(others, Reply.YES),
        TellSign(four, Reply.NOT_SURE),
    ]


def test_a_list_for_one_who_cannot_be_asked_and_a_line_without_a_note_have_no_buttons() -> None:
    assert rows_below(Line("line-warning", {}), WORDS) == ()
    assert rows_below(Line("line-noted", {"note": 0}), WORDS) == ()
    assert rows_below(Line("line-help", {}), WORDS) == ()


def test_each_line_about_a_note_can_take_it_back() -> None:
    for key in LINE_BUTTONS.keys() - {"line-warning", "line-privacy", "line-lapse-soon"}:
        ((label,),) = rows_below(Line(key, {"note": 5}), WORDS)
        assert label.button == TakeBackNote(5)
        assert len(label.text) <= HALF_A_ROW


def test_the_line_about_what_is_kept_offers_it_to_who_agreed() -> None:
    rows = rows_below(Line("line-privacy", {"ask": 1}), WORDS)
    assert [label.button for (label,) in rows] == [TakeAlong(), TakeBackAgreement()]
    assert rows_below(Line("line-privacy", {}), WORDS) == ()


def test_one_tap_below_the_last_word_keeps_everything() -> None:
    ((label,),) = rows_below(Line("line-lapse-soon", {}), WORDS)
    assert label.button == KeepMyDiary()
