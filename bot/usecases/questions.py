"""Questions that can be open. Names and fields are stored: never rename them.

Each is stored, sealed, with the person and so survives nights and restarts; none is in the diary.
The topmost is asked; the one beneath is asked again once that is closed (`Chart.close`).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum
from typing import ClassVar

from bot.domain.diary import CheckInQuestion, ClearedBy, ProviderWord
from bot.domain.exercise import ExerciseId, Limit, Thing
from bot.usecases.screens import CalendarDay, HistoryDay, Page, PagePart, Shelf


class Question:
    """Base of all open questions.

    `stays`: it stays open through /start and /stop, which close looks.
    `asks`: it waits for an answer, so /cancel has something to leave.
    """

    __slots__ = ()
    stays: ClassVar[bool]
    asks: ClassVar[bool] = True

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        if "stays" not in vars(cls):
            raise TypeError(f"the question {cls.__name__} does not say whether it stays")


@dataclass(frozen=True, slots=True)
class Welcome(Question):
    """Asks for consent: the welcome in full (`more`) or after [No thanks] (`declined`)."""

    stays = True
    more: bool = False
    declined: bool = False


@dataclass(frozen=True, slots=True)
class Conditions(Question):
    """Asks for the conditions; `ticked` also holds those that the list does not show."""

    stays = True
    ticked: frozenset[Limit] = frozenset()


@dataclass(frozen=True, slots=True)
class AboutSign(Question):
    """Asks which sign it is. Entry `block` told it at `at` (UTC); for a while it can be taken back.
    `lasting`: it is asked whether the sign has long been the same."""

    stays = True
    block: int
    at: datetime | None = None
    lasting: bool = False


@dataclass(frozen=True, slots=True)
class FollowUp(Question):
    """Asks whether somebody has looked at the sign; `lasting` as in `AboutSign`."""

    stays = True
    lasting: bool = False


@dataclass(frozen=True, slots=True)
class Clearing(Question):
    """Asks who said that exercise is fine again after the sign `block`, then when."""

    stays = True
    block: int
    by: ClearedBy | None = None


@dataclass(frozen=True, slots=True)
class Delete(Question):
    """Asks whether to erase everything; the question beneath comes back with [Keep it]."""

    stays = False


@dataclass(frozen=True, slots=True)
class Withdraw(Question):
    """Asks what is to stay once the agreement is taken back; the question beneath comes back."""

    stays = False


class FileStep(StrEnum):
    """How far a diary from a file is."""

    READ = "read"
    """It is fetched and checked."""
    ASK = "ask"
    """The person is asked whether to put it in."""
    WRITE = "write"
    """It is fetched again and written."""


@dataclass(frozen=True, slots=True)
class FromFile(Question):
    """A diary that the person sent as the file `file_id`, as Telegram names it.

    Once it was checked, `digest` (SHA-256) tells the bytes that were asked about, with the number
    of their `entries` and the `first` and `last` local date.
    """

    stays = False
    file_id: str
    step: FileStep = FileStep.READ
    digest: str = ""
    entries: int = 0
    first: date | None = None
    last: date | None = None


@dataclass(frozen=True, slots=True)
class NoExercises(Question):
    """No question, but a word that limits and resting exercises leave nothing for a day."""

    stays = False
    asks = False


@dataclass(frozen=True, slots=True)
class Which(Question):
    """Asks which exercise of the list was not fine."""

    stays = True
    routine: int


@dataclass(frozen=True, slots=True)
class WhichTimer(Question):
    """Asks which exercise of the list is to be timed."""

    stays = False
    routine: int


@dataclass(frozen=True, slots=True)
class OpenCard(Question):
    """The card of item `item`, opened from the list or swapped. `full`: with the way to do it; None
    means in full the first time only. `no_swap`: there is no exercise to swap it for."""

    stays = True
    asks = False
    item: int
    full: bool | None = None
    no_swap: bool = False


@dataclass(frozen=True, slots=True)
class BodyNeeds(Question):
    """Asks whether the body is fine with its exercises; `ticked` are the needs that are not."""

    stays = True
    routine: int
    ticked: frozenset[Limit] = frozenset()


@dataclass(frozen=True, slots=True)
class AtHand(Question):
    """Asks which things are at hand; `ticked` are those that are."""

    stays = True
    routine: int
    ticked: frozenset[Thing] = frozenset()


@dataclass(frozen=True, slots=True)
class TryOut(Question):
    """Asks whether to try the exercise that the hip hinge opens."""

    stays = False
    routine: int


@dataclass(frozen=True, slots=True)
class Note(Question):
    """Asks for a note on this routine, to be typed."""

    stays = True
    routine: int


@dataclass(frozen=True, slots=True)
class Changing(Question):
    """A look at earlier answers: page `page` of the days, the day of `routine`, or its answer or
    morning with the seq `said`. `awake`: exercises that no longer rest after the last change."""

    stays = False
    page: int = 0
    routine: int = 0
    said: int = 0
    awake: tuple[ExerciseId, ...] = ()


@dataclass(frozen=True, slots=True)
class BadDay(Question):
    """Asks how strong the pain is now, 0-10."""

    stays = True


@dataclass(frozen=True, slots=True)
class WhyNot(Question):
    """Asks why the routine is left out today."""

    stays = True
    routine: int


@dataclass(frozen=True, slots=True)
class OwnLimits(Question):
    """A page of `/limits`; `ticked` holds ticks that are not stored yet, None before the first."""

    stays = True
    page: Page = Page.ALL
    ticked: frozenset[Limit] | None = None


@dataclass(frozen=True, slots=True)
class Goal(Question):
    """Asks for an activity that matters, to be typed. `refused`: the typed one was too long."""

    stays = True
    refused: bool = False


@dataclass(frozen=True, slots=True)
class SettingsList(Question):
    """A look at the list of settings."""

    stays = False


@dataclass(frozen=True, slots=True)
class Hour(Question):
    """Asks when the routine shall come. `options`: times that a typed one may mean; `refused`: why
    a typed one was not taken."""

    stays = True
    options: tuple[time, ...] = ()
    refused: str = ""


@dataclass(frozen=True, slots=True)
class Clock(Question):
    """Asks for the clock: page `page` of them, or zones `found` by a typed place (with city and
    country). `same_at`: the instant whose wall time in the chosen zone becomes the hour."""

    stays = True
    page: int = 0
    found: tuple[tuple[str, ...], ...] = ()
    refused: str = ""
    same_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class HourSet(Question):
    """No question, but a word that the hour is set and when the next routine comes."""

    stays = False
    asks = False


@dataclass(frozen=True, slots=True)
class Days(Question):
    """Asks for the weekdays of the routine, Monday 0 to Sunday 6."""

    stays = True
    chosen: frozenset[int]


@dataclass(frozen=True, slots=True)
class Pause(Question):
    """Asks how long to pause. `options`: days a typed one may mean; `dates`: show days to tap."""

    stays = True
    options: tuple[date, ...] = ()
    dates: bool = False
    refused: str = ""


@dataclass(frozen=True, slots=True)
class GetReady(Question):
    """Asks how long to get ready before a timer's first movement."""

    stays = False


class LookedAt(StrEnum):
    """Places among the exercises that a person can look at."""

    GROUPS = "groups"
    SHELF = "shelf"
    PAGE = "page"
    WORD = "word"
    """The questions about a provider's word are open."""
    NOTED = "noted"
    """The provider's word was stored."""


@dataclass(frozen=True, slots=True)
class LookUp(Question):
    """A look at the exercises; the fields are filled as far as the person went."""

    stays = False
    at: LookedAt
    shelf: Shelf = Shelf.ALL
    shelf_page: int = 0
    exercise: ExerciseId | None = None
    part: PagePart = PagePart.OWN
    part_page: int = 0
    word: ProviderWord | None = None
    by: ClearedBy | None = None


@dataclass(frozen=True, slots=True)
class History(Question):
    """A look back at the `days` of a month, whose first day is `month`, or at one `day` of it.

    It holds what was read of the diary. `earlier` and `later`: there are months before and after.
    """

    stays = False
    month: date
    days: tuple[CalendarDay, ...] = ()
    earlier: bool = False
    later: bool = False
    day: HistoryDay | None = None


@dataclass(frozen=True, slots=True)
class WhatHurt(Question):
    """Asks which exercise hurt, after words of pain that are kept as the entry `note`."""

    stays = False
    note: int


@dataclass(frozen=True, slots=True)
class OfferHour(Question):
    """Asks whether the routine shall come at the hour in a typed sentence, kept as entry `note`."""

    stays = False
    times: tuple[time, ...]
    note: int


@dataclass(frozen=True, slots=True)
class WeekOffer(Question):
    """Offers the check-in of this week on a day without a routine."""

    stays = True
    week: int


@dataclass(frozen=True, slots=True)
class CheckIn(Question):
    """The check-in of this week is under way. `at`: a question asked again, to change its answer;
    None for the first that is open."""

    stays = True
    week: int
    at: CheckInQuestion | None = None


@dataclass(frozen=True, slots=True)
class Report(Question):
    """A look at the report of this week, at page `page` of it."""

    stays = False
    week: int
    page: int = 0


@dataclass(frozen=True, slots=True)
class RunningWeek(Question):
    """A look at the week that is running."""

    stays = False


CAN_LIE_OVER_SETTINGS = (Hour, Clock, Days, Pause, GetReady)
"""Questions opened from the list of settings, which waits beneath them."""
