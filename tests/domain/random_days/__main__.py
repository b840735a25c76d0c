"""The long run by hand: `python -m tests.domain.random_days --days 1000000 --seed 1`.

`--show 17 --days 40` tells the first forty days of the person with seed 17, and what was broken.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor

from bot.chat.words import Words
from bot.domain.reasons import Reason
from bot.workshop.walking.plain_words import PlainWords
from bot.workshop.walking.telling import told_day
from tests.domain.factories import CONTENT, real_library
from tests.domain.random_days.people import live_many, lived_days
from tests.domain.random_days.watch import Tally

APART = 1_000_000
"""Between the first seeds of two processes."""


def report(tally: Tally, seconds: float) -> Iterator[str]:
    """Days, time, breaches with seeds, and how often each rule fired."""
    each = seconds / max(tally.days, 1) * 1e6
    yield f"{tally.days:,} person-days of {tally.people:,} people, {tally.plans:,} plans"
    yield f"{seconds:.1f} s, {each:.0f} microseconds a day"
    yield f"{tally.breaches.total():,} breaches"
    for kind, many in tally.breaches.most_common():
        yield f"  {many:>8,} {kind}"
        for b in tally.first[kind]:
            yield f"           seed {b.seed}, {b.on}: {b.detail}"
    yield "Why exercises were offered:"
    yield from _counts(dict(tally.items))
    yield "What rules decided:"
    yield from _counts(dict(tally.decisions))
    fired = {*tally.items, *(key.split(" ")[1] for key in tally.decisions)}
    silent = [reason.value for reason in Reason if reason.value not in fired]
    yield f"Never fired: {', '.join(silent) or 'none'}"


def _counts(counts: dict[str, int]) -> Iterator[str]:
    for name, many in sorted(counts.items(), key=lambda c: -c[1]):
        yield f"  {many:>10,} {name}"


def live_in(jobs: int, *, seed: int, days: int) -> Tally:
    """The days shared by so many processes, each with people of its own."""
    share = [days // jobs + (n < days % jobs) for n in range(jobs)]
    seeds = [seed + n * APART for n in range(jobs)]
    if jobs == 1:
        return _live(seed, days)
    tally = Tally()
    with ProcessPoolExecutor(jobs) as pool:
        for part in pool.map(_live, seeds, share):
            tally.add(part)
    return tally


def _live(seed: int, days: int) -> Tally:
    return live_many(real_library(), seed=seed, days=days)


def _show(seed: int, days: int) -> int:
    library, tally = real_library(), Tally()
    phrases = PlainWords(Words.from_folder(CONTENT / "en"), library)
    for life, day in lived_days(library, tally, seed=seed, days=days):
        print(*told_day(day, phrases, library), sep="\n")
        limits = sorted(life.state.health.limits or ())
        print(f"  (limits: {' '.join(limits) or 'none'})")
    for found in tally.first.values():
        print(f"{found[0].kind}, {found[0].on}: {found[0].detail}")
    return 0


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--days", type=int, default=30_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=1, help="processes that share the days")
    parser.add_argument("--show", type=int, metavar="SEED")
    chosen = parser.parse_args()
    if chosen.show is not None:
        return _show(chosen.show, chosen.days)
    began = time.perf_counter()
    tally = live_in(chosen.jobs, seed=chosen.seed, days=chosen.days)
    for line in report(tally, time.perf_counter() - began):
        print(line)
    return 1 if tally.breaches else 0


if __name__ == "__main__":
    sys.exit(main())
