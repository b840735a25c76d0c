"""The hour and the clock, by taps."""

from __future__ import annotations

from functools import partial

from bot.chat import buttons as b
from bot.usecases import hours
from bot.usecases.receiving import Deed


def pick_hour(button: b.PickHour) -> Deed:
    return partial(hours.tap_hour, at=button.at)


def pick_clock(button: b.PickClock) -> Deed:
    return partial(hours.tap_clock, tz=button.tz)


def clock_page(button: b.ClockPage) -> Deed:
    return partial(hours.turn_page, page=button.page)
