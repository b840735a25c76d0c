"""Looking back: the months of the diary, their days, and the way there and back."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from bot.chat import buttons as b
from bot.domain import diary as d
from bot.domain.diary import Answer, Feel
from bot.domain.rules.past_days import DayKind
from bot.usecases import questions as q
from bot.usecases import screens as s
from bot.usecases.chart import Chart
from bot.usecases.current import current_screen
from bot.usecases.record import looking_back
from bot.usecases.record.looking_back import month_after, month_before
from bot.usecases.routine import morning, notes, plan
from bot.usecases.routine.changing import change_answer
from tests.usecases.sample_charts import (
    OPEN,
    agree,
    chart_at,
    choose_hour,
    finish,
    give,
    next_day,
    sign,
    stranger,
)
from tests.usecases.taps import tap

FIRST = date(2026, 3, 4)


def done(*, days: int = 1, chart: Chart | None = None) -> Chart:
    """A person whose first day went well, and who comes back so many days later."""
    if chart is None:
        chart = stranger()
        choose_hour(chart)
        notes.add_note(chart, "it rained")
    next_day(chart, days_later=days)
    return chart


def month(chart: Chart) -> s.History:
    found = current_screen(chart)
    assert isinstance(found, s.History)
    return found


def day(chart: Chart) -> s.HistoryDay:
    found = current_screen(chart)
    assert isinstance(found, s.HistoryDay)
    return found


def test_the_newest_month_has_each_day_since_the_first_routine() -> None:
    chart = done(days=3)
    looking_back.open_history(chart)

    shown = month(chart)
    assert (shown.month, shown.today) == (date(2026, 3, 1), date(2026, 3, 7))
    assert [(d.on.day, d.kind, d.has_note, d.opens) for d in shown.days] == [
        (4, DayKind.DONE, True, True),
        (5, DayKind.NO_ROUTINE, False, False),
        (6, DayKind.NO_ROUTINE, False, False),
        (7, DayKind.OPEN, False, False),
    ]
    assert (shown.earlier, shown.later) == (False, False)


def test_months_are_paged_from_the_first_routine_to_today() -> None:
    chart = done(days=70)  # to 13 May
    looking_back.open_history(chart)
    assert (month(chart).month, month(chart).earlier, month(chart).later) == (
        *(date(2026, 5, 1), True, False),
    )
    for expected, earlier in ((date(2026, 4, 1), True), (date(2026, 3, 1), False)):
        assert tap(chart, b.ShowMonth(month_before(month(chart).month))) == ""
        assert (month(chart).month, month(chart).earlier, month(chart).later) == (
            *(expected, earlier, True),
        )
    assert len(month(chart).days) == 28  # the 4th to the 31st
    assert tap(chart, b.ShowMonth(month_after(month(chart).month))) == ""
    assert month(chart).month == date(2026, 4, 1)
    assert len(month(chart).days) == 30


def test_a_day_is_opened_with_its_answers_the_morning_after_and_its_notes() -> None:
    chart = done()
    plan.today(chart)
    first = chart.state.routines[0]
    morning.check_morning(chart, first.seq, Feel.SORE)
    looking_back.open_history(chart)

    assert tap(chart, b.ShowPastDay(FIRST, 0)) == ""
    shown = day(chart)
    assert [given.answer for given in shown.answers] == [Answer.OK] * 3
    assert (shown.morning, shown.notes) == (Feel.SORE, ("it rained",))
    assert shown.routine == first.seq
    assert tap(chart, b.ShowMonth(FIRST.replace(day=1))) == ""
    assert month(chart).month == FIRST.replace(day=1)


@pytest.mark.parametrize(("later", "changes"), [(14, True), (15, False), (300, False)])
def test_answers_can_be_changed_for_14_days_and_read_for_ever(later: int, changes: bool) -> None:
    chart = done(days=later)
    looking_back.open_history(chart)
    while month(chart).earlier:
        tap(chart, b.ShowMonth(month_before(month(chart).month)))
    tap(chart, b.ShowPastDay(FIRST, 0))

    assert len(day(chart).answers) == 3
    assert bool(day(chart).routine) is changes


def test_a_changed_answer_is_what_is_read() -> None:
    chart = done()
    record = chart.state.routines[0].items[0]
    change_answer(chart, record.answer_seq, Answer.EASY)
    chart.close_all()
    looking_back.open_history(chart)
    tap(chart, b.ShowPastDay(FIRST, 0))

    assert day(chart).answers[0] == s.PastAnswer(record.item.exercise, Answer.EASY)


def test_a_day_without_anything_to_read_is_not_opened() -> None:
    chart = done(days=3)
    looking_back.open_history(chart)

    assert looking_back.show_past_day(chart, date(2026, 3, 5), 0) != ""
    assert looking_back.show_past_day(chart, date(2025, 1, 1), 0) != ""
    assert month(chart)


def test_the_card_is_there_again_when_the_look_is_over() -> None:
    chart = done()
    plan.today(chart)
    before = current_screen(chart)
    looking_back.open_history(chart)
    assert tap(chart, b.LeaveHistory()) == ""

    assert current_screen(chart) == before


def test_before_the_first_routine_and_under_a_sign_only_a_line_comes() -> None:
    early, blocked = stranger(), done()
    agree(early)
    sign(blocked)
    for chart in (early, blocked):
        before = current_screen(chart)
        looking_back.open_history(chart)
        assert current_screen(chart) == before
        assert [line.key for line in chart.person.lines] == ["line-not-now"]


@pytest.mark.parametrize("name", OPEN)
def test_a_look_never_stands_in_place_of_safety_and_loses_no_question(name: str) -> None:
    chart = chart_at(name)
    before, told = current_screen(chart), list(chart.entries)
    looking_back.open_history(chart)
    if isinstance(current_screen(chart), s.History):
        assert chart.state.safety.block is None
        assert not chart.state.safety.owed
        looking_back.leave_history(chart)
    assert current_screen(chart) == before
    assert chart.entries == told


def test_signs_that_are_owed_come_before_the_look_that_is_open() -> None:
    chart = done()
    looking_back.open_history(chart)
    assert month(chart)
    chart.write(d.StaysOwed(frozenset({d.Owed.FOUR})))

    assert isinstance(current_screen(chart), s.AskSigns)


def test_without_the_whole_diary_nothing_is_shown_as_if_it_were_all() -> None:
    chart = stranger()
    finish(chart)
    chart.entries.clear()
    with pytest.raises(LookupError, match="past"):
        looking_back.open_history(chart)


def test_a_day_in_the_middle_shows_what_is_not_answered_yet() -> None:
    chart = stranger()
    choose_hour(chart)
    next_day(chart)
    plan.today(chart)
    give_first = chart.state.routine
    assert give_first is not None
    morning.check_morning(chart, chart.state.routines[0].seq, Feel.USUAL)
    give(Answer.OK)(chart)
    looking_back.open_history(chart)
    tap(chart, b.ShowPastDay(chart.today, 0))

    answers = [given.answer for given in day(chart).answers]
    assert answers[0] is Answer.OK
    assert set(answers[1:]) == {None}
    assert day(chart).kind is DayKind.PART
    assert isinstance(chart.question, q.History)
    assert chart.today == FIRST + timedelta(days=1)
