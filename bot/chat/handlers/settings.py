"""The settings, the days and the pause, by taps."""

from __future__ import annotations

from datetime import date
from functools import partial

from bot.chat import buttons as b
from bot.chat.commands import find_command
from bot.chat.screens.settings import ENTRIES
from bot.domain.schedule import EVERY_DAY
from bot.domain.thresholds import THREE_DAYS
from bot.domain.typed.hour_words import TimeWords
from bot.usecases import days, pausing, settings
from bot.usecases import screens as s
from bot.usecases.chart import Chart
from bot.usecases.current import current_screen
from bot.usecases.hours import OLD
from bot.usecases.receiving import Deed

MOVES: dict[b.SettingsMove, Deed] = {
    b.SettingsMove.BACK: settings.leave,
    b.SettingsMove.DAYS_ALL: partial(days.tick_all, days=EVERY_DAY),
    b.SettingsMove.DAYS_THREE: partial(days.tick_all, days=THREE_DAYS),
    b.SettingsMove.DAYS_DONE: days.finish,
    b.SettingsMove.PAUSE_ASK: pausing.tap_ask,
    b.SettingsMove.PAUSE_DATE: pausing.ask_date,
    b.SettingsMove.PAUSE_OPEN: pausing.open_end,
    b.SettingsMove.RESUME: pausing.tap_resume,
    b.SettingsMove.ONLY_TODAY: pausing.only_today,
    b.SettingsMove.PICTURES_ON: partial(settings.show_pictures, on=True),
    b.SettingsMove.PICTURES_OFF: partial(settings.show_pictures, on=False),
}


def move(button: b.MoveSettings) -> Deed:
    return MOVES[button.to]


def open_setting(button: b.OpenSetting) -> Deed:
    """What the command of the same name does, with a way back to the list."""
    command = find_command(button.name) if button.name in ENTRIES else None

    def deed(chart: Chart) -> str:
        if command is None or not isinstance(current_screen(chart), s.Settings):
            return OLD
        toast = command.deed("", TimeWords({}))(chart)
        settings.come_back_to_list(chart)
        return toast

    return deed


def toggle_day(button: b.ToggleDay) -> Deed:
    return partial(days.toggle, day=button.day, on=bool(button.on))


def pause_weeks(button: b.PauseWeeks) -> Deed:
    return partial(pausing.for_weeks, weeks=button.weeks)


def pause_until(button: b.PauseUntil) -> Deed:
    """A day no calendar has is taken for the first of all, which is never offered."""
    is_a_day = 1 <= button.day <= date.max.toordinal()
    return partial(pausing.until, day=date.fromordinal(button.day) if is_a_day else date.min)
