"""The files that lines of the chat carry: the diary, and the page for a clinician in two forms."""

from __future__ import annotations

import asyncio
import hashlib
import logging
from collections.abc import Callable, Mapping
from datetime import datetime
from functools import partial

from bot.chat.screens.shared import Voice
from bot.chat.showing.clinician_words import page_for_clinician
from bot.chat.showing.line_sender import LineFile
from bot.chat.words import Words
from bot.domain.exercise import Library
from bot.usecases.media import Media, MediaKind
from bot.usecases.person import Person
from bot.usecases.ports import Store
from bot.usecases.record.exporting import EXPORT, EXPORT_FAILED, make_export
from bot.usecases.record.paper import Paper, TooLong, in_text
from bot.usecases.record.reporting import (
    REPORT,
    REPORT_FAILED,
    REPORT_TEXT,
    REPORT_TEXT_FAILED,
    read_report,
)

logger = logging.getLogger(__name__)

CODE_LENGTH = 8
"""Letters of the content's hash that stand on the page."""


def line_files(
    store: Store, library: Library, words: Words, now: Callable[[], datetime]
) -> Mapping[str, LineFile]:
    """Return what makes the file of each line that carries one."""

    async def export(person: Person) -> Media | None:
        return await make_export(store, library, person.id, now=now())

    async def page(person: Person, write: Callable[[Paper], bytes], ending: str) -> Media | None:
        report = await read_report(store, library, person.id)
        if report is None:
            return None
        at = now().astimezone(person.zone)
        voice, code = Voice(words, library, at), library.content_hash[:CODE_LENGTH]
        paper = page_for_clinician(report, voice, made_at=at, code=code)
        try:
            data = await asyncio.to_thread(write, paper)
        except TooLong:
            logger.exception("A page for a clinician does not fit")
            return None
        name = f"back-in-three-report-{at.date().isoformat()}.{ending}"
        return Media(MediaKind.DOCUMENT, hashlib.sha256(data).hexdigest(), name, lambda: data)

    return {
        EXPORT: LineFile(export, EXPORT_FAILED),
        REPORT: LineFile(partial(page, write=_as_pdf, ending="pdf"), REPORT_FAILED),
        REPORT_TEXT: LineFile(partial(page, write=_as_text, ending="txt"), REPORT_TEXT_FAILED),
    }


def _as_pdf(paper: Paper) -> bytes:
    from bot.media.paper import draw_paper  # late: the page's library is loaded when one is drawn

    return draw_paper(paper)


def _as_text(paper: Paper) -> bytes:
    return in_text(paper).encode()
