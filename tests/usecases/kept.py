"""A chart kept between updates as the storage keeps it, on which reminders fall due.

As `receiving` and `reminding` do: a deed gets the past only where its button needs it, what is
open is plain JSON, and a reminder plans what a verdict allows.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field, replace

from bot.chat import buttons as b
from bot.domain.diary import DiaryEntry
from bot.domain.state import TrainingState
from bot.storage.questions import pack_questions, unpack_questions
from bot.usecases import questions as q
from bot.usecases.chart import Chart, Deed
from bot.usecases.current import current_screen
from bot.usecases.due import (
    ROWS,
    daily_after,
    follow_up_after,
    wants_daily,
    wants_messages,
)
from bot.usecases.person import Line, Person
from bot.usecases.ports import Delivery, DeliveryId, DeliveryState, Reminder, ReminderKind
from bot.usecases.reminders.verdicts import until_when, verdict_on
from bot.usecases.routine.plan import plan_routine
from bot.usecases.timers import drop_unneeded_timer, end_timer
from bot.usecases.week.checking_in import offer_check_in
from tests.chat.incoming.typed_tables import CONTENT


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that happened. `refused`: its toast said that the button is from before."""

    told: str
    toast: str = ""
    button: b.Button | None = None
    text: str | None = None
    is_fresh: bool = False
    written: int = 0
    lines: tuple[Line, ...] = ()
    before: Chart | None = None


@dataclass
class Kept:
    """The stored chart, its whole diary, and what falls due."""

    chart: Chart = field(init=False)
    diary: list[DiaryEntry] = field(init=False, default_factory=list)
    due: dict[ReminderKind, Reminder] = field(init=False, default_factory=dict)

    def meet(self, person: Person) -> None:
        """A stranger, as after everything was erased."""
        now = person.created_at
        self.chart = Chart(person, TrainingState(), CONTENT.library, now, current_screen)
        self.diary, self.due = [], {}

    def take(self, deed: Deed, told: str, *, with_past: bool = False) -> Step:
        """One update: the deed on a chart as it is stored, and what it left is stored again."""
        stored = self.chart
        person = replace(stored.person, reachable=True)
        past = tuple(self.diary) if with_past else ()
        chart = Chart(person, stored.state, stored.library, stored.now, current_screen, past)
        before = Chart(person, stored.state, stored.library, stored.now, current_screen)
        toast = deed(chart)
        drop_unneeded_timer(chart)
        return self._store(chart, before, told, toast)

    def _store(self, chart: Chart, before: Chart, told: str, toast: str = "") -> Step:
        lines, stored = chart.person.lines, pack_questions(chart.person.questions)
        asked = unpack_questions(json.loads(json.dumps(stored)))
        person = replace(chart.person, lines=(), questions=asked, last_seq=chart.state.last_seq)
        if chart.is_forgotten:
            self.diary = []
        self.diary.extend(chart.entries)
        self.chart = Chart(person, chart.state, chart.library, chart.now, current_screen)
        self._keep_due_rows()
        written = len(chart.entries)
        return Step(told, toast, written=written, lines=lines, before=before)

    def _keep_due_rows(self) -> None:
        chart = self.chart
        daily, until = None, chart.state.pause.until if chart.state.pause.is_on else None
        if wants_daily(chart) and chart.state.adherence.started_on is not None:
            last = chart.person.fulfilled_on
            daily = daily_after(chart.person, last=last, now=chart.now, paused_until=until)
        self._set(ReminderKind.DAILY, daily)
        for kind, row_of in ROWS.items():
            self._set(kind, row_of(chart))
        block, known = chart.state.safety.block, self.due.get(ReminderKind.FOLLOW_UP)
        if block is None or not wants_messages(chart):
            self._set(ReminderKind.FOLLOW_UP, None)
        elif known is None:
            first = follow_up_after(chart.person, block, step=0, now=chart.now)
            self._set(ReminderKind.FOLLOW_UP, first)

    def _set(self, kind: ReminderKind, row: Reminder | None) -> None:
        if row is None:
            self.due.pop(kind, None)
        else:
            self.due[kind] = row

    def remind(self, row: Reminder) -> Step:
        told, stored = f"reminder {row.kind} for {row.local_date}", self.chart
        self.due.pop(row.kind)
        until = until_when(row, stored.person)
        delivery = Delivery(
            DeliveryId(1),
            stored.person.id,
            row.local_date,
            row.kind,
            row.step,
            DeliveryState.CLAIMED,
            row.due_at,
            until,
            step=row.step,
        )
        chart = stored.fresh()
        before = stored.fresh()
        verdict = verdict_on(chart, delivery, stored.now)
        if verdict is DeliveryState.SENDING:
            self._plan(chart, row)
        elif row.kind is ReminderKind.TIMER:
            chart.person = replace(chart.person, timer=None)
        fulfilled = max(row.local_date, chart.person.fulfilled_on or row.local_date)
        if row.kind is ReminderKind.DAILY:
            chart.person = replace(chart.person, fulfilled_on=fulfilled)
        return self._store(chart, before, f"{told}: {verdict}")

    def _plan(self, chart: Chart, row: Reminder) -> None:
        if row.kind is ReminderKind.FOLLOW_UP:
            chart.ask(q.FollowUp())
        elif row.kind is ReminderKind.SNOOZE:
            chart.close_all()
        elif row.kind is ReminderKind.TIMER:
            end_timer(chart)
        elif row.kind is ReminderKind.WEEKLY:
            offer_check_in(chart, week=row.step)
        elif chart.state.routine is not None:
            plan_routine(chart, on=row.local_date)
        drop_unneeded_timer(chart)
