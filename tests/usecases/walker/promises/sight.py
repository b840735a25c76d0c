"""A card as promises read it, with the little arithmetic that several of them share."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from bot.domain.diary import RoutineItem
from bot.domain.exercise import Exercise, ExerciseId, Library, Limit, Place, Position
from bot.domain.reasons import Reason
from bot.usecases import screens as s
from tests.domain.random_days.facts import allowed_places
from tests.usecases.walker.hearing import Ear
from tests.usecases.walker.phone import Look
from tests.usecases.walker.told import Told

STEPS_UP = (Reason.STEP_UP, Reason.SKIPPED_A_STEP)
FOR_A_DAY = (Reason.GENTLE_DAY, Reason.NO_FLOOR_TODAY, Reason.AFTER_PAIN, Reason.FITTED)
"""What a card says of an exercise that is easier for this day only."""

Broken = Iterator[str]


@dataclass(slots=True)
class Sight:
    """A card as a promise reads it. `items` are the exercises that it offers to do now, `day` all
    that were done in this routine or stand in it; `on` is the day of the routine."""

    look: Look
    ear: Ear
    items: tuple[RoutineItem, ...]
    ids: tuple[ExerciseId, ...]
    routine: int
    on: date
    day: dict[ExerciseId, RoutineItem | None]

    @classmethod
    def of(cls, look: Look, ear: Ear) -> Sight:
        screen = look.screen
        routine = getattr(screen, "routine", 0) if offered(screen) else ear.newest
        items, on = offered(screen), ear.days.get(routine, look.on)
        day = {x.exercise: x.item for x in ear.told.of_routine.get(routine, ()) if x.is_done}
        for index, item in ear.standing(routine).items():
            if (routine, item.exercise) not in ear.told.sessions and index >= 0:
                day[item.exercise] = item
        day |= {item.exercise: item for item in items}
        return cls(look, ear, items, named(screen), routine, on, day)

    @property
    def told(self) -> Told:
        return self.ear.told

    @property
    def library(self) -> Library:
        return self.ear.told.library

    def places(self, exercise: Exercise) -> Places:
        no_floor = self.on in self.told.no_floor_on
        place = Place.CHAIR if no_floor else self.ear.place
        return allowed(exercise, self.told.limits, place)


Places = frozenset[tuple[int, Position]]
_places: dict[tuple[ExerciseId, frozenset[Limit], Place], Places] = {}


def allowed(exercise: Exercise, limits: frozenset[Limit], place: Place) -> Places:
    """Every rung, by its index, and position that limits and place leave."""
    key = (exercise.id, limits, place)
    if key not in _places:
        _places[key] = allowed_places(exercise, limits, place)
    return _places[key]


def offered(screen: s.Screen) -> tuple[RoutineItem, ...]:
    """The exercises that a screen offers to do, with their doses."""
    if isinstance(screen, s.Opening | s.AskNeeds | s.AskThings):
        return screen.items
    if isinstance(screen, s.Card):
        return (screen.item,)
    if isinstance(screen, s.CardList):
        return tuple(item for _, item in screen.items)
    return ()


def named(screen: s.Screen) -> tuple[ExerciseId, ...]:
    """Those and the ones that are only named."""
    ids = tuple(item.exercise for item in offered(screen))
    if isinstance(screen, s.AskWhich):
        ids = tuple(exercise for _, exercise in screen.items)
    elif isinstance(screen, s.AskTimer):
        ids = tuple(row[1] for row in screen.items)
    elif isinstance(screen, s.PainAdvice) and screen.replacement is not None:
        ids = (screen.replacement,)
    return ids


def names_on(sight: Sight) -> str:
    return " ".join(sight.ids)


def is_strong(sight: Sight, exercise: ExerciseId) -> bool:
    return sight.told.is_strong(exercise)


def lowest(sight: Sight, exercise: Exercise) -> int:
    return min((index for index, _ in sight.places(exercise)), default=0)


def last_rung(sight: Sight, exercise: Exercise) -> int | None:
    """The rung of the last session before today; one that was easier for a day does not count."""
    rung = None
    for session in sight.told.done(exercise.id):
        if session.on < sight.on and session.item and session.item.why not in FOR_A_DAY:
            rung = exercise.index_of(session.item.rung)
    return rung


def best_rung(sight: Sight, exercise: Exercise) -> int | None:
    rungs = [
        exercise.index_of(x.item.rung)
        for x in sight.told.done(exercise.id)
        if x.item is not None and x.on < sight.on
    ]
    return max(rungs, default=None)
