"""Limits that pass: an operation, a birth, symptoms below the knee (clinical 3.A, tier S).

Each is asked about again after a while. The date alone lifts nothing: without an answer the limit
stays, and the question stays due.
"""

from __future__ import annotations

from datetime import date, timedelta

from bot.domain import diary as d
from bot.domain import thresholds
from bot.domain.diary import DiaryEntry, HowNow
from bot.domain.evolve import evolve
from bot.domain.exercise import Library, Limit
from bot.domain.reasons import Decision
from bot.domain.state import Health, TrainingState

PASSING = (Limit.LEG_SYMPTOMS, Limit.RECENT_SURGERY, Limit.POSTPARTUM)
"""In the order in which they are asked about."""


def passing_due(state: TrainingState, on: date) -> Limit | None:
    """Return the limit to be asked about before the next routine, if one is due."""
    limits, days = state.health.limits or frozenset[Limit](), state.health.again_on
    return next((x for x in PASSING if x in limits and days.get(x, on) <= on), None)


def with_limits(health: Health, limits: frozenset[Limit], on: date) -> Health:
    """Return the same with other limits; what is new among them is asked about in its time.

    Going through a list moves no date: only an answer to the question itself does.
    """
    again = {x: health.again_on.get(x, on + _passes_in(x)) for x in PASSING if x in limits}
    return evolve(health, limits=limits, again_on=again)


def _passes_in(limit: Limit) -> timedelta:
    """Return the time from the day it was told to the first question."""
    is_symptom = limit is Limit.LEG_SYMPTOMS
    return thresholds.STILL_ASKED_EVERY if is_symptom else thresholds.RECENT


def asked_again(
    _library: Library, state: TrainingState, entry: DiaryEntry, event: d.LimitAskedAgain
) -> tuple[TrainingState, tuple[Decision, ...]]:
    """Lift what is over, keep the rest; what got worse makes both lists of signs due."""
    limits = state.health.limits or frozenset[Limit]()
    if event.limit not in limits:
        return state, ()
    if event.how is HowNow.GONE:
        health = with_limits(state.health, limits - {event.limit}, entry.local_date)
        return evolve(state, health=health), ()
    again = entry.local_date + thresholds.STILL_ASKED_EVERY
    days = {**state.health.again_on, event.limit: again}
    state = evolve(state, health=evolve(state.health, again_on=days))
    if event.how is HowNow.WORSE:
        told = {x: on for x, on in state.safety.signs_on.items() if x not in set(d.SignQuestion)}
        state = evolve(state, safety=evolve(state.safety, signs_on=told))
    return state, ()
