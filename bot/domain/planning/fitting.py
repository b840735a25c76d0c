"""Make a routine that is under way fit limits that have just been told (clinical 1.B)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from bot.domain.diary import RoutineItem
from bot.domain.exercise import Category, Exercise, ExerciseId, Kind, Library, Limit, Rung, RungId
from bot.domain.planning.candidates import Candidate, candidates_of
from bot.domain.planning.dosing import LOWEST, instead_of, plan_item
from bot.domain.planning.novelty import FRESH, UNTRIED, begins_today, may_be_new
from bot.domain.reasons import Reason
from bot.domain.rules.absence import is_first_day
from bot.domain.rules.body_needs import unasked_needs
from bot.domain.rules.limits import rungs_left
from bot.domain.rules.worsening import is_gentle_day
from bot.domain.state import RoutineRecord, TrainingState

STAYS = UNTRIED | {Reason.FIRST_DAY}
"""Reasons that a lower rung leaves as they are."""


def refits(
    library: Library, state: TrainingState, routine: RoutineRecord
) -> Iterator[tuple[ExerciseId, RoutineItem | None]]:
    """Yield each open exercise that no longer fits, with another, or None where none is left.

    The same exercise lower on its ladder comes first, then one of its category, then something
    gentle. None of them needs what was not asked yet: one question a day is enough.
    """
    taken = {r.item.exercise for r in routine.items}
    for record in (routine.items[i] for i in routine.order):
        if record.answer is not None or fits_today(library, state, routine, record.item):
            continue
        found = _Fit(library, state, routine, frozenset(taken)).replacement_of(record.item)
        if found is not None:
            taken.add(found.exercise)
        yield record.item.exercise, found


def fits_today(
    library: Library, state: TrainingState, routine: RoutineRecord, item: RoutineItem
) -> bool:
    """Whether the item may still be done as it was planned."""
    exercise = library.get(item.exercise)
    if exercise is None or _would_ask_again(library, state, routine, item):
        return False
    allowed = rungs_left(state, exercise, routine.place)
    return any((rung.id, position) == (item.rung, item.position) for rung, position in allowed)


def _would_ask_again(
    library: Library, state: TrainingState, routine: RoutineRecord, item: RoutineItem
) -> bool:
    """Whether it would ask a second question on a day that had one."""
    had_one = state.profile.question_on == routine.local_date
    return had_one and bool(unasked_needs(library, state, item))


@dataclass(frozen=True, slots=True)
class _Fit:
    library: Library
    state: TrainingState
    routine: RoutineRecord
    taken: frozenset[ExerciseId]

    def replacement_of(self, item: RoutineItem) -> RoutineItem | None:
        exercise = self.library.get(item.exercise)
        if exercise is None or self.state.safety.block is not None:
            return None
        ways = (self._lower(exercise, item), self._known(exercise), self._new(exercise, item))
        found = next((way for way in ways if way is not None), None)
        return found or self._gentle()

    def _lower(self, exercise: Exercise, item: RoutineItem) -> RoutineItem | None:
        """The same exercise at the same rung in another position, or at a lower rung."""
        allowed = rungs_left(self.state, exercise, self.routine.place)
        wanted = self._wanted(exercise, item)
        below = [(r, p) for r, p in allowed if exercise.index_of(r.id) <= wanted]
        candidate = Candidate(exercise, self.state.of(exercise), allowed)
        for rung, position in reversed(below):
            if rung.id == item.rung:
                found = replace(item, position=position)
            else:
                why = item.why if item.why in STAYS else Reason.FITTED
                index = exercise.index_of(rung.id)
                on = self.routine.local_date
                found = plan_item(candidate, self.state, why, on=on, at_most=index)
            if not unasked_needs(self.library, self.state, found):
                return found
        return None

    def _wanted(self, exercise: Exercise, item: RoutineItem) -> int:
        """The rung of the item, by its index; for a step up to one whose band or weight is not
        there, the rung the person stands on, else the one named in its place."""
        planned, own = exercise.index_of(item.rung), exercise.index_of(self._own_rung(exercise))
        if not self._may_lack(exercise.rung(item.rung)):
            return planned
        return own if own < planned else instead_of(exercise, planned)

    def _own_rung(self, exercise: Exercise) -> RungId:
        return self.state.of(exercise).rung

    def _may_lack(self, rung: Rung) -> bool:
        """Whether the person has none of what the rung needs, or was not asked."""
        health = self.state.health
        lacks = health.limits or frozenset[Limit]()
        return rung.needs is not None and (
            rung.needs.lack in lacks or rung.needs.lack not in health.needs_asked
        )

    def _known(self, exercise: Exercise) -> RoutineItem | None:
        free = [c for c in self._free(exercise.category) if not c.is_new]
        in_turn = sorted(free, key=lambda c: (not c.is_member, c.turn))
        return self._first(self._item(c, Reason.FITTED) for c in in_turn)

    def _new(self, exercise: Exercise, item: RoutineItem) -> RoutineItem | None:
        """Only in the place of what was new, where nothing else is, or on the first day."""
        on, category = self.routine.local_date, exercise.category
        if not may_be_new(self.library, self.state, category, on=on, but=(item,)):
            return None
        why = item.why if item.why in FRESH else Reason.NEW
        if is_first_day(self.state, on):
            why = Reason.FIRST_DAY
        free = [c for c in self._free(category) if c.is_new]
        easy = sorted(free, key=lambda c: (c.exercise.kind is Kind.STRENGTH, c.exercise.first_rank))
        return self._first(self._item(c, why, at_most=LOWEST) for c in easy)

    def _gentle(self) -> RoutineItem | None:
        on = self.routine.local_date
        known = [
            c
            for own in Category
            for c in self._free(own)
            if c.is_gentle and (not c.is_new or begins_today(self.library, self.state, own, on))
        ]
        known.sort(key=lambda c: c.turn)
        return self._first(self._item(c, Reason.CATEGORY_RESTS) for c in known)

    def _item(
        self, candidate: Candidate, why: Reason, *, at_most: int | None = None
    ) -> RoutineItem:
        on = self.routine.local_date
        return plan_item(candidate, self.state, why, on=on, at_most=at_most)

    def _free(self, category: Category) -> list[Candidate]:
        """Exercises that may be offered and are not there yet; none that is on its way back."""
        on = self.routine.local_date
        pool = candidates_of(self.library, self.state, category, on=on, place=self.routine.place)
        is_gentle = is_gentle_day(self.state, on)
        return [
            c
            for c in pool
            if c.exercise.id not in self.taken
            and not (c.is_back or c.worked_yesterday(on))
            and (c.is_gentle or not is_gentle)
        ]

    def _first(self, items: Iterable[RoutineItem]) -> RoutineItem | None:
        return next((i for i in items if not unasked_needs(self.library, self.state, i)), None)
