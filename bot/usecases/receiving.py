"""Handling one update of a known person: one transaction, one deed, due rows brought up to date."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from bot.domain.exercise import Library
from bot.usecases.chart import Deed
from bot.usecases.chart_store import Source, open_chart
from bot.usecases.current import current_screen
from bot.usecases.due import keep_due_rows
from bot.usecases.person import PersonId
from bot.usecases.ports import Store
from bot.usecases.showing import Showing, showing_of
from bot.usecases.timers import drop_unneeded_timer
from bot.usecases.toasts import Ending, Toast


@dataclass(frozen=True, slots=True)
class Received:
    """Result of an update: how its deed ended, and `is_repeat` if it was handled before.

    `showing` is what the chat has to show now that this is committed; None for a repeat.
    """

    person_id: PersonId
    ending: Ending
    is_repeat: bool = False
    showing: Showing | None = None


async def receive(
    store: Store,
    library: Library,
    source: Source,
    deed: Deed,
    *,
    now: datetime,
    with_past: bool = False,
) -> Received | None:
    """Change the person's chart by `deed` and store it; return None for a stranger.

    `with_past`: the deed takes something back or changes it, so it needs the whole diary.
    """
    opening = open_chart(
        store, library, source, now=now, find_screen=current_screen, with_past=with_past
    )
    async with opening as opened:
        if opened is not None:
            uow, chart = opened
            before = chart.fresh()
            chart.person = replace(chart.person, heard_on=chart.today, lapse_told_on=None)
            ending = deed(chart)
            drop_unneeded_timer(chart)
            await keep_due_rows(uow, before, chart)
    if opened is not None:
        return Received(chart.person.id, ending, showing=showing_of(chart))
    async with store.reading() as reading:
        person = await reading.people.find(source.chat_id)
    return Received(person.id, Toast.NONE, is_repeat=True) if person else None
