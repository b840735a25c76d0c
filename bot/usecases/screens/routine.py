"""The day's routine from its opening message to its end card, and days without one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from bot.domain.diary import Answer, EndQuestion, RoutineItem
from bot.domain.exercise import ExerciseId, Library
from bot.domain.reasons import Reason
from bot.usecases.picturing import Picture, keep, no_picture, posters_of
from bot.usecases.screens.cards import LastAnswer
from bot.usecases.screens.day import DayChoices
from bot.usecases.screens.screen import Allows, Match, Screen


def _posters(screen: Opening, library: Library) -> Picture:
    return posters_of(screen.items, library)


@dataclass(frozen=True, slots=True)
class Opening(Screen):
    """The day's message: exercises, minutes, reasons, and the morning check if one is due.

    `check_of` and `check_routine` are the date and seq of the routine whose morning is asked about;
    None shows [Start]. `notes` say how the last mornings changed the day; `choices` are the ways to
    change it. `suspended`: exercises that wait after a worse morning of unsure cause.
    `after_pause`: this is the first routine since a pause.
    """

    allows = Allows(what_hurt=True, hour=True, note=True, pause=True, cancel=True, picture=_posters)

    routine: int
    local_date: date
    items: tuple[RoutineItem, ...]
    minutes: float
    check_of: date | None
    check_routine: int = 0
    resting: tuple[ExerciseId, ...] = ()
    suspended: tuple[ExerciseId, ...] = ()
    notes: tuple[Reason, ...] = ()
    after_pause: bool = False
    choices: DayChoices | None = None


@dataclass(frozen=True, slots=True)
class AskMorningCause(Screen):
    """Asks what made the morning worse: an exercise, something else, not sure.

    `morning` is its seq, `score` how strong it is, 0-10, which is optional.
    """

    allows = Allows(
        what_hurt=False,
        hour=False,
        note=False,
        pause=False,
        cancel=False,
        picture=keep,
        label=Match.PART,
    )

    morning: int
    exercises: tuple[ExerciseId, ...]
    score: int | None = None


@dataclass(frozen=True, slots=True)
class End(Screen):
    """The routine is over: its answers and what comes next.

    `ask_hour`: no hour was chosen yet. `next_at` (UTC) is the next routine. `try_out`: the locked
    exercise that only waits for the person's wish. `notes` is the number of notes kept.
    `question` is one about the person, if one is due. `changed`: what the last answer made easier.
    `week`: the number of a week whose check-in is offered.
    """

    allows = Allows(what_hurt=True, hour=True, note=True, pause=True, cancel=True, picture=keep)

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
    changed: tuple[Reason, ExerciseId] | None = None
    week: int | None = None


@dataclass(frozen=True, slots=True)
class Quiet(Screen):
    """Nothing is open; `next_at` (UTC) is the next routine. `stopped`: no messages come."""

    allows = Allows(
        what_hurt=True, hour=True, note=True, pause=True, cancel=True, picture=no_picture
    )

    next_at: datetime | None
    tz: str
    today: date
    stopped: bool = False


@dataclass(frozen=True, slots=True)
class NoExercises(Screen):
    """Limits and resting exercises leave nothing for today, and the screen says so."""

    allows = Allows(
        what_hurt=True, hour=False, note=True, pause=True, cancel=True, picture=no_picture
    )

    resting: tuple[ExerciseId, ...]
