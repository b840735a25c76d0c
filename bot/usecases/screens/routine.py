"""The day's routine from its opening message to its end, and days without one."""

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
    """The day's message: names, minutes, why, and the morning check if one is due.

    `check_of` is the date of the routine whose morning is asked; None: [Start]. `notes` tell
    what the last mornings made of the day, `choices` what else the day can be. `after_pause`:
    the first one since a pause. `held` pauses after a worse morning of unsure cause.
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
    """A worse morning: which exercise, not sure, or something else; and a number if wanted."""

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
    """The routine is over: what was done and what comes next.

    `ask_hour`: no hour was chosen yet. `next_at` is the next routine in UTC. `try_out`: the
    locked exercise that only waits for the person's wish. `notes`: so many are kept.
    `question`: one about the person.
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


@dataclass(frozen=True, slots=True)
class Quiet(Screen):
    """Nothing is open: what comes next and when."""

    allows = Allows(
        what_hurt=True, hour=True, note=True, pause=True, cancel=True, picture=no_picture
    )

    next_at: datetime | None
    tz: str
    today: date
    stopped: bool = False


@dataclass(frozen=True, slots=True)
class NoExercises(Screen):
    """The limits and what rests leave nothing for today: an honest word."""

    allows = Allows(
        what_hurt=True, hour=False, note=True, pause=True, cancel=True, picture=no_picture
    )

    resting: tuple[ExerciseId, ...]
