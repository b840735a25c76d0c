"""What needs a card of its own, and what shares one."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.domain import diary as d
from bot.domain.diary import Answer, Feel, RoutineItem
from bot.domain.exercise import ExerciseId, Position
from bot.domain.planning.list_mode import listed, turns
from bot.domain.reasons import Reason
from tests.domain.factories import Story, make_item, small_library

DAY = ("swing", "bridge", "breath")


def practised() -> Story:
    """Each of the three has had one clean day."""
    story = Story(small_library()).begin()
    story.good_day(*map(make_item, DAY))
    return story


def cards(story: Story, *items: RoutineItem) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """The indexes with a card of their own and those that share one, if this were the plan."""
    if items:
        story.plan(*items)
    together = listed(story.library, story.state, story.routine)
    return tuple(i for i in story.routine.order if i not in together), together


def test_on_the_first_day_each_exercise_has_its_card() -> None:
    story = Story(small_library()).begin()

    assert cards(story, *map(make_item, DAY)) == ((0, 1, 2), ())


def test_after_a_clean_day_the_three_share_one() -> None:
    assert cards(practised(), *map(make_item, DAY)) == ((), (0, 1, 2))


@pytest.mark.parametrize("feel", [None, Feel.WORSE])
def test_a_day_without_a_good_morning_is_not_clean(feel: Feel | None) -> None:
    story = Story(small_library()).begin()
    story.plan(*map(make_item, DAY))
    story.finish().later()
    if feel is not None:
        story.morning(feel)

    assert cards(story, *map(make_item, DAY)) == ((0, 1, 2), ())


@pytest.mark.parametrize("why", Reason)
def test_whatever_is_new_about_an_item_gives_it_its_own_card(why: Reason) -> None:
    story = practised()
    own = {
        Reason.FIRST_DAY,
        Reason.NEW,
        Reason.ITS_BLOCK,
        Reason.STEP_UP,
        Reason.SKIPPED_A_STEP,
        Reason.BACK_AFTER_SUSPENSION,
        Reason.BY_PROVIDER,
        Reason.STILL_RETURNING,
        Reason.AFTER_FLARE,
        Reason.AFTER_PAIN,
    }

    found = cards(story, make_item("swing"), make_item("bridge", why=why), make_item("breath"))

    assert found == (((1,), (0, 2)) if why in own else ((), (0, 1, 2)))


def test_one_exercise_that_never_went_well_has_its_card_beside_the_list() -> None:
    items = [make_item(name) for name in ("swing", "bridge", "plank")]

    assert cards(practised(), *items) == ((2,), (0, 1))


def test_a_higher_rung_has_its_card_whatever_its_reason() -> None:
    items = (make_item("swing", "r2"), make_item("bridge"), make_item("breath"))

    assert cards(practised(), *items) == ((0,), (1, 2))


def test_an_easier_rung_is_no_news() -> None:
    story = practised()
    story.good_day(*(make_item(name, "r2", why=Reason.STEP_UP) for name in DAY))

    assert cards(story, *map(make_item, DAY)) == ((), (0, 1, 2))


def test_what_is_on_its_way_back_has_its_card_on_a_light_day_too() -> None:
    story = practised()
    story.write(d.ProviderSaid(ExerciseId("bridge"), d.ProviderWord.AVOID))
    story.later()
    story.write(d.ProviderSaid(ExerciseId("bridge"), d.ProviderWord.MAY_TRY))

    items = (make_item("swing"), make_item("bridge", why=Reason.LIGHT_DAY), make_item("breath"))

    assert cards(story, *items) == ((1,), (0, 2))


def test_one_exercise_alone_is_a_card_and_no_list() -> None:
    story = practised()

    assert cards(story, make_item("swing"), make_item("plank")) == ((0, 1), ())
    assert cards(story, make_item("swing")) == ((0,), ())


def test_answers_given_on_the_way_do_not_move_an_item_from_list_to_card() -> None:
    story = practised()
    before = cards(story, make_item("swing", why=Reason.STEP_UP), *map(make_item, DAY[1:]))

    story.answer("swing", Answer.EASY)
    story.answer("bridge", Answer.OK)

    assert cards(story) == before == ((0,), (1, 2))


def test_another_one_for_one_that_hurt_is_shown_after_it_on_its_own_card() -> None:
    story = practised()
    story.good_day(*(make_item(name) for name in ("swing", "squeeze", "breath")))
    story.plan(*map(make_item, DAY))
    hurt = story.answer("bridge", Answer.PAIN)
    instead = make_item("squeeze", why=Reason.AFTER_PAIN)
    story.write(d.ItemAdded(story.routine.seq, instead, hurt))

    assert cards(story) == ((1, 3), (0, 2))


def test_cards_come_in_the_order_they_are_shown() -> None:
    story = practised()
    story.plan(*(make_item(name) for name in ("swing", "plank", "breath", "bridge")))
    hurt = story.answer("swing", Answer.PAIN)
    instead = make_item("stretch", why=Reason.AFTER_PAIN)
    story.write(d.ItemAdded(story.routine.seq, instead, hurt))

    assert cards(story) == ((0, 4, 1), (2, 3))


def test_an_exercise_that_left_the_library_has_its_card() -> None:
    items = (make_item("gone"), make_item("bridge"), make_item("breath"))

    assert cards(practised(), *items) == ((0,), (1, 2))


def shown(story: Story) -> tuple[tuple[int, ...], ...]:
    return turns(story.library, story.state, story.routine)


def test_the_list_stands_where_its_first_exercise_stood() -> None:
    story = practised()
    story.plan(make_item("swing"), make_item("bridge", why=Reason.STEP_UP), make_item("breath"))

    assert shown(story) == ((0, 2), (1,))


def test_the_list_waits_where_going_first_meant_getting_up_and_down_again() -> None:
    story = practised()
    chair = replace(make_item("breath"), position=Position.CHAIR)
    story.plan(make_item("swing"), make_item("bridge", why=Reason.STEP_UP), chair)

    assert shown(story) == ((1,), (0, 2))


def test_the_list_waits_for_what_was_asked_for_in_place_of_one_that_hurt() -> None:
    story = practised()
    story.plan(*map(make_item, DAY))
    hurt = story.answer("bridge", Answer.PAIN)
    instead = make_item("squeeze", why=Reason.AFTER_PAIN)
    story.write(d.ItemAdded(story.routine.seq, instead, hurt))

    assert shown(story) == ((1,), (3,), (0, 2))


def test_without_a_list_every_exercise_is_a_turn_of_its_own() -> None:
    story = Story(small_library()).begin()
    story.plan(*map(make_item, DAY))

    assert shown(story) == ((0,), (1,), (2,))
