"""One update of a known person: one transaction, one deed, due rows kept in step."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from bot.domain.exercise import Library
from bot.usecases.chart import Chart, Source, open_chart
from bot.usecases.due import keep_due_rows
from bot.usecases.person import PersonId
from bot.usecases.ports import Store
from bot.usecases.timers import settle_timer

Deed = Callable[[Chart], str]
"""Changes a chart and returns the key of a toast, "" for none."""


@dataclass(frozen=True, slots=True)
class Received:
    """What became of an update; `is_repeat` when it was taken in before."""

    person_id: PersonId
    toast: str
    is_repeat: bool = False


async def receive(
    store: Store,
    library: Library,
    source: Source,
    deed: Deed,
    *,
    now: datetime,
    with_past: bool = False,
) -> Received | None:
    """Lets `deed` change the person's chart and stores it. None for a stranger.

    `with_past`: the deed takes something back and needs the whole diary.
    """
    received: Received | None = None
    async with open_chart(store, library, source, now=now, with_past=with_past) as opened:
        if opened is not None:
            uow, chart = opened
            before = Chart(chart.person, chart.state, library, now)
            toast = deed(chart)
            settle_timer(chart)
            await keep_due_rows(uow, before, chart)
            received = Received(chart.person.id, toast)
    if received is not None:
        return received
    async with store.reading() as uow:
        person = await uow.people.find(source.chat_id)
    return Received(person.id, "", is_repeat=True) if person else None
