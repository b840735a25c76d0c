"""Questions for the hour of the routine and for the person's clock."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time

from bot.domain.schedule import EVERY_DAY
from bot.usecases.picturing import no_picture
from bot.usecases.screens.screen import Allows, Match, Screen


@dataclass(frozen=True, slots=True)
class AskHour(Screen):
    """Asks when the routine shall come. `now` is the wall time, None while the zone is a guess.

    `options`: times that a typed one may mean; `refused`: why a typed one was not taken.
    `can_leave`: the person opened the question, so it has [Back].
    """

    allows = Allows(
        what_hurt=True,
        hour=False,
        note=False,
        pause=False,
        cancel=True,
        picture=no_picture,
        label=Match.WHOLE,
    )

    now: time | None
    options: tuple[time, ...] = ()
    refused: str = ""
    can_leave: bool = False


@dataclass(frozen=True, slots=True)
class AskClock(Screen):
    """Asks for the person's clock. Each choice is a wall time with its zone; `page` 0 has the
    likely ones, the others follow.

    `places` are the (city, country code) of each choice when a typed name means several. `known`
    is the clock that is set, so that it can be kept.
    """

    allows = Allows(
        what_hurt=True,
        hour=False,
        note=False,
        pause=False,
        cancel=True,
        picture=no_picture,
        label=Match.WHOLE,
    )

    choices: tuple[tuple[time, str], ...]
    page: int
    pages: int
    refused: str = ""
    places: tuple[tuple[str, str], ...] = ()
    known: tuple[time, str] | None = None


@dataclass(frozen=True, slots=True)
class HourSet(Screen):
    """The hour is set; `next_at` (UTC) is when the next routine comes."""

    allows = Allows(
        what_hurt=True, hour=True, note=True, pause=False, cancel=True, picture=no_picture
    )

    local_time: time
    next_at: datetime
    tz: str
    today: date
    days: frozenset[int] = EVERY_DAY
