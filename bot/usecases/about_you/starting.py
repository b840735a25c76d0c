"""First contact: consent, conditions, usual pain, place of the first routine."""

from __future__ import annotations

from bot.domain.diary import (
    AskedFirst,
    Consented,
    HowNow,
    LimitAskedAgain,
    LimitsSet,
    UsualPainSet,
)
from bot.domain.exercise import Limit, Place
from bot.domain.rules.limits import CONDITIONS
from bot.usecases import questions as q
from bot.usecases import screens as s
from bot.usecases.accounts import come_back
from bot.usecases.asked_first import SECOND_EDITION, ticked_conditions
from bot.usecases.chart import Chart
from bot.usecases.routine.plan import plan_routine
from bot.usecases.routine.refitting import fit_plan
from bot.usecases.toasts import Ending, Refused, Toast

CONSENT_VERSION = 2


def agree(chart: Chart) -> Ending:
    """Store consent with the version of its text; only then is anything about health asked."""
    if chart.state.consent:
        return Refused.OLD
    chart.close_all()
    chart.write(Consented(CONSENT_VERSION))
    return Toast.NONE


def look_at_welcome(chart: Chart) -> Ending:
    """Show the short welcome; a person who agreed before and stopped gets messages again."""
    if chart.state.consent:
        return come_back(chart)
    chart.ask(q.Welcome())
    return Toast.NONE


def read_more(chart: Chart) -> Ending:
    """Show the welcome in full."""
    return _welcome(chart, q.Welcome(more=True))


def decline(chart: Chart) -> Ending:
    """Show the kind way back after [No thanks]."""
    return _welcome(chart, q.Welcome(declined=True))


def _welcome(chart: Chart, welcome: q.Welcome) -> Ending:
    if chart.state.consent:
        return Refused.OLD
    chart.ask(welcome)
    return Toast.NONE


def tick_limit(chart: Chart, limit: Limit, *, on: bool) -> Ending:
    """Set or clear one tick in the list of conditions; nothing is stored before [Done]."""
    ticked = ticked_conditions(chart)
    chart.ask(q.Conditions(ticked | {limit} if on else ticked - {limit}))
    return Toast.NONE


def finish_conditions(chart: Chart) -> Ending:
    """Store the ticks; limits that the list does not show stay as they are."""
    screen = chart.showing(s.AskConditions)
    unseen = ticked_conditions(chart) | (chart.state.health.limits or frozenset())
    limits = screen.ticked | (unseen - CONDITIONS)
    chart.close_all()
    fit_plan(chart, cause=chart.write(LimitsSet(limits, edition=SECOND_EDITION)))
    return Toast.NONE


def tell_passing(chart: Chart, limit: Limit, how: HowNow) -> Ending:
    """Store how it is now with a limit that passes."""
    chart.write(LimitAskedAgain(limit, how))
    return Toast.PASSED if how is HowNow.GONE else Toast.NONE


def answer_ask_first(chart: Chart, *, agreed: bool) -> Ending:
    """Store whether a professional has agreed to exercise; if not, they are to be asked first."""
    chart.write(AskedFirst(agreed))
    return Toast.NONE


def set_usual_pain(chart: Chart, score: int) -> Ending:
    """Store the usual back pain over the last week, 0-10."""
    chart.write(UsualPainSet(score))
    return Toast.NONE


def choose_place(chart: Chart, place: Place) -> Ending:
    """Plan the first routine at this place and open it at once: no message, no morning check."""
    plan_routine(chart, on=chart.today, place=place, opened=True)
    return Toast.NONE
