"""Taps that came twice, or from a card of another day, and changed something they should not."""

from __future__ import annotations

from dataclasses import replace

from bot.domain import diary as d
from bot.domain.exercise import Limit
from bot.domain.planning.candidates import GENTLE
from bot.usecases import clearing, pain, routines, signs, snoozing, starting
from bot.usecases import screens as s
from bot.usecases.chart import Chart
from bot.usecases.current import current_screen
from tests.usecases.sample_charts import LIBRARY, chart_at, next_day, seq_of_answer

OLD = "toast-old"


def newest(chart: Chart) -> int:
    assert chart.state.routine is not None
    return chart.state.routine.seq


def test_in_1_hour_tapped_twice_is_one_snooze() -> None:
    chart = chart_at("opening")
    assert snoozing.tap_snooze(chart, newest(chart), 60) == ""
    written = len(chart.entries)
    assert snoozing.tap_snooze(chart, newest(chart), 60) == OLD
    assert len(chart.entries) == written


def test_who_waits_for_a_professional_says_so_once() -> None:
    chart = chart_at("ask first")
    assert starting.ask_first(chart, agreed=False) == ""
    assert starting.ask_first(chart, agreed=False) == OLD
    assert starting.ask_first(chart, agreed=True) == ""


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
    routines.score_morning(chart, screen.morning, 4)
    written = len(chart.entries)
    assert routines.score_morning(chart, screen.morning, 4) == ""
    assert len(chart.entries) == written


def test_a_sore_knee_is_noted_once() -> None:
    chart = chart_at("pain place")
    cause = seq_of_answer(chart)
    pain.place_pain(chart, cause, d.PainPlace.KNEE)
    pain.name_pain(chart, cause, d.PainKind.ACHE)
    assert pain.note_limit(chart, cause, Limit.KNEE_PAIN) == ""
    assert pain.note_limit(chart, cause, Limit.KNEE_PAIN) == OLD


def blocked_since_yesterday() -> tuple[Chart, int]:
    chart = chart_at("sign in a routine")
    next_day(chart)
    assert chart.state.safety.block is not None
    return chart, chart.state.safety.block.seq


def test_whether_it_was_checked_is_noted_once_and_can_still_be_told_later() -> None:
    chart, block = blocked_since_yesterday()
    chart.ask("follow_up")
    assert signs.follow_up(chart, block, seen=False) == ""
    assert signs.follow_up(chart, block, seen=False) == OLD
    assert signs.follow_up(chart, block, seen=True) == ""
    assert signs.follow_up(chart, block, seen=True) == OLD


def test_an_old_card_does_not_open_the_way_after_a_sign() -> None:
    chart, block = blocked_since_yesterday()
    word = (block, d.ClearedBy.DOCTOR, d.ClearedWhen.TODAY)
    assert clearing.clear(chart, *word) == OLD
    signs.start_clearing(chart, block, by=d.ClearedBy.PHYSIO.value)
    assert clearing.clear(chart, *word) == OLD, "another was said to have looked"
    signs.start_clearing(chart, block, by=d.ClearedBy.DOCTOR.value)
    assert clearing.clear(chart, *word) == ""
    assert chart.state.safety.block is None


def test_what_is_not_gentle_in_a_plan_of_before_is_passed_over_after_a_bad_day_was_called() -> None:
    chart = chart_at("card")
    next_day(chart)
    chart.write(d.BadDay(5))
    chart.person = replace(chart.person, talk=None)
    left = chart.state.routine
    assert left is not None
    shown = [left.items[i].item.exercise for i in chart.open_items(left)]
    assert all(LIBRARY[id_].kind in GENTLE for id_ in shown)
    strong = [r for r in left.items if LIBRARY[r.item.exercise].kind not in GENTLE]
    assert any(r.answer is None for r in strong)
    assert not any(chart.speaks_of(r) for r in strong if r.answer is None)
