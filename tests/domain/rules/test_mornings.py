"""The morning after: what it confirms, what it takes out, how that comes back."""

from __future__ import annotations

import pytest

from bot.domain import diary as d
from bot.domain.diary import Answer, Feel, WorseCause
from bot.domain.reasons import Reason
from bot.domain.state import Status
from tests.domain.factories import Story, make_item, names, plan_of, small_library


def a_story() -> Story:
    """The evening after a first day of swing, bridge and breath."""
    story = Story(small_library()).begin()
    story.plan(make_item("swing"), make_item("bridge"), make_item("breath"))
    return story.finish().later()


def statuses(story: Story) -> dict[str, str]:
    return {str(id_): str(e.status) for id_, e in story.state.exercises.items()}


@pytest.mark.parametrize("feel", [Feel.BETTER, Feel.USUAL])
def test_a_morning_that_is_not_worse_makes_the_sessions_clean(feel: Feel) -> None:
    story = a_story()

    story.morning(feel)

    assert {i: story.of(i).clean for i in ("swing", "bridge", "breath")} == {
        "swing": 1,
        "bridge": 1,
        "breath": 1,
    }


def test_sore_muscles_repeat_the_step_of_strength_only() -> None:
    story = a_story()

    story.morning(Feel.SORE)

    assert (story.of("bridge").clean, story.of("bridge").clean_days) == (0, 1)
    assert (story.of("swing").clean, story.of("swing").clean_days) == (1, 1)


def test_a_session_that_was_too_much_starts_the_count_anew() -> None:
    story = Story(small_library()).begin()
    story.good_day(make_item("swing"))
    story.plan(make_item("swing"))
    story.answer("swing", Answer.DISCOMFORT, d.Discomfort.TOO_HARD)
    story.later().morning(Feel.USUAL)

    assert story.of("swing").clean == 0


def test_a_morning_is_told_once() -> None:
    story = a_story()
    story.morning(Feel.USUAL)

    story.morning(Feel.USUAL)

    assert story.of("swing").clean == 1


def test_an_undone_morning_can_be_told_again() -> None:
    story = a_story()
    mistap = story.morning(Feel.WORSE, WorseCause.EXERCISE, "bridge")

    story.undo(mistap)
    story.morning(Feel.USUAL)

    assert story.of("bridge").status is Status.ACTIVE
    assert story.of("bridge").clean == 1


def test_a_worse_morning_rests_the_named_exercise_and_its_relatives() -> None:
    story = a_story()

    story.morning(Feel.WORSE, WorseCause.EXERCISE, "bridge")

    assert statuses(story) == {
        "swing": "active",
        "bridge": "resting",
        "breath": "active",
        "march": "resting",
    }
    assert story.of("bridge").reason is Reason.WORSE_MORNING_NAMED


def test_not_sure_holds_all_of_yesterday_but_breathing() -> None:
    story = a_story()

    story.morning(Feel.WORSE, WorseCause.NOT_SURE)

    assert statuses(story) == {"swing": "suspended", "bridge": "suspended", "breath": "active"}


def test_not_sure_holds_nothing_that_was_skipped() -> None:
    story = Story(small_library()).begin()
    story.plan(make_item("swing"), make_item("bridge"))
    story.answer("swing", Answer.OK)
    story.answer("bridge", Answer.SKIPPED)
    story.later().morning(Feel.WORSE, WorseCause.NOT_SURE)

    assert statuses(story) == {"swing": "suspended", "bridge": "active"}


def test_a_hold_does_not_soften_a_rest() -> None:
    story = Story(small_library()).begin()
    story.plan(make_item("bridge"))
    story.answer("bridge", Answer.PAIN)
    story.later().morning(Feel.WORSE, WorseCause.NOT_SURE)

    assert story.of("bridge").status is Status.RESTING


def test_something_else_blames_none_but_no_step_up_is_built_on_it() -> None:
    story = Story(small_library()).begin()
    for _ in range(2):
        story.good_day(make_item("swing"))
    story.plan(make_item("swing"))
    story.finish().later().morning(Feel.WORSE, WorseCause.SOMETHING_ELSE)

    assert statuses(story) == {"swing": "active"}
    assert story.of("swing").clean == 0


def test_the_number_and_the_cause_are_kept_with_the_morning() -> None:
    story = a_story()
    seq = story.morning(Feel.WORSE, WorseCause.EXERCISE, "bridge")
    story.write(d.WorseScored(6, seq))

    morning = story.routine.morning

    assert morning is not None
    assert (morning.score, morning.why, morning.exercise) == (6, WorseCause.EXERCISE, "bridge")


def test_what_was_held_comes_back_one_a_day_at_the_lowest_rung() -> None:
    story = a_story()
    story.morning(Feel.WORSE, WorseCause.NOT_SURE)
    plans = []
    for _ in range(3):
        plans.append(plan_of(story.later().choose()))
        story.good_day()
        story.today = story.routine.local_date

    assert plans == [
        ["swing r1 back_after_hold", "breath r1 repeats"],
        ["swing r1 repeats", "bridge r1 back_after_hold", "breath r1 repeats"],
        ["swing r1 repeats", "breath r1 repeats", "squeeze r1 new"],
    ]


def test_nothing_comes_back_on_the_very_morning_it_was_held() -> None:
    story = a_story()
    story.morning(Feel.WORSE, WorseCause.NOT_SURE)

    assert not {"swing", "bridge"} & set(names(story.choose()))


def test_what_was_planned_to_come_back_but_not_done_still_comes_back_alone() -> None:
    story = a_story()
    story.morning(Feel.WORSE, WorseCause.NOT_SURE)
    story.later().plan()
    skipped_return = story.routine.items[0].item.exercise

    later = story.later().choose()

    assert story.of(skipped_return).status is Status.SUSPENDED
    assert [i.why for i in later].count(Reason.BACK_AFTER_SUSPENSION) == 1


def test_a_worse_morning_after_a_single_return_rests_it() -> None:
    story = a_story()
    story.morning(Feel.WORSE, WorseCause.NOT_SURE)
    story.later().plan()
    returned = story.routine.items[0].item.exercise
    story.finish().later().morning(Feel.WORSE, WorseCause.NOT_SURE)

    assert story.of(returned).status is Status.RESTING
    assert story.of(returned).reason is Reason.WORSE_AGAIN_ON_RETURN


def test_the_one_that_came_back_rests_and_the_others_of_that_day_are_held() -> None:
    story = a_story()
    story.morning(Feel.WORSE, WorseCause.NOT_SURE)
    story.later()
    story.plan(make_item("stretch"), make_item("bridge", why=Reason.BACK_AFTER_SUSPENSION))
    story.finish().later().morning(Feel.WORSE, WorseCause.NOT_SURE)

    assert story.of("bridge").status is Status.RESTING
    assert story.of("march").status is Status.RESTING
    assert story.of("stretch").status is Status.SUSPENDED


def test_a_second_answer_to_an_old_card_does_not_lift_a_hold() -> None:
    story = a_story()
    story.morning(Feel.WORSE, WorseCause.NOT_SURE)

    story.answer("swing", Answer.EASY)

    assert story.of("swing").status is Status.SUSPENDED
