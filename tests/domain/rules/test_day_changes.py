"""What a person makes of one day: rest, a snooze, no floor, other exercises."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.domain import diary as d
from bot.domain.diary import Answer, RestWhy
from bot.domain.exercise import Place
from bot.domain.planning.choosing import gentle_rest
from bot.domain.planning.replanning import away_from_floor
from bot.domain.reasons import Reason
from tests.domain.factories import Story, real_library

LATER = datetime(2026, 3, 2, 8, 2, tzinfo=UTC)


@pytest.fixture
def story() -> Story:
    """Somebody with two good days, whose third routine lies before them."""
    story = Story(real_library()).begin()
    story.good_day()
    story.good_day()
    story.plan()
    return story


def without_floor(story: Story) -> int:
    """Today off the floor; tells the entry to take back."""
    cause = story.write(d.NoFloorToday())
    left = [story.routine.items[i].item for i in story.routine.order]
    items = away_from_floor(story.library, story.state, left, on=story.today)
    story.write(d.Replanned(story.routine.seq, Place.CHAIR, items, cause))
    return cause


def usual_place(story: Story) -> Place | None:
    return story.state.day_changes.usual_place


def names(story: Story) -> list[str]:
    return [story.routine.items[i].item.exercise for i in story.routine.order]


def test_a_rest_day_ends_todays_routine_and_puts_nothing_aside(story: Story) -> None:
    before = story.state.exercises
    story.write(d.RestDay(RestWhy.NO_TIME))

    assert story.routine.next_item is None
    assert story.state.exercises == before


def test_a_rest_day_taken_back_opens_the_routine_again(story: Story) -> None:
    before = story.routine
    story.undo(story.write(d.RestDay(RestWhy.BACK)))

    assert story.routine == before
    assert story.state.adherence.weeks.excused == ()


def test_a_bad_day_takes_its_day_out_of_rest(story: Story) -> None:
    story.write(d.RestDay(RestWhy.BACK))
    story.write(d.BadDay(5))

    assert story.routine.left_out is None


def test_snoozes_are_counted_over_a_new_plan_for_the_same_day(story: Story) -> None:
    story.write(d.Snoozed(story.routine.seq, LATER))
    before = story.routine
    story.write(d.RoutinePlanned(story.today, Place.FLOOR, story.choose()))

    assert before.snoozed_until == LATER
    assert (story.routine.snoozes, story.routine.is_waiting) == (1, False)


def test_going_on_ends_a_snooze_and_leaves_its_count(story: Story) -> None:
    story.write(d.Snoozed(story.routine.seq, LATER))
    story.write(d.SnoozeEnded(story.routine.seq))

    assert (story.routine.snoozes, story.routine.snoozed_until) == (1, None)


def test_a_day_without_the_floor_leaves_the_usual_place_as_it_was(story: Story) -> None:
    without_floor(story)

    assert story.routine.place is Place.CHAIR
    assert story.state.day_changes.usual_place is Place.FLOOR


def test_a_plan_made_anew_without_the_floor_leaves_the_usual_place_as_it_was(
    story: Story,
) -> None:
    without_floor(story)
    story.write(d.RoutinePlanned(story.today, Place.CHAIR, story.choose(Place.CHAIR)))
    assert usual_place(story) is Place.FLOOR
    story.later().write(d.RoutinePlanned(story.today, Place.CHAIR, story.choose(Place.CHAIR)))

    assert usual_place(story) is Place.CHAIR


def test_the_floor_that_is_fine_after_all_brings_the_same_plan_back(story: Story) -> None:
    before, exercises = story.routine, names(story)
    cause = without_floor(story)
    assert names(story) != exercises
    story.undo(cause)

    assert story.routine == before


def test_what_was_answered_stays_when_the_rest_gives_way(story: Story) -> None:
    first = names(story)[0]
    seq = story.answer(first, Answer.EASY)
    without_floor(story)

    assert names(story)[0] == first
    assert story.state.find_answer(seq) is not None
    assert story.routine.next_item == len(story.routine.items) - len(names(story)) + 1


def test_nothing_that_the_day_had_already_comes_off_the_floor_again(story: Story) -> None:
    items = [story.routine.items[i].item for i in story.routine.order]
    offered = away_from_floor(story.library, story.state, items, on=story.today)
    taken = frozenset(i.exercise for i in offered if i.exercise not in names(story))
    again = away_from_floor(story.library, story.state, items, on=story.today, taken=taken)

    assert not taken & {i.exercise for i in again}


def test_an_exercise_that_gave_way_is_not_put_aside(story: Story) -> None:
    gone = names(story)
    without_floor(story)

    assert all(story.of(exercise).put_aside == 0 for exercise in gone)


def test_answers_find_their_items_after_one_before_them_was_taken_back(story: Story) -> None:
    hurt = story.answer(names(story)[0], Answer.PAIN)
    added = story.write(d.ItemAdded(story.routine.seq, story.choose()[-1], hurt))
    without_floor(story)
    index = story.routine.next_item
    assert index is not None
    exercise = story.routine.items[index].item.exercise
    answered = story.write(d.Answered(story.routine.seq, index, Answer.EASY))
    story.undo(hurt)

    assert added
    found = story.state.find_answer(answered)
    assert found is not None
    assert found[0].items[found[1]].item.exercise == exercise


def test_the_rest_of_a_bad_day_is_gentle_and_not_what_was_done(story: Story) -> None:
    done = names(story)[0]
    story.answer(done, Answer.OK)
    story.write(d.BadDay(4))
    rest = gentle_rest(
        story.library,
        story.state,
        on=story.today,
        place=Place.FLOOR,
        taken=frozenset({story.library[story.routine.items[0].item.exercise].id}),
    )

    assert {i.why for i in rest} <= {Reason.GENTLE_DAY}
    assert done not in {i.exercise for i in rest}


def test_on_the_first_day_the_rest_of_a_bad_day_may_be_new() -> None:
    story = Story(real_library()).begin()
    story.plan()
    story.answer(names(story)[0], Answer.OK)
    story.write(d.BadDay(4))

    assert gentle_rest(story.library, story.state, on=story.today, place=Place.FLOOR)
