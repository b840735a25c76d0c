"""`/privacy`: what is kept and why, and taking the agreement back."""

from __future__ import annotations

from dataclasses import replace

from bot.usecases import questions as q
from bot.usecases import screens as s
from bot.usecases.accounts import ask_delete
from bot.usecases.chart import Chart
from bot.usecases.due import next_daily
from bot.usecases.toasts import Ending, Refused, Toast

PRIVACY = "line-privacy"


def show_privacy(chart: Chart) -> Ending:
    """Say what is kept; who agreed gets the buttons to take it along or to take that back."""
    chart.say(PRIVACY, **({"ask": 1} if chart.state.consent else {}))
    return Toast.NONE


def withdraw_screen(chart: Chart) -> s.Screen | None:
    if chart.asked(q.Withdraw) is None or not chart.state.consent:
        return None
    return s.AskWithdraw(can_remind=chart.person.local_time is not None)


def reminders_screen(chart: Chart) -> s.Screen | None:
    """Build the screen of somebody who is only reminded; None while the welcome is open."""
    if not chart.person.only_reminders or chart.asked(q.Welcome) is not None:
        return None
    return s.OnlyReminders(next_daily(chart), chart.person.tz)


def ask_withdraw(chart: Chart) -> Ending:
    """Ask what is to stay: [Take back my agreement]."""
    if not chart.state.consent:
        return Refused.OLD
    chart.ask_over(q.Withdraw())
    return Toast.NONE


def keep_agreement(chart: Chart) -> Ending:
    """Leave everything as it is: [Go on as before]."""
    chart.close()
    return Toast.NONE


def only_reminders(chart: Chart) -> Ending:
    """Erase the diary and all about the back, and go on with the hour alone: [Reminders only]."""
    chart.showing(s.AskWithdraw)
    chart.forget()
    chart.person = replace(chart.person, only_reminders=True)
    return Toast.NONE


def erase_instead(chart: Chart) -> Ending:
    """Ask whether to erase everything: [Erase everything]."""
    chart.close()
    return ask_delete(chart)


def begin_again(chart: Chart) -> Ending:
    """Show the welcome to somebody who was only reminded: [Begin again]."""
    if not chart.person.only_reminders:
        return Refused.OLD
    chart.person = replace(chart.person, only_reminders=False)
    chart.ask(q.Welcome())
    return Toast.NONE


def keep_all(chart: Chart) -> Ending:
    """Keep everything: [Keep it]. To be heard of is enough, so there is nothing else to do."""
    chart.say("line-kept")
    return Toast.NONE
