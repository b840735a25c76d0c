"""The day's routine from its opening message to its end, and days without one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from bot.domain.diary import Answer, EndQuestion, RoutineItem
from bot.domain.exercise import ExerciseId
from bot.domain.reasons import Reason
from bot.usecases.screens.cards import LastAnswer
from bot.usecases.screens.day import DayChoices


@dataclass(frozen=True, slots=True)
class Opening:
    """The day's message: names, minutes, why, and the morning check if one is due.

    `check_of` is the date of the routine whose morning is asked; None: [Start]. `notes` tell
    what the last mornings made of the day, `choices` what else the day can be. `after_pause`:
    the first one since a pause. `held` pauses after a worse morning of unsure cause.
    """

    routine: int
    local_date: date
    items: tuple[RoutineItem, ...]
    minutes: float
    check_of: date | None
    check_routine: int = 0
    resting: tuple[ExerciseId, ...] = ()
    held: tuple[ExerciseId, ...] = ()
    notes: tuple[Reason, ...] = ()
    after_pause: bool = False
    choices: DayChoices | None = None


@dataclass(frozen=True, slots=True)
class AskMorningCause:
    """A worse morning: which exercise, not sure, or something else; and a number if wanted."""

    morning: int
    exercises: tuple[ExerciseId, ...]
    score: int | None = None


@dataclass(frozen=True, slots=True)
class End:
    """The routine is over: what was done and what comes next.

    `ask_hour`: no hour was chosen yet. `next_at` is the next routine in UTC. `try_out`: the
    locked exercise that only waits for the person's wish. `notes`: so many are kept.
    `question`: one about the person.
    """

    routine: int
    local_date: date
    answers: tuple[tuple[ExerciseId, Answer | None], ...]
    resting: tuple[ExerciseId, ...]
    ask_hour: bool
    next_at: datetime | None
    tz: str
    today: date
    undo: LastAnswer | None = None
    try_out: ExerciseId | None = None
    notes: int = 0
    question: EndQuestion | None = None


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
