"""Buttons of the questions about the person and about positions, and of /limits."""

from __future__ import annotations

from bot.chat.buttons.core import Button, OfCard, OfCardBool, OldCard, button
from bot.domain.diary import Activity, AgeBand, EndQuestion, PainSpan
from bot.domain.exercise import Limit, Thing
from bot.usecases.about_you import limits, profile
from bot.usecases.routine import body_needs
from bot.usecases.screens import Page


@button("qt1", body_needs.tick_need, old_card=OldCard.QUIET)
class TickNeed(Button):
    """[My knees don't like kneeling] and the like: tick what is not fine, or untick it.

    `item` is the index of the exercise that needs it.
    """

    routine: OfCard
    item: OfCard
    need: Limit
    on: bool


@button("qn1", body_needs.answer_needs)
class AnswerNeeds(Button):
    """[Yes], all is fine, or [Done] once something is ticked: then `fine` is False."""

    routine: OfCard
    item: OfCard
    fine: OfCardBool


@button("qh1", body_needs.tick_thing, old_card=OldCard.QUIET)
class TickThing(Button):
    """[A light exercise band] and [Weights, or bottles of water]: tick what is there, or untick."""

    routine: OfCard
    item: OfCard
    thing: Thing
    on: bool


@button("qw1", body_needs.answer_things)
class AnswerThings(Button):
    """[Neither], or [Done] once something is ticked: then `none` is False."""

    routine: OfCard
    item: OfCard
    none: OfCardBool


@button("qa1", profile.tell_age)
class TellAge(Button):
    """[Under 20], [20 to 49] and so on: how old the person is."""

    band: AgeBand


@button("qs1", profile.tell_span)
class TellSpan(Button):
    """[Less than 6 weeks] and so on: how long the back has hurt."""

    span: PainSpan


@button("qg1", profile.tell_goal)
class TellGoal(Button):
    """[A 20 minute walk] and so on: the goal. [Something else: I type it] asks for it in words."""

    activity: Activity


@button("qb1", profile.leave_goal)
class LeaveGoal(Button):
    """[Back] from typing a goal."""


@button("qf1", profile.tell_floor)
class TellFloor(Button):
    """[Yes, from next time], or [I never use the floor] with `can_use` False."""

    can_use: bool


@button("qk1", profile.skip_question)
class SkipQuestion(Button):
    """[Skip this question] on the end card."""

    question: EndQuestion


@button("ql1", limits.turn_to, old_card=OldCard.QUIET)
class LimitsPage(Button):
    """[Conditions], [Age] and the other pages of /limits; [Back] on each of them."""

    page: Page


@button("qx1", limits.close)
class LeaveLimits(Button):
    """[Close]: leaves /limits for the screen before."""


@button("qc1", limits.tick, old_card=OldCard.QUIET)
class TickOwn(Button):
    """A tick of /limits: sets it to `on`, so that a second tap changes nothing."""

    limit: Limit
    on: bool


@button("qd1", limits.finish)
class OwnDone(Button):
    """[Done]: stores the ticks of this page."""

    page: Page


@button("qp1", limits.set_pain)
class OwnUsualPain(Button):
    """[0] to [10]: the usual back pain over the last week."""

    score: int
