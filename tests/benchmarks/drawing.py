"""The pictures drawn for one person: processor time, size, and what many weeks cost over few."""

from __future__ import annotations

import statistics
import time

from bot.media.drawn import draw
from bot.usecases.drawings import Drawing
from tests.media.drawing.samples import GOOD, MONTH, SIXTY

TIMES = 15


def processor_time_of(drawing: Drawing) -> float:
    """Median seconds that one picture takes a processor, its letters already loaded."""
    taken = []
    draw(drawing)
    for _ in range(TIMES):
        begun = time.process_time()
        draw(drawing)
        taken.append(time.process_time() - begun)
    return statistics.median(taken)


def measure() -> dict[str, float]:
    """Milliseconds for each picture, and the ratio of sixty weeks to four."""
    few, many, month = (1000 * processor_time_of(each) for each in (GOOD, SIXTY, MONTH))
    return {"week": few, "sixty weeks": many, "month": month, "ratio": many / few}
