"""A day whose plan has nothing left is planned anew as that day is."""

from __future__ import annotations

import pytest

from bot.domain.diary import Replanned
from bot.domain.exercise import OFF_THE_FLOOR, Place
from bot.usecases.day.no_floor import no_floor_today
from bot.usecases.routine import plan
from tests.usecases.sample_charts import chart_at


@pytest.mark.parametrize("no_floor", [True, False])
def test_a_day_without_the_floor_stays_off_it(no_floor: bool) -> None:
    chart = chart_at("opening")
    if no_floor:
        no_floor_today(chart)
    routine = chart.state.routine
    assert routine is not None
    chart.write(Replanned(routine.seq, routine.place, (), cause=routine.seq))
    plan.plan_routine(chart, on=routine.local_date)
    again = chart.state.routine
    assert again is not None
    assert again.place is (Place.CHAIR if no_floor else Place.FLOOR)
    positions = {again.items[i].item.position for i in again.order}
    assert (positions <= OFF_THE_FLOOR) == no_floor
