"""An hour inside a sentence: offered, never set without a yes."""

from __future__ import annotations

from datetime import time

from bot.domain.typed.hours import Ambiguous, Exact
from bot.usecases import hours
from bot.usecases.aside import ask_aside, close_aside
from bot.usecases.chart import Chart
from bot.usecases.notes import keep_note, say_noted
from bot.usecases.typed_screens import OFFER_HOUR, offer_screen

OLD = "toast-old"


def offer_hour(chart: Chart, text: str, reading: Exact | Ambiguous) -> None:
    """Keeps the words as a note and asks whether the routine shall come then."""
    times = reading.times if isinstance(reading, Ambiguous) else (reading.time,)
    note = keep_note(chart, text)
    ask_aside(chart, OFFER_HOUR, times=[at.isoformat() for at in times], note=note)


def take_offer(chart: Chart, at: time) -> str:
    """[Yes]: the hour is set as if it had been chosen."""
    screen = offer_screen(chart)
    if screen is None or at not in screen.times:
        return OLD
    close_aside(chart)
    return hours.pick_hour(chart, at)


def leave_offer(chart: Chart) -> str:
    """[No]: everything stays, the words are a note."""
    talk = chart.talk_of(OFFER_HOUR)
    if talk is None:
        return OLD
    close_aside(chart)
    say_noted(chart, int(str(talk["note"])))
    return ""
