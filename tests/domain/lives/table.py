"""The table of a year: each exercise with its first day, how often it came, and its best rung."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from bot.domain.exercise import Category, Exercise, ExerciseId, RungId
from bot.domain.reasons import Reason
from tests.domain.lives.people import Year

WEEK = 7


@dataclass(slots=True)
class Met:
    """One exercise in a year.

    `on` are the numbers of the days it was done, the first being 1; `rungs` and `whys` what it was
    on each of them, `first_at` the first day on each rung, by its place in the ladder.
    """

    exercise: Exercise
    on: list[int] = field(default_factory=list)
    rungs: dict[int, int] = field(default_factory=dict)
    whys: dict[int, Reason] = field(default_factory=dict)
    first_at: dict[int, int] = field(default_factory=dict)

    @property
    def best(self) -> int:
        return max(self.first_at, default=0)

    def day_of(self, rung: str) -> int | None:
        """Return the first day on this rung or a higher one."""
        wanted = self.exercise.index_of(RungId(rung))
        return min((day for index, day in self.first_at.items() if index >= wanted), default=None)


def met_in(year: Year) -> dict[ExerciseId, Met]:
    """Return each exercise that was done, in the order they were met."""
    found: dict[ExerciseId, Met] = {}
    for day in year.days:
        for record in day.items:
            exercise = year.library[record.item.exercise]
            if record.is_done:
                met = found.setdefault(exercise.id, Met(exercise))
                rung = exercise.index_of(record.item.rung)
                met.on.append(day.number)
                met.rungs[day.number], met.whys[day.number] = rung, record.item.why
                met.first_at.setdefault(rung, day.number)
    return found


def longest_same_set(year: Year, category: Category, *, weeks: int = 2) -> tuple[int, int]:
    """Return for how many days in a row nothing of a category was done that had not been done in
    the so many weeks before, and the last day of them; the first weeks do not count."""
    last_done: dict[ExerciseId, int] = {}
    same_since, longest, until = 1, 0, 0
    for day in year.days:
        done = {
            r.item.exercise
            for r in day.items
            if r.is_done and year.library[r.item.exercise].category is category
        }
        if any(
            day.number - last_done.get(id_, -year.days[-1].number) > weeks * WEEK for id_ in done
        ):
            same_since = day.number
        if day.number - same_since > longest:
            longest, until = day.number - same_since, day.number
        last_done.update(dict.fromkeys(done, day.number))
    return longest, until


def lines_of(name: str, year: Year) -> Iterator[str]:
    """Yield the table of one life."""
    kept = sum(any(r.is_done for r in day.items) for day in year.days)
    yield f"{name}: {kept} of {len(year.days)} days"
    met = met_in(year)
    yield f"  {'exercise':<26}{'first':>6}{'last':>6}{'times':>6}  best rung"
    for category in Category:
        own = [m for m in met.values() if m.exercise.category is category]
        for m in own:
            rung = m.exercise.ladder[m.best]
            best = f"{m.best + 1}/{len(m.exercise.ladder)} {rung.id} (day {m.first_at[m.best]})"
            yield f"  {m.exercise.id:<26}{m.on[0]:>6}{m.on[-1]:>6}{len(m.on):>6}  {best}"
        never = [e.id for e in year.library.of(category) if e.id not in met]
        longest, until = longest_same_set(year, category)
        yield f"  {category}: same set for at most {longest} days (to day {until})"
        if never:
            yield f"  never: {', '.join(never)}"
    yield f"  weeks 1-4: {_weeks(year, met)}"
    yield ""


def _weeks(year: Year, met: dict[ExerciseId, Met]) -> str:
    fresh = defaultdict(list)
    for m in met.values():
        if m.on[0] <= 4 * WEEK:
            fresh[(m.on[0] - 1) // WEEK + 1].append(m.exercise.id)
    return "; ".join(f"{week}: {' '.join(ids)}" for week, ids in sorted(fresh.items()))
