"""Entries about the body's needs and the person: each is asked when it is first needed."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from bot.domain.exercise import Limit

LONGEST_GOAL = 100
"""Characters of an activity in the person's own words."""


class AgeBand(StrEnum):
    """Age of the person, as roughly as the advice needs it (clinical 3.A)."""

    UNDER_20 = "under_20"
    FROM_20 = "from_20"
    FROM_50 = "from_50"
    FROM_65 = "from_65"


class PainSpan(StrEnum):
    """Time for which the back has hurt, this time."""

    UNDER_6_WEEKS = "under_6_weeks"
    UNDER_12_WEEKS = "under_12_weeks"
    LONGER = "longer"


class Activity(StrEnum):
    """Activity that the person would like to do more easily."""

    SOCKS = "socks"
    OUT_OF_BED = "out_of_bed"
    MEAL = "meal"
    WALK = "walk"
    SHOPPING = "shopping"
    GARDEN = "garden"
    DRIVING = "driving"
    SLEEP = "sleep"
    OWN = "own"
    """In the person's own words."""


class EndQuestion(StrEnum):
    """Question below the end of a routine, one a day; each can be left out."""

    FLOOR = "floor"
    AGE = "age"
    SPAN = "span"
    GOAL = "goal"


@dataclass(frozen=True, slots=True)
class NeedsAsked:
    """Whether the body is fine with what exercises need; `not_ok` are those of `asked` it is not.

    Each is spoken of as the limit that a no stands for.
    """

    asked: frozenset[Limit]
    not_ok: frozenset[Limit]


@dataclass(frozen=True, slots=True)
class AgeTold:
    band: AgeBand


@dataclass(frozen=True, slots=True)
class SpanTold:
    span: PainSpan


@dataclass(frozen=True, slots=True)
class GoalTold:
    """The goal; `words` are the person's own, at most 100 characters, with `OWN` only."""

    activity: Activity
    words: str = ""


@dataclass(frozen=True, slots=True)
class QuestionSkipped:
    question: EndQuestion
