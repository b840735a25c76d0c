"""Every way to an exercise gives no more than the plan of that day would, in every state.

What the plan gives is read from the pages of the rules here, not taken from the code that doses.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta

import pytest

from bot.domain import diary as d
from bot.domain.diary import Answer, Feel, RoutineItem, WorseCause
from bot.domain.evolve import evolve
from bot.domain.exercise import Exercise, ExerciseId, Kind, Limit, Place
from bot.domain.planning.candidates import Candidate
from bot.domain.planning.choosing import gentle_rest
from bot.domain.planning.dosing import stepped_up
from bot.domain.planning.fitting import refits
from bot.domain.planning.replacing import choose_after_pain, choose_swap
from bot.domain.planning.replanning import away_from_floor
from bot.domain.reasons import Reason
from bot.domain.rules.fold import apply
from bot.domain.rules.limits import allowed_rungs
from bot.domain.rules.progress import half
from bot.domain.rules.worsening import tired_muscles
from bot.domain.state import ExerciseState, RoutineRecord, Status, TrainingState
from tests.domain.factories import MONDAY, Story, real_library

LIBRARY = real_library()
HIGH = 3
"""The rung, counted from none, on which everybody of these tests stands."""


@dataclass
class Person:
    """A story on the day that is looked at, and what its rungs and flare say of doses."""

    story: Story
    gap: int = 1
    flare_over: date | None = None
    gentle: bool = False
    rungs: dict[ExerciseId, int] = field(default_factory=dict)

    @property
    def limits(self) -> frozenset[Limit]:
        return self.story.state.health.limits or frozenset()


def three_weeks(*limits: Limit) -> Person:
    """Three weeks of good days; then each exercise that was met stands far up its ladder."""
    story = Story(LIBRARY).begin(*limits)
    for _ in range(21):
        story.good_day()
    rungs = {}
    exercises = dict(story.state.exercises)
    for id_, known in exercises.items():
        ladder = [rung for rung, _ in allowed_rungs(LIBRARY[id_], frozenset(limits), Place.FLOOR)]
        rungs[id_] = LIBRARY[id_].index_of(ladder[min(HIGH, len(ladder) - 1)].id)
        exercises[id_] = evolve(known, rung=LIBRARY[id_].ladder[rungs[id_]].id, clean=0)
    story.state = evolve(story.state, exercises=exercises)
    return Person(story, rungs=rungs)


def as_usual() -> Person:
    return three_weeks()


def away(days: int) -> Callable[[], Person]:
    def build() -> Person:
        person = three_weeks()
        last = person.story.routine.local_date
        person.story.today = last + timedelta(days=days)
        person.gap = days
        return person

    return build


def after_a_flare() -> Person:
    person = three_weeks()
    story = person.story
    story.write(d.BadDay(10))
    story.plan()
    story.finish().later().plan()
    story.write(d.MorningChecked(story.state.routines[-2].seq, Feel.USUAL))
    person.flare_over = story.today
    return person


def gentle_week() -> Person:
    """After a check-in that was much worse, and a morning as usual since."""
    person = three_weeks()
    story = person.story
    story.write(d.CheckInAnswered(3, d.CheckInQuestion.CHANGE, -3))
    story.plan()
    story.finish().later().morning(Feel.USUAL)
    story.later()
    person.gentle = True
    return person


def easier_week() -> Person:
    person = three_weeks()
    person.story.write(d.NextWeekChosen(3, d.NextWeek.EASIER))
    person.rungs = {id_: max(rung - 1, 0) for id_, rung in person.rungs.items()}
    return person


def harder_week() -> Person:
    person = three_weeks()
    person.story.write(d.NextWeekChosen(3, d.NextWeek.HARDER))
    return person


def returning() -> Person:
    """By the provider's word: all of it was stopped, and some sessions of each have gone well."""
    person = three_weeks()
    story = person.story
    for id_ in list(story.state.exercises):
        story.write(d.Stopped((id_,), 1))
    story.later()
    for id_ in list(story.state.exercises):
        story.write(
            d.ProviderSaid(id_, d.ProviderWord.MAY_TRY, d.ClearedBy.PHYSIO, d.ClearedWhen.TODAY)
        )
    story.later()
    exercises = {
        id_: evolve(known, done_on=story.today - timedelta(days=2), since=story.today - A_WEEK)
        for id_, known in story.state.exercises.items()
    }
    story.state = evolve(story.state, exercises=exercises)
    return person


A_WEEK = timedelta(days=7)


def sore() -> Person:
    person = three_weeks()
    story = person.story
    story.plan()
    story.finish().later().morning(Feel.SORE)
    return person


def capped() -> Person:
    return three_weeks(Limit.LEG_SYMPTOMS)


def suspended() -> Person:
    person = three_weeks()
    story = person.story
    story.plan()
    story.finish().later().morning(Feel.WORSE, WorseCause.NOT_SURE)
    story.later()
    return person


STATES: dict[str, Callable[[], Person]] = {
    "as usual": as_usual,
    "8 days away": away(8),
    "20 days away": away(20),
    "31 days away": away(31),
    "after a flare": after_a_flare,
    "by the provider's word": returning,
    "sore": sore,
    "capped by a limit": capped,
    "suspended": suspended,
    "a gentle week": gentle_week,
    "an easier week": easier_week,
    "a harder week": harder_week,
}

Way = Callable[[Person], Iterator[RoutineItem]]


def _with_plan(story: Story, place: Place = Place.FLOOR) -> RoutineRecord:
    story.write(d.RoutinePlanned(story.today, place, story.choose(place)))
    return story.routine


def planned(person: Person) -> Iterator[RoutineItem]:
    yield from person.story.choose()


def planned_on_a_chair(person: Person) -> Iterator[RoutineItem]:
    yield from person.story.choose(Place.CHAIR)


def _each(
    person: Person, choose: Callable[..., RoutineItem | None], answer: Answer | None
) -> Iterator[RoutineItem]:
    """What comes in the place of each of the day, and then in the place of that, and so on."""
    story, routine = person.story, _with_plan(person.story)
    for index, record in enumerate(routine.items):
        state = story.state
        if answer is not None:
            state = _after(story, state, d.Answered(routine.seq, index, answer))
        taken = frozenset(r.item.exercise for r in routine.items)
        while (item := _other(choose, person, state, of=record.item, taken=taken)) is not None:
            yield item
            taken |= {item.exercise}


def _other(
    choose: Callable[..., RoutineItem | None],
    person: Person,
    state: TrainingState,
    *,
    of: RoutineItem,
    taken: frozenset[object],
) -> RoutineItem | None:
    on = person.story.today
    return choose(LIBRARY, state, of=of.exercise, on=on, place=Place.FLOOR, taken=taken)


def _after(story: Story, state: TrainingState, event: d.Event) -> TrainingState:
    at = story.entries[-1].at
    entry = d.DiaryEntry(state.last_seq + 1, at, story.today, event)
    return apply(LIBRARY, state, entry)[0]


def swapped(person: Person) -> Iterator[RoutineItem]:
    yield from _each(person, choose_swap, None)


def instead_of_one_that_hurt(person: Person) -> Iterator[RoutineItem]:
    yield from _each(person, choose_after_pain, Answer.PAIN)


def no_floor_today(person: Person) -> Iterator[RoutineItem]:
    items = tuple(r.item for r in _with_plan(person.story).items)
    yield from away_from_floor(LIBRARY, person.story.state, items, on=person.story.today)


def fitted(person: Person) -> Iterator[RoutineItem]:
    _with_plan(person.story)
    for limit in (Limit.NO_FLOOR, Limit.NO_KNEEL, Limit.WRIST_PAIN, Limit.RECENT_SURGERY):
        state = _after(person.story, person.story.state, d.LimitAdded(limit))
        found = refits(LIBRARY, state, person.story.routine)
        yield from (item for _, item in found if item is not None)


def bad_day(person: Person) -> Iterator[RoutineItem]:
    _with_plan(person.story)
    state = _after(person.story, person.story.state, d.BadDay(5))
    yield from gentle_rest(LIBRARY, state, on=person.story.today, place=Place.FLOOR)


def planned_again(person: Person) -> Iterator[RoutineItem]:
    items = tuple(r.item for r in _with_plan(person.story).items)
    for is_easy in (True, False):
        yield from person.story.replan(items, is_easy_day=is_easy)


WAYS: dict[str, Way] = {
    "planned": planned,
    "planned on a chair": planned_on_a_chair,
    "swapped": swapped,
    "instead of one that hurt": instead_of_one_that_hurt,
    "no floor today": no_floor_today,
    "fitted to a new limit": fitted,
    "a bad day": bad_day,
    "planned again": planned_again,
}
CASES = [(state, way) for state in STATES for way in WAYS]


def most_index(person: Person, exercise: Exercise) -> int:
    """The highest place in the ladder that the rules leave: lowest where it is new, comes back or
    28 days passed, else so many rungs lower as the days away say."""
    known = person.story.state.exercises.get(exercise.id)
    if known is None or known.done_on is None or known.status is not Status.ACTIVE:
        return 0
    steps = {day: n for n, days in enumerate(((0,), (7,), (14,))) for day in days}
    down = max(n for day, n in steps.items() if person.gap >= day)
    return 0 if person.gap >= 28 else max(person.rungs.get(exercise.id, 0) - down, 0)


def is_halved(person: Person, exercise: Exercise) -> bool:
    known = person.story.state.exercises.get(exercise.id)
    if known is not None and known.status is Status.RETURNING:
        return True
    if person.gentle and exercise.kind is Kind.STRENGTH:
        return True
    is_loaded = exercise.kind in (Kind.STRENGTH, Kind.LIGHT)
    is_done = known is not None and known.done_on is not None
    return is_loaded and is_done and person.flare_over is not None


@pytest.mark.parametrize(("state", "way"), CASES, ids=[f"{w}, {s}" for s, w in CASES])
def test_no_way_gives_more_than_the_plan_of_that_day(state: str, way: str) -> None:
    person = STATES[state]()

    for item in WAYS[way](person):
        exercise = LIBRARY[item.exercise]
        place = Place.FLOOR if item.position not in ("chair", "standing") else Place.CHAIR
        lowest = allowed_rungs(exercise, person.limits, place)[0][0]
        most = max(most_index(person, exercise), exercise.index_of(lowest.id))
        told = f"{item.exercise} {item.rung} {item.why} {item.dose}"
        assert exercise.index_of(item.rung) <= most, told
        dose = exercise.rung(item.rung).dose
        allowed = half(dose) if is_halved(person, exercise) else dose
        assert item.dose.duration <= allowed.duration, told
        tired = tired_muscles(LIBRARY, person.story.state, person.story.today)
        assert exercise.kind is not Kind.STRENGTH or exercise.muscle not in tired, told


@pytest.mark.parametrize("way", [w for w in WAYS if w not in ("a bad day", "planned again")])
def test_each_way_offers_something(way: str) -> None:
    """Else the promise above would hold of nothing."""
    assert list(WAYS[way](three_weeks()))


@pytest.mark.parametrize("state", STATES)
def test_each_state_leaves_something_to_swap_or_to_plan(state: str) -> None:
    assert list(planned(STATES[state]()))


def test_what_comes_back_right_after_a_flare_comes_at_half() -> None:
    """Suspended on the worse morning that began the flare; half of its lowest rung, back again."""
    person = suspended()
    story = person.story
    story.write(d.BadDay(10))
    story.plan()
    story.finish().later().plan()
    story.write(d.MorningChecked(story.state.routines[-2].seq, Feel.USUAL))
    seen = []
    for _ in range(12):
        seen += [i for i in story.choose() if i.why is Reason.BACK_AFTER_SUSPENSION]
        story.good_day()
    strong = [i for i in seen if LIBRARY[i.exercise].kind is Kind.STRENGTH]

    assert strong
    for item in strong:
        assert item.dose == half(LIBRARY[item.exercise].ladder[0].dose)


@pytest.mark.parametrize("way", [swapped, no_floor_today, instead_of_one_that_hurt, fitted])
def test_no_way_leads_to_something_new_after_days_away(way: Way) -> None:
    story = Story(LIBRARY).begin()
    for _ in range(4):
        story.good_day()
    person = Person(story)
    story.later(6)

    for item in way(person):
        assert story.of(item.exercise).done_on is not None, f"{item.exercise} {item.why}"


def test_nothing_is_new_either_after_the_first_exercise_of_such_a_day() -> None:
    story = Story(LIBRARY).begin()
    for _ in range(4):
        story.good_day()
    story.later(6)
    routine = story.plan()
    story.answer(routine.items[0].item.exercise, Answer.OK)

    for record in story.routine.items[1:]:
        item = _other(choose_swap, Person(story), story.state, of=record.item, taken=frozenset())
        assert item is None or story.of(item.exercise).done_on is not None


def test_what_was_out_of_turn_for_weeks_takes_no_step_on_its_first_day_back() -> None:
    exercise = LIBRARY[ExerciseId("hook_lying_rotation")]
    rungs = allowed_rungs(exercise, frozenset(), Place.FLOOR)
    rung, position = rungs[0]
    known = ExerciseState(rung.id, clean=2, done_on=MONDAY, confirmed_on=MONDAY, sessions=3)
    item = RoutineItem(exercise.id, rung.id, rung.dose, position, Reason.ITS_TURN)

    def step(days: int) -> RoutineItem | None:
        return stepped_up(Candidate(exercise, known, rungs), item, MONDAY + timedelta(days=days))

    assert step(27) is not None
    assert step(28) is None
