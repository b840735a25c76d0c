"""What somebody was told because of something that they said late.

A changed answer or morning counts on its own day. But the person reads what follows from it on the
day they say it: that an exercise rests, that the four signs are asked. No provider's word and no
answer to the four from before that can have been about it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from bot.domain import diary as d
from bot.domain.diary import Event, Feel, Owed
from bot.domain.exercise import Library
from bot.domain.reasons import Action, Decision
from bot.domain.rules.progress import rest_since
from bot.domain.safety.owed import owe
from bot.domain.state import TrainingState


@dataclass(frozen=True, slots=True)
class Telling:
    """An entry said late, on which day, and what it decided at the place where it counts."""

    seq: int
    on: date
    event: Event
    decisions: tuple[Decision, ...]


def told_later(library: Library, state: TrainingState, telling: Telling) -> TrainingState:
    """Apply a late entry where it was said: what it stopped rests from that day on.

    A run of worse mornings or a flare that it leaves standing owes the four signs again.
    """
    for decision in telling.decisions:
        exercise = library.get(decision.exercise) if decision.exercise is not None else None
        if decision.action is Action.STOP and exercise is not None:
            known = rest_since(state.of(exercise), decision.reason, telling.on)
            state = state.with_exercise(exercise.id, known)
    if _says_worse(telling.event) and _is_worsening(state):
        state = owe(state, Owed.FOUR, telling.seq)
    return state


def _says_worse(event: Event) -> bool:
    if isinstance(event, d.MorningChecked):
        return event.feel in (Feel.WORSE, Feel.SORE)
    return isinstance(event, d.WorseScored)


def _is_worsening(state: TrainingState) -> bool:
    back = state.worsening
    return back.trend_since is not None or back.flare_since is not None
