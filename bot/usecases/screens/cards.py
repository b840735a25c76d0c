"""The cards of a routine: one exercise, or a list of familiar ones."""

from __future__ import annotations

from dataclasses import dataclass

from bot.domain.diary import Answer, RoutineItem
from bot.domain.exercise import ExerciseId, Library, Limit
from bot.domain.reasons import Reason
from bot.usecases.picturing import Other, Picture, film_of, keep, posters_of
from bot.usecases.screens.screen import Allows, Screen


@dataclass(frozen=True, slots=True)
class UndoAll:
    """The `count` answers that one tap gave; `first` is the seq of the first of them."""

    first: int
    count: int


LastAnswer = tuple[ExerciseId, Answer, int] | UndoAll
"""The answer that [Undo] takes back, with its seq, or several that came with one tap."""


def _film(screen: Card, library: Library) -> Picture:
    """Return the film of the card; after a timer, when a short text asks, only with [How to]."""
    if screen.timed and not screen.full:
        return Other.KEEP
    return film_of(screen.item, library)


@dataclass(frozen=True, slots=True)
class Card(Screen):
    """One exercise, `number` of `total` (from 1). `undo` is the answer that [Undo] takes back.

    `full`: with the way to do it; `folded`: in full, but with the steps folded away, so that the
    film above them stays in sight. `changed`: an exercise that the last answer made easier.
    `limits` are those of the person that change something about this exercise. `swaps` counts the
    exercises that stood here before it today; `no_swap`: there is none to swap it for. `in_list`:
    [Back] leads to the list. `timed`: its timer has just ended.
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
    """Familiar exercises on one card, each with its index in the routine.

    `others`: another exercise of the day was answered before. `undo`, `changed` as in `Card`.
    """

    allows = Allows(what_hurt=True, hour=True, note=True, pause=True, cancel=True, picture=_posters)

    routine: int
    items: tuple[tuple[int, RoutineItem], ...]
    others: bool = False
    undo: LastAnswer | None = None
    changed: tuple[Reason, ExerciseId] | None = None


@dataclass(frozen=True, slots=True)
class AskWhich(Screen):
    """Asks which exercise of the list was not fine."""

    allows = Allows(what_hurt=True, hour=False, note=False, pause=False, cancel=True, picture=keep)

    routine: int
    items: tuple[tuple[int, ExerciseId], ...]
