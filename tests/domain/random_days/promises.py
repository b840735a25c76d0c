"""What every plan promises, checked against the facts of the diary.

Each check yields what is broken as a kind and a detail.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from itertools import pairwise
from math import ceil

from bot.domain.diary import RoutineItem
from bot.domain.exercise import (
    OFF_THE_FLOOR,
    Dose,
    Exercise,
    Kind,
    Library,
    Place,
    Position,
)
from bot.domain.reasons import Reason
from bot.domain.timing import Timing, timing_of
from bot.workshop.tones.needed import needed_timings
from tests.domain.random_days.facts import A_DAY, Facts, allowed_places

TARGET = timedelta(seconds=330)
HARD_LIMIT = timedelta(seconds=420)
BETWEEN_POSITIONS = timedelta(seconds=10)
UP_OR_DOWN = timedelta(seconds=20)
BIG_GAP = timedelta(days=4)
STEPS_UP = (Reason.STEP_UP, Reason.SKIPPED_A_STEP)
GENTLE = (Kind.MOBILITY, Kind.BREATHING)
FULL = 3
TWO_STEPS = 2

Broken = Iterator[tuple[str, str]]


_known: dict[int, tuple[Library, frozenset[Timing]]] = {}


def timings_of(library: Library) -> frozenset[Timing]:
    """Worked out once for a library, which is held so that its id stays its own."""
    if id(library) not in _known:
        _known[id(library)] = (library, needed_timings(library))
    return _known[id(library)][1]


def of_plan(facts: Facts, items: Sequence[RoutineItem], place: Place, on: date) -> Broken:
    """Everything a routine promises on the day it is planned."""
    yield from of_list(facts, items)
    if len(items) > FULL:
        yield "more than three", names(items)
    for item in items:
        yield from of_item(facts, item, place, on)
    yield from of_time(facts.library, items)
    yield from of_new(facts, items, on)
    for item in items:
        yield from of_pool(facts, item)
    yield from _of_steps(facts, items, on)
    yield from of_week(facts, items, on)


def of_week(facts: Facts, items: Sequence[RoutineItem], on: date) -> Broken:
    """After a check-in that said it is worse: nothing new, no step up, strength at half."""
    if not facts.is_week_held(on) or facts.first_on in (None, on):
        return
    for item in items:
        exercise, told = facts.library[item.exercise], f"{item.exercise} {item.rung} {item.why}"
        is_new = item.exercise not in facts.done and not facts.comes_back(item.exercise)
        if is_new and exercise.kind is not Kind.BREATHING:
            yield "something new in a held week", told
        if item.why in STEPS_UP:
            yield "a step up in a held week", told
        if exercise.kind is Kind.STRENGTH and facts.is_week_gentle(on):
            whole = exercise.rung(item.rung).dose
            if item.dose.duration > half_of(whole).duration:
                yield "more than half in a gentle week", told


def of_list(facts: Facts, items: Sequence[RoutineItem]) -> Broken:
    if facts.blocks:
        yield "planned while a sign blocks", names(items)
    if len({i.exercise for i in items}) < len(items):
        yield "an exercise twice in a routine", names(items)


def names(items: Iterable[RoutineItem]) -> str:
    return " ".join(f"{i.exercise}:{i.why}" for i in items)


def of_item(facts: Facts, item: RoutineItem, place: Place, on: date) -> Broken:
    """What one exercise promises, whoever asked for it."""
    exercise = facts.library[item.exercise]
    told = f"{item.exercise} {item.rung} {item.why}"
    if timing_of(item.dose) not in timings_of(facts.library):
        yield "a dose without a track for its timer", f"{told} {item.dose}"
    if exercise.retired:
        yield "retired", told
    yield from of_safety(facts, item, on)
    if exercise.kind is Kind.STRENGTH and facts.done.get(exercise.id, date.min) >= on - A_DAY:
        yield "the same strength two days running", told
    index = next((n for n, r in enumerate(exercise.ladder) if r.id == item.rung), None)
    if index is None:
        yield "no such rung", told
        return
    allowed = allowed_in(facts, exercise, place)
    if (index, item.position) not in allowed:
        yield "against a limit or the place", f"{told} {item.position}"
    if not is_at_most(item.dose, exercise.ladder[index].dose):
        yield "more than the rung says", told
    lowest = min((n for n, _ in allowed), default=0)
    yield from _of_rung(facts, item, index, lowest, on)


def of_safety(facts: Facts, item: RoutineItem, on: date) -> Broken:
    """Nothing that rests or is held; no strength while the whole back is worse."""
    id_, told = item.exercise, f"{item.exercise} {item.why}"
    if id_ in facts.resting:
        yield "offered although it rests", told
    if id_ in facts.held and (
        facts.held[id_] >= on or item.why is not Reason.BACK_AFTER_SUSPENSION
    ):
        yield "offered although it is held", told
    if facts.library[id_].kind not in GENTLE and facts.pauses_strength(on):
        yield "strength while the back is worse", told


def _of_rung(facts: Facts, item: RoutineItem, index: int, lowest: int, on: date) -> Broken:
    id_, told = item.exercise, f"{item.exercise} {item.rung} {item.why}"
    best = facts.best.get(id_)
    if best is None:
        if index > lowest:
            yield "first met above the lowest rung", told
        needs = facts.library[id_].prerequisites
        if any(all(other not in facts.done for other in need.any_of) for need in needs):
            yield "met before what it builds on", told
    elif index > max(best, lowest):
        if item.why not in STEPS_UP:
            yield "higher without a step up", told
        if index > best + TWO_STEPS:
            yield "more than two steps at once", told
    if id_ in facts.returning and facts.comes_back(id_):
        if facts.returning[id_] >= on:
            yield "back on the day of the provider's word", told
        if item.dose.duration > half_of(facts.library[id_].ladder[lowest].dose).duration:
            yield "back with more than half of the lowest rung", told


def of_time(library: Library, items: Sequence[RoutineItem]) -> Broken:
    """About five minutes, and up or down once at most (4.E)."""
    up = [i.position in OFF_THE_FLOOR for i in items]
    changes = [a != b for a, b in pairwise(up)]
    if sum(changes) > 1:
        yield "up and down more than once", names(items)
    total = sum((i.dose.duration for i in items), timedelta())
    for (before, after), change in zip(pairwise(items), changes, strict=True):
        if before.position is not after.position:
            total += UP_OR_DOWN if change else BETWEEN_POSITIONS
    if total > HARD_LIMIT:
        yield "longer than seven minutes", f"{total} {names(items)}"
    elif total > TARGET and any(_can_be_shorter(library, i) for i in items):
        yield "longer than the target and not trimmed", f"{total} {names(items)}"


def _can_be_shorter(library: Library, item: RoutineItem) -> bool:
    whole = library[item.exercise].rung(item.rung).dose
    return item.dose.sets > 1 or item.dose.reps > max(1, ceil(whole.reps / 2))


def of_new(facts: Facts, items: Sequence[RoutineItem], on: date) -> Broken:
    """One a day that is new or comes back, whatever way led to it; the first day excepted."""
    back = [i for i in items if facts.comes_back(i.exercise)]
    new = [i for i in items if i.exercise not in facts.done and i not in back]
    blocks = {i.exercise for i in items if i.why is Reason.ITS_BLOCK}
    before = {id_ for id_, day in facts.met.items() if day == on} | facts.came_back_on(on)
    changed = before | blocks | {i.exercise for i in (*new, *back)}
    if len(changed) > 1 and facts.first_on not in (None, on):
        yield "more than one new thing", f"{' '.join(sorted(changed))} of {names(items)}"
    if back and any(i.why in STEPS_UP for i in items):
        yield "a step up beside what comes back", names(items)


def of_pool(facts: Facts, item: RoutineItem) -> Broken:
    """Two of a category stopped for pain, or three in all: nothing new there (P10).

    Breathing is always there on a worse day (P7).
    """
    is_breathing = facts.library[item.exercise].kind is Kind.BREATHING
    is_known = item.exercise in facts.done or facts.comes_back(item.exercise)
    if is_known or not facts.for_pain or is_breathing:
        return
    resting = facts.for_pain & facts.resting
    category = facts.library[item.exercise].category
    own = [i for i in resting if facts.library[i].category is category]
    if len(own) >= FULL - 1 or len(resting) >= FULL:
        yield "something new although two or three rest", f"{item.exercise} {item.why}"


def _of_steps(facts: Facts, items: Sequence[RoutineItem], on: date) -> Broken:
    ups = [i for i in items if i.why in STEPS_UP]
    if not ups:
        return
    if len(ups) > 1:
        yield "two steps up on one day", names(ups)
    if facts.worse_mornings and facts.worse_mornings[-1] == on:
        yield "a step up after a worse morning", names(ups)
    if facts.done_on is not None and on - facts.done_on >= BIG_GAP:
        yield "a step up after a gap", names(ups)


def allowed_in(facts: Facts, exercise: Exercise, place: Place) -> frozenset[tuple[int, Position]]:
    """As `allowed_places`, worked out once for a person's limits."""
    key = (exercise.id, facts.limits, place)
    if key not in facts.allowed:
        facts.allowed[key] = allowed_places(exercise, facts.limits, place)
    return facts.allowed[key]


def is_at_most(dose: Dose, whole: Dose) -> bool:
    """The same movement, and not more of it."""
    if dose is whole:
        return True
    same = (dose.move, dose.sides, dose.count) == (whole.move, whole.sides, whole.count)
    fewer = 0 < dose.sets <= whole.sets and 0 < dose.reps <= whole.reps
    return same and fewer and dose.hold <= whole.hold and dose.rest <= whole.rest


def half_of(dose: Dose) -> Dose:
    """Half of the repetitions, rounded up, or half of a single hold; one set."""
    if dose.reps > 1:
        return Dose(ceil(dose.reps / 2), dose.move, dose.hold, 1, dose.sides, dose.rest)
    seconds = ceil(dose.hold.total_seconds() / 2)
    return Dose(1, dose.move, timedelta(seconds=seconds), 1, dose.sides, dose.rest)
