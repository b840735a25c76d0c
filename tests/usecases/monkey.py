"""A person who taps, types and waits at random, on the chart alone and for months.

Reproducible from its seed. How the chart is kept between two steps: `tests.usecases.kept`.
"""

from __future__ import annotations

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
from bot.domain.diary import Answer, Feel, PainPlace, Reply
from bot.usecases import questions as q
from bot.usecases.current import current_screen
from bot.usecases.person import Person, PersonId
from bot.usecases.timers import track_of
from tests.chat.incoming.typed_tables import ALL as PHRASES
from tests.chat.incoming.typed_tables import CONTENT
from tests.usecases.kept import Kept, Step

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
    lambda x: x in (b.EraseAll(), b.RemindersOnly(), b.TakeBackAgreement()): 0.05,
    lambda x: x == b.Decline(): 0.2,
    lambda x: x == b.PauseOpen(): 0.3,
}
"""What would otherwise end every story at once."""


def renderer_at(now: datetime) -> TelegramRenderer:
    emergency, finders = CONTENT.emergency, (CONTENT.find_media, CONTENT.tracks)
    return TelegramRenderer(
        CONTENT.language.words, CONTENT.library, lambda: now, emergency, *finders
    )


@dataclass
class Monkey(Kept):
    """The stored chart, its whole diary, and every button ever seen."""

    seed: int
    rng: Random = field(init=False)
    seen: deque[b.Button] = field(default_factory=lambda: deque(maxlen=REMEMBERED_BUTTONS))
    told: deque[str] = field(default_factory=lambda: deque(maxlen=15))
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
        self.meet(Person(PersonId(1), 7, language, "UTC", now))

    def step(self) -> Step:
        """Something happens; what is due until then comes first."""
        reminder = min(self.due.values(), key=lambda row: row.due_at, default=None)
        if reminder is not None and reminder.due_at <= self.until:
            self.chart.now = max(self.chart.now, reminder.due_at)
            return self._note(self.remind(reminder))
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
        return [
            b.unpack(str(key.callback_data)) for row in rows for key in row if key.callback_data
        ]

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

    def _command(self) -> Step:
        command = self.rng.choice(COMMANDS)
        is_seldom = command.name in ("stop", "delete", "flare", "pause")
        if is_seldom and self.rng.random() < 0.7:
            return self._wait()
        if command.deed_with_date is not None and self.rng.random() < 0.3:
            until = command.deed_with_date("20 March", CONTENT.language.date_words)
            return self.take(until, "/pause 20 March", with_past=True)
        rest = self.rng.choice(HOURS) if command.name == "time" and self.rng.random() < 0.5 else ""
        deed = command.deed(rest, CONTENT.language.time_words)
        return self.take(deed, f"/{command.name} {rest}", with_past=True)  # as all that is typed

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
