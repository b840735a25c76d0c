"""The routine meant by "today": never one of an earlier day."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from bot.usecases import questions as q
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
