"""Exercises of a routine that share one card (docs/rules.md, Cards and list).

What has had a clean day needs no card of its own any more; whatever is new about today still
gets one, so that its dose is read and its answer is its own.
"""

from __future__ import annotations

from itertools import pairwise

from bot.domain import thresholds
from bot.domain.exercise import OFF_THE_FLOOR, Library
from bot.domain.reasons import Reason
from bot.domain.state import ItemRecord, RoutineRecord, Status, TrainingState

SOMETHING_NEW = frozenset(
    {
        Reason.FIRST_DAY,
        Reason.NEW,
        Reason.ITS_BLOCK,
        Reason.STEP_UP,
        Reason.SKIPPED_A_STEP,
        Reason.BACK_AFTER_SUSPENSION,
        Reason.BY_PROVIDER,
        Reason.STILL_RETURNING,
        Reason.AFTER_FLARE,
        Reason.AFTER_PAIN,
    }
)
"""Reasons of items that are new, progressed, on their way back, or there because another hurt."""


def listed(library: Library, state: TrainingState, routine: RoutineRecord) -> tuple[int, ...]:
    """Return the indexes of the items that share one card, in the order they are shown.

    Empty where fewer than two could: a list of one is a card.
    """
    found = [i for i in routine.order if _is_familiar(library, state, routine.items[i])]
    return tuple(found) if len(found) >= thresholds.FEWEST_LISTED else ()


def turns(
    library: Library, state: TrainingState, routine: RoutineRecord
) -> tuple[tuple[int, ...], ...]:
    """Return all items card by card, in the order they are shown; the listed are one turn.

    The list stands where its first item stood, so that what is familiar comes before what is
    new, as planned. Where that meant getting up or down once more, it stands where its last
    item stood. It waits for what was asked for in place of one that hurt.
    """
    together = listed(library, state, routine)
    places = [routine.order.index(i) for i in together] or [0]
    asked = max((at for at, i in enumerate(routine.order) if routine.items[i].cause), default=0)
    both = (max(places[0], asked), max(places[-1], asked))
    ways = [_with_list_at(routine, together, place) for place in both]
    return min(ways, key=lambda way: _changes(routine, way))


def _with_list_at(
    routine: RoutineRecord, together: tuple[int, ...], place: int
) -> tuple[tuple[int, ...], ...]:
    found: list[tuple[int, ...]] = []
    for at, index in enumerate(routine.order):
        if index not in together:
            found.append((index,))
        if at == place and together:
            found.append(together)
    return tuple(found)


def _changes(routine: RoutineRecord, way: tuple[tuple[int, ...], ...]) -> int:
    """Count how often the person gets up or down."""
    up = [routine.items[i].item.position in OFF_THE_FLOOR for turn in way for i in turn]
    return sum(a != b for a, b in pairwise(up))


def _is_familiar(library: Library, state: TrainingState, record: ItemRecord) -> bool:
    """Had a clean day, is going on as usual, at no higher a rung than before."""
    exercise = library.get(record.item.exercise)
    if exercise is None or record.item.why in SOMETHING_NEW:
        return False
    known = state.of(exercise)
    is_higher = exercise.index_of(record.item.rung) > exercise.index_of(known.rung)
    return known.clean_days > 0 and known.status is Status.ACTIVE and not is_higher
