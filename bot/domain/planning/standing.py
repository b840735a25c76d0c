"""Standing of a person with one exercise, and what is still missing for the next step.

Ending to people who look an exercise up. Nothing is decided here: every number comes from the
rule that uses it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bot.domain import thresholds
from bot.domain.exercise import Exercise, Kind, Library, Place, Position, Rung
from bot.domain.planning.candidates import GENTLE, Candidate, unmet_prerequisites
from bot.domain.planning.dosing import nearest
from bot.domain.reasons import Reason
from bot.domain.rules import hinge_gate
from bot.domain.rules.limits import rungs_left
from bot.domain.rules.mornings import forget_unconfirmed
from bot.domain.rules.progress import days_stood, steps_up
from bot.domain.rules.providers_word import can_return
from bot.domain.rules.worsening import is_gentle_day, leaves_out_strength, tired_muscles
from bot.domain.state import Status, TrainingState


class Standing(StrEnum):
    """One word for where an exercise stands, the most serious first."""

    OUT = "out"
    """Stopped twice: out for good."""
    RESTING = "rests"
    LEFT_OUT = "left_out"
    """The person's limits leave none of it."""
    GONE = "gone"
    """Retired: no longer offered to anybody."""
    RETURNS = "returns"
    LOCKED = "locked"
    PAUSES = "pauses"
    NOT_MET = "not_met"
    GOES_ON = "goes_on"


def standing_of(
    library: Library, state: TrainingState, exercise: Exercise, *, on: date
) -> Standing:
    """Return the one thing to be said of an exercise on this date."""
    known = state.of(exercise)
    if known.status is Status.RESTING:
        return Standing.RESTING if can_return(known) else Standing.OUT
    if exercise.retired:
        return Standing.GONE
    if is_left_out(state, exercise):
        return Standing.LEFT_OUT
    if known.status is Status.RETURNING:
        return Standing.RETURNS
    if not hinge_gate.is_open(library, state, exercise, on=on):
        return Standing.LOCKED
    if pause_of(library, state, exercise, on=on) is not None:
        return Standing.PAUSES
    return Standing.NOT_MET if known.done_on is None else Standing.GOES_ON


def is_left_out(state: TrainingState, exercise: Exercise) -> bool:
    """Whether the person's limits leave no rung of it."""
    return not _allowed(state, exercise)


def _allowed(state: TrainingState, exercise: Exercise) -> tuple[tuple[Rung, Position], ...]:
    return rungs_left(state, exercise, Place.FLOOR)


def pause_of(
    library: Library, state: TrainingState, exercise: Exercise, *, on: date
) -> Reason | None:
    """Return why an exercise that was met is out for now and comes back by itself, if it is."""
    known = state.of(exercise)
    if known.status is Status.SUSPENDED:
        return known.reason or Reason.WORSE_MORNING_UNSURE
    if known.done_on is None:
        return None
    if exercise.kind not in GENTLE and leaves_out_strength(state, on):
        if is_gentle_day(state, on):
            return Reason.FLARE
        is_trend = state.worsening.trend_since is not None
        return Reason.WORSE_TREND if is_trend else Reason.GENTLE_WEEK
    is_sore = exercise.muscle in tired_muscles(library, state, on)
    return Reason.STILL_SORE if is_sore and exercise.kind is Kind.STRENGTH else None


def own_rung(state: TrainingState, exercise: Exercise) -> tuple[Rung, Position]:
    """Return the rung the person stands on, as far as limits allow, and the position for it.

    What comes back begins at the easiest. Where limits leave nothing, it is the easiest of all.
    """
    rungs, known = _allowed(state, exercise), state.of(exercise)
    if not rungs:
        rung = exercise.rung(known.rung)
        return rung, rung.positions[0]
    comes_back = known.status in (Status.SUSPENDED, Status.RETURNING)
    index = 0 if comes_back else exercise.index_of(known.rung)
    return nearest(Candidate(exercise, known, rungs), index)


@dataclass(frozen=True, slots=True)
class NextStep:
    """The rung above. `clean` good sessions in a row and `days` since the last change are what
    is there of what it takes, each at most as many as are needed (clinical 4.C)."""

    rung: Rung
    position: Position
    clean: int
    days: int
    is_ready: bool


def next_step(state: TrainingState, exercise: Exercise, *, on: date) -> NextStep | None:
    """Return the next step of the ladder; None at the top, or where it does not go on as usual."""
    known = forget_unconfirmed(state).of(exercise)
    rungs = _allowed(state, exercise)
    if known.status is not Status.ACTIVE or own_rung(state, exercise)[0].id != known.rung:
        return None
    steps, now = steps_up(exercise, known, on), exercise.index_of(known.rung)
    above = [r for r in rungs if now < exercise.index_of(r[0].id) <= now + max(steps, 1)]
    if known.short:
        above = [own_rung(state, exercise)]
    if not above:
        return None
    rung, position = above[-1]
    return NextStep(
        rung=rung,
        position=position,
        clean=min(known.clean, thresholds.CLEAN_TO_ADVANCE),
        days=min(days_stood(known, on).days, thresholds.BETWEEN_CHANGES.days),
        is_ready=steps > 0,
    )


def is_capped(state: TrainingState, exercise: Exercise) -> bool:
    """Whether limits end its ladder below the top."""
    rungs = _allowed(state, exercise)
    return bool(rungs) and rungs[-1][0].id != exercise.ladder[-1].id


def eases_after_gap(state: TrainingState, exercise: Exercise, *, on: date) -> bool:
    """Whether the next session begins at an easier rung, after days away (clinical 4.D)."""
    known = state.of(exercise)
    if known.done_on is None or not exercise.index_of(own_rung(state, exercise)[0].id):
        return False
    away = on - (state.adherence.done_on or on)
    out_of_turn = on - known.done_on
    return away >= thresholds.ONE_RUNG_GAP or out_of_turn >= thresholds.START_AGAIN_GAP


def may_come_back(library: Library, state: TrainingState, exercise: Exercise, *, on: date) -> bool:
    """Whether nothing but its turn stands between a person and what the word let back."""
    is_open = hinge_gate.is_open(library, state, exercise, on=on)
    is_ready = is_open and not unmet_prerequisites(library, exercise, state)
    return is_ready and not exercise.retired and not is_left_out(state, exercise)
