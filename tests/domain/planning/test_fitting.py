"""Limits told while a routine is under way: what no longer fits gives way to what does."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain import diary as d
from bot.domain.diary import Answer, Feel, RoutineItem, WorseCause
from bot.domain.evolve import evolve
from bot.domain.exercise import (
    Category,
    Exercise,
    ExerciseId,
    Kind,
    Limit,
    LimitEffect,
    Place,
    Position,
    RungId,
)
from bot.domain.planning.fitting import fits_today, refits
from bot.domain.reasons import Reason
from bot.domain.rules.progress import half
from bot.domain.state import ItemRecord
from tests.domain.factories import (
    Story,
    make_exercise,
    make_item,
    make_ladder,
    make_library,
    plan_of,
)

BOTH = (Position.BACK, Position.CHAIR)
OUT = {Limit.WRIST_PAIN: LimitEffect(exclude=True)}
CAPPED = {Limit.WRIST_PAIN: LimitEffect(top_rung=RungId("r2"))}
ON_CHAIR_ONLY = {Limit.WRIST_PAIN: LimitEffect(positions=frozenset({Position.CHAIR}))}
LONG = make_ladder(4, BOTH)


def bridge(limits: dict[Limit, LimitEffect]) -> Exercise:
    return make_exercise("bridge", limits=limits, ladder=LONG)


def a_person(*exercises: Exercise, days: int = 2) -> Story:
    """Someone who did every exercise named `known...` on an earlier day, and the bridge at r4."""
    story = Story(make_library(*exercises)).begin()
    for exercise in [e for e in exercises if e.id == "bridge" or e.id.startswith("known")]:
        story.good_day(make_item(exercise.id, "r4" if exercise.id == "bridge" else "r1"))
        story.later(days)
    return story


def tells_limits(story: Story, *items: RoutineItem) -> dict[str, str | None]:
    """Plans these, tells of wrists that hurt, and reads what comes in whose place."""
    story.plan(*items)
    story.write(d.LimitsSet(frozenset({Limit.WRIST_PAIN})))
    return refitting(story)


def refitting(story: Story) -> dict[str, str | None]:
    found = refits(story.library, story.state, story.routine)
    return {was: None if item is None else plan_of((item,))[0] for was, item in found}


def fitted(story: Story) -> RoutineItem:
    """What comes in the place of the only one that no longer fits."""
    [(_, item)] = refits(story.library, story.state, story.routine)
    assert item is not None
    return item


def test_what_still_fits_stays() -> None:
    story = a_person(bridge({Limit.KNEE_PAIN: LimitEffect(exclude=True)}))

    assert tells_limits(story, make_item("bridge")) == {}


def test_what_is_answered_stays() -> None:
    story = a_person(bridge(OUT), make_exercise("known"))
    story.plan(make_item("bridge"))
    story.answer("bridge", Answer.OK)
    story.write(d.LimitsSet(frozenset({Limit.WRIST_PAIN})))

    assert refitting(story) == {}


def test_the_same_exercise_lower_on_its_ladder_comes_first() -> None:
    story = a_person(bridge(CAPPED), make_exercise("known"))

    assert tells_limits(story, make_item("bridge", "r4")) == {"bridge": "bridge r2 fitted"}
    assert fitted(story).dose == LONG[1].dose


def test_the_same_rung_in_another_position_keeps_its_dose_and_reason() -> None:
    story = a_person(bridge(ON_CHAIR_ONLY))
    item = make_item("bridge", "r2", dose=half(LONG[1].dose))

    assert tells_limits(story, item) == {"bridge": "bridge r2 its_turn"}
    assert fitted(story) == replace(item, position=Position.CHAIR)


def test_never_back_to_a_position_that_it_hurt_in() -> None:
    story = a_person(bridge(ON_CHAIR_ONLY))
    item = make_item("bridge", "r2")
    hurt_in = evolve(story.of("bridge"), not_in=frozenset({Position.CHAIR}))
    story.state = story.state.with_exercise(item.exercise, hurt_in)

    assert tells_limits(story, item) == {"bridge": None}


def test_never_higher_than_planned() -> None:
    ladder = (*make_ladder(1), *make_ladder(3, BOTH)[1:])
    story = a_person(make_exercise("bridge", limits=ON_CHAIR_ONLY, ladder=ladder))

    assert tells_limits(story, make_item("bridge", "r1")) == {"bridge": None}


@pytest.mark.parametrize(
    ("why", "kept"),
    [
        (Reason.NEW, Reason.NEW),
        (Reason.BACK_AFTER_SUSPENSION, Reason.BACK_AFTER_SUSPENSION),
        (Reason.FIRST_DAY, Reason.FIRST_DAY),
        (Reason.AFTER_FLARE, Reason.AFTER_FLARE),
        (Reason.TWO_CLEAN_DAYS, Reason.FITTED),
    ],
)
def test_a_lower_rung_is_still_new_or_still_after_a_flare(why: Reason, kept: Reason) -> None:
    story = a_person(bridge(CAPPED))
    if why is Reason.AFTER_FLARE:
        over = replace(story.state.worsening, flare_over_on=story.today)
        story.state = replace(story.state, worsening=over)

    tells_limits(story, make_item("bridge", "r4", why=why))

    assert fitted(story).why is kept
    is_half = why is Reason.AFTER_FLARE
    assert fitted(story).dose == (half(LONG[1].dose) if is_half else LONG[1].dose)


def test_then_comes_what_is_known_in_the_category_by_its_turn() -> None:
    story = a_person(
        bridge(OUT),
        make_exercise("known_b"),
        make_exercise("known_a"),
        make_exercise("new", rank=0),
    )

    assert tells_limits(story, make_item("bridge")) == {"bridge": "known_b r1 fitted"}


def test_two_that_no_longer_fit_get_two_different_ones() -> None:
    limits = OUT
    story = a_person(
        bridge(OUT),
        make_exercise("known_too", limits=limits),
        make_exercise("known_b"),
        make_exercise("known_c"),
    )

    found = tells_limits(story, make_item("bridge"), make_item("known_too"))

    assert found == {"bridge": "known_b r1 fitted", "known_too": "known_c r1 fitted"}


def test_what_is_in_the_routine_already_is_not_taken_twice() -> None:
    story = a_person(bridge(OUT), make_exercise("known"))

    assert tells_limits(story, make_item("bridge"), make_item("known")) == {"bridge": None}


def test_strength_of_yesterday_is_not_taken() -> None:
    story = a_person(bridge(OUT), make_exercise("known"), days=0)

    assert tells_limits(story, make_item("bridge")) == {"bridge": None}


def test_what_comes_back_is_not_taken() -> None:
    story = a_person(bridge(OUT), make_exercise("known"))
    story.good_day(make_item("known"))
    story.plan(make_item("known"))
    story.finish().later().morning(Feel.WORSE, WorseCause.EXERCISE, "known")
    story.later(3)

    found = tells_limits(story, make_item("bridge"))

    assert found == {"bridge": None}


@pytest.mark.parametrize(
    ("why", "other", "expected"),
    [
        (Reason.NEW, Reason.ITS_TURN, "fresh r1 new"),
        (Reason.ITS_BLOCK, Reason.ITS_TURN, "fresh r1 its_block"),
        (Reason.ITS_TURN, Reason.ITS_TURN, "fresh r1 new"),
        (Reason.ITS_TURN, Reason.NEW, None),
        (Reason.ITS_TURN, Reason.BACK_AFTER_SUSPENSION, None),
    ],
)
def test_something_new_comes_only_where_nothing_else_is_new(
    why: Reason, other: Reason, expected: str | None
) -> None:
    hip = make_exercise("known_swing", Category.HIP)
    story = a_person(bridge(OUT), hip, make_exercise("fresh"))

    found = tells_limits(story, make_item("bridge", why=why), make_item("known_swing", why=other))

    assert found == {"bridge": expected}


def test_of_the_new_the_gentle_and_then_the_newcomers_order_comes_first() -> None:
    story = a_person(
        bridge(OUT),
        make_exercise("strong", rank=1),
        make_exercise("light_b", kind=Kind.LIGHT, rank=3),
        make_exercise("light_a", kind=Kind.LIGHT, rank=4),
    )

    assert tells_limits(story, make_item("bridge")) == {"bridge": "light_b r1 new"}


def test_nothing_new_on_a_careful_day() -> None:
    story = a_person(bridge(OUT), make_exercise("fresh"))
    story.state = replace(
        story.state, worsening=replace(story.state.worsening, careful_on=story.today)
    )

    assert tells_limits(story, make_item("bridge")) == {"bridge": None}


def test_nothing_new_where_two_of_the_category_rest() -> None:
    story = a_person(
        bridge(OUT), make_exercise("known_a"), make_exercise("known_b"), make_exercise("fresh")
    )
    for name in ("known_a", "known_b"):
        story.plan(make_item(name))
        story.answer(name, Answer.PAIN)
        story.later(2)

    assert tells_limits(story, make_item("bridge")) == {"bridge": None}


def test_on_the_first_day_everything_is_new_anyway() -> None:
    library = make_library(
        bridge(OUT), make_exercise("fresh"), make_exercise("swing", Category.HIP)
    )
    story = Story(library).begin()
    first = make_item("bridge", why=Reason.FIRST_DAY)
    second = make_item("swing", why=Reason.FIRST_DAY)

    story.plan(second, first)
    story.answer("swing", Answer.OK)
    story.write(d.LimitsSet(frozenset({Limit.WRIST_PAIN})))

    assert refitting(story) == {"bridge": "fresh r1 first_day"}


def test_then_comes_something_gentle_and_known_of_another_category() -> None:
    swing = make_exercise("known_swing", Category.HIP, kind=Kind.MOBILITY)
    breath = make_exercise("known_breath", Category.CORE, kind=Kind.BREATHING)
    unmet = make_exercise("unmet", Category.HIP, kind=Kind.MOBILITY, rank=0)
    story = a_person(bridge(OUT), breath, swing, unmet)

    assert tells_limits(story, make_item("bridge")) == {"bridge": "known_breath r1 category_rests"}


def test_on_the_first_day_something_gentle_may_be_new() -> None:
    unmet = make_exercise("swing", Category.HIP, kind=Kind.MOBILITY)
    story = Story(make_library(bridge(OUT), make_exercise("plank", Category.CORE), unmet)).begin()
    story.plan(make_item("plank"), make_item("bridge"))
    story.answer("plank", Answer.OK)
    story.write(d.LimitsSet(frozenset({Limit.WRIST_PAIN})))

    assert refitting(story) == {"bridge": "swing r1 category_rests"}


def test_on_a_bad_day_only_what_is_gentle_comes() -> None:
    swing = make_exercise("known_swing", Category.HIP, kind=Kind.MOBILITY)
    story = a_person(bridge(OUT), make_exercise("known"), swing)
    story.state = replace(
        story.state, worsening=replace(story.state.worsening, bad_day_on=story.today)
    )

    assert tells_limits(story, make_item("bridge")) == {"bridge": "known_swing r1 category_rests"}


def test_nothing_comes_after_a_blocking_sign() -> None:
    story = a_person(bridge(CAPPED), make_exercise("known"))
    story.plan(make_item("bridge", "r4"))
    story.write(d.LimitsSet(frozenset({Limit.WRIST_PAIN})))
    story.write(d.SignsAnswered(next(iter(d.SignQuestion)), d.Reply.YES))

    assert story.state.safety.block is not None
    assert refitting(story) == {"bridge": None}


def test_what_left_the_content_no_longer_fits() -> None:
    story = a_person(bridge(OUT), make_exercise("known"))
    story.plan(make_item("known"))
    story.library = make_library(bridge(OUT))

    [record] = story.routine.items
    assert not fits_today(story.library, story.state, story.routine, record.item)
    assert refitting(story) == {"known": None}


def test_off_the_floor_what_needs_the_floor_no_longer_fits() -> None:
    story = a_person(make_exercise("bridge", ladder=LONG))
    story.plan(make_item("bridge"), place=Place.CHAIR)

    assert refitting(story) == {"bridge": "bridge r1 its_turn"}
    assert fitted(story).position is Position.CHAIR


def test_what_must_be_asked_first_waits_for_another_day() -> None:
    kneeling = make_exercise(
        "known_kneel",
        limits={Limit.KNEE_PAIN: LimitEffect(exclude=True)},
        ladder=make_ladder(2, (Position.HANDS_AND_KNEES,)),
    )
    story = a_person(bridge(OUT), kneeling, make_exercise("known_later"))

    assert tells_limits(story, make_item("bridge")) == {"bridge": "known_later r1 fitted"}


def test_the_lower_rung_of_the_same_exercise_is_not_asked_about_either() -> None:
    ladder = (*make_ladder(1, (Position.HANDS_AND_KNEES,)), *make_ladder(2)[1:])
    limits = {**OUT, Limit.KNEE_PAIN: LimitEffect(exclude=True)}
    limits[Limit.WRIST_PAIN] = LimitEffect(top_rung=RungId("r1"))
    story = a_person(make_exercise("bridge", limits=limits, ladder=ladder), make_exercise("known"))

    assert tells_limits(story, make_item("bridge", "r2")) == {"bridge": "known r1 fitted"}


def test_what_went_is_remembered_and_what_came_counts_as_planned() -> None:
    story = a_person(bridge(OUT), make_exercise("known"))
    was, instead = make_item("bridge"), make_item("known", why=Reason.FITTED)
    routine = story.plan(was)

    story.write(d.Refitted(routine.seq, ExerciseId("bridge"), instead))

    assert story.routine.items == (ItemRecord(instead, gone=(was,)),)
    assert story.of("known").planned_on == story.today
    assert story.decisions == ()


def test_an_answered_exercise_or_a_forgotten_routine_is_not_refitted() -> None:
    story = a_person(bridge(OUT), make_exercise("known"))
    routine = story.plan(make_item("bridge"))
    story.answer("bridge", Answer.OK)
    before = replace(story.state, last_seq=0)

    for seq, was in ((routine.seq, "bridge"), (routine.seq, "known"), (99_999, "bridge")):
        story.write(d.Refitted(seq, ExerciseId(was), make_item("known")))

    assert replace(story.state, last_seq=0) == before


def test_an_exercise_unknown_to_the_content_still_takes_its_place() -> None:
    story = a_person(bridge(OUT))
    routine = story.plan(make_item("bridge"))

    story.write(d.Refitted(routine.seq, ExerciseId("bridge"), make_item("gone")))

    assert [r.item.exercise for r in story.routine.items] == ["gone"]
    assert "gone" not in story.state.exercises


def test_days_between_make_strength_ready_again() -> None:
    story = a_person(bridge(OUT), make_exercise("known"), days=1)
    story.today += timedelta(days=1)

    assert tells_limits(story, make_item("bridge")) == {"bridge": "known r1 fitted"}
