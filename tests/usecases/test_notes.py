"""Notes on the last routine."""

from __future__ import annotations

import pytest

from bot.domain import diary as d
from bot.usecases.notes import add_note, answer_question, ask_note, delete_note, leave_notes
from tests.domain.factories import Story, make_item, small_library
from tests.usecases.charts import chart_of


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

    assert ask_note(chart, story.routine.seq) == "toast-old"
    assert leave_notes(chart, story.routine.seq) == delete_note(chart, 1) == "toast-old"
    assert not answer_question(chart, "not asked")


def test_only_a_note_of_the_day_is_taken_back() -> None:
    story = finished()
    chart = chart_of(story)
    add_note(chart, "slept badly")
    ask_note(chart, story.routine.seq)

    assert delete_note(chart, story.routine.seq) == "toast-old"
    assert delete_note(chart, story.state.last_seq + 1) == "toast-note-gone"

    assert chart.state.routine is not None
    assert not chart.state.routine.notes
