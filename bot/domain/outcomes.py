"""What an answer to an exercise does (rules P1-P5 of clinical 2.B, as the product changed them).

The kind decides, not the number: muscle work and the usual ache are fine at any strength;
too hard is one rung down; a back or leg that got worse is one rung down, twice within 14
days stops; sharp, spreading or tingling and every pain stop the exercise and its relatives.
"""

from __future__ import annotations

from bot.domain import diary as d
from bot.domain import thresholds
from bot.domain.diary import Answer, DiaryEntry, Discomfort
from bot.domain.evolve import evolve
from bot.domain.exercise import Exercise, ExerciseId, Library
from bot.domain.progress import ease, hold, lower_after_gap, rest, rung_after_doing
from bot.domain.reasons import Decision, Reason
from bot.domain.state import ItemRecord, RoutineRecord, Status, TrainingState

Step = tuple[TrainingState, tuple[Decision, ...]]


def answered(library: Library, state: TrainingState, entry: DiaryEntry, event: d.Answered) -> Step:
    routine = state.find_routine(event.routine)
    if routine is None or not 0 <= event.item < len(routine.items):
        return state, ()
    before = routine.items[event.item]
    record = evolve(before, answer=event.answer, answer_seq=entry.seq)
    state = state.with_routine(routine.with_item(event.item, record))
    exercise = library.get(record.item.exercise)
    if exercise is None or event.answer is Answer.SKIPPED:
        return state, ()
    if before.answer in (None, Answer.SKIPPED):
        state = _noted_as_done(library, state, exercise, routine, before.item)
    if event.answer is Answer.PAIN:
        return stop_with_relatives(library, state, exercise, Reason.PAIN, entry)
    return state, ()


def _noted_as_done(
    library: Library,
    state: TrainingState,
    exercise: Exercise,
    routine: RoutineRecord,
    item: d.RoutineItem,
) -> TrainingState:
    """The first answer to an item: the planned rung counts from now on, a hold is over."""
    day = routine.local_date
    state = _kept_day(library, state, routine)
    known = state.of(exercise)
    rung = rung_after_doing(exercise, known, item, state.limits or frozenset())
    if known.done_on is not None and rung != known.rung:
        known = evolve(known, clean=0, changed_on=day)
    if known.status is Status.HELD and item.why is Reason.BACK_AFTER_HOLD:
        known = evolve(known, status=Status.ACTIVE, reason=None, since=None)
    known = evolve(known, rung=rung, done_on=max(known.done_on or day, day))
    return state.with_exercise(exercise.id, known)


def _kept_day(library: Library, state: TrainingState, routine: RoutineRecord) -> TrainingState:
    """Counts a day once, and lowers everything on the first day after a long gap (4.D)."""
    day, last = routine.local_date, state.done_on
    if routine.done or day == last:
        return state
    if last is not None and day - last >= thresholds.ONE_RUNG_GAP:
        lowered = {
            e.id: lower_after_gap(e, state.exercises[e.id], day - last, day)
            for e in library
            if e.id in state.exercises
        }
        state = evolve(state, exercises={**state.exercises, **lowered})
    return evolve(state, done_on=max(last or day, day), days_kept=state.days_kept + 1)


def stop_with_relatives(
    library: Library, state: TrainingState, exercise: Exercise, reason: Reason, entry: DiaryEntry
) -> Step:
    """Rests the exercise and its equal or harder relatives, eases the easier ones one rung.

    Clinical 4.D: pain on the single-leg bridge only eases the bridge; pain on the bridge
    rests all bridges.
    """
    state, decisions = _rest_one(state, exercise, reason, entry)
    for relative in library.relatives(exercise):
        if relative.difficulty >= exercise.difficulty:
            state, more = _rest_one(state, relative, Reason.RELATIVE_PAIN, entry)
        elif relative.id in state.exercises:
            known, decision = ease(
                relative, state.of(relative), Reason.RELATIVE_PAIN, entry.local_date
            )
            state, more = state.with_exercise(relative.id, known), (decision,)
        else:
            more = ()
        decisions = (*decisions, *more)
    return state, decisions


def _rest_one(state: TrainingState, exercise: Exercise, reason: Reason, entry: DiaryEntry) -> Step:
    known, decision = rest(exercise, state.of(exercise), reason, entry.local_date)
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
        return stop_with_relatives(library, state, exercise, Reason.SHARP_DISCOMFORT, entry)
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
    """CHECK: one rung down; a second within 14 days stops (P4)."""
    known, on = state.of(exercise), entry.local_date
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
    """One rung down; from the rung that was done where that was easier than the person's own."""
    known, on = state.of(exercise), entry.local_date
    if exercise.index_of(record.item.rung) < exercise.index_of(known.rung):
        known = evolve(known, rung=record.item.rung, changed_on=on)
    known, decision = ease(exercise, known, reason, on)
    return state.with_exercise(exercise.id, known), (decision,)


def _with_record(
    state: TrainingState, answer_seq: int, **changes: object
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
    return (found[0] if found else state), ()


def pain_scored(
    library: Library, state: TrainingState, entry: DiaryEntry, event: d.PainScored
) -> Step:
    found = _with_record(state, event.cause, pain_score=event.score)
    return (found[0] if found else state), ()


def pain_named(
    library: Library, state: TrainingState, entry: DiaryEntry, event: d.PainNamed
) -> Step:
    found = _with_record(state, event.cause, pain_kind=event.kind)
    return (found[0] if found else state), ()


def went_on(library: Library, state: TrainingState, entry: DiaryEntry, event: d.WentOn) -> Step:
    found = _with_record(state, event.cause, settled=True)
    return (found[0] if found else state), ()


def stopped(library: Library, state: TrainingState, entry: DiaryEntry, event: d.Stopped) -> Step:
    """What the person was told rests, rests, whatever today's rules would say."""
    for id_ in event.exercises:
        exercise = library.get(id_)
        if exercise is not None:
            state, _ = _rest_one(state, exercise, Reason.TOLD, entry)
    return state, ()


def hold_each(
    library: Library, state: TrainingState, ids: tuple[ExerciseId, ...], entry: DiaryEntry
) -> Step:
    """Holds each of these exercises (P7)."""
    decisions: list[Decision] = []
    for id_ in ids:
        exercise = library.get(id_)
        if exercise is None:
            continue
        known, decision = hold(
            exercise, state.of(exercise), Reason.WORSE_MORNING_UNSURE, entry.local_date
        )
        state = state.with_exercise(id_, known)
        decisions.append(decision)
    return state, tuple(decisions)
