"""A movable clock with one reminder a day, for tests of the page."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from bot.clock import SettableClock


class DailyTravel:
    """Moves a clock; `on_arrival` is what happens when it gets there."""

    def __init__(self, clock: SettableClock) -> None:
        self._clock = clock
        self.due: datetime | None = None
        self.moves: list[datetime] = []
        self.on_arrival: Callable[[], object] = lambda: None

    def now(self) -> datetime:
        return self._clock.now()

    async def next_due_at(self) -> datetime | None:
        return self.due

    async def move_to(self, instant: datetime) -> None:
        self.moves.append(instant)
        self._clock.move_to(instant)
        self.on_arrival()
