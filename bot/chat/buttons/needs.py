"""What is asked when it is first needed, and `/limits`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from bot.chat.buttons.core import Button
from bot.domain.diary import Activity, AgeBand, EndQuestion, PainSpan
from bot.domain.exercise import Limit
from bot.usecases.screens import Page


@dataclass(frozen=True, slots=True)
class TickNeed(Button):
    """Sets one that is not fine to `on`, before the card of `item`."""

    prefix: ClassVar[str] = "qt1"
    routine: int
    item: int
    need: Limit
    on: int


@dataclass(frozen=True, slots=True)
class AnswerNeeds(Button):
    """`fine` is 1 for [Yes], 0 once what is not fine was ticked."""

    prefix: ClassVar[str] = "qn1"
    routine: int
    item: int
    fine: int


@dataclass(frozen=True, slots=True)
class TellAge(Button):
    prefix: ClassVar[str] = "qa1"
    band: AgeBand


@dataclass(frozen=True, slots=True)
class TellSpan(Button):
    prefix: ClassVar[str] = "qs1"
    span: PainSpan


@dataclass(frozen=True, slots=True)
class TellGoal(Button):
    prefix: ClassVar[str] = "qg1"
    activity: Activity


@dataclass(frozen=True, slots=True)
class LeaveGoal(Button):
    """Back from typing an activity."""

    prefix: ClassVar[str] = "qb1"


@dataclass(frozen=True, slots=True)
class TellFloor(Button):
    """`can` is 1 when the floor may come again, 0 for never."""

    prefix: ClassVar[str] = "qf1"
    can: int


@dataclass(frozen=True, slots=True)
class SkipQuestion(Button):
    prefix: ClassVar[str] = "qk1"
    question: EndQuestion


@dataclass(frozen=True, slots=True)
class LimitsPage(Button):
    prefix: ClassVar[str] = "ql1"
    page: Page


@dataclass(frozen=True, slots=True)
class LeaveLimits(Button):
    prefix: ClassVar[str] = "qx1"


@dataclass(frozen=True, slots=True)
class TickOwn(Button):
    """Sets one tick of `/limits` to `on` (1 or 0), so that a repeat changes nothing."""

    prefix: ClassVar[str] = "qc1"
    limit: Limit
    on: int


@dataclass(frozen=True, slots=True)
class OwnDone(Button):
    prefix: ClassVar[str] = "qd1"
    page: Page


@dataclass(frozen=True, slots=True)
class OwnUsualPain(Button):
    prefix: ClassVar[str] = "qp1"
    score: int
