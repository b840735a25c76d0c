"""The cards of a routine: one exercise, or those that share one."""

from __future__ import annotations

from dataclasses import dataclass

from bot.domain.diary import Answer, RoutineItem
from bot.domain.exercise import ExerciseId, Library, Limit
from bot.domain.reasons import Reason
from bot.usecases.picturing import Other, Picture, film_of, keep, posters_of
from bot.usecases.screens.screen import Allows, Screen


@dataclass(frozen=True, slots=True)
class UndoAll:
    """Takes back all answers that one tap gave; `first` is the seq of the first of them."""

    first: int
    count: int


LastAnswer = tuple[ExerciseId, Answer, int] | UndoAll
"""What [Undo] takes back: one answer with its seq, or several that came with one tap."""


def _film(screen: Card, library: Library) -> Picture:
    """After a timer a short question in words; its film is back with the way to do it."""
    if screen.timed and not screen.full:
        return Other.KEEP
    return film_of(screen.item, library)


@dataclass(frozen=True, slots=True)
class Card(Screen):
    """One exercise. `undo` is what was answered just before, with its seq.

    `limits` are those of the person that change something about this exercise. `swaps` counts
    what stood here before it today, `no_swap`: nothing else can be had. `in_list`: it was
    opened from the list, where it can go back to. `timed`: its timer has just ended. `folded`: in
    full, but with the steps folded away, so that the film above them stays in sight.
    """

    allows = Allows(what_hurt=True, hour=True, note=True, pause=True, cancel=True, picture=_film)

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


def _posters(screen: CardList, library: Library) -> Picture:
    return posters_of((item for _, item in screen.items), library)


@dataclass(frozen=True, slots=True)
class CardList(Screen):
    """Familiar exercises on one card, each with its index. `others`: something of
    the day was answered before."""

    allows = Allows(what_hurt=True, hour=True, note=True, pause=True, cancel=True, picture=_posters)

    routine: int
    items: tuple[tuple[int, RoutineItem], ...]
    others: bool = False
    undo: LastAnswer | None = None
    changed: tuple[Reason, ExerciseId] | None = None


@dataclass(frozen=True, slots=True)
class AskWhich(Screen):
    """Which one of the list was not fine?"""

    allows = Allows(what_hurt=True, hour=False, note=False, pause=False, cancel=True, picture=keep)

    routine: int
    items: tuple[tuple[int, ExerciseId], ...]
