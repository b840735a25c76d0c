"""What is asked when it is first needed, and what the person told so far."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from bot.domain.diary import EndQuestion, RoutineItem
from bot.domain.exercise import Library, Limit
from bot.domain.state import Profile
from bot.usecases.picturing import Picture, film_of, no_picture, posters_of
from bot.usecases.screens.screen import Allows, Screen


def _what_is_asked(screen: AskNeeds, library: Library) -> Picture:
    """What the body is asked for, seen; several exercises as posters."""
    if len(screen.items) == 1:
        return film_of(screen.items[0], library)
    return posters_of(screen.items, library)


@dataclass(frozen=True, slots=True)
class AskNeeds(Screen):
    """Is the body fine with these exercises? Asked before the card of item `index`.

    `items` are the open ones that need something not asked yet. With more than one need they
    are ticked, since more than one may not be fine.
    """

    allows = Allows(
        what_hurt=False, hour=False, note=False, pause=True, cancel=False, picture=_what_is_asked
    )

    routine: int
    index: int
    items: tuple[RoutineItem, ...]
    needs: tuple[Limit, ...]
    ticked: frozenset[Limit] = frozenset()


class Page(StrEnum):
    """The pages of `/limits`."""

    ALL = "all"
    CONDITIONS = "conditions"
    POSITIONS = "positions"
    PAIN = "pain"
    AGE = "age"
    SPAN = "span"
    GOAL = "goal"


@dataclass(frozen=True, slots=True)
class OwnLimits(Screen):
    """What the person told, to be looked at and changed."""

    allows = Allows(
        what_hurt=True, hour=False, note=False, pause=False, cancel=True, picture=no_picture
    )

    limits: frozenset[Limit]
    usual_pain: int | None
    profile: Profile


@dataclass(frozen=True, slots=True)
class OwnTicks(Screen):
    """The conditions or the positions, with ticks."""

    allows = Allows(
        what_hurt=True, hour=False, note=False, pause=False, cancel=True, picture=no_picture
    )

    page: Page
    ticked: frozenset[Limit]


@dataclass(frozen=True, slots=True)
class OwnPain(Screen):
    """The usual pain, to be changed."""

    allows = Allows(
        what_hurt=True, hour=False, note=False, pause=False, cancel=True, picture=no_picture
    )

    score: int | None


@dataclass(frozen=True, slots=True)
class OwnProfile(Screen):
    """One question about the person, asked from `/limits`; `chosen` is what stands now."""

    allows = Allows(
        what_hurt=True, hour=False, note=False, pause=False, cancel=True, picture=no_picture
    )

    question: EndQuestion
    chosen: str = ""


@dataclass(frozen=True, slots=True)
class TypeGoal(Screen):
    """An activity that matters, in the person's own words; `refused` when it was too long."""

    allows = Allows(
        what_hurt=True, hour=False, note=False, pause=False, cancel=True, picture=no_picture
    )

    refused: bool = False
