"""Nobody does more of today's plan than is right for today, whatever changed since it was sent."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from bot.domain import diary as d
from bot.domain.diary import Answer, Discomfort, Feel, RoutineItem
from bot.domain.evolve import evolve
from bot.domain.exercise import Position
from bot.domain.planning.lowering import lowered_items
from bot.domain.reasons import Reason
from bot.domain.rules.progress import half
from bot.domain.state import Status
from tests.domain.factories import Story, make_item, small_library

ON = make_item("bridge").exercise


def standing_on(rung: str, **changes: Any) -> Story:
    """A person who did the bridge the day before yesterday and stands on a rung."""
    story = Story(small_library()).begin()
    story.good_day(make_item("bridge"))
    story.later()
    known = evolve(story.of("bridge"), rung=make_item("bridge", rung).rung, **changes)
    story.state = story.state.with_exercise(ON, known)
    return story


def lowered(story: Story, *items: RoutineItem) -> dict[str, RoutineItem]:
    story.plan(*items)
    return {str(i): item for i, item in lowered_items(story.library, story.state, story.routine)}


def dose(rung: str) -> object:
    return small_library()[ON].rung(make_item("bridge", rung).rung).dose


@pytest.mark.parametrize("why", [Reason.ITS_TURN, Reason.STEP_UP, Reason.SKIPPED_A_STEP])
def test_no_rung_above_the_persons_own_without_an_earned_step(why: Reason) -> None:
    found = lowered(standing_on("r2"), make_item("bridge", "r3", why=why))

    assert {i: (x.rung, x.why) for i, x in found.items()} == {"bridge": ("r2", Reason.EASED)}


def test_a_step_that_is_earned_stays() -> None:
    story = standing_on("r2", clean=2)
    story.later(3)

    assert lowered(story, make_item("bridge", "r3", why=Reason.STEP_UP)) == {}


def test_half_a_dose_on_the_way_back() -> None:
    found = lowered(standing_on("r1", status=Status.RETURNING), make_item("bridge", "r1"))

    assert found["bridge"].dose == half(small_library()[ON].ladder[0].dose)


def test_what_is_planned_no_higher_stays() -> None:
    story = standing_on("r3")
    easier = make_item("bridge", "r1", why=Reason.GENTLE_DAY)

    assert lowered(story, easier) == {}
    assert lowered(story, make_item("bridge", "r3")) == {}


def test_what_comes_back_is_still_the_one_that_comes_back() -> None:
    story = standing_on("r1", status=Status.RETURNING)

    found = lowered(story, make_item("bridge", "r1", why=Reason.BY_PROVIDER))

    assert found["bridge"].why is Reason.BY_PROVIDER


def test_a_position_that_it_hurt_in_gives_way_to_another() -> None:
    story = Story(small_library()).begin()
    story.good_day(make_item("breath"))
    breath = make_item("breath")
    known = evolve(story.of("breath"), not_in=frozenset({Position.BACK}))
    story.state = story.state.with_exercise(breath.exercise, known)

    assert lowered(story, breath)["breath"].position is Position.CHAIR


def test_what_was_answered_stays_as_it_was() -> None:
    story = standing_on("r1")
    story.plan(make_item("bridge", "r3"))
    story.answer("bridge", Answer.OK)

    assert [*lowered_items(story.library, story.state, story.routine)] == []


def test_an_answer_put_right_later_takes_the_step_that_was_built_on_it() -> None:
    story = Story(small_library()).begin()
    first = story.plan(make_item("bridge"))
    seq = story.answer("bridge", Answer.EASY)
    story.later().morning(Feel.USUAL)
    story.later()
    step = next(i for i in story.choose() if i.exercise == ON)
    assert step.why is Reason.SKIPPED_A_STEP
    story.plan(step)
    changed = story.change(seq, d.Answered(first.seq, 0, Answer.DISCOMFORT))
    story.write(d.DiscomfortNamed(Discomfort.TOO_HARD, changed))

    (found,) = lowered_items(story.library, story.state, story.routine)
    assert found[1].dose.duration < replace(step, rung=first.items[0].item.rung).dose.duration
    assert found[1].rung == "r1"


def after_a_check_in(event: d.Event, *items: RoutineItem) -> dict[str, RoutineItem]:
    """What a check-in leaves of a plan that was sent that day to somebody with an earned step."""
    story = standing_on("r2", clean=2)
    story.later(3).plan(*items)
    story.write(event)
    return {str(i): item for i, item in lowered_items(story.library, story.state, story.routine)}


def test_an_easier_week_reaches_the_open_plan_of_its_day() -> None:
    chosen = d.NextWeekChosen(1, d.NextWeek.EASIER)

    found = after_a_check_in(chosen, make_item("bridge", "r3", why=Reason.STEP_UP))

    assert {i: (x.rung, x.why) for i, x in found.items()} == {"bridge": ("r1", Reason.EASED)}


def test_a_check_in_that_is_worse_takes_the_step_up_and_half_of_the_dose() -> None:
    worse = d.CheckInAnswered(1, d.CheckInQuestion.CHANGE, -3)

    found = after_a_check_in(worse, make_item("bridge", "r3", why=Reason.STEP_UP))

    assert {i: (x.rung, x.why) for i, x in found.items()} == {"bridge": ("r2", Reason.GENTLE_WEEK)}
    assert found["bridge"].dose == half(small_library()[ON].ladder[1].dose)


@pytest.mark.parametrize("choice", [d.NextWeek.KEEP, d.NextWeek.HARDER])
def test_the_other_choices_leave_the_open_plan_as_it_is(choice: d.NextWeek) -> None:
    chosen = d.NextWeekChosen(1, choice)

    assert after_a_check_in(chosen, make_item("bridge", "r3", why=Reason.STEP_UP)) == {}
