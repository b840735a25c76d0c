"""The lock on the deadlift, read a second time from the diary (clinical 1.C)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from bot.domain import diary as d
from bot.domain.diary import Answer, DiaryEntry, Discomfort, RoutineItem, WorseCause
from bot.domain.exercise import Category, ExerciseId, Kind, Limit
from tests.domain.random_days.facts import Facts

HINGE, DEADLIFT = ExerciseId("hip_hinge"), ExerciseId("deadlift")
LEARNED_WITHIN = timedelta(days=21)
QUIET_FOR = timedelta(days=14)
FORGOTTEN_AFTER = timedelta(days=28)
DAYS, AT_STICK, STICK_REPS, MOST_PAIN = 3, 2, 8, 3
STICK = 3
"""The fourth rung of the hinge's ladder, counted from 0: with the stick."""
NEVER_WITH = frozenset(
    {Limit.OSTEOPOROSIS, Limit.PREGNANT, Limit.RECENT_SURGERY, Limit.LEG_SYMPTOMS}
)


@dataclass(slots=True)
class Hinge:
    """Days with the hip hinge, each with its item and whether it was good; what speaks against."""

    days: dict[date, tuple[RoutineItem, bool]] = field(default_factory=dict)
    bad_core_on: date = date.min
    hurt_on: date = date.min
    opted_in: bool = False
    agreed: bool = False

    def hear(self, facts: Facts, entry: DiaryEntry) -> None:
        """Takes in one more entry, after the facts have."""
        note = _NOTES.get(type(entry.event))
        if note is not None:
            note(self, facts, entry, entry.event)

    def why_locked(self, facts: Facts, on: date) -> str:
        """What is missing for the deadlift; "" where nothing is."""
        good = sorted(day for day, (_, is_good) in self.days.items() if is_good)
        recent = [day for day in good if self.hurt_on < day and on - day <= FORGOTTEN_AFTER]
        newest = [self.days[day][0] for day in recent[-AT_STICK:]]
        ladder = facts.library[HINGE]
        checks = {
            "not opted in": self.opted_in,
            "too few good days": len(recent) >= DAYS
            and recent[-1] - recent[-DAYS] <= LEARNED_WITHIN,
            "no stick yet": all(
                ladder.index_of(i.rung) >= STICK and i.dose.reps >= STICK_REPS for i in newest
            ),
            "core hurt": on - self.bad_core_on > QUIET_FOR,
            "usual pain": facts.usual <= MOST_PAIN,
            "limits": not facts.limits & NEVER_WITH,
            "heart": Limit.BP_OR_HEART not in facts.limits or self.agreed,
        }
        return ", ".join(why for why, holds in checks.items() if not holds)


def _checked(hinge: Hinge, facts: Facts, entry: DiaryEntry, event: d.HingeChecked) -> None:
    item = facts.answers.get(event.cause)
    if item is not None and item.exercise == HINGE:
        hinge.days[entry.local_date] = (item, event.good)


def _opted_in(hinge: Hinge, facts: Facts, entry: DiaryEntry, event: d.OptedIn) -> None:
    hinge.opted_in = hinge.opted_in or event.exercise == DEADLIFT


def _asked_first(hinge: Hinge, facts: Facts, entry: DiaryEntry, event: d.AskedFirst) -> None:
    hinge.agreed = event.agreed


def _answered(hinge: Hinge, facts: Facts, entry: DiaryEntry, event: d.Answered) -> None:
    if event.answer is Answer.PAIN:
        _hurt(hinge, facts, facts.answers[entry.seq].exercise, entry.local_date)


def _discomfort(hinge: Hinge, facts: Facts, entry: DiaryEntry, event: d.DiscomfortNamed) -> None:
    if event.kind is Discomfort.SHARP:
        _hurt(hinge, facts, facts.answers[event.cause].exercise, entry.local_date)


def _explained(hinge: Hinge, facts: Facts, entry: DiaryEntry, event: d.WorseExplained) -> None:
    if event.why is WorseCause.EXERCISE and event.exercise is not None:
        _hurt(hinge, facts, event.exercise, entry.local_date)
    elif event.why is WorseCause.NOT_SURE and facts.last_morning is not None:
        did = [facts.library[i.exercise] for i in facts.did.get(facts.last_morning[1], [])]
        if any(e.category is Category.CORE and e.kind is not Kind.BREATHING for e in did):
            hinge.bad_core_on = entry.local_date


def _hurt(hinge: Hinge, facts: Facts, id_: ExerciseId, on: date) -> None:
    if facts.library[id_].category is Category.CORE:
        hinge.bad_core_on = on
    if id_ in (HINGE, DEADLIFT):
        hinge.hurt_on, hinge.opted_in = on, False


_NOTES: dict[type, Callable[[Hinge, Facts, DiaryEntry, Any], None]] = {
    d.HingeChecked: _checked,
    d.OptedIn: _opted_in,
    d.AskedFirst: _asked_first,
    d.Answered: _answered,
    d.DiscomfortNamed: _discomfort,
    d.WorseExplained: _explained,
}
