"""The taps on the list, and on [Swap]."""

from __future__ import annotations

import pytest

from bot.chat import buttons as b
from bot.domain import diary as d
from bot.domain.diary import Answer, Feel, WorseCause
from bot.domain.reasons import Reason
from bot.usecases import screens as s
from bot.usecases.chart import Chart
from bot.usecases.current import current_screen
from bot.usecases.routine.answering import give_answer
from bot.usecases.routine.listing import all_fine, open_one, undo_all
from bot.usecases.routine.refitting import fit_around_rest, swap
from bot.usecases.toasts import Refused, Toast
from tests.domain.factories import Story, make_item, small_library
from tests.usecases.charts import chart_of
from tests.usecases.offered import on_the_list
from tests.usecases.taps import tap

DAY = ("swing", "bridge", "breath")


def familiar() -> Story:
    story = Story(small_library()).begin()
    story.good_day(*map(make_item, DAY))
    story.plan(*map(make_item, DAY))
    return story


def newest(chart: Chart) -> int:
    assert chart.state.routine is not None
    return chart.state.routine.seq


def test_a_swap_tapped_twice_is_one_swap() -> None:
    chart = on_the_list()
    seq = newest(chart)
    tap(chart, b.OpenOne(seq, 0, full=True))

    assert tap(chart, b.Swap(seq, 0, 0)) is Toast.NONE
    once = names(chart)
    assert tap(chart, b.Swap(seq, 0, 0)) is Refused.OLD

    assert names(chart) == once


def answers(chart: Chart) -> list[Answer | None]:
    assert chart.state.routine is not None
    return [r.answer for r in chart.state.routine.items]


def names(chart: Chart) -> list[str]:
    assert chart.state.routine is not None
    return [r.item.exercise for r in chart.state.routine.items]


def test_all_fine_is_one_answer_for_each_with_the_seq_of_the_first() -> None:
    story = familiar()
    chart = chart_of(story)

    assert all_fine(chart, story.routine.seq) == ""

    first = story.state.last_seq + 1
    given = [e.event for e in chart.entries]
    assert given == [d.Answered(story.routine.seq, n, Answer.OK, together=first) for n in range(3)]


@pytest.mark.parametrize("items", ["", "0", "0-1", "2-1-0", "0-1-2-3", "x"])
def test_all_fine_counts_only_for_exactly_what_was_seen(items: str) -> None:
    chart = on_the_list()

    assert tap(chart, b.AllFine(newest(chart), items)) is Refused.OLD
    assert not chart.entries


def test_undoing_all_leaves_what_was_changed_since() -> None:
    story = familiar()
    chart = chart_of(story)
    all_fine(chart, story.routine.seq)
    first = story.state.last_seq + 1
    chart.change(first + 1, d.Answered(story.routine.seq, 1, Answer.EASY))

    assert undo_all(chart, first) == "toast-undone"

    assert answers(chart) == [None, Answer.EASY, None]
    assert undo_all(chart, first) == undo_all(chart, 0) == "toast-old"


def test_only_what_is_on_the_list_is_opened_from_it() -> None:
    chart = on_the_list()
    seq = newest(chart)

    for old in (b.OpenOne(seq, 3, full=True), b.OpenOne(1, 0, full=True), b.BackToList(seq)):
        assert tap(chart, old) is Refused.OLD
    assert tap(chart, b.AskWhich(seq)) is Toast.NONE
    assert tap(chart, b.OpenOne(seq, 2, full=False)) is Toast.NONE

    screen = current_screen(chart)
    assert isinstance(screen, s.Card)
    assert (screen.index, screen.full, screen.in_list) == (2, False, True)


def test_a_relative_that_rests_since_the_pain_is_passed_over() -> None:
    story = Story(small_library()).begin()
    story.plan(make_item("bridge"), make_item("march"), make_item("breath"))
    story.answer("bridge", Answer.PAIN)
    chart = chart_of(story)

    assert chart.next_item(story.routine) == 2
    assert give_answer(chart, story.routine.seq, 1, Answer.OK) == "toast-old"


@pytest.mark.parametrize(
    ("why", "opened"),
    [(Reason.ITS_TURN, 2), (Reason.BACK_AFTER_SUSPENSION, 1), (Reason.AFTER_FLARE, 1)],
)
def test_what_pauses_is_passed_over_unless_it_was_planned_to_come_back(
    why: Reason, opened: int
) -> None:
    story = Story(small_library()).begin()
    story.plan(*map(make_item, DAY))
    story.finish().later().morning(Feel.WORSE, WorseCause.NOT_SURE)
    story.plan(make_item("breath"), make_item("bridge", why=why), make_item("stretch"))
    story.answer("breath", Answer.OK)
    chart = chart_of(story)

    assert chart.next_item(story.routine) == opened


def test_swapping_ends_with_a_kind_word_on_the_card() -> None:
    story = familiar()
    chart, seq = chart_of(story), story.routine.seq
    open_one(chart, 0, full=False)

    assert swap(chart, seq, 0) == ""
    assert names(chart)[0] == "stretch"
    assert swap(chart, seq, 0) == ""

    screen = current_screen(chart)
    assert isinstance(screen, s.Card)
    assert screen.no_swap
    assert names(chart)[0] == "stretch"


def test_pain_on_the_card_before_a_swap_brings_that_one_back() -> None:
    story = familiar()
    chart, seq = chart_of(story), story.routine.seq
    open_one(chart, 0, full=False)
    swap(chart, seq, 0)

    assert give_answer(chart, seq, 0, Answer.OK) == "toast-old"
    assert give_answer(chart, seq, 0, Answer.PAIN, swaps=2) == "toast-old"
    assert give_answer(chart, seq, 0, Answer.PAIN) == ""

    assert names(chart)[0] == "swing"
    assert answers(chart)[0] is Answer.PAIN


def test_what_came_to_rest_is_replaced_in_the_open_plan() -> None:
    story = familiar()
    story.write(d.Stopped((make_item("swing").exercise,), 1))
    chart = chart_of(story)

    fit_around_rest(chart)

    assert names(chart) == ["stretch", "bridge", "breath"]
    assert [type(e.event) for e in chart.entries] == [d.Swapped]
