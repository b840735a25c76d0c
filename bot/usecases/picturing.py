"""Pictures that go with a screen: a film, posters side by side, a drawing, the one there, or none.

A card shows the film of its exercise; the day's message and a list show the posters of their
exercises; a week told back and the calendar are drawn. A question inside a routine keeps the
picture that is there; other screens outside of it are text. Each screen names the function here
that gives its picture (`Allows.picture`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import Enum, auto

from bot.domain.diary import RoutineItem
from bot.domain.exercise import ExerciseId, Library, Position, RungId
from bot.usecases.drawings import Drawing
from bot.usecases.media import Media


@dataclass(frozen=True, slots=True)
class Demo:
    """One exercise in one position and variant, as one film shows it."""

    exercise: ExerciseId
    position: Position
    variant: str


@dataclass(frozen=True, slots=True)
class Posters:
    """Still pictures of several exercises side by side, each with its number in the text."""

    demos: tuple[tuple[int, Demo], ...]


class Other(Enum):
    """Ways to have no picture of its own."""

    NOTHING = auto()
    KEEP = auto()
    """The picture that the live card shows stays."""
    DRAWN = auto()
    """One that is drawn from the screen itself, once its words are chosen."""


Picture = Demo | Posters | Drawing | Other
FindMedia = Callable[[Picture], Media | None]
"""Returns the file that shows a picture, or None if there is none."""


def film_of(item: RoutineItem, library: Library) -> Picture:
    """Return the film of one planned exercise."""
    return film_of_rung(library, item.exercise, item.rung, item.position)


def film_of_rung(
    library: Library, exercise: ExerciseId, rung: RungId, position: Position
) -> Picture:
    """Return the film of one rung in one position; NOTHING if the content no longer has it."""
    found = library.get(exercise)
    if found is None:
        return Other.NOTHING
    return Demo(exercise, position, found.rung(rung).variant)


def posters_of(items: Iterable[RoutineItem], library: Library) -> Picture:
    """Return the posters of several exercises, numbered from 1.

    An exercise that the content no longer has leaves its number out.
    """
    found = enumerate((film_of(item, library) for item in items), 1)
    demos = tuple((number, demo) for number, demo in found if isinstance(demo, Demo))
    return Posters(demos) if demos else Other.NOTHING


def keep(_screen: object, _library: Library) -> Picture:
    """Keep the picture of the exercise that the screen is about."""
    return Other.KEEP


def drawn_from_screen(_screen: object, _library: Library) -> Picture:
    """Draw the screen's own facts: a week, or a month of the calendar."""
    return Other.DRAWN


def no_picture(_screen: object, _library: Library) -> Picture:
    """Show no picture: safety, settings and look-ups never stand below one of an exercise."""
    return Other.NOTHING
