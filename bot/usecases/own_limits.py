"""`/limits`: what the person told, and changing it at any time."""

from __future__ import annotations

from bot.domain.diary import EndQuestion, LimitsSet, NeedsAsked, SignQuestion, UsualPainSet
from bot.domain.exercise import Limit
from bot.domain.rules.limits import CONDITIONS, POSITIONS
from bot.usecases import screens as s
from bot.usecases.asking_again import SECOND_EDITION, fit_plan, four_first
from bot.usecases.chart import Chart
from bot.usecases.screens import Page

OLD = "toast-old"
QUESTION_OF = {
    Page.AGE: EndQuestion.AGE,
    Page.SPAN: EndQuestion.SPAN,
    Page.GOAL: EndQuestion.GOAL,
}
CHOICES = {Page.CONDITIONS: CONDITIONS, Page.POSITIONS: POSITIONS}


def can_open(chart: Chart) -> bool:
    """After the first contact, and while no sign and no question about signs is open."""
    state = chart.state
    return (
        bool(state.consent)
        and not chart.person.stopped
        and state.safety.block is None
        and state.routine is not None
        and state.health.limits is not None
        and state.safety.signs_passed >= frozenset(SignQuestion)
        and four_first(chart) is None
    )


def own_screen(chart: Chart) -> s.Screen | None:
    """The open page, if `/limits` is open."""
    if not can_open(chart):
        return None
    goal = chart.talk_of("goal")
    if goal is not None:
        return s.TypeGoal(refused=bool(goal.get("refused")))
    talk = chart.talk_of("limits")
    return None if talk is None else _page(chart, Page(str(talk.get("page"))))


def _page(chart: Chart, page: Page) -> s.Screen:
    state = chart.state
    limits, profile = state.health.limits or frozenset[Limit](), state.profile
    if page in CHOICES:
        return s.OwnTicks(page, _ticked(chart) & CHOICES[page])
    if page is Page.PAIN:
        return s.OwnPain(state.health.usual_pain)
    if page in QUESTION_OF:
        told = {Page.AGE: profile.age, Page.SPAN: profile.span, Page.GOAL: profile.activity}
        return s.OwnProfile(QUESTION_OF[page], chosen=told[page] or "")
    return s.OwnLimits(limits, state.health.usual_pain, profile)


def _ticked(chart: Chart) -> frozenset[Limit]:
    talk = chart.talk_of("limits") or {}
    ticked = talk.get("ticked", sorted(chart.state.health.limits or ()))
    assert isinstance(ticked, list)
    return frozenset(map(Limit, ticked))


def show(chart: Chart) -> str:
    """`/limits`; where something has to come first, it says so and changes nothing."""
    if not can_open(chart) or chart.talk_of("delete") is not None:
        chart.say("line-not-now")
        return ""
    chart.ask("limits", page=Page.ALL.value)
    return ""


def turn_to(chart: Chart, page: Page) -> str:
    if chart.talk_of("limits") is None or own_screen(chart) is None:
        return OLD
    chart.ask("limits", page=page.value)
    return ""


def close(chart: Chart) -> str:
    """Back to where the person was."""
    if chart.talk_of("limits") is None:
        return OLD
    chart.close_talk()
    return ""


def tick(chart: Chart, limit: Limit, *, on: bool) -> str:
    screen = own_screen(chart)
    if not isinstance(screen, s.OwnTicks) or limit not in CHOICES[screen.page]:
        return OLD
    ticked = screen.ticked | {limit} if on else screen.ticked - {limit}
    chart.ask("limits", page=screen.page.value, ticked=sorted(ticked))
    return ""


def finish(chart: Chart, page: Page) -> str:
    """Stores the ticks; today's plan is made to fit, and a new condition is asked about."""
    screen = own_screen(chart)
    if not isinstance(screen, s.OwnTicks) or screen.page is not page:
        return OLD
    limits = chart.state.health.limits or frozenset[Limit]()
    chart.ask("limits", page=Page.ALL.value)
    if screen.ticked == limits & CHOICES[page]:
        return ""
    if page is Page.POSITIONS:
        cause = chart.write(NeedsAsked(POSITIONS, screen.ticked))
    else:
        whole = screen.ticked | limits & POSITIONS
        cause = chart.write(LimitsSet(whole, edition=SECOND_EDITION))
    return "toast-fitted" if fit_plan(chart, cause=cause) else "toast-saved"


def set_pain(chart: Chart, score: int) -> str:
    if not isinstance(own_screen(chart), s.OwnPain) or not 0 <= score <= 10:
        return OLD
    chart.write(UsualPainSet(score))
    chart.ask("limits", page=Page.ALL.value)
    return "toast-saved"
