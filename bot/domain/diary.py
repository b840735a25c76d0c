"""The diary: everything a person did and said, append-only.

An entry is never changed. What turns out wrong is taken back by a later `Undone`; what
hangs on an undone entry (its `cause`) falls with it, except signs: those the person was
told about stay told (see `bot.domain.undoing`).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from bot.domain.exercise import Dose, ExerciseId, Limit, Place, Position, RungId
from bot.domain.reasons import Reason


class Answer(StrEnum):
    """How one exercise felt. Discomfort is okay, pain is not."""

    EASY = "easy"
    OK = "ok"
    DISCOMFORT = "discomfort"
    PAIN = "pain"
    SKIPPED = "skipped"


class Discomfort(StrEnum):
    """What the discomfort was; the kind decides, not a number (clinical 2.E)."""

    MUSCLE = "muscle"
    USUAL = "usual"
    TOO_HARD = "too_hard"
    WORSE = "worse"
    SHARP = "sharp"


class PainPlace(StrEnum):
    """Where it hurt. `CHEST` also stands for breathless or faint."""

    BACK = "back"
    BUTTOCK = "buttock"
    LEG = "leg"
    HIP = "hip"
    KNEE = "knee"
    WRIST = "wrist"
    SHOULDER = "shoulder"
    CHEST = "chest"


class PainKind(StrEnum):
    """What the pain was like."""

    ACHE = "ache"
    SHARP = "sharp"
    SPREADING = "spreading"
    NUMB = "numb"


class SignQuestion(StrEnum):
    """The two lists of warning signs: the four never to miss, and the others (clinical 3.A)."""

    FOUR = "four"
    OTHERS = "others"


class Reply(StrEnum):
    """An answer to a list of signs. Not sure counts as yes."""

    NO = "no"
    YES = "yes"
    NOT_SURE = "not_sure"


class Tier(StrEnum):
    """How soon somebody must look: now, today or tomorrow, or soon (clinical 3.A)."""

    EMERGENCY = "emergency"
    URGENT = "urgent"
    SOON = "soon"
    """Worth a look, but no reason to stop: it has long been the same and is alone."""


class Feel(StrEnum):
    """The morning after, compared with the person's usual morning."""

    BETTER = "better"
    USUAL = "usual"
    SORE = "sore"
    WORSE = "worse"


class WorseCause(StrEnum):
    """What the person thinks made the morning worse."""

    EXERCISE = "exercise"
    NOT_SURE = "not_sure"
    SOMETHING_ELSE = "something_else"


class ClearedBy(StrEnum):
    """Who said that exercise is fine again."""

    DOCTOR = "doctor"
    PHYSIO = "physio"
    OTHER = "other"


class ClearedWhen(StrEnum):
    """When that was."""

    TODAY = "today"
    YESTERDAY = "yesterday"
    EARLIER = "earlier"


class ProviderWord(StrEnum):
    """What the person's doctor or physio said about one exercise, in the person's own word."""

    MAY_TRY = "may_try"
    AVOID = "avoid"
    EASIER = "easier"


class RestWhy(StrEnum):
    """Why a day is left out; none of them breaks a streak."""

    NO_TIME = "no_time"
    RESTING = "resting"
    UNWELL = "unwell"
    BACK = "back"


@dataclass(frozen=True, slots=True)
class RoutineItem:
    """One exercise of a routine with the dose of its rung, fixed on the day it was planned."""

    exercise: ExerciseId
    rung: RungId
    dose: Dose
    position: Position
    why: Reason


@dataclass(frozen=True, slots=True)
class Consented:
    text_version: int


@dataclass(frozen=True, slots=True)
class ConsentWithdrawn:
    pass


@dataclass(frozen=True, slots=True)
class SignsAnswered:
    """`after_pain`: a pain answer led to the question, not the first contact."""

    question: SignQuestion
    reply: Reply
    after_pain: bool = False


@dataclass(frozen=True, slots=True)
class SignNamed:
    """Which sign it was; `cause` is the yes it explains."""

    sign: str
    tier: Tier
    cause: int


@dataclass(frozen=True, slots=True)
class SignTold:
    """A sign that came up inside a pain report: chest pain, breathless, faint."""

    sign: str
    tier: Tier


@dataclass(frozen=True, slots=True)
class SignTakenBack:
    """The tap was a slip; `block` is the seq of the entry that blocked."""

    block: int


@dataclass(frozen=True, slots=True)
class Cleared:
    """A professional looked and said that exercise is fine; in the person's own word."""

    by: ClearedBy
    when: ClearedWhen
    block: int


@dataclass(frozen=True, slots=True)
class FollowedUp:
    """The short question after a sign was answered: seen by somebody, or not yet."""

    seen: bool


@dataclass(frozen=True, slots=True)
class LimitsSet:
    limits: frozenset[Limit]


@dataclass(frozen=True, slots=True)
class LimitAdded:
    limit: Limit


@dataclass(frozen=True, slots=True)
class AskedFirst:
    """Whether a professional agreed, where a condition asks for that before starting."""

    agreed: bool


@dataclass(frozen=True, slots=True)
class UsualPainSet:
    """Usual back pain over the last week, 0-10."""

    score: int


@dataclass(frozen=True, slots=True)
class RoutinePlanned:
    local_date: date
    place: Place
    items: tuple[RoutineItem, ...]


@dataclass(frozen=True, slots=True)
class Opened:
    """The person went on from the day's opening message to the first card."""

    routine: int


@dataclass(frozen=True, slots=True)
class Answered:
    """`item` is the index in the routine as it stood then; added items come last."""

    routine: int
    item: int
    answer: Answer


@dataclass(frozen=True, slots=True)
class DiscomfortNamed:
    kind: Discomfort
    cause: int


@dataclass(frozen=True, slots=True)
class PainPlaced:
    place: PainPlace
    cause: int


@dataclass(frozen=True, slots=True)
class PainScored:
    """0-10, optional."""

    score: int
    cause: int


@dataclass(frozen=True, slots=True)
class PainNamed:
    kind: PainKind
    cause: int


@dataclass(frozen=True, slots=True)
class Stopped:
    """Exercises the person was told are resting. No change of rules or content lifts it."""

    exercises: tuple[ExerciseId, ...]
    cause: int


@dataclass(frozen=True, slots=True)
class ItemAdded:
    """Another exercise instead of one that hurt."""

    routine: int
    item: RoutineItem
    cause: int


@dataclass(frozen=True, slots=True)
class WentOn:
    """After the advice on an exercise that hurt, the person went on with the others."""

    cause: int


@dataclass(frozen=True, slots=True)
class RoutineEnded:
    """Enough for today, before every card had an answer."""

    routine: int
    cause: int


@dataclass(frozen=True, slots=True)
class MorningChecked:
    """The morning after `routine`."""

    routine: int
    feel: Feel


@dataclass(frozen=True, slots=True)
class WorseExplained:
    why: WorseCause
    cause: int
    exercise: ExerciseId | None = None


@dataclass(frozen=True, slots=True)
class WorseScored:
    """Pain this morning, 0-10."""

    score: int
    cause: int


@dataclass(frozen=True, slots=True)
class Swapped:
    """Another exercise in place of an unanswered item, because the person wants another."""

    routine: int
    item: int
    instead: RoutineItem


@dataclass(frozen=True, slots=True)
class ProviderSaid:
    """A dated word of the provider, told by the person."""

    exercise: ExerciseId
    word: ProviderWord


@dataclass(frozen=True, slots=True)
class BadDay:
    """The back is bad today: one number 0-10, gentle things only."""

    score: int


@dataclass(frozen=True, slots=True)
class RestDay:
    """Today is left out."""

    why: RestWhy


@dataclass(frozen=True, slots=True)
class Paused:
    """No routines until this local date, or until the person comes back."""

    until: date | None = None


@dataclass(frozen=True, slots=True)
class Resumed:
    """The pause is over."""


@dataclass(frozen=True, slots=True)
class HingeChecked:
    """Whether the hips went back first and the back stayed long; `cause` is the answer."""

    good: bool
    cause: int


@dataclass(frozen=True, slots=True)
class OptedIn:
    """The person wants to try a locked exercise, after reading what it is (clinical 1.C)."""

    exercise: ExerciseId


@dataclass(frozen=True, slots=True)
class SignStable:
    """The sign has long been the same and is alone: see someone soon.

    `cause` is the entry that blocked, as in `SignNamed`.
    """

    cause: int


@dataclass(frozen=True, slots=True)
class Undone:
    """Takes back the entry with seq `target`, and what hangs on it."""

    target: int


Event = (
    Consented
    | ConsentWithdrawn
    | SignsAnswered
    | SignNamed
    | SignTold
    | SignTakenBack
    | Cleared
    | FollowedUp
    | LimitsSet
    | LimitAdded
    | AskedFirst
    | UsualPainSet
    | RoutinePlanned
    | Opened
    | Answered
    | DiscomfortNamed
    | PainPlaced
    | PainScored
    | PainNamed
    | Stopped
    | ItemAdded
    | WentOn
    | RoutineEnded
    | MorningChecked
    | WorseExplained
    | WorseScored
    | Swapped
    | ProviderSaid
    | BadDay
    | RestDay
    | Paused
    | Resumed
    | HingeChecked
    | OptedIn
    | SignStable
    | Undone
)


@dataclass(frozen=True, slots=True)
class DiaryEntry:
    """One line of the diary. `seq` counts from 1 per person; `at` is a UTC instant."""

    seq: int
    at: datetime
    local_date: date
    event: Event
