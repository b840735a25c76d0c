"""The cards of a routine: one exercise, or those that share one."""

from __future__ import annotations

from dataclasses import dataclass

from bot.domain.diary import Answer, RoutineItem
from bot.domain.exercise import ExerciseId, Limit
from bot.domain.reasons import Reason


@dataclass(frozen=True, slots=True)
class UndoAll:
    """Takes back all answers that one tap gave; `first` is the seq of the first of them."""

    first: int
    count: int


LastAnswer = tuple[ExerciseId, Answer, int] | UndoAll
"""What [Undo] takes back: one answer with its seq, or several that came with one tap."""


@dataclass(frozen=True, slots=True)
class Card:
    """One exercise. `undo` is what was answered just before, with its seq.

    `limits` are those of the person that change something about this exercise. `swaps` counts
    what stood here before it today, `no_swap`: nothing else can be had. `in_list`: it was
    opened from the list, where it can go back to. `timed`: its timer has just ended. `folded`: in
    full, but with the steps folded away, so that the film above them stays in sight.
    """

    routine: int
    index: int
    number: int
    total: int
    item: RoutineItem
    full: bool
    undo: LastAnswer | None = None
    changed: tuple[Reason, ExerciseId] | None = None
    limits: tuple[Limit, ...] = ()
    swaps: int = 0
    no_swap: bool = False
    in_list: bool = False
    timed: bool = False
    folded: bool = False


@dataclass(frozen=True, slots=True)
class CardList:
    """Familiar exercises on one card, each with its index. `others`: something of
    the day was answered before."""

    routine: int
    items: tuple[tuple[int, RoutineItem], ...]
    others: bool = False
    undo: LastAnswer | None = None
    changed: tuple[Reason, ExerciseId] | None = None


@dataclass(frozen=True, slots=True)
class AskWhich:
    """Which one of the list was not fine?"""

    routine: int
    items: tuple[tuple[int, ExerciseId], ...]
