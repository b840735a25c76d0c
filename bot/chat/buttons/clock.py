"""Buttons of the hour of the routine and of the person's clock."""

from __future__ import annotations

from datetime import time

from bot.chat.buttons.core import Button, OldCard, button
from bot.usecases.settings import hours


@button("ph1", hours.pick_hour)
class PickHour(Button):
    """[07:30]: sets the hour of the routine to this wall time."""

    at: time


@button("pc1", hours.pick_clock)
class PickClock(Button):
    """[08:42 · Berlin]: sets the zone to `tz`, an IANA name; the time is only in the label."""

    tz: str


@button("cp1", hours.turn_page, old_card=OldCard.QUIET)
class ClockPage(Button):
    """[Other times], or [Back] to the page before."""

    page: int


@button("go1:clock", hours.first_page)
class FirstClocks(Button):
    """[My clock is wrong]: the likely clocks."""


@button("go1:hour", hours.ask_hour, old_card=OldCard.TAKEN)
class AskHour(Button):
    """[Another hour], [Another time]: asks for the hour of the routine."""


@button("go1:same", hours.same_time, old_card=OldCard.TAKEN)
class SameTime(Button):
    """[Yes] to "Same time tomorrow?": sets the hour of the routine to about now."""
