"""What is set, and the questions that set it: days and pause."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time

from bot.domain.thresholds import USUAL_GET_READY
from bot.usecases.picturing import no_picture
from bot.usecases.screens.screen import Allows, Screen


@dataclass(frozen=True, slots=True)
class Settings(Screen):
    """Everything that is set, in words. `now` is the clock where the person is.

    `pictures` is how the switch stands, `pictures_today` what holds until the day is over.

    `local_time` is None until an hour was chosen, `zone_known` False while the zone is a guess.
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
    """The weekdays as toggles, Monday 0 to Sunday 6."""

    allows = Allows(
        what_hurt=True, hour=False, note=False, pause=False, cancel=True, picture=no_picture
    )

    chosen: frozenset[int]


@dataclass(frozen=True, slots=True)
class AskPause(Screen):
    """How long. `dates` are days to tap instead; `is_which` when a typed one could be several.

    `refused` tells why a typed day was not taken; `is_paused` and `until` what holds already.
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
    """No routines come for a while; `until` is the day they come again, None for open."""

    allows = Allows(
        what_hurt=True, hour=True, note=True, pause=False, cancel=True, picture=no_picture
    )

    until: date | None
    next_at: datetime | None
    tz: str
    can_do_today: bool
