"""The lock on the deadlift: open once the hip hinge is learned (clinical 1.C).

All of it holds at once, on each day it is offered: enough good days with the hinge, the last
ones with the stick; a quiet core; little usual pain; no condition or sign against it; and the
person's own wish, told after reading what it is. Pain on either of the two, or weeks without a
hinge, locks it again, and the days are collected anew.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bot.domain import diary as d
from bot.domain import thresholds
from bot.domain.diary import Answer, DiaryEntry, SignQuestion
from bot.domain.evolve import evolve
from bot.domain.exercise import Exercise, Library
from bot.domain.reasons import Action, Decision, Reason
from bot.domain.rules.hinge import Pair, find_pair, is_core_quiet, is_excluded
from bot.domain.rules.progress import is_clean
from bot.domain.state import HingeDay, ItemRecord, RoutineRecord, Status, TrainingState

Step = tuple[TrainingState, tuple[Decision, ...]]


class Lack(StrEnum):
    """Condition that can be missing before a locked exercise may be tried."""

    LIMITS = "limits"
    SIGN = "sign"
    RESTING = "rests"
    """The hinge is not going on as usual, or the exercise itself rests."""
    CORE_PAIN = "core_pain"
    USUAL_PAIN = "usual_pain"
    LOCKED_AGAIN = "locked_again"
    """It was open, and the last hinge is too long ago."""
    HINGE_DAYS = "hinge_days"
    UPPER_RUNGS = "upper_rungs"
    TECHNIQUE = "technique"
    """The newest hinge did not have the hips go first and the back stay long."""
    OPT_IN = "opt_in"


@dataclass(frozen=True, slots=True)
class Missing:
    """One thing that is missing; `have` of `needed` days where it can be counted."""

    kind: Lack
    have: int = 0
    needed: int = 0


def is_open(library: Library, state: TrainingState, exercise: Exercise, *, on: date) -> bool:
    """Whether the lock lets an exercise be offered on this date; true for one without a lock."""
    return exercise.gate is None or not missing(library, state, exercise, on=on)


def missing(
    library: Library, state: TrainingState, exercise: Exercise, *, on: date
) -> tuple[Missing, ...]:
    """Return what stands between a person and a locked exercise, the wish to try it last.

    Empty for one without a lock. A lock that nothing in the library can open stays shut.
    """
    if exercise.gate is None:
        return ()
    pair = find_pair(library)
    if pair is None or pair.locked.id != exercise.id:
        return (Missing(Lack.HINGE_DAYS, 0, thresholds.HINGE_DAYS),)
    found = [*_health(library, state, pair, on), *_mastery(state, pair, on)]
    if exercise.id not in state.hinge.opted_in:
        found.append(Missing(Lack.OPT_IN))
    return tuple(found)


def lacks_only_the_wish(library: Library, state: TrainingState, *, on: date) -> Exercise | None:
    """Return the locked exercise, if all that is missing is the person's wish to try it."""
    pair = find_pair(library)
    if pair is None or missing(library, state, pair.locked, on=on) != (Missing(Lack.OPT_IN),):
        return None
    return pair.locked


def _health(library: Library, state: TrainingState, pair: Pair, on: date) -> Iterator[Missing]:
    """Conditions 3 to 5 of 1.C."""
    if is_excluded(state, pair.locked):
        yield Missing(Lack.LIMITS)
    if state.safety.block is not None or not state.safety.signs_passed >= frozenset(SignQuestion):
        yield Missing(Lack.SIGN)
    at_rest = state.of(pair.locked).status is Status.RESTING
    if at_rest or state.of(pair.hinge).status is not Status.ACTIVE:
        yield Missing(Lack.RESTING)
    if not is_core_quiet(library, state, pair, on):
        yield Missing(Lack.CORE_PAIN)
    if state.health.usual_pain is None or state.health.usual_pain > thresholds.HINGE_USUAL_PAIN:
        yield Missing(Lack.USUAL_PAIN)


def _mastery(state: TrainingState, pair: Pair, on: date) -> Iterator[Missing]:
    """Conditions 1 and 2 of 1.C: good days close together, the last ones with the stick."""
    known = _remembered(state, on)
    if not known and pair.locked.id in state.hinge.opted_in:
        yield Missing(Lack.LOCKED_AGAIN)
    good = [day for day in known if day.good]
    near = [day for day in good if good[-1].on - day.on < thresholds.HINGE_WINDOW]
    if len(near) < pair.days:
        yield Missing(Lack.HINGE_DAYS, len(near), pair.days)
    newest = good[-thresholds.HINGE_UPPER_DAYS :]
    upper = [day for day in newest if _is_upper(pair, day)]
    if len(upper) < thresholds.HINGE_UPPER_DAYS:
        yield Missing(Lack.UPPER_RUNGS, len(upper), thresholds.HINGE_UPPER_DAYS)
    if known and not known[-1].good:
        yield Missing(Lack.TECHNIQUE)


def _remembered(state: TrainingState, on: date) -> tuple[HingeDay, ...]:
    return tuple(day for day in state.hinge.days if on - day.on < thresholds.HINGE_FORGOTTEN)


def _is_upper(pair: Pair, day: HingeDay) -> bool:
    is_high = pair.hinge.index_of(day.rung) >= pair.hinge.index_of(pair.stick.id)
    return is_high and day.reps >= thresholds.HINGE_REPS


def noted(
    library: Library,
    state: TrainingState,
    exercise: Exercise,
    routine: RoutineRecord,
    record: ItemRecord,
    entry: DiaryEntry,
) -> TrainingState:
    """Note a day with the hinge after an answer that is not skipped; pain makes no such day.

    `record` holds the answer. A later answer for the same date takes the place of an earlier.
    """
    pair, on = find_pair(library), routine.local_date
    if pair is None or exercise.id != pair.hinge.id:
        return state
    others = [day for day in state.hinge.days if day.on != on]
    if record.is_done and record.answer is not Answer.PAIN:
        others.append(HingeDay(on, entry.seq, record.item.rung, record.item.dose.reps))
    days = tuple(sorted(others, key=lambda day: day.on))
    return evolve(state, hinge=evolve(state.hinge, days=days))


def asks_technique(library: Library, state: TrainingState, record: ItemRecord) -> bool:
    """Whether to ask how this hinge went: it was clean, was not asked yet, and leads somewhere."""
    day = next((h for h in state.hinge.days if h.answer_seq == record.answer_seq), None)
    pair = find_pair(library)
    if day is None or day.good is not None or pair is None or not is_clean(record):
        return False
    at_rest = state.of(pair.locked).status is Status.RESTING
    return not at_rest and not is_excluded(state, pair.locked)


def hinge_checked(
    _library: Library, state: TrainingState, _entry: DiaryEntry, event: d.HingeChecked
) -> Step:
    """Note how the hinge looked; it is never good where it hurt or was too much."""
    found = state.find_answer(event.cause)
    is_good = event.good and found is not None and is_clean(found[0].items[found[1]])
    hinges = tuple(
        evolve(day, good=is_good) if day.answer_seq == event.cause else day
        for day in state.hinge.days
    )
    return evolve(state, hinge=evolve(state.hinge, days=hinges)), ()


def opted_in(library: Library, state: TrainingState, entry: DiaryEntry, event: d.OptedIn) -> Step:
    """Note the wish to try it, which counts only while nothing else is missing."""
    able = lacks_only_the_wish(library, state, on=entry.local_date)
    if able is None or able.id != event.exercise:
        return state, ()
    wanted = evolve(state, hinge=evolve(state.hinge, opted_in=state.hinge.opted_in | {able.id}))
    return wanted, (Decision(Action.ADVANCE, Reason.HINGE_MASTERED, able.id),)


def locked_by_pain(library: Library, state: TrainingState, exercise: Exercise) -> Step:
    """Lock it after pain on either of the two; the days are collected anew."""
    pair = find_pair(library)
    if pair is None or exercise.id not in (pair.hinge.id, pair.locked.id):
        return state, ()
    return _locked(evolve(state, hinge=evolve(state.hinge, days=())), pair, Reason.HINGE_PAIN)


def forget_old_hinges(library: Library, state: TrainingState, *, on: date) -> Step:
    """Drop days that are too long ago; without any left an open lock is locked again."""
    pair, left = find_pair(library), _remembered(state, on)
    if pair is None or (left == state.hinge.days and left):
        return state, ()
    state = evolve(state, hinge=evolve(state.hinge, days=left))
    return (state, ()) if left else _locked(state, pair, Reason.HINGE_TOO_LONG_AGO)


def _locked(state: TrainingState, pair: Pair, reason: Reason) -> Step:
    if pair.locked.id not in state.hinge.opted_in:
        return state, ()
    wishes = state.hinge.opted_in - {pair.locked.id}
    locked = evolve(state, hinge=evolve(state.hinge, opted_in=wishes))
    return locked, (Decision(Action.LOCK, reason, pair.locked.id),)
