"""A routine changed on its own day: after pain, and after a worse morning."""

from __future__ import annotations

from bot.domain import diary as d
from bot.domain.diary import Answer, Feel, RoutineItem, WorseCause
from bot.domain.exercise import Category, ExerciseId, Kind, Library, Limit, Place
from bot.domain.planning.budget import routine_time
from bot.domain.reasons import Reason
from bot.domain.state import Status
from tests.domain.factories import (
    Story,
    make_exercise,
    make_item,
    make_library,
    names,
    plan_of,
    real_library,
    small_library,
)


def a_story(days: int, library: Library | None = None) -> Story:
    """A person after so many good days."""
    story = Story(library or small_library()).begin()
    for _ in range(days):
        story.good_day()
    return story


def waking_worse(
    story: Story, why: WorseCause, exercise: str | None = None
) -> tuple[RoutineItem, ...]:
    """Does a day, plans the next one as the reminder does, then wakes up worse; plans again."""
    story.plan()
    yesterday = story.finish().routine
    today = story.later().choose()
    story.write(d.RoutinePlanned(story.today, Place.FLOOR, today))
    morning = story.write(d.MorningChecked(yesterday.seq, Feel.WORSE))
    named = None if exercise is None else ExerciseId(exercise)
    story.write(d.WorseExplained(why, morning, named))
    return story.replan(today, is_easy_day=why is WorseCause.NOT_SURE)


def test_instead_comes_another_family_of_the_category_at_its_lowest_rung() -> None:
    story = a_story(4)
    story.plan(make_item("march"))
    story.answer("march", Answer.PAIN)

    instead = story.instead_of("march")

    assert instead is not None
    assert plan_of((instead,)) == ["squeeze r1 instead"]


def test_what_is_gentle_comes_before_strength() -> None:
    library = make_library(
        make_exercise("bridge"),
        make_exercise("clam", rank=2),
        make_exercise("squeeze", kind=Kind.LIGHT, rank=3),
    )
    story = Story(library).begin()
    story.plan(make_item("bridge"))
    story.answer("bridge", Answer.PAIN)

    instead = story.instead_of("bridge")

    assert instead is not None
    assert instead.exercise == "squeeze"


def test_nothing_comes_instead_that_is_in_the_routine_already() -> None:
    story = a_story(0)
    story.plan(make_item("swing"), make_item("stretch"))
    story.answer("swing", Answer.PAIN)

    assert story.instead_of("swing") is None


def test_no_strength_comes_instead_that_was_done_yesterday() -> None:
    library = make_library(make_exercise("bridge"), make_exercise("clam", rank=2))
    story = Story(library).begin()
    story.good_day(make_item("clam"))
    story.plan(make_item("bridge"))
    story.answer("bridge", Answer.PAIN)

    assert story.instead_of("bridge") is None


def test_nothing_comes_instead_that_rests_or_is_held_or_limits_forbid() -> None:
    story = a_story(0)
    story.plan(make_item("stretch"))
    story.finish().later().morning(Feel.WORSE, WorseCause.NOT_SURE)
    story.later().good_day(make_item("squeeze"))
    story.plan(make_item("swing"))
    story.answer("swing", Answer.PAIN)

    assert story.of("stretch").status is Status.SUSPENDED
    assert story.instead_of("swing") is None
    assert story.instead_of("march", Place.CHAIR) is not None
    story.write(d.Stopped((ExerciseId("squeeze"),), 1))
    assert story.instead_of("march", Place.CHAIR) is None


def test_what_was_named_is_replaced_by_something_known() -> None:
    again = waking_worse(a_story(6), WorseCause.EXERCISE, "swing")

    assert "swing" not in names(again)
    assert Reason.STEP_UP not in {i.why for i in again}
    assert len(set(names(again))) == len(again) == 3


def test_a_morning_blamed_on_something_else_keeps_the_plan_but_for_the_step_up() -> None:
    story = a_story(1)
    story.plan()
    yesterday = story.finish().routine
    today = story.later().choose()
    morning = story.write(d.MorningChecked(yesterday.seq, Feel.WORSE))
    story.write(d.WorseExplained(WorseCause.SOMETHING_ELSE, morning))

    again = story.replan(today, is_easy_day=False)

    assert names(again) == names(today)
    assert [i.rung for i in again] == [story.of(i.exercise).rung for i in again]


def test_a_step_up_goes_back_to_the_rung_of_the_day_before() -> None:
    story = a_story(2)
    step = make_item("swing", "r2", why=Reason.STEP_UP)

    (again,) = story.replan((step,), is_easy_day=False)

    assert (again.rung, again.why) == ("r1", Reason.ITS_TURN)
    assert again.dose == story.library[step.exercise].ladder[0].dose


def test_an_easy_day_is_breathing_and_known_mobility_only() -> None:
    story = a_story(8)

    again = waking_worse(story, WorseCause.NOT_SURE)

    kinds = [story.library[i.exercise].kind for i in again]
    assert Kind.BREATHING in kinds
    assert set(kinds) <= {Kind.BREATHING, Kind.MOBILITY, Kind.LIGHT}
    assert {i.why for i in again}.isdisjoint(
        {Reason.NEW, Reason.BACK_AFTER_SUSPENSION, Reason.STEP_UP}
    )
    assert all(story.of(i.exercise).status is Status.ACTIVE for i in again)


def test_after_day_one_an_easy_day_is_breathing_alone() -> None:
    assert names(waking_worse(a_story(0), WorseCause.NOT_SURE)) == ["breath"]


def test_breathing_makes_room_among_three_on_an_easy_day() -> None:
    story = a_story(8)
    items = (make_item("swing"), make_item("stretch"), make_item("squeeze"))

    assert names(story.replan(items, is_easy_day=True)) == ["swing", "stretch", "breath"]


def test_of_what_stands_in_the_last_makes_room_for_breathing() -> None:
    story = a_story(8)
    stand_in = make_item("stretch", why=Reason.CATEGORY_RESTS)

    again = story.replan((make_item("swing"), stand_in, make_item("squeeze")), is_easy_day=True)

    assert names(again) == ["swing", "squeeze", "breath"]


def test_no_exercise_stands_twice_in_a_new_plan() -> None:
    story = a_story(8)
    story.write(d.Stopped((ExerciseId("stretch"),), 1))
    items = (make_item("stretch"), make_item("swing"), make_item("breath"))

    again = story.replan(items, is_easy_day=False)

    assert names(again) == ["swing", "breath"]


def test_a_lost_category_rests_with_mobility() -> None:
    story = a_story(8)
    for id_ in ("bridge", "march", "squeeze"):
        story.write(d.Stopped((ExerciseId(id_),), 1))
    items = (make_item("swing"), make_item("bridge"), make_item("breath"))

    again = story.replan(items, is_easy_day=False)

    assert sorted(names(again)) == ["breath", "stretch", "swing"]


def test_breathing_is_left_when_all_else_is_gone() -> None:
    story = a_story(0)
    story.write(d.Stopped(tuple(map(ExerciseId, ("swing", "stretch", "bridge", "squeeze"))), 1))

    again = story.replan((make_item("swing"), make_item("bridge")), is_easy_day=False)

    assert plan_of(again) == ["breath r1 category_rests"]


def test_where_even_breathing_hurts_nothing_is_left() -> None:
    story = a_story(0)
    for exercise in small_library():
        story.write(d.Stopped((exercise.id,), 1))

    assert story.replan((make_item("swing"),), is_easy_day=True) == ()


def test_a_return_from_a_hold_stays_on_a_named_day_and_goes_on_an_easy_one() -> None:
    story = a_story(0)
    story.plan()
    story.finish().later().morning(Feel.WORSE, WorseCause.NOT_SURE)
    today = story.later().choose()

    assert names(story.replan(today, is_easy_day=False)) == names(today)
    assert names(story.replan(today, is_easy_day=True)) == ["breath"]


def test_what_was_held_this_morning_is_out_today() -> None:
    story = a_story(0)
    story.plan()
    story.finish().later().morning(Feel.WORSE, WorseCause.NOT_SURE)
    today = (make_item("swing", why=Reason.BACK_AFTER_SUSPENSION), make_item("breath"))

    assert names(story.replan(today, is_easy_day=False)) == ["breath"]


def test_a_new_plan_keeps_to_the_minutes_and_the_place() -> None:
    story = a_story(12, real_library())
    story.write(d.LimitAdded(Limit.NO_FLOOR))

    again = story.replan(story.choose(Place.CHAIR), is_easy_day=False, place=Place.CHAIR)

    assert routine_time(again).total_seconds() <= 330
    assert [story.library[i.exercise].category for i in again] == list(Category)
