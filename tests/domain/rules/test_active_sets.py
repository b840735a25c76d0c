"""The small sets: who is in, who makes room, when another joins."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from itertools import pairwise

import pytest

from bot.domain.diary import Answer, Feel
from bot.domain.evolve import evolve
from bot.domain.exercise import Category, Exercise, Gate, Kind, Library
from bot.domain.reasons import Action, Decision, Reason
from bot.domain.rules.active_sets import members
from tests.domain.factories import (
    Story,
    make_exercise,
    make_item,
    make_ladder,
    make_library,
    names,
)

LONG = make_ladder(20)


def glutes_library(count: int = 6, rungs: int = 20) -> Library:
    """Many glute exercises of their own muscle and family, one hip, one breath."""
    many = [make_exercise(f"g{n}", rank=n, ladder=LONG[:rungs]) for n in range(1, count + 1)]
    hip = make_exercise("hip", Category.HIP, kind=Kind.MOBILITY, ladder=LONG)
    breath = make_exercise("breath", Category.CORE, kind=Kind.BREATHING, ladder=LONG)
    return make_library(hip, breath, *many)


def glutes(story: Story) -> list[str]:
    return [e.id for e in members(story.library, story.state, Category.GLUTES)]


def live(story: Story, days: int) -> list[tuple[int, Decision]]:
    """Good days; gives who made room, and on which day."""
    rotated = []
    for day in range(days):
        story.plan()
        while (index := story.routine.next_item) is not None:
            story.answer(story.routine.items[index].item.exercise, Answer.OK)
            rotated += [(day, x) for x in story.decisions if x.action is Action.ROTATE]
        story.later().morning(Feel.USUAL)
    return rotated


def test_two_in_the_first_week_then_three() -> None:
    story = Story(glutes_library()).begin()
    live(story, 7)
    assert glutes(story) == ["g1", "g2"]

    live(story, 7)

    assert glutes(story) == ["g1", "g2", "g3"]


def test_each_of_a_set_comes_two_or_three_times_a_week() -> None:
    story = Story(glutes_library()).begin()
    live(story, 14)
    counts: Counter[str] = Counter()
    for _ in range(14):
        counts.update(i.exercise for i in story.choose())
        live(story, 1)

    assert all(4 <= counts[e] <= 6 for e in ("g1", "g2", "g3"))


def test_after_five_weeks_the_oldest_makes_room_for_one_never_met() -> None:
    story = Story(glutes_library()).begin()

    rotated = live(story, 60)

    assert [(x.exercise, x.reason) for _, x in rotated] == [
        ("g1", Reason.BLOCK_OVER),
        ("g2", Reason.BLOCK_OVER),
        ("g3", Reason.BLOCK_OVER),
    ]
    assert rotated[0][0] >= 35
    days = [day for day, _ in rotated]
    assert all(b - a >= 7 for a, b in pairwise(days))
    assert glutes(story) == ["g4", "g5", "g6"]


def test_when_all_were_met_the_one_away_longest_has_a_new_block_one_rung_lower() -> None:
    story = Story(glutes_library(4)).begin()
    plans = []
    left = ""
    for _ in range(100):
        plans += [i for i in story.choose() if i.why is Reason.ITS_BLOCK]
        if plans:
            break
        left = story.of("g1").rung
        live(story, 1)

    down = int(left.removeprefix("r")) - 1
    assert down >= 1
    assert [(i.exercise, i.rung) for i in plans] == [("g1", f"r{down}")]


def test_a_climbed_ladder_makes_room_for_its_harder_relative_first() -> None:
    easy = make_exercise("easy", family="lifts", rank=1, ladder=LONG[:2])
    hard = make_exercise("hard", family="lifts", difficulty=2, rank=9, ladder=LONG)
    library = glutes_library(5)
    library = make_library(easy, hard, *(e for e in library if e.id != "g1"))
    story = Story(library).begin()

    rotated = live(story, 40)

    assert ("easy", Reason.TOPPED_OUT) in [(x.exercise, x.reason) for _, x in rotated]
    assert "hard" in glutes(story)


def test_what_was_left_out_twice_makes_room() -> None:
    story = Story(glutes_library()).begin()
    live(story, 16)
    for _ in range(8):
        story.plan()
        while (index := story.routine.next_item) is not None:
            exercise = story.routine.items[index].item.exercise
            story.answer(exercise, Answer.SKIPPED if exercise == "g2" else Answer.OK)
        story.later().morning(Feel.USUAL)

    assert "g2" not in glutes(story)
    assert "g4" in glutes(story)


def test_what_rests_makes_room_by_itself() -> None:
    story = Story(glutes_library()).begin()
    live(story, 16)
    while "g2" not in names(story.choose()):
        live(story, 1)
    story.plan()
    story.answer("g2", Answer.PAIN)
    story.later()

    live(story, 4)

    assert glutes(story) == ["g1", "g3", "g4"]


def test_without_anybody_to_follow_nobody_leaves() -> None:
    story = Story(glutes_library(3)).begin()

    assert live(story, 70) == []
    assert glutes(story) == ["g1", "g2", "g3"]


def test_strength_and_mobility_join_two_days_apart_at_least() -> None:
    story = Story(glutes_library()).begin()
    live(story, 3)
    joined = []
    for day in range(25):
        joined += [day for i in story.choose() if i.why is Reason.NEW]
        live(story, 1)

    assert joined
    assert all(b - a >= 2 for a, b in pairwise(joined))


def of_muscle(id_: str, muscle: str, rank: int) -> Exercise:
    return replace(make_exercise(id_, rank=rank, ladder=LONG), targets=(muscle,))


def test_another_muscle_joins_before_the_same_one_and_takes_turns_with_it() -> None:
    library = make_library(
        of_muscle("max1", "maximus", 1),
        of_muscle("max2", "maximus", 2),
        of_muscle("med", "medius", 3),
    )
    story = Story(library).begin()
    offered = []
    for _ in range(16):
        offered += [i.exercise for i in story.choose()]
        live(story, 1)

    assert offered[:2] == ["max1", "med"]
    assert all(not (a[:3] == b[:3] == "max") for a, b in pairwise(offered))


@pytest.mark.parametrize("kept", [6, 13, 20])
def test_one_day_in_seven_is_lighter(kept: int) -> None:
    plank = make_exercise("plank", Category.CORE, rank=2, ladder=LONG)
    bird = make_exercise("bird", Category.CORE, rank=3, ladder=LONG)
    story = Story(make_library(*glutes_library(), plank, bird)).begin()
    live(story, kept)

    core = [i for i in story.choose() if story.library[i.exercise].category is Category.CORE]

    assert [i.exercise for i in core] == ["breath"]


def test_what_is_done_away_from_the_floor_for_a_day_does_not_join() -> None:
    story = Story(glutes_library()).begin()
    live(story, 14)
    story.plan(make_item("g6", why=Reason.NO_FLOOR_TODAY))
    story.finish()

    assert "g6" not in glutes(story)
    assert story.of("g6").done_on == story.today


def test_the_hinge_stays_while_the_deadlift_is_in_use() -> None:
    hinge = make_exercise("hinge", family="hinges", rank=1, ladder=LONG)
    lift = replace(
        make_exercise("lift", family="hinges", difficulty=2, rank=99, ladder=LONG),
        gate=Gate.HINGE_MASTERY,
    )
    library = make_library(hinge, lift, *(e for e in glutes_library() if e.id != "g1"))
    story = Story(library).begin()
    live(story, 10)
    story.state = evolve(
        story.state, hinge=evolve(story.state.hinge, opted_in=frozenset({lift.id}))
    )

    left = [x.exercise for _, x in live(story, 60)]

    assert left
    assert "hinge" not in left
