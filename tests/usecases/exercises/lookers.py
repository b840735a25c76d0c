"""People who look exercises up: fresh, trained, limited, and one for every state."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from bot.domain.diary import (
    ClearedBy,
    ClearedWhen,
    ProviderSaid,
    ProviderWord,
    RoutineItem,
    SignQuestion,
)
from bot.domain.exercise import Exercise, ExerciseId, Library, Limit, Place
from bot.domain.reasons import Reason
from bot.domain.rules.limits import allowed_rungs
from bot.domain.state import (
    Adherence,
    ExerciseState,
    Health,
    ItemRecord,
    RoutineRecord,
    Safety,
    Status,
    TrainingState,
)
from bot.usecases import questions as q
from bot.usecases import screens as s
from bot.usecases.chart import Chart
from bot.usecases.current import current_screen
from bot.usecases.person import Person, PersonId
from tests.domain.factories import real_library, with_fields

LIBRARY = real_library()
TODAY = date(2026, 3, 4)
NOW = datetime(2026, 3, 4, 8, tzinfo=UTC)
YESTERDAY, LAST_WEEK = TODAY - timedelta(days=1), TODAY - timedelta(days=8)
BRIDGE, MARCH = ExerciseId("glute_bridge"), ExerciseId("single_leg_bridge")
DEADLIFT, HINGE = ExerciseId("deadlift"), ExerciseId("hip_hinge")
AVOID = ProviderSaid(BRIDGE, ProviderWord.AVOID, ClearedBy.PHYSIO, ClearedWhen.YESTERDAY)

MET = ExerciseState(
    rung=LIBRARY[BRIDGE].ladder[1].id,
    clean=1,
    clean_days=4,
    planned_on=YESTERDAY,
    done_on=YESTERDAY,
    confirmed_on=YESTERDAY,
    changed_on=TODAY - timedelta(days=2),
    entered_on=LAST_WEEK,
    sessions=5,
)
RESTS = replace(MET, status=Status.RESTING, reason=Reason.PAIN, since=YESTERDAY, clean=0, stops=1)
RETURNS = replace(
    MET,
    rung=LIBRARY[BRIDGE].ladder[0].id,
    status=Status.RETURNING,
    reason=Reason.PROVIDER_MAY_TRY,
    since=LAST_WEEK,
    stops=1,
)


def make_state(
    exercises: dict[ExerciseId, ExerciseState] | None = None,
    limits: Iterable[Limit] = (),
    library: Library = LIBRARY,
) -> TrainingState:
    """One who is through the first questions and has a routine, opened, of one plank."""
    plank = library[ExerciseId("plank")]
    item = _planned(plank)
    routine = RoutineRecord(9, TODAY, Place.FLOOR, (ItemRecord(item),), opened=True)
    return TrainingState(
        last_seq=20,
        consent=1,
        exercises=exercises or {},
        routines=(routine,),
        safety=Safety(
            signs_passed=frozenset(SignQuestion),
            signs_on=dict.fromkeys(map(str, SignQuestion), YESTERDAY),
        ),
        health=Health(
            limits=frozenset(limits), limits_on=YESTERDAY, asked_first=True, usual_pain=3
        ),
        adherence=Adherence(started_on=LAST_WEEK, done_on=YESTERDAY),
    )


def _planned(exercise: Exercise) -> RoutineItem:
    rung = exercise.ladder[0]
    return RoutineItem(exercise.id, rung.id, rung.dose, rung.positions[0], Reason.ITS_TURN)


def make_chart(state: TrainingState | None = None, library: Library = LIBRARY) -> Chart:
    person = Person(id=PersonId(1), chat_id=1, tz="UTC", language="en", created_at=NOW)
    return Chart(person, state or make_state(library=library), library, NOW, current_screen)


def fresh() -> Chart:
    return make_chart()


def trained() -> Chart:
    """On the highest rung of everything, with all of it done often."""
    return make_chart(make_state({e.id: replace(MET, rung=e.ladder[-1].id) for e in LIBRARY}))


def limited() -> Chart:
    """With every limit an exercise has a word for, and everything met before that."""
    return make_chart(make_state({e.id: MET for e in LIBRARY}, tuple(Limit)))


def mildly_limited(exercise: Exercise) -> Chart:
    """With all limits that leave something of this exercise."""
    limits: set[Limit] = set()
    for limit in sorted(exercise.limits):
        if allowed_rungs(exercise, frozenset(limits | {limit}), Place.FLOOR):
            limits.add(limit)
    known = replace(MET, rung=exercise.ladder[-1].id)
    return make_chart(make_state({exercise.id: known}, limits))


def with_bridge(known: ExerciseState, **changes: object) -> Chart:
    return make_chart(with_fields(make_state({BRIDGE: known}), **changes))


def look(chart: Chart, place: q.LookUp) -> s.Screen:
    """The screen of a place among the exercises."""
    chart.ask(place)
    return current_screen(chart)


def page_of(
    chart: Chart,
    exercise: ExerciseId = BRIDGE,
    part: s.PagePart = s.PagePart.OWN,
    page: int = 0,
) -> s.ExercisePage:
    shelf = s.Shelf(chart.library[exercise].category.value)
    found = look(
        chart,
        q.LookUp(q.LookedAt.PAGE, shelf=shelf, exercise=exercise, part=part, part_page=page),
    )
    assert isinstance(found, s.ExercisePage)
    return found
