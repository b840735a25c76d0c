"""Sums up a made-up life: how often each exercise came, and what was lacking."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from bot.domain.exercise import Category, ExerciseId, Library, RungId
from bot.domain.state import Status, TrainingState
from bot.workshop.walking.life import LivedDay
from bot.workshop.walking.telling import Phrases, spaced, step

FULL = 3
WEEK = 7


@dataclass(slots=True)
class Course:
    """How one exercise went: days offered and done, rungs first and last, longest absence."""

    first_rung: RungId
    last_on: date
    last_rung: RungId
    offered: int = 0
    done: int = 0
    absent: int = 0


@dataclass(slots=True)
class Summary:
    """Counts while the days go by. `short` are days with fewer than three exercises."""

    library: Library
    courses: dict[ExerciseId, Course] = field(default_factory=dict)
    categories: Counter[Category] = field(default_factory=Counter)
    new_in_week: Counter[int] = field(default_factory=Counter)
    routines: int = 0
    short: list[date] = field(default_factory=list)

    def add(self, day: LivedDay, state: TrainingState) -> None:
        """Count one more day, with the state at its end."""
        for exercise, course in self.courses.items():
            course.absent = max(course.absent, _away(course, state, exercise, day.on))
        if day.items:
            self.routines += 1
            if len(day.items) < FULL:
                self.short.append(day.on)
        for record in day.items:
            item = record.item
            course = self._course(day, item.exercise, item.rung)
            course.last_on, course.last_rung = day.on, item.rung
            course.offered += 1
            course.done += record.is_done
            self.categories[self.library[item.exercise].category] += 1

    def _course(self, day: LivedDay, exercise: ExerciseId, rung: RungId) -> Course:
        if exercise not in self.courses:
            self.courses[exercise] = Course(rung, day.on, rung)
            self.new_in_week[(day.number - 1) // WEEK + 1] += 1
        return self.courses[exercise]

    def lines(self, phrases: Phrases, state: TrainingState) -> Iterator[str]:
        """Yield the lines of the summary."""
        yield f"Summary of {self.routines} routines"
        for category in Category:
            yield f"  {category}: {self.categories[category]} exercises in all"
            for exercise in self.library.of(category):
                yield f"    {self._told_course(exercise.id, phrases, state)}"
        yield f"  Days with fewer than three: {_dates(self.short)}"
        weeks = range(1, max(self.new_in_week, default=0) + 1)
        counts = ", ".join(str(self.new_in_week[week]) for week in weeks)
        yield f"  New exercises in each week: {counts or 'none'}"
        longest = max(self.courses.items(), key=lambda c: c[1].absent, default=None)
        if longest is not None and longest[1].absent:
            name = phrases.name(longest[0])
            yield f"  Longest absence of one in its set: {name}, {longest[1].absent} days"

    def _told_course(self, exercise: ExerciseId, phrases: Phrases, state: TrainingState) -> str:
        course, name = self.courses.get(exercise), phrases.name(exercise)
        known = state.exercises.get(exercise)
        status = "" if known is None or known.status is Status.ACTIVE else spaced(known.status)
        if course is None:
            return f"{name}: never" + (f" ({status})" if status else "")
        first = step(self.library, exercise, course.first_rung)
        last = step(self.library, exercise, course.last_rung)
        told = f"{name}: offered {course.offered}, done {course.done}, step {first} to {last}"
        return f"{told}, longest absence {course.absent} days" + (f", {status}" if status else "")


def _away(course: Course, state: TrainingState, exercise: ExerciseId, on: date) -> int:
    """Return the days since it last came or joined the set, while it is there and may come."""
    known = state.exercises.get(exercise)
    if known is None or known.status is not Status.ACTIVE:
        return 0
    if known.entered_on is None or known.left_on is not None:
        return 0
    return (on - max(course.last_on, known.entered_on)).days


def _dates(days: list[date]) -> str:
    return f"{len(days)} ({', '.join(map(str, days))})" if days else "none"
