"""The whole back gets worse: a run of worse mornings, a flare, soreness that stays.

Rules P8, P9 and P11 of clinical 2.B as the product changed them, soreness of 4.C.
"""

from __future__ import annotations

from datetime import date, timedelta

from bot.domain import thresholds
from bot.domain.diary import Feel
from bot.domain.evolve import evolve
from bot.domain.exercise import Exercise, Kind, Library
from bot.domain.reasons import Action, Decision, Reason
from bot.domain.rules.progress import ease
from bot.domain.rules.week_rules import is_gentle_week, is_held_week, waits_with_strength
from bot.domain.state import Morning, RoutineRecord, TrainingState

Step = tuple[TrainingState, tuple[Decision, ...]]


def after_good_morning(state: TrainingState, on: date) -> Step:
    """End a trend, a flare, a bad day and all soreness: this morning was as usual or better.

    Not on the bad day itself: what was told last about it counts.
    """
    decisions: list[Decision] = []
    back = state.worsening
    if back.trend_since is not None:
        decisions.append(Decision(Action.RETURN, Reason.TREND_OVER))
        back = evolve(back, trend_since=None)
    if back.flare_since is not None and back.bad_day_on != on:
        decisions.append(Decision(Action.RETURN, Reason.FLARE_OVER))
        back = evolve(back, flare_since=None, flare_again=(), flare_over_on=on)
    if back.bad_day_on != on:
        back = evolve(back, bad_day_on=None, bad_day_seq=0)
    return _nothing_sore(evolve(state, worsening=back)), tuple(decisions)


def after_worse_morning(state: TrainingState, on: date) -> Step:
    """Pause strength after worse mornings: two in a row, or three in seven days (P8)."""
    if state.worsening.trend_since is not None or not _is_trend(state, on):
        return state, ()
    decision = Decision(Action.SEEK_CARE, Reason.WORSE_TREND)
    return evolve(state, worsening=evolve(state.worsening, trend_since=on)), (decision,)


def _is_trend(state: TrainingState, on: date) -> bool:
    told = [r.morning for r in state.routines if r.morning]
    newest = told[-thresholds.WORSE_IN_A_ROW :]
    all_worse = len(newest) == thresholds.WORSE_IN_A_ROW and all(map(_is_worse, newest))
    in_a_row = all_worse and on - newest[0].on <= thresholds.IN_A_ROW
    week = [m for m in told if _is_worse(m) and on - m.on < thresholds.TREND_WINDOW]
    return in_a_row or len(week) >= thresholds.WORSE_OF_WEEK


def _is_worse(morning: Morning) -> bool:
    return morning.feel is Feel.WORSE


def scored(state: TrainingState, score: int, on: date) -> Step:
    """Note how far a number of 0-10 is over the usual: noise, a check, a flare (P11).

    The same day's earlier number no longer counts; a flare stands as long as any day calls for it.
    """
    back = state.worsening
    decisions: tuple[Decision, ...] = ()
    flares = {day for day in (back.flare_since, *back.flare_again) if day not in (None, on)}
    if back.careful_on == on:
        back = evolve(back, careful_on=None)
    rise = score - (state.health.usual_pain or 0)
    if rise >= thresholds.FLARE_RISE or (rise > 0 and score == thresholds.STRONGEST):
        flares.add(on)
        decisions = (Decision(Action.SEEK_CARE, Reason.FLARE),)
    elif rise >= thresholds.CHECK_RISE:
        back = evolve(back, careful_on=on)
        decisions = (Decision(Action.HOLD, Reason.MORNING_CHECK),)
    since = min(flares, default=None)
    again = tuple(sorted(flares - {since}))
    back = evolve(back, flare_since=since, flare_again=again)
    return evolve(state, worsening=back), decisions


def is_careful_day(state: TrainingState, on: date) -> bool:
    """Whether nothing new and no step up goes: a number was a little over the usual that day.

    It also holds for a routine of the day before that is still open.
    """
    careful_on = state.worsening.careful_on
    return careful_on is not None and on <= careful_on


def is_gentle_day(state: TrainingState, on: date) -> bool:
    """Whether only breathing and gentle mobility go: a flare, or a bad day that is not over."""
    return state.worsening.flare_since is not None or is_bad_day(state, on)


def is_bad_day(state: TrainingState, on: date) -> bool:
    """Whether the person called this day bad, or one before it since the last good morning.

    Only as long as its morning is asked for: no question that never comes holds anybody back.
    """
    bad = state.worsening.bad_day_on
    return bad is not None and timedelta() <= on - bad <= thresholds.MORNING_ASKED


def leaves_out_strength(state: TrainingState, on: date) -> bool:
    """Whether strength waits: after worse mornings, on gentle days, or as a gentle week begins."""
    is_worse = state.worsening.trend_since is not None or is_gentle_day(state, on)
    return is_worse or waits_with_strength(state, on)


def adds_nothing(state: TrainingState, on: date) -> bool:
    """Whether a day takes nothing new and no step up: a careful day, or one of a held week."""
    return is_careful_day(state, on) or is_held_week(state, on)


def after_sore_morning(
    library: Library, state: TrainingState, routine: RoutineRecord, on: date
) -> Step:
    """Note sore muscles; soreness over 72 h is one rung down and two days off (4.C)."""
    if state.worsening.sore_on is None or on - state.worsening.sore_on > thresholds.SORE_REST:
        state = _nothing_sore(state)
    state = evolve(state, worsening=evolve(state.worsening, sore_on=on))
    for record in routine.done:
        exercise = library.get(record.item.exercise)
        if exercise is not None and exercise.kind is Kind.STRENGTH:
            known = state.of(exercise)
            since = known.sore_since or routine.local_date
            state = state.with_exercise(exercise.id, evolve(known, sore_since=since))
    decisions: tuple[Decision, ...] = ()
    for exercise in library:
        sore = state.of(exercise).sore_since
        if sore is not None and on - sore >= thresholds.LONG_SORE:
            state, decision = _long_sore(state, exercise, on)
            decisions = (*decisions, decision)
    return state, decisions


def _long_sore(
    state: TrainingState, exercise: Exercise, on: date
) -> tuple[TrainingState, Decision]:
    known, decision = ease(exercise, state.of(exercise), Reason.LONG_SORE, on)
    rested = evolve(known, sore_since=None, off_until=on + thresholds.SORE_REST)
    return state.with_exercise(exercise.id, rested), decision


def _nothing_sore(state: TrainingState) -> TrainingState:
    sore = {i: evolve(e, sore_since=None) for i, e in state.exercises.items() if e.sore_since}
    if not sore:
        return state
    return evolve(state, exercises={**state.exercises, **sore})


def tired_muscles(library: Library, state: TrainingState, on: date) -> frozenset[str]:
    """Return muscles that get a day without strength: sore today, or for too long.

    Sore today also holds for a routine of the day before that is still open.
    """
    sore_on = state.worsening.sore_on
    found = set()
    for id_, known in state.exercises.items():
        exercise = library.get(id_)
        is_sore = known.sore_since is not None and sore_on is not None and on <= sore_on
        is_off = known.off_until is not None and on < known.off_until
        if exercise is not None and (is_sore or is_off):
            found.add(exercise.muscle)
    return frozenset(found)


def notes_of(library: Library, state: TrainingState, on: date) -> tuple[Reason, ...]:
    """Return what the last mornings and the check-in made of this day, most serious first."""
    notes = []
    if state.worsening.flare_since is not None:
        notes.append(Reason.FLARE)
    elif is_bad_day(state, on):
        notes.append(Reason.GENTLE_DAY)
    if state.worsening.trend_since is not None:
        notes.append(Reason.WORSE_TREND)
    if is_gentle_week(state, on):
        notes.append(Reason.GENTLE_WEEK)
    elif is_held_week(state, on):
        notes.append(Reason.HELD_WEEK)
    if is_careful_day(state, on):
        notes.append(Reason.MORNING_CHECK)
    if tired_muscles(library, state, on):
        notes.append(Reason.STILL_SORE)
    return tuple(notes)
