"""Buttons of the hour and the clock."""

from __future__ import annotations

from datetime import time

from bot.chat.buttons.core import Button, OldCard, button
from bot.usecases.settings import hours


@button("ph1", hours.pick_hour)
class PickHour(Button):
    at: time


@button("pc1", hours.pick_clock)
class PickClock(Button):
    """`tz` is an IANA name; the wall time shown is for the eye only."""

    tz: str


@button("cp1", hours.turn_page, old_card=OldCard.QUIET)
class ClockPage(Button):
    page: int


@button("go1:clock", hours.first_page)
class FirstClocks(Button):
    """Back to the likely clocks."""


@button("go1:hour", hours.ask_hour, old_card=OldCard.TAKEN)
class AskHour(Button):
    """[Another time]."""


@button("go1:same", hours.same_time, old_card=OldCard.TAKEN)
class SameTime(Button):
    """[Same time tomorrow]."""
