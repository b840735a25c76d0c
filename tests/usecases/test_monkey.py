"""Months of random taps, texts, commands and waits: the promises hold after every single one.

A longer hunt by hand: `live(seed, steps=600)` for as many seeds as there is time.
"""

from __future__ import annotations

from typing import cast

import pytest

from bot.chat import buttons as b
from bot.chat.incoming.taps import deed_of_tap
from bot.chat.words import Words
from bot.domain.exercise import Library
from bot.usecases import screens as s
from bot.usecases.chart import Chart, Deed
from bot.usecases.current import current_screen
from bot.usecases.toasts import Ending, Toast
from tests.usecases.monkey import Monkey
from tests.usecases.monkey_promises import Broken, live

SOME, MANY = range(8), range(1000, 1010)
KINDS_SEEN = 30

pytestmark = pytest.mark.long


@pytest.mark.parametrize("seed", SOME)
def test_whatever_is_tapped_or_typed_the_promises_hold(seed: int) -> None:
    live(seed, steps=250)


@pytest.mark.parametrize("seed", MANY)
def test_the_promises_hold_for_months(seed: int) -> None:
    live(seed, steps=600)


def test_a_monkey_gets_about() -> None:
    screens: set[type[s.Screen]] = set()
    for seed in range(4):
        monkey = Monkey(seed)
        for _ in range(250):
            monkey.step()
            screens.add(type(current_screen(monkey.chart)))
    assert len(screens) >= KINDS_SEEN, sorted(screen.__name__ for screen in screens)


def test_the_same_seed_lives_the_same_life() -> None:
    one, other = (live(5, steps=120) for _ in range(2))
    assert one.diary == other.diary


def _forgetful(chart: Chart) -> Ending:
    chart.state = type(chart.state)(last_seq=chart.state.last_seq, consent=1)
    return Toast.NONE


def _wordless(_chart: Chart) -> Ending:
    return cast("Ending", "toast-nobody-wrote")


def _failing(_chart: Chart) -> Ending:
    raise ZeroDivisionError


BREAKING: dict[str, Deed] = {
    "an error": _failing,
    "a toast without words": _wordless,
    "answers that are gone": _forgetful,
}


@pytest.mark.parametrize("broken", BREAKING.values(), ids=list(BREAKING))
def test_a_broken_promise_is_seen(broken: Deed, monkeypatch: pytest.MonkeyPatch) -> None:
    def deed_or_broken(button: b.Button, words: Words, library: Library) -> Deed:
        is_broken = isinstance(button, b.HowTo | b.Swap)
        return broken if is_broken else deed_of_tap(button, words, library)

    monkeypatch.setattr("tests.usecases.monkey.deed_of_tap", deed_or_broken)
    with pytest.raises(Broken, match=r"seed \d+, step \d+"):
        _live_all()


def _live_all() -> None:
    for seed in SOME:
        live(seed, steps=250)
