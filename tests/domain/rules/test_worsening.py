"""Worse mornings in a row, numbers over the usual, sore muscles, a bad day."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from bot.domain import diary as d
from bot.domain.diary import Feel, WorseCause
from bot.domain.evolve import evolve
from bot.domain.exercise import ExerciseId, Kind, Library
from bot.domain.reasons import Action, Reason
from bot.domain.rules.worsening import notes_of, tired_muscles
from bot.domain.state import TrainingState
from tests.domain.factories import Story, make_item, names, plan_of, small_library


def a_week(*, usual: int = 3) -> Story:
    """A person after seven good days."""
    story = Story(small_library()).begin()
    story.write(d.UsualPainSet(usual))
    for _ in range(7):
        story.good_day()
    return story


def worse_days(story: Story, *feels: Feel) -> Story:
    for feel in feels:
        why = WorseCause.SOMETHING_ELSE if feel is Feel.WORSE else None
        story.plan()
        story.finish().later().morning(feel, why)
    return story


def kinds(story: Story) -> set[Kind]:
    return {story.library[i.exercise].kind for i in story.choose()}


@pytest.mark.parametrize(
    ("feels", "pauses"),
    [
        ((Feel.WORSE,), False),
        ((Feel.WORSE, Feel.WORSE), True),
        ((Feel.WORSE, Feel.SORE, Feel.WORSE), False),
        ((Feel.WORSE, Feel.USUAL, Feel.WORSE, Feel.USUAL, Feel.WORSE), True),
        ((Feel.WORSE, Feel.WORSE, Feel.SORE), True),
        ((Feel.WORSE, Feel.WORSE, Feel.USUAL), False),
        ((Feel.WORSE, Feel.WORSE, Feel.BETTER), False),
    ],
)
def test_two_worse_mornings_in_a_row_or_three_of_a_week_pause_strength(
    feels: tuple[Feel, ...], pauses: bool
) -> None:
    story = worse_days(a_week(), *feels)

    assert (story.state.worsening.trend_since is not None) is pauses
    assert (Kind.STRENGTH not in kinds(story)) is pauses


def test_three_worse_mornings_of_more_than_a_week_pause_nothing() -> None:
    feels = (Feel.WORSE, *[Feel.USUAL] * 3, Feel.WORSE, *[Feel.USUAL] * 3, Feel.WORSE)

    assert worse_days(a_week(), *feels).state.worsening.trend_since is None


def test_worse_mornings_days_apart_are_not_in_a_row() -> None:
    story = worse_days(a_week(), Feel.WORSE).later(4)

    assert worse_days(story, Feel.WORSE).state.worsening.trend_since is None


def test_a_trend_asks_for_the_provider_once() -> None:
    story = worse_days(a_week(), Feel.WORSE)
    story.plan()
    story.finish().later()
    story.write(d.MorningChecked(story.routine.seq, Feel.WORSE))
    first = story.decisions
    worse_days(story, Feel.WORSE)

    assert [(x.action, x.reason) for x in first] == [(Action.SEEK_CARE, Reason.WORSE_TREND)]
    assert story.state.worsening.trend_since == story.today - timedelta(days=1)


@pytest.mark.parametrize(
    ("usual", "score", "outcome"),
    [
        (3, 3, None),
        (3, 4, None),
        (3, 5, Reason.MORNING_CHECK),
        (3, 6, Reason.FLARE),
        (0, 1, None),
        (0, 2, Reason.MORNING_CHECK),
        (0, 3, Reason.FLARE),
        (6, 8, Reason.MORNING_CHECK),
        (6, 9, Reason.FLARE),
        (8, 9, None),
        (8, 10, Reason.FLARE),
        (9, 10, Reason.FLARE),
        (10, 10, None),
        (5, 2, None),
    ],
)
def test_a_number_over_the_usual_is_noise_a_check_or_a_flare(
    usual: int, score: int, outcome: Reason | None
) -> None:
    story = a_week(usual=usual)

    story.write(d.BadDay(score))

    assert [x.reason for x in story.decisions] == ([outcome] if outcome else [])
    actions = {Reason.MORNING_CHECK: Action.HOLD, Reason.FLARE: Action.SEEK_CARE}
    assert [x.action for x in story.decisions] == ([actions[outcome]] if outcome else [])
    assert (story.state.worsening.flare_since == story.today) is (outcome is Reason.FLARE)
    assert (story.state.worsening.careful_on == story.today) is (outcome is Reason.MORNING_CHECK)


def test_a_number_tapped_again_counts_alone() -> None:
    story = a_week()
    story.plan()
    story.finish().later()
    morning = story.morning(Feel.WORSE)
    story.write(d.WorseScored(9, morning))
    story.write(d.WorseScored(5, morning))

    assert (story.state.worsening.flare_since, story.state.worsening.careful_on) == (
        None,
        story.today,
    )


def test_a_flare_stands_while_any_day_calls_for_it() -> None:
    story = a_week()
    story.plan()
    story.finish().later()
    morning = story.morning(Feel.WORSE)
    story.write(d.WorseScored(8, morning))
    began = story.today
    story.later(3)
    story.write(d.BadDay(9))

    assert story.state.worsening.flare_since == began
    story.write(d.WorseScored(3, morning))  # the first day was put right
    assert story.state.worsening.flare_since == story.today
    story.write(d.BadDay(3))
    assert story.state.worsening.flare_since is None


def test_a_flare_is_easy_mobility_and_breathing_until_a_morning_as_usual() -> None:
    story = a_week()
    story.write(d.BadDay(8))

    assert plan_of(story.choose()) == ["swing r1 gentle_day", "breath r1 gentle_day"]
    story.plan()
    story.finish().later().morning(Feel.SORE)
    assert {i.why for i in story.choose()} == {Reason.GENTLE_DAY}
    story.plan()
    story.finish().later().morning(Feel.USUAL)
    assert Reason.GENTLE_DAY not in {i.why for i in story.choose()}


def test_after_a_flare_strength_begins_with_half_the_dose_once() -> None:
    story = a_week()
    story.plan()
    story.finish()
    story.write(d.BadDay(8))
    story.later().morning(Feel.USUAL)

    halved = {}
    for _ in range(4):
        for item in story.choose():
            if item.why is Reason.AFTER_FLARE:
                assert item.exercise not in halved
                halved[item.exercise] = item.dose.reps
                full = story.library[item.exercise].rung(item.rung).dose.reps
                assert item.dose.reps == -(-full // 2)
        story.good_day()

    assert {story.library[e].kind for e in halved} <= {Kind.STRENGTH, Kind.LIGHT}
    assert len(halved) >= 2


def test_half_a_dose_says_nothing_about_the_whole_one() -> None:
    story = a_week()
    story.plan(make_item("bridge", story.of("bridge").rung, why=Reason.AFTER_FLARE))
    clean = story.of("bridge").clean

    story.finish().later().morning(Feel.USUAL)

    assert story.of("bridge").clean == clean


def reasons(story: Story) -> set[Reason]:
    return {i.why for i in story.choose()}


@pytest.mark.parametrize("feel", [Feel.USUAL, Feel.BETTER])
def test_a_bad_day_is_gentle_until_a_morning_as_usual_or_better(feel: Feel) -> None:
    story = a_week()
    story.write(d.BadDay(4))

    assert reasons(story) == {Reason.GENTLE_DAY}
    story.plan()
    story.finish()
    assert story.state.adherence.days_kept == 8
    assert reasons(story.later()) == {Reason.GENTLE_DAY}
    story.morning(feel)
    assert Reason.GENTLE_DAY not in reasons(story)


def test_a_bad_day_goes_on_after_a_worse_morning() -> None:
    story = a_week()
    story.write(d.BadDay(4))
    story.plan()
    story.finish().later().morning(Feel.WORSE)

    assert reasons(story) == {Reason.GENTLE_DAY}


def test_a_bad_day_holds_nobody_back_once_its_morning_is_not_asked_any_more() -> None:
    story = a_week()
    story.write(d.BadDay(4))

    assert reasons(story.later(3)) == {Reason.GENTLE_DAY}
    assert Reason.GENTLE_DAY not in reasons(story.later(1))


def test_a_morning_told_on_the_bad_day_itself_does_not_end_it() -> None:
    story = a_week()
    story.plan()
    story.finish().later()
    story.write(d.BadDay(8))
    story.morning(Feel.USUAL)

    assert story.state.worsening.flare_since == story.today
    assert reasons(story) == {Reason.GENTLE_DAY}


def test_a_bad_day_counts_as_kept_without_a_routine() -> None:
    story = a_week()
    story.write(d.BadDay(4))

    assert story.today in story.state.adherence.kept_on
    assert story.state.adherence.days_kept == 7, "the plan counts days of exercise"


def test_a_careful_day_has_nothing_new_and_no_step_up() -> None:
    story = Story(small_library()).begin()
    careful = set()
    for _ in range(20):
        before = story.state
        story.state = evolve(before, worsening=evolve(before.worsening, careful_on=story.today))
        careful |= {i.why for i in story.choose()}
        story.state = before
        story.good_day()
    after_first = careful - {Reason.FIRST_DAY}

    assert not after_first & {Reason.NEW, Reason.STEP_UP, Reason.SKIPPED_A_STEP, Reason.ITS_BLOCK}


def sore(story: Story, *exercises: str) -> Story:
    story.plan(*map(make_item, exercises))
    story.finish().later().morning(Feel.SORE)
    return story


def test_the_sore_muscle_waits_a_day_and_keeps_its_rung() -> None:
    story = a_week()
    rung = story.of("bridge").rung
    sore(story, "bridge", "breath")

    assert "bridges" in tired_muscles(story.library, story.state, story.today)
    assert not {"bridge", "march"} & set(names(story.choose()))
    assert story.of("bridge").rung == rung
    assert not tired_muscles(story.library, story.state, story.today + timedelta(days=1))


def test_what_is_sore_rests_in_a_routine_of_the_day_before_that_is_still_open() -> None:
    story = sore(a_week(), "bridge", "breath")

    open_still = story.today - timedelta(days=1)

    assert "bridges" in tired_muscles(story.library, story.state, open_still)


def test_soreness_over_three_days_is_one_rung_down_and_two_days_off() -> None:
    story = a_week()
    story.good_day(make_item("bridge", "r2", why=Reason.STEP_UP))
    rung = story.of("bridge").rung
    sore(story, "bridge")
    sore(story, "swing")
    assert story.of("bridge").rung == rung
    sore(story, "swing")

    assert [(x.action, x.reason) for x in story.decisions] == [(Action.EASE, Reason.LONG_SORE)]
    ladder = [r.id for r in story.library[ExerciseId("bridge")].ladder]
    assert ladder.index(story.of("bridge").rung) == max(ladder.index(rung) - 1, 0)
    days = [story.today + timedelta(days=n) for n in range(3)]
    tired = ["bridges" in tired_muscles(story.library, story.state, day) for day in days]
    assert tired == [True, True, False]


def test_a_good_morning_ends_soreness() -> None:
    story = sore(a_week(), "bridge")
    story.plan(make_item("swing"))
    story.finish().later().morning(Feel.USUAL)

    assert story.of("bridge").sore_since is None


def test_soreness_nobody_told_of_for_days_begins_anew() -> None:
    story = sore(a_week(), "bridge").later(4)
    sore(story, "plank")

    assert story.of("bridge").sore_since is None
    assert story.of("plank").sore_since == story.today - timedelta(days=1)


@pytest.mark.parametrize(("days", "goes_on"), [(1, True), (2, True), (3, False)])
def test_soreness_goes_on_over_two_days_that_nobody_told_of(days: int, goes_on: bool) -> None:
    story = sore(a_week(), "bridge").later(days - 1)
    sore(story, "swing")

    known = story.of("bridge")
    is_long = any(x.reason is Reason.LONG_SORE for x in story.decisions)
    assert (known.sore_since is not None or is_long) is goes_on


def test_mobility_is_never_off_for_soreness() -> None:
    story = sore(a_week(), "swing", "stretch")

    assert tired_muscles(story.library, story.state, story.today) == frozenset()


def test_the_day_tells_what_its_mornings_made_of_it() -> None:
    story = worse_days(a_week(), Feel.WORSE, Feel.WORSE)
    story.write(d.BadDay(9))

    assert notes_of(story.library, story.state, story.today) == (Reason.FLARE, Reason.WORSE_TREND)
    assert notes_of(*_of(sore(a_week(), "bridge"))) == (Reason.STILL_SORE,)
    assert notes_of(*_of(a_week())) == ()


def _of(story: Story) -> tuple[Library, TrainingState, date]:
    return story.library, story.state, story.today
