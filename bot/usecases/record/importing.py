"""A diary comes back from a file: fetched, checked whole, asked about, and only then written.

Fetching and checking take a while and belong to no transaction, so an open question (`FromFile`)
says how far it is. It survives a restart, and each step may be done twice without harm.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from bot.domain.exercise import Library
from bot.domain.state import TrainingState
from bot.domain.thresholds import FOLLOW_UP_DAYS
from bot.usecases import questions as q
from bot.usecases import screens as s
from bot.usecases.accounts import keep_data
from bot.usecases.asked_first import owed_screen
from bot.usecases.chart import Chart, FindScreen
from bot.usecases.chart_store import read_chart, store_chart
from bot.usecases.due import keep_due_rows
from bot.usecases.person import Person, PersonId
from bot.usecases.ports import Reminder, ReminderKind, Store, UnitOfWork
from bot.usecases.record.archive import LARGEST_FILE, Fault
from bot.usecases.record.checking import CANNOT_BE_READ, Checked, loses_safety
from bot.usecases.record.diary_file import FileReminder, FileSettings
from bot.usecases.toasts import Ending, Toast

STEPS_OF_OURS = (q.FileStep.READ, q.FileStep.WRITE)
"""Steps at which the person waits for us."""
KEPT_ROWS = (ReminderKind.DAILY, ReminderKind.FOLLOW_UP)


def file_screen(chart: Chart) -> s.Screen | None:
    question = chart.asked(q.FromFile)
    if question is None:
        return None
    if question.step in STEPS_OF_OURS:
        return s.ReadingFile()
    return s.AskImport(
        entries=question.entries,
        first=question.first,
        last=question.last,
        replaces=chart.state.routine is not None,
    )


def take_file(chart: Chart, file_id: str, size: int | None, *, could_be_ours: bool) -> Ending:
    """Begin to read a file that the person sent, unless it cannot be a diary or comes too early.

    While a sign stands or a question of safety is owed, no other diary is put in its place.
    """
    keep_data(chart)
    if not could_be_ours:
        chart.say(f"line-file-{Fault.NOT_OURS}")
    elif not chart.state.consent:
        chart.say("line-file-consent")
    elif _is_safety_open(chart):
        chart.say(f"line-file-{Fault.SAFETY}")
    elif size is not None and size > LARGEST_FILE:
        chart.say(f"line-file-{Fault.TOO_LARGE}")
    else:
        chart.ask_over(q.FromFile(file_id))
    return Toast.NONE


def _is_safety_open(chart: Chart) -> bool:
    return chart.state.safety.block is not None or owed_screen(chart) is not None


def try_again(chart: Chart) -> Ending:
    """Read the file anew: [Try again]. Every update that finds it waiting does so."""
    chart.showing(s.ReadingFile)
    return Toast.NONE


def put_in(chart: Chart) -> Ending:
    """Put the diary of the file in: [Yes, put it back]."""
    chart.showing(s.AskImport)
    question = chart.asked(q.FromFile)
    assert question is not None
    chart.ask_again(replace(question, step=q.FileStep.WRITE))
    return Toast.NONE


def leave_file(chart: Chart) -> Ending:
    """Leave the file where it is: [No, leave it]."""
    chart.close()
    return Toast.NONE


def waiting_file(questions: Sequence[q.Question]) -> q.FromFile | None:
    """Return the file that waits for us to read or to write it, if it is the open question."""
    top = questions[-1] if questions else None
    return top if isinstance(top, q.FromFile) and top.step in STEPS_OF_OURS else None


async def find_waiting(store: Store, person_id: PersonId) -> q.FromFile | None:
    async with store.reading() as uow:
        try:
            person = await uow.people.get(person_id)
        except LookupError:
            return None
    return waiting_file(person.questions)


async def take_in(
    store: Store,
    library: Library,
    person_id: PersonId,
    wanted: q.FromFile,
    found: Checked | Fault,
    *,
    digest: str,
    now: datetime,
    find_screen: FindScreen,
) -> None:
    """Go on with a file that was fetched and checked: ask about it, or write it.

    Nothing happens if the person has gone on meanwhile. Only the very file that was asked about,
    by its `digest`, is written.
    """
    async with store.writing() as uow:
        try:
            person = await uow.people.get(person_id)
        except LookupError:
            return
        if waiting_file(person.questions) != wanted:
            return
        chart = await read_chart(uow, library, person, now, find_screen=find_screen)
        fault = found if isinstance(found, Fault) else _fault(chart, wanted, found, digest)
        if fault is None and wanted.step is q.FileStep.WRITE:
            assert isinstance(found, Checked)
            await _write(uow, chart, found, digest=digest)
            return
        if fault is not None:
            chart.close()
            chart.say(f"line-file-{fault}")
        else:
            assert isinstance(found, Checked)
            chart.ask_again(_asking(wanted, found, digest))
        await store_chart(uow, chart, source_key="")


def _fault(chart: Chart, wanted: q.FromFile, found: Checked, digest: str) -> Fault | None:
    if wanted.step is q.FileStep.WRITE and wanted.digest != digest:
        return Fault.BROKEN
    if _is_safety_open(chart):
        return Fault.SAFETY
    if loses_safety(chart.state, found.state, chart.today):
        return Fault.LOSES
    try:
        _restored(chart, found).screen  # noqa: B018  (a diary that no card can show is no diary)
    except (*CANNOT_BE_READ, AssertionError):
        return Fault.BROKEN
    return None


def _asking(wanted: q.FromFile, found: Checked, digest: str) -> q.FromFile:
    return replace(
        wanted,
        step=q.FileStep.ASK,
        digest=digest,
        entries=len(found.file.entries),
        first=found.first,
        last=found.last,
    )


def _restored(chart: Chart, found: Checked) -> Chart:
    """Return the chart as it is with the diary and the settings of the file."""
    person = _with_settings(chart.person, found.file.settings)
    return Chart(person, found.state, chart.library, chart.now, chart.find_screen)


def _with_settings(person: Person, settings: FileSettings) -> Person:
    """Return the person with settings from a file; the timer and the open questions go."""
    return replace(
        person,
        language=settings.language,
        tz=settings.tz,
        zone_known=settings.zone_known,
        local_time=settings.local_time,
        days=settings.days,
        stopped=settings.stopped,
        fulfilled_on=settings.fulfilled_on,
        pictures=settings.pictures,
        pictures_set_on=settings.pictures_set_on,
        get_ready=settings.get_ready,
        questions=(),
        timer=None,
    )


async def _write(uow: UnitOfWork, before: Chart, found: Checked, *, digest: str) -> None:
    """Put the diary in: sealed for this person, its due rows worked out by our rules."""
    chart = _restored(before, found)
    await uow.diary.clear(chart.person.id)
    chart.entries = list(found.file.entries)
    for kind in ReminderKind:
        await uow.reminders.remove(chart.person.id, kind)
    nothing = Chart(
        replace(chart.person, stopped=True),
        TrainingState(),
        chart.library,
        chart.now,
        chart.find_screen,
    )
    await keep_due_rows(uow, nothing, chart)
    await _keep_rows_of(uow, chart, found.file.reminders)
    chart.say("line-file-taken", count=len(chart.entries))
    await store_chart(uow, chart, source_key=f"f:{digest[:32]}")


async def _keep_rows_of(uow: UnitOfWork, chart: Chart, rows: Sequence[FileReminder]) -> None:
    """Keep the instant of a message that was due already, where one of its kind comes at all.

    So a first routine comes a day after the start, and a follow-up is not asked a second time.
    """
    latest = chart.now + timedelta(days=FOLLOW_UP_DAYS[-1] + 1)
    for row in rows:
        if row.kind not in KEPT_ROWS or not chart.now < row.due_at <= latest:
            continue
        kind = ReminderKind(row.kind)
        is_free = kind is ReminderKind.FOLLOW_UP or chart.person.local_time is None
        if is_free and await uow.reminders.find(chart.person.id, kind) is not None:
            step = min(row.step, len(FOLLOW_UP_DAYS) - 1)
            await uow.reminders.set(
                Reminder(chart.person.id, kind, row.due_at, row.local_date, step)
            )
