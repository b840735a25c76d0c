"""What is asked when it is first needed, and `/limits`."""

from __future__ import annotations

from bot.chat.buttons.core import Button, OfCard, OfCardBool, OldCard, button
from bot.domain.diary import Activity, AgeBand, EndQuestion, PainSpan
from bot.domain.exercise import Limit
from bot.usecases.about_you import limits, profile
from bot.usecases.routine import body_needs
from bot.usecases.screens import Page


@button("qt1", body_needs.tick_need, old_card=OldCard.QUIET)
class TickNeed(Button):
    """Sets one that is not fine to `on`, before the card of `item`."""

    routine: OfCard
    item: OfCard
    need: Limit
    on: bool


@button("qn1", body_needs.answer_needs)
class AnswerNeeds(Button):
    """`fine` is True for [Yes], False once what is not fine was ticked."""

    routine: OfCard
    item: OfCard
    fine: OfCardBool


@button("qa1", profile.tell_age)
class TellAge(Button):
    band: AgeBand


@button("qs1", profile.tell_span)
class TellSpan(Button):
    span: PainSpan


@button("qg1", profile.tell_goal)
class TellGoal(Button):
    activity: Activity


@button("qb1", profile.leave_goal)
class LeaveGoal(Button):
    """Back from typing an activity."""


@button("qf1", profile.tell_floor)
class TellFloor(Button):
    """`can_use` is True when the floor may come again, False for never."""

    can_use: bool


@button("qk1", profile.skip_question)
class SkipQuestion(Button):
    question: EndQuestion


@button("ql1", limits.turn_to, old_card=OldCard.QUIET)
class LimitsPage(Button):
    page: Page


@button("qx1", limits.close)
class LeaveLimits(Button):
    """Back from `/limits` to where the person was."""


@button("qc1", limits.tick, old_card=OldCard.QUIET)
class TickOwn(Button):
    """Sets one tick of `/limits` to `on`, so that a repeat changes nothing."""

    limit: Limit
    on: bool


@button("qd1", limits.finish)
class OwnDone(Button):
    page: Page


@button("qp1", limits.set_pain)
class OwnUsualPain(Button):
    score: int
