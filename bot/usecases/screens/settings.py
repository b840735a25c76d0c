"""The list of settings, the questions for weekdays and pause, and the screen of a pause."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time

from bot.domain.thresholds import USUAL_GET_READY
from bot.usecases.picturing import no_picture
from bot.usecases.screens.screen import Allows, Screen


@dataclass(frozen=True, slots=True)
class Settings(Screen):
    """The list of all settings. `now` is the wall time where the person is.

    `local_time` is None until an hour was chosen, `zone_known` False while the zone is a guess.
    `next_at` (UTC) is the next routine. `get_ready` is in seconds. `pictures` is the setting,
    `pictures_today` the one that holds until the day is over.
    """

    allows = Allows(
        what_hurt=True, hour=True, note=True, pause=False, cancel=True, picture=no_picture
    )

    local_time: time | None
    days: frozenset[int]
    now: time
    tz: str
    zone_known: bool
    is_paused: bool
    paused_until: date | None
    next_at: datetime | None
    stopped: bool = False
    get_ready: int = USUAL_GET_READY
    pictures: bool = True
    pictures_today: bool = True


@dataclass(frozen=True, slots=True)
class AskDays(Screen):
    """Asks for the weekdays of the routine; `chosen` are ticked, Monday 0 to Sunday 6."""

    allows = Allows(
        what_hurt=True, hour=False, note=False, pause=False, cancel=True, picture=no_picture
    )

    chosen: frozenset[int]


@dataclass(frozen=True, slots=True)
class AskPause(Screen):
    """Asks how long to pause. `dates` are days to tap; `is_which`: a typed day may mean each.

    `refused` is why a typed day was not taken. `is_paused` and `until` describe a pause that is on.
    """

    allows = Allows(
        what_hurt=True, hour=False, note=False, pause=False, cancel=True, picture=no_picture
    )

    is_paused: bool = False
    until: date | None = None
    dates: tuple[date, ...] = ()
    is_which: bool = False
    refused: str = ""


@dataclass(frozen=True, slots=True)
class OnPause(Screen):
    """A pause is on; `until` is the day on which routines come again, None without an end.

    `next_at` (UTC) is the next routine. `can_do_today`: today's can be done nevertheless.
    """

    allows = Allows(
        what_hurt=True, hour=True, note=True, pause=False, cancel=True, picture=no_picture
    )

    until: date | None
    next_at: datetime | None
    tz: str
    can_do_today: bool
