"""A person who taps, types and waits at random, on the chart alone and for months.

As `receiving` and `reminding` do: a deed gets the past only where its button needs it, what is
open is plain JSON, and a reminder plans what a verdict allows. Reproducible from its seed.
"""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from random import Random
from typing import Any

from bot.chat import buttons as b
from bot.chat.commands import COMMANDS
from bot.chat.incoming.taps import deed_of_tap
from bot.chat.incoming.typed import TextReader, deed_of_text, only_say
from bot.chat.showing.telegram_renderer import TelegramRenderer
from bot.domain.diary import Answer, DiaryEntry, Feel, PainPlace, Reply
from bot.domain.state import TrainingState
from bot.storage.questions import pack_questions, unpack_questions
from bot.usecases import questions as q
from bot.usecases.chart import Chart, Deed
from bot.usecases.current import current_screen
from bot.usecases.due import (
    daily_after,
    follow_up_after,
    snooze_row,
    timer_row,
    wants_daily,
    wants_messages,
)
from bot.usecases.person import Line, Person, PersonId
from bot.usecases.ports import Delivery, DeliveryId, DeliveryState, Reminder, ReminderKind
from bot.usecases.reminders.verdicts import until_when, verdict_on
from bot.usecases.routine.plan import plan_routine
from bot.usecases.timers import drop_unneeded_timer, end_timer, track_of
from tests.chat.incoming.typed_tables import ALL as PHRASES
from tests.chat.incoming.typed_tables import CONTENT

START = datetime(2026, 3, 4, 6, 42, tzinfo=UTC)
HOURS = ("7:40", "20", "half past seven", "7.30", "25:99", "8 pm", "remind me at 6:15 please")
OTHER_TEXTS = (*HOURS, "Berlin", "Victoria", "UTC+3", "3 March", "next Friday", "🙂", "gardening")
ZONES = ("Pacific/Kiritimati", "America/Los_Angeles", "Europe/Berlin", "Africa/Cairo")
OLD = "toast-old"
REMEMBERED_BUTTONS = 400
AN_OUTAGE = 0.15
"""How often nothing is sent while time passes."""
READER = TextReader(
    CONTENT.language.words,
    CONTENT.library,
    CONTENT.language.time_words,
    CONTENT.language.intent_words,
    CONTENT.cities,
    CONTENT.language.date_words,
)
SELDOM: dict[Callable[[Any], bool], float] = {
    lambda x: isinstance(x, b.SignsReply | b.TellSign) and x.reply is not Reply.NO: 0.02,
    lambda x: isinstance(x, b.PlacePain) and x.place is PainPlace.CHEST: 0.1,
    lambda x: isinstance(x, b.TickLimit | b.TickOwn) and bool(x.on): 0.05,
    lambda x: isinstance(x, b.TickNeed) and bool(x.on): 0.2,
    lambda x: isinstance(x, b.GiveAnswer | b.AnswerSwapped) and x.answer is Answer.PAIN: 0.2,
    lambda x: isinstance(x, b.MorningFeel) and x.feel is Feel.WORSE: 0.4,
    lambda x: isinstance(x, b.UsualPain) and x.score > 6: 0.05,
    lambda x: isinstance(x, b.FirstAsked) and not x.agreed: 0.2,
    lambda x: x == b.EraseAll(): 0.05,
    lambda x: x == b.Decline(): 0.2,
    lambda x: x == b.PauseOpen(): 0.3,
}
"""What would otherwise end every story at once."""


def renderer_at(now: datetime) -> TelegramRenderer:
    emergency, finders = CONTENT.emergency, (CONTENT.find_media, CONTENT.tracks)
    return TelegramRenderer(
        CONTENT.language.words, CONTENT.library, lambda: now, emergency, *finders
    )


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
class Monkey:
    """The stored chart, its whole diary, and every button ever seen."""

    seed: int
    rng: Random = field(init=False)
    chart: Chart = field(init=False)
    diary: list[DiaryEntry] = field(default_factory=list)
    seen: deque[b.Button] = field(default_factory=lambda: deque(maxlen=REMEMBERED_BUTTONS))
    told: deque[str] = field(default_factory=lambda: deque(maxlen=15))
    due: dict[ReminderKind, Reminder] = field(default_factory=dict)
    habits: dict[type[b.Button], float] = field(default_factory=dict)
    until: datetime = START

    def __post_init__(self) -> None:
        self.rng = Random(self.seed)
        self.habits = {kind: self._habit(kind) for kind in b.kinds()}
        self.begin_anew(START)

    def _habit(self, kind: type[b.Button]) -> float:
        """How often buttons of this kind are tapped: of the kind's own, so that a new kind of
        button leaves the habits of all others alone."""
        return Random(f"{self.seed} {kind.about.prefix}").choice((0.2, 1.0, 1.0, 3.0))

    def begin_anew(self, now: datetime) -> None:
        """A stranger, as after everything was erased."""
        language = self.rng.choice(("en", "de", "pt-br"))
        person = Person(PersonId(1), 7, language, "UTC", now)
        self.chart = Chart(person, TrainingState(), CONTENT.library, now, current_screen)
        self.diary, self.due = [], {}

    def step(self) -> Step:
        """Something happens; what is due until then comes first."""
        reminder = min(self.due.values(), key=lambda row: row.due_at, default=None)
        if reminder is not None and reminder.due_at <= self.until:
            self.chart.now = max(self.chart.now, reminder.due_at)
            return self._note(self._remind(reminder))
        self.chart.now = max(self.chart.now, self.until)
        dice = self.rng.random()
        ways = ((0.62, self._tap), (0.72, self._tap_old), (0.80, self._command))
        later = ((0.88, self._type), (0.99, self._wait), (0.995, self._travel))
        for chance, way in (*ways, *later):
            if dice < chance:
                return self._note(way())
        return self._note(self._edit())

    def _note(self, step: Step) -> Step:
        screen = type(current_screen(self.chart)).__name__
        self.told.append(f"{self.chart.now:%d %b %H:%M} {step.told} {step.toast} -> {screen}")
        return step

    def buttons(self) -> list[b.Button]:
        """What the card offers now, read back from what Telegram would hold."""
        renderer, person = renderer_at(self.chart.now), self.chart.person
        _, markup = renderer.render_screen(current_screen(self.chart), person)
        rows = markup.inline_keyboard if markup is not None else ()
        track = track_of(self.chart)
        if track is not None:
            _, below, _ = renderer.render_track(track, person)
            rows = (*rows, *(below.inline_keyboard if below is not None else ()))
        return [b.unpack(str(key.callback_data)) for row in rows for key in row]

    def _tap(self) -> Step:
        offered = self.buttons()
        if not offered:
            return self._wait()
        self.seen.extend(offered)
        (button,) = self.rng.choices(offered, [self._weight(x) for x in offered])
        return self.tap(button, is_fresh=True)

    def _weight(self, button: b.Button) -> float:
        weight = self.habits[type(button)]
        return weight * next((w for is_one, w in SELDOM.items() if is_one(button)), 1.0)

    def _tap_old(self) -> Step:
        if not self.seen:
            return self._wait()
        old = self.rng.choice(self.seen)
        if self.rng.random() > self._weight(old):
            return self._wait()
        return self.tap(old)

    def tap(self, button: b.Button, *, is_fresh: bool = False) -> Step:
        told = f"{'tap' if is_fresh else 'OLD'} {button}"
        if button == b.EraseAll():
            if self.chart.asked(q.Delete) is None:
                return Step(told)
            self.begin_anew(self.chart.now)
            return Step(told)
        deed = deed_of_tap(button, CONTENT.language.words, self.chart.library)
        done = self.take(deed, told, with_past=button.about.needs_past)
        return replace(done, button=button, is_fresh=is_fresh)

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
        self._set(ReminderKind.SNOOZE, snooze_row(chart))
        self._set(ReminderKind.TIMER, timer_row(chart))
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

    def _remind(self, row: Reminder) -> Step:
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
        elif chart.state.routine is not None:
            plan_routine(chart, on=row.local_date)
        drop_unneeded_timer(chart)

    def _command(self) -> Step:
        command = self.rng.choice(COMMANDS)
        is_seldom = command.name in ("stop", "delete", "flare", "pause")
        if is_seldom and self.rng.random() < 0.7:
            return self._wait()
        if command.deed_with_date is not None and self.rng.random() < 0.3:
            return self.take(
                command.deed_with_date("20 March", CONTENT.language.date_words), "/pause 20 March"
            )
        rest = self.rng.choice(HOURS) if command.name == "time" and self.rng.random() < 0.5 else ""
        return self.take(command.deed(rest, CONTENT.language.time_words), f"/{command.name} {rest}")

    def _type(self) -> Step:
        text = self.rng.choice(OTHER_TEXTS)
        dice = self.rng.random()
        if dice < 0.5:
            text = self.rng.choice(PHRASES)[1]
        elif dice < 0.7:
            text = self._label() or text
        return self.type(text)

    def type(self, text: str) -> Step:
        done = self.take(deed_of_text(text, READER), f"type {text!r}", with_past=True)
        return replace(done, text=text)

    def _label(self) -> str:
        _, markup = renderer_at(self.chart.now).render_screen(
            current_screen(self.chart), self.chart.person
        )
        keys = [key.text for row in markup.inline_keyboard for key in row] if markup else []
        return self.rng.choice(keys) if keys else ""

    def _edit(self) -> Step:
        text = self.rng.choice(PHRASES)[1]
        return self.take(only_say("line-edited", text, READER), f"edit {text!r}")

    def _wait(self) -> Step:
        minutes = self.rng.choice((0, 1, 3, 20, 70, 300, 900))
        days = self.rng.choice((0,) * 12 + (1, 1, 2, 4, 8, 15, 29))
        step = timedelta(minutes=minutes, days=days)
        if self.rng.random() < 0.6 and self.due:
            soonest = min(row.due_at for row in self.due.values())
            step = max(soonest - self.chart.now, timedelta())
        self.until = self.chart.now + step
        if self.rng.random() < AN_OUTAGE:
            self.chart.now = self.until
        return Step(f"wait {step}")

    def _travel(self) -> Step:
        tz = self.rng.choice(ZONES)
        self.chart.person = replace(self.chart.person, tz=tz, zone_known=True)
        self._keep_due_rows()
        return Step(f"travel to {tz}")
