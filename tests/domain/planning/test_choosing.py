"""Which three today, and why: golden plans over small and real content."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.domain import diary as d
from bot.domain.diary import Answer, Feel, WorseCause
from bot.domain.exercise import Category, Kind, Library, Limit, Place, Position, Rung
from bot.domain.planning.budget import routine_time
from bot.domain.planning.choosing import choose_routine
from bot.domain.reasons import Reason
from bot.domain.state import Adherence, ExerciseState, TrainingState
from tests.domain.factories import (
    MONDAY,
    Story,
    make_exercise,
    make_item,
    make_ladder,
    make_library,
    names,
    need,
    plan_of,
    real_library,
    small_library,
)


def days(story: Story, count: int, place: Place = Place.FLOOR) -> list[str]:
    """The plans of so many days, all of them done and followed by a usual morning."""
    plans = []
    for _ in range(count):
        plans.append(", ".join(plan_of(story.choose(place))))
        story.good_day(place=place)
    return plans


def without(*exercises: str) -> Library:
    return make_library(*[e for e in small_library() if e.id not in exercises])


def test_the_first_week_of_a_small_library() -> None:
    assert days(Story(small_library()).begin(), 7) == [
        "swing r1 first_day, bridge r1 first_day, breath r1 first_day",
        "swing r1 repeats, breath r1 repeats, squeeze r1 new",
        "swing r1 repeats, bridge r1 rested_a_day, plank r1 new",
        "stretch r1 new, squeeze r1 repeats, breath r1 repeats",
        "swing r1 its_turn, march r1 new, plank r1 rested_a_day",
        "stretch r1 its_turn, bridge r2 step_up, breath r1 repeats",
        "swing r2 step_up, breath r1 light_day, squeeze r1 light_day",
    ]


def test_day_one_without_the_floor_is_the_three_easiest_that_remain() -> None:
    plan = Story(real_library()).begin(Limit.NO_FLOOR).choose()

    assert names(plan) == ["seated_hip_rotation", "glute_squeeze", "diaphragmatic_breathing"]
    assert {i.position for i in plan} == {Position.CHAIR}


def test_day_two_changes_exactly_one() -> None:
    story = Story(real_library()).begin()
    first = names(tuple(r.item for r in story.good_day().items))

    second = story.choose()

    assert len(second) == 3
    assert set(first) - set(names(second)) == {"glute_bridge"}
    assert [i.why for i in second].count(Reason.NEW) == 1


def test_breathing_is_the_core_item_of_the_first_two_days_even_days_apart() -> None:
    story = Story(without("bridge", "march", "stretch")).begin()
    story.good_day()
    story.later(2)

    second = story.choose()
    story.good_day()

    assert [i.exercise for i in second if i.why is Reason.NEW] == []
    assert [i.exercise for i in story.choose() if i.why is Reason.NEW] == ["plank"]


def test_a_day_one_nobody_did_is_day_one_again() -> None:
    story = Story(real_library()).begin()
    first = plan_of(story.choose())
    story.plan()
    story.finish(Answer.SKIPPED).later()

    assert plan_of(story.choose()) == first


def test_what_was_left_out_on_day_one_is_still_new_one_a_day() -> None:
    story = Story(small_library()).begin()
    story.plan()
    story.answer("swing", Answer.OK)
    story.later().morning(Feel.USUAL)

    assert plan_of(story.choose()) == ["swing r1 repeats", "bridge r1 new"]
    story.good_day()
    assert plan_of(story.choose()) == ["swing r1 repeats", "breath r1 new"]


def test_the_same_question_gets_the_same_answer() -> None:
    story = Story(real_library()).begin()
    story.good_day()

    assert story.choose() == story.choose()


def test_a_category_whose_only_strength_was_done_yesterday_rests_with_mobility() -> None:
    story = Story(without("squeeze", "march", "plank")).begin()

    assert days(story, 5) == [
        "swing r1 first_day, bridge r1 first_day, breath r1 first_day",
        "stretch r1 new, swing r1 category_rests, breath r1 repeats",
        "stretch r1 its_turn, bridge r1 rested_a_day, breath r1 repeats",
        "swing r1 its_turn, breath r1 repeats, stretch r1 category_rests",
        "stretch r1 its_turn, bridge r1 rested_a_day, breath r1 repeats",
    ]


def test_neither_what_rests_nor_its_harder_relative_is_ever_offered() -> None:
    story = Story(small_library()).begin()
    story.good_day()
    story.later().plan(make_item("bridge"))
    story.answer("bridge", Answer.PAIN)

    offered = " ".join(days(story.later(), 14))

    assert "bridge" not in offered
    assert "march" not in offered


def test_two_that_are_held_do_not_come_back_on_one_day() -> None:
    story = Story(small_library()).begin()
    story.plan()
    story.finish().later().morning(Feel.WORSE, WorseCause.NOT_SURE)

    assert days(story.later(), 3) == [
        "swing r1 back_after_hold, breath r1 repeats",
        "swing r1 repeats, bridge r1 back_after_hold, breath r1 repeats",
        "swing r1 repeats, breath r1 repeats, squeeze r1 new",
    ]


def test_a_return_from_a_hold_is_the_only_new_thing_of_its_day() -> None:
    story = Story(small_library()).begin()
    for _ in range(4):
        story.good_day()
    story.plan()
    story.finish().later().morning(Feel.WORSE, WorseCause.NOT_SURE)

    plan = story.later().choose()

    untried = [i.why for i in plan if i.why in (Reason.NEW, Reason.BACK_AFTER_SUSPENSION)]
    assert untried == [Reason.BACK_AFTER_SUSPENSION]


def test_at_most_one_steps_up_a_day() -> None:
    story = Story(small_library()).begin()
    for _ in range(30):
        reasons = [i.why for i in story.choose()]
        assert reasons.count(Reason.STEP_UP) <= 1
        story.good_day()


def test_a_prerequisite_needs_its_clean_days_and_its_rung() -> None:
    march = make_exercise("march", needs=(need("bridge", "squeeze", days=2, rung="r3"),))
    library = make_library(make_exercise("bridge"), march)
    bridge = library[make_item("bridge").exercise]

    def offered(rung: str, clean_days: int) -> list[str]:
        known = ExerciseState(make_item("x", rung).rung, clean_days=clean_days, done_on=MONDAY)
        state = TrainingState(
            exercises={bridge.id: known}, adherence=Adherence(done_on=MONDAY, started_on=MONDAY)
        )
        on = MONDAY.replace(day=3)
        return names(choose_routine(library, state, on=on, place=Place.FLOOR))

    assert [offered("r3", 2), offered("r4", 5)] == [["march"], ["march"]]
    assert [offered("r2", 9), offered("r3", 1)] == [[], []]


def test_nothing_left_gives_an_empty_plan() -> None:
    story = Story(make_library(make_exercise("bridge"))).begin()

    assert story.choose(Place.CHAIR) == ()


def test_on_a_chair_nothing_needs_the_floor() -> None:
    story = Story(real_library()).begin()
    story.good_day()

    plan = story.choose(Place.CHAIR)

    assert {i.position for i in plan} <= {Position.CHAIR, Position.STANDING}
    assert plan_of(plan) == [
        "figure_four hold_10_twice new",
        "diaphragmatic_breathing breaths_6 repeats",
    ]


def test_on_the_floor_the_body_gets_up_at_most_once() -> None:
    library = make_library(
        make_exercise("stretch", Category.HIP, kind=Kind.MOBILITY, ladder=_on(Position.CHAIR)),
        make_exercise("bridge", ladder=_on(Position.BACK)),
        make_exercise("wall", Category.CORE, ladder=_on(Position.STANDING)),
    )

    assert names(Story(library).begin().choose()) == ["bridge", "stretch", "wall"]


def test_one_change_of_position_keeps_the_usual_order() -> None:
    library = make_library(
        make_exercise("stretch", Category.HIP, kind=Kind.MOBILITY, ladder=_on(Position.CHAIR)),
        make_exercise("bridge", ladder=_on(Position.BACK)),
        make_exercise("plank", Category.CORE, ladder=_on(Position.FOREARMS)),
    )

    assert names(Story(library).begin().choose()) == ["stretch", "bridge", "plank"]


def _on(position: Position) -> tuple[Rung, ...]:
    return make_ladder(2, (position,))


def test_a_long_day_is_trimmed_at_the_same_rungs() -> None:
    library = make_library(
        *(make_exercise(c, c, kind=Kind.LIGHT, ladder=(_long_rung(),)) for c in Category)
    )

    plan = Story(library).begin().choose()

    assert routine_time(plan).total_seconds() <= 330
    assert {i.rung for i in plan} == {"long"}


def _long_rung() -> Rung:
    (rung,) = make_ladder(1)
    return replace(rung, id=make_item("x", "long").rung, dose=replace(rung.dose, reps=30))


@pytest.mark.parametrize(("away", "reason"), [(6, Reason.REPEATS), (7, Reason.AFTER_GAP)])
def test_after_a_week_away_the_plan_says_so(away: int, reason: Reason) -> None:
    swing = make_exercise("swing", Category.HIP, kind=Kind.MOBILITY)
    story = Story(make_library(swing)).begin()
    story.good_day(make_item("swing", "r3"))
    story.later(away - 1)

    assert [i.why for i in story.choose()] == [reason]


def test_a_limit_takes_effect_on_the_next_plan() -> None:
    story = Story(real_library()).begin()
    story.good_day()
    story.write(d.LimitAdded(Limit.NO_FLOOR))

    assert "clamshell" not in names(story.choose())
