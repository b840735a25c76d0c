"""Offering the hour found in a typed sentence; it is never set without a yes."""

from __future__ import annotations

from datetime import time

from bot.domain.typed.hours import Ambiguous, Exact
from bot.usecases import questions as q
from bot.usecases.chart import Chart
from bot.usecases.routine.notes import keep_note, say_noted
from bot.usecases.settings import hours
from bot.usecases.toasts import Ending, Refused, Toast
from bot.usecases.typed.asking import ask_about_text


def offer_hour(chart: Chart, text: str, reading: Exact | Ambiguous) -> None:
    """Keep the words as a note and ask whether the routine shall come at this hour."""
    times = reading.times if isinstance(reading, Ambiguous) else (reading.time,)
    ask_about_text(chart, q.OfferHour(tuple(times), keep_note(chart, text)))


def take_offer(chart: Chart, at: time) -> Ending:
    """Set the offered hour as if it had been chosen: [Yes]."""
    chart.close()
    return hours.pick_hour(chart, at)


def leave_offer(chart: Chart) -> Ending:
    """Leave the hour as it is and the words as a note: [No]."""
    offer = chart.asked(q.OfferHour)
    if offer is None:
        return Refused.OLD
    chart.close()
    say_noted(chart, offer.note)
    return Toast.NONE
