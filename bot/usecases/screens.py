"""What the live card can show: plain facts that `chat` turns into words and buttons.

Which screen is open is a function of the stored state alone (`bot.usecases.current`), so a
restart, a repeated update or an old button always leads back to the same place.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time

from bot.domain.diary import (
    Answer,
    ClearedWhen,
    PainPlace,
    RoutineItem,
    SignQuestion,
)
from bot.domain.exercise import ExerciseId, Limit
from bot.domain.reasons import Reason
from bot.domain.state import Block


@dataclass(frozen=True, slots=True)
class Welcome:
    """What it is, what is stored, and the consent buttons; `more` shows the long text."""

    more: bool = False
    declined: bool = False


@dataclass(frozen=True, slots=True)
class AskSigns:
    """One of the two lists of signs. `after_pain` when a pain answer led here."""

    question: SignQuestion
    after_pain: bool = False


@dataclass(frozen=True, slots=True)
class SignAdvice:
    """Exercise is off because of a sign: advice on top, then what can be said about it.

    `ask_which`: the sign is not named yet. `can_take_back`: a slip can still be undone.
    `can_clear`: a professional's word opens the way again (from the next day). `together`:
    a lasting sign that came within weeks of another one.
    """

    block: Block
    tz: str
    ask_which: bool
    can_take_back: bool
    can_clear: bool
    seen_somebody: bool = False
    is_follow_up: bool = False
    together: bool = False


@dataclass(frozen=True, slots=True)
class AskStable:
    """A lasting sign was named: has it long been the same, and is it the only one?"""

    block: Block
    tz: str


@dataclass(frozen=True, slots=True)
class AskCleared:
    """Who said that exercise is fine, then when: `dates` that can open the way."""

    block: int
    by: str = ""
    dates: tuple[ClearedWhen, ...] = ()


@dataclass(frozen=True, slots=True)
class AskConditions:
    """The list of conditions with ticks."""

    ticked: frozenset[Limit]


@dataclass(frozen=True, slots=True)
class AskFirst:
    """These conditions, or a strong usual pain, want a professional's word before starting."""

    limits: tuple[Limit, ...]
    waiting: bool = False
    usual_pain: bool = False


@dataclass(frozen=True, slots=True)
class AskUsualPain:
    """Usual back pain over the last week, 0-10."""


@dataclass(frozen=True, slots=True)
class AskPlace:
    """Floor or chair: starts the first routine."""

    floor_possible: bool = True


@dataclass(frozen=True, slots=True)
class Opening:
    """The day's message: names, minutes, why, and the morning check if one is due.

    `check_of` is the date of the routine whose morning is asked; None: [Start]. `notes` tell
    what the last mornings made of the day.
    """

    routine: int
    local_date: date
    items: tuple[RoutineItem, ...]
    minutes: float
    check_of: date | None
    check_routine: int = 0
    resting: tuple[ExerciseId, ...] = ()
    notes: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class AskMorningCause:
    """A worse morning: which exercise, not sure, or something else; and a number if wanted."""

    morning: int
    exercises: tuple[ExerciseId, ...]
    score: int | None = None


@dataclass(frozen=True, slots=True)
class Card:
    """One exercise. `undo` is what was answered just before, with its seq.

    `limits` are those of the person that change something about this exercise.
    """

    routine: int
    index: int
    number: int
    total: int
    item: RoutineItem
    full: bool
    undo: tuple[ExerciseId, Answer, int] | None = None
    changed: tuple[Reason, ExerciseId] | None = None
    limits: tuple[Limit, ...] = ()


@dataclass(frozen=True, slots=True)
class AskDiscomfort:
    """What the discomfort was; `cause` is the answer it explains."""

    cause: int
    exercise: ExerciseId


@dataclass(frozen=True, slots=True)
class AskHinge:
    """Did the hips go back first, with a long back? `stick`: and did it keep its contacts?"""

    cause: int
    exercise: ExerciseId
    stick: bool


@dataclass(frozen=True, slots=True)
class AskTryOut:
    """What the locked exercise is, and whether the person wants to try it."""

    routine: int
    exercise: ExerciseId


@dataclass(frozen=True, slots=True)
class AskPainPlace:
    """Stop that one and rest: where did it hurt?"""

    cause: int
    exercise: ExerciseId


@dataclass(frozen=True, slots=True)
class AskPainKind:
    """What was the pain like; the 0-10 row is optional."""

    cause: int
    exercise: ExerciseId
    place: PainPlace
    score: int | None


@dataclass(frozen=True, slots=True)
class PainAdvice:
    """That one rests; speak to the healthcare provider; stop for today or another instead.

    `offer`: another exercise may be offered today. `limit`: a matching limit to note.
    `stronger`: so many rest now that the provider should see the person soon (P10).
    """

    routine: int
    cause: int
    exercise: ExerciseId
    resting: tuple[ExerciseId, ...]
    place: PainPlace
    offer: bool
    instead: ExerciseId | None
    goes_on: bool
    limit: Limit | None = None
    stronger: bool = False


@dataclass(frozen=True, slots=True)
class End:
    """The routine is over: what was done and what comes next.

    `ask_hour`: no hour was chosen yet. `next_at` is the next routine in UTC. `try_out`: the
    locked exercise that only waits for the person's wish.
    """

    routine: int
    local_date: date
    answers: tuple[tuple[ExerciseId, Answer | None], ...]
    resting: tuple[ExerciseId, ...]
    ask_hour: bool
    next_at: datetime | None
    tz: str
    today: date
    undo: tuple[ExerciseId, Answer, int] | None = None
    try_out: ExerciseId | None = None


@dataclass(frozen=True, slots=True)
class ChangeAnswer:
    """The answers of a routine, each to be taken back."""

    routine: int
    answers: tuple[tuple[ExerciseId, Answer, int], ...]


@dataclass(frozen=True, slots=True)
class AskHour:
    """The grid of hours; `options` when a typed time could be two; `refused` tells why not."""

    now: time | None
    options: tuple[time, ...] = ()
    refused: str = ""


@dataclass(frozen=True, slots=True)
class AskClock:
    """What time is it where you are? `page` 0 is the likely ones, then all others."""

    choices: tuple[tuple[time, str], ...]
    page: int
    pages: int
    refused: str = ""


@dataclass(frozen=True, slots=True)
class HourSet:
    """The reminder is set: when the next one comes."""

    local_time: time
    next_at: datetime
    tz: str
    today: date


@dataclass(frozen=True, slots=True)
class Quiet:
    """Nothing is open: what comes next and when."""

    next_at: datetime | None
    tz: str
    today: date
    stopped: bool = False


@dataclass(frozen=True, slots=True)
class NoExercises:
    """The limits and what rests leave nothing for today: an honest word."""

    resting: tuple[ExerciseId, ...]


@dataclass(frozen=True, slots=True)
class AskDelete:
    """Erase everything? The last question."""


Screen = (
    Welcome
    | AskSigns
    | SignAdvice
    | AskStable
    | AskCleared
    | AskConditions
    | AskFirst
    | AskUsualPain
    | AskPlace
    | Opening
    | AskMorningCause
    | Card
    | AskDiscomfort
    | AskHinge
    | AskTryOut
    | AskPainPlace
    | AskPainKind
    | PainAdvice
    | End
    | ChangeAnswer
    | AskHour
    | AskClock
    | HourSet
    | Quiet
    | NoExercises
    | AskDelete
)
