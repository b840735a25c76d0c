"""Promises of the rules over a long run of random days, and that a broken rule is seen.

The million is run by hand: `python -m tests.domain.random_days --days 1000000`.
"""

from __future__ import annotations

from datetime import timedelta
from functools import cache
from typing import Any

import pytest

from bot.domain import thresholds
from bot.domain.evolve import evolve
from bot.domain.exercise import Library
from bot.domain.planning import candidates, choosing, dosing
from bot.domain.rules import check_ins, hinge_gate, providers_word, worsening
from bot.domain.rules.limits import allowed_rungs
from bot.domain.safety import signs as safety
from bot.domain.state import Status, TrainingState
from tests.domain.factories import real_library
from tests.domain.random_days.__main__ import APART, live_in, report
from tests.domain.random_days.people import live, live_many
from tests.domain.random_days.watch import Tally

pytestmark = pytest.mark.long

LIBRARY = real_library()
DAYS = 20_000
MOST_PEOPLE = 60

FIRED = """
first_day its_turn rested_a_day repeats new step_up skipped_a_step after_gap back_after_hold
category_rests instead swapped no_floor_today by_provider still_returning after_flare
gentle_day light_day its_block gentle_week
"""
DECIDED = """
pain relative_pain sharp_discomfort too_hard back_worse back_worse_twice two_clean_days
worse_morning_named worse_morning_unsure worse_again_after_hold sign flare flare_over
worse_trend trend_over morning_check two_stopped three_stopped long_sore block_over
topped_out put_aside provider_may_try provider_avoid provider_easier returned out_for_good
after_gap much_worse pain_up gentle_week held_week chose_easier fewer
"""


@cache
def _many_days() -> Tally:
    return live_many(LIBRARY, seed=1, days=DAYS)


@pytest.fixture
def tally() -> Tally:
    """They stand together, so that one worker runs what takes long for all of them."""
    return _many_days()


def test_no_plan_of_many_thousand_days_breaks_a_promise(tally: Tally) -> None:
    assert tally.days == DAYS
    assert not tally.breaches, "\n".join(report(tally, 0))


@pytest.mark.parametrize("reason", FIRED.split())
def test_each_reason_to_offer_came_about(reason: str, tally: Tally) -> None:
    assert tally.items[reason]


@pytest.mark.parametrize("reason", DECIDED.split())
def test_each_rule_decided_something(reason: str, tally: Tally) -> None:
    assert any(key.split()[1] == reason for key in tally.decisions)


def test_days_shared_by_two_processes_are_counted_together() -> None:
    parts = [live_many(LIBRARY, seed=seed, days=150) for seed in (1, 1 + APART)]

    both = live_in(2, seed=1, days=300)

    assert both.days == 300
    assert both.people == parts[0].people + parts[1].people
    assert both.items == parts[0].items + parts[1].items
    assert both.breaches == parts[0].breaches + parts[1].breaches


def test_the_same_seed_gives_the_same_life() -> None:
    lives = [live(LIBRARY, Tally(), seed=5, days=60) for _ in range(2)]
    other = live(LIBRARY, Tally(), seed=6, days=60)

    assert lives[0].state == lives[1].state != other.state


def _without_limits(_state: Any, exercise: Any, place: Any) -> Any:
    return allowed_rungs(exercise, frozenset(), place)


def _wake_all(_: Library, state: TrainingState, __: object) -> tuple[TrainingState, tuple[()]]:
    awake = {i: evolve(e, status=Status.ACTIVE) for i, e in state.exercises.items()}
    return evolve(state, exercises=awake), ()


BROKEN: dict[str, tuple[Any, str, Any, str]] = {
    "relatives do not rest": (Library, "relatives", lambda *_: (), "offered although it rests"),
    "nothing is trimmed": (
        thresholds,
        "TARGET_TIME",
        timedelta(minutes=15),
        "longer than the target and not trimmed",
    ),
    "strength comes daily": (
        candidates.Candidate,
        "worked_yesterday",
        lambda *_: False,
        "the same strength two days running",
    ),
    "limits are forgotten": (
        candidates,
        "rungs_left",
        _without_limits,
        "against a limit or the place",
    ),
    "all step up at once": (thresholds, "PROGRESSED_PER_DAY", 3, "two steps up on one day"),
    "signs do not block": (
        safety,
        "_blocked",
        lambda *given: given[0],
        "planned while a sign blocks",
    ),
    "strength goes on in a flare": (
        candidates,
        "leaves_out_strength",
        lambda *_: False,
        "strength while the back is worse",
    ),
    "all of it after the provider's word": (
        dosing,
        "half",
        lambda dose: dose,
        "back with more than half of the lowest rung",
    ),
    "what is held stays": (
        candidates,
        "_came_out_today",
        lambda *_: False,
        "offered although it is held",
    ),
    "a second stop is like the first": (
        providers_word,
        "can_return",
        lambda *_: True,
        "offered although it rests",
    ),
    "the deadlift is not locked": (
        hinge_gate,
        "is_open",
        lambda *_, **__: True,
        "the deadlift came before the hinge",
    ),
    "up and down again": (
        choosing,
        "_one_change_of_position",
        lambda items: items,
        "up and down more than once",
    ),
    "strength goes on in a gentle week": (
        worsening,
        "waits_with_strength",
        lambda *_: False,
        "strength while the back is worse",
    ),
    "a held week takes what is new": (
        choosing,
        "adds_nothing",
        worsening.is_careful_day,
        "something new in a held week",
    ),
    "a held week goes up": (
        choosing,
        "adds_nothing",
        worsening.is_careful_day,
        "a step up in a held week",
    ),
    "all of it in a gentle week": (
        dosing,
        "is_of_gentle_week",
        lambda *_: False,
        "more than half in a gentle week",
    ),
    "easier wakes what rests": (
        check_ins,
        "_eased",
        _wake_all,
        "state and diary differ on what rests",
    ),
    "after a gap as before": (
        thresholds,
        "NO_PROGRESS_GAP",
        timedelta(days=400),
        "a step up after a gap",
    ),
}


@pytest.mark.parametrize("broken", BROKEN)
def test_a_broken_rule_is_seen(broken: str, monkeypatch: pytest.MonkeyPatch) -> None:
    where, name, instead, kind = BROKEN[broken]
    monkeypatch.setattr(where, name, instead)

    assert _is_seen(kind)


def test_what_is_seen_names_its_seed_and_day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(thresholds, "TARGET_TIME", timedelta(minutes=15))
    kind, tally = "longer than the target and not trimmed", Tally()
    seeds = iter(range(1, MOST_PEOPLE))
    while not tally.breaches[kind]:
        live(LIBRARY, tally, seed=next(seeds), days=150)

    found = tally.first[kind][0]
    again = Tally()
    live(LIBRARY, again, seed=found.seed, days=150)
    assert again.first[kind][0] == found
    assert f"seed {found.seed}, {found.on}" in "\n".join(report(again, 0))


def _is_seen(kind: str) -> bool:
    for seed in range(1, MOST_PEOPLE):
        tally = Tally()
        live(LIBRARY, tally, seed=seed, days=120)
        if tally.breaches[kind]:
            return True
    return False
