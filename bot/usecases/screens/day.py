"""What else a day can be: left out, put off, without the floor, bad; and days after a gap."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from bot.domain.diary import RestWhy
from bot.usecases.picturing import keep, no_picture
from bot.usecases.screens.screen import Allows, Screen


@dataclass(frozen=True, slots=True)
class DayChoices:
    """What the opening message offers beside going on.

    `floor_back` and `bad_back` are the seqs of what can be taken back, 0 for nothing.
    """

    snooze: bool = True
    no_floor: bool = True
    floor_back: int = 0
    bad_back: int = 0


@dataclass(frozen=True, slots=True)
class AskWhyNot(Screen):
    """Why not today? Nothing is left out before it is said."""

    allows = Allows(what_hurt=True, hour=False, note=False, pause=False, cancel=True, picture=keep)

    routine: int


@dataclass(frozen=True, slots=True)
class LeftOut(Screen):
    """Today is left out. `rest` is the entry that says so, `next_at` the next routine in UTC."""

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
class AskBadDay(Screen):
    """How strong is it now, 0-10? `routine` is the newest one, so that old taps are known."""

    allows = Allows(
        what_hurt=False, hour=False, note=False, pause=False, cancel=True, picture=no_picture
    )

    routine: int


@dataclass(frozen=True, slots=True)
class AskMoved(Screen):
    """After days without a routine: did you keep moving without me?"""

    allows = Allows(what_hurt=True, hour=False, note=False, pause=True, cancel=True, picture=keep)

    routine: int
