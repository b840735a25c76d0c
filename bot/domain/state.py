"""The training state: what the diary adds up to. Every value here is a fold over the diary."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from bot.domain.diary import ProviderSaid
from bot.domain.evolve import evolve
from bot.domain.exercise import Exercise, ExerciseId, Position, RungId
from bot.domain.parts import Adherence as Adherence
from bot.domain.parts import Block as Block
from bot.domain.parts import CheckIns as CheckIns
from bot.domain.parts import DayChanges as DayChanges
from bot.domain.parts import Health as Health
from bot.domain.parts import HingeDay as HingeDay
from bot.domain.parts import HingePractice as HingePractice
from bot.domain.parts import Pause as Pause
from bot.domain.parts import Profile as Profile
from bot.domain.parts import Safety as Safety
from bot.domain.parts import ToldWeek as ToldWeek
from bot.domain.parts import Weeks as Weeks
from bot.domain.parts import Worsening as Worsening
from bot.domain.reasons import Reason
from bot.domain.records import ItemRecord as ItemRecord
from bot.domain.records import Morning as Morning
from bot.domain.records import Note as Note
from bot.domain.records import RoutineRecord as RoutineRecord


class Status(StrEnum):
    """Whether an exercise may be offered."""

    ACTIVE = "active"
    SUSPENDED = "suspended"
    """Out since a worse morning of unknown cause; comes back by itself, one a day."""
    RESTING = "resting"
    """Out because of pain; comes back only by the provider's word."""
    RETURNING = "returning"
    """Back by the provider's word, at half of the lowest rung until it has gone well."""


@dataclass(frozen=True, slots=True)
class ExerciseState:
    """Standing of a person with one exercise.

    `clean` counts sessions in a row at this rung that were done, not too much, and followed
    by a morning that was not worse; `clean_days` counts all such sessions ever.
    `easy` counts the newest of them in a row that were answered easy. `short`: only fewer
    repetitions of the easiest rung, as all of it was too hard. `not_in` are positions that
    breathing or bracing hurt in. `first_on` is the day of its first session, `confirmed_on` that of
    the last one whose morning was told, `risen_on` the last on which its rung went up.
    `entered_on` and `left_on` tell since when it is in the active set, or no longer.
    `was_easy`: its first session ever was answered easy. `put_aside`: times in a row that it
    was skipped or swapped away. `stops`: how often pain took it out. `provider_said` is the newest
    word of a provider that counted, with the day it was told and the seq of its entry.
    """

    rung: RungId
    status: Status = Status.ACTIVE
    reason: Reason | None = None
    since: date | None = None
    clean: int = 0
    clean_days: int = 0
    easy: int = 0
    short: bool = False
    not_in: frozenset[Position] = frozenset()
    planned_on: date | None = None
    first_on: date | None = None
    done_on: date | None = None
    confirmed_on: date | None = None
    changed_on: date | None = None
    risen_on: date | None = None
    entered_on: date | None = None
    left_on: date | None = None
    sessions: int = 0
    was_easy: bool = False
    put_aside: int = 0
    muscle_work: int = 0
    worse_on: tuple[date, ...] = ()
    sore_since: date | None = None
    off_until: date | None = None
    stops: int = 0
    provider_said: ProviderSaid | None = None
    provider_said_on: date | None = None
    provider_said_seq: int = 0


@dataclass(frozen=True, slots=True)
class TrainingState:
    """Everything the rules need to know about one person.

    `consent` is the version of the text agreed to, 0 for none. `routines` are those remembered,
    the newest last.
    """

    last_seq: int = 0
    consent: int = 0
    safety: Safety = field(default_factory=Safety)
    health: Health = field(default_factory=Health)
    profile: Profile = field(default_factory=Profile)
    exercises: Mapping[ExerciseId, ExerciseState] = field(default_factory=dict)
    routines: tuple[RoutineRecord, ...] = ()
    adherence: Adherence = field(default_factory=Adherence)
    pause: Pause = field(default_factory=Pause)
    worsening: Worsening = field(default_factory=Worsening)
    day_changes: DayChanges = field(default_factory=DayChanges)
    hinge: HingePractice = field(default_factory=HingePractice)
    check_ins: CheckIns = field(default_factory=CheckIns)

    @property
    def routine(self) -> RoutineRecord | None:
        """Newest routine; None before the first."""
        return self.routines[-1] if self.routines else None

    def find_routine(self, seq: int) -> RoutineRecord | None:
        return next((r for r in self.routines if r.seq == seq), None)

    def find_answer(self, answer_seq: int) -> tuple[RoutineRecord, int] | None:
        """Return the routine and the index of the item whose answer has this seq."""
        for routine in self.routines:
            for index, record in enumerate(routine.items):
                if record.answer_seq == answer_seq:
                    return routine, index
        return None

    def of(self, exercise: Exercise) -> ExerciseState:
        """Return the state of one exercise; untouched ones stand on their lowest rung."""
        known = self.exercises.get(exercise.id)
        return known or ExerciseState(rung=exercise.ladder[0].id)

    def with_exercise(self, exercise: ExerciseId, state: ExerciseState) -> TrainingState:
        return evolve(self, exercises={**self.exercises, exercise: state})

    def with_routine(self, routine: RoutineRecord) -> TrainingState:
        """Return the same state with one of its routines replaced."""
        routines = tuple(routine if r.seq == routine.seq else r for r in self.routines)
        return evolve(self, routines=routines)

    def before(self, routine: RoutineRecord) -> RoutineRecord | None:
        """Return the routine before this one, if it is still remembered."""
        earlier = [r for r in self.routines if r.seq < routine.seq]
        return earlier[-1] if earlier else None
