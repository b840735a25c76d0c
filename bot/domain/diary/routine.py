"""Entries about a routine and its exercises."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from bot.domain.diary.answers import Answer, Discomfort, PainKind, PainPlace
from bot.domain.exercise import Dose, ExerciseId, Place, Position, RungId
from bot.domain.reasons import Reason


@dataclass(frozen=True, slots=True)
class RoutineItem:
    """One exercise of a routine with the dose of its rung, fixed on the day it was planned."""

    exercise: ExerciseId
    rung: RungId
    dose: Dose
    position: Position
    why: Reason


@dataclass(frozen=True, slots=True)
class RoutinePlanned:
    local_date: date
    place: Place
    items: tuple[RoutineItem, ...]


@dataclass(frozen=True, slots=True)
class Opened:
    """The person went on from the day's opening message to the first card."""

    routine: int


@dataclass(frozen=True, slots=True)
class Answered:
    """Answer to one item: its index in the routine as it stood then, added items last.

    `together` is the seq of the first of several answers that one tap gave, 0 for one alone.
    `replaces` is the answer that this one was changed from: it counts on that one's day.
    """

    routine: int
    item: int
    answer: Answer
    together: int = 0
    replaces: int = 0


@dataclass(frozen=True, slots=True)
class DiscomfortNamed:
    kind: Discomfort
    cause: int


@dataclass(frozen=True, slots=True)
class PainPlaced:
    place: PainPlace
    cause: int


@dataclass(frozen=True, slots=True)
class PainScored:
    """Strength of the pain, 0-10; optional."""

    score: int
    cause: int


@dataclass(frozen=True, slots=True)
class PainNamed:
    kind: PainKind
    cause: int


@dataclass(frozen=True, slots=True)
class Stopped:
    """Exercises the person was told are resting. No change of rules or content lifts it."""

    exercises: tuple[ExerciseId, ...]
    cause: int


@dataclass(frozen=True, slots=True)
class ItemAdded:
    """Another exercise in place of one that hurt."""

    routine: int
    item: RoutineItem
    cause: int


@dataclass(frozen=True, slots=True)
class WentOn:
    """After the advice on an exercise that hurt, the person went on with the others."""

    cause: int


@dataclass(frozen=True, slots=True)
class RoutineEnded:
    """Enough for today, before every card had an answer."""

    routine: int
    cause: int


@dataclass(frozen=True, slots=True)
class Refitted:
    """An open exercise that no longer fits the person's limits gave way to another.

    It is named, not numbered: what is undone before it may renumber the routine.
    """

    routine: int
    was: ExerciseId
    instead: RoutineItem


@dataclass(frozen=True, slots=True)
class Swapped:
    """Another exercise in place of an unanswered item, because the person wants another."""

    routine: int
    item: int
    instead: RoutineItem


@dataclass(frozen=True, slots=True)
class HingeChecked:
    """Whether the hips went back first and the back stayed long; `cause` is the answer."""

    good: bool
    cause: int


@dataclass(frozen=True, slots=True)
class OptedIn:
    """The person wants to try a locked exercise, after reading what it is (clinical 1.C)."""

    exercise: ExerciseId
