"""What is asked when it is first needed, the questions about the person, and `/limits`."""

from __future__ import annotations

from functools import partial

from bot.chat import buttons as b
from bot.usecases import needs, own_limits, profile
from bot.usecases.receiving import Deed


def tick_need(button: b.TickNeed) -> Deed:
    return partial(
        needs.tick_need,
        routine=button.routine,
        item=button.item,
        need=button.need,
        on=bool(button.on),
    )


def answer_needs(button: b.AnswerNeeds) -> Deed:
    return partial(
        needs.answer_needs,
        routine=button.routine,
        item=button.item,
        all_fine=bool(button.fine),
    )


def tell_age(button: b.TellAge) -> Deed:
    return partial(profile.tell_age, band=button.band)


def tell_span(button: b.TellSpan) -> Deed:
    return partial(profile.tell_span, span=button.span)


def tell_goal(button: b.TellGoal) -> Deed:
    return partial(profile.tell_goal, activity=button.activity)


def leave_goal(_: b.LeaveGoal) -> Deed:
    return profile.leave_goal


def tell_floor(button: b.TellFloor) -> Deed:
    return partial(profile.tell_floor, can_use=bool(button.can))


def skip_question(button: b.SkipQuestion) -> Deed:
    return partial(profile.skip_question, question=button.question)


def limits_page(button: b.LimitsPage) -> Deed:
    return partial(own_limits.turn_to, page=button.page)


def leave_limits(_: b.LeaveLimits) -> Deed:
    return own_limits.close


def tick_own(button: b.TickOwn) -> Deed:
    return partial(own_limits.tick, limit=button.limit, on=bool(button.on))


def own_done(button: b.OwnDone) -> Deed:
    return partial(own_limits.finish, page=button.page)


def own_usual_pain(button: b.OwnUsualPain) -> Deed:
    return partial(own_limits.set_pain, score=button.score)
