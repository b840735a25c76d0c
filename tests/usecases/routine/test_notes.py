"""Notes on the last routine."""

from __future__ import annotations

import pytest

from bot.chat import buttons as b
from bot.domain import diary as d
from bot.usecases.routine.notes import add_note, answer_question, ask_note
from bot.usecases.toasts import Refused, Toast
from tests.domain.factories import Story, make_item, small_library
from tests.usecases.charts import chart_of
from tests.usecases.sample_charts import chart_at
from tests.usecases.taps import tap


def finished() -> Story:
    story = Story(small_library()).begin()
    story.plan(make_item("swing"))
    return story.finish()


@pytest.mark.parametrize("length", [1, 1000, 1001, 4096])
def test_at_most_1000_characters_are_kept_and_a_cut_is_told(length: int) -> None:
    story = finished()
    chart = chart_of(story)

    assert add_note(chart, "é" * length)

    assert chart.entries[0].event == d.Noted("é" * min(length, 1000), story.routine.seq)
    assert [line.key for line in chart.person.lines] == ["line-note-cut"] * (length > 1000)


def test_words_before_the_first_routine_are_kept_beside_none() -> None:
    chart = chart_of(Story(small_library()).begin())

    assert add_note(chart, "early")

    assert chart.entries[0].event == d.Noted("early", 0)


def test_nothing_is_kept_without_words_and_without_consent() -> None:
    assert not add_note(chart_of(finished()), " \n ")

    story = finished()
    story.write(d.ConsentWithdrawn())
    assert not add_note(chart_of(story), "late")


def test_a_note_is_only_asked_for_at_the_end() -> None:
    story = finished()
    story.plan(make_item("swing"))
    chart = chart_of(story)

    assert not answer_question(chart, "not asked")


@pytest.mark.parametrize("name", ["opening", "card", "settings", "sign in a routine"])
def test_the_buttons_of_notes_count_at_the_end_only(name: str) -> None:
    chart = chart_at(name)
    assert chart.state.routine is not None
    seq = chart.state.routine.seq
    for button in (b.WriteNote(seq), b.LeaveNotes(seq), b.DeleteNote(1)):
        assert tap(chart, button) is Refused.OLD
        assert not chart.entries


def test_only_a_note_of_the_day_is_taken_back() -> None:
    chart = chart_at("end")
    assert chart.state.routine is not None
    add_note(chart, "slept badly")
    ask_note(chart, chart.state.routine.seq)

    assert tap(chart, b.DeleteNote(chart.state.routine.seq)) is Refused.OLD
    assert tap(chart, b.DeleteNote(chart.state.last_seq)) is Toast.NOTE_GONE

    assert chart.state.routine is not None
    assert not chart.state.routine.notes
