"""People made up at random live with the real content; the promises of the rules hold for all.

The state kept step by step, as the use cases keep it, equals a fold from an empty one.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from datetime import timedelta
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.domain import diary as d
from bot.domain.diary import Answer, Discomfort, Feel, RoutineItem, WorseCause
from bot.domain.diary.undoing import without_undone
from bot.domain.exercise import OFF_THE_FLOOR, Category, ExerciseId, Kind, Limit, Place
from bot.domain.planning.budget import routine_time
from bot.domain.planning.candidates import candidates_of
from bot.domain.reasons import Reason
from bot.domain.rules.check_ins import due_week, weeks_over
from bot.domain.rules.fold import replay
from bot.domain.rules.progress import is_opener
from bot.domain.state import Status, TrainingState
from bot.domain.thresholds import MORNING_ASKED
from bot.usecases.codec import decode, decode_event, encode, encode_event
from tests.domain.factories import Story, real_library

pytestmark = pytest.mark.long

LIBRARY = real_library()
BUDGET = timedelta(seconds=420)
UNTRIED = (Reason.NEW, Reason.BACK_AFTER_SUSPENSION)
ANSWERS = [Answer.EASY] * 4 + [Answer.OK] * 5 + [Answer.DISCOMFORT] * 3
ANSWERS += [Answer.PAIN, Answer.SKIPPED]
GENTLE_KINDS = [Discomfort.MUSCLE, Discomfort.USUAL, Discomfort.TOO_HARD]
MORNINGS = [Feel.USUAL] * 6 + [Feel.BETTER, Feel.SORE, Feel.WORSE, None, None]


@dataclass(frozen=True)
class Day:
    """What a person does with one day."""

    gap: int
    place: Place
    morning: Feel | None
    cause: WorseCause
    named: int
    answers: tuple[tuple[Answer, Discomfort | None, bool], ...]
    sign: d.Reply | None
    question: d.SignQuestion
    slip: bool
    undo: int
    change: Answer | Feel | None
    named_late: bool
    note: bool
    limit: Limit | None
    check_in: tuple[int, int, d.NextWeek | None, int]
    """Steps of the change, pain, a choice, and how many days its week is corrected later."""


def mostly(common: object, *rare: object) -> st.SearchStrategy:
    return st.sampled_from([common] * 9 + list(rare))


DAYS = st.builds(
    Day,
    gap=mostly(1, 2, 4, 8, 15, 30),
    place=mostly(Place.FLOOR, Place.CHAIR),
    morning=st.sampled_from(MORNINGS),
    cause=st.sampled_from(WorseCause),
    named=st.integers(0, 2),
    answers=st.lists(
        st.tuples(
            st.sampled_from(ANSWERS),
            st.sampled_from([*GENTLE_KINDS * 2, Discomfort.WORSE, Discomfort.SHARP, None]),
            st.booleans(),
        ),
        max_size=5,
    ).map(tuple),
    sign=mostly(None, d.Reply.YES, d.Reply.NOT_SURE),
    question=st.sampled_from(d.SignQuestion),
    slip=st.booleans(),
    undo=mostly(0, 1, 2, 3, 5),
    named_late=mostly(False, True),
    change=mostly(None, Answer.OK, Answer.PAIN, Answer.SKIPPED, Answer.DISCOMFORT, *Feel),
    note=st.booleans(),
    limit=mostly(None, Limit.WRIST_PAIN, Limit.NO_KNEEL, Limit.NO_FLOOR),
    check_in=st.tuples(
        st.sampled_from(d.CHANGE_STEPS),
        st.integers(0, 10),
        st.sampled_from([None, *d.NextWeek]),
        mostly(0, 1, 2),
    ),
)
LIVES = st.lists(DAYS, min_size=1, max_size=16)
RANDOMLY = settings(
    max_examples=120,
    derandomize=True,
    database=None,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


def live(days: list[Day]) -> Story:
    """Plays a life, looking at every plan on the way."""
    story = Story(LIBRARY).begin()
    for day in days:
        story.later(day.gap)
        if story.state.safety.block is not None:
            story.write(
                d.Cleared(d.ClearedBy.DOCTOR, d.ClearedWhen.TODAY, story.state.safety.block.seq)
            )
        _morning(story, day)
        _answers(story, day)
        _check_in(story, day)
        _undo(story, day)
        _change(story, day)
        _late(story, day)
        if day.note:
            story.write(d.Noted("long drive", story.routine.seq))
        _sign(story, day)
        if day.limit is not None:
            story.write(d.LimitAdded(day.limit))
        assert story.state == replay(LIBRARY, story.entries)
    return story


def _morning(story: Story, day: Day) -> None:
    """The reminder plans the day; then comes the morning check, and a new plan where worse."""
    recent = [r for r in story.state.routines if story.today - r.local_date <= MORNING_ASKED]
    done = [r for r in recent if r.done]
    planned = story.choose(day.place)
    assert planned == story.choose(day.place)
    check_plan(story, planned, day.place)
    routine = story.write(d.RoutinePlanned(story.today, day.place, planned))
    if done and done[-1].morning is None and day.morning is not None:
        morning = story.write(d.MorningChecked(done[-1].seq, day.morning))
        if day.morning is Feel.WORSE:
            _explain(story, day, morning, planned)
            return
    story.write(d.Opened(routine))


def _explain(story: Story, day: Day, morning: int, planned: tuple[RoutineItem, ...]) -> None:
    before = next(r for r in story.state.routines if r.morning and r.morning.seq == morning)
    named = before.done[day.named % len(before.done)].item.exercise
    is_named = day.cause is WorseCause.EXERCISE
    event = d.WorseExplained(day.cause, morning, named if is_named else None)
    story.tell_stops(story.write(event))
    is_easy = day.cause is WorseCause.NOT_SURE
    again = story.replan(planned, is_easy_day=is_easy, place=day.place)
    check_plan(story, again, day.place, is_again=True)
    assert Reason.STEP_UP not in {i.why for i in again}
    story.write(d.Opened(story.write(d.RoutinePlanned(story.today, day.place, again))))


def _answers(story: Story, day: Day) -> None:
    for answer, kind, wants_another in day.answers:
        if (index := story.routine.next_item) is None:
            return
        exercise = story.routine.items[index].item.exercise
        seq = story.answer(exercise, answer, kind if answer is Answer.DISCOMFORT else None)
        if answer is not Answer.PAIN or not wants_another:
            continue
        if (instead := story.instead_of(exercise, day.place)) is not None:
            check_offer(story, instead)
            story.write(d.ItemAdded(story.routine.seq, instead, seq))
            assert story.routine.next_item == len(story.routine.items) - 1


def _check_in(story: Story, day: Day) -> None:
    """Tells the week that is due, or tells one of the last once more; each also chooses."""
    change, pain, choice, earlier = day.check_in
    week = due_week(story.state, story.today)
    if earlier:
        week = weeks_over(story.state, story.today) - earlier
    if week is None or week < 1:
        return
    story.write(d.CheckInAnswered(week, d.CheckInQuestion.CHANGE, change))
    story.write(d.CheckInAnswered(week, d.CheckInQuestion.PAIN, pain))
    if choice is not None:
        story.write(d.NextWeekChosen(week, choice))
    put_aside = [i for i, known in story.state.exercises.items() if known.put_aside]
    if put_aside:
        story.write(d.AnotherWanted(week, put_aside[0]))


def _undo(story: Story, day: Day) -> None:
    """Takes back one of the newest answers, mornings or words about a week."""
    left = without_undone(story.entries)
    kinds = d.Answered | d.MorningChecked | d.CheckInAnswered | d.NextWeekChosen | d.AnotherWanted
    recent = [e.seq for e in left if isinstance(e.event, kinds)]
    if day.undo and len(recent) >= day.undo:
        story.undo(recent[-day.undo])


def _change(story: Story, day: Day) -> None:
    """Gives another answer, or another morning, in the place of an earlier one."""
    records = [(r, n) for r in story.state.routines for n, i in enumerate(r.items) if i.answer]
    told = [r for r in story.state.routines if r.morning is not None]
    if isinstance(day.change, Answer) and records:
        routine, index = records[day.named % len(records)]
        event = d.Answered(routine.seq, index, day.change)
        seq = story.change(routine.items[index].answer_seq, event)
        if day.change is Answer.DISCOMFORT:
            story.write(d.DiscomfortNamed(Discomfort.MUSCLE, seq))
    elif isinstance(day.change, Feel) and told:
        routine = told[day.named % len(told)]
        assert routine.morning is not None
        seq = story.change(routine.morning.seq, d.MorningChecked(routine.seq, day.change))
        if day.change is Feel.WORSE:
            story.write(d.WorseExplained(WorseCause.NOT_SURE, seq))


def _late(story: Story, day: Day) -> None:
    """Names a discomfort of an earlier day, and tells a morning that was not told when asked."""
    if not day.named_late:
        return
    for routine in story.state.routines[:-1]:
        for record in routine.items:
            if record.answer is Answer.DISCOMFORT and record.discomfort is None:
                kind = (Discomfort.SHARP, Discomfort.WORSE, Discomfort.MUSCLE)[day.named]
                story.tell_stops(story.write(d.DiscomfortNamed(kind, record.answer_seq)))
    silent = [r for r in story.state.routines[:-1] if r.morning is None and r.done]
    if silent:
        morning = story.write(d.MorningChecked(silent[0].seq, Feel.WORSE))
        story.write(d.WorseExplained(WorseCause.NOT_SURE, morning))


def _sign(story: Story, day: Day) -> None:
    if day.sign is None:
        return
    block = story.write(d.SignsAnswered(day.question, day.sign))
    if day.slip:
        story.write(d.SignTakenBack(block))
        story.write(d.SignsAnswered(day.question, d.Reply.NO))


def check_plan(
    story: Story, items: tuple[RoutineItem, ...], place: Place, *, is_again: bool = False
) -> None:
    for item in items:
        check_offer(story, item)
        assert place is Place.FLOOR or item.position in OFF_THE_FLOOR
    exercises = [i.exercise for i in items]
    assert len(set(exercises)) == len(exercises) <= 3
    assert routine_time(items) <= BUDGET
    up = [i.position in OFF_THE_FLOOR for i in items]
    assert sum(a != b for a, b in pairwise(up)) <= 1
    reasons = [i.why for i in items]
    assert reasons.count(Reason.STEP_UP) <= 1
    assert reasons.count(Reason.BACK_AFTER_SUSPENSION) <= 1
    if not is_again:
        check_new(story, items, place)


def check_offer(story: Story, item: RoutineItem) -> None:
    """Nothing that rests or hurt, no harder relative of it, no strength two days running."""
    exercise = LIBRARY[item.exercise]
    assert item.exercise not in resting(story)
    assert story.state.of(exercise).status is not Status.RESTING
    yesterday = [r for r in story.state.routines if r.local_date == story.today - timedelta(1)]
    done = {i.item.exercise for r in yesterday for i in r.done}
    assert exercise.kind is not Kind.STRENGTH or item.exercise not in done


def resting(story: Story) -> set[ExerciseId]:
    """From the diary alone: what the person was told, what hurt, its equals and harder ones.

    Breathing and the brace are left out: they change their position before they rest.
    """
    found: set[ExerciseId] = set()
    for entry in without_undone(story.entries):
        if isinstance(entry.event, d.Stopped):
            found |= set(entry.event.exercises)
    for routine in story.state.routines:
        for record in routine.items:
            if record.answer is Answer.PAIN or record.discomfort is Discomfort.SHARP:
                hurt = LIBRARY[record.item.exercise]
                if is_opener(hurt):
                    continue
                harder = [r for r in LIBRARY.relatives(hurt) if r.difficulty >= hurt.difficulty]
                found |= {hurt.id, *(r.id for r in harder)}
    return found


def check_new(story: Story, items: tuple[RoutineItem, ...], place: Place) -> None:
    """One new a day; more only where nothing known of a category may be offered."""
    untried = [i for i in items if i.why in UNTRIED]
    if len(untried) <= 1:
        return
    assert Reason.BACK_AFTER_SUSPENSION not in {i.why for i in untried}
    for item in untried:
        category = LIBRARY[item.exercise].category
        pool = candidates_of(LIBRARY, story.state, category, on=story.today, place=place)
        assert not [c for c in pool if not c.is_new and not c.worked_yesterday(story.today)]


@RANDOMLY
@given(LIVES)
def test_steps_equal_a_fold_and_every_plan_keeps_its_promises(days: list[Day]) -> None:
    live(days)


@settings(RANDOMLY, max_examples=40)
@given(LIVES)
def test_state_and_diary_survive_json(days: list[Day]) -> None:
    story = live(days)

    state = decode(TrainingState, json.loads(json.dumps(encode(story.state))))
    events = [json.loads(json.dumps(encode_event(e.event))) for e in story.entries]
    entries = [
        replace(e, event=decode_event(data)) for e, data in zip(story.entries, events, strict=True)
    ]

    assert state == story.state
    assert entries == story.entries
    assert replay(LIBRARY, entries) == state


@settings(RANDOMLY, max_examples=40)
@given(LIVES, st.data())
def test_going_on_from_any_day_gives_the_same_as_never_stopping(
    days: list[Day], data: st.DataObject
) -> None:
    story = live(days)
    cut = data.draw(st.integers(0, len(story.entries)))
    resumed = Story(LIBRARY, entries=story.entries[:cut])
    resumed.state = replay(LIBRARY, resumed.entries)

    for entry in story.entries[cut:]:
        resumed.today = entry.local_date
        resumed.write(entry.event)

    assert resumed.state == story.state


@settings(RANDOMLY, max_examples=40)
@given(LIVES)
def test_what_the_person_was_told_rests_without_the_answers_that_caused_it(
    days: list[Day],
) -> None:
    """As if new rules read the answers more mildly: the stops of the diary alone hold."""
    story = live(days)
    told = [e for e in without_undone(story.entries) if isinstance(e.event, d.Stopped)]

    state = replay(LIBRARY, told)

    for entry in told:
        assert isinstance(entry.event, d.Stopped)
        assert {state.exercises[i].status for i in entry.event.exercises} == {Status.RESTING}


def test_every_category_is_offered_something_on_an_undisturbed_month() -> None:
    story = Story(LIBRARY).begin()

    for _ in range(30):
        items = story.choose()
        assert {LIBRARY[i.exercise].category for i in items} == set(Category)
        story.good_day()
