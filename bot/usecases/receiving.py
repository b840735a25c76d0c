"""One update of a known person: one transaction, one deed, due rows kept in step."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from bot.domain.exercise import Library
from bot.usecases.chart import Deed, Source, open_chart
from bot.usecases.current import current_screen
from bot.usecases.due import keep_due_rows
from bot.usecases.person import PersonId
from bot.usecases.ports import Store
from bot.usecases.showing import Showing, showing_of
from bot.usecases.timers import drop_unneeded_timer
from bot.usecases.toasts import Ending, Toast


@dataclass(frozen=True, slots=True)
class Received:
    """What became of an update; `is_repeat` when it was taken in before.

    `showing` is what the chat owes the person once this is committed, None for a repeat.
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
    """Lets `deed` change the person's chart and stores it. None for a stranger.

    `with_past`: the deed takes something back and needs the whole diary.
    """
    opening = open_chart(
        store, library, source, now=now, find_screen=current_screen, with_past=with_past
    )
    async with opening as opened:
        if opened is not None:
            uow, chart = opened
            before = chart.fresh()
            ending = deed(chart)
            drop_unneeded_timer(chart)
            await keep_due_rows(uow, before, chart)
    if opened is not None:
        return Received(chart.person.id, ending, showing=showing_of(chart))
    async with store.reading() as reading:
        person = await reading.people.find(source.chat_id)
    return Received(person.id, Toast.NONE, is_repeat=True) if person else None
