"""Days that are left out, put off, off the floor or bad, and the question after a gap."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from bot.domain.diary import RestWhy
from bot.usecases.picturing import keep, no_picture
from bot.usecases.screens.screen import Allows, Screen


@dataclass(frozen=True, slots=True)
class DayChoices:
    """Ways to change the day that the opening message offers beside starting.

    `floor_back` and `bad_back` are the seqs of a day off the floor and a bad day that can be
    undone, 0 for none.
    """

    snooze: bool = True
    no_floor: bool = True
    floor_back: int = 0
    bad_back: int = 0


@dataclass(frozen=True, slots=True)
class AskWhyNot(Screen):
    """Asks why the day is left out; nothing is left out before the reason is given."""

    allows = Allows(what_hurt=True, hour=False, note=False, pause=False, cancel=True, picture=keep)

    routine: int


@dataclass(frozen=True, slots=True)
class LeftOut(Screen):
    """Today is left out. `rest` is the seq of its entry, `next_at` (UTC) the next routine."""

    allows = Allows(what_hurt=True, hour=True, note=True, pause=True, cancel=True, picture=keep)

    routine: int
    rest: int
    why: RestWhy
    next_at: datetime | None
    tz: str
    today: date


@dataclass(frozen=True, slots=True)
class Waiting(Screen):
    """The routine comes again at `until`, a UTC instant; `is_last`: no more snoozes today."""

    allows = Allows(what_hurt=True, hour=True, note=True, pause=True, cancel=True, picture=keep)

    routine: int
    until: datetime
    tz: str
    is_last: bool = False


@dataclass(frozen=True, slots=True)
class EnoughToday(Screen):
    """Nothing more is offered today, after severe pain; `next_at` (UTC) is the next routine."""

    allows = Allows(what_hurt=True, hour=True, note=True, pause=True, cancel=True, picture=keep)

    next_at: datetime | None
    tz: str
    today: date


@dataclass(frozen=True, slots=True)
class AskBadDay(Screen):
    """Asks how strong the pain is now, 0-10; old taps are known by `routine`, the newest."""

    allows = Allows(
        what_hurt=False, hour=False, note=False, pause=False, cancel=True, picture=no_picture
    )

    routine: int


@dataclass(frozen=True, slots=True)
class AskMoved(Screen):
    """Asks after days without a routine whether the person kept moving."""

    allows = Allows(what_hurt=True, hour=False, note=False, pause=True, cancel=True, picture=keep)

    routine: int
