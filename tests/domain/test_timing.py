"""The timer: what sounds when, for every way a dose can be built."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.domain.exercise import Dose, ExerciseId
from bot.domain.planning.budget import trim
from bot.domain.thresholds import BETWEEN_INTERVALS, GET_READY, LONG_HOLD, USUAL_GET_READY
from bot.domain.timing import Cue, Phase, Timing, in_intervals, spans, takes_turns, timing_of, tones
from bot.workshop.tones.needed import needed_timings, planned_doses, trimmed
from tests.domain.factories import make_item
from tests.shipped import shipped_library

LIBRARY = shipped_library()
PATIENTLY = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
TEN = timedelta(seconds=10)


def seconds(number: float) -> timedelta:
    return timedelta(seconds=number)


def told(dose: Dose, get_ready: timedelta = TEN) -> list[tuple[str, float]]:
    return [(t.cue.value, t.at.total_seconds()) for t in tones(timing_of(dose), get_ready)]


DOSES = st.builds(
    Dose,
    reps=st.integers(1, 20),
    move=st.integers(2, 8).map(seconds),
    hold=st.integers(0, 120).map(seconds),
    sets=st.integers(1, 3),
    sides=st.integers(1, 2),
    rest=st.sampled_from([0, 3, 5, 8, 20]).map(seconds),
)
READY = st.sampled_from(GET_READY).map(seconds)


def test_repetitions_have_a_tone_each_and_two_at_the_end() -> None:
    dose = Dose(reps=3, move=seconds(4), hold=seconds(1))
    assert told(dose) == [
        ("ready", 0),
        ("repeat", 10),
        ("repeat", 15),
        ("repeat", 20),
        ("end", 25),
    ]


def test_a_long_hold_has_a_tone_at_its_start_at_half_and_at_its_end() -> None:
    dose = Dose(reps=1, move=seconds(5), hold=seconds(30))
    assert told(dose) == [("ready", 0), ("start", 15), ("half", 30), ("end", 45)]


def test_a_hold_of_a_few_seconds_has_no_tone_at_half() -> None:
    dose = Dose(reps=2, move=seconds(3), hold=seconds(8))
    assert told(dose) == [("ready", 0), ("start", 13), ("end", 21), ("start", 24), ("end", 32)]


def test_a_chord_says_the_other_side_after_the_last_hold_of_the_first() -> None:
    dose = Dose(reps=1, move=seconds(3), hold=seconds(20), sides=2, rest=seconds(8))
    assert told(dose)[3:6] == [("end", 33), ("other_side", 34), ("start", 44)]


def test_a_low_tone_says_the_rest_between_two_sets() -> None:
    dose = Dose(reps=2, move=seconds(5), sets=2, rest=seconds(20))
    assert told(dose)[2:5] == [("repeat", 15), ("rest", 20), ("repeat", 40)]


def test_sides_that_take_turns_go_on_without_a_chord() -> None:
    dose = Dose(reps=2, move=seconds(4), sides=2)
    assert takes_turns(dose)
    assert [cue for cue, _ in told(dose)] == ["ready", *["repeat"] * 4, "end"]


@pytest.mark.parametrize(("hold", "parts"), [(45, 3), (60, 6), (75, 5), (90, 9), (105, 7)])
def test_a_long_plank_in_intervals_holds_just_as_long(hold: int, parts: int) -> None:
    dose = in_intervals(Dose(reps=1, move=seconds(5), hold=seconds(hold)))
    assert dose is not None
    assert (dose.sets, dose.sets * dose.hold, dose.rest) == (
        parts,
        seconds(hold),
        BETWEEN_INTERVALS,
    )


@pytest.mark.parametrize("change", [{"reps": 2}, {"sides": 2}, {"hold": seconds(44)}])
def test_only_a_single_long_hold_comes_in_intervals(change: dict[str, int]) -> None:
    assert in_intervals(replace(Dose(reps=1, move=seconds(5), hold=LONG_HOLD), **change)) is None  # type: ignore[arg-type]


@PATIENTLY
@given(DOSES, READY)
def test_phases_follow_each_other_and_add_up(dose: Dose, get_ready: timedelta) -> None:
    found = spans(timing_of(dose), get_ready)
    assert found[0].start == timedelta()
    assert all(before.end == after.start for before, after in pairwise(found))
    assert found[-1].end == get_ready + timing_of(dose).work
    held = sum((s.end - s.start for s in found if s.phase is Phase.HOLD), timedelta())
    bouts = dose.sets * dose.sides * dose.reps
    assert held == (bouts * dose.hold if dose.hold >= seconds(5) else timedelta())


@PATIENTLY
@given(DOSES, READY)
def test_tones_come_in_order_and_never_into_each_other(dose: Dose, get_ready: timedelta) -> None:
    found = tones(timing_of(dose), get_ready)
    assert all(after.at - before.at >= seconds(1) for before, after in pairwise(found))
    assert found[0].cue is Cue.READY
    assert (found[-1].cue, found[-1].at) == (Cue.END, get_ready + timing_of(dose).work)


@PATIENTLY
@given(DOSES)
def test_each_hold_and_each_change_of_side_is_told_once(dose: Dose) -> None:
    cues = [tone.cue for tone in tones(timing_of(dose), TEN)]
    times = dose.sets * dose.sides * dose.reps
    changes = dose.sets * dose.sides - 1 if dose.sides == 2 and dose.rest else 0
    assert cues.count(Cue.START if dose.hold >= seconds(5) else Cue.REPEAT) == times
    assert cues.count(Cue.OTHER_SIDE) == changes


@pytest.mark.parametrize("get_ready", [USUAL_GET_READY, 15])
def test_the_minutes_of_every_rung_are_those_of_a_run(get_ready: int) -> None:
    """On the card a dose has 15 s to get into position; the run has the time to get ready."""
    for exercise in LIBRARY:
        for rung in exercise.ladder:
            run = spans(timing_of(rung.dose), seconds(get_ready))[-1].end
            assert abs(rung.dose.duration - run) <= seconds(5), rung.id


def test_every_dose_that_trimming_leaves_has_its_timing() -> None:
    timings = needed_timings(LIBRARY)
    worst = max(planned_doses(LIBRARY), key=lambda dose: dose.duration)
    doses = [rung.dose for exercise in LIBRARY for rung in exercise.ladder]
    for dose in sorted(doses, key=lambda d: d.duration)[-40:]:
        items = [replace(make_item("plank"), dose=d) for d in (dose, worst, worst)]
        for item in trim(items):
            assert timing_of(item.dose) in timings


def test_beside_long_holds_a_short_dose_is_trimmed_and_has_its_track() -> None:
    hold = Dose(reps=1, move=seconds(5), hold=seconds(120))
    turns = LIBRARY[ExerciseId("hook_lying_rotation")].ladder[-1].dose
    items = [make_item("hook_lying_rotation", dose=turns)]
    items += [make_item("plank", dose=hold) for _ in range(2)]

    cut = trim(items)[0].dose

    assert cut.reps < turns.reps
    assert cut in trimmed(turns)
    assert timing_of(cut) in needed_timings(LIBRARY)


def test_trimming_ends_at_half_of_the_repetitions() -> None:
    assert [dose.reps for dose in trimmed(Dose(reps=5, move=seconds(4)))] == [5, 4, 3]


def test_doses_that_sound_alike_share_a_timing() -> None:
    one = timing_of(Dose(reps=8, move=seconds(4)))
    assert one == timing_of(Dose(reps=8, move=seconds(3), hold=seconds(1)))
    assert one == Timing(1, 8, seconds(4))
