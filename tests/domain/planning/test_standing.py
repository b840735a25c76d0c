"""Where a person stands with an exercise: one word for it, and what is missing for more."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.exercise import ExerciseId, Library, Limit, LimitEffect, RungId
from bot.domain.planning.standing import (
    Standing,
    eases_after_gap,
    is_capped,
    may_come_back,
    next_step,
    own_rung,
    pause_of,
    standing_of,
)
from bot.domain.reasons import Reason
from bot.domain.state import Adherence, ExerciseState, Health, Status, TrainingState
from tests.domain.factories import MONDAY, make_library, real_library, small_library, with_fields

LIBRARY = real_library()
DEADLIFT, HINGE = ExerciseId("deadlift"), ExerciseId("hip_hinge")
BRIDGE, MARCH, SWING = map(ExerciseId, ("bridge", "march", "swing"))
ON = MONDAY
MET = ExerciseState(
    rung=RungId("r2"),
    done_on=ON - timedelta(days=1),
    confirmed_on=ON - timedelta(days=1),
    entered_on=ON - timedelta(days=9),
    changed_on=ON - timedelta(days=3),
    clean=1,
    sessions=3,
)


def state_of(known: ExerciseState, **changes: object) -> TrainingState:
    """One who did something yesterday and stands like this with the bridge."""
    state = TrainingState(
        exercises={BRIDGE: known},
        health=Health(limits=frozenset()),
        adherence=Adherence(done_on=MET.done_on),
    )
    return with_fields(state, **changes)


def library(**changes: object) -> Library:
    """The small library with another bridge."""
    small = small_library()
    bridge = replace(small[BRIDGE], **changes)  # type: ignore[arg-type]
    return make_library(*(bridge if e.id == BRIDGE else e for e in small))


def standing(known: ExerciseState, **changes: object) -> Standing:
    small = small_library()
    return standing_of(small, state_of(known, **changes), small[BRIDGE], on=ON)


RESTING = replace(MET, status=Status.RESTING, reason=Reason.PAIN, since=ON, stops=1)


@pytest.mark.parametrize(
    ("known", "word"),
    [
        (MET, Standing.GOES_ON),
        (ExerciseState(rung=RungId("r1")), Standing.NOT_MET),
        (RESTING, Standing.RESTING),
        (replace(RESTING, stops=0, reason=Reason.RELATIVE_PAIN), Standing.RESTING),
        (replace(RESTING, stops=2), Standing.OUT),
        (replace(MET, status=Status.RETURNING, since=ON), Standing.RETURNS),
        (replace(MET, status=Status.SUSPENDED, since=ON), Standing.PAUSES),
        (replace(MET, off_until=ON + timedelta(days=1)), Standing.PAUSES),
    ],
)
def test_each_state_has_its_word(known: ExerciseState, word: Standing) -> None:
    assert standing(known) is word


def test_strength_pauses_while_mornings_are_worse_and_in_a_flare() -> None:
    assert standing(MET, trend_since=ON) is Standing.PAUSES
    assert standing(MET, flare_since=ON) is Standing.PAUSES
    small = small_library()
    in_trend = state_of(MET, trend_since=ON)
    in_flare = state_of(MET, flare_since=ON)
    assert pause_of(small, in_trend, small[BRIDGE], on=ON) is Reason.WORSE_TREND
    assert pause_of(small, in_flare, small[BRIDGE], on=ON) is Reason.FLARE


def test_mobility_and_what_was_never_met_do_not_pause() -> None:
    small = small_library()
    state = state_of(MET, trend_since=ON)
    state = state.with_exercise(SWING, MET)

    assert pause_of(small, state, small[SWING], on=ON) is None
    assert pause_of(small, state, small[MARCH], on=ON) is None


def test_what_rests_says_so_even_where_limits_leave_it_out_too() -> None:
    out = library(limits={Limit.PREGNANT: LimitEffect(exclude=True)})
    limits = frozenset({Limit.PREGNANT})

    assert standing_of(out, state_of(MET, limits=limits), out[BRIDGE], on=ON) is Standing.LEFT_OUT
    assert (
        standing_of(out, state_of(RESTING, limits=limits), out[BRIDGE], on=ON) is Standing.RESTING
    )


def test_what_is_retired_is_gone_unless_it_rests() -> None:
    old = library(retired=True)

    assert standing_of(old, state_of(MET), old[BRIDGE], on=ON) is Standing.GONE
    assert standing_of(old, state_of(RESTING), old[BRIDGE], on=ON) is Standing.RESTING


def test_the_deadlift_is_locked_for_whoever_has_not_learned_the_hinge() -> None:
    fresh = TrainingState(health=Health(limits=frozenset()))

    assert standing_of(LIBRARY, fresh, LIBRARY[DEADLIFT], on=ON) is Standing.LOCKED
    assert standing_of(LIBRARY, fresh, LIBRARY[HINGE], on=ON) is Standing.NOT_MET


@pytest.mark.parametrize(
    ("known", "rung", "clean", "days", "is_ready"),
    [
        (MET, "r3", 1, 3, False),
        (replace(MET, clean=2), "r3", 2, 3, False),
        (replace(MET, clean=1, changed_on=ON - timedelta(days=20)), "r3", 1, 5, False),
        (replace(MET, clean=7, changed_on=ON - timedelta(days=5)), "r3", 2, 5, True),
        (replace(MET, clean=2, changed_on=None), "r3", 2, 5, True),
        (replace(MET, changed_on=None, was_easy=True, sessions=1), "r4", 1, 5, True),
        (ExerciseState(rung=RungId("r1")), "r2", 0, 5, False),
    ],
)
def test_the_next_step_tells_what_is_there_of_what_it_takes(
    known: ExerciseState, rung: str, clean: int, days: int, is_ready: bool
) -> None:
    upper = next_step(state_of(known), small_library()[BRIDGE], on=ON)

    assert upper is not None
    assert (upper.rung.id, upper.clean, upper.days, upper.is_ready) == (rung, clean, days, is_ready)


@pytest.mark.parametrize("status", [s for s in Status if s is not Status.ACTIVE])
def test_nothing_is_next_for_what_does_not_go_on_as_usual(status: Status) -> None:
    known = replace(MET, status=status, since=ON)

    assert next_step(state_of(known), small_library()[BRIDGE], on=ON) is None


def test_nothing_is_next_at_the_top_or_where_limits_end_the_ladder() -> None:
    top = replace(MET, rung=RungId("r6"))
    capped = library(limits={Limit.PREGNANT: LimitEffect(top_rung=RungId("r2"))})
    pregnant = state_of(MET, limits=frozenset({Limit.PREGNANT}))

    assert next_step(state_of(top), small_library()[BRIDGE], on=ON) is None
    assert next_step(pregnant, capped[BRIDGE], on=ON) is None
    assert is_capped(pregnant, capped[BRIDGE])
    assert not is_capped(state_of(top), small_library()[BRIDGE])


def test_the_own_rung_is_the_one_limits_allow_and_the_easiest_on_a_way_back() -> None:
    capped = library(limits={Limit.PREGNANT: LimitEffect(top_rung=RungId("r2"))})
    high = replace(MET, rung=RungId("r5"))
    pregnant = state_of(high, limits=frozenset({Limit.PREGNANT}))
    back = state_of(replace(high, status=Status.SUSPENDED))

    assert own_rung(state_of(high), capped[BRIDGE])[0].id == "r5"
    assert own_rung(pregnant, capped[BRIDGE])[0].id == "r2"
    assert own_rung(back, capped[BRIDGE])[0].id == "r1"


@pytest.mark.parametrize(("away", "eases"), [(6, False), (7, True)])
def test_after_a_week_away_it_begins_easier(away: int, eases: bool) -> None:
    last = ON - timedelta(days=away)
    state = state_of(replace(MET, done_on=last), done_on=last)

    assert eases_after_gap(state, small_library()[BRIDGE], on=ON) is eases


def test_at_the_easiest_rung_nothing_gets_easier_after_days_away() -> None:
    last = ON - timedelta(days=60)
    state = state_of(replace(MET, done_on=last, rung=RungId("r1")), done_on=last)

    assert not eases_after_gap(state, small_library()[BRIDGE], on=ON)


def test_out_of_turn_for_weeks_it_begins_easier_too() -> None:
    state = state_of(replace(MET, done_on=ON - timedelta(days=28)))

    assert eases_after_gap(state, small_library()[BRIDGE], on=ON)


def test_what_was_let_back_still_waits_for_limits_and_needs() -> None:
    small, out = small_library(), library(limits={Limit.PREGNANT: LimitEffect(exclude=True)})
    pregnant = state_of(MET, limits=frozenset({Limit.PREGNANT}))

    assert may_come_back(small, state_of(MET), small[BRIDGE], on=ON)
    assert not may_come_back(small, state_of(MET), small[MARCH], on=ON)
    assert not may_come_back(out, pregnant, out[BRIDGE], on=ON)
    assert not may_come_back(LIBRARY, TrainingState(), LIBRARY[DEADLIFT], on=ON)
