"""The question about body needs, and the pages of `/limits`."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from bot.domain.diary import EndQuestion, RoutineItem
from bot.domain.exercise import Library, Limit, Thing
from bot.domain.state import Profile
from bot.usecases.picturing import Picture, film_of, no_picture, posters_of
from bot.usecases.screens.screen import Allows, Screen


def _film_or_posters(screen: AskNeeds | AskThings, library: Library) -> Picture:
    """Return the film of the exercise that is asked about, or the posters of several."""
    if len(screen.items) == 1:
        return film_of(screen.items[0], library)
    return posters_of(screen.items, library)


@dataclass(frozen=True, slots=True)
class AskNeeds(Screen):
    """Asks whether the body is fine with these exercises, before the card of item `index`.

    `items` are the open items with a body need that was not asked about yet. Several `needs` are
    asked with ticks, as more than one may not be fine; `ticked` are those that are not.
    """

    allows = Allows(
        what_hurt=False, hour=False, note=False, pause=True, cancel=False, picture=_film_or_posters
    )

    routine: int
    index: int
    items: tuple[RoutineItem, ...]
    needs: tuple[Limit, ...]
    ticked: frozenset[Limit] = frozenset()


@dataclass(frozen=True, slots=True)
class AskThings(Screen):
    """Asks what is at hand, before the card of item `index`, the first that needs such a thing.

    `items` are the open items that need one; `ticked` are the things that are there.
    """

    allows = Allows(
        what_hurt=False, hour=False, note=False, pause=True, cancel=False, picture=_film_or_posters
    )

    routine: int
    index: int
    items: tuple[RoutineItem, ...]
    ticked: frozenset[Thing] = frozenset()


class Page(StrEnum):
    """The pages of `/limits`."""

    ALL = "all"
    CONDITIONS = "conditions"
    POSITIONS = "positions"
    THINGS = "things"
    PAIN = "pain"
    AGE = "age"
    SPAN = "span"
    GOAL = "goal"


@dataclass(frozen=True, slots=True)
class OwnLimits(Screen):
    """All that the person told, to look at and change. `things` are None while nobody asked."""

    allows = Allows(
        what_hurt=True, hour=False, note=False, pause=False, cancel=True, picture=no_picture
    )

    limits: frozenset[Limit]
    usual_pain: int | None
    profile: Profile
    things: frozenset[Thing] | None = None


@dataclass(frozen=True, slots=True)
class OwnTicks(Screen):
    """Asks, by a list with ticks, for the conditions, for positions that are not fine, or for what
    is at hand: there a thing that is missing is in `ticked`."""

    allows = Allows(
        what_hurt=True, hour=False, note=False, pause=False, cancel=True, picture=no_picture
    )

    page: Page
    ticked: frozenset[Limit]


@dataclass(frozen=True, slots=True)
class OwnPain(Screen):
    """Asks for the usual pain, 0-10; `score` is what is stored."""

    allows = Allows(
        what_hurt=True, hour=False, note=False, pause=False, cancel=True, picture=no_picture
    )

    score: int | None


@dataclass(frozen=True, slots=True)
class OwnProfile(Screen):
    """A question about the person, asked from `/limits`; `chosen` is the stored answer."""

    allows = Allows(
        what_hurt=True, hour=False, note=False, pause=False, cancel=True, picture=no_picture
    )

    question: EndQuestion
    chosen: str = ""


@dataclass(frozen=True, slots=True)
class TypeGoal(Screen):
    """Asks for an activity that matters, to be typed; `refused`: the typed one was too long."""

    allows = Allows(
        what_hurt=True, hour=False, note=False, pause=False, cancel=True, picture=no_picture
    )

    refused: bool = False
