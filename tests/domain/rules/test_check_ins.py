"""Check-ins: which week is asked about when, what it told, and what is said of it again."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.domain import diary as d
from bot.domain.diary import CheckInQuestion, Feel, NextWeek, SignQuestion
from bot.domain.exercise import ExerciseId
from bot.domain.rules import check_ins
from bot.domain.rules.fold import replay
from bot.domain.state import Status, TrainingState
from tests.domain.factories import MONDAY, Story, make_item, small_library

LIBRARY = small_library()
CHANGE, PAIN, ACTIVITY = CheckInQuestion


def begun(days: int = 0) -> Story:
    """Somebody whose first day was Monday, so many days later."""
    story = Story(LIBRARY).begin()
    story.plan()
    story.finish()
    return story.later(days)


def tell(story: Story, week: int, change: int = 0, pain: int = 3, activity: int = 5) -> None:
    for question, value in zip(CheckInQuestion, (change, pain, activity), strict=True):
        story.write(d.CheckInAnswered(week, question, value))


def due(story: Story) -> int | None:
    return check_ins.due_week(story.state, story.today)


def test_no_week_is_due_before_the_first_routine() -> None:
    assert check_ins.due_week(TrainingState(), MONDAY) is None
    assert check_ins.weeks_over(TrainingState(), MONDAY) == 0


@pytest.mark.parametrize(
    ("days", "week"),
    [
        *((0, None), (6, None), (7, 1), (8, 1), (10, 1), (11, None), (13, None)),
        *((14, 2), (17, 2), (18, None), (21, 3), (28, 4), (420, 60), (423, 60), (424, None)),
    ],
)
def test_a_week_is_asked_about_from_its_end_to_three_days_later(
    days: int, week: int | None
) -> None:
    assert due(begun(days)) == week


def test_later_asks_again_the_next_day_within_three() -> None:
    story = begun(7)

    asked = []
    for _ in range(5):
        asked.append(due(story))
        story.write(d.CheckInPutOff(1))
        assert due(story) is None
        story.later()

    assert asked == [1, 1, 1, 1, None]


def test_a_week_that_is_skipped_is_not_asked_about_again_but_the_next_one_is() -> None:
    story = begun(7)
    story.write(d.CheckInPutOff(1, skip=True))

    assert due(story.later()) is None
    assert due(story.later(6)) == 2


def test_to_put_off_a_skipped_week_later_leaves_it_skipped() -> None:
    story = begun(7)
    story.write(d.CheckInPutOff(1, skip=True))
    story.write(d.CheckInPutOff(1))

    assert due(story.later()) is None


def test_what_was_answered_is_not_asked_again_and_a_whole_week_is_told() -> None:
    story = begun(8)

    assert check_ins.open_questions(story.state, 1) == (CHANGE, PAIN, ACTIVITY)
    story.write(d.CheckInAnswered(1, PAIN, 0))
    assert check_ins.open_questions(story.state, 1) == (CHANGE, ACTIVITY)
    assert due(story) == 1
    story.write(d.CheckInAnswered(1, CHANGE, 0))
    story.write(d.CheckInAnswered(1, ACTIVITY, 0))

    assert check_ins.open_questions(story.state, 1) == ()
    assert due(story) is None
    assert due(story.later(6)) == 2


def test_a_week_answered_three_days_late_is_still_that_week() -> None:
    story = begun(10)
    tell(story, 1, pain=4)

    (told,) = check_ins.told_weeks(story.state)

    assert (told.number, told.pain, told.told_on) == (1, 4, MONDAY + timedelta(10))
    assert check_ins.ended_on(story.state, 1) == MONDAY + timedelta(7)


def test_no_week_is_asked_about_in_a_pause_or_while_a_sign_is_open() -> None:
    story = begun(7)
    story.write(d.Paused())
    assert due(story) is None
    story.write(d.Resumed())
    assert due(story) == 1

    story.write(d.SignsAnswered(SignQuestion.FOUR, d.Reply.YES))

    assert due(story) is None


def test_the_signs_of_a_week_are_those_not_gone_through_since_it_was_over() -> None:
    story = begun(6)
    story.write(d.SignsAnswered(SignQuestion.FOUR, d.Reply.NO))
    story.later()
    assert set(check_ins.open_signs(story.state, 1)) == set(SignQuestion)

    story.write(d.SignsAnswered(SignQuestion.FOUR, d.Reply.NO))

    assert check_ins.open_signs(story.state, 1) == (SignQuestion.OTHERS,)


def test_the_advice_of_week_four_comes_once_in_the_first_report_from_then_on() -> None:
    story = begun(7)
    asked = []
    for week in (1, 2, 3, 5, 6, 9):
        story.today = check_ins.ended_on(story.state, week)
        tell(story, week)
        if check_ins.asks_about_inflammation(story.state, week):
            asked.append(week)

    assert asked == [5]


def test_a_new_diagnosis_is_asked_about_every_28_days() -> None:
    story = begun(7)
    asked = []
    for week in (*range(1, 7), *range(8, 14)):
        story.today = check_ins.ended_on(story.state, week)
        tell(story, week)
        if check_ins.asks_about_diagnosis(story.state, week):
            asked.append(week)

    assert asked == [4, 8, 12]


def test_the_buttons_of_a_report_are_kept_with_their_week() -> None:
    story = begun(7)
    tell(story, 1)
    treatment = story.write(d.TreatmentChanged(1))
    story.write(d.DiagnosisTold(1))

    told = check_ins.told_week(story.state, 1)
    assert (told.treatment_changed, told.diagnosis) == (True, True)

    story.undo(treatment)
    assert not check_ins.told_week(story.state, 1).treatment_changed


def test_another_answer_replaces_the_first_on_its_day_and_is_undone_to_it() -> None:
    story = begun(7)
    story.write(d.CheckInAnswered(1, PAIN, 8))
    again = story.later(2).write(d.CheckInAnswered(1, PAIN, 3))

    told = check_ins.told_week(story.state, 1)
    assert (told.pain, told.told_on) == (3, MONDAY + timedelta(7))
    assert story.state == replay(LIBRARY, story.entries)

    story.undo(again)
    assert check_ins.told_week(story.state, 1).pain == 8


def test_of_three_answers_the_one_left_counts_when_two_are_undone() -> None:
    story = begun(7)
    seqs = [story.write(d.CheckInAnswered(1, PAIN, score)) for score in (8, 3, 5)]
    story.undo(seqs[0])
    story.undo(seqs[2])

    assert check_ins.told_week(story.state, 1).pain == 3


def test_a_corrected_check_in_is_the_state_of_one_told_right() -> None:
    wrong, right = begun(7), begun(7)
    for story, pain, choice in ((wrong, 9, NextWeek.EASIER), (right, 2, NextWeek.KEEP)):
        tell(story, 1, pain=pain)
        story.write(d.NextWeekChosen(1, choice))
        story.plan(make_item("bridge"), make_item("plank"))
        story.finish().later().morning(Feel.USUAL)
    assert (wrong.of("bridge").short, right.of("bridge").short) == (True, False)
    wrong.write(d.CheckInAnswered(1, PAIN, 2))
    wrong.write(d.NextWeekChosen(1, NextWeek.KEEP))

    assert wrong.state.check_ins == right.state.check_ins
    assert wrong.state.exercises == right.state.exercises


def test_another_choice_for_the_same_week_needs_the_past() -> None:
    story = begun(7)
    story.write(d.NextWeekChosen(1, NextWeek.KEEP))
    state = story.state

    with pytest.raises(LookupError):
        check_ins.next_week_chosen(
            LIBRARY, state, story.entries[-1], d.NextWeekChosen(1, NextWeek.EASIER)
        )

    story.write(d.NextWeekChosen(1, NextWeek.HARDER))
    assert check_ins.told_week(story.state, 1).choice is NextWeek.HARDER


def test_one_that_is_to_make_room_leaves_its_set() -> None:
    story = begun()
    story.plan(make_item("bridge"))
    story.finish().later()
    assert story.of("bridge").left_on is None

    story.write(d.AnotherWanted(1, ExerciseId("bridge")))

    assert story.of("bridge").left_on == story.today


def test_what_rests_is_not_moved_by_a_wish_for_another() -> None:
    story = begun()
    story.plan(make_item("bridge"))
    story.answer("bridge", d.Answer.PAIN)
    before = story.of("bridge")

    story.later().write(d.AnotherWanted(1, ExerciseId("bridge")))

    assert before.status is Status.RESTING
    assert story.of("bridge") == before
