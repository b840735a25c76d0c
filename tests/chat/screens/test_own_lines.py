"""Words of a card, an opening and an advice that depend on the person."""

from __future__ import annotations

import pytest

from bot.chat.screens.routine import LONGEST_CARD
from bot.domain.diary import RoutineItem
from bot.domain.exercise import Exercise, Limit, Place
from bot.domain.reasons import Reason
from bot.domain.rules.limits import allowed_rungs
from bot.usecases import screens as s
from tests.chat.screens.sample_screens import (
    BRIDGE,
    ITEMS,
    LIBRARY,
    TODAY,
    WORDS,
    pain_advice,
    read,
)

EXERCISES = [pytest.param(exercise, id=exercise.id) for exercise in LIBRARY]


def card(exercise: Exercise, limits: tuple[Limit, ...], *, full: bool = True) -> s.Card | None:
    """Return the first card of it under these limits; None where they leave it out."""
    rungs = allowed_rungs(exercise, frozenset(limits), Place.FLOOR)
    if not rungs:
        return None
    rung, position = rungs[0]
    item = RoutineItem(exercise.id, rung.id, rung.dose, position, Reason.NEW)
    own = tuple(sorted(set(limits) & exercise.limits.keys()))
    return s.Card(7, 0, 1, 3, item, full=full, limits=own)


@pytest.mark.parametrize("exercise", EXERCISES)
def test_a_full_card_says_what_each_limit_changes(exercise: Exercise) -> None:
    for limit in exercise.limits:
        shown = card(exercise, (limit,))
        if shown is not None:
            line = WORDS.text(f"{exercise.id}-limit-{limit}".replace("_", "-"))
            assert line in read(shown)


@pytest.mark.parametrize("exercise", EXERCISES)
def test_a_card_with_many_limits_still_fits_under_a_picture(exercise: Exercise) -> None:
    mild = tuple(x for x, effect in exercise.limits.items() if not effect.exclude)
    shown = card(exercise, mild)

    assert shown is None or len(read(shown)) <= LONGEST_CARD


def test_the_short_card_stays_short() -> None:
    bridge = LIBRARY[BRIDGE]
    shown = card(bridge, tuple(bridge.limits), full=False)

    assert shown is None or "For you" not in read(shown)


@pytest.mark.parametrize(
    ("note", "said"),
    [
        (Reason.FLARE, "A gentle day."),
        (Reason.WORSE_TREND, "talk to your healthcare provider this week"),
        (Reason.MORNING_CHECK, "nothing new"),
        (Reason.STILL_SORE, "a day off"),
    ],
)
def test_an_opening_says_what_the_mornings_made_of_the_day(note: Reason, said: str) -> None:
    assert said in read(s.Opening(7, TODAY, ITEMS, 4.5, None, notes=(note,)))


def test_when_several_rest_the_advice_is_stronger() -> None:
    few = pain_advice()
    many = s.PainAdvice(7, 41, BRIDGE, (BRIDGE,), few.place, True, None, True, stronger=True)

    assert "this week" in read(many)
    assert "this week" not in read(few)
