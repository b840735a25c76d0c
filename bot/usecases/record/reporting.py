"""`/report`: one page for the clinician, as a PDF and as the same words in plain text."""

from __future__ import annotations

import asyncio

from bot.domain.exercise import Library
from bot.usecases.chart import Chart
from bot.usecases.person import PersonId
from bot.usecases.ports import Store
from bot.usecases.record.clinician import ClinicianReport, clinician_report
from bot.usecases.toasts import Ending, Toast

REPORT, REPORT_FAILED = "line-report", "line-report-failed"
REPORT_TEXT, REPORT_TEXT_FAILED = "line-report-text", "line-report-text-failed"
"""The lines that carry the page and its words, and those for where they cannot be made."""


def ask_report(chart: Chart) -> Ending:
    """Owe the person the page: `/report`. Before the first routine there is nothing for it."""
    if chart.state.adherence.started_on is None:
        chart.say("line-report-early")
        return Toast.NONE
    owed = {line.key for line in chart.person.lines}
    for key in (REPORT, REPORT_TEXT):
        if key not in owed:
            chart.say(key)
    return Toast.NONE


async def read_report(
    store: Store, library: Library, person_id: PersonId
) -> ClinicianReport | None:
    """Count the figures of a person's page, in a thread; None where there are none.

    Raises Unreadable.
    """
    async with store.reading() as uow:
        entries = await uow.diary.entries(person_id)
    return await asyncio.to_thread(clinician_report, library, entries)
