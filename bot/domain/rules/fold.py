"""The fold: `apply` takes one diary entry into the training state, `replay` takes them all.

Pure: no clock, no I/O, nothing mutated. What the use cases store step by step equals a
fold from empty.
"""

from __future__ import annotations

from bisect import insort
from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise
from typing import Any

from bot.domain import diary as d
from bot.domain import thresholds
from bot.domain.diary import DiaryEntry, Owed
from bot.domain.diary.undoing import as_lived
from bot.domain.evolve import evolve
from bot.domain.exercise import Library, Limit
from bot.domain.reasons import Decision
from bot.domain.rules import (
    answers,
    body_needs,
    check_ins,
    day_changes,
    hinge_gate,
    mornings,
    passing,
    profile,
    providers_word,
    streak,
)
from bot.domain.rules.body_needs import FIRST_EDITION
from bot.domain.rules.limits import ASK_FIRST, is_strong
from bot.domain.rules.telling import Telling, told_later
from bot.domain.safety import owed, signs
from bot.domain.state import ItemRecord, Note, RoutineRecord, TrainingState

RULES_VERSION = 8
"""Grows with every change of a rule, so that stored snapshots are folded anew."""

Step = tuple[TrainingState, tuple[Decision, ...]]


def apply(library: Library, state: TrainingState, entry: DiaryEntry) -> Step:
    """Return the state after one more entry, and what the rules decided because of it.

    What takes back or changes something told before, or is said late, needs the whole diary (see
    `undoing.needs_past`): use `replay`. Raises ValueError for an entry out of order.
    """
    if entry.seq <= state.last_seq:
        raise ValueError(f"entry {entry.seq} after {state.last_seq}")
    after, decisions = _step(library, state, entry)
    return evolve(after, last_seq=entry.seq), decisions


def _step(library: Library, state: TrainingState, entry: DiaryEntry) -> Step:
    state, decisions = _STEPS[type(entry.event)](library, state, entry, entry.event)
    return owed.owed_by_whole_back(state, entry, decisions), decisions


def replay(library: Library, entries: Iterable[DiaryEntry]) -> TrainingState:
    """Return the state that all entries which still stand make of an empty one.

    Raises ValueError for entries out of order.
    """
    state, _ = replay_since(library, entries, since=None)
    return state


def replay_since(library: Library, entries: Iterable[DiaryEntry], *, since: int | None) -> Step:
    """Replay a diary, and return also what was decided because of its entries from `since` on."""
    state, found = TrainingState(), list[Decision]()
    for after, entry, decisions in steps(library, entries):
        state = after
        if since is not None and entry is not None and entry.seq >= since:
            found.extend(decisions)
    return state, tuple(found)


def steps(
    library: Library, entries: Iterable[DiaryEntry]
) -> Iterator[tuple[TrainingState, DiaryEntry | None, tuple[Decision, ...]]]:
    """Yield the state after each entry of a diary, the entry, and what was decided because of it.

    Each entry counts at its place in the life it tells of (see `undoing`). What is said late
    counts there, and once more where it was said, as far as it was told on that day. The last
    state comes once more, with None for the entry, when all was told.
    """
    entries = list(entries)
    seqs = [entry.seq for entry in entries]
    if any(a >= b for a, b in pairwise(seqs)):
        raise ValueError("entries out of order")
    state, told = TrainingState(), list[Telling]()
    lived = as_lived(entries)
    for entry in lived.entries:
        late = lived.late.get(entry.seq)
        place = entry.seq if late is None else late.place
        while told and told[0].seq < place:
            state = told_later(library, state, told.pop(0))
        state, decisions = _step(library, state, entry)
        if isinstance(entry.event, d.Stopped) and entry.event.cause in lived.late:
            telling = Telling(entry.seq, entry.local_date, entry.event, decisions)
            state = told_later(library, state, telling)
        if late is not None:
            insort(told, Telling(entry.seq, late.told_on, entry.event, decisions), key=_seq_of)
        yield state, entry, decisions
    for telling in told:
        state = told_later(library, state, telling)
    yield evolve(state, last_seq=seqs[-1] if seqs else 0), None, ()


def _seq_of(telling: Telling) -> int:
    return telling.seq


def _consented(library: Library, state: TrainingState, entry: DiaryEntry, event: Any) -> Step:
    return evolve(state, consent=event.text_version), ()


def _withdrawn(library: Library, state: TrainingState, entry: DiaryEntry, event: Any) -> Step:
    return evolve(state, consent=0), ()


def _limits_set(library: Library, state: TrainingState, entry: DiaryEntry, event: Any) -> Step:
    """Gone through anew; only a condition nobody was asked about opens that question again."""
    is_new = event.limits & ASK_FIRST - (state.health.limits or frozenset())
    asked = None if is_new else state.health.asked_first
    known = FIRST_EDITION if event.edition == 1 else frozenset[Limit]()
    after = evolve(
        state,
        health=evolve(
            passing.with_limits(state.health, event.limits, entry.local_date),
            limits_on=entry.local_date,
            asked_first=asked,
            needs_asked=state.health.needs_asked | known,
        ),
    )
    return after, ()


def _limit_added(library: Library, state: TrainingState, entry: DiaryEntry, event: Any) -> Step:
    """A condition nobody has asked a professional about yet opens that question again."""
    known = state.health.limits or frozenset()
    is_new = event.limit in ASK_FIRST - known
    asked = None if is_new else state.health.asked_first
    needs = state.health.needs_asked | {event.limit}
    health = passing.with_limits(state.health, known | {event.limit}, entry.local_date)
    return evolve(state, health=evolve(health, asked_first=asked, needs_asked=needs)), ()


def _asked_first(library: Library, state: TrainingState, entry: DiaryEntry, event: Any) -> Step:
    return evolve(state, health=evolve(state.health, asked_first=event.agreed)), ()


def _usual_pain(library: Library, state: TrainingState, entry: DiaryEntry, event: Any) -> Step:
    """A usual pain that has become strong wants a professional's word of its own (2.B)."""
    is_new = is_strong(event.score) and not is_strong(state.health.usual_pain)
    asked = None if is_new else state.health.asked_first
    return evolve(state, health=evolve(state.health, usual_pain=event.score, asked_first=asked)), ()


def _planned(
    library: Library, state: TrainingState, entry: DiaryEntry, event: d.RoutinePlanned
) -> Step:
    """A routine of a date that has one already stands in its place; it was snoozed as often.

    One that is forgotten with pain half told in it leaves the four signs owed.
    """
    day = event.local_date
    stands = streak.routine_of(state, day)
    snoozes = stands.snoozes if stands is not None else 0
    notes = stands.notes if stands is not None else ()
    kept = tuple(
        r
        for r in state.routines
        if r.local_date != day and day - r.local_date <= thresholds.REMEMBERED
    )
    gone = (record for r in state.routines if r not in kept for record in r.items)
    for record in gone:
        if record.is_half_told:
            state = owed.owe(state, Owed.FOUR, record.answer_seq)
    state = mornings.forget_unconfirmed(evolve(state, routines=kept))
    items = tuple(map(ItemRecord, event.items))
    routine = RoutineRecord(entry.seq, day, event.place, items, notes=notes, snoozes=snoozes)
    state = evolve(
        state,
        routines=(*kept, routine),
        adherence=evolve(state.adherence, started_on=state.adherence.started_on or day),
    )
    if state.day_changes.no_floor_on != day:
        state = evolve(state, day_changes=evolve(state.day_changes, usual_place=event.place))
    for item in event.items:
        state = day_changes.with_planned(library, state, item, day)
    return hinge_gate.forget_old_hinges(library, state, on=day)


def _opened(library: Library, state: TrainingState, entry: DiaryEntry, event: d.Opened) -> Step:
    routine = state.find_routine(event.routine)
    if routine is None:
        return state, ()
    return state.with_routine(evolve(routine, opened=True)), ()


def _item_added(
    library: Library, state: TrainingState, entry: DiaryEntry, event: d.ItemAdded
) -> Step:
    routine = state.find_routine(event.routine)
    if routine is None:
        return state, ()
    items = (*routine.items, ItemRecord(event.item, cause=event.cause))
    state = state.with_routine(evolve(routine, items=items))
    state = day_changes.with_planned(library, state, event.item, routine.local_date)
    return state, ()


def _ended(
    library: Library, state: TrainingState, entry: DiaryEntry, event: d.RoutineEnded
) -> Step:
    routine = state.find_routine(event.routine)
    if routine is None:
        return state, ()
    return state.with_routine(evolve(routine, ended=True)), ()


def _noted(library: Library, state: TrainingState, entry: DiaryEntry, event: d.Noted) -> Step:
    """Kept for people to read; no rule reads it."""
    routine = state.find_routine(event.routine)
    if routine is None:
        return state, ()
    notes = (*routine.notes, Note(entry.seq, event.text))
    return state.with_routine(evolve(routine, notes=notes)), ()


_STEPS: dict[type, Callable[[Library, TrainingState, DiaryEntry, Any], Step]] = {
    d.Consented: _consented,
    d.ConsentWithdrawn: _withdrawn,
    d.SignsAnswered: signs.signs_answered,
    d.SignNamed: signs.sign_named,
    d.SignTold: signs.sign_told,
    d.SignTakenBack: signs.taken_back,
    d.Cleared: signs.cleared,
    d.FollowedUp: signs.followed_up,
    d.SignStable: signs.sign_stable,
    d.LimitsSet: _limits_set,
    d.LimitAdded: _limit_added,
    d.LimitAskedAgain: passing.asked_again,
    d.AskedFirst: _asked_first,
    d.UsualPainSet: _usual_pain,
    d.RoutinePlanned: _planned,
    d.Opened: _opened,
    d.Answered: answers.answered,
    d.DiscomfortNamed: answers.discomfort_named,
    d.PainPlaced: answers.pain_placed,
    d.PainScored: answers.pain_scored,
    d.PainNamed: answers.pain_named,
    d.WentOn: answers.went_on,
    d.Stopped: answers.stopped,
    d.ItemAdded: _item_added,
    d.RoutineEnded: _ended,
    d.MorningChecked: mornings.morning_checked,
    d.WorseExplained: mornings.worse_explained,
    d.WorseScored: mornings.worse_scored,
    d.BadDay: mornings.bad_day,
    d.Swapped: answers.swapped,
    d.Noted: _noted,
    d.ProviderSaid: providers_word.provider_said,
    d.HingeChecked: hinge_gate.hinge_checked,
    d.OptedIn: hinge_gate.opted_in,
    d.RestDay: streak.rest_day,
    d.DaysChosen: streak.days_chosen,
    d.Paused: streak.paused,
    d.Resumed: streak.resumed,
    d.NeedsAsked: body_needs.needs_asked,
    d.AgeTold: profile.age_told,
    d.SpanTold: profile.span_told,
    d.GoalTold: profile.goal_told,
    d.QuestionSkipped: profile.question_skipped,
    d.Refitted: day_changes.refitted,
    d.Snoozed: day_changes.snoozed,
    d.SnoozeEnded: day_changes.snooze_ended,
    d.NoFloorToday: day_changes.no_floor,
    d.Replanned: day_changes.replanned,
    d.MovedMeanwhile: day_changes.moved_meanwhile,
    d.OneLegAnswered: signs.one_leg_answered,
    d.SignWordsTyped: owed.sign_words_typed,
    d.SignWordsAnswered: owed.sign_words_answered,
    d.StaysOwed: owed.stays_owed,
    d.CheckInAnswered: check_ins.check_in_answered,
    d.CheckInPutOff: check_ins.put_off,
    d.TreatmentChanged: check_ins.treatment_changed,
    d.DiagnosisTold: check_ins.diagnosis_told,
    d.NextWeekChosen: check_ins.next_week_chosen,
    d.AnotherWanted: check_ins.another_wanted,
}
