"""A made-up person, and what they tell the real rules.

Pure but for the `random.Random` that is passed in: the same seed gives the same life.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from random import Random

from bot.domain import diary as d
from bot.domain.diary import DiaryEntry, Event, Feel, RoutineItem, WorseCause
from bot.domain.exercise import ExerciseId, Library, Limit, Place
from bot.domain.planning.choosing import choose_routine, gentle_rest
from bot.domain.planning.replanning import away_from_floor, replan, step_after_morning
from bot.domain.reasons import Action, Decision
from bot.domain.rules.fold import apply
from bot.domain.rules.limits import ASK_FIRST
from bot.domain.rules.worsening import is_gentle_day
from bot.domain.state import ItemRecord, RoutineRecord, TrainingState
from bot.domain.thresholds import MORNING_ASKED
from bot.workshop.walking.habits import Habits

BREAKFAST = time(7, tzinfo=UTC)

Listener = Callable[[DiaryEntry, tuple[Decision, ...]], None]


@dataclass(slots=True)
class LivedDay:
    """The record of one date. `left_out` says why there was no routine."""

    on: date
    number: int
    place: Place = Place.FLOOR
    feel: Feel | None = None
    cause: WorseCause | None = None
    said: list[str] = field(default_factory=list)
    decisions: list[Decision] = field(default_factory=list)
    left_out: str = ""
    items: tuple[ItemRecord, ...] = ()


@dataclass(slots=True)
class Life:
    """A person, their state, and the entries about them. `listener` is given every entry."""

    library: Library
    habits: Habits
    rng: Random
    today: date
    place: Place = Place.FLOOR
    listener: Listener | None = None
    state: TrainingState = field(default_factory=TrainingState)
    lived: int = 0
    away: int = 0
    day: LivedDay = field(init=False)

    def __post_init__(self) -> None:
        self.day = LivedDay(self.today, 0)

    def begin(self, limits: frozenset[Limit]) -> None:
        """Go through the first contact: consent, no signs, limits, the usual pain."""
        self.write(d.Consented(1))
        self.no_signs()
        self.write(d.LimitsSet(limits))
        if limits & ASK_FIRST:
            self.write(d.AskedFirst(agreed=True))
        self.write(d.UsualPainSet(self.habits.usual_pain))

    def write(self, event: Event) -> int:
        """Add an entry, fold it in, and record the exercises that the person is told rest now."""
        seq, decisions = self._enter(event)
        stops = [x.exercise for x in decisions if x.action is Action.STOP]
        if told := tuple(exercise for exercise in stops if exercise is not None):
            self._enter(d.Stopped(told, seq))
        self.day.decisions += decisions
        return seq

    def _enter(self, event: Event) -> tuple[int, tuple[Decision, ...]]:
        at = datetime.combine(self.today, BREAKFAST)
        entry = DiaryEntry(self.state.last_seq + 1, at, self.today, event)
        self.state, decisions = apply(self.library, self.state, entry)
        if self.listener is not None:
            self.listener(entry, decisions)
        return entry.seq, decisions

    def happens(self, chance: float) -> bool:
        return chance > 0 and self.rng.random() < chance

    @property
    def routine(self) -> RoutineRecord:
        """Return the newest routine; there must be one."""
        assert self.state.routine is not None
        return self.state.routine

    @property
    def _items(self) -> tuple[RoutineItem, ...]:
        return tuple(record.item for record in self.routine.items)

    def no_signs(self) -> None:
        for question in d.SignQuestion:
            self.write(d.SignsAnswered(question, d.Reply.NO))

    def morning(self) -> None:
        """Answer for the morning after the last routine done, while the bot still asks for it."""
        before = self._morning_due()
        feel = self.habits.mornings.draw(self.rng) if before is not None else None
        if before is None or feel is None:
            return
        self.day.feel = feel
        was_gentle = is_gentle_day(self.state, self.today)
        seq = self.write(d.MorningChecked(before.seq, feel))
        if was_gentle and not is_gentle_day(self.state, self.today):
            self._choose_again()
        if feel is Feel.SORE:
            self._plan_again(is_easy_day=False, keeps_steps=True)
        if feel is not Feel.WORSE:
            self._step_up_now()
            return
        if self.happens(0.5):
            score = min(10, self.habits.usual_pain + self.rng.randrange(5))
            self.write(d.WorseScored(score, seq))
            self.day.said.append(f"Pain this morning: {score}")
        self.day.cause = cause = self.habits.causes.draw(self.rng)
        named: ExerciseId | None = None
        if cause is WorseCause.EXERCISE:
            named = self.rng.choice(before.done).item.exercise
        self.write(d.WorseExplained(cause, seq, named))
        self._plan_again(is_easy_day=cause is WorseCause.NOT_SURE)

    def _morning_due(self) -> RoutineRecord | None:
        for routine in reversed(self.state.routines):
            if routine.local_date < self.today and routine.done:
                is_asked = self.today - routine.local_date <= MORNING_ASKED
                return routine if is_asked and routine.morning is None else None
        return None

    def bad_day(self) -> None:
        if self.happens(self.habits.bad_day):
            score = min(10, self.habits.usual_pain + self.rng.randrange(6))
            self.write(d.BadDay(score))
            self.day.said.append(f"A bad day: {score}")
            self._plan_again(is_easy_day=True)

    def no_floor_today(self) -> None:
        if self.day.left_out or self.place is not Place.FLOOR:
            return
        if not self.happens(self.habits.no_floor_day):
            return
        self.day.said.append("No floor today")
        again = away_from_floor(self.library, self.state, self._items, on=self.today)
        if again:
            self.day.place = Place.CHAIR
            cause = self.write(d.NoFloorToday())
            self.write(d.Replanned(self.routine.seq, Place.CHAIR, again, cause))

    def call_it_bad(self) -> None:
        """Call the day a bad one in mid-routine: its remainder gives way to gentle exercises."""
        score = min(10, self.habits.usual_pain + self.rng.randrange(6))
        cause = self.write(d.BadDay(score))
        self.day.said.append(f"A bad day: {score}")
        routine = self.routine
        rest = gentle_rest(
            self.library,
            self.state,
            on=self.today,
            place=routine.place,
            taken=frozenset(r.item.exercise for r in routine.items if r.answer is not None),
        )
        self.write(d.Replanned(routine.seq, routine.place, rest, cause))

    def _step_up_now(self) -> None:
        """Take in the step up that only waited for this morning."""
        found = step_after_morning(self.library, self.state, self.routine)
        if found is not None:
            self.write(d.Refitted(self.routine.seq, *found))

    def _choose_again(self) -> None:
        """End a bad day: today is an ordinary one."""
        again = choose_routine(self.library, self.state, on=self.today, place=self.place)
        if again and again != self._items:
            self.write(d.RoutinePlanned(self.today, self.place, again))

    def _plan_again(self, *, is_easy_day: bool, keeps_steps: bool = False) -> None:
        again = replan(
            self.library,
            self.state,
            self._items,
            on=self.today,
            place=self.place,
            is_easy_day=is_easy_day,
            keeps_steps=keeps_steps,
        )
        if not again:
            self.day.left_out = "no exercise fits after this morning"
        if again != self._items:
            self.write(d.RoutinePlanned(self.today, self.place, again))
