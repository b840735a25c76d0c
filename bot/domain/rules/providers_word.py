"""The provider's word about one exercise, told by the person and dated (clinical 4.D).

What rests comes back by this word alone: half of the lowest rung, the only change of its day,
and three sessions that go well before the lowest rung in full. A second stop is for good.
"""

from __future__ import annotations

from datetime import date

from bot.domain import diary as d
from bot.domain import thresholds
from bot.domain.diary import ClearedWhen, DiaryEntry, ProviderWord
from bot.domain.evolve import evolve
from bot.domain.exercise import Category, Exercise, Library
from bot.domain.reasons import Action, Decision, Reason
from bot.domain.rules.progress import FOR_PAIN, ease, stop
from bot.domain.safety.signs import CHECK_EDITION, checks_since
from bot.domain.state import ExerciseState, Status, TrainingState

Step = tuple[TrainingState, tuple[Decision, ...]]


def provider_said(
    library: Library, state: TrainingState, entry: DiaryEntry, event: d.ProviderSaid
) -> Step:
    """Apply the word: may try, avoid or easier, which means may try on what rests.

    A word from before the stop, and one that comes too late to bring it back, changes nothing.
    """
    exercise = library.get(event.exercise)
    if exercise is None:
        return state, ()
    known, on = state.of(exercise), entry.local_date
    if event.word is ProviderWord.AVOID:
        known, decision = stop(exercise, known, Reason.PROVIDER_AVOID, on)
    elif known.status is Status.RESTING:
        if not can_return(known):
            return state, (Decision(Action.STOP, Reason.OUT_FOR_GOOD, exercise.id),)
        if event.when not in dates_that_open(known, on, edition=event.edition):
            return state, ()
        known, decision = _allow(exercise, known, on)
    elif event.word is ProviderWord.EASIER:
        known, decision = ease(exercise, known, Reason.PROVIDER_EASIER, on)
    else:
        return state, ()
    known = evolve(known, provider_said=event, provider_said_on=on, provider_said_seq=entry.seq)
    return state.with_exercise(exercise.id, known), (decision,)


def can_return(known: ExerciseState) -> bool:
    """Whether the provider's word may bring it back: not after a second stop."""
    return known.status is Status.RESTING and known.stops < thresholds.STOPS_FOR_GOOD


def is_out(known: ExerciseState) -> bool:
    """Whether it may not be done as planned: it rests, or the word that brought it back is no
    older than the plan it stands in, and counts from the next one."""
    if known.status is Status.RETURNING and known.since is not None:
        return known.planned_on is None or known.planned_on <= known.since
    return known.status is Status.RESTING


def out_since(known: ExerciseState) -> date | None:
    """Return the day it was taken out, or last said to be avoided; None unless it rests."""
    if known.status is not Status.RESTING:
        return None
    days = [known.since]
    if known.provider_said is not None and known.provider_said.word is ProviderWord.AVOID:
        days.append(known.provider_said_on)
    return max((day for day in days if day is not None), default=None)


def dates_that_open(
    known: ExerciseState, on: date, *, edition: int = CHECK_EDITION
) -> tuple[ClearedWhen, ...]:
    """Return the dates of a word that brings it back: never before it was taken out."""
    since = out_since(known)
    if since is None or not can_return(known):
        return ()
    return checks_since(since, on, edition=edition)


def _allow(exercise: Exercise, known: ExerciseState, on: date) -> tuple[ExerciseState, Decision]:
    lowest = exercise.ladder[0].id
    back = evolve(
        known,
        status=Status.RETURNING,
        reason=Reason.PROVIDER_MAY_TRY,
        since=on,
        rung=lowest,
        clean=0,
        changed_on=on,
        worse_on=(),
        not_in=frozenset(),
    )
    return back, Decision(Action.RETURN, Reason.PROVIDER_MAY_TRY, exercise.id, lowest)


def after_clean_return(
    exercise: Exercise, known: ExerciseState, on: date
) -> tuple[ExerciseState, tuple[Decision, ...]]:
    """Bring it back at the lowest rung in full after enough clean sessions at half."""
    if known.status is not Status.RETURNING or known.clean < thresholds.CLEAN_TO_RETURN:
        return known, ()
    back = evolve(known, status=Status.ACTIVE, reason=None, since=None, clean=0, changed_on=on)
    return back, (Decision(Action.RETURN, Reason.RETURNED, exercise.id, known.rung),)


def stopped_for_pain(library: Library, state: TrainingState, category: Category | None) -> int:
    """Count the exercises that rest for pain of their own, in a category or in all (P10)."""
    return sum(
        known.status is Status.RESTING and known.reason in FOR_PAIN
        for id_, known in state.exercises.items()
        if category is None or ((e := library.get(id_)) is not None and e.category is category)
    )


def adds_nothing_new(library: Library, state: TrainingState, category: Category) -> bool:
    """Whether two stopped for pain in the category, or three in all: nothing new then (P10)."""
    return (
        stopped_for_pain(library, state, category) >= thresholds.STOPPED_IN_CATEGORY
        or stopped_for_pain(library, state, None) >= thresholds.STOPPED_IN_ALL
    )


def after_stop(
    library: Library, before: TrainingState, state: TrainingState, category: Category
) -> tuple[Decision, ...]:
    """Return stronger advice to see the provider, on the second or third stop (P10)."""
    found = []
    for where, most, reason in (
        (category, thresholds.STOPPED_IN_CATEGORY, Reason.TWO_STOPPED),
        (None, thresholds.STOPPED_IN_ALL, Reason.THREE_STOPPED),
    ):
        if (
            stopped_for_pain(library, before, where)
            < most
            <= stopped_for_pain(library, state, where)
        ):
            found.append(Decision(Action.SEEK_CARE, reason))
    return tuple(found)
