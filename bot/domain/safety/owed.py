"""Questions of safety that are owed until they are answered (clinical 3.B).

Whatever calls for such a question writes it down here, as a part of the state: no night, restart
or correction loses it. Each event owes anew what it calls for, whatever was answered before it.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from bot.domain import diary as d
from bot.domain.diary import DiaryEntry, Owed
from bot.domain.evolve import evolve
from bot.domain.exercise import Library
from bot.domain.reasons import Action, Decision, Reason
from bot.domain.state import TrainingState

Step = tuple[TrainingState, tuple[Decision, ...]]

WHOLE_BACK = frozenset({Reason.FLARE, Reason.WORSE_TREND})
"""Reasons to seek care that call for the four signs (P8, P11)."""


def owe(state: TrainingState, question: Owed, seq: int) -> TrainingState:
    """Owe a question because of what the entry `seq` told."""
    told = max(seq, state.safety.owed.get(question, 0))
    return evolve(state, safety=evolve(state.safety, owed={**state.safety.owed, question: told}))


def settle(state: TrainingState, questions: Iterable[Owed], seq: int) -> TrainingState:
    """Settle these questions by the answer `seq`, but for what was told only after it.

    A correction counts on an earlier day than it was told on, and may so stand before answers
    that knew nothing of it.
    """
    answered = frozenset(questions)
    left = {q: told for q, told in state.safety.owed.items() if q not in answered or told > seq}
    return evolve(state, safety=evolve(state.safety, owed=left))


def first_owed(state: TrainingState) -> Owed | None:
    """Return the question that is asked first; None where nothing is owed."""
    return next((question for question in Owed if question in state.safety.owed), None)


def owed_by_whole_back(
    state: TrainingState, entry: DiaryEntry, decisions: Iterable[Decision]
) -> TrainingState:
    """Owe the four signs after a run of worse mornings and after a flare (P8, P11)."""
    reasons = {x.reason for x in decisions if x.action is Action.SEEK_CARE} & WHOLE_BACK
    return owe(state, Owed.FOUR, entry.seq) if reasons else state


def severe_pain_told(
    state: TrainingState, entry: DiaryEntry, questions: Iterable[Owed]
) -> TrainingState:
    """Owe these questions after severe pain, and end the day that it was told on (P3)."""
    enough = max(entry.local_date, state.safety.enough_on or entry.local_date)
    state = evolve(state, safety=evolve(state.safety, enough_on=enough))
    for question in questions:
        state = owe(state, question, entry.seq)
    return state


def is_enough(state: TrainingState, on: date) -> bool:
    """Whether nothing more is offered on this day, as severe pain was told on it (P3)."""
    return state.safety.enough_on is not None and on <= state.safety.enough_on


def sign_words_typed(
    library: Library, state: TrainingState, entry: DiaryEntry, event: d.SignWordsTyped
) -> Step:
    return owe(state, Owed.TYPED, entry.seq), ()


def sign_words_answered(
    library: Library, state: TrainingState, entry: DiaryEntry, event: d.SignWordsAnswered
) -> Step:
    return settle(state, {Owed.TYPED}, entry.seq), ()


def taken_back_by(before: TrainingState, after: TrainingState, on: date) -> d.StaysOwed | None:
    """Return what a correction would take back of what is owed and of a day that is over.

    None where it takes nothing back. Pain that was told asks its question, be it a slip or not.
    """
    questions = frozenset(map(Owed, before.safety.owed)) - frozenset(after.safety.owed)
    was_enough = is_enough(before, on) and not is_enough(after, on)
    return d.StaysOwed(questions, was_enough) if questions or was_enough else None


def stays_owed(
    library: Library, state: TrainingState, entry: DiaryEntry, event: d.StaysOwed
) -> Step:
    for question in event.questions:
        state = owe(state, question, entry.seq)
    return (severe_pain_told(state, entry, ()) if event.is_enough else state), ()
