"""What a check-in changes in the week after it (docs/rules.md, The week).

All of it is read from what the weeks told, and holds for seven days from the day of the check-in:
corrected, it is as if it had been told right. Nothing here lets anything back that rests.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from bot.domain import thresholds
from bot.domain.diary import Answer, Feel, NextWeek
from bot.domain.exercise import Category, ExerciseId, Library
from bot.domain.reasons import Reason
from bot.domain.state import ItemRecord, Status, ToldWeek, TrainingState

GOOD = frozenset({Feel.USUAL, Feel.BETTER})
LIKED = frozenset({Answer.EASY, Answer.OK})


def in_force(state: TrainingState, on: date) -> ToldWeek | None:
    """Return the newest week that was told, while it changes what comes on this day."""
    told = next((w for w in reversed(state.check_ins.weeks) if w.told_on is not None), None)
    if told is None or told.told_on is None or on - told.told_on >= thresholds.WEEK_HOLDS:
        return None
    return told


def pain_before(state: TrainingState, week: int) -> int | None:
    """Return the pain that of this week is compared with: the lowest since the last gentle week.

    It begins with the usual pain, and a rise that made a week gentle is where it begins anew. So a
    slow rise is seen too, and a pain that stays high holds nobody back for good.
    """
    lowest = state.health.usual_pain
    for told in state.check_ins.weeks:
        if told.number < week and told.pain is not None:
            has_risen = lowest is not None and told.pain - lowest >= thresholds.PAIN_UP
            if lowest is None or has_risen or told.pain < lowest:
                lowest = told.pain
    return lowest


def worse_because(state: TrainingState, told: ToldWeek) -> tuple[Reason, ...]:
    """Return which answers of a check-in say that it is worse: much worse, or pain up by two."""
    before = pain_before(state, told.number)
    found = []
    if told.change is not None and told.change <= thresholds.MUCH_WORSE:
        found.append(Reason.MUCH_WORSE)
    if None not in (told.pain, before) and (told.pain or 0) - (before or 0) >= thresholds.PAIN_UP:
        found.append(Reason.PAIN_UP)
    return tuple(found)


def makes_gentle(state: TrainingState, told: ToldWeek) -> bool:
    """Whether a check-in makes the week after it a gentle one.

    Much worse than at the start only where the check-in before did not say as much: else nobody
    would get strong again who still measures by a good start.
    """
    because = worse_because(state, told)
    earlier = [w.change for w in state.check_ins.weeks if w.number < told.number]
    before = next((c for c in reversed(earlier) if c is not None), None)
    is_news = before is None or before > (told.change or 0)
    return Reason.PAIN_UP in because or (Reason.MUCH_WORSE in because and is_news)


def is_gentle_week(state: TrainingState, on: date) -> bool:
    """Whether strength waits for a good morning, and then comes at half its dose."""
    told = in_force(state, on)
    return told is not None and makes_gentle(state, told)


def is_held_week(state: TrainingState, on: date) -> bool:
    """Whether nothing new comes and nothing goes up: the check-in said that it is worse."""
    told = in_force(state, on)
    return told is not None and bool(worse_because(state, told))


def waits_with_strength(state: TrainingState, on: date) -> bool:
    """Whether strength is left out in a gentle week: until a morning after the check-in that was
    as usual or better."""
    told = in_force(state, on)
    if told is None or told.told_on is None or not makes_gentle(state, told):
        return False
    mornings = (r.morning for r in state.routines if r.morning is not None)
    return not any(m.feel in GOOD and m.on > told.told_on for m in mornings)


def choice_in_force(state: TrainingState, on: date) -> NextWeek | None:
    """Return what the person chose for the days around this one, for seven days."""
    chosen = next((w for w in reversed(state.check_ins.weeks) if w.chosen_on is not None), None)
    if chosen is None or chosen.chosen_on is None:
        return None
    return chosen.choice if on - chosen.chosen_on < thresholds.WEEK_HOLDS else None


def may_be_harder(state: TrainingState, on: date) -> bool:
    """Whether a harder week may be chosen: not in a held one, nor while the back is worse."""
    back = state.worsening
    is_worse = back.trend_since is not None or back.flare_since is not None
    return not is_worse and not is_held_week(state, on)


def prefers_steps(state: TrainingState, on: date) -> bool:
    """Whether what has earned a step up comes before its turn: the person chose a harder week."""
    return choice_in_force(state, on) is NextWeek.HARDER and may_be_harder(state, on)


def never_liked(library: Library, state: TrainingState, on: date) -> frozenset[Category]:
    """Return the categories in which no answer of the last two weeks was easy or OK.

    Judged after a check-in only, and by four answers at least: skipped, uncomfortable or pain.
    """
    if in_force(state, on) is None:
        return frozenset()
    found = set()
    for category in Category:
        told = [r.answer for r in _answered(library, state, category)]
        if len(told) >= thresholds.NEVER_LIKED_ANSWERS and not LIKED & set(told):
            found.add(category)
    return frozenset(found)


def disliked(library: Library, state: TrainingState, on: date) -> dict[ExerciseId, int]:
    """Return how often each exercise of a category that was never liked was answered so."""
    found: dict[ExerciseId, int] = {}
    for category in never_liked(library, state, on):
        for record in _answered(library, state, category):
            found[record.item.exercise] = found.get(record.item.exercise, 0) + 1
    return found


def _answered(library: Library, state: TrainingState, category: Category) -> Iterator[ItemRecord]:
    for routine in state.routines:
        for record in routine.items:
            exercise = library.get(record.item.exercise)
            is_own = exercise is not None and exercise.category is category
            if is_own and record.answer is not None:
                yield record


def swaps_to_offer(state: TrainingState) -> tuple[ExerciseId, ...]:
    """Return exercises that were skipped or swapped away three times in a row and are still in
    turn: another in their place is offered."""
    return tuple(
        id_
        for id_, known in state.exercises.items()
        if known.put_aside >= thresholds.SWAP_OFFERED_AFTER
        and known.status is Status.ACTIVE
        and known.entered_on is not None
        and known.left_on is None
    )
