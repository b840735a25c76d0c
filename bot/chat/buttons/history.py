"""Buttons of a look back at the months and days of the diary."""

from __future__ import annotations

from datetime import date

from bot.chat.buttons.core import Button, button
from bot.usecases.record import looking_back


@button("hm1", looking_back.show_month, needs_past=True)
class ShowMonth(Button):
    """[February 2026], [Back]: the month with this first day."""

    month: date


@button("hd1", looking_back.show_past_day, needs_past=True)
class ShowPastDay(Button):
    """[9] in the calendar, [Next page]: what there is to read about a day; pages from 0."""

    day: date
    page: int


@button("hl1", looking_back.leave_history)
class LeaveHistory(Button):
    """[Back to today]."""
