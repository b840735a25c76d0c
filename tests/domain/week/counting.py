"""A second count of a week, from the entries alone: no fold, no rule, none of the code it checks.

For diaries without corrections and without pauses, in which each date has one routine.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from bot.domain import diary as d
from bot.domain.diary import Answer, DiaryEntry

WEEK = timedelta(days=7)


@dataclass
class Counted:
    """What was counted of one week."""

    kept: set[date] = field(default_factory=set)
    bad: dict[date, int] = field(default_factory=dict)
    left_out: dict[date, d.RestWhy] = field(default_factory=dict)
    answers: dict[str, Counter[Answer]] = field(default_factory=dict)
    told: dict[str, int] = field(default_factory=dict)
    holds: dict[str, timedelta] = field(default_factory=dict)


def count(entries: Sequence[DiaryEntry], week: int) -> Counted:
    plans = {e.seq: e.event for e in entries if isinstance(e.event, d.RoutinePlanned)}
    first = min(plan.local_date for plan in plans.values()) + (week - 1) * WEEK
    counted = Counted()
    items = {seq: list(plan.items) for seq, plan in plans.items()}
    for entry in entries:
        event, on = entry.event, entry.local_date
        if isinstance(event, d.CheckInAnswered) and event.week == week:
            counted.told[event.question] = event.value
        if isinstance(event, d.ItemAdded):
            items[event.routine].append(event.item)
        elif isinstance(event, d.Swapped):
            items[event.routine][event.item] = event.instead
        if not first <= on < first + WEEK:
            continue
        if isinstance(event, d.BadDay):
            counted.bad[on] = event.score
            counted.kept.add(on)
        elif isinstance(event, d.RestDay):
            counted.left_out[on] = event.why
        elif isinstance(event, d.Answered):
            item = items[event.routine][event.item]
            counted.answers.setdefault(item.exercise, Counter())[event.answer] += 1
            if event.answer is not Answer.SKIPPED:
                counted.kept.add(on)
            if event.answer not in (Answer.SKIPPED, Answer.PAIN) and item.dose.hold:
                longest = max(counted.holds.get(item.exercise, item.dose.hold), item.dose.hold)
                counted.holds[item.exercise] = longest
    return counted
