"""The hour and the clock."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time


@dataclass(frozen=True, slots=True)
class AskHour:
    """The grid of hours; `options` when a typed time could be two; `refused` tells why not."""

    now: time | None
    options: tuple[time, ...] = ()
    refused: str = ""


@dataclass(frozen=True, slots=True)
class AskClock:
    """What time is it where you are? `page` 0 is the likely ones, then all others."""

    choices: tuple[tuple[time, str], ...]
    page: int
    pages: int
    refused: str = ""


@dataclass(frozen=True, slots=True)
class HourSet:
    """The reminder is set: when the next one comes."""

    local_time: time
    next_at: datetime
    tz: str
    today: date
