"""Which picture goes with a screen: a film, posters side by side, what is there already, or none.

A card shows the film of its exercise, the day and a list the posters of theirs. What is asked
inside a routine keeps what is there; what is no part of it is a text. Each screen says of itself
which of these functions gives its picture (`Allows.picture`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import Enum, auto

from bot.domain.diary import RoutineItem
from bot.domain.exercise import ExerciseId, Library, Position, RungId
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
    """Pictures that are not made for the screen."""

    NOTHING = auto()
    KEEP = auto()
    """Whatever the live card shows stays."""


Picture = Demo | Posters | Other
FindMedia = Callable[[Picture], Media | None]
"""The file that shows a picture, where there is one."""


def film_of(item: RoutineItem, library: Library) -> Picture:
    """The film of one planned exercise."""
    return film_of_rung(library, item.exercise, item.rung, item.position)


def film_of_rung(
    library: Library, exercise: ExerciseId, rung: RungId, position: Position
) -> Picture:
    """The film of one rung in one position; nothing where the content no longer has it."""
    found = library.get(exercise)
    if found is None:
        return Other.NOTHING
    return Demo(exercise, position, found.rung(rung).variant)


def posters_of(items: Iterable[RoutineItem], library: Library) -> Picture:
    """The posters of several exercises, numbered from 1; those that are gone leave a gap."""
    found = enumerate((film_of(item, library) for item in items), 1)
    demos = tuple((number, demo) for number, demo in found if isinstance(demo, Demo))
    return Posters(demos) if demos else Other.NOTHING


def keep(_screen: object, _library: Library) -> Picture:
    """The picture of what the question or answer is about stays where it is."""
    return Other.KEEP


def no_picture(_screen: object, _library: Library) -> Picture:
    """Safety, settings and look-ups never stand below the picture of an exercise."""
    return Other.NOTHING
