"""Buttons of the settings, the days and the pause."""

from __future__ import annotations

from datetime import date

from bot.chat.buttons.core import Button, OldCard, button
from bot.chat.commands import open_setting
from bot.usecases.settings import days, pausing, settings


@button("zs1", open_setting)
class OpenSetting(Button):
    """`name` is that of the command which does the same."""

    name: str


@button("zg1:back", settings.leave)
class LeaveSetting(Button):
    """[Back]."""


@button("zg1:pictures", settings.show_pictures)
class PicturesOn(Button):
    """[Turn pictures on]."""


@button("zg1:words", settings.hide_pictures)
class PicturesOff(Button):
    """[Turn pictures off]."""


@button("zd1", days.toggle, old_card=OldCard.QUIET)
class ToggleDay(Button):
    """Sets one tick to `on`; `day` is 0 for Monday."""

    day: int
    on: bool


@button("zg1:all", days.tick_all)
class EveryDay(Button):
    """Ticks all days."""


@button("zg1:three", days.tick_three)
class ThreeDays(Button):
    """Ticks Monday, Wednesday and Friday."""


@button("zg1:done", days.finish)
class DaysDone(Button):
    """[Done] below the days."""


@button("zg1:ask", pausing.ask)
class ChangePause(Button):
    """Asks for the end of the pause again."""


@button("zw1", pausing.for_weeks)
class PauseWeeks(Button):
    weeks: int


@button("zg1:date", pausing.ask_date)
class PauseDate(Button):
    """[Until a date]: shows days to tap."""


@button("zu1", pausing.until)
class PauseUntil(Button):
    """`day` is the day on which routines come again."""

    day: date


@button("zg1:open", pausing.open_end)
class PauseOpen(Button):
    """[Until I come back]."""


@button("zg1:resume", pausing.resume)
class EndPause(Button):
    """[End the pause]."""


@button("zg1:today", pausing.only_today)
class OnlyToday(Button):
    """Today's routine, while the pause goes on."""
