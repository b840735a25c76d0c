"""Showing the list of settings, and leaving a question that the person opened."""

from __future__ import annotations

from dataclasses import replace

from bot.usecases import questions as q
from bot.usecases import screens as s
from bot.usecases.accounts import keep_data
from bot.usecases.chart import Chart
from bot.usecases.due import is_pause_on, next_daily
from bot.usecases.settings.days import days_screen
from bot.usecases.settings.get_ready import ready_screen
from bot.usecases.settings.hours import (
    can_ask,
    clock_in,
    clock_screen,
    confirm,
    hour_screen,
    hour_set_screen,
)
from bot.usecases.settings.pausing import pause_screen
from bot.usecases.toasts import Ending, Toast


def settings_question(chart: Chart) -> s.Screen | None:
    """Build the screen of the open question about a setting, or of the list of settings."""
    if chart.asked(q.SettingsList) is not None:
        return settings_list(chart)
    builders = (
        hour_screen,
        clock_screen,
        hour_set_screen,
        days_screen,
        pause_screen,
        ready_screen,
    )
    return next((found for build in builders if (found := build(chart)) is not None), None)


def settings_list(chart: Chart) -> s.Settings:
    person = chart.person
    is_paused = is_pause_on(chart, chart.today)
    return s.Settings(
        local_time=person.local_time,
        days=person.days,
        now=clock_in(chart, person.tz),
        tz=person.tz,
        zone_known=person.zone_known,
        is_paused=is_paused,
        paused_until=chart.state.pause.until if is_paused else None,
        next_at=next_daily(chart),
        stopped=person.stopped,
        get_ready=person.get_ready,
        pictures=person.pictures,
        pictures_today=person.has_pictures(chart.today),
    )


def show(chart: Chart) -> Ending:
    """Show the list of settings: `/settings`. A person who stopped may look at it too."""
    if not can_ask(chart):
        chart.say("line-not-now")
        return Toast.NONE
    chart.ask(q.SettingsList())
    return Toast.NONE


def lay_over_list(chart: Chart) -> None:
    """Lay the question just opened from the list of settings over it: [Back] leads to the list."""
    question = chart.question
    if isinstance(question, q.CAN_LIE_OVER_SETTINGS):
        chart.person = replace(chart.person, questions=(q.SettingsList(), question))


def show_pictures(chart: Chart) -> Ending:
    """Turn pictures on from the next day on, as today's message stays as it is."""
    return _switch_pictures(chart, on=True)


def hide_pictures(chart: Chart) -> Ending:
    """Turn pictures off from the next day on."""
    return _switch_pictures(chart, on=False)


def _switch_pictures(chart: Chart, *, on: bool) -> Ending:
    chart.person = chart.person.with_pictures(chart.today, on=on)
    return Toast.NONE


def leave(chart: Chart) -> Ending:
    """Leave a question about a setting unanswered: [Back] to the list, or to the card before it.

    If the hour is set and only the clock was asked, the set hour is confirmed.
    """
    is_clock = chart.asked(q.Clock) is not None
    if is_clock and len(chart.person.questions) == 1 and chart.person.local_time is not None:
        confirm(chart)
    else:
        chart.close()
    return Toast.NONE


def cancel(chart: Chart) -> Ending:
    """Leave the open question: `/cancel`. One that safety needs stays, and a line says so."""
    question, screen = chart.question, chart.screen
    if isinstance(screen, s.AskDelete | s.AskWithdraw):
        keep_data(chart)
        chart.say("line-left")
    elif not screen.allows.cancel:
        chart.say("line-needed")
    elif question is None or not question.asks or isinstance(screen, s.Quiet):
        chart.say("line-nothing-open")
    else:
        chart.close_all()
        chart.say("line-left")
    return Toast.NONE
