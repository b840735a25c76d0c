"""Figures of any week since the start, counted from the diary.

The state forgets routines after two weeks, so they are read while the diary is replayed: an old
week gives what it gave, with what was corrected since.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from bot.domain import diary as d
from bot.domain.diary import Answer, DiaryEntry, RestWhy
from bot.domain.exercise import Exercise, ExerciseId, Library, RungId
from bot.domain.reasons import Decision, Reason
from bot.domain.rules import hinge_gate
from bot.domain.rules.fold import steps
from bot.domain.rules.streak import DAYS_OF_A_WEEK, is_paused
from bot.domain.state import RoutineRecord, Status, TrainingState

A_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class DayFigures:
    """One day of a week.

    `planned`: a routine was to come, by the chosen weekdays, no pause and no open sign; a day whose
    prompt was missed because of an outage is not held against anybody. `bad` is the number of a bad
    day, which counts as kept.
    """

    on: date
    planned: bool
    kept: bool
    left_out: RestWhy | None = None
    bad: int | None = None
    missed: bool = False
    paused: bool = False
    blocked: bool = False
    ahead: bool = False


@dataclass(frozen=True, slots=True)
class WeekPoint:
    """What one week told; week 0 is the start, with the usual pain.

    `activity` is left out where it was told of another activity than the one of now.
    """

    week: int
    change: int | None = None
    pain: int | None = None
    activity: int | None = None


@dataclass(frozen=True, slots=True)
class Gained:
    """An exercise that stood higher at the end of the week than at its start."""

    exercise: ExerciseId
    before: RungId
    after: RungId


@dataclass(frozen=True, slots=True)
class Held:
    """The longest hold of an exercise done this week, and of the time before; None for none."""

    exercise: ExerciseId
    now: timedelta
    before: timedelta | None


@dataclass(frozen=True, slots=True)
class Rests:
    """What rests as the week ends, why and since when."""

    exercise: ExerciseId
    reason: Reason | None
    since: date | None


@dataclass(frozen=True, slots=True)
class Caused:
    """What a rule decided in this week, and the entry that caused it."""

    decision: Decision
    entry: DiaryEntry


@dataclass(frozen=True, slots=True)
class WeekFigures:
    """All figures of week `week`, from `first_on` to the six days after it."""

    week: int
    first_on: date
    days: tuple[DayFigures, ...]
    answers: tuple[tuple[ExerciseId, Counter[Answer]], ...]
    points: tuple[WeekPoint, ...]
    gained: tuple[Gained, ...]
    held: tuple[Held, ...]
    opened: tuple[ExerciseId, ...]
    rests: tuple[Rests, ...]
    caused: tuple[Caused, ...]

    @property
    def kept(self) -> int:
        return sum(day.kept for day in self.days)

    @property
    def planned(self) -> int:
        """Days with a routine to come, and those kept although none was planned."""
        return sum(day.planned or day.kept for day in self.days)


def figures_of(
    library: Library,
    entries: Sequence[DiaryEntry],
    *,
    week: int,
    on: date,
    missed_on: Iterable[date] = (),
) -> WeekFigures:
    """Count week `week` as it stands on the date `on`; days after it are ahead.

    `missed_on` are the dates whose prompt never came because of an outage. Raises ValueError where
    nothing was ever planned, or for a week that has not begun.
    """
    past = _Past(library, week)
    past.read(entries)
    if past.first_on is None or week < 1 or on < past.first_on:
        raise ValueError("no such week yet")
    days = [past.first_on + n * A_DAY for n in range(DAYS_OF_A_WEEK)]
    missed = frozenset(missed_on)
    return WeekFigures(
        week=week,
        first_on=past.first_on,
        days=tuple(past.day(day, today=on, is_missed=day in missed) for day in days),
        answers=past.answers(),
        points=past.points(),
        gained=past.gained(),
        held=past.held(),
        opened=past.opened(),
        rests=past.rests(),
        caused=tuple(past.caused),
    )


@dataclass(slots=True)
class _Past:
    """A diary read up to its end, with what one of its weeks needs.

    `states` are those of the evenings of the week, `before` that of the evening before it.
    """

    library: Library
    week: int
    first_on: date | None = None
    before: TrainingState = field(default_factory=TrainingState)
    states: dict[date, TrainingState] = field(default_factory=dict)
    last: TrainingState = field(default_factory=TrainingState)
    routines: dict[int, RoutineRecord] = field(default_factory=dict)
    bad: dict[date, int] = field(default_factory=dict)
    rested: dict[date, RestWhy] = field(default_factory=dict)
    usual: int | None = None
    of_another: int = 0
    caused: list[Caused] = field(default_factory=list)

    def read(self, entries: Sequence[DiaryEntry]) -> None:
        for state, entry, decisions in steps(self.library, entries):
            before, self.last = self.last, state
            if entry is None:
                continue
            event = entry.event
            started = state.adherence.started_on
            if started is not None:
                self.first_on = started + (self.week - 1) * DAYS_OF_A_WEEK * A_DAY
            if state.routines is not before.routines:
                self.routines.update((r.seq, r) for r in state.routines)
            if isinstance(event, d.BadDay):
                self.bad[entry.local_date] = event.score
                self.rested.pop(entry.local_date, None)
            elif isinstance(event, d.RestDay):
                self.rested[entry.local_date] = event.why
            elif isinstance(event, d.UsualPainSet) and self.usual is None:
                self.usual = event.score
            elif isinstance(event, d.GoalTold) and _goal(before) not in (None, _goal(state)):
                weeks = before.check_ins.weeks
                self.of_another = max((w.number for w in weeks), default=0)
            self._keep(entry, state, decisions)

    def _keep(
        self, entry: DiaryEntry, state: TrainingState, decisions: tuple[Decision, ...]
    ) -> None:
        on, first = entry.local_date, self.first_on
        if first is None or on < first:
            self.before = state
        elif on < first + DAYS_OF_A_WEEK * A_DAY:
            self.states[on] = state
            self.caused += (Caused(decision, entry) for decision in decisions)

    def evening(self, on: date) -> TrainingState:
        """Return the state of the evening of a day."""
        days = [day for day in self.states if day <= on]
        return self.states[max(days)] if days else self.before

    def day(self, on: date, *, today: date, is_missed: bool) -> DayFigures:
        state = self.evening(on)
        own = [r for r in self.routines.values() if r.local_date == on]
        bad, is_off = self.bad.get(on), is_paused(state, on=on)
        kept = bad is not None or any(r.done for r in own)
        is_blocked = state.safety.block is not None
        is_chosen = on.weekday() in state.adherence.weekdays
        return DayFigures(
            on=on,
            planned=is_chosen and not is_off and not is_blocked and not is_missed,
            kept=kept,
            left_out=None if kept else self.rested.get(on),
            bad=bad,
            missed=is_missed and not kept,
            paused=is_off and not kept,
            blocked=is_blocked,
            ahead=on > today,
        )

    def own_routines(self) -> list[RoutineRecord]:
        """Return the routines of the week."""
        first = self.first_on or date.max
        end = first + DAYS_OF_A_WEEK * A_DAY
        return [r for r in self.routines.values() if first <= r.local_date < end]

    def answers(self) -> tuple[tuple[ExerciseId, Counter[Answer]], ...]:
        found: dict[ExerciseId, Counter[Answer]] = {}
        for routine in self.own_routines():
            for record in routine.items:
                if record.answer is not None:
                    found.setdefault(record.item.exercise, Counter())[record.answer] += 1
        return tuple(sorted(found.items()))

    def points(self) -> tuple[WeekPoint, ...]:
        told = [w for w in self.last.check_ins.weeks if w.number <= self.week and w.told_on]
        return (
            WeekPoint(0, pain=self.usual),
            *(
                WeekPoint(
                    w.number, w.change, w.pain, w.activity if w.number > self.of_another else None
                )
                for w in told
            ),
        )

    def gained(self) -> tuple[Gained, ...]:
        end = self.evening(date.max)
        return tuple(
            Gained(e.id, before, after)
            for e in self.library
            if e.id in end.exercises
            and e.index_of(after := end.of(e).rung) > e.index_of(before := self.before.of(e).rung)
        )

    def held(self) -> tuple[Held, ...]:
        """The longest single holds, of what was done without pain."""
        now, before = dict[ExerciseId, timedelta](), dict[ExerciseId, timedelta]()
        first = self.first_on or date.max
        for routine in self.routines.values():
            if routine.local_date >= first + DAYS_OF_A_WEEK * A_DAY:
                continue
            best = before if routine.local_date < first else now
            for record in routine.done:
                hold = record.item.dose.hold
                if hold and not record.hurts:
                    id_ = record.item.exercise
                    best[id_] = max(best.get(id_, hold), hold)
        return tuple(Held(id_, hold, before.get(id_)) for id_, hold in sorted(now.items()))

    def opened(self) -> tuple[ExerciseId, ...]:
        end, first = self.evening(date.max), self.first_on or date.max
        last_on = max(self.states, default=first)

        def is_open(state: TrainingState, exercise: Exercise, on: date) -> bool:
            return hinge_gate.is_open(self.library, state, exercise, on=on)

        locked = [e for e in self.library if e.gate is not None]
        return tuple(
            e.id
            for e in locked
            if is_open(end, e, last_on) and not is_open(self.before, e, first - A_DAY)
        )

    def rests(self) -> tuple[Rests, ...]:
        end = self.evening(date.max).exercises
        return tuple(
            Rests(id_, known.reason, known.since)
            for id_, known in sorted(end.items())
            if known.status is Status.RESTING
        )


def _goal(state: TrainingState) -> tuple[d.Activity, str] | None:
    activity = state.profile.activity
    return None if activity is None else (activity, state.profile.goal)
