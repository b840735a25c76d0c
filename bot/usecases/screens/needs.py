"""What is asked when it is first needed, and what the person told so far."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from bot.domain.diary import EndQuestion, RoutineItem
from bot.domain.exercise import Limit
from bot.domain.state import Profile


@dataclass(frozen=True, slots=True)
class AskNeeds:
    """Is the body fine with these exercises? Asked before the card of item `index`.

    `items` are the open ones that need something not asked yet. With more than one need they
    are ticked, since more than one may not be fine.
    """

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
class OwnLimits:
    """What the person told, to be looked at and changed."""

    limits: frozenset[Limit]
    usual_pain: int | None
    profile: Profile


@dataclass(frozen=True, slots=True)
class OwnTicks:
    """The conditions or the positions, with ticks."""

    page: Page
    ticked: frozenset[Limit]


@dataclass(frozen=True, slots=True)
class OwnPain:
    """The usual pain, to be changed."""

    score: int | None


@dataclass(frozen=True, slots=True)
class OwnProfile:
    """One question about the person, asked from `/limits`; `chosen` is what stands now."""

    question: EndQuestion
    chosen: str = ""


@dataclass(frozen=True, slots=True)
class TypeGoal:
    """An activity that matters, in the person's own words; `refused` when it was too long."""

    refused: bool = False
