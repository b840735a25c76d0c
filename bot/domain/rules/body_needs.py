"""Needs that are asked about when an exercise first has them, and never twice: of the body, and of
things at hand.

Kneeling, wrists, shoulders, knees, bending and leaning back: a no is the limit of the same name
(docs/rules.md, 1.B).
"""

from __future__ import annotations

from bot.domain import diary as d
from bot.domain.diary import DiaryEntry, RoutineItem
from bot.domain.evolve import evolve
from bot.domain.exercise import Exercise, Library, Limit, Position
from bot.domain.reasons import Decision
from bot.domain.rules import passing
from bot.domain.rules.limits import is_allowed
from bot.domain.state import TrainingState

NEEDS = (
    Limit.NO_KNEEL,
    Limit.WRIST_PAIN,
    Limit.SHOULDER_PAIN,
    Limit.KNEE_PAIN,
    Limit.WORSE_BENDING,
    Limit.WORSE_ARCHING,
)

CARRIED_BY: dict[Position, frozenset[Limit]] = {
    Position.HANDS_AND_KNEES: frozenset(
        {Limit.NO_KNEEL, Limit.WRIST_PAIN, Limit.SHOULDER_PAIN},
    ),
    Position.HALF_KNEELING: frozenset({Limit.NO_KNEEL}),
    Position.FOREARMS: frozenset({Limit.NO_KNEEL, Limit.SHOULDER_PAIN}),
    Position.SIDE: frozenset({Limit.SHOULDER_PAIN}),
}
"""Parts that take the weight in a position (judgement)."""

FIRST_EDITION = frozenset(
    {Limit.NO_KNEEL, Limit.WRIST_PAIN, Limit.SHOULDER_PAIN, Limit.NO_FLOOR},
)
"""Needs on the first list of conditions, which had no knees."""


def needs_of(exercise: Exercise, item: RoutineItem) -> frozenset[Limit]:
    """Return what a rung in a position asks of the body, by the exercise's own lines on limits.

    A need is whatever would take the rung or the position away, and what carries the weight
    where the exercise has something to say about it; a band or a weight is one too.
    """
    thing = exercise.rung(item.rung).needs
    of_things = frozenset({thing.lack}) if thing is not None else frozenset[Limit]()
    carried = CARRIED_BY.get(item.position, frozenset())
    return of_things | frozenset(
        need
        for need in NEEDS
        if need in exercise.limits
        and (
            need in carried or not is_allowed(exercise, frozenset({need}), item.rung, item.position)
        )
    )


def unasked_needs(library: Library, state: TrainingState, item: RoutineItem) -> frozenset[Limit]:
    """Return the needs of an item that this person was not asked about yet."""
    exercise = library.get(item.exercise)
    if exercise is None:
        return frozenset()
    known = state.health.needs_asked | (state.health.limits or frozenset())
    return needs_of(exercise, item) - known


def needs_asked(
    library: Library, state: TrainingState, entry: DiaryEntry, event: d.NeedsAsked
) -> tuple[TrainingState, tuple[Decision, ...]]:
    """A no is a limit from now on, a yes takes an earlier one away."""
    before = state.health.limits or frozenset[Limit]()
    limits = before - event.asked | event.not_ok
    is_floor_back = Limit.NO_FLOOR in event.asked - event.not_ok and (
        Limit.NO_FLOOR in before or event.asked == {Limit.NO_FLOOR}
    )
    after = evolve(
        state,
        health=evolve(
            passing.with_limits(state.health, limits, entry.local_date),
            needs_asked=state.health.needs_asked | event.asked,
            floor_again_on=entry.local_date if is_floor_back else state.health.floor_again_on,
        ),
        profile=evolve(state.profile, question_on=entry.local_date),
    )
    return after, ()
