"""A rung that needs a band or a weight is for who has one; the ladder goes on for the rest."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

import pytest

from bot.domain import diary as d
from bot.domain.evolve import evolve
from bot.domain.exercise import Exercise, ExerciseId, Limit, Place, Position, Rung, RungId, Thing
from bot.domain.planning.candidates import Candidate
from bot.domain.planning.dosing import plan_item
from bot.domain.planning.fitting import fits_today, refits
from bot.domain.reasons import Reason
from bot.domain.rules.active_sets import leaver
from bot.domain.rules.limits import allowed_rungs
from bot.domain.rules.progress import ease, rung_after_gap
from bot.domain.state import ExerciseState, Health
from tests.domain.factories import MONDAY, Story, make_item, real_library

LIBRARY = real_library()
NEITHER = frozenset(thing.lack for thing in Thing)
WITH_THINGS = tuple(e for e in LIBRARY if any(rung.needs for rung in e.ladder))
BEFORE = {
    "clamshell": ("band_10", "each_side_15"),
    "standing_hip_abduction": ("band_10", "each_side_15"),
    "seated_hip_rotation": ("band_12", "swing_10_hold_3"),
    "bent_knee_fall_out": ("band_8", "open_10"),
    "wide_knee_bridge": ("band_two_sets_10", "two_sets_10"),
    "squat": ("weights_two_sets_10", "touch_two_sets_10"),
    "deadlift": ("kg1_6", "touch_5"),
}
"""Where people with such a diary stand, and what is as easy as what they did with nothing."""


def ladder(exercise: Exercise, *limits: Limit) -> list[Rung]:
    return [rung for rung, _ in allowed_rungs(exercise, frozenset(limits), Place.FLOOR)]


def work(rung: Rung) -> timedelta:
    """Time under load on one side."""
    return rung.dose.sets * rung.dose.reps * (rung.dose.move + rung.dose.hold)


def test_every_exercise_that_speaks_of_a_band_or_weight_in_a_dose_says_that_it_needs_one() -> None:
    assert {e.id for e in WITH_THINGS} == set(BEFORE)
    for exercise in LIBRARY:
        for rung in exercise.ladder:
            speaks = rung.variant in ("band", "weights") or rung.variant.startswith("kg")
            assert speaks is (rung.needs is not None), f"{exercise.id} {rung.id}"


@pytest.mark.parametrize("exercise", WITH_THINGS, ids=lambda e: e.id)
def test_without_them_each_next_rung_is_harder_and_the_last_is_a_step_of_its_own(
    exercise: Exercise,
) -> None:
    own = ladder(exercise, *NEITHER)
    last, place = own[-1], exercise.index_of(own[-1].id)

    assert own == list(exercise.ladder[: place + 1]), "no rung is passed over"
    assert all(rung.needs for rung in exercise.ladder[place + 1 :])
    assert last.id not in BEFORE[exercise.id], "not the one the ladder ended with before"
    for below, above in pairwise(own):
        alike = (below.variant, below.positions[0]) == (above.variant, above.positions[0])
        assert not alike or work(above) > work(below), f"{below.id} {above.id}"


@pytest.mark.parametrize("exercise", WITH_THINGS, ids=lambda e: e.id)
def test_with_them_no_rung_takes_them_away_again(exercise: Exercise) -> None:
    needs = [rung.needs is not None for rung in exercise.ladder]

    assert needs == sorted(needs)


@pytest.mark.parametrize("exercise", WITH_THINGS, ids=lambda e: e.id)
def test_who_stands_on_it_and_has_none_goes_to_the_easier_rung_and_stays_there(
    exercise: Exercise,
) -> None:
    stood, easier = (RungId(id_) for id_ in BEFORE[exercise.id])
    known = ExerciseState(stood, done_on=MONDAY, entered_on=MONDAY)
    rungs = allowed_rungs(exercise, NEITHER, Place.FLOOR)

    story = Story(LIBRARY).begin(*NEITHER)
    story.state = story.state.with_exercise(exercise.id, known)

    candidate = Candidate(exercise, known, rungs)
    item = plan_item(candidate, story.state, Reason.ITS_TURN, on=story.today)

    assert item.rung == easier
    story.later().plan(item)
    story.answer(exercise.id, d.Answer.OK)
    assert story.state.of(exercise).rung == easier


@pytest.mark.parametrize("exercise", WITH_THINGS, ids=lambda e: e.id)
def test_too_hard_or_days_away_never_lead_to_the_rung_between(exercise: Exercise) -> None:
    stood, easier = (RungId(id_) for id_ in BEFORE[exercise.id])
    known = ExerciseState(stood, done_on=MONDAY, entered_on=MONDAY)
    weeks = [rung_after_gap(exercise, known, timedelta(weeks=n)) for n in (1, 2, 4)]

    assert ease(exercise, known, Reason.TOO_HARD, MONDAY)[0].rung == easier
    assert weeks[0] == easier
    assert [exercise.index_of(rung) for rung in weeks] == sorted(
        map(exercise.index_of, weeks), reverse=True
    )
    assert weeks[2] == exercise.ladder[0].id


def on_a_card(exercise: str, rung: str, *, stands_on: str) -> Story:
    """A routine under way with one exercise planned at this rung."""
    story = Story(LIBRARY).begin()
    id_ = ExerciseId(exercise)
    state = ExerciseState(RungId(stands_on), done_on=MONDAY, entered_on=MONDAY)
    story.state = story.state.with_exercise(id_, state)
    position = LIBRARY[id_].rung(RungId(rung)).positions[0]
    story.later(7).plan(replace(make_item(exercise, rung), position=position))
    return story


@pytest.mark.parametrize(
    ("stands_on", "then"),
    [("each_side_12_hold_3", "each_side_12_hold_3"), ("band_10", "each_side_15")],
    ids=["a step up", "stood there before"],
)
def test_told_before_the_card_the_same_exercise_comes_without(stands_on: str, then: str) -> None:
    story = on_a_card("clamshell", "band_10", stands_on=stands_on)
    story.write(d.NeedsAsked(NEITHER | {Limit.SHOULDER_PAIN}, NEITHER))
    routine = story.state.routine
    assert routine is not None

    ((was, now),) = refits(LIBRARY, story.state, routine)

    assert now is not None
    assert (was, now.exercise, now.rung) == ("clamshell", "clamshell", then)


def test_on_a_day_with_another_question_it_waits_without_one() -> None:
    story = on_a_card("clamshell", "band_10", stands_on="each_side_12_hold_3")
    story.write(d.NeedsAsked(frozenset({Limit.SHOULDER_PAIN}), frozenset()))
    routine = story.state.routine
    assert routine is not None

    assert not fits_today(LIBRARY, story.state, routine, routine.items[0].item)
    ((_, now),) = refits(LIBRARY, story.state, routine)
    assert now is not None
    assert (now.exercise, now.rung) == ("clamshell", "each_side_12_hold_3")


def test_the_ladder_counts_as_climbed_where_it_ends_without_a_band() -> None:
    story = Story(LIBRARY).begin(*NEITHER)
    top = ExerciseState(
        RungId("each_side_12_hold_3"), clean=9, done_on=MONDAY, entered_on=MONDAY, sessions=9
    )
    story.state = story.state.with_exercise(ExerciseId("clamshell"), top)
    category = LIBRARY[ExerciseId("clamshell")].category

    without = leaver(LIBRARY, story.state, category, MONDAY)
    story.state = evolve(story.state, health=Health(limits=frozenset()))

    assert without is not None
    assert (without[0].id, without[1]) == ("clamshell", Reason.TOPPED_OUT)
    assert leaver(LIBRARY, story.state, category, MONDAY) is None


def test_a_position_is_kept_where_it_can_be() -> None:
    exercise = LIBRARY[ExerciseId("standing_hip_abduction")]

    assert {p for _, p in allowed_rungs(exercise, NEITHER, Place.CHAIR)} == {Position.STANDING}
