"""Reads real time. Nothing else does: everywhere `now` comes in as an argument."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Protocol


class Clock(Protocol):
    """Tells the present instant, aware and in UTC."""

    def now(self) -> datetime: ...


class SystemClock:
    """The machine's clock."""

    def now(self) -> datetime:
        return datetime.now(UTC)


class SettableClock:
    """Real time plus an offset that only grows: the clock of the preview and the tests.

    Raises ValueError when moved backwards or given a naive datetime.
    """

    def __init__(self, offset: timedelta = timedelta(), *, base: Clock | None = None) -> None:
        self._base = base or SystemClock()
        self.offset = offset

    def now(self) -> datetime:
        return self._base.now() + self.offset

    def move_to(self, instant: datetime) -> None:
        if instant.tzinfo is None:
            raise ValueError("an aware datetime is needed")
        step = instant - self.now()
        if step < timedelta(seconds=-1):
            raise ValueError("the clock only moves forward")
        self.offset += max(step, timedelta())
