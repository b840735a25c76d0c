"""Effects of an answer to an exercise (P1-P5 of clinical 2.B, as the product changed them).

The kind decides, not the number: muscle work and the usual ache are fine at any strength;
too hard is one rung down; a back or leg that got worse is one rung down, twice within 14
days stops; sharp, spreading or tingling and every pain stop the exercise and its relatives.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from bot.domain import diary as d
from bot.domain import thresholds
from bot.domain.diary import Answer, DiaryEntry, Discomfort
from bot.domain.evolve import evolve
from bot.domain.exercise import Exercise, ExerciseId, Library, Limit, Place, RungId
from bot.domain.reasons import Action, Decision, Reason
from bot.domain.rules import active_sets, hinge_gate, streak
from bot.domain.rules.absence import gap_of, time_away
from bot.domain.rules.day_changes import with_planned
from bot.domain.rules.limits import allowed_rungs, rungs_left
from bot.domain.rules.progress import (
    STOPPING_KINDS,
    ease,
    is_opener,
    is_severe,
    lower_after_gap,
    owed_after_pain,
    rung_after_doing,
    stop,
    suspend,
)
from bot.domain.rules.providers_word import after_stop
from bot.domain.safety.owed import severe_pain_told
from bot.domain.state import (
    ExerciseState,
    ItemRecord,
    RoutineRecord,
    Status,
    TrainingState,
)

Step = tuple[TrainingState, tuple[Decision, ...]]


def answered(library: Library, state: TrainingState, entry: DiaryEntry, event: d.Answered) -> Step:
    routine = state.find_routine(event.routine)
    if routine is None or not 0 <= event.item < len(routine.items):
        return state, ()
    before = routine.items[event.item]
    record = evolve(
        before,
        answer=event.answer,
        answer_seq=entry.seq,
        together=event.together,
        changed=bool(event.replaces),
    )
    state = state.with_routine(routine.with_item(event.item, record))
    exercise = library.get(record.item.exercise)
    if exercise is None:
        return state, ()
    if event.answer is Answer.SKIPPED:
        return _put_aside(state, exercise), ()
    decisions: tuple[Decision, ...] = ()
    if before.answer in (None, Answer.SKIPPED):
        state, decisions = _noted_as_done(library, state, exercise, routine, record)
        state = hinge_gate.noted(library, state, exercise, routine, record, entry)
    if event.answer is Answer.PAIN:
        state, stops = hurt(library, state, record, Reason.PAIN, entry)
        decisions += stops
    return state, decisions


def _put_aside(state: TrainingState, exercise: Exercise) -> TrainingState:
    known = state.of(exercise)
    return state.with_exercise(exercise.id, evolve(known, put_aside=known.put_aside + 1))


def _noted_as_done(
    library: Library,
    state: TrainingState,
    exercise: Exercise,
    routine: RoutineRecord,
    record: ItemRecord,
) -> Step:
    """The first answer to an item: the planned rung counts from now on, a hold is over."""
    day, item = routine.local_date, record.item
    state = _kept_day(library, state, routine)
    before = _after_own_gap(exercise, state, day)
    rung = rung_after_doing(exercise, before, item, state.health.limits or frozenset())
    known = evolve(
        before,
        rung=rung,
        first_on=min(before.first_on or day, day),
        done_on=max(before.done_on or day, day),
        sessions=before.sessions + 1,
        was_easy=before.was_easy or (not before.sessions and record.answer is Answer.EASY),
        put_aside=0,
    )
    decisions: tuple[Decision, ...] = ()
    stood = state.of(exercise).rung
    if before.done_on is not None and rung != stood:
        is_up = exercise.index_of(rung) > exercise.index_of(stood)
        risen = day if is_up else known.risen_on
        known = evolve(known, clean=0, changed_on=day, risen_on=risen)
        decisions = (_moved(exercise, stood, item, rung),)
    elif before.short and item.why is Reason.STEP_UP:
        known = evolve(known, short=False, clean=0, changed_on=day, risen_on=day)
        decisions = (Decision(Action.ADVANCE, Reason.TWO_CLEAN_DAYS, exercise.id, rung),)
    if known.status is Status.SUSPENDED and item.why is Reason.BACK_AFTER_SUSPENSION:
        known = evolve(known, status=Status.ACTIVE, reason=None, since=None)
    state = state.with_exercise(exercise.id, known)
    state, exchanged = active_sets.entered(library, state, exercise, why=item.why, on=day)
    return state, (*decisions, *exchanged)


def _after_own_gap(exercise: Exercise, state: TrainingState, day: date) -> ExerciseState:
    """Lower what was out of turn for weeks, whatever way led to it (4.D)."""
    known = state.of(exercise)
    if known.status is not Status.ACTIVE or known.done_on is None:
        return known
    if gap_of(state, known, day) < thresholds.ONE_RUNG_GAP:
        return known
    return lower_after_gap(exercise, known, thresholds.ONE_RUNG_GAP, day)


def _moved(exercise: Exercise, before: RungId, item: d.RoutineItem, rung: RungId) -> Decision:
    is_up = exercise.index_of(rung) > exercise.index_of(before)
    if not is_up:
        return Decision(Action.EASE, Reason.AFTER_GAP, exercise.id, rung)
    skipped = item.why is Reason.SKIPPED_A_STEP
    why = Reason.SKIPPED_A_STEP if skipped else Reason.TWO_CLEAN_DAYS
    return Decision(Action.ADVANCE, why, exercise.id, rung)


def _kept_day(library: Library, state: TrainingState, routine: RoutineRecord) -> TrainingState:
    """Count a day once, and lower everything on the first day after a long gap (4.D)."""
    day, last = routine.local_date, state.adherence.done_on
    if routine.done or day == last:
        return state
    gap = time_away(state, day)
    if gap >= thresholds.ONE_RUNG_GAP:
        lowered = {
            e.id: lower_after_gap(e, state.exercises[e.id], gap, day)
            for e in library
            if e.id in state.exercises
        }
        state = evolve(state, exercises={**state.exercises, **lowered})
    days_kept = state.adherence.days_kept + 1
    kept = evolve(state.adherence, done_on=max(last or day, day), days_kept=days_kept)
    state = evolve(state, adherence=kept)
    return streak.kept_day(state, day)


def hurt(
    library: Library, state: TrainingState, record: ItemRecord, reason: Reason, entry: DiaryEntry
) -> Step:
    """Stop what hurt, with its relatives; breathing and bracing change their position first.

    They load next to nothing, and what lies badly may sit well; they begin anew at the easiest.
    Where the pain was severe (P3), or no other position is left, they rest like all else.
    """
    exercise = library.get(record.item.exercise)
    if exercise is None:
        return state, ()
    known = state.of(exercise)
    not_in = known.not_in | {record.item.position}
    limits = state.health.limits or frozenset[Limit]()
    place = state.day_changes.usual_place or Place.FLOOR
    is_left = bool(allowed_rungs(exercise, limits, place, without=not_in))
    may_change = is_opener(exercise) and known.status is Status.ACTIVE and is_left
    if not may_change or is_severe(record):
        return stop_with_relatives(library, state, exercise, reason, entry)
    lowest = exercise.ladder[0].id
    known = evolve(known, not_in=not_in, rung=lowest, clean=0, changed_on=entry.local_date)
    changed = Decision(Action.EASE, Reason.OTHER_POSITION, exercise.id, known.rung)
    return state.with_exercise(exercise.id, known), (changed,)


def stop_with_relatives(
    library: Library, state: TrainingState, exercise: Exercise, reason: Reason, entry: DiaryEntry
) -> Step:
    """Stop the exercise and its equal or harder relatives, ease the easier ones one rung.

    Clinical 4.D: pain on the single-leg bridge only eases the bridge; pain on the bridge
    rests all bridges.
    """
    before = state
    state, decisions = _stop_one(state, exercise, reason, entry)
    for relative in library.relatives(exercise):
        if relative.difficulty >= exercise.difficulty:
            state, more = _stop_one(state, relative, Reason.RELATIVE_PAIN, entry)
        elif relative.id in state.exercises:
            known, decision = ease(
                relative, state.of(relative), Reason.RELATIVE_PAIN, entry.local_date
            )
            state, more = state.with_exercise(relative.id, known), (decision,)
        else:
            more = ()
        decisions = (*decisions, *more)
    state, locked = hinge_gate.locked_by_pain(library, state, exercise)
    more_care = after_stop(library, before, state, exercise.category)
    return state, (*decisions, *locked, *more_care)


def _stop_one(state: TrainingState, exercise: Exercise, reason: Reason, entry: DiaryEntry) -> Step:
    known, decision = stop(exercise, state.of(exercise), reason, entry.local_date)
    return state.with_exercise(exercise.id, known), (decision,)


def discomfort_named(
    library: Library, state: TrainingState, entry: DiaryEntry, event: d.DiscomfortNamed
) -> Step:
    found = _with_record(state, event.cause, discomfort=event.kind)
    if found is None:
        return state, ()
    state, record = found
    exercise = library.get(record.item.exercise)
    if exercise is None:
        return state, ()
    if event.kind is Discomfort.SHARP:
        return hurt(library, state, record, Reason.SHARP_DISCOMFORT, entry)
    if event.kind is Discomfort.WORSE:
        return _got_worse(library, state, exercise, record, entry)
    if event.kind is Discomfort.TOO_HARD:
        return _ease_from(state, exercise, record, Reason.TOO_HARD, entry)
    known = state.of(exercise)
    if event.kind is Discomfort.MUSCLE:
        known = evolve(known, muscle_work=known.muscle_work + 1)
    return state.with_exercise(exercise.id, known), ()


def _got_worse(
    library: Library,
    state: TrainingState,
    exercise: Exercise,
    record: ItemRecord,
    entry: DiaryEntry,
) -> Step:
    """CHECK: one rung down; a second within 14 days, by the days of the routines, stops (P4)."""
    known, found = state.of(exercise), state.find_answer(record.answer_seq)
    on = found[0].local_date if found is not None else entry.local_date
    recent = tuple(day for day in known.worse_on if on - day <= thresholds.CHECK_WINDOW)
    state = state.with_exercise(exercise.id, evolve(known, worse_on=(*recent, on)))
    if recent:
        return stop_with_relatives(library, state, exercise, Reason.BACK_WORSE_TWICE, entry)
    return _ease_from(state, exercise, record, Reason.BACK_WORSE, entry)


def _ease_from(
    state: TrainingState,
    exercise: Exercise,
    record: ItemRecord,
    reason: Reason,
    entry: DiaryEntry,
) -> Step:
    """One rung down; from the rung that was done where that was easier than the person's own.

    At the easiest that limits allow it is fewer repetitions; where these were too much as well, it
    makes room for another.
    """
    known, on = state.of(exercise), entry.local_date
    allowed = rungs_left(state, exercise, Place.FLOOR)
    easiest = exercise.index_of(allowed[0][0].id) if allowed else 0
    if exercise.index_of(record.item.rung) <= easiest:
        put_aside = thresholds.PUT_ASIDE_OFTEN if known.short else known.put_aside
        known = evolve(
            known,
            rung=record.item.rung,
            short=True,
            clean=0,
            changed_on=on,
            put_aside=put_aside,
        )
        decision = Decision(Action.EASE, reason, exercise.id, known.rung)
        return state.with_exercise(exercise.id, known), (decision,)
    if exercise.index_of(record.item.rung) < exercise.index_of(known.rung):
        known = evolve(known, rung=record.item.rung, changed_on=on)
    known, decision = ease(exercise, known, reason, on)
    return state.with_exercise(exercise.id, known), (decision,)


def _with_record(
    state: TrainingState, answer_seq: int, **changes: Any
) -> tuple[TrainingState, ItemRecord] | None:
    found = state.find_answer(answer_seq)
    if found is None:
        return None
    routine, index = found
    record = evolve(routine.items[index], **changes)
    return state.with_routine(routine.with_item(index, record)), record


def pain_placed(
    library: Library, state: TrainingState, entry: DiaryEntry, event: d.PainPlaced
) -> Step:
    found = _with_record(state, event.cause, pain_place=event.place)
    return _after_pain(library, *found, entry) if found else (state, ())


def _after_pain(
    library: Library, state: TrainingState, record: ItemRecord, entry: DiaryEntry
) -> Step:
    """Write down what severe pain calls for, as soon as it is known to be severe (P3).

    Breathing and bracing, which only change their position for less, rest then.
    """
    if not is_severe(record):
        return state, ()
    state = severe_pain_told(state, entry, owed_after_pain(record))
    exercise = library.get(record.item.exercise)
    if exercise is None or not is_opener(exercise):
        return state, ()
    if state.of(exercise).status is Status.RESTING:
        return state, ()
    return stop_with_relatives(library, state, exercise, Reason.PAIN, entry)


def pain_scored(
    library: Library, state: TrainingState, entry: DiaryEntry, event: d.PainScored
) -> Step:
    """A number is asked about once: a kind that adds nothing to it asks nothing more."""
    found = _with_record(state, event.cause, pain_score=event.score)
    return _after_pain(library, *found, entry) if found else (state, ())


def pain_named(
    library: Library, state: TrainingState, entry: DiaryEntry, event: d.PainNamed
) -> Step:
    found = _with_record(state, event.cause, pain_kind=event.kind)
    if found is None:
        return state, ()
    return _after_pain(library, *found, entry) if event.kind in STOPPING_KINDS else (found[0], ())


def swapped(library: Library, state: TrainingState, entry: DiaryEntry, event: d.Swapped) -> Step:
    """Put another in its place; the one that went is put aside once more (4.B).

    The same one at another rung is not put aside.
    """
    routine = state.find_routine(event.routine)
    if routine is None or not 0 <= event.item < len(routine.items):
        return state, ()
    gone = routine.items[event.item]
    if gone.answer is not None:
        return state, ()
    record = ItemRecord(event.instead, cause=gone.cause, gone=(*gone.gone, gone.item))
    state = state.with_routine(routine.with_item(event.item, record))
    old, new = library.get(gone.item.exercise), library.get(event.instead.exercise)
    if old is not None and old is not new:
        state = _put_aside(state, old)
    return with_planned(library, state, event.instead, routine.local_date), ()


def went_on(library: Library, state: TrainingState, entry: DiaryEntry, event: d.WentOn) -> Step:
    found = _with_record(state, event.cause, settled=True)
    return (found[0] if found else state), ()


def stopped(library: Library, state: TrainingState, entry: DiaryEntry, event: d.Stopped) -> Step:
    """Stop what the person was told rests, whatever today's rules would say."""
    decisions: tuple[Decision, ...] = ()
    for id_ in event.exercises:
        exercise = library.get(id_)
        if exercise is not None:
            state, more = _stop_one(state, exercise, Reason.TOLD_TO_REST, entry)
            decisions += more
    return state, decisions


def suspend_each(
    library: Library, state: TrainingState, ids: tuple[ExerciseId, ...], entry: DiaryEntry
) -> Step:
    """Suspend each of these exercises (P7)."""
    decisions: list[Decision] = []
    for id_ in ids:
        exercise = library.get(id_)
        if exercise is None:
            continue
        known, decision = suspend(
            exercise, state.of(exercise), Reason.WORSE_MORNING_UNSURE, entry.local_date
        )
        state = state.with_exercise(id_, known)
        decisions.append(decision)
    return state, tuple(decisions)
