"""A person we write to: how and when to reach them, and what their chat last showed."""

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
    """A timer that runs until the UTC instant `ends_at`, then `is_over` until its exercise has an
    answer.

    `number` tells it from the person's other timers. `item` is the index in the routine `routine`,
    `exercise` the one that stood there at the start. `in_parts`: a long hold done in intervals.
    `get_ready`: seconds before the first movement.
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
    """The message of timer `number` in the chat; `message_id` is None while it is unknown whether
    the message arrived."""

    number: int
    message_id: int | None


CRISIS = "line-crisis"
"""The line for somebody in despair. The chat shows it alone: no card is drawn beside it."""


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence owed to the person beside the live card; `key` names its words."""

    key: str
    args: dict[str, str | int]


@dataclass(frozen=True, slots=True)
class Person:
    """One person. Settings are stored in the clear; whatever tells of health is in the diary or
    in the open `questions` (the topmost last), which are sealed.

    `tz` is a guess until `zone_known`. `local_time` is None until an hour was chosen.
    `days` are the weekdays of the routine, Monday 0 to Sunday 6.
    `fulfilled_on` is the newest date whose routine was planned, even if nothing was left to plan.
    `revision` grows with every change that the person could see, `shown_revision` follows once the
    chat shows it. `card_id` is the message that is the live card, `wrote_id` the newest message
    that the person sent. `lines` are sentences still to be sent.
    `card_shows` is the picture that the live card shows, as far as we know.
    `pictures`: whether cards show pictures; a change on the date `pictures_set_on` holds from the
    next day on.
    `timer` is the one that runs or has just ended, `track` the message in the chat that belongs to
    it or to the one before. `get_ready`: seconds before a timer's first movement.
    `only_reminders`: consent was taken back, and only the hour is still told.
    `heard_on` is the day of the person's last word or tap, `lapse_told_on` the one on which they
    were told that all is erased unless they write.
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
    only_reminders: bool = False
    heard_on: date | None = None
    lapse_told_on: date | None = None

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.tz)

    @property
    def schedule(self) -> Schedule | None:
        """The schedule of the daily routine; None until an hour was chosen."""
        if self.local_time is None:
            return None
        return Schedule(self.zone, self.local_time, self.fulfilled_on, self.days)

    def has_pictures(self, today: date) -> bool:
        """Whether cards of this date show pictures. A change holds from the next day on, since a
        message that went out as a picture cannot become text."""
        is_fresh = self.pictures_set_on is not None and today <= self.pictures_set_on
        return self.pictures != is_fresh

    def with_pictures(self, today: date, *, on: bool) -> Person:
        """Return the person with pictures turned on or off from the next day on."""
        is_as_before = self.has_pictures(today) == on
        return replace(self, pictures=on, pictures_set_on=None if is_as_before else today)

    def today(self, now: datetime) -> date:
        """Return the person's calendar day at this instant."""
        return local_date_of(now.astimezone(UTC), self.zone)
