"""Taps that came twice, or from a card of another day, and changed something they should not."""

from __future__ import annotations

from dataclasses import replace

from bot.chat import buttons as b
from bot.domain import diary as d
from bot.domain.exercise import Limit
from bot.domain.planning.candidates import GENTLE
from bot.usecases import questions as q
from bot.usecases import screens as s
from bot.usecases.chart import Chart
from bot.usecases.current import current_screen
from bot.usecases.routine import morning, pain
from bot.usecases.safety import signs
from bot.usecases.toasts import Refused, Toast
from tests.usecases.sample_charts import LIBRARY, chart_at, next_day, seq_of_answer
from tests.usecases.taps import tap


def newest(chart: Chart) -> int:
    assert chart.state.routine is not None
    return chart.state.routine.seq


def test_in_1_hour_tapped_twice_is_one_snooze() -> None:
    chart = chart_at("opening")
    snooze = b.Snooze(newest(chart), 60)
    assert tap(chart, snooze) is Toast.NONE
    assert chart.entries
    assert tap(chart, snooze) is Refused.OLD
    assert not chart.entries


def test_who_waits_for_a_professional_says_so_once() -> None:
    chart = chart_at("ask first")
    assert tap(chart, b.FirstAsked(agreed=False)) is Toast.NONE
    assert tap(chart, b.FirstAsked(agreed=False)) is Refused.OLD
    assert tap(chart, b.FirstAsked(agreed=True)) is Toast.NONE


def test_the_same_score_twice_is_written_once() -> None:
    chart = chart_at("pain kind")
    cause = seq_of_answer(chart)
    assert pain.score_pain(chart, cause, 4) == ""
    written = len(chart.entries)
    assert pain.score_pain(chart, cause, 4) == ""
    assert len(chart.entries) == written


def test_the_same_score_of_a_morning_is_written_once() -> None:
    chart = chart_at("worse morning")
    screen = current_screen(chart)
    assert isinstance(screen, s.AskMorningCause)
    morning.score_morning(chart, screen.morning, 4)
    written = len(chart.entries)
    assert morning.score_morning(chart, screen.morning, 4) == ""
    assert len(chart.entries) == written


def test_a_sore_knee_is_noted_once() -> None:
    chart = chart_at("pain place")
    cause = seq_of_answer(chart)
    tap(chart, b.PlacePain(cause, d.PainPlace.KNEE))
    tap(chart, b.NamePain(cause, d.PainKind.ACHE))
    assert tap(chart, b.NoteLimit(cause, Limit.KNEE_PAIN)) is Toast.NONE
    assert tap(chart, b.NoteLimit(cause, Limit.KNEE_PAIN)) is Refused.OLD


def blocked_since_yesterday() -> tuple[Chart, int]:
    chart = chart_at("sign in a routine")
    next_day(chart)
    assert chart.state.safety.block is not None
    return chart, chart.state.safety.block.seq


def test_whether_it_was_checked_is_noted_once_and_can_still_be_told_later() -> None:
    chart, block = blocked_since_yesterday()
    chart.ask(q.FollowUp())
    assert signs.follow_up(chart, block, seen=False) == ""
    assert signs.follow_up(chart, block, seen=False) is Refused.OLD
    assert signs.follow_up(chart, block, seen=True) == ""
    assert signs.follow_up(chart, block, seen=True) is Refused.OLD


def test_an_old_card_does_not_open_the_way_after_a_sign() -> None:
    chart, block = blocked_since_yesterday()
    word = b.ClearWhen(block, d.ClearedBy.DOCTOR, d.ClearedWhen.TODAY)
    assert tap(chart, word) is Refused.OLD
    signs.start_clearing(chart, block, by=d.ClearedBy.PHYSIO)
    assert tap(chart, word) is Refused.OLD, "another was said to have looked"
    signs.start_clearing(chart, block, by=d.ClearedBy.DOCTOR)
    assert tap(chart, word) is Toast.NONE
    assert chart.state.safety.block is None


def test_what_is_not_gentle_in_a_plan_of_before_is_passed_over_after_a_bad_day_was_called() -> None:
    chart = chart_at("card")
    next_day(chart)
    chart.write(d.BadDay(5))
    chart.person = replace(chart.person, questions=())
    left = chart.state.routine
    assert left is not None
    shown = [left.items[i].item.exercise for i in chart.open_items(left)]
    assert all(LIBRARY[id_].kind in GENTLE for id_ in shown)
    strong = [r for r in left.items if LIBRARY[r.item.exercise].kind not in GENTLE]
    assert any(r.answer is None for r in strong)
    assert not any(chart.still_matters(r) for r in strong if r.answer is None)
