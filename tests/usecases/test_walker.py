"""The promises of docs/rules.md hold on every card of lives lived through the use cases, and a
broken rule is seen.

The long run is by hand: `python -m tests.usecases.walker --days 200000 --jobs 2`.
"""

from __future__ import annotations

import pytest

from tests.usecases.walker.__main__ import APART, live_in, report
from tests.usecases.walker.breaking import BROKEN
from tests.usecases.walker.promises import PROMISES
from tests.usecases.walker.promises.sight import Sight
from tests.usecases.walker.rows import HELD, HELD_ELSEWHERE, PAGE, rows_of
from tests.usecases.walker.somebody import Somebody
from tests.usecases.walker.watch import Tally, live, live_many

pytestmark = pytest.mark.long

DAYS = 1_500
MOST_PEOPLE = 12


def test_no_card_of_many_days_breaks_a_promise() -> None:
    tally = live_many(seed=1, days=DAYS)

    assert tally.days == DAYS
    assert not tally.breaches, "\n".join(report(tally, 0, stories=True))


@pytest.mark.parametrize("promise", [p.__name__ for p in PROMISES])
def test_a_broken_rule_is_seen(promise: str, monkeypatch: pytest.MonkeyPatch) -> None:
    broken = BROKEN[promise]
    for patch in broken.patches:
        monkeypatch.setattr(patch.where, patch.name, patch.instead)

    assert _is_seen(promise, seed=broken.seed, days=broken.days)


def _is_seen(promise: str, *, seed: int, days: int) -> bool:
    check = next(p for p in PROMISES if p.__name__ == promise)
    people = (Somebody(own) for own in range(seed, seed + MOST_PEOPLE))
    sights = (Sight.of(look, person.ear) for person in people for look in person.live(days))
    return any(any(check(sight)) for sight in sights)


def test_the_same_seed_gives_the_same_life() -> None:
    lives = [live(Tally(), seed=5, days=40) for _ in range(2)]
    other = live(Tally(), seed=6, days=40)

    assert lives[0].phone.diary == lives[1].phone.diary != other.phone.diary


def test_days_shared_by_two_processes_are_counted_together() -> None:
    parts = [live_many(seed=seed, days=60) for seed in (1, 1 + APART)]

    both = live_in(2, seed=1, days=120)

    assert both.days == 120
    assert both.looks == parts[0].looks + parts[1].looks


def test_every_row_of_the_page_is_held_or_says_where() -> None:
    rows = list(rows_of(PAGE.read_text(encoding="utf-8")))
    starts = [*HELD, *HELD_ELSEWHERE]

    unheld = [row for row in rows if not any(row.startswith(start) for start in starts)]
    gone = [start for start in starts if not any(row.startswith(start) for row in rows)]

    assert unheld == []
    assert gone == []


def test_every_promise_holds_a_row() -> None:
    named = {name for names in HELD.values() for name in names.split()}

    assert named == {promise.__name__ for promise in PROMISES}


def test_every_promise_has_a_rule_to_break() -> None:
    assert BROKEN.keys() == {promise.__name__ for promise in PROMISES}
