"""The list of settings, and leaving a question that was asked for."""

from __future__ import annotations

from bot.usecases import screens as s
from bot.usecases.accounts import keep
from bot.usecases.chart import Chart
from bot.usecases.current import current_screen
from bot.usecases.hours import OLD, can_ask, confirm

CAN_BE_LEFT = frozenset({"settings", "hour", "clock", "days", "pause", "ready"})
"""Questions with a [Back] of their own kind."""

NEEDED = (
    s.Welcome,
    s.AskSigns,
    s.SignAdvice,
    s.AskStable,
    s.AskConditions,
    s.AskFirst,
    s.AskUsualPain,
    s.AskPlace,
    s.AskNeeds,
    s.AskMorningCause,
    s.AskDiscomfort,
    s.AskHinge,
    s.AskPainPlace,
    s.AskPainKind,
)
"""Questions of safety and of the first contact: `/cancel` does not take them away."""

NO_QUESTION = frozenset({"how_to", "hour_set", "no_exercises"})
"""What is open there asks nothing."""


def show(chart: Chart) -> str:
    """`/settings`: what is set, and the way to change it; one who stopped may look too."""
    if not can_ask(chart):
        chart.say("line-not-now")
        return ""
    chart.ask("settings")
    return ""


def come_back_to_list(chart: Chart) -> None:
    """Notes in the question just opened from the list that [Back] leads there."""
    talk = chart.person.talk
    if talk is not None and talk.kind in CAN_BE_LEFT - {"settings"}:
        chart.ask(talk.kind, **{**talk.data, "back": True})


def show_pictures(chart: Chart, *, on: bool) -> str:
    """[Turn pictures off] or on: from the next day, as today's message has its kind already."""
    if not isinstance(current_screen(chart), s.Settings):
        return OLD
    chart.person = chart.person.with_pictures(chart.today, on=on)
    return ""


def leave(chart: Chart) -> str:
    """[Back]: nothing was changed; to the list of settings, or to where the person was."""
    talk = chart.person.talk
    if talk is None or talk.kind not in CAN_BE_LEFT:
        return OLD
    if talk.data.get("back"):
        chart.ask("settings")
    elif talk.kind == "clock" and chart.person.local_time is not None:
        confirm(chart)
    else:
        chart.close_talk()
    return ""


def cancel(chart: Chart) -> str:
    """`/cancel`: leaves whatever was asked for; what safety needs stays, and says so."""
    talk, screen = chart.person.talk, current_screen(chart)
    if isinstance(screen, s.AskDelete):
        keep(chart)
        chart.say("line-left")
    elif isinstance(screen, NEEDED):
        chart.say("line-needed")
    elif talk is None or talk.kind in NO_QUESTION or isinstance(screen, s.Quiet):
        chart.say("line-nothing-open")
    else:
        chart.close_talk()
        chart.say("line-left")
    return ""
