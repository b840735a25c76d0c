"""A morning counts for the day of the routine before which it is asked, also late at night."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

import pytest

from bot.domain.diary import Feel, RoutinePlanned, WorseCause
from bot.domain.exercise import Place
from bot.domain.reasons import Reason
from bot.usecases.chart import Chart
from bot.usecases.routine.morning import check_morning, explain_morning, score_morning
from tests.domain.factories import Story, make_item, small_library
from tests.usecases.charts import chart_of

DAY = ("swing", "bridge", "breath")


def todays_card(*, hour: int, days: int = 0, new: str = "") -> Chart:
    """The routine two days after a first one, still unopened so many days later at this hour."""
    story = Story(small_library()).begin()
    story.plan(*map(make_item, DAY))
    story.finish().later(2)
    items = (*map(make_item, DAY[1:]), make_item(new or DAY[0], why=Reason.NEW))
    story.write(RoutinePlanned(story.today, Place.FLOOR, items))
    chart = chart_of(story)
    day = story.today + timedelta(days=days)
    return replace(chart, now=datetime.combine(day, time(hour, 30), UTC))


def check(chart: Chart, feel: Feel) -> None:
    routine = chart.state.routine
    assert routine is not None
    before = chart.state.before(routine)
    assert before is not None
    check_morning(chart, before.seq, feel)


@pytest.mark.parametrize(("hour", "days"), [(12, 0), (7, 1)])
def test_a_careful_day_has_nothing_new_on_a_card_of_the_day_before_either(
    hour: int, days: int
) -> None:
    chart = todays_card(hour=hour, days=days, new="stretch")
    check(chart, Feel.WORSE)
    morning = chart.state.routines[0].morning
    assert morning is not None

    score_morning(chart, morning.seq, 5)
    explain_morning(chart, morning.seq, WorseCause.SOMETHING_ELSE, 0)

    routine = chart.state.routine
    assert routine is not None
    assert Reason.NEW not in {routine.items[i].item.why for i in chart.open_items(routine)}


@pytest.mark.parametrize(("hour", "days", "own_day"), [(12, 0, 0), (3, 1, 0), (4, 1, 1), (3, 2, 2)])
def test_a_morning_told_in_the_night_belongs_to_the_day_before(
    hour: int, days: int, own_day: int
) -> None:
    chart = todays_card(hour=hour, days=days)
    routine = chart.state.routine
    assert routine is not None

    check(chart, Feel.WORSE)

    morning = chart.state.routines[0].morning
    assert morning is not None
    assert morning.on == routine.local_date + timedelta(days=own_day)


def test_a_number_told_after_midnight_makes_the_day_of_its_morning_careful() -> None:
    chart = todays_card(hour=23)
    check(chart, Feel.WORSE)
    morning = chart.state.routines[0].morning
    assert morning is not None

    chart = replace(chart, now=chart.now + timedelta(hours=1))
    score_morning(chart, morning.seq, 5)

    assert chart.state.worsening.careful_on == morning.on
