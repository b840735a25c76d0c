"""`make bench`: what we promise about speed and size, measured now, beside the target.

Figures depend on the machine and on what else it does, so nothing here passes or fails.
"""

from __future__ import annotations

import asyncio
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.benchmarks import drawing
from tests.benchmarks.pure import measure, ratios
from tests.benchmarks.starting import fill, start_in_turn, start_once

FEW, MANY = 10, 100_000
STARTS = 5


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of the table; `target` in words, with its unit."""

    what: str
    value: str
    target: str


def rules() -> Iterator[Figure]:
    targets = ("< 500 ms", "< 300 ms", "< 50 ms", "< 1 ms")
    for (what, milliseconds), target in zip(measure().items(), targets, strict=True):
        yield Figure(what, f"{milliseconds:.2f} ms", target)
    for (what, ratio), target in zip(ratios().items(), ("< 0.7", "> 2"), strict=True):
        yield Figure(what, f"{ratio:.2f}", target)


def drawings() -> Iterator[Figure]:
    taken = drawing.measure()
    for what in ("week", "sixty weeks", "month"):
        yield Figure(f"draw a picture: {what}", f"{taken[what]:.1f} ms", "< 40 ms")
    yield Figure("picture of sixty weeks : of four", f"{taken['ratio']:.2f}", "< 2")


async def starts() -> list[Figure]:
    with tempfile.TemporaryDirectory() as folder:
        few = await fill(Path(folder) / "few", FEW)
        many = await fill(Path(folder) / "many", MANY)
        await start_once(few)  # compiles what was never imported before
        seconds = await start_in_turn((few, many), times=STARTS)
        rest = [(await start_once(url, resting=True)).megabytes for url in (few, many)]
    figures = []
    for people, taken, megabytes in zip((FEW, MANY), seconds, rest, strict=True):
        name = f"{people:,} people"
        figures.append(Figure(f"start to first getUpdates, {name}", f"{taken:.2f} s", "< 1.5 s"))
        figures.append(Figure(f"memory at rest, {name}", f"{megabytes:.0f} MB", "< 120 MB"))
    ratio = seconds[1] / seconds[0]
    return [*figures, Figure("start with many : with few", f"{ratio:.2f}", "about 1")]


def table(figures: list[Figure]) -> str:
    wide = max(len(figure.what) for figure in figures)
    return "\n".join(f"{f.what:<{wide}}  {f.value:>9}  {f.target}" for f in figures)


if __name__ == "__main__":
    print(table([*rules(), *drawings(), *asyncio.run(starts())]))
