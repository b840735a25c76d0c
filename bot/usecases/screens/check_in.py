"""The check-in of a week: the offer of it, and its questions, one on each screen."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from bot.domain.diary import Activity
from bot.usecases.picturing import no_picture
from bot.usecases.screens.screen import Allows, Screen


@dataclass(frozen=True, slots=True)
class WeekOffer(Screen):
    """Offers the check-in of week `week` (from 1), on a day that has no routine."""

    allows = Allows(
        what_hurt=True, hour=True, note=True, pause=True, cancel=True, picture=no_picture
    )

    week: int


@dataclass(frozen=True, slots=True)
class AskWeekSigns(Screen):
    """Asks for all warning signs at once, first of all in a check-in."""

    allows = Allows(
        what_hurt=False, hour=False, note=False, pause=False, cancel=False, picture=no_picture
    )

    week: int


@dataclass(frozen=True, slots=True)
class AskWeekChange(Screen):
    """Asks for the overall change since the day `since`, in seven worded steps.

    `chosen` is the stored answer. `is_again`: all was answered, and is gone through once more.
    """

    allows = Allows(
        what_hurt=True, hour=False, note=False, pause=False, cancel=True, picture=no_picture
    )

    week: int
    since: date
    chosen: int | None = None
    is_again: bool = False


@dataclass(frozen=True, slots=True)
class AskWeekPain(Screen):
    """Asks for the average pain of the last seven days, 0-10."""

    allows = Allows(
        what_hurt=False, hour=False, note=False, pause=False, cancel=True, picture=no_picture
    )

    week: int
    chosen: int | None = None


@dataclass(frozen=True, slots=True)
class AskOwnActivity(Screen):
    """Asks which activity matters, at the first check-in of a person who has not told one."""

    allows = Allows(
        what_hurt=True, hour=False, note=False, pause=False, cancel=True, picture=no_picture
    )

    week: int


@dataclass(frozen=True, slots=True)
class AskWeekActivity(Screen):
    """Asks how well the own activity goes now, 0-10; `goal` are the person's own words for it."""

    allows = Allows(
        what_hurt=True, hour=False, note=False, pause=False, cancel=True, picture=no_picture
    )

    week: int
    activity: Activity
    goal: str = ""
    chosen: int | None = None
