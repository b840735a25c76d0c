"""What a person is told about exercises that rest or pause."""

from __future__ import annotations

from bot.domain.exercise import ExerciseId
from bot.domain.state import RoutineRecord, Status
from bot.usecases.chart import Chart


def resting_of(chart: Chart) -> tuple[ExerciseId, ...]:
    """What rests, in the order of the ids."""
    known = chart.state.exercises.items()
    return tuple(sorted(id_ for id_, e in known if e.status is Status.RESTING))


def held_beside(chart: Chart, routine: RoutineRecord) -> tuple[ExerciseId, ...]:
    """What waits to come back after a worse morning, and is not in this routine."""
    planned = {record.item.exercise for record in routine.items}
    known = chart.state.exercises.items()
    held = sorted(id_ for id_, e in known if e.status is Status.SUSPENDED and id_ not in planned)
    return tuple(id_ for id_ in held if id_ in chart.library.exercises)
