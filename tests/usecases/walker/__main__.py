"""The long run by hand: `python -m tests.usecases.walker --days 200000 --seed 1 --jobs 2`.

`--show 17 --days 40` tells the first forty days of the person with seed 17, and what was broken.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor

from tests.usecases.walker.somebody import Somebody
from tests.usecases.walker.watch import Tally, broken, live_many, told

APART = 1_000_000
"""Between the first seeds of two processes."""


def report(tally: Tally, seconds: float, *, stories: bool = False) -> Iterator[str]:
    """Days, time, and breaches with seeds."""
    each = seconds / max(tally.days, 1) * 1e3
    yield f"{tally.days:,} person-days of {tally.people:,} people, {tally.looks.total():,} cards"
    yield f"{seconds:.1f} s, {each:.2f} ms a day"
    yield f"{tally.breaches.total():,} breaches"
    for kind, many in tally.breaches.most_common():
        yield f"  {many:>8,} {kind}"
        for b, story in tally.first[kind]:
            yield f"           seed {b.seed}, {b.on}: {b.detail}"
            if stories:
                yield from (f"               {line}" for line in story)


def live_in(jobs: int, *, seed: int, days: int) -> Tally:
    """The days shared by so many processes, each with people of its own."""
    share = [days // jobs + (n < days % jobs) for n in range(jobs)]
    seeds = [seed + n * APART for n in range(jobs)]
    if jobs == 1:
        return live_many(seed=seed, days=days)
    tally = Tally()
    with ProcessPoolExecutor(jobs) as pool:
        for part in pool.map(_live, seeds, share):
            tally.add(part)
    return tally


def _live(seed: int, days: int) -> Tally:
    return live_many(seed=seed, days=days)


def _show(seed: int, days: int) -> int:
    person = Somebody(seed)
    for look in person.live(days):
        print(told(look))
        for kind, detail in broken(person, look):
            print(f"    !! {kind}: {detail}")
    return 0


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--days", type=int, default=5_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=1, help="processes that share the days")
    parser.add_argument("--show", type=int, metavar="SEED")
    parser.add_argument("--stories", action="store_true", help="what led to each breach")
    chosen = parser.parse_args()
    if chosen.show is not None:
        return _show(chosen.show, chosen.days)
    began = time.perf_counter()
    tally = live_in(chosen.jobs, seed=chosen.seed, days=chosen.days)
    for line in report(tally, time.perf_counter() - began, stories=chosen.stories):
        print(line)
    return 1 if tally.breaches else 0


if __name__ == "__main__":
    sys.exit(main())
