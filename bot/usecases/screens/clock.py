"""The hour and the clock."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time

from bot.domain.schedule import EVERY_DAY
from bot.usecases.picturing import no_picture
from bot.usecases.screens.screen import Allows, Match, Screen


@dataclass(frozen=True, slots=True)
class AskHour(Screen):
    """The grid of hours; `options` when a typed time could be two; `refused` tells why not.

    `can_leave`: the question was asked for, so there is a way back.
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
    """What time is it where you are? `page` 0 is the likely ones, then all others.

    `places` name each choice, as (city, country code), where a typed name has several; `known`
    is what holds now, to be kept.
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
    """The reminder is set: when the next one comes."""

    allows = Allows(
        what_hurt=True, hour=True, note=True, pause=False, cancel=True, picture=no_picture
    )

    local_time: time
    next_at: datetime
    tz: str
    today: date
    days: frozenset[int] = EVERY_DAY
