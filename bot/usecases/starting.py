"""First contact: consent, the two lists of signs, conditions, usual pain, the place.

Each deed changes an open chart and returns the key of a toast, "" for none. What no longer
fits the open screen changes nothing and says so.
"""

from __future__ import annotations

from bot.domain.diary import (
    AskedFirst,
    Consented,
    LimitsSet,
    UsualPainSet,
)
from bot.domain.exercise import Limit, Place
from bot.domain.rules.limits import CONDITIONS
from bot.usecases import screens as s
from bot.usecases.accounts import come_back
from bot.usecases.asking_again import SECOND_EDITION, fit_plan, ticked_conditions
from bot.usecases.chart import Chart
from bot.usecases.current import current_screen
from bot.usecases.routines import plan_routine

CONSENT_VERSION = 2
OLD = "toast-old"


def agree(chart: Chart) -> str:
    """Consent, stored with text version and time; only then is anything about health asked."""
    if chart.state.consent:
        return OLD
    chart.close_talk()
    chart.write(Consented(CONSENT_VERSION))
    return ""


def look_at_welcome(chart: Chart, *, more: bool = False, declined: bool = False) -> str:
    """The welcome, in short, in full or declined; its plain form is also the way back of one
    who stopped."""
    if chart.state.consent:
        return OLD if more or declined else come_back(chart)
    chart.ask("welcome", more=more, declined=declined)
    return ""


def tick_limit(chart: Chart, limit: Limit, *, on: bool) -> str:
    screen = current_screen(chart)
    if not isinstance(screen, s.AskConditions) or limit not in CONDITIONS:
        return OLD
    ticked = ticked_conditions(chart)
    ticked = ticked | {limit} if on else ticked - {limit}
    chart.ask("conditions", ticked=sorted(ticked))
    return ""


def finish_conditions(chart: Chart, *, none: bool) -> str:
    """Stores the ticks; [Nothing] is only offered, and only counts, where none is ticked.

    What the list does not show stays as it was told.
    """
    screen = current_screen(chart)
    if not isinstance(screen, s.AskConditions) or none != (not screen.ticked):
        return OLD
    unseen = ticked_conditions(chart) | (chart.state.health.limits or frozenset())
    limits = screen.ticked | (unseen - CONDITIONS)
    chart.close_talk()
    fit_plan(chart, cause=chart.write(LimitsSet(limits, edition=SECOND_EDITION)))
    return ""


def ask_first(chart: Chart, *, agreed: bool) -> str:
    screen = current_screen(chart)
    if not isinstance(screen, s.AskFirst) or (screen.waiting and not agreed):
        return OLD
    chart.write(AskedFirst(agreed))
    return ""


def set_usual_pain(chart: Chart, score: int) -> str:
    if not isinstance(current_screen(chart), s.AskUsualPain) or not 0 <= score <= 10:
        return OLD
    chart.write(UsualPainSet(score))
    return ""


def choose_place(chart: Chart, place: Place) -> str:
    """Starts the first routine at once: no opening message, no morning to ask."""
    if not isinstance(current_screen(chart), s.AskPlace):
        return OLD
    plan_routine(chart, on=chart.today, place=place, opened=True)
    return ""
