"""The fold: what each kind of diary entry does to the training state."""

from __future__ import annotations

from datetime import timedelta
from typing import get_args

import pytest

from bot.domain import diary as d
from bot.domain.diary import Answer, Feel
from bot.domain.exercise import Limit, Place
from bot.domain.rules import fold
from bot.domain.rules.fold import apply, replay
from bot.domain.state import Status, TrainingState
from tests.domain.factories import MONDAY, Story, make_item, small_library


def a_story() -> Story:
    return Story(small_library())


def test_every_kind_of_entry_has_a_step_but_what_takes_others_back() -> None:
    assert set(fold._STEPS) == set(get_args(d.Event)) - {d.Undone}


def test_steps_one_by_one_come_to_what_all_at_once_come_to() -> None:
    story = a_story().begin()
    routine = story.plan(make_item("bridge")).seq
    events: list[d.Event] = [
        d.AskedFirst(True),
        d.LimitAdded(Limit.WRIST_PAIN),
        d.FollowedUp(seen=True),
        d.Answered(routine, 0, Answer.OK),
        d.RoutineEnded(routine, 1),
        d.ConsentWithdrawn(),
    ]

    for event in events:
        story.write(event)

    assert story.state == replay(story.library, story.entries)


def test_an_entry_out_of_order_is_refused() -> None:
    story = a_story().begin()

    with pytest.raises(ValueError, match="entry 1 after"):
        apply(story.library, story.state, story.entries[0])


def test_an_empty_diary_is_an_empty_state() -> None:
    assert replay(small_library(), []) == TrainingState()


def test_the_last_seq_counts_undone_entries_too() -> None:
    story = a_story().begin()
    story.undo(1)

    assert story.state.last_seq == len(story.entries)
    assert story.state.consent == 0


def test_consent_comes_and_goes() -> None:
    story = a_story()
    story.write(d.Consented(2))
    given = story.state.consent
    story.write(d.ConsentWithdrawn())

    assert (given, story.state.consent) == (2, 0)


def test_new_conditions_ask_about_a_professional_again() -> None:
    story = a_story().begin(Limit.PREGNANT)
    story.write(d.AskedFirst(True))
    story.write(d.LimitsSet(frozenset({Limit.OSTEOPOROSIS})))

    assert story.state.health.asked_first is None


def test_an_added_condition_that_needs_a_professional_asks_again() -> None:
    story = a_story().begin(Limit.PREGNANT)
    story.write(d.AskedFirst(True))
    story.write(d.LimitAdded(Limit.RECENT_SURGERY))

    assert story.state.health.limits == frozenset({Limit.PREGNANT, Limit.RECENT_SURGERY})
    assert story.state.health.asked_first is None


def test_a_sore_wrist_asks_nobody_again() -> None:
    story = a_story().begin(Limit.PREGNANT)
    story.write(d.AskedFirst(True))
    story.write(d.LimitAdded(Limit.WRIST_PAIN))

    assert story.state.health.asked_first is True


def test_a_planned_routine_is_kept_with_its_doses_and_place() -> None:
    story = a_story().begin()
    items = (make_item("swing"), make_item("bridge"))

    story.plan(*items, place=Place.CHAIR)

    assert tuple(r.item for r in story.routine.items) == items
    assert (story.routine.place, story.routine.opened) == (Place.CHAIR, True)
    assert story.state.adherence.started_on == MONDAY


def test_a_second_plan_for_a_date_stands_in_place_of_the_first() -> None:
    story = a_story().begin()
    first = story.plan(make_item("swing")).seq
    story.plan(make_item("bridge"))

    assert [r.seq for r in story.state.routines] == [story.routine.seq]
    assert story.state.find_routine(first) is None


def test_a_day_planned_twice_is_kept_once() -> None:
    story = a_story().begin()
    story.plan(make_item("swing"))
    story.finish()
    story.plan(make_item("bridge"))
    story.finish()

    assert story.state.adherence.days_kept == 1


def test_routines_are_remembered_for_fourteen_days() -> None:
    story = a_story().begin()
    story.plan(make_item("swing"))
    story.later(14).plan(make_item("swing"))
    kept = len(story.state.routines)
    story.later(1).plan(make_item("swing"))

    assert (kept, len(story.state.routines)) == (2, 2)


def test_a_routine_is_over_once_every_item_has_an_answer_or_it_was_ended() -> None:
    story = a_story().begin()
    story.plan(make_item("swing"), make_item("bridge"))
    story.answer("swing", Answer.SKIPPED)
    left = story.routine.next_item
    story.write(d.RoutineEnded(story.routine.seq, 0))

    assert (left, story.routine.next_item) == (1, None)


def test_a_day_counts_from_its_first_done_item_and_a_skip_counts_for_nothing() -> None:
    story = a_story().begin()
    story.plan(make_item("swing"), make_item("bridge"), make_item("breath"))
    counts = []
    for exercise, answer in (
        ("swing", Answer.SKIPPED),
        ("bridge", Answer.PAIN),
        ("breath", Answer.EASY),
    ):
        story.answer(exercise, answer)
        counts.append((story.state.adherence.days_kept, story.state.adherence.done_on))

    assert counts == [(0, None), (1, MONDAY), (1, MONDAY)]
    assert story.of("swing").done_on is None


def test_yesterdays_routine_done_after_todays_counts_as_its_own_day() -> None:
    story = a_story().begin()
    yesterday = story.plan(make_item("swing")).seq
    story.later().plan(make_item("bridge"))
    story.finish()
    story.write(d.Answered(yesterday, 0, Answer.OK))

    assert story.state.adherence.days_kept == 2
    assert story.state.adherence.done_on == MONDAY + timedelta(days=1)
    assert story.of("swing").done_on == MONDAY


@pytest.mark.parametrize(
    "event",
    [
        d.Answered(99, 0, Answer.PAIN),
        d.Answered(6, 7, Answer.PAIN),
        d.Answered(6, -1, Answer.PAIN),
        d.Opened(99),
        d.ItemAdded(99, make_item("squeeze"), 1),
        d.RoutineEnded(99, 1),
        d.DiscomfortNamed(d.Discomfort.SHARP, 99),
        d.PainPlaced(d.PainPlace.BACK, 99),
        d.PainScored(9, 99),
        d.PainNamed(d.PainKind.NUMB, 99),
        d.MorningChecked(99, Feel.WORSE),
        d.WorseExplained(d.WorseCause.NOT_SURE, 99),
        d.WorseScored(9, 99),
        d.SignNamed("other", d.Tier.URGENT, 99),
        d.SignTakenBack(99),
        d.Cleared(d.ClearedBy.DOCTOR, d.ClearedWhen.TODAY, 99),
    ],
    ids=lambda e: type(e).__name__,
)
def test_what_points_nowhere_changes_nothing(event: d.Event) -> None:
    story = a_story().begin()
    story.plan(make_item("bridge"))
    before = story.state

    seq = story.write(event)

    assert story.state.last_seq == seq
    assert {**_fields(story.state), "last_seq": 0} == {**_fields(before), "last_seq": 0}


def _fields(state: TrainingState) -> dict[str, object]:
    return {name: getattr(state, name) for name in TrainingState.__slots__}


def test_exercises_that_left_the_content_are_passed_over() -> None:
    story = a_story().begin()
    story.plan(make_item("gone"), make_item("bridge"))
    story.write(d.Answered(story.routine.seq, 0, Answer.PAIN))
    story.finish().later()
    story.write(d.Stopped((make_item("gone").exercise,), 1))
    story.morning(Feel.WORSE, d.WorseCause.NOT_SURE)

    assert story.of("bridge").status is Status.SUSPENDED
    assert "gone" not in story.state.exercises


def test_a_retired_exercise_that_hurt_still_rests_its_relatives() -> None:
    story = a_story().begin()
    story.plan(make_item("bridge"))
    story.answer("bridge", Answer.PAIN)

    assert story.of("march").status is Status.RESTING
