"""A person's timer: there is one at most, and the message its track came with."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from bot.domain.exercise import ExerciseId


@dataclass(frozen=True, slots=True)
class Timer:
    """Runs until the UTC instant `ends_at`; then `is_over`, until the exercise is answered.

    `number` tells it from the person's other timers. `item` is the index in the routine, and
    `exercise` what stood there. `in_parts`: a long hold in intervals. `get_ready` in seconds.
    """

    number: int
    routine: int
    item: int
    exercise: ExerciseId
    in_parts: bool
    get_ready: int
    ends_at: datetime
    is_over: bool = False

    @property
    def is_running(self) -> bool:
        return not self.is_over


@dataclass(frozen=True, slots=True)
class TrackMessage:
    """The message of timer `number` in the chat; `message_id` None where nobody knows whether it
    arrived."""

    number: int
    message_id: int | None
