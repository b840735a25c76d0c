"""Small exercises and a person at their diary, for tests of the training rules."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from datetime import UTC, date, datetime, time, timedelta

from bot.domain import diary as d
from bot.domain.diary import Answer, DiaryEntry, Discomfort, Feel, RoutineItem, WorseCause
from bot.domain.diary.undoing import needs_past
from bot.domain.exercise import (
    Category,
    Dose,
    Exercise,
    ExerciseId,
    Kind,
    Library,
    Limit,
    LimitEffect,
    Place,
    Position,
    Prerequisite,
    Rung,
    RungId,
)
from bot.domain.planning.choosing import choose_routine
from bot.domain.planning.replacing import choose_after_pain
from bot.domain.planning.replanning import replan
from bot.domain.reasons import Action, Decision, Reason
from bot.domain.rules.fold import apply, replay_since
from bot.domain.state import ExerciseState, RoutineRecord, TrainingState
from tests.shipped import FOLDER, shipped_library

CONTENT = FOLDER
MONDAY = date(2026, 3, 2)
ON_BACK = (Position.BACK,)
ON_CHAIR = (Position.CHAIR,)


def make_dose(reps: int = 5, *, sets: int = 1, hold: int = 0, move: int = 4) -> Dose:
    return Dose(
        reps=reps,
        move=timedelta(seconds=move),
        hold=timedelta(seconds=hold),
        sets=sets,
        rest=timedelta(seconds=20 if sets > 1 else 0),
    )


def make_ladder(rungs: int, positions: tuple[Position, ...] = ON_BACK) -> tuple[Rung, ...]:
    """Rungs r1, r2, ... of five more seconds each."""
    return tuple(
        Rung(RungId(f"r{n}"), make_dose(4 + n, move=5), positions) for n in range(1, rungs + 1)
    )


def make_exercise(
    id_: str,
    category: Category = Category.GLUTES,
    *,
    kind: Kind = Kind.STRENGTH,
    family: str = "",
    difficulty: int = 1,
    rank: int = 1,
    ladder: tuple[Rung, ...] = make_ladder(4),
    needs: tuple[Prerequisite, ...] = (),
    limits: Mapping[Limit, LimitEffect] | None = None,
    retired: bool = False,
) -> Exercise:
    return Exercise(
        id=ExerciseId(id_),
        category=category,
        kind=kind,
        family=family or id_,
        difficulty=difficulty,
        first_rank=rank,
        ladder=ladder,
        prerequisites=needs,
        limits=limits or {},
        retired=retired,
    )


def make_library(*exercises: Exercise) -> Library:
    return Library({e.id: e for e in exercises}, "hash")


def small_library() -> Library:
    """Two per category: swing, stretch; bridge with its harder march, squeeze; breath, plank."""
    swing = make_exercise("swing", Category.HIP, kind=Kind.MOBILITY)
    stretch = make_exercise(
        "stretch",
        Category.HIP,
        kind=Kind.MOBILITY,
        rank=2,
        ladder=make_ladder(4, (Position.CHAIR, Position.BACK)),
    )
    bridge = make_exercise("bridge", family="bridges", ladder=make_ladder(6))
    march = make_exercise(
        "march", family="bridges", difficulty=2, rank=2, needs=(need("bridge", days=2),)
    )
    squeeze = make_exercise("squeeze", kind=Kind.LIGHT, rank=3, ladder=make_ladder(3, ON_CHAIR))
    breath = make_exercise(
        "breath",
        Category.CORE,
        kind=Kind.BREATHING,
        ladder=make_ladder(3, (Position.BACK, Position.CHAIR)),
    )
    plank = make_exercise(
        "plank",
        Category.CORE,
        rank=2,
        ladder=(*make_ladder(2, (Position.STANDING,)), *PLANK_ON_FLOOR),
    )
    return make_library(swing, stretch, bridge, march, squeeze, breath, plank)


PLANK_ON_FLOOR = tuple(
    Rung(RungId(f"floor{n}"), make_dose(1, hold=15 * n), (Position.FOREARMS,)) for n in (1, 2)
)


def need(*any_of: str, days: int = 1, rung: str | None = None) -> Prerequisite:
    return Prerequisite(
        tuple(map(ExerciseId, any_of)), days, None if rung is None else RungId(rung)
    )


def real_library() -> Library:
    return shipped_library()


def make_item(
    exercise: str, rung: str = "r1", *, why: Reason = Reason.ITS_TURN, dose: Dose | None = None
) -> RoutineItem:
    return RoutineItem(ExerciseId(exercise), RungId(rung), dose or make_dose(), Position.BACK, why)


@dataclass
class Story:
    """One person, day by day. Keeps the state step by step as the use cases do."""

    library: Library
    today: date = MONDAY
    entries: list[DiaryEntry] = field(default_factory=list)
    state: TrainingState = field(default_factory=TrainingState)
    decisions: tuple[Decision, ...] = ()

    def write(self, event: d.Event) -> int:
        """Adds an entry and folds it in, or replays after an undo; returns its seq."""
        at = datetime.combine(self.today, time(7), UTC)
        entry = DiaryEntry(self.state.last_seq + 1, at, self.today, event)
        self.entries.append(entry)
        if needs_past(event, self.entries[:-1]):
            self.state, self.decisions = replay_since(self.library, self.entries, since=entry.seq)
        else:
            self.state, self.decisions = apply(self.library, self.state, entry)
        return entry.seq

    def begin(self, *limits: Limit) -> Story:
        self.write(d.Consented(1))
        for question in d.SignQuestion:
            self.write(d.SignsAnswered(question, d.Reply.NO))
        self.write(d.LimitsSet(frozenset(limits)))
        self.write(d.UsualPainSet(3))
        return self

    def later(self, days: int = 1) -> Story:
        self.today += timedelta(days=days)
        return self

    def choose(self, place: Place = Place.FLOOR) -> tuple[RoutineItem, ...]:
        return choose_routine(self.library, self.state, on=self.today, place=place)

    def plan(self, *items: RoutineItem, place: Place = Place.FLOOR) -> RoutineRecord:
        """Plans these items, or whatever the rules choose."""
        chosen = items or self.choose(place)
        self.write(d.Opened(self.write(d.RoutinePlanned(self.today, place, chosen))))
        return self.routine

    def answer(self, exercise: str, answer: Answer, kind: Discomfort | None = None) -> int:
        """Answers the item of an exercise in the newest routine; tells what rests from now."""
        ids = [r.item.exercise for r in self.routine.items]
        index = ids.index(ExerciseId(exercise))
        seq = self.write(d.Answered(self.routine.seq, index, answer))
        self.tell_stops(seq)
        if kind is not None:
            self.tell_stops(self.write(d.DiscomfortNamed(kind, seq)))
        return seq

    def tell_stops(self, cause: int) -> None:
        stops = [x.exercise for x in self.decisions if x.action is Action.STOP]
        if told := tuple(id_ for id_ in stops if id_ is not None):
            self.write(d.Stopped(told, cause))

    def finish(self, answer: Answer = Answer.OK) -> Story:
        """Answers all that is left of the newest routine."""
        while (index := self.routine.next_item) is not None:
            self.write(d.Answered(self.routine.seq, index, answer))
        return self

    def morning(
        self, feel: Feel, why: WorseCause | None = None, exercise: str | None = None
    ) -> int:
        """The morning after the newest routine."""
        seq = self.write(d.MorningChecked(self.routine.seq, feel))
        if why is not None:
            named = None if exercise is None else ExerciseId(exercise)
            self.tell_stops(self.write(d.WorseExplained(why, seq, named)))
        return seq

    def good_day(self, *items: RoutineItem, place: Place = Place.FLOOR) -> RoutineRecord:
        """Plans, does everything, and wakes up as usual the next day."""
        routine = self.plan(*items, place=place)
        self.finish().later().morning(Feel.USUAL)
        return routine

    def instead_of(self, exercise: str, place: Place = Place.FLOOR) -> RoutineItem | None:
        taken = frozenset(r.item.exercise for r in self.routine.items)
        return choose_after_pain(
            self.library,
            self.state,
            of=ExerciseId(exercise),
            on=self.today,
            place=place,
            taken=taken,
        )

    def replan(
        self, items: tuple[RoutineItem, ...], *, is_easy_day: bool, place: Place = Place.FLOOR
    ) -> tuple[RoutineItem, ...]:
        return replan(
            self.library, self.state, items, on=self.today, place=place, is_easy_day=is_easy_day
        )

    def undo(self, target: int) -> None:
        self.write(d.Undone(target))

    def change(self, target: int, event: d.Answered | d.MorningChecked) -> int:
        """Another answer or morning in the place of one given before; tells what rests from now."""
        seq, at = self.state.last_seq + 1, datetime.combine(self.today, time(7), UTC)
        both = (replace(event, replaces=target), d.Undone(target))
        self.entries += [DiaryEntry(seq + n, at, self.today, e) for n, e in enumerate(both)]
        self.state, self.decisions = replay_since(self.library, self.entries, since=seq)
        self.tell_stops(seq)
        return seq

    def of(self, exercise: str) -> ExerciseState:
        return self.state.of(self.library[ExerciseId(exercise)])

    @property
    def routine(self) -> RoutineRecord:
        assert self.state.routine is not None
        return self.state.routine


def with_fields(state: TrainingState, **changes: object) -> TrainingState:
    """The same state with fields changed, each in the part that has it."""
    for name, value in changes.items():
        parts = [f.name for f in fields(state) if hasattr(getattr(state, f.name), name)]
        part = getattr(state, parts[0])
        state = replace(state, **{parts[0]: replace(part, **{name: value})})
    return state


def plan_of(items: tuple[RoutineItem, ...]) -> list[str]:
    """What a plan reads like: exercise, rung and reason."""
    return [f"{i.exercise} {i.rung} {i.why}" for i in items]


def names(items: tuple[RoutineItem, ...]) -> list[str]:
    return [i.exercise for i in items]
