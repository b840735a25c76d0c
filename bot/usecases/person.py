"""Who we write to: how to reach them, when, and what the chat last showed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time
from typing import NewType
from zoneinfo import ZoneInfo

from bot.domain.exercise import ExerciseId
from bot.domain.schedule import EVERY_DAY, Schedule, local_date_of
from bot.domain.thresholds import USUAL_GET_READY
from bot.usecases.media import CardMedia
from bot.usecases.questions import Question

PersonId = NewType("PersonId", int)


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


@dataclass(frozen=True, slots=True)
class TrackMessage:
    """The message of timer `number` in the chat; `message_id` None where nobody knows whether it
    arrived."""

    number: int
    message_id: int | None


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence owed to the person beside the main card; `key` is a message of the words."""

    key: str
    args: dict[str, str | int]


@dataclass(frozen=True, slots=True)
class Person:
    """One person. Settings are plain; whatever tells of health is in the diary or among the
    `questions` that are open, the topmost last.

    `tz` is a guess until `zone_known`. `local_time` is None until an hour was chosen.
    `days` are the weekdays of the routine, Monday 0 to Sunday 6.
    `revision` grows with every change a person could see, `shown_revision` follows once the
    chat shows it. `card_id` is the message that is the live card, `wrote_id` the newest
    message of the person. `lines` are sentences still owed.
    `card_shows` is the picture the live card is thought to show.
    `pictures` is whether cards show pictures; it was set on the date `pictures_set_on`, and holds
    from the next day on.
    `timer` is the one that runs or has just ended, `track` the message in the chat that belongs to
    it or to the one before. `get_ready`: seconds before a timer's first movement.
    """

    id: PersonId
    chat_id: int
    language: str
    tz: str
    created_at: datetime
    zone_known: bool = False
    local_time: time | None = None
    days: frozenset[int] = EVERY_DAY
    reachable: bool = True
    stopped: bool = False
    last_seq: int = 0
    fulfilled_on: date | None = None
    revision: int = 0
    shown_revision: int = 0
    card_id: int | None = None
    wrote_id: int | None = None
    questions: tuple[Question, ...] = ()
    lines: tuple[Line, ...] = ()
    card_shows: CardMedia | None = None
    pictures: bool = True
    pictures_set_on: date | None = None
    timer: Timer | None = None
    track: TrackMessage | None = None
    get_ready: int = USUAL_GET_READY

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.tz)

    @property
    def schedule(self) -> Schedule | None:
        """When the daily routine comes; None until an hour was chosen."""
        if self.local_time is None:
            return None
        return Schedule(self.zone, self.local_time, self.fulfilled_on, self.days)

    def has_pictures(self, today: date) -> bool:
        """Whether cards of this date show pictures: what is set holds from the next day on, since
        a message that went out as a picture cannot become text."""
        is_fresh = self.pictures_set_on is not None and today <= self.pictures_set_on
        return self.pictures != is_fresh

    def with_pictures(self, today: date, *, on: bool) -> Person:
        """The switch turned: what holds today stays so until the day is over."""
        is_as_before = self.has_pictures(today) == on
        return replace(self, pictures=on, pictures_set_on=None if is_as_before else today)

    def today(self, now: datetime) -> date:
        """The person's calendar day at this instant."""
        return local_date_of(now.astimezone(UTC), self.zone)
