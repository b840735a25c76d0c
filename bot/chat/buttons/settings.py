"""Buttons of the settings, of the days and of the pause."""

from __future__ import annotations

from datetime import date

from bot.chat.buttons.core import Button, OldCard, button
from bot.chat.commands import open_setting
from bot.usecases.settings import days, pausing, settings


@button("zs1", open_setting, needs_past=True)
class OpenSetting(Button):
    """[Hour], [Days] and so on: does what the command of this name does.

    A look back reads the whole diary.
    """

    name: str


@button("zg1:back", settings.leave)
class LeaveSetting(Button):
    """[Back], [Keep 08:42]: changes nothing and leaves the question."""


@button("zg1:pictures", settings.show_pictures)
class PicturesOn(Button):
    """[Turn pictures on]."""


@button("zg1:words", settings.hide_pictures)
class PicturesOff(Button):
    """[Turn pictures off]."""


@button("zd1", days.toggle, old_card=OldCard.QUIET)
class ToggleDay(Button):
    """[Monday] and so on: sets its tick to `on`; `day` is 0 for Monday."""

    day: int
    on: bool


@button("zg1:all", days.tick_all)
class EveryDay(Button):
    """[Every day]: ticks all days."""


@button("zg1:three", days.tick_three)
class ThreeDays(Button):
    """[Mon Wed Fri]: ticks these three."""


@button("zg1:done", days.finish)
class DaysDone(Button):
    """[Done] below the days: stores the ticked ones."""


@button("zg1:ask", pausing.ask)
class ChangePause(Button):
    """[Change the pause]: asks for its end again."""


@button("zw1", pausing.for_weeks)
class PauseWeeks(Button):
    """[A week], [Two weeks]: pauses for so many weeks."""

    weeks: int


@button("zg1:date", pausing.ask_date)
class PauseDate(Button):
    """[Until a date]: shows days to tap."""


@button("zu1", pausing.until)
class PauseUntil(Button):
    """[Mon 9 March]: pauses until then; `day` is the first day with a routine again."""

    day: date


@button("zg1:open", pausing.open_end)
class PauseOpen(Button):
    """[Until I come back]: pauses without an end."""


@button("zg1:resume", pausing.resume)
class EndPause(Button):
    """[End the pause]."""


@button("zg1:today", pausing.only_today)
class OnlyToday(Button):
    """[Only today's routine]: opens it, and the pause goes on."""
