"""The training state: what the diary adds up to. Every value here is a fold over the diary."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from bot.domain.diary import (
    Activity,
    AgeBand,
    EndQuestion,
    PainSpan,
    ProviderSaid,
    SignQuestion,
    Tier,
)
from bot.domain.evolve import evolve
from bot.domain.exercise import Exercise, ExerciseId, Limit, Place, RungId
from bot.domain.reasons import Reason
from bot.domain.records import ItemRecord as ItemRecord
from bot.domain.records import Morning as Morning
from bot.domain.records import Note as Note
from bot.domain.records import RoutineRecord as RoutineRecord
from bot.domain.schedule import EVERY_DAY


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
    """Where a person stands with one exercise.

    `clean` counts sessions in a row at this rung that were done, not too much, and followed
    by a morning that was not worse; `clean_days` counts all such sessions ever.
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
    planned_on: date | None = None
    done_on: date | None = None
    changed_on: date | None = None
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
class Block:
    """Exercise advice has ended because of a sign. `seq` is the diary entry that did it."""

    seq: int
    on: date
    tier: Tier
    question: SignQuestion | None = None
    sign: str = ""
    not_sure: bool = False


@dataclass(frozen=True, slots=True)
class Weeks:
    """Weeks since the start, for the streak.

    `streak`: kept weeks in a row before week `number` (from 0), which no late answer can change
    any more. `excused`: later weeks with a rest day or a pause in them. `days_needed` make a
    kept week, as (from which week on, days); before the first of them the usual number.
    """

    number: int = 0
    streak: int = 0
    excused: tuple[int, ...] = ()
    days_needed: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class HingeDay:
    """A day with the hip hinge: how far up its ladder, and whether it looked right.

    `good` is None until the person was asked.
    """

    on: date
    answer_seq: int
    rung: RungId
    reps: int
    good: bool | None = None


@dataclass(frozen=True, slots=True)
class Profile:
    """What the person told about themselves; None while nobody knows.

    `goal` are their own words. `skipped` were left out. `advised`: their age and pain once
    asked for somebody to look soon, which is said once.
    """

    age: AgeBand | None = None
    span: PainSpan | None = None
    activity: Activity | None = None
    goal: str = ""
    skipped: frozenset[EndQuestion] = frozenset()
    advised: bool = False


@dataclass(frozen=True, slots=True)
class TrainingState:
    """Everything the rules need to know about one person.

    `earlier_blocks` are signs that stood already when `block` came: taking back the newer one
    leaves them standing. `trend_since`: strength is paused since this morning (P8);
    `flare_since`: gentle days only (P11); `careful_on`: a day without anything new or a step
    up; `sore_on`: the last morning with sore muscles. `bad_day_on` is gentle until a morning
    as usual; `usual_place` is where the person exercises on other days than `no_floor_on`;
    `moved_on`: when they were asked whether they kept moving meanwhile. `signs_on` and
    `limits_on` tell when they were last gone through: a list of signs by a no or a
    professional's word, a lasting sign by being named. `soon` are lasting signs that somebody
    should look at soon. `days` are the weekdays routines come on; `pause_seq` is the entry that
    began the last pause. `needs_asked` are never asked again; `question_on` is the last day
    with a question that is not of safety. `floor_again_on`: the floor can be used since then.
    """

    last_seq: int = 0
    consent: int = 0
    signs_passed: frozenset[SignQuestion] = frozenset()
    four_asked_on: date | None = None
    block: Block | None = None
    earlier_blocks: tuple[Block, ...] = ()
    seen_somebody: bool = False
    limits: frozenset[Limit] | None = None
    asked_first: bool | None = None
    usual_pain: int | None = None
    exercises: Mapping[ExerciseId, ExerciseState] = field(default_factory=dict)
    routines: tuple[RoutineRecord, ...] = ()
    started_on: date | None = None
    done_on: date | None = None
    days_kept: int = 0
    kept_on: tuple[date, ...] = ()
    weeks: Weeks = Weeks()
    days: frozenset[int] = EVERY_DAY
    paused_until: date | None = None
    is_paused: bool = False
    pause_seq: int = 0
    trend_since: date | None = None
    flare_since: date | None = None
    flare_over_on: date | None = None
    careful_on: date | None = None
    sore_on: date | None = None
    bad_day_on: date | None = None
    bad_day_seq: int = 0
    rest_day_on: date | None = None
    paused_on: date | None = None
    no_floor_on: date | None = None
    no_floor_seq: int = 0
    usual_place: Place | None = None
    moved_on: date | None = None
    hinges: tuple[HingeDay, ...] = ()
    opted_in: frozenset[ExerciseId] = frozenset()
    signs_on: Mapping[str, date] = field(default_factory=dict)
    limits_on: date | None = None
    soon: frozenset[str] = frozenset()
    needs_asked: frozenset[Limit] = frozenset()
    question_on: date | None = None
    floor_again_on: date | None = None
    profile: Profile = Profile()

    @property
    def routine(self) -> RoutineRecord | None:
        """The newest routine."""
        return self.routines[-1] if self.routines else None

    def find_routine(self, seq: int) -> RoutineRecord | None:
        return next((r for r in self.routines if r.seq == seq), None)

    def find_answer(self, answer_seq: int) -> tuple[RoutineRecord, int] | None:
        """The routine and the index of the item whose answer has this seq."""
        for routine in self.routines:
            for index, record in enumerate(routine.items):
                if record.answer_seq == answer_seq:
                    return routine, index
        return None

    def of(self, exercise: Exercise) -> ExerciseState:
        """The state of one exercise; untouched exercises stand on their lowest rung."""
        known = self.exercises.get(exercise.id)
        return known or ExerciseState(rung=exercise.ladder[0].id)

    def with_exercise(self, exercise: ExerciseId, state: ExerciseState) -> TrainingState:
        return evolve(self, exercises={**self.exercises, exercise: state})

    def with_routine(self, routine: RoutineRecord) -> TrainingState:
        """The same state with one of its routines replaced."""
        routines = tuple(routine if r.seq == routine.seq else r for r in self.routines)
        return evolve(self, routines=routines)

    def before(self, routine: RoutineRecord) -> RoutineRecord | None:
        """The routine before this one, if it is still remembered."""
        earlier = [r for r in self.routines if r.seq < routine.seq]
        return earlier[-1] if earlier else None
