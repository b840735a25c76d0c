"""Every command in the middle of every question: nothing said is lost, the right card shows."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.chat import buttons as b
from bot.chat.commands import COMMANDS
from bot.domain.typed.hour_words import TimeWords
from bot.usecases import accounts
from bot.usecases import questions as q
from bot.usecases import screens as s
from bot.usecases.chart import Chart
from bot.usecases.current import current_screen
from bot.usecases.routine import plan
from bot.usecases.settings import settings
from bot.usecases.settings.hours import can_ask
from bot.usecases.toasts import Refused, Toast
from tests.usecases.sample_charts import OPEN, chart_at
from tests.usecases.taps import tap

QUESTIONS = {
    "time": s.AskHour,
    "settings": s.Settings,
    "days": s.AskDays,
    "timezone": s.AskClock,
    "pause": s.AskPause,
}
"""Commands that open a question of their own, with its screen."""

OF_SETTINGS = (q.SettingsList, q.HourSet, *q.CAN_LIE_OVER_SETTINGS)
OF_A_WEEK = (q.CheckIn, q.WeekOffer, q.Report, q.RunningWeek)
ONLY_A_LINE = ("help", "privacy", "warning")
ADVICE = (s.SignAdvice, s.AskStable, s.AskCleared)
SAFETY = (s.AskSigns, s.AskPainPlace, s.AskPainKind, s.AskDiscomfort, s.AskMorningCause, *ADVICE)

each_question = pytest.mark.parametrize("name", OPEN)


def send(chart: Chart, name: str) -> None:
    command = next(c for c in COMMANDS if c.name == name)
    command.deed("", TimeWords({}))(chart)


def answers(chart: Chart) -> list[tuple[int, object]]:
    given = [(r.answer_seq, r.answer) for x in chart.state.routines for r in x.items]
    return [one for one in given if one[0]]


def beneath(chart: Chart) -> s.Screen:
    """What shows once a question of the person's own is closed."""
    bare = chart.fresh()
    if isinstance(chart.question, (*OF_SETTINGS, *OF_A_WEEK)):
        bare.close_all()
    return current_screen(bare)


@each_question
@pytest.mark.parametrize("command", [c.name for c in COMMANDS])
def test_no_command_loses_what_was_said(name: str, command: str) -> None:
    chart = chart_at(name)
    told, given = list(chart.entries), answers(chart)
    send(chart, command)
    assert chart.entries[: len(told)] == told
    assert answers(chart) == given


@each_question
@pytest.mark.parametrize("command", [c.name for c in COMMANDS if c.name != "delete"])
def test_no_command_covers_the_advice_on_a_sign(name: str, command: str) -> None:
    chart = chart_at(name)
    send(chart, command)
    if chart.state.safety.block is not None:
        assert isinstance(current_screen(chart), ADVICE)


@each_question
@pytest.mark.parametrize("command", ONLY_A_LINE)
def test_a_line_leaves_the_card_as_it_was(name: str, command: str) -> None:
    chart = chart_at(name)
    before, asked = current_screen(chart), chart.person.questions
    send(chart, command)
    assert (current_screen(chart), chart.person.questions) == (before, asked)
    assert len(chart.person.lines) == 1


@each_question
@pytest.mark.parametrize("command", QUESTIONS)
def test_a_question_opens_after_the_first_routine_and_is_left_without_a_trace(
    name: str, command: str
) -> None:
    chart = chart_at(name)
    before, under = current_screen(chart), beneath(chart)
    send(chart, command)
    if not can_ask(chart):
        assert current_screen(chart) == before
        assert [line.key for line in chart.person.lines] == ["line-not-now"]
        return
    assert isinstance(current_screen(chart), QUESTIONS[command])
    settings.cancel(chart)
    assert current_screen(chart) == under


@each_question
def test_back_leads_to_the_open_card(name: str) -> None:
    chart = chart_at(name)
    under = beneath(chart)
    for command in ("settings", "days", "pause"):
        send(chart, command)
        if can_ask(chart):
            assert settings.leave(chart) == ""
            assert current_screen(chart) == under


@each_question
def test_start_goes_on_and_stop_then_start_too(name: str) -> None:
    for commands in (("start",), ("stop", "start")):
        chart = chart_at(name)
        before = current_screen(chart)
        for command in commands:
            send(chart, command)
        is_only_looked_at = isinstance(before, (s.Settings, s.HourSet, s.WeekReport, s.RunningWeek))
        assert current_screen(chart) == (beneath(chart) if is_only_looked_at else before)


@each_question
def test_asking_to_erase_and_keeping_brings_the_question_back(name: str) -> None:
    for keeping in (accounts.keep_data, settings.cancel):
        chart = chart_at(name)
        before, asked = current_screen(chart), chart.person.questions
        send(chart, "delete")
        assert isinstance(current_screen(chart), s.AskDelete)
        keeping(chart)
        assert (current_screen(chart), chart.person.questions) == (before, asked)


@each_question
def test_today_shows_the_routine_or_what_has_to_come_first(name: str) -> None:
    chart = chart_at(name)
    before = current_screen(chart)
    send(chart, "today")
    shown = current_screen(chart)
    if chart.state.safety.block is not None or chart.state.routine is None:
        assert shown == before
    else:
        assert isinstance(shown, (s.Opening, s.Card, s.End, s.OnPause, *SAFETY))


@each_question
def test_cancel_keeps_what_safety_needs_and_leaves_all_else(name: str) -> None:
    chart = chart_at(name)
    before, under = current_screen(chart), beneath(chart)
    send(chart, "cancel")
    (line,) = chart.person.lines
    if not before.allows.cancel:
        assert (line.key, current_screen(chart)) == ("line-needed", before)
    elif isinstance(before, s.AskCleared):
        assert isinstance(current_screen(chart), s.SignAdvice)
    elif line.key == "line-left":
        assert current_screen(chart) == under != before
    else:
        assert (line.key, current_screen(chart)) == ("line-nothing-open", before)


@each_question
def test_resume_ends_a_pause_and_nothing_else(name: str) -> None:
    chart = chart_at(name)
    before, was_paused = current_screen(chart), chart.state.pause.is_on
    send(chart, "resume")
    if not was_paused or chart.state.safety.block is not None:
        assert (current_screen(chart), len(chart.person.lines)) == (before, 1)
    else:
        assert not chart.state.pause.is_on
        assert not isinstance(current_screen(chart), s.OnPause)


@pytest.mark.parametrize("name", ["sign in a pause", "pain in a pause"])
def test_a_pause_hides_nothing_that_safety_needs(name: str) -> None:
    assert isinstance(current_screen(chart_at(name)), (s.SignAdvice, s.AskPainPlace))


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("on a pause", s.OnPause),
        ("on an open pause", s.OnPause),
        ("pause before today's", s.OnPause),
        ("only today", s.Opening),
        ("pause in a routine", s.Card),
    ],
)
def test_a_pause_hides_a_routine_that_was_not_begun(name: str, shown: type) -> None:
    assert isinstance(current_screen(chart_at(name)), shown)


def test_a_routine_of_an_earlier_day_is_hidden_by_a_pause() -> None:
    chart = chart_at("pause in a routine")
    chart.now = chart.now.replace(day=chart.now.day + 1)
    assert isinstance(current_screen(chart), s.OnPause)


STALE = (
    b.LeaveSetting(),
    b.PauseWeeks(1),
    b.PauseOpen(),
    b.PauseDate(),
    b.EndPause(),
    b.ChangePause(),
    b.OnlyToday(),
)


@pytest.mark.parametrize("button", STALE, ids=lambda button: type(button).__name__)
@pytest.mark.parametrize("name", ["card", "end", "opening", "sign in a routine", "welcome"])
def test_an_old_button_changes_nothing(name: str, button: b.Button) -> None:
    chart = chart_at(name)
    before = replace(chart.person), chart.state
    assert tap(chart, button) is Refused.OLD
    assert (chart.person, chart.state) == before


def test_only_today_is_planned_anew_and_once() -> None:
    chart = chart_at("pause before today's")
    sent = chart.state.routine
    assert tap(chart, b.OnlyToday()) is Toast.NONE
    again = chart.state.routine
    assert sent is not None
    assert again is not None
    assert [r.item for r in again.items] == [r.item for r in sent.items]
    assert again.seq > chart.state.pause.seq > sent.seq
    assert tap(chart, b.OnlyToday()) is Refused.OLD
    assert plan.today(chart) == ""
    assert isinstance(current_screen(chart), s.OnPause) is False
