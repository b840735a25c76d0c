"""The questions that a typed text opens, from the stored chart."""

from __future__ import annotations

from datetime import time

from bot.domain.state import RoutineRecord
from bot.usecases import screens as s
from bot.usecases.chart import Chart

WHAT_HURT, OFFER_HOUR = "what_hurt", "offer_hour"


def typed_screen(chart: Chart) -> s.Screen | None:
    """The open question that came from a typed text, if there is one."""
    return offer_screen(chart) or what_hurt_screen(chart)


def offer_screen(chart: Chart) -> s.OfferHour | None:
    times = (chart.talk_of(OFFER_HOUR) or {}).get("times")
    if not isinstance(times, list):
        return None
    return s.OfferHour(tuple(time.fromisoformat(str(at)) for at in times))


def what_hurt_screen(chart: Chart) -> s.WhatHurt | None:
    routine = meant_routine(chart)
    if chart.talk_of(WHAT_HURT) is None or routine is None:
        return None
    items = [(i, routine.items[i]) for i in routine.order]
    asked = tuple((i, r.item.exercise) for i, r in items if chart.speaks_of(r))
    return s.WhatHurt(routine.seq, asked)


def meant_routine(chart: Chart) -> RoutineRecord | None:
    """The routine that words of pain are about: the newest one that was begun."""
    begun = [r for r in chart.state.routines if r.opened and any(map(chart.speaks_of, r.items))]
    return begun[-1] if begun else None
