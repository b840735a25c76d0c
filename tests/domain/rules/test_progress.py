"""Up, hold, down: how one exercise goes over days and weeks."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain import diary as d
from bot.domain.diary import Answer, Discomfort, Feel, WorseCause
from bot.domain.exercise import Category, Kind, Library, Limit, LimitEffect, Place, Position
from bot.domain.planning.replanning import step_after_morning
from bot.domain.reasons import Action, Reason
from bot.domain.rules.progress import ease, rung_after_gap, steps_up, stop, suspend
from bot.domain.state import ExerciseState, Status
from tests.domain.factories import (
    MONDAY,
    Story,
    make_exercise,
    make_item,
    make_ladder,
    make_library,
    small_library,
)

BRIDGE = make_exercise("bridge", ladder=make_ladder(6))


def standing_on(rung: str, **changes: object) -> ExerciseState:
    return ExerciseState(rung=make_item("bridge", rung).rung, **changes)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("rung", "clean", "changed_days_ago", "expected"),
    [
        ("r1", 2, None, 1),
        ("r1", 1, None, 0),
        ("r3", 2, 5, 1),
        ("r3", 2, 4, 0),
        ("r6", 9, None, 0),
    ],
)
def test_one_rung_up_needs_two_clean_sessions_and_five_days(
    rung: str, clean: int, changed_days_ago: int | None, expected: int
) -> None:
    ago = None if changed_days_ago is None else MONDAY - timedelta(days=changed_days_ago)
    state = standing_on(rung, clean=clean, changed_on=ago)

    assert steps_up(BRIDGE, state, MONDAY) == expected


@pytest.mark.parametrize(
    ("days", "rung"),
    [
        *((days, "r4") for days in (1, 3, 4, 6)),
        *((days, "r3") for days in (7, 13)),
        *((days, "r2") for days in (14, 27)),
        *((days, "r1") for days in (28, 400)),
    ],
)
def test_the_longer_the_gap_the_lower_the_rung(days: int, rung: str) -> None:
    assert rung_after_gap(BRIDGE, standing_on("r4"), timedelta(days=days)) == rung


def test_no_gap_goes_below_the_lowest_rung() -> None:
    assert rung_after_gap(BRIDGE, standing_on("r1"), timedelta(days=20)) == "r1"


def test_a_rung_that_left_the_ladder_reads_as_the_lowest() -> None:
    eased, decision = ease(BRIDGE, standing_on("gone", clean=2), Reason.TOO_HARD, MONDAY)

    assert (eased.rung, eased.clean, decision.action) == ("r1", 0, Action.EASE)


def test_a_suspension_goes_to_the_lowest_rung_and_a_stop_keeps_it() -> None:
    suspended, _ = suspend(BRIDGE, standing_on("r4"), Reason.WORSE_MORNING_UNSURE, MONDAY)
    resting, _ = stop(BRIDGE, standing_on("r4"), Reason.PAIN, MONDAY)

    assert (suspended.rung, suspended.status) == ("r1", Status.SUSPENDED)
    assert (resting.rung, resting.status) == ("r4", Status.RESTING)


def test_what_rests_is_not_suspended() -> None:
    resting, _ = stop(BRIDGE, standing_on("r4"), Reason.PAIN, MONDAY)

    assert suspend(BRIDGE, resting, Reason.WORSE_MORNING_UNSURE, MONDAY)[0] == resting


def only_swing() -> Library:
    """A library of one, so that nothing else takes its turn."""
    return make_library(
        make_exercise("swing", Category.HIP, kind=Kind.MOBILITY, ladder=make_ladder(6))
    )


def walk(story: Story, *days: str) -> list[str]:
    """Plays days: an answer and the feel of the next morning, such as "ok usual".

    A dash leaves out the answer ("-") or the morning ("ok -").
    """
    told = []
    for day in days:
        answer, _, feel = day.partition(" ")
        (item,) = story.choose()
        told.append(f"{item.rung} {item.why}")
        story.plan(item)
        if answer != "-":
            _answer(story, item.exercise, answer)
        story.later()
        if feel not in ("", "-"):
            why = WorseCause.SOMETHING_ELSE if feel == "worse" else None
            story.morning(Feel(feel), why)
    return told


def _answer(story: Story, exercise: str, answer: str) -> None:
    kinds = {"muscle": Discomfort.MUSCLE, "too_hard": Discomfort.TOO_HARD}
    kind = kinds.get(answer)
    story.answer(exercise, Answer.DISCOMFORT if kind else Answer(answer), kind)


GOLDEN = [
    # day    answer and morning      what was planned
    ("ok usual", "r1 first_day"),
    ("ok usual", "r1 repeats"),
    ("ok better", "r1 repeats"),
    ("ok usual", "r1 repeats"),
    ("easy usual", "r1 repeats"),
    ("easy usual", "r2 step_up"),
    ("easy usual", "r2 repeats"),
    ("muscle usual", "r3 step_up"),
    ("ok sore", "r3 repeats"),
    ("too_hard usual", "r3 repeats"),
    ("ok usual", "r2 repeats"),
    ("skipped -", "r2 repeats"),
    ("ok usual", "r2 repeats"),
    ("ok worse", "r2 repeats"),
    ("ok usual", "r2 repeats"),
    ("ok -", "r2 repeats"),
    ("ok usual", "r2 repeats"),
    ("ok usual", "r2 repeats"),
    ("- -", "r3 step_up"),
    ("ok usual", "r3 step_up"),
]


def test_twenty_days_of_one_exercise() -> None:
    days, planned = zip(*GOLDEN, strict=True)

    assert walk(Story(only_swing()).begin(), *days) == list(planned)


def test_a_first_session_that_was_easy_skips_a_rung_the_next_time() -> None:
    story = Story(only_swing()).begin()

    assert walk(story, "easy usual", "easy usual", "easy usual") == [
        "r1 first_day",
        "r3 skipped_a_step",
        "r3 repeats",
    ]


@pytest.mark.parametrize("first", ["easy worse", "easy -", "ok usual", "muscle usual"])
def test_an_easy_start_needs_a_good_morning_and_the_word_easy(first: str) -> None:
    story = Story(only_swing()).begin()

    assert walk(story, first, "easy usual")[1] == "r1 repeats"


def test_an_easy_start_does_not_jump_to_another_form_of_the_movement() -> None:
    ladder = make_ladder(4)
    ladder = (*ladder[:2], *(replace(r, variant="one_leg") for r in ladder[2:]))
    swing = make_exercise("swing", Category.HIP, kind=Kind.MOBILITY, ladder=ladder)

    assert walk(Story(make_library(swing)).begin(), "easy usual", "ok usual") == [
        "r1 first_day",
        "r2 step_up",
    ]


def test_a_step_up_that_was_not_done_is_no_step() -> None:
    story = Story(only_swing()).begin()
    walk(story, *["ok usual"] * 5, "- -")

    assert story.of("swing").rung == "r1"
    assert walk(story, "ok usual") == ["r2 step_up"]


def test_without_a_morning_answer_nothing_steps_up() -> None:
    story = Story(only_swing()).begin()

    assert walk(story, *["ok -"] * 8) == ["r1 first_day"] + ["r1 repeats"] * 7


def test_the_last_two_sessions_must_both_be_confirmed() -> None:
    story = Story(only_swing()).begin()
    walk(story, "ok usual", "ok -", "ok usual")

    assert story.of("swing").clean == 1


def test_a_session_nobody_asked_about_any_more_blocks_a_later_step() -> None:
    story = Story(small_library()).begin()
    for _ in range(2):
        story.good_day(make_item("bridge"))
    story.plan(make_item("bridge"))
    story.finish().later()
    story.good_day(make_item("breath"))
    story.later()

    assert "bridge r1" in " ".join(f"{i.exercise} {i.rung}" for i in story.choose())


def test_a_gentler_session_whose_morning_was_never_told_begins_the_run_anew() -> None:
    story = Story(small_library()).begin()
    for _ in range(2):
        story.good_day(make_item("plank", "floor1"))
    assert story.of("plank").clean == 2
    story.plan(make_item("plank", "r1", why=Reason.GENTLE_DAY))
    story.finish().later()
    story.good_day(make_item("plank", "r1", why=Reason.GENTLE_DAY))

    assert story.of("plank").clean == 0


def test_a_worse_morning_ends_the_run_whatever_it_came_from() -> None:
    story = Story(only_swing()).begin()
    walk(story, "ok usual", "ok worse")

    assert story.of("swing").clean == 0


def test_four_days_away_keep_the_rung_but_allow_no_step_on_the_first_day() -> None:
    story = Story(only_swing()).begin()
    walk(story, "ok usual", "ok usual")
    story.later(3)

    assert walk(story, "ok usual", "ok usual") == ["r1 repeats", "r2 step_up"]


def on_rung_four() -> Story:
    story = Story(only_swing()).begin()
    walk(story, "ok usual")
    for rung in ("r2", "r3", "r4"):
        story.good_day(make_item("swing", rung, why=Reason.STEP_UP))
    return story


def test_silent_days_in_a_gap_do_not_lower_the_rung_again_and_again() -> None:
    story = on_rung_four().later(6)

    assert walk(story, *["- -"] * 6, "ok usual") == ["r3 after_gap"] * 7
    assert story.of("swing").rung == "r3"


def test_the_days_after_the_return_go_on_from_the_lower_rung() -> None:
    story = on_rung_four().later(13)

    assert walk(story, "ok usual", "ok usual", "ok usual") == [
        "r2 after_gap",
        "r2 repeats",
        "r2 repeats",
    ]


def test_a_return_lowers_the_exercises_of_other_days_too() -> None:
    story = Story(small_library()).begin()
    story.good_day(make_item("bridge", "r4"))
    story.good_day(make_item("swing", "r3"))
    story.later(8)
    story.plan(make_item("breath"))
    story.finish()

    assert (story.of("bridge").rung, story.of("swing").rung) == ("r3", "r2")


def test_an_exercise_that_was_out_of_turn_for_a_month_starts_one_rung_lower() -> None:
    story = Story(small_library()).begin()
    story.good_day(make_item("bridge", "r4"))
    for _ in range(28):
        story.good_day(make_item("swing"))
    planned = [i for i in story.choose() if i.exercise == "bridge"]

    assert [(i.rung, i.why) for i in planned] == [("r3", Reason.AFTER_GAP)]

    story.plan(*planned)
    story.finish()

    assert story.of("bridge").rung == "r3"


def test_a_day_on_a_chair_leaves_the_rung_of_the_floor() -> None:
    story = Story(small_library()).begin()
    story.good_day(make_item("plank", "floor1"))
    story.later()
    story.good_day(*[i for i in story.choose(Place.CHAIR) if i.exercise == "plank"])
    story.later()

    planned = [f"{i.exercise} {i.rung}" for i in story.choose() if i.exercise == "plank"]

    assert story.of("plank").rung == "floor1"
    assert planned == ["plank floor1"]


def test_easier_days_do_not_count_towards_the_next_rung() -> None:
    story = Story(small_library()).begin()
    story.good_day(make_item("plank", "floor1"))
    story.later()
    story.good_day(make_item("plank", "r1"))

    assert story.of("plank").clean == 1
    assert story.of("plank").clean_days == 2


def test_a_rung_that_a_new_limit_forbids_is_given_up_once_the_easier_one_was_done() -> None:
    effect = LimitEffect(positions=frozenset({Position.STANDING}))
    library = small_library()
    plank = make_exercise(
        "plank",
        Category.CORE,
        ladder=library[make_item("plank").exercise].ladder,
        limits={Limit.SHOULDER_PAIN: effect},
    )
    story = Story(make_library(plank)).begin()
    story.good_day(make_item("plank", "floor1"))
    story.write(d.LimitAdded(Limit.SHOULDER_PAIN))
    story.later()
    story.good_day(*story.choose())

    assert story.of("plank").rung == "r2"


def test_instead_of_another_the_lowest_rung_is_for_that_day_only() -> None:
    story = Story(small_library()).begin()
    story.good_day(make_item("stretch", "r3"))
    story.plan(make_item("swing"))
    pain = story.answer("swing", Answer.PAIN)
    instead = make_item("stretch", why=Reason.AFTER_PAIN)
    story.write(d.ItemAdded(story.routine.seq, instead, pain))
    story.finish()

    assert story.of("stretch").rung == "r3"


def test_a_relative_that_was_eased_today_does_not_step_up_today() -> None:
    story = Story(small_library()).begin()
    story.good_day(make_item("bridge", "r3"))
    story.plan(make_item("march"), make_item("bridge", "r4", why=Reason.STEP_UP))
    story.answer("march", Answer.PAIN)
    story.answer("bridge", Answer.OK)

    assert story.of("bridge").rung == "r2"


def test_what_only_waited_for_its_morning_goes_up_once_that_is_told() -> None:
    story = Story(only_swing()).begin()
    story.plan()
    story.answer("swing", Answer.EASY)
    first = story.routine.seq
    story.later()
    planned = story.choose()
    story.plan(*planned)
    assert step_after_morning(story.library, story.state, story.routine) is None

    story.write(d.MorningChecked(first, Feel.USUAL))

    assert [i.why for i in planned] == [Reason.REPEATS]
    found = step_after_morning(story.library, story.state, story.routine)
    assert found is not None
    assert (found[1].rung, found[1].why) == ("r3", Reason.SKIPPED_A_STEP)


def test_nothing_goes_up_without_the_morning_of_its_own_last_session() -> None:
    """Not by older mornings, and not by the morning of a later session of another exercise."""
    story = Story(small_library()).begin()
    bridge = story.library[make_item("bridge").exercise]
    for _ in range(3):
        story.good_day(make_item("bridge", "r2", why=Reason.NEW))
        story.later(2)
    assert steps_up(bridge, story.of("bridge"), story.today)

    story.plan(make_item("bridge", "r2"))
    story.finish().later()
    assert not steps_up(bridge, story.of("bridge"), story.today)

    story.good_day(make_item("swing"))

    assert not steps_up(bridge, story.of("bridge"), story.today)


@pytest.mark.parametrize(
    ("answers", "planned"),
    [
        (("easy usual", "easy usual"), "r2 step_up"),
        (("easy usual", "ok usual"), "r1 repeats"),
        (("ok usual", "easy usual"), "r1 repeats"),
    ],
)
def test_two_easy_sessions_in_a_row_need_no_five_days(
    answers: tuple[str, ...], planned: str
) -> None:
    story = Story(only_swing()).begin()

    assert walk(story, "ok usual", *answers, "ok usual")[-1] == planned


def test_a_stand_in_waits_its_five_days_too() -> None:
    story = Story(small_library()).begin()
    for _ in range(2):
        story.write(d.NoFloorToday())
        story.good_day(make_item("squeeze", why=Reason.NO_FLOOR_TODAY))
    squeeze = story.library[make_item("squeeze").exercise]

    assert story.of("squeeze").clean == 2
    assert not steps_up(squeeze, story.of("squeeze"), story.today)
    assert steps_up(squeeze, story.of("squeeze"), MONDAY + timedelta(days=5))
