"""Which picture goes with a screen: decided by the screen alone.

A card shows the film of its exercise, the day and a list the posters of theirs side by side. What
is asked inside a routine keeps what is there; what is no part of it is a text.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import Enum, auto
from typing import Any

from bot.domain.diary import RoutineItem
from bot.domain.exercise import ExerciseId, Library, Position, RungId
from bot.usecases import screens as s
from bot.usecases.media import Media


@dataclass(frozen=True, slots=True)
class Demo:
    """One exercise in one position and variant, as a film shows it."""

    exercise: ExerciseId
    position: Position
    variant: str


@dataclass(frozen=True, slots=True)
class Posters:
    """The still pictures of several exercises side by side, each with its number in the words."""

    demos: tuple[tuple[int, Demo], ...]


class Other(Enum):
    """What is no picture of its own."""

    NOTHING = auto()
    KEEP = auto()
    """Whatever the live card shows stays."""


Picture = Demo | Posters | Other
FindMedia = Callable[[Picture], Media | None]
"""The file that shows a picture, where there is one."""


def picture_of(screen: s.Screen, library: Library) -> Picture:
    """The picture of a screen; what the content no longer has shows nothing."""
    return PICTURES[type(screen)](screen, library)


def _item(item: RoutineItem, library: Library) -> Picture:
    return _way(library, item.exercise, item.rung, item.position)


def _way(library: Library, id_: ExerciseId, rung: RungId, position: Position) -> Picture:
    exercise = library.get(id_)
    if exercise is None:
        return Other.NOTHING
    return Demo(id_, position, exercise.rung(rung).variant)


def _posters(items: Iterable[RoutineItem], library: Library) -> Picture:
    found = enumerate((_item(item, library) for item in items), 1)
    demos = tuple((number, demo) for number, demo in found if isinstance(demo, Demo))
    return Posters(demos) if demos else Other.NOTHING


def _card(screen: s.Card, library: Library) -> Picture:
    """After a timer a short question in words; its film is back with the way to do it."""
    if screen.timed and not screen.full:
        return Other.KEEP
    return _item(screen.item, library)


def _opening(screen: s.Opening, library: Library) -> Picture:
    return _posters(screen.items, library)


def _list(screen: s.CardList, library: Library) -> Picture:
    return _posters((item for _, item in screen.items), library)


def _needs(screen: s.AskNeeds, library: Library) -> Picture:
    """What the body is asked for, seen; several exercises as posters."""
    if len(screen.items) == 1:
        return _item(screen.items[0], library)
    return _posters(screen.items, library)


def _try_out(screen: s.AskTryOut, library: Library) -> Picture:
    exercise = library.get(screen.exercise)
    if exercise is None:
        return Other.NOTHING
    first = exercise.ladder[0]
    return Demo(exercise.id, first.positions[0], first.variant)


def _page(screen: s.ExercisePage, library: Library) -> Picture:
    return _way(library, screen.exercise, screen.own.rung, screen.own.position)


def _noted(screen: s.WordNoted, library: Library) -> Picture:
    return _way(library, screen.exercise, screen.rung, screen.position)


def _keep(_screen: s.Screen, _library: Library) -> Picture:
    return Other.KEEP


def _nothing(_screen: s.Screen, _library: Library) -> Picture:
    return Other.NOTHING


IN_A_ROUTINE = (
    s.AskMorningCause,
    s.AskWhich,
    s.AskTimer,
    s.AskDiscomfort,
    s.AskHinge,
    s.AskPainPlace,
    s.AskPainKind,
    s.PainAdvice,
    s.End,
    s.AskNote,
    s.WhatHurt,
    s.AskWhyNot,
    s.LeftOut,
    s.Waiting,
    s.AskMoved,
    s.AskProvidersWord,  # about the exercise of the page it was opened from
)
"""Questions and answers about what the card shows already."""

WORDS_ALONE = (
    s.Welcome,
    s.AskSigns,
    s.SignAdvice,
    s.AskStable,
    s.AskCleared,
    s.AskConditions,
    s.AskFirst,
    s.AskUsualPain,
    s.AskPlace,
    s.ChangeDays,
    s.ChangeDay,
    s.PickAnswer,
    s.PickMorning,
    s.AskHour,
    s.AskClock,
    s.HourSet,
    s.Quiet,
    s.NoExercises,
    s.OwnLimits,
    s.OwnTicks,
    s.OwnPain,
    s.OwnProfile,
    s.TypeGoal,
    s.AskDelete,
    s.OfferHour,
    s.ExerciseGroups,
    s.ExerciseShelf,
    s.Settings,
    s.AskDays,
    s.AskPause,
    s.AskReady,
    s.OnPause,
    s.AskBadDay,
)
"""Safety, settings and what is looked up: never below the picture of an exercise."""

PICTURES: dict[type[Any], Callable[[Any, Library], Picture]] = {
    s.Card: _card,
    s.Opening: _opening,
    s.CardList: _list,
    s.AskNeeds: _needs,
    s.AskTryOut: _try_out,
    s.ExercisePage: _page,
    s.WordNoted: _noted,
    **dict.fromkeys(IN_A_ROUTINE, _keep),
    **dict.fromkeys(WORDS_ALONE, _nothing),
}
