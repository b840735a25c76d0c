"""Building and opening the questions that a typed text leads to."""

from __future__ import annotations

from bot.domain.state import RoutineRecord
from bot.usecases import questions as q
from bot.usecases import screens as s
from bot.usecases.chart import Chart


def typed_screen(chart: Chart) -> s.Screen | None:
    """Build the screen of the open question that came from a typed text, if there is one."""
    return offer_screen(chart) or what_hurt_screen(chart)


def offer_screen(chart: Chart) -> s.OfferHour | None:
    offer = chart.asked(q.OfferHour)
    return None if offer is None else s.OfferHour(offer.times)


def what_hurt_screen(chart: Chart) -> s.WhatHurt | None:
    routine = meant_routine(chart)
    if chart.asked(q.WhatHurt) is None or routine is None:
        return None
    items = [(i, routine.items[i]) for i in routine.order]
    asked = tuple((i, r.item.exercise) for i, r in items if chart.still_matters(r))
    return s.WhatHurt(routine.seq, asked)


def meant_routine(chart: Chart) -> RoutineRecord | None:
    """Return the routine that words of pain are about: the newest that was begun, if any."""
    begun = [r for r in chart.state.routines if r.opened and any(map(chart.still_matters, r.items))]
    return begun[-1] if begun else None


def ask_about_text(chart: Chart, question: q.WhatHurt | q.OfferHour) -> None:
    """Lay a question about a typed text over the open one, in place of one about an older text."""
    if isinstance(chart.question, q.WhatHurt | q.OfferHour):
        chart.close()
    chart.ask_over(question)
