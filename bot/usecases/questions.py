"""The questions that may be open, and which may lie over others.

They are no part of the diary, yet they survive nights and restarts: each is stored, sealed, with
the person. The newest question lies on top and is the one that is asked; it may lie over another,
which is asked again once it is closed. `Chart` puts them there and takes them away.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum
from typing import ClassVar

from bot.domain.diary import ClearedBy, ProviderWord
from bot.domain.exercise import ExerciseId, Limit
from bot.usecases.screens import Page, PagePart, Shelf


class Question:
    """The base of all open questions.

    `stays`: it waits through /start and /stop, which only end a look at something.
    `asks`: /cancel has something to leave; False where what is open asks nothing.
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
    """The welcome in full, or after [No thanks]; there is consent to give in any case."""

    stays = True
    more: bool = False
    declined: bool = False


@dataclass(frozen=True, slots=True)
class Conditions(Question):
    """The list of conditions with what is ticked so far, what it does not show included."""

    stays = True
    ticked: frozenset[Limit] = frozenset()


@dataclass(frozen=True, slots=True)
class AboutSign(Question):
    """A sign that came up just now: entry `block` at `at`, a UTC instant, from which a slip can be
    taken back. `lasting`: it is asked whether it has long been the same."""

    stays = True
    block: int
    at: datetime | None = None
    lasting: bool = False


@dataclass(frozen=True, slots=True)
class FollowUp(Question):
    """Has somebody looked at the sign? `lasting` as for a new one."""

    stays = True
    lasting: bool = False


@dataclass(frozen=True, slots=True)
class Clearing(Question):
    """Who said that exercise is fine again after the sign `block`, then when."""

    stays = True
    block: int
    by: ClearedBy | None = None


@dataclass(frozen=True, slots=True)
class Delete(Question):
    """Erase everything? Lies over whatever was open, so that [Keep it] loses nothing."""

    stays = False


@dataclass(frozen=True, slots=True)
class NoExercises(Question):
    """Limits and what rests left nothing for a day."""

    stays = False
    asks = False


@dataclass(frozen=True, slots=True)
class Which(Question):
    """Which one of the list was not fine?"""

    stays = True
    routine: int


@dataclass(frozen=True, slots=True)
class WhichTimer(Question):
    """Which one of the list is to be timed?"""

    stays = False
    routine: int


@dataclass(frozen=True, slots=True)
class OpenCard(Question):
    """The card of item `item` was opened or swapped. `full` is how it was asked for, None where
    the first time decides; `no_swap`: nothing else can be had in its place."""

    stays = True
    asks = False
    item: int
    full: bool | None = None
    no_swap: bool = False


@dataclass(frozen=True, slots=True)
class BodyNeeds(Question):
    """Is the body fine with these exercises? `ticked` are those it is not fine with."""

    stays = True
    routine: int
    ticked: frozenset[Limit] = frozenset()


@dataclass(frozen=True, slots=True)
class TryOut(Question):
    """Does the person want to try what the hip hinge opens?"""

    stays = False
    routine: int


@dataclass(frozen=True, slots=True)
class Note(Question):
    """A note on this routine, to be typed."""

    stays = True
    routine: int


@dataclass(frozen=True, slots=True)
class Changing(Question):
    """A look at what was said: page `page` of the days, or the day of `routine`, or the entry
    `said` of it, an answer or a morning. `awake` rests no more because of a change just made."""

    stays = False
    page: int = 0
    routine: int = 0
    said: int = 0
    awake: tuple[ExerciseId, ...] = ()


@dataclass(frozen=True, slots=True)
class BadDay(Question):
    """How strong is it now, 0-10?"""

    stays = True


@dataclass(frozen=True, slots=True)
class WhyNot(Question):
    """Why is the routine left out today?"""

    stays = True
    routine: int


@dataclass(frozen=True, slots=True)
class OwnLimits(Question):
    """A page of `/limits`; `ticked` once something was ticked there and is not stored yet."""

    stays = True
    page: Page = Page.ALL
    ticked: frozenset[Limit] | None = None


@dataclass(frozen=True, slots=True)
class Goal(Question):
    """An activity that matters, to be typed. `refused` when it was too long."""

    stays = True
    refused: bool = False


@dataclass(frozen=True, slots=True)
class SettingsList(Question):
    """The list of what is set."""

    stays = False


@dataclass(frozen=True, slots=True)
class Hour(Question):
    """When is the routine to come? `options`: a typed time that could be two; `refused`: why."""

    stays = True
    options: tuple[time, ...] = ()
    refused: str = ""


@dataclass(frozen=True, slots=True)
class Clock(Question):
    """What time is it where you are? Page `page` of the clocks, or `found` by a typed place: a zone
    each, with the city and country it was found by. `same_at`: the instant whose wall time is to
    be the hour, in the zone that is chosen."""

    stays = True
    page: int = 0
    found: tuple[tuple[str, ...], ...] = ()
    refused: str = ""
    same_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class HourSet(Question):
    """The hour was set just now, and the card says when the next routine comes."""

    stays = False
    asks = False


@dataclass(frozen=True, slots=True)
class Days(Question):
    """On which weekdays? Monday 0 to Sunday 6."""

    stays = True
    chosen: frozenset[int]


@dataclass(frozen=True, slots=True)
class Pause(Question):
    """How long a pause? `options`: a typed day that could be several; `dates`: days to tap."""

    stays = True
    options: tuple[date, ...] = ()
    dates: bool = False
    refused: str = ""


@dataclass(frozen=True, slots=True)
class GetReady(Question):
    """How long to get ready before a timer's first movement?"""

    stays = False


class LookedAt(StrEnum):
    """Where one can be among the exercises."""

    GROUPS = "groups"
    SHELF = "shelf"
    PAGE = "page"
    WORD = "word"
    """A provider's word about one is being told."""
    NOTED = "noted"
    """It was told."""


@dataclass(frozen=True, slots=True)
class LookUp(Question):
    """A look at the exercises, over whatever was open before; the fields as far as one went."""

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
class WhatHurt(Question):
    """Words said that something hurts: which exercise was it? They are kept as the entry `note`."""

    stays = False
    note: int


@dataclass(frozen=True, slots=True)
class OfferHour(Question):
    """An hour stood in a sentence, kept as the entry `note`: shall the routine come then?"""

    stays = False
    times: tuple[time, ...]
    note: int


CAN_LIE_OVER_SETTINGS = (Hour, Clock, Days, Pause, GetReady)
"""Questions opened from the list of settings, which lies beneath until they are answered."""
