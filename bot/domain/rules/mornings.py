"""The morning after, which confirms the last sessions or takes something out (P6, P7; 4.C)."""

from __future__ import annotations

from datetime import date

from bot.domain import diary as d
from bot.domain.diary import Answer, DiaryEntry, Feel, WorseCause
from bot.domain.evolve import evolve
from bot.domain.exercise import Exercise, ExerciseId, Kind, Library
from bot.domain.reasons import Decision, Reason
from bot.domain.rules.answers import Step, hurt, stop_with_relatives, suspend_each
from bot.domain.rules.progress import half, is_clean
from bot.domain.rules.providers_word import after_clean_return
from bot.domain.rules.streak import kept_day, routine_of
from bot.domain.rules.worsening import (
    after_good_morning,
    after_sore_morning,
    after_worse_morning,
    scored,
)
from bot.domain.state import (
    ExerciseState,
    ItemRecord,
    Morning,
    RoutineRecord,
    Status,
    TrainingState,
)

BACK_AGAIN = frozenset({Reason.BACK_AFTER_SUSPENSION, Reason.BY_PROVIDER})
"""Reasons of an exercise that was the only new thing of its day."""


def morning_checked(
    library: Library, state: TrainingState, entry: DiaryEntry, event: d.MorningChecked
) -> Step:
    """Note a morning; one that is not worse turns the last sessions into clean ones."""
    routine, on = state.find_routine(event.routine), entry.local_date
    if routine is None or routine.morning is not None:
        return state, ()
    morning = Morning(entry.seq, event.feel, on)
    state = state.with_routine(evolve(routine, morning=morning))
    decisions: tuple[Decision, ...] = ()
    for record in routine.done:
        exercise = library.get(record.item.exercise)
        if exercise is not None:
            known = _after_morning(exercise, state, routine, record, event.feel)
            known, returned = after_clean_return(exercise, known, on)
            state = state.with_exercise(exercise.id, known)
            decisions += returned
    state, more = _whole_back(library, state, routine, event.feel, on)
    return state, (*decisions, *more)


def _whole_back(
    library: Library, state: TrainingState, routine: RoutineRecord, feel: Feel, on: date
) -> Step:
    """Apply what a morning says about the back as a whole (P8, P9, P11)."""
    if feel is Feel.WORSE:
        return after_worse_morning(state, on)
    if feel is Feel.SORE:
        return after_sore_morning(library, state, routine, on)
    return after_good_morning(state, on)


def _after_morning(
    exercise: Exercise,
    state: TrainingState,
    routine: RoutineRecord,
    record: ItemRecord,
    feel: Feel,
) -> ExerciseState:
    """One session confirmed or not.

    Sore muscles repeat the step: a day that counts, but not towards the next rung (4.C). A
    worse morning ends the run of clean sessions whatever the person thinks it came from. Half
    a dose after a flare says nothing about the whole one, a session from before the
    provider's word nothing about the way back. Where the morning of the session before was never
    told the run begins anew, at whatever dose that session was.
    """
    known, day = state.of(exercise), routine.local_date
    known = evolve(known, confirmed_on=max(known.confirmed_on or day, day))
    if feel is Feel.WORSE or not is_clean(record):
        return evolve(known, clean=0)
    known = evolve(known, clean_days=known.clean_days + 1)
    if not _was_confirmed_before(state, routine, exercise):
        known = evolve(known, clean=0, easy=0)
    if feel is Feel.SORE and exercise.kind is Kind.STRENGTH:
        return evolve(known, clean=0)
    if record.item.rung != known.rung or _is_half(exercise, known, record):
        return known
    if known.status is Status.RETURNING and routine.local_date <= (known.since or date.min):
        return known
    easy = (known.easy if known.clean else 0) + 1 if record.answer is Answer.EASY else 0
    return evolve(known, clean=known.clean + 1, easy=easy)


def _is_half(exercise: Exercise, known: ExerciseState, record: ItemRecord) -> bool:
    """Whether this was half a dose, after a flare or in a gentle week; also of what came back."""
    item = record.item
    if item.why in BACK_AGAIN and known.status is Status.ACTIVE:
        return item.dose == half(exercise.rung(item.rung).dose)
    return item.why in (Reason.AFTER_FLARE, Reason.GENTLE_WEEK)


def _was_confirmed_before(state: TrainingState, routine: RoutineRecord, exercise: Exercise) -> bool:
    """Whether the session before this one had its morning answered."""
    for earlier in reversed(state.routines):
        if earlier.seq < routine.seq and earlier.has_done(exercise.id):
            return earlier.morning is not None
    return True


def forget_unconfirmed(state: TrainingState) -> TrainingState:
    """Drop sessions whose morning was never told: no morning answer, no step up.

    The newest day done is left out, since its morning may still be told.
    """
    newest = next((r for r in reversed(state.routines) if r.done), None)
    for routine in state.routines:
        if routine.morning is not None or routine is newest:
            continue
        for record in routine.done:
            known = state.exercises.get(record.item.exercise)
            if known is not None and known.done_on == routine.local_date and known.clean:
                state = state.with_exercise(record.item.exercise, evolve(known, clean=0))
    return state


def worse_explained(
    library: Library, state: TrainingState, entry: DiaryEntry, event: d.WorseExplained
) -> Step:
    """Stop the named exercise (P6); not sure suspends all but breathing (P7); else nothing."""
    routine = _routine_of_morning(state, event.cause)
    if routine is None or routine.morning is None:
        return state, ()
    morning = evolve(routine.morning, why=event.why, exercise=event.exercise)
    state = state.with_routine(evolve(routine, morning=morning))
    if event.why is WorseCause.EXERCISE and event.exercise is not None:
        return _stop_named(library, state, routine, event.exercise, entry)
    if event.why is WorseCause.NOT_SURE:
        return _suspend_or_stop(library, state, routine, entry)
    return state, ()


def _routine_of_morning(state: TrainingState, seq: int) -> RoutineRecord | None:
    return next((r for r in state.routines if r.morning and r.morning.seq == seq), None)


def _stop_named(
    library: Library,
    state: TrainingState,
    routine: RoutineRecord,
    id_: ExerciseId,
    entry: DiaryEntry,
) -> Step:
    exercise = library.get(id_)
    if exercise is None:
        return state, ()
    record = next((r for r in routine.done if r.item.exercise == id_), None)
    if record is not None:
        return hurt(library, state, record, Reason.WORSE_MORNING_NAMED, entry)
    return stop_with_relatives(library, state, exercise, Reason.WORSE_MORNING_NAMED, entry)


def _suspend_or_stop(
    library: Library, state: TrainingState, routine: RoutineRecord, entry: DiaryEntry
) -> Step:
    """Suspend what was done, and stop the one that had just come back (P7)."""
    done = [library.get(r.item.exercise) for r in routine.done]
    loaded = tuple(e.id for e in done if e is not None and e.kind is not Kind.BREATHING)
    returned = [r for r in routine.done if r.item.why in BACK_AGAIN]
    back = library.get(returned[0].item.exercise) if len(returned) == 1 else None
    if back is None:
        return suspend_each(library, state, loaded, entry)
    state, stops = stop_with_relatives(library, state, back, Reason.WORSE_AGAIN_ON_RETURN, entry)
    state, suspensions = suspend_each(
        library, state, tuple(i for i in loaded if i != back.id), entry
    )
    return state, (*stops, *suspensions)


def worse_scored(
    library: Library, state: TrainingState, entry: DiaryEntry, event: d.WorseScored
) -> Step:
    routine = _routine_of_morning(state, event.cause)
    if routine is None or routine.morning is None:
        return state, ()
    morning = evolve(routine.morning, score=event.score)
    state = state.with_routine(evolve(routine, morning=morning))
    return scored(state, event.score, morning.on)


def bad_day(library: Library, state: TrainingState, entry: DiaryEntry, event: d.BadDay) -> Step:
    """Make the day gentle, and a flare where the number says so (P11).

    The day counts as kept, and is no rest day any more.
    """
    on = entry.local_date
    bad = kept_day(state, on)
    bad = evolve(bad, worsening=evolve(bad.worsening, bad_day_on=on, bad_day_seq=entry.seq))
    routine = routine_of(bad, on)
    if routine is not None and routine.left_out is not None:
        bad = bad.with_routine(evolve(routine, left_out=None, left_out_seq=0))
    return scored(bad, event.score, on)
