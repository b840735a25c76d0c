"""Another exercise on request, and a day without the floor."""

from __future__ import annotations

import pytest

from bot.domain import diary as d
from bot.domain.diary import Answer, RoutineItem
from bot.domain.evolve import evolve
from bot.domain.exercise import (
    OFF_THE_FLOOR,
    Category,
    Exercise,
    ExerciseId,
    Kind,
    Place,
    Position,
)
from bot.domain.planning.replacing import choose_swap
from bot.domain.planning.replanning import away_from_floor
from bot.domain.reasons import Reason
from tests.domain.factories import (
    ON_CHAIR,
    Story,
    make_exercise,
    make_item,
    make_ladder,
    make_library,
    plan_of,
    real_library,
    small_library,
)


def a_week() -> Story:
    """Seven good days of the small library; the eighth is planned."""
    story = Story(small_library()).begin()
    for _ in range(7):
        story.good_day()
    story.plan()
    return story


def swap(story: Story, exercise: str) -> RoutineItem | None:
    taken = frozenset(r.item.exercise for r in story.routine.items)
    return choose_swap(
        story.library,
        story.state,
        of=ExerciseId(exercise),
        on=story.today,
        place=Place.FLOOR,
        taken=taken,
    )


def test_a_swap_is_a_known_one_of_the_same_category_at_its_own_rung() -> None:
    story = a_week()
    hip = next(
        r.item.exercise for r in story.routine.items if r.item.exercise in ("swing", "stretch")
    )

    item = swap(story, hip)

    assert item is not None
    assert {hip, item.exercise} == {"swing", "stretch"}
    assert (item.rung, item.why) == (story.of(item.exercise).rung, Reason.SWAPPED)


def test_a_swap_brings_the_known_one_that_waited_longest() -> None:
    names = ("a", "b", "c")
    story = Story(make_library(*(make_exercise(n, Category.HIP) for n in names))).begin()
    for name in ("c", "b", "a"):
        story.good_day(make_item(name))
        story.later(2)
    story.plan(make_item("a"))

    item = swap(story, "a")

    assert item is not None
    assert item.exercise == "c"


def test_a_swap_tries_something_new_only_where_nothing_is_new_today() -> None:
    story = Story(small_library()).begin()
    story.good_day()
    story.plan(make_item("swing"), make_item("breath"))
    assert swap(story, "swing") is not None

    story.plan(make_item("swing"), make_item("squeeze", why=Reason.NEW))

    assert swap(story, "swing") is None


def test_no_swap_on_a_careful_day_to_something_new_nor_under_a_sign() -> None:
    story = Story(small_library()).begin()
    story.good_day()
    story.plan(make_item("swing"), make_item("breath"))
    before = story.state
    story.state = evolve(before, worsening=evolve(before.worsening, careful_on=story.today))
    assert swap(story, "swing") is None

    story.state = before
    story.write(d.SignTold("chest", d.Tier.EMERGENCY))

    assert swap(story, "swing") is None


def test_what_is_swapped_away_is_put_aside_and_the_other_stands_in_its_place() -> None:
    story = a_week()
    index = 0
    gone = story.routine.items[index].item.exercise
    item = swap(story, gone)
    assert item is not None

    story.write(d.Swapped(story.routine.seq, index, item))

    assert story.routine.items[index].item == item
    assert story.of(gone).put_aside == 1
    assert story.of(item.exercise).planned_on == story.today


def test_an_answered_item_is_not_swapped() -> None:
    story = a_week()
    gone = story.routine.items[0].item.exercise
    item = swap(story, gone)
    assert item is not None
    story.answer(gone, Answer.OK)

    story.write(d.Swapped(story.routine.seq, 0, item))
    story.write(d.Swapped(story.routine.seq, 9, item))
    story.write(d.Swapped(999, 0, item))

    assert story.routine.items[0].item.exercise == gone
    assert story.of(gone).put_aside == 0


def off_the_floor(story: Story, *items: RoutineItem) -> list[str]:
    found = away_from_floor(story.library, story.state, items, on=story.today)
    assert all(i.position in OFF_THE_FLOOR for i in found)
    return plan_of(found)


def test_without_the_floor_the_same_exercise_stays_where_it_can() -> None:
    story = Story(small_library()).begin()
    story.good_day(make_item("stretch"), make_item("breath"), make_item("squeeze"))

    assert off_the_floor(story, make_item("stretch"), make_item("breath")) == [
        "stretch r1 its_turn",
        "breath r1 its_turn",
    ]


def test_a_rung_that_needs_the_floor_gives_way_to_the_highest_that_does_not() -> None:
    story = Story(small_library()).begin()
    story.good_day(make_item("plank", "floor1"))
    item = make_item("plank", "floor1")

    assert off_the_floor(story, item) == ["plank r2 no_floor_today"]


def test_another_known_one_stands_in_before_a_new_one() -> None:
    story = Story(small_library()).begin()
    story.good_day(make_item("squeeze"), make_item("swing"))

    assert off_the_floor(story, make_item("bridge")) == ["squeeze r1 no_floor_today"]


def test_a_newcomer_in_a_hotel_gets_three_that_need_no_floor() -> None:
    story = Story(real_library()).begin()
    for _ in range(3):
        story.good_day()
    planned = story.choose()

    found = away_from_floor(story.library, story.state, planned, on=story.today)

    assert len(found) == 3
    assert {i.position for i in found} <= {Position.CHAIR, Position.STANDING}


def test_a_day_away_from_the_floor_does_not_bring_back_what_rests() -> None:
    story = Story(small_library()).begin()
    story.good_day(make_item("squeeze"), make_item("bridge"))
    story.plan(make_item("squeeze"))
    story.answer("squeeze", Answer.PAIN)

    assert off_the_floor(story, make_item("bridge")) == []


def test_a_swap_never_brings_a_relative_of_one_that_rests() -> None:
    story = Story(small_library()).begin()
    story.good_day(make_item("swing"), make_item("bridge"), make_item("breath"))
    story.plan(make_item("swing"), make_item("squeeze"), make_item("breath"))
    story.write(d.Stopped((ExerciseId("march"),), 1))
    story.later()

    assert swap(story, "squeeze") is None


def test_what_came_new_by_a_swap_is_the_new_one_of_the_day() -> None:
    story = Story(small_library()).begin()
    story.good_day(make_item("swing"), make_item("breath"))
    story.plan(make_item("swing"), make_item("breath"))
    new = swap(story, "swing")
    assert new is not None
    assert story.of(new.exercise).done_on is None

    story.write(d.Swapped(story.routine.seq, 0, new))

    assert swap(story, "breath") is None


def test_on_the_first_day_one_new_exercise_may_follow_another() -> None:
    story = Story(small_library()).begin()
    story.plan(make_item("swing", why=Reason.FIRST_DAY), make_item("bridge", why=Reason.FIRST_DAY))
    first = swap(story, "swing")
    assert first is not None
    story.write(d.Swapped(story.routine.seq, 0, first))

    assert swap(story, "bridge") is not None


def chair(id_: str, category: Category, *, kind: Kind = Kind.STRENGTH, rank: int = 1) -> Exercise:
    return make_exercise(id_, category, kind=kind, rank=rank, ladder=make_ladder(2, ON_CHAIR))


def test_off_the_floor_what_is_gentle_stands_in_before_strength() -> None:
    strong, light = (
        chair("strong", Category.GLUTES),
        chair("light", Category.GLUTES, kind=Kind.LIGHT, rank=2),
    )
    story = Story(make_library(make_exercise("bridge"), strong, light)).begin()
    story.good_day(make_item("strong"), make_item("light"))
    story.later()

    assert off_the_floor(story, make_item("bridge")) == ["light r1 no_floor_today"]


@pytest.mark.parametrize("has_known", [True, False])
def test_off_the_floor_a_new_one_takes_the_place_of_another_that_was_to_be_new(
    has_known: bool,
) -> None:
    exercises = [
        make_exercise("bridge"),
        chair("strong", Category.GLUTES),
        chair("fresh", Category.HIP, kind=Kind.MOBILITY),
        chair("swing", Category.HIP, kind=Kind.MOBILITY, rank=2),
    ]
    story = Story(make_library(*exercises)).begin()
    story.good_day(make_item("swing" if has_known else "bridge"))

    found = off_the_floor(story, make_item("fresh", why=Reason.NEW), make_item("bridge"))

    assert ("fresh r1 new" in found) is not has_known
    assert ("swing r1 no_floor_today" in found) is has_known
