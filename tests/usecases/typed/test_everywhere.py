"""What words do on every screen, held against one table; a screen or a question that forgot."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.domain.diary import LimitsSet, Noted
from bot.domain.exercise import Limit
from bot.usecases import questions as q
from bot.usecases import screens as s
from bot.usecases.person import CRISIS
from tests.usecases.sample_charts import chart_at
from tests.usecases.screen_kinds import every_screen
from tests.usecases.typed.everywhere import charts, table, typed

DESPAIR = "i could kill myself with this pain, what is the point"
TABLE = Path(__file__).with_name("everywhere.txt").read_text(encoding="utf-8")

pytestmark = pytest.mark.long


def test_the_table_has_every_screen() -> None:
    assert {c.__name__ for c in every_screen()} == {c.__name__ for c in charts()}


def test_words_do_on_every_screen_what_the_table_says() -> None:
    assert list(table()) == TABLE.splitlines()


def test_nothing_typed_is_lost_anywhere() -> None:
    assert "NOTHING" not in TABLE


def test_despair_is_answered_on_every_screen_and_changes_nothing() -> None:
    for kind, chart in charts().items():
        after = typed(chart, DESPAIR)
        said = after.person.lines[len(chart.person.lines) :]
        assert [line.key for line in said] == [CRISIS], kind.__name__
        assert after.entries == [], kind.__name__
        assert after.person.questions == chart.person.questions, kind.__name__
        assert after.screen == chart.screen, kind.__name__


def test_a_screen_that_does_not_say_what_it_allows_is_named() -> None:
    with pytest.raises(TypeError, match="Forgetful"):
        type("Forgetful", (s.Screen,), {})


def test_a_screen_says_it_anew_even_where_it_builds_on_another() -> None:
    with pytest.raises(TypeError, match="Heir"):
        type("Heir", (s.AskReady,), {})


def test_what_a_screen_allows_has_no_default() -> None:
    with pytest.raises(TypeError, match="what_hurt"):
        s.Allows(hour=True, note=True, pause=True, cancel=True, picture=s.AskReady.allows.picture)  # type: ignore[call-arg]


def test_a_question_that_does_not_say_whether_it_stays_is_named() -> None:
    with pytest.raises(TypeError, match="Forgetful"):
        type("Forgetful", (q.Question,), {})


def test_words_are_a_note_where_a_professional_is_asked_first_over_an_open_question() -> None:
    chart = chart_at("pause")
    chart.write(LimitsSet(frozenset({Limit.OSTEOPOROSIS})))
    chart.past, chart.entries = tuple(chart.entries), []
    assert isinstance(chart.screen, s.AskFirst)
    assert chart.asked(q.Pause) is not None

    after = typed(chart, "the cat slept on my mat")
    assert [type(entry.event) for entry in after.entries] == [Noted]
    assert after.person.questions == chart.person.questions
