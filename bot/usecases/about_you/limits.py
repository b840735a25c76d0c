"""Looking at one's limits, usual pain and profile, and changing them at any time: `/limits`."""

from __future__ import annotations

from bot.domain.diary import EndQuestion, LimitsSet, NeedsAsked, SignQuestion, UsualPainSet
from bot.domain.exercise import Limit, Thing
from bot.domain.rules.limits import CONDITIONS, POSITIONS, THINGS
from bot.usecases import questions as q
from bot.usecases import screens as s
from bot.usecases.asked_first import SECOND_EDITION, owed_screen
from bot.usecases.chart import Chart
from bot.usecases.routine.refitting import fit_plan
from bot.usecases.screens import Page
from bot.usecases.toasts import Ending, Toast

QUESTION_OF = {
    Page.AGE: EndQuestion.AGE,
    Page.SPAN: EndQuestion.SPAN,
    Page.GOAL: EndQuestion.GOAL,
}
CHOICES = {Page.CONDITIONS: CONDITIONS, Page.POSITIONS: POSITIONS, Page.THINGS: THINGS}


def can_open(chart: Chart) -> bool:
    """Whether `/limits` can be open: after the first contact, while no sign or question about signs
    stands before it."""
    state = chart.state
    return (
        bool(state.consent)
        and not chart.person.stopped
        and state.safety.block is None
        and state.routine is not None
        and state.health.limits is not None
        and state.safety.signs_passed >= frozenset(SignQuestion)
        and owed_screen(chart) is None
    )


def limits_screen(chart: Chart) -> s.Screen | None:
    """Build the open page of `/limits`; None if `/limits` is not open."""
    if not can_open(chart):
        return None
    goal = chart.asked(q.Goal)
    if goal is not None:
        return s.TypeGoal(refused=goal.refused)
    own = chart.asked(q.OwnLimits)
    return None if own is None else _page(chart, own)


def _page(chart: Chart, own: q.OwnLimits) -> s.Screen:
    state, page = chart.state, own.page
    limits, profile = state.health.limits or frozenset[Limit](), state.profile
    if page in CHOICES:
        unknown = THINGS - state.health.needs_asked
        ticked = limits | unknown if own.ticked is None else own.ticked
        return s.OwnTicks(page, ticked & CHOICES[page])
    if page is Page.PAIN:
        return s.OwnPain(state.health.usual_pain)
    if page in QUESTION_OF:
        stored = {Page.AGE: profile.age, Page.SPAN: profile.span, Page.GOAL: profile.activity}
        return s.OwnProfile(QUESTION_OF[page], chosen=stored[page] or "")
    return s.OwnLimits(limits, state.health.usual_pain, profile, _at_hand(chart))


def _at_hand(chart: Chart) -> frozenset[Thing] | None:
    """Return the things at hand; None while nobody asked."""
    health = chart.state.health
    if not health.needs_asked >= THINGS:
        return None
    return frozenset(thing for thing in Thing if thing.lack not in (health.limits or ()))


def show(chart: Chart) -> Ending:
    """Open `/limits`; if something else has to be answered first, only say so."""
    if not can_open(chart) or chart.asked(q.Delete) is not None:
        chart.say("line-not-now")
        return Toast.NONE
    chart.ask(q.OwnLimits())
    return Toast.NONE


def turn_to(chart: Chart, page: Page) -> Ending:
    """Turn to a page of `/limits`."""
    chart.ask(q.OwnLimits(page))
    return Toast.NONE


def close(chart: Chart) -> Ending:
    """Close `/limits`; the card goes back to what it showed before."""
    chart.close_all()
    return Toast.NONE


def tick(chart: Chart, limit: Limit, *, on: bool) -> Ending:
    """Set or clear one tick; nothing is stored before [Done]."""
    screen = chart.showing(s.OwnTicks)
    ticked = screen.ticked | {limit} if on else screen.ticked - {limit}
    chart.ask(q.OwnLimits(screen.page, ticked))
    return Toast.NONE


def finish(chart: Chart, page: Page) -> Ending:
    """Store the ticks of a page and make today's plan fit them: [Done].

    If a new condition calls for a professional's word, that is asked next.
    """
    screen = chart.showing(s.OwnTicks)
    limits = chart.state.health.limits or frozenset[Limit]()
    chart.ask(q.OwnLimits())
    is_new = page is Page.THINGS and _at_hand(chart) is None
    if screen.ticked == limits & CHOICES[page] and not is_new:
        return Toast.NONE
    if page is not Page.CONDITIONS:
        cause = chart.write(NeedsAsked(CHOICES[page], screen.ticked))
    else:
        whole = screen.ticked | limits - CONDITIONS
        cause = chart.write(LimitsSet(whole, edition=SECOND_EDITION))
    return Toast.FITTED if fit_plan(chart, cause=cause) else Toast.SAVED


def set_pain(chart: Chart, score: int) -> Ending:
    """Store the usual back pain, 0-10."""
    chart.write(UsualPainSet(score))
    chart.ask(q.OwnLimits())
    return Toast.SAVED
