"""A week told back: the report of one that is over, and a look at the one that is running."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from bot.domain.diary import Activity, Answer, NextWeek, PainKind
from bot.domain.exercise import Dose, ExerciseId, Position, RungId
from bot.domain.week.judging import Verdict
from bot.usecases.picturing import drawn_from_screen, no_picture
from bot.usecases.screens.screen import Allows, Screen


class DayMark(StrEnum):
    """Fate of one day of a week."""

    DONE = "done"
    REST = "rest"
    """Left out on purpose."""
    FREE = "free"
    """No routine comes on this weekday."""
    PAUSED = "paused"
    NOT_SENT = "not_sent"
    """The routine never reached the person."""
    OPEN = "open"
    """A routine was planned and nothing was done."""
    AHEAD = "ahead"


class Cause(StrEnum):
    """Answers that made an exercise rest or easier."""

    PAIN = "pain"
    SHARP = "sharp"
    TOO_HARD = "too_hard"
    WORSE = "worse"
    MORNING = "morning"
    RELATIVE = "relative"
    """One like it hurt."""
    PROVIDER = "provider"
    WISH = "wish"
    """The person chose an easier week."""
    OTHER = "other"


class Effect(StrEnum):
    """Ways in which an exercise was taken back."""

    RESTS = "rests"
    PAUSES = "pauses"
    EASED = "eased"


class Advice(StrEnum):
    """Reasons to talk to a professional, which stand on top of a report."""

    MUCH_WORSE = "much_worse"
    PAIN_UP = "pain_up"
    WORSE_TREND = "worse_trend"
    PAIN = "pain"
    INFLAMMATION = "inflammation"


@dataclass(frozen=True, slots=True)
class Days:
    """The days of a week with their fates: `done` of `planned` ones."""

    days: tuple[tuple[date, DayMark], ...]
    done: int
    planned: int


@dataclass(frozen=True, slots=True)
class Compared:
    """A weekly number, the one that it is compared with, and the word for the change."""

    now: int
    first: int | None
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class Felt:
    """Answers of a check-in, None where they were not given."""

    change: int | None = None
    pain: Compared | None = None
    activity: Compared | None = None
    own: Activity | None = None
    goal: str = ""


@dataclass(frozen=True, slots=True)
class Step:
    """An exercise that went up: its dose before, and now."""

    exercise: ExerciseId
    before: tuple[RungId, Position, Dose]
    now: tuple[RungId, Position, Dose]


@dataclass(frozen=True, slots=True)
class TakenBack:
    """An exercise that rests or was eased, because of which answer, and of which day."""

    exercise: ExerciseId
    effect: Effect
    cause: Cause
    on: date | None = None
    kind: PainKind | None = None


@dataclass(frozen=True, slots=True)
class Coming:
    """What the next week holds. `wish`: what the person chose; `can_choose`: it can be chosen now,
    `harder` too. `gentle`, `held`: what the check-in made of it."""

    keeps: tuple[ExerciseId, ...] = ()
    next_up: ExerciseId | None = None
    wish: NextWeek | None = None
    can_choose: bool = False
    harder: bool = False
    gentle: bool = False
    held: bool = False
    swap: ExerciseId | None = None


@dataclass(frozen=True, slots=True)
class WeekReport(Screen):
    """The report of week `week`, which began on `begins`, at page `page` of its words.

    `started`: the person's first day. `answers` counts the answers of each kind. `asks`: the
    check-in can still be answered. `can_change`: its answers can be changed. `resting`: something
    rests, so a provider's word can be told. `routine`: the newest, for a note. `felt_each`: the
    answers to each exercise; `pains` and `activities`: what was told of each week since the start,
    None where it was not.
    """

    allows = Allows(
        what_hurt=True, hour=True, note=True, pause=False, cancel=True, picture=drawn_from_screen
    )

    week: int
    page: int
    begins: date
    started: date
    days: Days
    felt: Felt
    answers: tuple[tuple[Answer, int], ...]
    steps: tuple[Step, ...]
    taken_back: tuple[TakenBack, ...]
    coming: Coming
    advice: tuple[Advice, ...]
    asks: bool
    can_change: bool
    resting: bool
    routine: int
    treatment: bool = False
    asks_diagnosis: bool = False
    diagnosis: bool = False
    felt_each: tuple[tuple[ExerciseId, tuple[Answer, ...]], ...] = ()
    pains: tuple[int | None, ...] = ()
    activities: tuple[int | None, ...] = ()


@dataclass(frozen=True, slots=True)
class RunningWeek(Screen):
    """The week `week` that is running, which began on `begins`.

    `ends_at`: the day on which it is asked how it went. `streak` counts kept weeks in a row. `due`:
    a week whose check-in can be answered; `report`: one whose report can be looked at.
    """

    allows = Allows(
        what_hurt=True, hour=True, note=True, pause=False, cancel=True, picture=no_picture
    )

    week: int
    begins: date
    days: Days
    streak: int
    resting: tuple[ExerciseId, ...]
    asks_on: date
    next_at: datetime | None
    tz: str
    due: int | None = None
    report: int | None = None
