"""The fact to live by that goes with a routine."""

from __future__ import annotations

from datetime import date

from bot.domain import thresholds


def fact_of_day(on: date, *, count: int) -> int:
    """Return the index, from 0, of the fact for the routine of a local date, out of `count` facts.

    The date alone decides, so a card that is drawn again, an undo or a restart keep the fact.
    Each date takes the next one, done or not: the same fact comes back after exactly `count`
    days, whatever days are left out. Raises ValueError where that is too soon.
    """
    if count <= thresholds.FACT_STAYS_AWAY_DAYS:
        raise ValueError(f"{count} facts come round within {thresholds.FACT_STAYS_AWAY_DAYS} days")
    return on.toordinal() % count
