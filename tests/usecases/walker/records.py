"""What a person told, piece by piece."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from bot.domain.diary import (
    Answer,
    Discomfort,
    Feel,
    PainKind,
    PainPlace,
    ProviderWord,
    RoutineItem,
    WorseCause,
)
from bot.domain.exercise import ExerciseId

SEVERE = 6
NERVES = (PainKind.SPREADING, PainKind.NUMB)
NEAR_THE_BACK = (PainPlace.BACK, PainPlace.BUTTOCK, PainPlace.LEG, PainPlace.HIP)
FINE = (Discomfort.MUSCLE, Discomfort.USUAL)


@dataclass(slots=True)
class Session:
    """One exercise of one day and what was said about it. `order` is when it was first answered,
    `said_on` the day of the answer that counts, `came_back` that it was the first time after a
    pause of its own."""

    routine: int
    exercise: ExerciseId
    on: date
    item: RoutineItem | None
    order: int
    answer: Answer
    said_on: date
    told_order: int = 0
    together: int = 0
    before: Answer | None = None
    discomfort: Discomfort | None = None
    place: PainPlace | None = None
    kind: PainKind | None = None
    score: int | None = None
    came_back: bool = False
    is_looked_at: bool = False

    @property
    def is_done(self) -> bool:
        return self.answer is not Answer.SKIPPED

    @property
    def hurts(self) -> bool:
        return self.answer is Answer.PAIN or self.discomfort is Discomfort.SHARP

    @property
    def is_strong(self) -> bool:
        return (self.score or 0) >= SEVERE

    @property
    def is_near_the_back(self) -> bool:
        return self.place in NEAR_THE_BACK

    @property
    def is_numb_leg(self) -> bool:
        return self.kind is PainKind.NUMB and self.place in (PainPlace.LEG, PainPlace.KNEE)

    @property
    def is_half_told(self) -> bool:
        """Pain of which place or kind was not told, and nobody has looked at since."""
        return self.hurts and self.kind is None and not self.is_looked_at

    @property
    def is_clean(self) -> bool:
        fine = self.answer in (Answer.EASY, Answer.OK)
        return fine or (self.answer is Answer.DISCOMFORT and self.discomfort in FINE)


@dataclass(slots=True)
class Morning:
    """The morning after the routine of the day `of`; `on` is the day it was first told."""

    routine: int
    of: date
    on: date
    order: int
    feel: Feel
    why: WorseCause | None = None
    exercise: ExerciseId | None = None
    said_order: int = 0
    why_on: date | None = None


@dataclass(frozen=True, slots=True)
class BadDay:
    on: date
    order: int


@dataclass(frozen=True, slots=True)
class Number:
    """A number of 0-10 about the day `on`, for a worse morning (its routine) or a bad day, and the
    usual pain at that time."""

    on: date
    order: int
    score: int
    usual: int
    routine: int = 0


@dataclass(frozen=True, slots=True)
class Stop:
    """Out because of pain: `on` is the day it was told, `of` the day it is about."""

    order: int
    on: date
    of: date
    exercise: ExerciseId
    session: Session | None = None


@dataclass(frozen=True, slots=True)
class Word:
    """A provider's word, told on `on` and said on `said_on` at the latest."""

    order: int
    on: date
    said_on: date
    exercise: ExerciseId
    word: ProviderWord


@dataclass(frozen=True, slots=True)
class Rest:
    """How an exercise stands by pain and words: out since `out`, or back since `back`. `for_pain`:
    it rests for pain of its own, not for a relative's alone."""

    out: date | None = None
    back: date | None = None
    stops: int = 0
    for_pain: bool = False
