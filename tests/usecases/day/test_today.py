"""The routine meant by "today": never one of an earlier day."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from bot.usecases import questions as q
from bot.usecases import screens as s
from bot.usecases.chart import Chart
from bot.usecases.day import today
from bot.usecases.day.no_floor import no_floor_today
from bot.usecases.day.snoozing import snooze
from bot.usecases.toasts import Refused
from tests.cases import each_of
from tests.usecases.sample_charts import chart_at, next_day

CHANGES = {
    "no floor": no_floor_today,
    "snooze": lambda chart: snooze(chart, minutes=60),
}


def _plan_nothing(chart: Chart, *, on: date, **_: Any) -> None:
    chart.ask(q.NoExercises())


@each_of("change", CHANGES.values())
def test_an_old_routine_is_not_changed_where_nothing_can_be_planned_today(
    change: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    chart = chart_at("opening")
    next_day(chart, days_later=3)
    monkeypatch.setattr(today, "plan_routine", _plan_nothing)

    assert change(chart) is Refused.DAY_NOTHING


@pytest.mark.parametrize("name", ["opening", "card"])
@pytest.mark.parametrize(("days", "lapses"), [(3, False), (4, True), (10, True)])
def test_a_routine_that_was_not_finished_lapses_after_four_days(
    name: str, days: int, lapses: bool
) -> None:
    chart = chart_at(name)
    before = chart.screen

    next_day(chart, days_later=days)

    assert isinstance(chart.screen, s.Quiet) is lapses
    if not lapses:
        assert type(chart.screen) is type(before)
